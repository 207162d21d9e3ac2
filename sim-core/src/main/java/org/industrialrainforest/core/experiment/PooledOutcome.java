package org.industrialrainforest.core.experiment;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.industrialrainforest.core.outcome.Metric;
import org.industrialrainforest.core.outcome.Metrics;
import org.industrialrainforest.engine.statistics.Interval;
import org.industrialrainforest.engine.statistics.IntervalKind;
import org.industrialrainforest.engine.statistics.Jackknife;
import org.industrialrainforest.engine.statistics.MedianInterval;
import org.industrialrainforest.engine.statistics.PairedDifference;
import org.industrialrainforest.engine.statistics.RatioOfMeans;

/**
 * An outcome of a case's runs together, such as the internal rate of the sum of their payments: runs that have no figure of their own count
 * like all others. Intervals come from what each replicate does to the figure when it is left out; they are undefined where what is left has
 * no figure. Median, correlation and the number of pairs are those of runs with a figure of their own.
 */
final class PooledOutcome {
    private final PairTally tally;
    private final Uncertainty uncertainty;
    private final int runs;
    private final int place;
    private final Metric metric;
    private final Metric.Pooled pooled;
    private final double[][] figures;

    /** @param place of the metric in {@link Metrics#all()} */
    PooledOutcome(Experiment experiment, PairTally tally, int runs, int place) {
        this.tally = tally;
        this.uncertainty = experiment.uncertainty();
        this.runs = runs;
        this.place = place;
        metric = Metrics.all().get(place);
        pooled = Objects.requireNonNull(metric.pooled(), metric.id());
        figures = new double[tally.cases().size()][];
    }

    Comparison.Outcome of(int c) {
        int base = tally.baselineOf(c);
        double[] here = figures(c);
        double[] there = figures(base);
        double with = here[runs];
        double without = there[runs];
        RatioOfMeans mean = estimate(with, left -> here[left]);
        RatioOfMeans difference = estimate(with - without, left -> here[left] - there[left]);
        Interval shown = uncertainty.shown(difference);
        double[] own = tally.values(c, place, runs);
        double[] others = tally.values(base, place, runs);
        int[] both = IntStream.range(0, runs)
                .filter(r -> !Double.isNaN(own[r]) && !Double.isNaN(others[r]))
                .toArray();
        PairedDifference pairs = PairedDifference.of(at(own, both), at(others, both));
        MedianInterval median = uncertainty.median(
                IntStream.range(0, runs).mapToDouble(r -> own[r] - others[r]).toArray());
        return new Comparison.Outcome(
                metric.id(),
                metric.unit(),
                metric.title(),
                tally.cases().get(c),
                with,
                uncertainty.shown(mean),
                without,
                with - without,
                shown.low(),
                shown.high(),
                difference.interval(IntervalKind.MONTE_CARLO, Uncertainty.LEVEL),
                uncertainty.prediction(difference),
                pairs.correlation(),
                pairs.varianceReduction(),
                median.median(),
                median.interval(),
                Uncertainty.reliable(difference),
                both.length);
    }

    private RatioOfMeans estimate(double estimate, IntToDoubleFunction without) {
        return uncertainty.mean(Jackknife.values(estimate, runs, without));
    }

    private static double[] at(double[] values, int[] runs) {
        return IntStream.of(runs).mapToDouble(r -> values[r]).toArray();
    }

    /** Figures of a case's runs: entry r is of all but run r, the last of all. */
    private double[] figures(int c) {
        if (figures[c] == null) {
            // Sums of those before and of those after: to take a run from the sum of all would leave rounding where
            // nothing was paid.
            double[][] after = new double[runs + 1][0];
            for (int r = runs - 1; r >= 0; r--) {
                after[r] = sum(after[r + 1], parts(c, r));
            }
            double[] known = new double[runs + 1];
            double[] before = {};
            for (int r = 0; r < runs; r++) {
                known[r] = value(sum(before, after[r + 1]));
                before = sum(before, parts(c, r));
            }
            known[runs] = value(before);
            figures[c] = known;
        }
        return figures[c];
    }

    private double[] parts(int c, int run) {
        return tally.result(c, run).parts(place);
    }

    private double value(double[] sum) {
        return sum.length == 0 ? Double.NaN : pooled.value(sum);
    }

    /** Sum by entry; one without entries is a sum of nothing. */
    private static double[] sum(double[] first, double[] second) {
        if (first.length == 0 || second.length == 0) {
            return first.length == 0 ? second : first;
        }
        double[] sum = new double[first.length];
        Arrays.setAll(sum, i -> first[i] + second[i]);
        return sum;
    }
}
