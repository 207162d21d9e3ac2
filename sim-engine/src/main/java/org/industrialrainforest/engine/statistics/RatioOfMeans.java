package org.industrialrainforest.engine.statistics;

import java.util.Arrays;
import org.apache.commons.math3.special.Beta;
import org.apache.commons.math3.util.FastMath;

/**
 * A mean over runs, or the ratio of two means over the same runs, such as public money over additional firms. Runs may come in clusters: runs
 * under one parameter set are not independent.
 *
 * <p>Clusters are the unit. With X_s and Y_s the sums of a cluster's numerators and denominators, S clusters, and the deviation D_s(ρ) = X_s −
 * ρ Y_s, the estimate is ρ̂ = Σ X_s / Σ Y_s. Its interval holds all ρ with |D̄(ρ)| ≤ t · s_D(ρ) · f, t with S − 1 degrees of freedom. This
 * is Fieller's set. It has f = √(1/S) for the mean over the population of clusters ({@link IntervalKind#MONTE_CARLO}) and f = √(1 + 1/S) for
 * one further cluster with as many runs ({@link IntervalKind#PREDICTION}).
 *
 * <p>A denominator that is the same in every run, as for a mean, is known and not estimated: the interval is ρ̂ ± t · s_D(ρ̂) · f / Ȳ. In
 * clusters of equal
 * size these are x̄ ± t s/√S and x̄ ± t s √(1 + 1/S), s the standard deviation of cluster means, exact if those are normal. The spread s² = var
 * a + var e/n holds the variance over clusters and that within. The second is therefore wider than necessary for the further cluster's own
 * expectation, and covers it at least as often. Where every run is its own cluster, a mean has Student's interval.
 *
 * <p>Fieller's set is an interval only if the denominator differs from zero by the same measure; otherwise the bounds are NaN, which says that
 * the runs do not tell the ratio. So are they with fewer than two clusters.
 *
 * <p>Sources: Fieller (1954), Journal of the Royal Statistical Society B 16, 175–185; for clusters Cochran (1977), Sampling Techniques, section 9A.
 */
public final class RatioOfMeans {
    private static final int MOST_RUNS = 1_000_000_000;

    private final int[] names;
    private final int runs;
    private final double[] x;
    private final double[] y;
    private final double meanX;
    private final double meanY;
    private final boolean known;

    private RatioOfMeans(double[] numerator, double[] denominator, int[] cluster) {
        this.names = Arrays.stream(cluster).distinct().sorted().toArray();
        this.runs = numerator.length;
        this.x = new double[names.length];
        this.y = new double[names.length];
        for (int run = 0; run < runs; run++) {
            int s = Arrays.binarySearch(names, cluster[run]);
            x[s] += numerator[run];
            y[s] += denominator[run];
        }
        this.meanX = Arrays.stream(x).average().orElse(Double.NaN);
        this.meanY = Arrays.stream(y).average().orElse(Double.NaN);
        this.known = Arrays.stream(denominator).allMatch(d -> d == denominator[0]);
    }

    /**
     * The ratio over runs.
     *
     * @param numerator one value per run
     * @param denominator one value per run
     * @param cluster of each run, any number
     * @throws IllegalArgumentException if the lengths differ or a value is not finite
     */
    public static RatioOfMeans of(double[] numerator, double[] denominator, int[] cluster) {
        Checks.equalLengths("numerator", numerator.length, "denominator", denominator.length);
        Checks.equalLengths("numerator", numerator.length, "cluster", cluster.length);
        return new RatioOfMeans(
                Checks.finite("numerator", numerator), Checks.finite("denominator", denominator), cluster);
    }

    /** The mean over runs, a ratio whose denominators are 1. */
    public static RatioOfMeans ofMean(double[] values, int[] cluster) {
        double[] ones = new double[values.length];
        Arrays.fill(ones, 1);
        return of(values, ones, cluster);
    }

    /** Number of runs. */
    public int runs() {
        return runs;
    }

    /** Number of clusters. */
    public int clusters() {
        return names.length;
    }

    /** Mean of the numerators over mean of the denominators; NaN without runs or where the latter is 0. */
    public double value() {
        return meanY == 0 ? Double.NaN : meanX / meanY;
    }

