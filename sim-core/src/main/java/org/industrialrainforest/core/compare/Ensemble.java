package org.industrialrainforest.core.compare;

import java.util.List;

/**
 * What a comparison over several parameter sets adds: how far a difference is uncertain because runs are random, and how far because nobody
 * knows the parameters.
 *
 * @param of scenario whose calibration the sets come from
 * @param sets number of sets that were used
 * @param setOfRun the set of each replicate, by its number
 */
public record Ensemble(String of, int sets, List<Integer> setOfRun, List<Spread> spreads, List<Ranking> rankings) {

    /**
     * Half-widths of a difference to the baseline, 95 %, in its unit.
     *
     * @param prediction of the interval for one unknown set, {@link org.industrialrainforest.engine.statistics.IntervalKind#PREDICTION}
     * @param monteCarlo of the interval of the mean over sets: sets and runs narrow it
     * @param runs of that interval if the sets that were used were all there are: t·√(MSW/R), narrowed by more runs a set
     * @param parameters of the range of the sets' own differences: 1.96·√max(0, (MSB − MSW)/n₀), which no number of runs narrows; NaN where an
     *     F test at 5 % cannot tell it from zero
     * @param parametersAtMost upper limit of that at 95 %
     * @param sameSign share of sets whose mean difference has the sign of the mean over all
     */
    public record Spread(
            String metric,
            Case of,
            double prediction,
            double monteCarlo,
            double runs,
            double parameters,
            double parametersAtMost,
            double sameSign) {}

    /**
     * Policies by a metric's mean, the greatest first.
     *
     * @param whole share of sets in which the whole ranking holds
     * @param first share of sets in which the same policy is first
     * @param pairs mean share of pairs of policies that a set puts in the same order
     */
    public record Ranking(
            String metric,
            String point,
            String shock,
            List<String> policies,
            double whole,
            double first,
            double pairs) {}
}
