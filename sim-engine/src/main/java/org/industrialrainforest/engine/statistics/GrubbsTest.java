package org.industrialrainforest.engine.statistics;

import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.util.FastMath;

/**
 * Grubbs's two-sided test for one outlier in a normal sample: whether one value lies so far out that a t interval rests on it.
 *
 * <p>G = max |x − x̄| / s. The critical value is (n − 1)/√n · √(t²/(n − 2 + t²)) with t the upper α/(2n) quantile of Student's t with n − 2
 * degrees of freedom. A normal sample is called heavy-tailed with probability at most α whatever its size. Fewer than three values, or equal
 * ones, have no
 * outlier.
 *
 * <p>Source: Grubbs (1969), doi:10.1080/00401706.1969.10490657.
 *
 * @param statistic G; NaN if undefined
 * @param critical the value that G exceeds with probability of about α
 */
public record GrubbsTest(double statistic, double critical) {

    /**
     * The test of a sample.
     *
     * @param alpha such as .01
     * @throws IllegalArgumentException if a value is NaN or infinite
     */
    public static GrubbsTest of(double[] values, double alpha) {
        int n = Checks.finite("values", values).length;
        double deviation = n < 3 ? 0 : FastMath.sqrt(StatUtils.variance(values));
        if (!(deviation > 0)) {
            return new GrubbsTest(Double.NaN, Double.NaN);
        }
        double mean = StatUtils.mean(values);
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, Math.abs(value - mean));
        }
        double t = StudentT.twoSided(n - 2, 1 - alpha / n);
        double critical = (n - 1) / FastMath.sqrt(n) * FastMath.sqrt(t * t / (n - 2 + t * t));
        return new GrubbsTest(largest / deviation, critical);
    }

    /** Whether the value that lies furthest out is an outlier. */
    public boolean outlier() {
        return statistic > critical;
    }
}
