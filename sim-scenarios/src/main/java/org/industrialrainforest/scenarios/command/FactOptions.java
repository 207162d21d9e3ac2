package org.industrialrainforest.scenarios.command;

import java.util.ArrayList;
import java.util.List;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.scenarios.Facts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a scenario is held against. */
final class FactOptions {
    @Option(
            names = "--facts",
            split = ",",
            paramLabel = "standard|FILE",
            description = {
                "Tables of facts: standard (those that come with the model), CSV files, or several, such as standard,my-facts.csv. A later fact replaces an earlier one with its id (default: standard)."
            })
    List<String> words = new ArrayList<>(List.of(Facts.STANDARD));

    /** The facts asked for, or null after noting what is wrong. */
    @Nullable
    Facts read(Scenario scenario, Problems problems) {
        return problems.of("--facts", () -> Facts.of(words, scenario));
    }
}
