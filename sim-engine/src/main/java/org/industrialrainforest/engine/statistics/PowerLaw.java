package org.industrialrainforest.engine.statistics;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;
import org.apache.commons.math3.util.FastMath;

/**
 * A power-law tail p(x) ∝ x^−α for x ≥ x_min, by maximum likelihood.
 *
 * <p>Continuous: α = 1 + n / Σ ln(x_i/x_min). Discrete: α maximises −n ln ζ(α, x_min) − α Σ ln x_i. The
 * Kolmogorov–Smirnov distance is that of Clauset, Shalizi and Newman. For continuous data it is max |F(x_(i)) − (i − 1)/n|, with tied values
 * counted one after another. For discrete data it is max |F(x) − share of values ≤ x| over all whole numbers x from x_min to the largest value,
 * also those that do
 * not occur. If no lower bound is given, it is the value that makes the distance least, of several the smallest. A tail of values that all
 * equal the lower bound, or of none, leaves the exponent NaN.
 *
 * <p>A good fit is not proof of a power law: log-normal tails look alike. The exponent of the complementary
 * distribution is α − 1; below 2 the variance, at 1 and below the mean of the tail is infinite.
 *
 * <p>Source: Clauset, Shalizi and Newman (2009), doi:10.1137/070710111.
 *
 * @param exponent α, of the density
 * @param lowerBound x_min, where the tail begins
 * @param tailSize n, number of values in the tail
 * @param standardError of the exponent: (α − 1)/√n if continuous, from the curvature of the likelihood if discrete
 * @param distance Kolmogorov–Smirnov distance of the fit
 * @param logLikelihood of the values in the tail
 */
