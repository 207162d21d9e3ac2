package org.industrialrainforest.engine.statistics;

import java.util.Arrays;
import org.apache.commons.math3.distribution.FDistribution;
import org.apache.commons.math3.util.FastMath;

/**
 * A mean over groups that differ among themselves: one-way analysis of variance with random effects. The groups are parameter sets, the
 * values in a group the runs under one set.
 *
 * <p>x_sj = μ + a_s + e_sj. With R values in S groups of n_s, the mean squares within and between give var e = MSW and var a = max(0, (MSB −
 * MSW)/n₀), n₀ = (R − Σ n_s²/R)/(S − 1). Undefined are the variances without two values in some group, and all but the mean without two
 * groups. The interval of the mean itself is {@link RatioOfMeans}'s.
 *
 * <p>Source: Searle, Casella and McCulloch (1992), Variance Components, chapter 3.
 *
 * @param mean of all values
 * @param within var e, Monte Carlo variance of one value
 * @param between var a, variance over groups
 * @param f MSB/MSW, which tests var a = 0; NaN where a variance is undefined, infinite where MSW is 0
 * @param size n₀, values in a typical group
 */
public record RandomEffects(double mean, int values, int groups, double within, double between, double f, double size) {

    /**
     * The estimate.
     *
     * @param values finite
     * @param group of each value, any number
     * @throws IllegalArgumentException if the lengths differ or a value is NaN or infinite
     */
    public static RandomEffects of(double[] values, int[] group) {
        Checks.equalLengths("values", values.length, "group", group.length);
        Checks.finite("values", values);
        int[] names = Arrays.stream(group).distinct().sorted().toArray();
        int r = values.length;
        int s = names.length;
        double mean = Arrays.stream(values).average().orElse(Double.NaN);
        double withinSquares = 0;
        double betweenSquares = 0;
        double sizes = 0;
        for (int name : names) {
            double sum = 0;
            double squares = 0;
            int n = 0;
            for (int i = 0; i < r; i++) {
                if (group[i] == name) {
                    sum += values[i];
                    n++;
                }
            }
            for (int i = 0; i < r; i++) {
                if (group[i] == name) {
                    squares += (values[i] - sum / n) * (values[i] - sum / n);
                }
            }
            withinSquares += squares;
            betweenSquares += n * (sum / n - mean) * (sum / n - mean);
            sizes += (double) n * n;
        }
        double nan = Double.NaN;
        if (s < 2) {
            return new RandomEffects(mean, r, s, nan, nan, nan, nan);
        }
        double msb = betweenSquares / (s - 1);
        if (r == s) {
            return new RandomEffects(mean, r, s, nan, msb, nan, 1);
        }
        double msw = withinSquares / (r - s);
        double n0 = (r - sizes / r) / (s - 1);
        return new RandomEffects(mean, r, s, msw, Math.max(0, (msb - msw) / n0), msb / msw, n0);
    }

    /** p-value of the F test that the groups do not differ; 0 where values differ between groups only, NaN where a variance is undefined or nothing varies. */
    public double pValue() {
        if (Double.isNaN(f) || f == Double.POSITIVE_INFINITY) {
            return Double.isNaN(f) ? Double.NaN : 0;
        }
        return 1 - new FDistribution(null, groups - 1, values - groups).cumulativeProbability(f);
    }

    /** Half-width of the mean's interval if the groups were given: what more values in each group would narrow to nothing. */
    public double noiseHalfWidth(double level) {
        return Double.isNaN(within)
                ? Double.NaN
                : StudentT.twoSided(values - groups, level) * FastMath.sqrt(within / values);
    }

    /** Half-width of the range that holds this share of the groups' own means, √var a by the normal quantile: no number of values narrows it. */
    public double groupHalfWidth(double level) {
        return Double.isNaN(within) ? Double.NaN : Normal.twoSided(level) * FastMath.sqrt(between);
    }

    /**
     * That half-width with the upper limit of var a, MSW/n₀ · max(0, f/F − 1) with F the quantile at 1 − level: with this confidence it is no greater.
     */
    public double groupHalfWidthAtMost(double level) {
        if (Double.isNaN(f) || within == 0) {
            return groupHalfWidth(level);
        }
        double quantile = new FDistribution(null, groups - 1, values - groups).inverseCumulativeProbability(1 - level);
        return Normal.twoSided(level) * FastMath.sqrt(within / size * Math.max(0, f / quantile - 1));
    }
}
