package org.industrialrainforest.core.study;

import java.util.List;
import java.util.SortedMap;
import org.industrialrainforest.core.scenario.Title;
import org.industrialrainforest.engine.choice.Regret;
import org.industrialrainforest.engine.choice.Satisficing;
import org.industrialrainforest.engine.choice.ScenarioDiscovery;
import org.industrialrainforest.engine.explore.Answers;
import org.industrialrainforest.engine.statistics.Interval;
import org.jspecify.annotations.Nullable;

/**
 * How policies do in sampled futures, each of which is a point in the space of parameters that the evidence leaves open.
 *
 * @param scenario id
 * @param title of the scenario
 * @param metric id of the outcome
 * @param unit of the outcome
 * @param baseline policy that the others are compared with
 * @param shock in all worlds
 * @param runs of each policy in each future
 * @param lowerIsBetter whether less of the outcome is better
 * @param same futures that equal an earlier one, as only whole numbers differ; they are not counted
 * @param runError median over futures of the standard error of a policy's paired difference to the baseline; NaN with one run
 * @param againstBaseline whether a policy is good enough by its difference to the baseline, and not by its level
 * @param answers all runs
 * @param regret by means over runs
 * @param satisficing by the same
 * @param failures where each policy is not good enough
 * @param turns parameter sets near the default at which a policy harms; empty where they were not searched for
 */
public record Robustness(
        String scenario,
        Title title,
        String metric,
        String unit,
        Title metricTitle,
        String baseline,
        String shock,
        long seed,
        int runs,
        boolean lowerIsBetter,
        int same,
        double runError,
        boolean againstBaseline,
        Answers answers,
        Regret regret,
        Satisficing satisficing,
        List<Failures> failures,
        List<Turn> turns) {
    /** Copies its lists. */
    public Robustness {
        failures = List.copyOf(failures);
        turns = List.copyOf(turns);
    }

    /** The same with what a search for harm found. */
    Robustness with(List<Turn> newTurns) {
        return new Robustness(
                scenario,
                title,
                metric,
                unit,
                metricTitle,
                baseline,
                shock,
                seed,
                runs,
                lowerIsBetter,
                same,
                runError,
                againstBaseline,
                answers,
                regret,
                satisficing,
                failures,
                newTurns);
    }

    /**
     * Futures in which a policy is not good enough, and the box that is peeled around them.
     *
     * @param policy id
     * @param cases futures in which it is not good enough
     * @param futures in which all policies are defined
     * @param inputs paths of the parameters, in the order of the box's dimensions
     * @param trajectory from all futures to the smallest box; empty where it is good enough in all of them, or in none
     * @param shown number of the step of which {@code evidence} is; −1 without one
     * @param evidence for each bound of that step's box
     * @param chance densities, ascending, of boxes of like coverage where failures are dealt out at random
     */
    public record Failures(
            String policy,
            int cases,
            int futures,
            List<String> inputs,
            List<ScenarioDiscovery.Step> trajectory,
            int shown,
            List<ScenarioDiscovery.Evidence> evidence,
            List<Double> chance) {
        /** Copies its lists. */
        public Failures {
            inputs = List.copyOf(inputs);
            trajectory = List.copyOf(trajectory);
            evidence = List.copyOf(evidence);
            chance = List.copyOf(chance);
        }
    }

    /**
     * A parameter set at which a policy harms, and from which no group of parameters that was tried could go back to its default.
     *
     * @param policy id
     * @param harmful futures in which the policy seemed to harm by the runs of the study
     * @param tried the nearest of them that were run anew, at most as many as it took to confirm one
     * @param moved values by path of the parameters that differ from the scenario's own; null where no future showed harm
     * @param distance root of the mean square of their moves, each as a share of its range, over all parameters; it shrinks with parameters that do nothing
     * @param largest move, as a share of its range
     * @param difference to the baseline in runs that the search had not seen
     * @param interval 95 % interval of it, over pairs of runs
     * @param confirmed whether the whole interval is on the harmful side
     * @param worlds runs that the search took
     */
    public record Turn(
            String policy,
            int harmful,
            int tried,
            @Nullable SortedMap<String, String> moved,
            double distance,
            double largest,
            double difference,
            Interval interval,
            boolean confirmed,
            long worlds) {
        /** The same after so many futures. */
        Turn tried(int futures) {
            return new Turn(
                    policy, harmful, futures, moved, distance, largest, difference, interval, confirmed, worlds);
        }

        /** The same after so many runs. */
        Turn after(long runs) {
            return new Turn(policy, harmful, tried, moved, distance, largest, difference, interval, confirmed, runs);
        }
    }
}
