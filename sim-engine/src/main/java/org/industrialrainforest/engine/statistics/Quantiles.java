package org.industrialrainforest.engine.statistics;

import java.util.Arrays;

/**
 * Sample quantiles of type 7, the default of R, NumPy and spreadsheets.
 *
 * <p>With h = (n − 1) p and the sample sorted from index 0: x[⌊h⌋] + (h − ⌊h⌋) (x[⌊h⌋ + 1] − x[⌊h⌋]). One value is
 * every quantile of itself; quantiles of nothing are NaN. NaN is refused. Infinite values are allowed: between a finite and an infinite
 * value lies the infinite one, between −∞ and +∞ NaN, as in R.
 *
 * <p>Source: Hyndman and Fan (1996), The American Statistician 50, 361–365, doi:10.1080/00031305.1996.10473566.
 */
public final class Quantiles {

    private final double[] sorted;

    private Quantiles(double[] sorted) {
        this.sorted = sorted;
    }

    /**
     * Quantiles of a sample in any order.
     *
     * @throws IllegalArgumentException if a value is NaN
     */
    public static Quantiles of(double... values) {
        for (int i = 0; i < values.length; i++) {
            if (Double.isNaN(values[i])) {
                throw new IllegalArgumentException(
                        "values[" + i + "] is NaN, which has no rank. Maybe leave undefined values out before.");
            }
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return new Quantiles(sorted);
    }

    /** Size of the sample. */
    public int size() {
        return sorted.length;
    }

    /**
     * The quantile of probability p; the least value at 0, the largest at 1.
     *
     * @throws IllegalArgumentException if p is outside 0 to 1
     */
    public double at(double p) {
        Checks.within("p", p, 0, 1);
        if (sorted.length == 0) {
            return Double.NaN;
        }
        double h = (sorted.length - 1) * p;
        int below = (int) h;
        double fraction = h - below;
        if (fraction == 0 || sorted[below] == sorted[below + 1]) {
            return sorted[below];
        }
        if (Double.isInfinite(sorted[below])) {
            return sorted[below] + sorted[below + 1];
        }
        return sorted[below] + fraction * (sorted[below + 1] - sorted[below]);
    }

    /** The quantiles of several probabilities, in their order. */
    public double[] at(double... probabilities) {
        return Arrays.stream(probabilities).map(this::at).toArray();
    }

    /** The quantile of probability 1/2. */
    public double median() {
        return at(0.5);
    }
}