public record PowerLaw(
        double exponent, double lowerBound, int tailSize, double standardError, double distance, double logLikelihood) {

    private static final double RELATIVE_ACCURACY = 1e-12;
    /** Relative difference of two distances that is more than rounding. */
    private static final double SURELY = 1e-9;
    /** In units of α − 1. */
    private static final double CURVATURE_STEP = 1e-3;

    /**
     * The continuous fit above a given bound.
     *
     * @param values in any order; those below the bound are left out
     * @param lowerBound x_min, positive
     * @throws IllegalArgumentException if a value is NaN, infinite or negative
     */
    public static PowerLaw continuous(double[] values, double lowerBound) {
        double[] sorted = Checks.notNegative("values", values);
        Checks.positive("lowerBound", lowerBound);
        Arrays.sort(sorted);
        double[] logs = logsFrom(sorted, lowerBound);
        return continuousTail(logs, 0, FastMath.log(lowerBound), lowerBound, Double.POSITIVE_INFINITY);
    }

    /**
     * The continuous fit with the lower bound of least distance. Every distinct value but the largest is tried; most of them
     * are refused at the value that refused the one before, so that the time grows little faster than their number.
     *
     * @throws IllegalArgumentException if a value is NaN, infinite, negative or 0
     */
    public static PowerLaw continuous(double[] values) {
        double[] sorted = Checks.positive("values", values);
        Arrays.sort(sorted);
        double[] logs = logsFrom(sorted, 0);
        double[] sums = sumsAbove(logs);
        PowerLaw best = undefined(Double.NaN, 0);
        int farthest = 0;
        for (int first = 0; first < logs.length && sorted[first] < sorted[logs.length - 1]; first++) {
            if (first == 0 || sorted[first] > sorted[first - 1]) {
                double toBeat = Double.isNaN(best.distance) ? Double.POSITIVE_INFINITY : best.distance;
                farthest = beyond(logs, first, sums[first], Math.max(first, farthest), toBeat * (1 + SURELY));
                if (farthest < 0) {
                    PowerLaw fit = continuousTail(logs, first, logs[first], sorted[first], toBeat);
                    best = fit.distance < toBeat ? fit : best;
                }
            }
        }
        return best;
    }

    /** By index, the sum of all later logarithms' distances to it: only positive terms, so that nothing cancels. */
    private static double[] sumsAbove(double[] logs) {
        double[] sums = new double[logs.length];
        for (int i = logs.length - 2; i >= 0; i--) {
            sums[i] = sums[i + 1] + (logs.length - 1.0 - i) * (logs[i + 1] - logs[i]);
        }
        return sums;
    }

    /** An index at which a tail's fit is farther off than this, sought from {@code from} on and then before it; −1 if there is none. */
    private static int beyond(double[] logs, int first, double sum, int from, double distance) {
        int n = logs.length - first;
        double tailExponent = n / sum;
        for (int k = 0; k < n; k++) {
            int i = from + k < logs.length ? from + k : from + k - n;
            double below = -FastMath.expm1(-tailExponent * (logs[i] - logs[first]));
            if (FastMath.abs(below - (double) (i - first) / n) > distance) {
                return i;
            }
        }
        return -1;
    }

    private static double[] logsFrom(double[] sorted, double lowerBound) {
        return Arrays.stream(sorted)
                .filter(x -> x >= lowerBound)
                .map(FastMath::log)
                .toArray();
    }

    /** Gives up, with an infinite distance, once the distance exceeds the one to beat. */
    private static PowerLaw continuousTail(
            double[] logs, int first, double logBound, double lowerBound, double toBeat) {
        int n = logs.length - first;
        double sum = 0;
        for (int i = first; i < logs.length; i++) {
            sum += logs[i] - logBound;
        }
        if (sum == 0) {
            return undefined(lowerBound, n);
        }
        double tailExponent = n / sum;
        double distance = 0;
        for (int i = 0; i < n && distance < toBeat; i++) {
            double below = -FastMath.expm1(-tailExponent * (logs[first + i] - logBound));
            distance = Math.max(distance, FastMath.abs(below - (double) i / n));
        }
        double logLikelihood = n * (FastMath.log(tailExponent) - logBound) - (1 + tailExponent) * sum;
        return new PowerLaw(1 + tailExponent, lowerBound, n, tailExponent / FastMath.sqrt(n), distance, logLikelihood);
    }

    /**
     * The discrete fit above a given bound.
     *
     * @param values whole numbers in any order; those below the bound are left out
     * @param lowerBound x_min, 1 or more
     */
    public static PowerLaw discrete(int[] values, int lowerBound) {
        Checks.within("lowerBound", lowerBound, 1, Integer.MAX_VALUE);
        return discreteTail(
                Arrays.stream(values).filter(x -> x >= lowerBound).sorted().toArray(), lowerBound);
    }

    /**
     * The discrete fit with the lower bound of least distance. Every distinct value but the largest is tried.
     *
     * @throws IllegalArgumentException if a value is below 1
     */
    public static PowerLaw discrete(int... values) {
        for (int i = 0; i < values.length; i++) {
            Checks.within("values[" + i + "]", values[i], 1, Integer.MAX_VALUE);
        }
        PowerLaw best = undefined(Double.NaN, 0);
        int[] bounds = Arrays.stream(values).sorted().distinct().toArray();
        for (int i = 0; i < bounds.length - 1; i++) {
            PowerLaw fit = discrete(values, bounds[i]);
            best = Double.isNaN(best.distance) || fit.distance < best.distance ? fit : best;
        }
        return best;
    }

    private static PowerLaw discreteTail(int[] sorted, int lowerBound) {
        int n = sorted.length;
        if (n == 0 || sorted[n - 1] == lowerBound) {
            return undefined(lowerBound, n);
        }
        double logs = Arrays.stream(sorted)
                .mapToDouble(x -> FastMath.log((double) x / lowerBound))
                .sum();
        UnivariateFunction logLikelihood =
                alpha -> -n * FastMath.log(HurwitzZeta.scaled(alpha, lowerBound)) - alpha * logs;
        double alpha = greatest(logLikelihood);
        double norm = HurwitzZeta.scaled(alpha, lowerBound);
        DoubleUnaryOperator until = x ->
                1 - HurwitzZeta.scaled(alpha, x + 1) / norm * FastMath.exp(-alpha * FastMath.log((x + 1) / lowerBound));
        double distance = until.applyAsDouble(sorted[0] - 1.0);
        for (int i = 0; i < n; i++) {
            double share = (i + 1.0) / n;
            boolean last = i == n - 1;
            if (last || sorted[i + 1] > sorted[i]) {
                distance = Math.max(distance, FastMath.abs(until.applyAsDouble(sorted[i]) - share));
            }
            if (!last && sorted[i + 1] > sorted[i]) {
                distance = Math.max(distance, FastMath.abs(until.applyAsDouble(sorted[i + 1] - 1.0) - share));
            }
        }
        double h = CURVATURE_STEP * (alpha - 1);
        double curvature =
                (logLikelihood.value(alpha + h) - 2 * logLikelihood.value(alpha) + logLikelihood.value(alpha - h))
                        / (h * h);
        return new PowerLaw(alpha, lowerBound, n, 1 / FastMath.sqrt(-curvature), distance, logLikelihood.value(alpha));
    }

    /** The exponent at which a likelihood with one hill is greatest; α − 1 is doubled until it falls. */
    private static double greatest(UnivariateFunction logLikelihood) {
        double high = 2;
        while (logLikelihood.value(1 + high) > logLikelihood.value(1 + high / 2)) {
            high *= 2;
        }
        return new BrentOptimizer(RELATIVE_ACCURACY, RELATIVE_ACCURACY)
                .optimize(
                        GoalType.MAXIMIZE,
                        new UnivariateObjectiveFunction(logLikelihood),
                        new SearchInterval(1 + RELATIVE_ACCURACY, 1 + high),
                        MaxEval.unlimited())
                .getPoint();
    }

    private static PowerLaw undefined(double lowerBound, int n) {
        return new PowerLaw(Double.NaN, lowerBound, n, Double.NaN, Double.NaN, Double.NaN);
    }

    /** α − 1, the exponent of P(X > x). */
    public double tailExponent() {
        return exponent - 1;
    }

    /** The continuous estimate without its bias in small samples: 1 + (α − 1)(n − 1)/n. */
    public double exponentUnbiased() {
        return 1 + (exponent - 1) * (tailSize - 1) / tailSize;
    }
}
