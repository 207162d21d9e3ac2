package org.industrialrainforest.engine.design;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;
import org.industrialrainforest.engine.statistics.Interval;

/**
 * Sobol indices: shares of an output's variance. The first-order index of an input is what it explains alone, the total index what would be left
 * if all others were known, and a second-order index what two explain together beyond what each does.
 *
 * <p>V is the population variance of A's and B's outputs. Total: T<sub>i</sub> = mean((a − ab<sub>i</sub>)²)/(2V) (Jansen). First:
 * S<sub>i</sub> = mean(b (ab<sub>i</sub> − a))/V (Saltelli) or 1 − mean((b − ab<sub>i</sub>)²)/(2V) (Jansen). Second: S<sub>ij</sub> =
 * mean(ba<sub>i</sub> ab<sub>j</sub> − a b)/V − S<sub>i</sub> − S<sub>j</sub>. An estimate may lie below 0 or above 1.
 *
 * <p>An output that does not vary has no indices: all are NaN. So are those without blocks.
 *
 * <p>Sources: Saltelli et al. (2010), Computer Physics Communications 181, 259–270, doi:10.1016/j.cpc.2009.09.018, table 2 (b), (c) and (f); Jansen
 * (1999), doi:10.1016/S0010-4655(98)00154-4; Saltelli (2002), doi:10.1016/S0010-4655(02)00280-1, for the second order; SALib 1.5 for the
 * centring.
 */
public final class SobolIndices {
    /** How first-order indices are estimated. */
    public enum Convention {
        /** Saltelli's, of outputs from which mean and standard deviation of all of them are taken out first, as SALib does: the mean cannot disturb it. */
        CENTRED,
        /** Saltelli's of the outputs as they are: it is worse the further their mean lies from 0. */
        RAW,
        /** Jansen's. */
        JANSEN
    }

    private static final int RESAMPLES = 1000;
    private static final double MOST_WORK = 1e9;

    private static final double ROUNDING = 1e-12;

    private final SobolOutputs outputs;
    private final SobolOutputs centred;
    private final double rounding;
    private final Convention convention;
    private final double[] first;
    private final double[] total;
    private final double[][] second;

    private SobolIndices(SobolOutputs outputs, SobolOutputs centred, double rounding, Convention convention) {
        this.outputs = outputs;
        this.centred = centred;
        this.rounding = rounding;
        this.convention = convention;
        int[] all = IntStream.range(0, outputs.size()).toArray();
        int d = outputs.inputs();
        first = new double[d];
        total = new double[d];
        estimate(all, first, total);
        second = new double[outputs.ba().length][d];
        double variance = variance(centred, all);
        for (double[] row : second) {
            Arrays.fill(row, Double.NaN);
        }
        for (int i = 0; i < second.length; i++) {
            for (int j = i + 1; j < d; j++) {
                second[i][j] = second(i, j, all, variance, first);
            }
        }
    }

    /**
     * Indices of outputs, which do not vary where they differ by less than a part in 10¹² of the largest.
     *
     * @throws IllegalArgumentException if an output is not finite; leave such blocks out by {@link SobolOutputs#whole}
     */
    public static SobolIndices of(SobolOutputs outputs, Convention convention) {
        double most = all(outputs).map(Math::abs).max().orElse(0);
        return of(outputs, convention, ROUNDING * most);
    }

    /**
     * The same of outputs that are differences of larger numbers.
     *
     * @param rounding standard deviation at or below which an output does not vary but by the order of sums
     * @throws IllegalArgumentException as above
     */
    public static SobolIndices of(SobolOutputs outputs, Convention convention, double rounding) {
        if (outputs.whole().size() != outputs.size()) {
            throw new IllegalArgumentException((outputs.size() - outputs.whole().size())
                    + " base blocks hold an output that is not finite; leave them out, and say how many they were");
        }
        double[] all = all(outputs).toArray();
        double mean = Arrays.stream(all).sum() / all.length;
        double squares = Arrays.stream(all).map(y -> (y - mean) * (y - mean)).sum();
        double deviation = squares > 0 ? FastMath.sqrt(squares / all.length) : 1;
        SobolOutputs centred = centred(outputs, mean, deviation);
        boolean taken = convention == Convention.CENTRED;
        return new SobolIndices(
                taken ? centred : outputs, centred, taken ? rounding / deviation : rounding, convention);
    }

    private static DoubleStream all(SobolOutputs of) {
        return IntStream.range(0, 2 + of.ab().length + of.ba().length)
                .boxed()
                .flatMapToDouble(c -> Arrays.stream(column(of, c)));
    }

    private static SobolOutputs centred(SobolOutputs of, double mean, double deviation) {
        return new SobolOutputs(
                scaled(of.a(), mean, deviation),
                scaled(of.b(), mean, deviation),
                Arrays.stream(of.ab()).map(y -> scaled(y, mean, deviation)).toArray(double[][]::new),
                Arrays.stream(of.ba()).map(y -> scaled(y, mean, deviation)).toArray(double[][]::new));
    }

    private static double[] column(SobolOutputs of, int c) {
        int d = of.ab().length;
        return c == 0 ? of.a() : c == 1 ? of.b() : c < 2 + d ? of.ab()[c - 2] : of.ba()[c - 2 - d];
    }

