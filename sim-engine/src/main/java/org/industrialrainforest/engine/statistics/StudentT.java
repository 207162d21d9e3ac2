package org.industrialrainforest.engine.statistics;

import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.special.Beta;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.util.FastMath;

/**
 * A mean, or a difference of means, with Student's t.
 *
 * <p>Fewer than two values leave the standard error undefined. If all values are equal the standard error is 0: the
 * interval is the mean, t is infinite (NaN if the mean is 0) and p is 0 (NaN); R's {@code t.test} stops there. A value that is NaN or
 * infinite is refused.
 *
 * @param mean the mean or difference of means
 * @param standardError its standard error
 * @param degreesOfFreedom of the t distribution; need not be whole
 */
public record StudentT(double mean, double standardError, double degreesOfFreedom) {

    private static final double QUANTILE_ACCURACY = 1e-13;

    /** The mean of a sample: se = s/√n, n − 1 degrees of freedom. */
    public static StudentT of(double... values) {
        Checks.finite("values", values);
        int n = values.length;
        double error = n < 2 ? Double.NaN : FastMath.sqrt(StatUtils.variance(values) / n);
        return new StudentT(n == 0 ? Double.NaN : StatUtils.mean(values), error, Math.max(0, n - 1));
    }

    /** The mean of the differences first − second of pairs. */
    public static StudentT paired(double[] first, double[] second) {
        return of(Checks.differences(first, second));
    }

    /**
     * The difference of the means of two independent samples without supposing equal variances.
     *
     * <p>Undefined but for the difference if a sample has fewer than two values. If both have equal values only, the standard error is 0 and
     * the degrees of freedom are NaN; one may vary alone. Degrees of freedom (v₁ + v₂)² / (v₁²/(n₁ − 1) + v₂²/(n₂ − 1)) with v = s²/n. Source: Welch (1947),
     * doi:10.1093/biomet/34.1-2.28.
     */
    public static StudentT welch(double[] first, double[] second) {
        StudentT one = of(first);
        StudentT two = of(second);
        double v1 = one.standardError * one.standardError;
        double v2 = two.standardError * two.standardError;
        double freedom = (v1 + v2) * (v1 + v2) / (v1 * v1 / one.degreesOfFreedom + v2 * v2 / two.degreesOfFreedom);
        return new StudentT(one.mean - two.mean, FastMath.sqrt(v1 + v2), freedom);
    }

    /** t = mean / standardError. */
    public double statistic() {
        return mean / standardError;
    }

    /** Two-sided p-value of the hypothesis that the true mean is 0. */
    public double pValue() {
        double t = statistic();
        if (Double.isNaN(t)) {
            return Double.NaN;
        }
        return Double.isInfinite(t)
                ? 0
                : Beta.regularizedBeta(degreesOfFreedom / (degreesOfFreedom + t * t), degreesOfFreedom / 2, 0.5);
    }

    /** Interval mean ± t·standardError. */
    public Interval interval(double level) {
        Checks.level(level);
        if (Double.isNaN(standardError)) {
            return Interval.UNDEFINED;
        }
        return standardError == 0
                ? new Interval(mean, mean)
                : Interval.around(mean, twoSided(degreesOfFreedom, level) * standardError);
    }

    /** Quantiles of the level that nearly all intervals have, for whole degrees of freedom from 1. */
    private static final class Usual {
        static final double LEVEL = .95;
        static final int MOST = 128;
        private static final double[] QUANTILES = IntStream.rangeClosed(1, MOST)
                .mapToDouble(freedom -> sought(freedom, LEVEL))
                .toArray();

        static double quantile(int degreesOfFreedom) {
            return QUANTILES[degreesOfFreedom - 1];
        }
    }

    /** The t with P(|T| ≤ t) = level. */
    static double twoSided(double degreesOfFreedom, double level) {
        boolean usual = level == Usual.LEVEL
                && degreesOfFreedom >= 1
                && degreesOfFreedom <= Usual.MOST
                && degreesOfFreedom == Math.rint(degreesOfFreedom);
        return usual ? Usual.quantile((int) degreesOfFreedom) : sought(degreesOfFreedom, level);
    }

    private static double sought(double degreesOfFreedom, double level) {
        return new TDistribution(null, degreesOfFreedom, QUANTILE_ACCURACY)
                .inverseCumulativeProbability((1 + Checks.level(level)) / 2);
    }
}