    /**
     * The interval of this kind.
     *
     * @param level such as .95
     */
    public Interval interval(IntervalKind kind, double level) {
        int s = names.length;
        if (s < 2 || meanY == 0) {
            return Interval.UNDEFINED;
        }
        double t = StudentT.twoSided(s - 1, level);
        double value = value();
        if (known) {
            double half = t * error(kind);
            return new Interval(value - half, value + half);
        }
        double c2 = t * t * factor(kind);
        double[] d = new double[s];
        for (int i = 0; i < s; i++) {
            d[i] = x[i] - value * y[i];
        }
        // Solved for the distance from the estimate, where D̄ is 0: the difference of two large squares would leave
        // rounding behind.
        double a = meanY * meanY - c2 * covariance(y, meanY, y, meanY);
        double b = c2 * covariance(d, 0, y, meanY);
        double c = c2 * covariance(d, 0, d, 0);
        if (a <= 0) {
            return Interval.UNDEFINED;
        }
        double root = FastMath.sqrt(b * b + a * c);
        return new Interval(value - (b + root) / a, value + (root - b) / a);
    }

    /**
     * Two-sided p-value of the hypothesis that the mean, or with {@link IntervalKind#PREDICTION} a further cluster's, is 0: below .05 where
     * the 95 % interval leaves 0 out. NaN where there is no such interval or all values are 0.
     */
    public double pValue(IntervalKind kind) {
        double error = known ? error(kind) : FastMath.sqrt(covariance(x, meanX, x, meanX) * factor(kind));
        if (names.length < 2 || !(error > 0)) {
            return names.length < 2 || meanX == 0 ? Double.NaN : 0;
        }
        double t = (known ? value() : meanX) / error;
        double freedom = names.length - 1;
        return Beta.regularizedBeta(freedom / (freedom + t * t), freedom / 2, .5);
    }

    /**
     * Number of runs at which the Monte Carlo interval of a mean would have at most this half-width, if clusters keep their number of runs n and
     * the standard deviation s of their means. It is n S with the least S ≥ 2 for which t_{S−1} s/√S ≤ halfWidth. At most 10⁹.
     *
     * @param halfWidth positive, in the unit of the outcome
     * @return 0 if fewer than two clusters are known
     */
    public int runsForHalfWidth(double halfWidth, double level) {
        Checks.positive("halfWidth", halfWidth);
        Checks.level(level);
        if (names.length < 2) {
            return 0;
        }
        int perCluster = (runs + names.length - 1) / names.length;
        int most = MOST_RUNS / perCluster;
        int enough = 2;
        while (enough < most && halfWidthOf(enough, level) > halfWidth) {
            enough = Math.min(most, enough * 2);
        }
        int tooFew = enough / 2;
        while (enough - tooFew > 1) {
            int middle = tooFew + (enough - tooFew) / 2;
            if (middle >= 2 && halfWidthOf(middle, level) <= halfWidth) {
                enough = middle;
            } else {
                tooFew = middle;
            }
        }
        return enough * perCluster;
    }

    private double halfWidthOf(int clusters, double level) {
        double[] d = deviations();
        return StudentT.twoSided(clusters - 1, level) * FastMath.sqrt(covariance(d, 0, d, 0) / clusters);
    }

    /** Each cluster's deviation from the estimate, D_s(ρ̂) over the mean denominator: what the interval's width is made of. */
    public double[] deviations() {
        double value = value();
        double[] deviations = new double[names.length];
        for (int s = 0; s < deviations.length; s++) {
            deviations[s] = (x[s] - value * y[s]) / meanY;
        }
        return deviations;
    }

    /** Standard error of the value where the denominator is known, and of a further cluster's value about it. */
    private double error(IntervalKind kind) {
        double[] d = deviations();
        return FastMath.sqrt(covariance(d, 0, d, 0) * factor(kind));
    }

    private double factor(IntervalKind kind) {
        double mean = 1.0 / names.length;
        return kind == IntervalKind.PREDICTION ? 1 + mean : mean;
    }

    private static double covariance(double[] first, double meanOfFirst, double[] second, double meanOfSecond) {
        double sum = 0;
        for (int i = 0; i < first.length; i++) {
            sum += (first[i] - meanOfFirst) * (second[i] - meanOfSecond);
        }
        return sum / (first.length - 1);
    }
}
