package org.industrialrainforest.core.experiment;

import java.util.Objects;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.industrialrainforest.core.outcome.Metric;
import org.industrialrainforest.core.outcome.Metrics;
import org.industrialrainforest.core.statistics.Interval;
import org.industrialrainforest.core.statistics.IntervalKind;
import org.industrialrainforest.core.statistics.Jackknife;
import org.industrialrainforest.core.statistics.MedianInterval;
import org.industrialrainforest.core.statistics.PairedDifference;
import org.industrialrainforest.core.statistics.RatioOfMeans;

/**
 * An outcome of a case's runs together, such as the internal rate of the sum of their payments: runs that have no figure of their own count
 * like all others. Intervals come from what each replicate does to the figure when it is left out; they are undefined where what is left has
 * no figure. Median, correlation and the number of pairs are those of runs with a figure of their own.
 */
final class PooledOutcome {
    private static final int NOBODY = -1;

    private final PairTally tally;
    private final Uncertainty uncertainty;
    private final int runs;
    private final int place;
    private final Metric metric;
    private final Metric.Pooled pooled;

    /** @param place of the metric in {@link Metrics#all()} */
    PooledOutcome(Experiment experiment, PairTally tally, int runs, int place) {
        this.tally = tally;
        this.uncertainty = experiment.uncertainty();
        this.runs = runs;
        this.place = place;
        metric = Metrics.all().get(place);
        pooled = Objects.requireNonNull(metric.pooled(), metric.id());
    }

    Comparison.Outcome of(int c) {
        int base = tally.baselineOf(c);
        double with = figure(c, NOBODY);
        double without = figure(base, NOBODY);
        RatioOfMeans mean = estimate(with, left -> figure(c, left));
        RatioOfMeans difference = estimate(with - without, left -> figure(c, left) - figure(base, left));
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

    /** Of all runs of a case but one. */
    private double figure(int c, int left) {
        double[] sum = {};
        for (int r = 0; r < runs; r++) {
            if (r != left) {
                double[] parts = tally.result(c, r).parts(place);
                sum = sum.length == 0 ? new double[parts.length] : sum;
                for (int i = 0; i < sum.length; i++) {
                    sum[i] += parts[i];
                }
            }
        }
        return sum.length == 0 ? Double.NaN : pooled.value(sum);
    }
}
