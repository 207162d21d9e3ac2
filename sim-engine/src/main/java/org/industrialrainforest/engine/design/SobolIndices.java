package org.industrialrainforest.engine.design;

import java.util.Arrays;
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

    private final SobolOutputs outputs;
    private final Convention convention;
    private final double[] first;
    private final double[] total;
    private final double[][] second;

    private SobolIndices(SobolOutputs outputs, Convention convention) {
        this.outputs = outputs;
        this.convention = convention;
        int[] all = IntStream.range(0, outputs.size()).toArray();
        int d = outputs.inputs();
        first = new double[d];
        total = new double[d];
        estimate(all, first, total);
        second = new double[outputs.ba().length][d];
        double variance = variance(all);
        for (double[] row : second) {
            Arrays.fill(row, Double.NaN);
        }
        for (int i = 0; i < second.length; i++) {
            for (int j = i + 1; j < d; j++) {
                second[i][j] = second(i, j, all, variance);
            }
        }
    }

    /**
     * Indices of outputs.
     *
     * @throws IllegalArgumentException if an output is not finite; leave such blocks out by {@link SobolOutputs#whole}
     */
    public static SobolIndices of(SobolOutputs outputs, Convention convention) {
        if (outputs.whole().size() != outputs.size()) {
            throw new IllegalArgumentException((outputs.size() - outputs.whole().size())
                    + " base blocks hold an output that is not finite; leave them out, and say how many they were");
        }
        return new SobolIndices(convention == Convention.CENTRED ? centred(outputs) : outputs, convention);
    }

    private static SobolOutputs centred(SobolOutputs of) {
        double[] all = IntStream.range(0, 2 + of.ab().length + of.ba().length)
                .boxed()
                .flatMapToDouble(c -> Arrays.stream(column(of, c)))
                .toArray();
        double mean = Arrays.stream(all).sum() / all.length;
        double squares = Arrays.stream(all).map(y -> (y - mean) * (y - mean)).sum();
        double deviation = squares > 0 ? FastMath.sqrt(squares / all.length) : 1;
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
        double sum = 0;
        for (int row : rows) {
            sum += outputs.a()[row] + outputs.b()[row];
        }
        double mean = sum / (2 * rows.length);
        double squares = 0;
        for (int row : rows) {
            double fromA = outputs.a()[row] - mean;
            double fromB = outputs.b()[row] - mean;
            squares += fromA * fromA + fromB * fromB;
        }
        // What does not vary but for the last bit of a sum does not vary.
        double rounding = 1e-15 * mean * mean * (2 * rows.length);
        return squares <= rounding ? Double.NaN : squares / (2 * rows.length);
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

    private double second(int i, int j, int[] rows, double variance) {
        double sum = 0;
        for (int row : rows) {
            sum += outputs.ba()[i][row] * outputs.ab()[j][row] - outputs.a()[row] * outputs.b()[row];
        }
        return sum / rows.length / variance - first[i] - first[j];
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
}
