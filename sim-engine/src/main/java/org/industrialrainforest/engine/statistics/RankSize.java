package org.industrialrainforest.engine.statistics;

import java.util.Arrays;
import org.apache.commons.math3.stat.regression.SimpleRegression;
import org.apache.commons.math3.util.FastMath;

/**
 * Regression of rank on size: ln(rank − ½) = intercept − ζ ln size; ζ = 1 is Zipf's law.
 *
 * <p>Taking ½ from the rank removes the bias of the plain regression, whose usual standard error is far too small; that
 * of ζ is ζ √(2/n). Ties are ranked in sequence. Fewer than two distinct sizes leave everything but n NaN.
 *
 * <p>Source: Gabaix and Ibragimov (2011), doi:10.1198/jbes.2009.06157.
 *
 * @param exponent ζ, the exponent of P(X > x)
 * @param intercept of the regression
 * @param rSquared share of the variance of ln(rank − ½) that the line explains
 * @param size n, number of values
 */
public record RankSize(double exponent, double intercept, double rSquared, int size) {

    /**
     * The regression over all values; give it the tail only.
     *
     * @throws IllegalArgumentException if a value is not positive, NaN or infinite
     */
    public static RankSize of(double... values) {
        double[] sorted = Checks.positive("values", values);
        Arrays.sort(sorted);
        int n = sorted.length;
        if (n == 0 || sorted[0] == sorted[n - 1]) {
            return new RankSize(Double.NaN, Double.NaN, Double.NaN, n);
        }
        SimpleRegression regression = new SimpleRegression();
        for (int rank = 1; rank <= n; rank++) {
            regression.addData(FastMath.log(sorted[n - rank]), FastMath.log(rank - 0.5));
        }
        return new RankSize(-regression.getSlope(), regression.getIntercept(), regression.getRSquare(), n);
    }

    /** ζ √(2/n). */
    public double standardError() {
        return exponent * FastMath.sqrt(2.0 / size);
    }
}
