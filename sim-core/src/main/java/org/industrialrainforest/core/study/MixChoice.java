package org.industrialrainforest.core.study;

import java.util.List;
import org.industrialrainforest.core.metrics.Metric;
import org.industrialrainforest.core.scenario.Lever;
import org.industrialrainforest.core.scenario.Title;
import org.industrialrainforest.engine.statistics.Interval;

/**
 * Mixes of the envelope that a search kept, with what they came to in runs that the search had not seen. Only those runs are believed: of many mixes that do alike,
 * the search keeps the ones that were lucky in its own.
 *
 * @param scenario id
 * @param title of the scenario
 * @param baseline policy to which differences are taken
 * @param shock in all worlds
 * @param runs of each mix in the search
 * @param fresh runs of each kept mix afterwards
 * @param levers whose shares were searched
 * @param goals first the one by which rows are sorted
 * @param tried mixes that were run
 * @param undefined of them, those of which no run has all goals
 * @param thinned mixes of the search's Pareto set that were left out of the fresh runs, evenly along the first goal
 * @param rows kept mixes, best first by the first goal's fresh mean, then the policies that were named
 */
public record MixChoice(
        String scenario,
        Title title,
        String baseline,
        String shock,
        long seed,
        int runs,
        int fresh,
        List<Lever> levers,
        List<Goal> goals,
        int tried,
        int undefined,
        int thinned,
        List<Row> rows) {
    /** Copies its lists. */
    public MixChoice {
        levers = List.copyOf(levers);
        goals = List.copyOf(goals);
        rows = List.copyOf(rows);
    }

    /**
     * What is aimed at.
     *
     * @param lowerIsBetter whether less of it is better
     */
    public record Goal(Metric metric, boolean lowerIsBetter) {}

    /**
     * A mix, or a policy that was named.
     *
     * @param policy id of a policy that was named; empty for a mix of the search
     * @param shares of the envelope, 0 to 1, by lever
     * @param chosen whether no other mix was better in the search: with one goal the best, with several those of its Pareto set
     * @param front whether no other row is at least as good in all goals and better in one, by fresh means
     * @param onFront share of resamples of the fresh runs, 0 to 1, in which it is on the front
     * @param values by goal
     */
    public record Row(
            String policy, List<Double> shares, boolean chosen, boolean front, double onFront, List<Value> values) {
        /** Copies its lists. */
        public Row {
            shares = List.copyOf(shares);
            values = List.copyOf(values);
        }
    }

    /**
     * What a mix came to.
     *
     * @param searched mean paired difference to the baseline in the search, which flatters the best; NaN for a policy that was named
     * @param mean in fresh runs
     * @param gain mean paired difference to the baseline in fresh runs
     * @param gainInterval 95 % interval of it
     * @param behind mean paired difference to the mix that the search found best by the first goal, in fresh runs
     * @param behindInterval intervals that hold together with 95 % (Bonferroni), over all goals and all rows but that mix itself
     */
    public record Value(
            double searched, double mean, double gain, Interval gainInterval, double behind, Interval behindInterval) {}
}
