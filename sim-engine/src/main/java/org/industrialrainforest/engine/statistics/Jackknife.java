package org.industrialrainforest.engine.statistics;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/**
 * The jackknife: an estimate from n independent observations becomes the mean of n values, θ + (n − 1)(mean of θ₍₋ᵢ₎ − θ₍₋ᵢ₎), where θ₍₋ᵢ₎ is
 * the estimate without observation i. Their spread tells how uncertain the estimate is (Tukey 1958; Efron and Stein 1981,
 * doi:10.1214/aos/1176345462). Unlike pseudo-values they are centred on the estimate itself. Of a mean they are the observations.
 */
public final class Jackknife {
    private Jackknife() {}

    /**
     * Values whose mean is the estimate.
     *
     * @param without the estimate without an observation, 0 to n − 1
     * @return length n; all of them {@link Double#NaN} if n is below two, or the estimate or one without an observation is undefined
     */
    public static double[] values(double estimate, int n, IntToDoubleFunction without) {
        double[] values = new double[n];
        double mean = 0;
        for (int i = 0; i < n && n > 1; i++) {
            values[i] = without.applyAsDouble(i);
            mean += values[i] / n;
        }
        if (n < 2 || Double.isNaN(estimate + mean)) {
            Arrays.fill(values, Double.NaN);
            return values;
        }
        for (int i = 0; i < n; i++) {
            values[i] = estimate + (n - 1) * (mean - values[i]);
        }
        return values;
    }
}
