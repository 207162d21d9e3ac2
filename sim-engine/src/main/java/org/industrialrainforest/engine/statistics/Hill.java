package org.industrialrainforest.engine.statistics;

import java.util.Arrays;
import org.apache.commons.math3.util.FastMath;

/**
 * Hill's estimate of a tail from the k largest values.
 *
 * <p>γ = Σ_{i ≤ k} ln(x_(i) / x_(k+1)) / k over the values in descending order; values tied with the threshold add 0. If the k + 1 largest are equal, γ is 0
 * and the exponent infinite. Look at it over many k: where it is flat, the tail is a power law.
 *
 * <p>Source: Hill (1975), doi:10.1214/aos/1176343247.
 *
 * @param largest k, number of values used beside the threshold
 * @param gamma γ, the extreme-value index
 */
public record Hill(int largest, double gamma) {

    /**
     * The estimate.
     *
     * @param values in any order; the k + 1 largest must be positive
     * @param largest k, 1 to n − 1
     * @throws IllegalArgumentException if k is out of range, a value is NaN or infinite, or the threshold is not
     *     positive
     */
    public static Hill of(double[] values, int largest) {
        double[] sorted = Checks.finite("values", values);
        Checks.within("largest", largest, 1, values.length - 1);
        Arrays.sort(sorted);
        int threshold = sorted.length - 1 - largest;
        if (sorted[threshold] <= 0) {
            throw new IllegalArgumentException("The value of rank " + (largest + 1) + " is " + sorted[threshold]
                    + "; the threshold must be positive. Maybe take fewer than " + largest + " values.");
        }
        double sum = 0;
        for (int i = threshold + 1; i < sorted.length; i++) {
            sum += FastMath.log(sorted[i] / sorted[threshold]);
        }
        return new Hill(largest, sum / largest);
    }

    /** 1/γ, the exponent of P(X > x); 1 less than that of the density. */
    public double tailExponent() {
        return 1 / gamma;
    }

    /** Standard error of the tail exponent: tailExponent / √k. */
    public double standardError() {
        return tailExponent() / FastMath.sqrt(largest);
    }
}
