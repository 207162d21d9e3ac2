package org.industrialrainforest.core.experiment;

import java.util.List;
import org.industrialrainforest.core.experiment.Comparison.Case;

/**
 * What a comparison over several parameter sets adds: how far a difference is uncertain because runs are random, and how far because nobody
 * knows the parameters.
 *
 * @param of scenario whose calibration the sets come from
 * @param sets number of sets that were used
 */
public record Ensemble(String of, int sets, List<Spread> spreads, List<Ranking> rankings) {

    /**
     * Half-widths of a difference to the baseline.
     *
     * @param monteCarlo of its 95 % interval if the sets were the truth: t·√(MSW/R), narrowed by more runs
     * @param parameters of the range of the sets' own differences: 1.96·√max(0, (MSB − MSW)/n₀), which no number of runs narrows
     * @param sameSign share of sets whose mean difference has the sign of the mean over all
     */
    public record Spread(String metric, Case of, double monteCarlo, double parameters, double sameSign) {}

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
