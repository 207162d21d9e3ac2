package org.industrialrainforest.core.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.industrialrainforest.engine.choice.ParetoSet;
import org.industrialrainforest.engine.statistics.Bootstrap;
import org.industrialrainforest.engine.statistics.Interval;
import org.industrialrainforest.engine.statistics.PairedDifference;
import org.jspecify.annotations.Nullable;

/** Goals in all runs of some policies. */
final class MixValues {
    private static final int RESAMPLES = 500;
    private static final double ERROR = .05;

    private final StudyPlan study;
    private final List<MixChoice.Goal> goals;
    private final CaseValues values;
    private final int runs;

    MixValues(StudyPlan study, List<MixChoice.Goal> goals, CaseValues values, int runs) {
        this.study = study;
        this.goals = goals;
        this.values = values;
        this.runs = runs;
    }

    /** Of which goals less is better. */
    static boolean[] lower(List<MixChoice.Goal> goals) {
        boolean[] lower = new boolean[goals.size()];
        for (int g = 0; g < lower.length; g++) {
            lower[g] = goals.get(g).lowerIsBetter();
        }
        return lower;
    }

    private double[] of(int goal, String policy) {
        return values.of(goals.get(goal).metric().id(), policy, "", study.shock());
    }

    /** Means over the replicates that are defined; NaN where none is. */
    double[] means(String policy) {
        double[] means = new double[goals.size()];
        for (int g = 0; g < means.length; g++) {
            means[g] = Arrays.stream(of(g, policy))
                    .filter(Double::isFinite)
                    .average()
                    .orElse(Double.NaN);
        }
        return means;
    }

    /** Places of the policies that no other dominates, by means. */
    List<Integer> front(List<String> policies) {
        return ParetoSet.of(policies.stream().map(this::means).toArray(double[][]::new), lower(goals));
    }

    /**
     * What a policy came to.
     *
     * @param best policy that the search found best
     * @param others comparisons to it, over all goals
     * @param searched gains in the search; null of a policy that was named
     */
    List<MixChoice.Value> row(String policy, String best, int others, double @Nullable [] searched) {
        List<MixChoice.Value> row = new ArrayList<>();
        for (int g = 0; g < goals.size(); g++) {
            double[] with = of(g, policy);
            double[] without = of(g, study.baseline());
            double[] leader = of(g, best);
            PairedDifference gain = CaseValues.defined(with, without) ? PairedDifference.of(with, without) : null;
            PairedDifference behind = CaseValues.defined(with, leader) ? PairedDifference.of(with, leader) : null;
            row.add(new MixChoice.Value(
                    searched == null ? Double.NaN : searched[g],
                    CaseValues.mean(with),
                    gain == null ? Double.NaN : gain.mean(),
                    gain == null ? Interval.UNDEFINED : gain.interval(1 - ERROR),
                    behind == null ? Double.NaN : behind.mean(),
                    behind == null ? Interval.UNDEFINED : behind.interval(1 - ERROR / Math.max(1, others))));
        }
        return row;
    }

    /** Share of resamples of the fresh replicates in which each policy is on the front. */
    double[] onFront(List<String> ids, long seed) {
        double[][][] all = new double[ids.size()][goals.size()][];
        for (int k = 0; k < all.length; k++) {
            for (int g = 0; g < goals.size(); g++) {
                all[k][g] = of(g, ids.get(k));
            }
        }
        double[] share = new double[all.length];
        double[][] means = new double[all.length][goals.size()];
        for (int[] resample : Bootstrap.resamples(runs, RESAMPLES, seed)) {
            for (int k = 0; k < all.length; k++) {
                for (int g = 0; g < goals.size(); g++) {
                    double[] its = all[k][g];
                    means[k][g] = Arrays.stream(resample)
                            .mapToDouble(r -> its[r])
                            .average()
                            .orElse(Double.NaN);
                }
            }
            ParetoSet.of(means, lower(goals)).forEach(k -> share[k] += 1.0 / RESAMPLES);
        }
        return share;
    }
}
