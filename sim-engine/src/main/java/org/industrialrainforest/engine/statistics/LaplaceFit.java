package org.industrialrainforest.engine.statistics;

import org.apache.commons.math3.util.FastMath;

/**
 * The Laplace distribution f(x) = exp(−|x − m|/a) / (2a) by maximum likelihood, the usual shape of firms' growth rates.
 *
 * <p>m is the sample median, a the mean distance from it, the log-likelihood −n (ln 2a + 1). Without values everything
 * is NaN; if all values are equal, a is 0 and the likelihood infinite. The median is that of {@link Quantiles}; of an
 * even number any value between the middle two fits as well.
 *
 * <p>Source: Bottazzi and Secchi (2006), The RAND Journal of Economics 37, 235–256.
 *
 * @param location m
 * @param scale a
 * @param logLikelihood at the maximum
 */
public record LaplaceFit(double location, double scale, double logLikelihood) {

    /**
     * The fit.
     *
     * @throws IllegalArgumentException if a value is NaN or infinite
     */
    public static LaplaceFit of(double... values) {
        double median = Quantiles.of(Checks.finite("values", values)).median();
        double sum = 0;
        for (double x : values) {
            sum += FastMath.abs(x - median);
        }
        double scale = sum / values.length;
        return new LaplaceFit(median, scale, -values.length * (FastMath.log(2 * scale) + 1));
    }

    /** The fitted distribution function; a step from 0 to 1 at m if all values are equal, NaN without values. */
    public double cumulative(double x) {
        if (scale == 0) {
            return x < location ? 0 : 1;
        }
        double tail = FastMath.exp(-FastMath.abs(x - location) / scale) / 2;
        return x < location ? tail : 1 - tail;
    }
}
