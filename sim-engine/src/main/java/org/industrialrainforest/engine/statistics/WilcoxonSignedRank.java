package org.industrialrainforest.engine.statistics;

import java.util.Arrays;
import org.apache.commons.math3.special.Erf;
import org.apache.commons.math3.stat.ranking.NaturalRanking;
import org.apache.commons.math3.util.FastMath;

/**
 * Wilcoxon's signed-rank test that paired differences are symmetric about 0: a test that one huge run does not decide.
 *
 * <p>V is the sum of the ranks of |d| over the positive differences; zeros are dropped, ties share their mean rank. The p-value uses the normal
 * approximation with continuity correction: z = (|V − n(n + 1)/4| − ½)/σ, σ² = n(n + 1)(2n + 1)/24 − Σ(t³
 * − t)/48 over ties of size t. As R's {@code wilcox.test(exact = FALSE)}, for every number of
 * differences; good from about 10. A single difference has p = 1.
 *
 * <p>Source: Wilcoxon (1945), doi:10.2307/3001968.
 *
 * @param statistic V; 0 if all differences are 0
 * @param differences number of differences that are not 0
 * @param pValue two-sided; NaN if all differences are 0
 */
public record WilcoxonSignedRank(double statistic, int differences, double pValue) {

    /**
     * The test of differences.
     *
     * @throws IllegalArgumentException if a difference is NaN or infinite
     */
    public static WilcoxonSignedRank of(double... differences) {
        double[] nonZero = Arrays.stream(Checks.finite("differences", differences))
                .filter(d -> d != 0)
                .toArray();
        int n = nonZero.length;
        if (n == 0) {
            return new WilcoxonSignedRank(0, 0, Double.NaN);
        }
        double[] sizes = Arrays.stream(nonZero).map(FastMath::abs).toArray();
        double[] ranks = new NaturalRanking().rank(sizes);
        double positive = 0;
        for (int i = 0; i < n; i++) {
            positive += nonZero[i] > 0 ? ranks[i] : 0;
        }
        double excess = positive - n * (n + 1.0) / 4;
        double variance = n * (n + 1.0) * (2 * n + 1.0) / 24 - tieCorrection(sizes) / 48;
        double z = (excess - 0.5 * Math.signum(excess)) / FastMath.sqrt(variance);
        return new WilcoxonSignedRank(positive, n, Erf.erfc(FastMath.abs(z) / FastMath.sqrt(2)));
    }

    /** The test of the differences first − second of pairs. */
    public static WilcoxonSignedRank paired(double[] first, double[] second) {
        return of(Checks.differences(first, second));
    }

    private static double tieCorrection(double[] values) {
        Arrays.sort(values);
        double sum = 0;
        int start = 0;
        for (int i = 1; i <= values.length; i++) {
            if (i == values.length || values[i] != values[start]) {
                double t = i - start;
                sum += t * t * t - t;
                start = i;
            }
        }
        return sum;
    }
}
