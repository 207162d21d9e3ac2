package org.industrialrainforest.engine.statistics;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.apache.commons.math3.special.Gamma;

/**
 * Tests that groups have one survival curve: log-rank, and Peto and Peto's, which weighs early exits more.
 *
 * <p>At each time of an exit, of d exits among n at risk a group of n_j expects d n_j/n, with the hypergeometric
 * covariance d (n − d)/(n − 1) · n_j/n (δ_jl − n_l/n). Sums weighted by w = 1 (log-rank) or by the pooled S(t−)
 * (Peto–Peto) give observed O, expected E and V. The statistic (O − E)ᵀ V⁻¹ (O − E) is χ² with one degree of freedom
 * less than groups. Groups that are never at risk at an exit do not count, whether they are empty or censored before it. Without exits, as
 * when all lives are censored, with one counting group, or if all lives end at one time, the statistic and p are NaN, where R gives 0 or
 * stops. Two single lives that end at different times can be compared.
 *
 * <p>Sources: Mantel (1966); Peto and Peto (1972), doi:10.2307/2344317; Harrington and Fleming (1982),
 * doi:10.1093/biomet/69.3.553 (ρ = 0 and 1). As R's {@code survdiff}.
 */
public final class LogRank {

    private final double[] observed;
    private final double[] expected;
    private final double[][] covariance;
    private final double chiSquare;
    private final int degreesOfFreedom;

    private LogRank(double[] observed, double[] expected, double[][] covariance) {
        this.observed = observed;
        this.expected = expected;
        this.covariance = covariance;
        int[] counting =
                IntStream.range(0, expected.length).filter(j -> expected[j] > 0).toArray();
        this.degreesOfFreedom = Math.max(0, counting.length - 1);
        this.chiSquare = degreesOfFreedom == 0 ? Double.NaN : quadraticForm(Arrays.copyOf(counting, degreesOfFreedom));
    }

    /**
     * The log-rank test.
     *
     * @throws IllegalArgumentException if there are fewer than two groups
     */
    public static LogRank of(KaplanMeier... groups) {
        return weighted(groups, false);
    }

    /**
     * Peto and Peto's test, in the form of Harrington and Fleming with ρ = 1.
     *
     * @throws IllegalArgumentException if there are fewer than two groups
     */
    public static LogRank petoPeto(KaplanMeier... groups) {
        return weighted(groups, true);
    }

    private static LogRank weighted(KaplanMeier[] groups, boolean byPooledSurvival) {
        int k = groups.length;
        if (k < 2) {
            throw new IllegalArgumentException("A comparison of survival needs two groups or more; it got " + k + ".");
        }
        double[] times = Arrays.stream(groups)
                .flatMapToDouble(group -> Arrays.stream(group.timesOfExits()))
                .sorted()
                .distinct()
                .toArray();
        double[] observed = new double[k];
        double[] expected = new double[k];
        double[][] covariance = new double[k][k];
        double pooled = 1;
        for (double t : times) {
            double n =
                    Arrays.stream(groups).mapToLong(group -> group.atRiskAt(t)).sum();
            double d =
                    Arrays.stream(groups).mapToLong(group -> group.exitsAt(t)).sum();
            double weight = byPooledSurvival ? pooled : 1;
            double spread = n > 1 ? weight * weight * d * (n - d) / (n - 1) : 0;
            for (int j = 0; j < k; j++) {
                double share = groups[j].atRiskAt(t) / n;
                observed[j] += weight * groups[j].exitsAt(t);
                expected[j] += weight * d * share;
                covariance[j][j] += spread * share;
                for (int l = 0; l < k; l++) {
                    covariance[j][l] -= spread * share * groups[l].atRiskAt(t) / n;
                }
            }
            pooled *= (n - d) / n;
        }
        return new LogRank(observed, expected, covariance);
    }

    private double quadraticForm(int[] chosen) {
        RealVector excess = new ArrayRealVector(chosen.length);
        Array2DRowRealMatrix variance = new Array2DRowRealMatrix(chosen.length, chosen.length);
        for (int i = 0; i < chosen.length; i++) {
            excess.setEntry(i, observed[chosen[i]] - expected[chosen[i]]);
            for (int j = 0; j < chosen.length; j++) {
                variance.setEntry(i, j, covariance[chosen[i]][chosen[j]]);
            }
        }
        if (variance.getNorm() == 0) {
            return Double.NaN;
        }
        return excess.dotProduct(
                new SingularValueDecomposition(variance).getSolver().solve(excess));
    }

    /** Number of groups compared. */
    public int groups() {
        return observed.length;
    }

    /** Weighted number of exits in a group; groups count from 0 in the order given. */
    public double observed(int group) {
        return observed[group];
    }

    /** Weighted number of exits expected in a group if all share one curve. */
    public double expected(int group) {
        return expected[group];
    }

    /** Variance of observed − expected of a group. */
    public double variance(int group) {
        return covariance[group][group];
    }

    /** The test statistic; NaN if undefined. */
    public double chiSquare() {
        return chiSquare;
    }

    /** Degrees of freedom: groups that count, less one. */
    public int degreesOfFreedom() {
        return degreesOfFreedom;
    }

    /** Probability of a statistic at least as large if all groups share one curve; NaN if undefined. */
    public double pValue() {
        return Double.isNaN(chiSquare) ? Double.NaN : Gamma.regularizedGammaQ(degreesOfFreedom / 2.0, chiSquare / 2);
    }
}