    private static double[] scaled(double[] y, double mean, double deviation) {
        return Arrays.stream(y).map(one -> (one - mean) / deviation).toArray();
    }

    /** Population variance of A's and B's outputs. */
    private double variance(int[] rows) {
        double variance = variance(outputs, rows);
        return variance <= rounding * rounding ? Double.NaN : variance;
    }

    private static double variance(SobolOutputs of, int[] rows) {
        double sum = 0;
        for (int row : rows) {
            sum += of.a()[row] + of.b()[row];
        }
        double mean = sum / (2 * rows.length);
        double squares = 0;
        for (int row : rows) {
            double fromA = of.a()[row] - mean;
            double fromB = of.b()[row] - mean;
            squares += fromA * fromA + fromB * fromB;
        }
        return squares / (2 * rows.length);
    }

    private void estimate(int[] rows, double[] ofFirst, double[] ofTotal) {
        double variance = variance(rows);
        double[] a = outputs.a();
        double[] b = outputs.b();
        for (int i = 0; i < outputs.inputs(); i++) {
            double[] ab = outputs.ab()[i];
            double alone = 0;
            double left = 0;
            for (int row : rows) {
                double step = a[row] - ab[row];
                left += step * step;
                double gap = b[row] - ab[row];
                alone += convention == Convention.JANSEN ? gap * gap : -b[row] * step;
            }
            ofTotal[i] = left / rows.length / 2 / variance;
            double share = alone / rows.length / variance;
            ofFirst[i] = convention == Convention.JANSEN ? 1 - share / 2 : share;
        }
    }

    /** Of outputs whose mean is taken out in every convention: products of others are mean and little else. */
    private double second(int i, int j, int[] rows, double variance, double[] ofFirst) {
        double[] ba = centred.ba()[i];
        double[] ab = centred.ab()[j];
        double sum = 0;
        for (int row : rows) {
            sum += ba[row] * ab[row] - centred.a()[row] * centred.b()[row];
        }
        return sum / rows.length / variance - ofFirst[i] - ofFirst[j];
    }

    /** First-order indices. */
    public double[] first() {
        return first.clone();
    }

    /** Total indices. */
    public double[] total() {
        return total.clone();
    }

    /** Second-order indices of input i and input j &gt; i in {@code [i][j]}, NaN elsewhere; empty where B with columns of A was not run. */
    public double[][] second() {
        return Arrays.stream(second).map(double[]::clone).toArray(double[][]::new);
    }

    /** Intervals of an input's indices. */
    public record Intervals(Interval first, Interval total) {}

    /**
     * Percentile intervals of all inputs over bootstrap resamples of base blocks.
     *
     * @param level such as .95
     */
    public Intervals[] intervals(double level, long seed) {
        int d = outputs.inputs();
        double[][] firsts = new double[d][outputs.size() == 0 ? 0 : RESAMPLES];
        double[][] totals = new double[d][outputs.size() == 0 ? 0 : RESAMPLES];
        double[] ofFirst = new double[d];
        double[] ofTotal = new double[d];
        Keyed keyed = new Keyed(seed);
        for (int r = 0; r < RESAMPLES && outputs.size() > 0; r++) {
            estimate(keyed.resample(outputs.size(), r), ofFirst, ofTotal);
            for (int i = 0; i < d; i++) {
                firsts[i][r] = ofFirst[i];
                totals[i][r] = ofTotal[i];
            }
        }
        return IntStream.range(0, d)
                .mapToObj(i -> new Intervals(Percentiles.of(firsts[i], level), Percentiles.of(totals[i], level)))
                .toArray(Intervals[]::new);
    }

    /**
     * Percentile intervals of second-order indices over bootstrap resamples of base blocks; of very many pairs over fewer resamples, at least 200.
     *
     * @param level such as .95
     * @return of input i and input j &gt; i in {@code [i][j]}, undefined elsewhere; empty where B with columns of A was not run
     */
    public Interval[][] secondIntervals(double level, long seed) {
        int d = outputs.inputs();
        Interval[][] intervals = new Interval[second.length][d];
        double work = Math.max(1, .5 * d * (d - 1) * outputs.size());
        int resamples = outputs.size() == 0 || second.length == 0
                ? 0
                : (int) Math.max(200, Math.min(RESAMPLES, MOST_WORK / work));
        Keyed keyed = new Keyed(seed);
        int[][] rows = new int[resamples][];
        double[][] firsts = new double[resamples][d];
        double[] variances = new double[resamples];
        for (int r = 0; r < resamples; r++) {
            rows[r] = keyed.resample(outputs.size(), r);
            estimate(rows[r], firsts[r], new double[d]);
            variances[r] = variance(centred, rows[r]);
        }
        for (int i = 0; i < second.length; i++) {
            Arrays.fill(intervals[i], Interval.UNDEFINED);
            for (int j = i + 1; j < d; j++) {
                double[] replicates = new double[resamples];
                for (int r = 0; r < resamples; r++) {
                    replicates[r] = second(i, j, rows[r], variances[r], firsts[r]);
                }
                intervals[i][j] = Percentiles.of(replicates, level);
            }
        }
        return intervals;
    }
}
