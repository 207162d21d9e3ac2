package org.industrialrainforest.scenarios.command;

import java.io.PrintStream;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.industrialrainforest.core.compare.Experiment;
import org.industrialrainforest.core.metrics.Metric;
import org.industrialrainforest.core.metrics.Metrics;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.scenarios.Catalogue;
import org.jspecify.annotations.Nullable;

/**
 * What a command works with.
 *
 * @param catalogue asked for only when a command needs scenarios, so that help works with a broken one on the class path
 * @param own what a researcher adds to every experiment
 * @param pictures null where nothing can be drawn
 * @param terminal whether someone watches {@code err} as it is written
 */
record Surroundings(
        Supplier<Catalogue> catalogue,
        UnaryOperator<Experiment> own,
        @Nullable Pictures pictures,
        PrintStream out,
        PrintStream err,
        boolean terminal,
        Interruption interruption) {
    /** The outcomes that are measured in a scenario's runs. */
    List<Metric> outcomes(Scenario scenario) {
        return own.apply(Experiment.of(scenario)).metrics();
    }

    /** Those of them that a researcher added. */
    List<Metric> added(Scenario scenario) {
        return outcomes(scenario).stream()
                .filter(one -> !Metrics.all().contains(one))
                .toList();
    }
}
