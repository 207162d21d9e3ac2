package org.industrialrainforest.scenarios.command;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.SortedSet;
import java.util.function.UnaryOperator;
import org.industrialrainforest.core.compare.Experiment;
import org.industrialrainforest.core.model.Rainforest;
import org.industrialrainforest.core.run.CsvResults;
import org.industrialrainforest.core.run.RunResult;
import org.industrialrainforest.core.scenario.Policy;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.core.scenario.Shock;
import org.industrialrainforest.engine.lab.ParameterSets;
import org.industrialrainforest.engine.lab.RunSpec;
import org.industrialrainforest.engine.ledger.Party;

/**
 * One run of one policy.
 *
 * @param scenario with the shock among its own
 * @param tables which to fill where they are kept
 * @param own what a researcher adds
 */
record RunPlan(
        Scenario scenario,
        Policy policy,
        Shock shock,
        long seed,
        int replicate,
        int threads,
        SortedSet<String> tables,
        UnaryOperator<Experiment> own) {
    /**
     * A run that is over.
     *
     * @param imbalanceFen sum of all balances less what it was at the start; zero in every run that was not stopped
     */
    record Finished(RunResult result, long imbalanceFen) {}

    /** The scenario as it is run, complete. */
    Scenario complete() {
        return scenario.including(List.of(policy));
    }

    /**
     * Does the run.
     *
     * @throws CannotFinish when a table cannot be written
     */
    Finished run(Recording recording, Progress progress) {
        Experiment experiment = own.apply(Experiment.of(scenario))
                .policies(List.of(policy))
                .baseline(policy.id())
                .shocks(shock.id())
                .seed(seed);
        RunSpec spec = experiment.specs().get(0).replicate(replicate);
        long[] imbalance = new long[1];
        progress.finished(0, 1);
        try (CsvResults csv =
                recording.open(List.of(complete()), ParameterSets.OWN, Integer.MAX_VALUE, experiment.metrics())) {
            RunResult result = experiment.run(
                    spec,
                    new Recording.Writing(csv, run -> imbalance[0] = imbalance(run), progress::month, done -> {}),
                    threads);
            csv.taken(result, 1, 1);
            progress.finished(1, 1);
            return new Finished(result, imbalance[0]);
        } catch (UncheckedIOException e) {
            throw new CannotFinish(String.valueOf(e.getMessage()), e);
        }
    }

    private static long imbalance(Rainforest run) {
        return run.world().ledger.parties().stream().mapToLong(Party::total).sum();
    }
}
