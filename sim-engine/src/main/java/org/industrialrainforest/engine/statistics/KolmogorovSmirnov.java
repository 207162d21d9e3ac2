package org.industrialrainforest.engine.statistics;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;
import org.apache.commons.math3.util.FastMath;

/**
 * The largest distance of two distribution functions, and how often chance alone makes it as large.
 *
 * <p>p supposes continuous distributions; with ties, or with a distribution whose parameters were fitted to the same
 * sample, the true p is smaller or larger. An empty sample leaves both NaN.
 *
 * <p>Sources: Marsaglia, Tsang and Wang (2003), doi:10.18637/jss.v008.i18; Simard and L'Ecuyer (2011),
 * doi:10.18637/jss.v039.i11.
 *
 * @param statistic D
 * @param pValue P(D' ≥ D) if both distributions are one
 */
public record KolmogorovSmirnov(double statistic, double pValue) {

    /** Up to this product of sample sizes the two-sample p is exact. */
    private static final long EXACT_UP_TO = 10_000;

    /** A sample against a distribution function; p is exact up to 140 values and by Pelz and Good's expansion above. */
    public static KolmogorovSmirnov of(double[] values, DoubleUnaryOperator cumulative) {
        double[] sorted = Checks.finite("values", values);
        Arrays.sort(sorted);
        int n = sorted.length;
        double distance = 0;
        for (int i = 0; i < n; i++) {
            double fitted = cumulative.applyAsDouble(sorted[i]);
            distance = Math.max(distance, Math.max((i + 1.0) / n - fitted, fitted - (double) i / n));
        }
        return n == 0
                ? new KolmogorovSmirnov(Double.NaN, Double.NaN)
                : new KolmogorovSmirnov(distance, clipped(1 - test().cdf(distance, n)));
    }

    /** Two samples; p is exact if n·m is at most 10,000 and there are no ties, and asymptotic otherwise. */
    public static KolmogorovSmirnov of(double[] first, double[] second) {
        double[] a = Checks.finite("first", first);
        double[] b = Checks.finite("second", second);
        int n = a.length;
        int m = b.length;
        if (n == 0 || m == 0) {
            return new KolmogorovSmirnov(Double.NaN, Double.NaN);
        }
        Arrays.sort(a);
        Arrays.sort(b);
        long largest = 0;
        boolean ties = false;
        int i = 0;
        int j = 0;
        while (i < n && j < m) {
            double x = Math.min(a[i], b[j]);
            int before = i + j;
            while (i < n && a[i] == x) {
                i++;
            }
            while (j < m && b[j] == x) {
                j++;
            }
            ties |= i + j - before > 1;
            largest = Math.max(largest, FastMath.abs((long) i * m - (long) j * n));
        }
        double distance = largest / ((double) n * m);
        boolean exact = !ties && (long) n * m <= EXACT_UP_TO;
        double p = exact ? test().exactP(distance, n, m, false) : test().approximateP(distance, n, m);
        return new KolmogorovSmirnov(distance, clipped(p));
    }

    private static KolmogorovSmirnovTest test() {
        return new KolmogorovSmirnovTest();
    }

    private static double clipped(double p) {
        return Math.max(0, Math.min(1, p));
    }
}
