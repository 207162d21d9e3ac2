package org.industrialrainforest.engine.lab;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.industrialrainforest.engine.statistics.Interval;
import org.industrialrainforest.engine.statistics.MedianInterval;
import org.industrialrainforest.engine.statistics.PairedDifference;
import org.industrialrainforest.engine.statistics.RatioOfMeans;

/**
 * An outcome of a case and its paired difference to the baseline, over replicates that share their random numbers. A pair in one of whose worlds the
 * outcome is undefined is left out.
 *
 * @param mean over the case's runs
 * @param meanInterval interval of {@code mean}
 * @param baselineMean over the baseline's runs
 * @param difference mean of the pairs' differences
 * @param interval interval of {@code difference}, of the kind that the experiment asks for
 * @param monteCarlo interval of the mean difference over the population of runs, or of parameter sets where runs share them
 * @param prediction interval of the difference under one unknown parameter set; undefined where runs have the model's own values
 * @param correlation of the pair over runs
 * @param varianceReduction (var x + var y) / var(x − y); above one when common random numbers helped
 * @param median of the pairs' differences with its interval
 * @param reliable false where one parameter set (or run, where they share none) is an outlier by Grubbs's test at 1 %: read the median beside the mean
 * @param pairs in which the outcome is defined
 */
public record PairedFigures(
        double mean,
        Interval meanInterval,
        double baselineMean,
        double difference,
        Interval interval,
        Interval monteCarlo,
        Interval prediction,
        double correlation,
        double varianceReduction,
        MedianInterval median,
        boolean reliable,
        int pairs) {

    /**
     * Figures of an outcome whose mean over runs is what is told.
     *
     * @param with by replicate, {@link Double#NaN} where undefined
     * @param without the baseline's, as many
     */
    public static PairedFigures of(Uncertainty uncertainty, double[] with, double[] without) {
        double[] differences = differences(with, without);
        int[] pairs = defined(differences);
        PairedDifference paired = PairedDifference.of(at(with, pairs), at(without, pairs));
        RatioOfMeans difference = uncertainty.mean(differences);
        return new PairedFigures(
                mean(with),
                uncertainty.interval(with),
                mean(without),
                difference.value(),
                uncertainty.shown(difference),
                uncertainty.monteCarlo(difference),
                uncertainty.prediction(difference),
                paired.correlation(),
                paired.varianceReduction(),
                uncertainty.median(differences),
                Uncertainty.reliable(difference),
                pairs.length);
    }

    /** Mean of what is defined; {@link Double#NaN} of nothing. */
    public static double mean(double[] values) {
        return Arrays.stream(values).filter(v -> !Double.isNaN(v)).average().orElse(Double.NaN);
    }

    static double[] differences(double[] with, double[] without) {
        return IntStream.range(0, with.length)
                .mapToDouble(r -> with[r] - without[r])
                .toArray();
    }

    static int[] defined(double[] values) {
        return IntStream.range(0, values.length)
                .filter(r -> !Double.isNaN(values[r]))
                .toArray();
    }

    static double[] at(double[] values, int[] replicates) {
        return IntStream.of(replicates).mapToDouble(r -> values[r]).toArray();
    }
}
