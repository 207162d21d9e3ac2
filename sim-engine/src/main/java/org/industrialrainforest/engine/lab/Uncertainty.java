package org.industrialrainforest.engine.lab;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.industrialrainforest.engine.statistics.GrubbsTest;
import org.industrialrainforest.engine.statistics.Interval;
import org.industrialrainforest.engine.statistics.IntervalKind;
import org.industrialrainforest.engine.statistics.MedianInterval;
import org.industrialrainforest.engine.statistics.MultipleTesting;
import org.industrialrainforest.engine.statistics.RatioOfMeans;

/**
 * The one way from values over replicates to intervals. Replicates that share a parameter set are a cluster; where every run has the scenario's own
 * parameters each replicate is its own, and a prediction for an unknown set cannot be made. Replicates with an undefined value are left out.
 */
public final class Uncertainty {
    /** Level of intervals unless another is asked for. */
    public static final double LEVEL = .95;

    /** A normal sample is called heavy-tailed with this probability. */
    private static final double HEAVY = .01;

    private final ParameterSets sets;
    private final IntervalKind kind;
    private final double level;

    /** With intervals of {@link #LEVEL}. */
    public Uncertainty(ParameterSets sets, IntervalKind asked) {
        this(sets, asked, LEVEL);
    }

    /**
     * A way to intervals.
     *
     * @param asked for; without parameter sets it is Monte Carlo
     * @param level of all intervals
     */
    public Uncertainty(ParameterSets sets, IntervalKind asked, double level) {
        this.sets = sets;
        this.level = level;
        this.kind = sets.isEmpty() ? IntervalKind.MONTE_CARLO : asked;
    }

    /** What {@link #interval} and {@link #shown} hold. */
    public IntervalKind kind() {
        return kind;
    }

    /** Mean over replicates. */
    public RatioOfMeans mean(double[] values) {
        int[] defined = defined(values, values);
        return RatioOfMeans.ofMean(at(values, defined), clusters(defined));
    }

    /** Ratio of two means over replicates. */
    public RatioOfMeans ratio(double[] numerator, double[] denominator) {
        int[] defined = defined(numerator, denominator);
        return RatioOfMeans.of(at(numerator, defined), at(denominator, defined), clusters(defined));
    }

    /** Median over replicates. */
    public MedianInterval median(double[] values) {
        int[] defined = defined(values, values);
        return MedianInterval.of(at(values, defined), clusters(defined), level);
    }

    /** Interval of a mean over replicates. */
    public Interval interval(double[] values) {
        return shown(mean(values));
    }

    /** Interval of an estimate. */
    public Interval shown(RatioOfMeans estimate) {
        return estimate.interval(kind, level);
    }

    /** Interval of the mean over the population of runs, or of parameter sets where runs share them. */
    public Interval monteCarlo(RatioOfMeans estimate) {
        return estimate.interval(IntervalKind.MONTE_CARLO, level);
    }

    /** Prediction interval for one unknown set; undefined without sets. */
    public Interval prediction(RatioOfMeans estimate) {
        return sets.isEmpty() ? Interval.UNDEFINED : estimate.interval(IntervalKind.PREDICTION, level);
    }

    /** Whether no single cluster lies so far out that the interval rests on it; what is undefined has no outlier. */
    public static boolean reliable(RatioOfMeans estimate) {
        return Double.isNaN(estimate.value())
                || !GrubbsTest.of(estimate.deviations(), HEAVY).outlier();
    }

    /**
     * Which of many estimates differ significantly from zero among all of them, at a false discovery rate of 5 %.
     *
     * @param pValues of their tests, NaN where one has none
     */
    public static boolean[] told(List<Double> pValues) {
        double[] defined = pValues.stream()
                .mapToDouble(Double::doubleValue)
                .filter(p -> !Double.isNaN(p))
                .toArray();
        double[] adjusted = MultipleTesting.benjaminiHochberg(defined);
        boolean[] told = new boolean[pValues.size()];
        int next = 0;
        for (int i = 0; i < told.length; i++) {
            told[i] = !Double.isNaN(pValues.get(i)) && adjusted[next++] <= 1 - LEVEL;
        }
        return told;
    }

    /** The cluster of each of the first replicates. */
    public int[] clusters(int runs) {
        return clusters(IntStream.range(0, runs).toArray());
    }

    private int[] clusters(int[] replicates) {
        return sets.isEmpty()
                ? replicates
                : Arrays.stream(replicates).map(sets::setOf).toArray();
    }

    private static int[] defined(double[] first, double[] second) {
        return IntStream.range(0, first.length)
                .filter(r -> !Double.isNaN(first[r]) && !Double.isNaN(second[r]))
                .toArray();
    }

    private static double[] at(double[] values, int[] replicates) {
        return Arrays.stream(replicates).mapToDouble(r -> values[r]).toArray();
    }
}
