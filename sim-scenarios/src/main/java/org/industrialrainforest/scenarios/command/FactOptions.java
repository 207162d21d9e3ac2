package org.industrialrainforest.scenarios.command;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
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

    /**
     * The same, of which the scenario can show at least one that is to be fitted.
     *
     * @param note is told of those to be fitted that it cannot show
     */
    @Nullable
    Facts fitted(Scenario scenario, Problems problems, Consumer<String> note) {
        Facts facts = read(scenario, problems);
        if (facts == null) {
            return null;
        }
        Facts fitted = new Facts(
                facts.facts().stream().filter(f -> f.kind().equals("fit")).toList(), facts.from());
        List<String> lacking = fitted.lacking(scenario);
        if (lacking.size() == fitted.facts().size()) {
            problems.add(
                    "--facts",
                    String.join(",", words),
                    fitted.facts().isEmpty()
                            ? "no fact of kind fit, so that there is nothing to be fitted to"
                            : "no fact of kind fit can be shown: " + String.join("; ", lacking),
                    "",
                    "");
        } else {
            lacking.forEach(what -> note.accept("not fitted: " + what));
        }
        return facts;
    }
}
