package org.industrialrainforest.engine.lab;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import org.industrialrainforest.engine.statistics.Jackknife;
import org.industrialrainforest.engine.statistics.PairedDifference;
import org.industrialrainforest.engine.statistics.RatioOfMeans;

/**
 * An outcome of a case's runs together, such as the internal rate of the sum of their payments: runs that have no figure of their own count
 * like all others. Intervals come from what each replicate does to the figure when it is left out; they are undefined where what is left has
 * no figure. Median, correlation and the number of pairs are those of runs with a figure of their own.
 */
public final class PooledFigures {
    private final Uncertainty uncertainty;
    private final ToDoubleFunction<double[]> figure;
    private final double[][][] parts;
    private final double[][] own;
    private final double[][] figures;

    /**
     * Figures of all cases.
     *
     * @param figure of a sum of parts
     * @param parts by case and replicate; one without entries is a sum of nothing
     * @param own figures of single runs by case and replicate, {@link Double#NaN} where undefined
     */
    public PooledFigures(
            Uncertainty uncertainty, ToDoubleFunction<double[]> figure, double[][][] parts, double[][] own) {
        this.uncertainty = uncertainty;
        this.figure = figure;
        this.parts = parts.clone();
        this.own = own.clone();
        this.figures = new double[parts.length][];
    }

    /**
     * Figures of a case.
     *
     * @param c its place
     * @param base place of its baseline
     */
    public PairedFigures of(int c, int base) {
        double[] here = figures(c);
        double[] there = figures(base);
        int runs = parts[c].length;
        double with = here[runs];
        double without = there[runs];
        RatioOfMeans mean = estimate(with, runs, left -> here[left]);
        RatioOfMeans difference = estimate(with - without, runs, left -> here[left] - there[left]);
        double[] differences = PairedFigures.differences(own[c], own[base]);
        int[] pairs = PairedFigures.defined(differences);
        PairedDifference paired =
                PairedDifference.of(PairedFigures.at(own[c], pairs), PairedFigures.at(own[base], pairs));
        return new PairedFigures(
                with,
                uncertainty.shown(mean),
                without,
                with - without,
                uncertainty.shown(difference),
                uncertainty.monteCarlo(difference),
                uncertainty.prediction(difference),
                paired.correlation(),
                paired.varianceReduction(),
                uncertainty.median(differences),
                Uncertainty.reliable(difference),
                pairs.length);
    }

    private RatioOfMeans estimate(double estimate, int runs, IntToDoubleFunction without) {
        return uncertainty.mean(Jackknife.values(estimate, runs, without));
    }

    /** Figures of a case's runs: entry r is of all but run r, the last of all. */
    private double[] figures(int c) {
        if (figures[c] == null) {
            int runs = parts[c].length;
            // Sums of those before and of those after: to take a run from the sum of all would leave rounding where
            // nothing was paid.
            double[][] after = new double[runs + 1][0];
            for (int r = runs - 1; r >= 0; r--) {
                after[r] = sum(after[r + 1], parts[c][r]);
            }
            double[] known = new double[runs + 1];
            double[] before = {};
            for (int r = 0; r < runs; r++) {
                known[r] = value(sum(before, after[r + 1]));
                before = sum(before, parts[c][r]);
            }
            known[runs] = value(before);
            figures[c] = known;
        }
        return figures[c];
    }

    private double value(double[] sum) {
        return sum.length == 0 ? Double.NaN : figure.applyAsDouble(sum);
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
