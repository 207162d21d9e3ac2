package org.industrialrainforest.engine.statistics;

import org.apache.commons.math3.special.Erf;
import org.apache.commons.math3.util.FastMath;

/**
 * An estimate that is approximately normal around what it estimates.
 *
 * @param value the estimate; NaN if undefined
 * @param standardError its standard error; NaN if undefined
 */
public record Estimate(double value, double standardError) {

    /** What cannot be estimated. */
    public static final Estimate UNDEFINED = new Estimate(Double.NaN, Double.NaN);

    /** Normal interval value ± z·standardError. */
    public Interval interval(double level) {
        return Interval.around(value, Normal.twoSided(level) * standardError);
    }

    /**
     * Two-sided p-value of Wald's test that the true value is 0: erfc(|value / standardError| / √2). NaN if the
     * standard error is 0 or undefined.
     */
    public double pValue() {
        return standardError > 0 ? Erf.erfc(FastMath.abs(value / standardError) / FastMath.sqrt(2)) : Double.NaN;
    }

    /** Difference of two independent estimates: variances add. */
    public Estimate minus(Estimate independent) {
        return new Estimate(value - independent.value, FastMath.hypot(standardError, independent.standardError));
    }
}
