package org.industrialrainforest.engine.statistics;

import java.util.Arrays;
import org.apache.commons.math3.util.FastMath;

/**
 * The median over runs with an interval that asks for no form of distribution, where runs may come in clusters.
 *
 * <p>With p_s the share of a cluster's n_s of n values that lie below the median (a tie counts half), the share p̂ = ½ has the variance S/(S − 1)
 * Σ (n_s/n)² (p_s − ½)². The interval reaches from the quantile at ½ − t·se to that at ½ + t·se, t with S − 1 degrees of freedom. It reaches at most
 * from the least to the largest value, and is undefined with fewer than six clusters, of which even those are no 95 % interval.
 *
 * <p>Source: Woodruff (1952), doi:10.1080/01621459.1952.10483443.
 *
 * @param median NaN without values
 */
public record MedianInterval(double median, Interval interval) {
    private static final int LEAST_CLUSTERS = 6;

    /**
     * The median of values.
     *
     * @param cluster of each value, any number
     * @throws IllegalArgumentException if the lengths differ or a value is NaN or infinite
     */
    public static MedianInterval of(double[] values, int[] cluster, double level) {
        Checks.equalLengths("values", values.length, "cluster", cluster.length);
        Quantiles quantiles = Quantiles.of(Checks.finite("values", values));
        double median = quantiles.median();
        int[] names = Arrays.stream(cluster).distinct().sorted().toArray();
        if (names.length < LEAST_CLUSTERS) {
            return new MedianInterval(median, Interval.UNDEFINED);
        }
        double[] excess = new double[names.length];
        for (int run = 0; run < values.length; run++) {
            excess[Arrays.binarySearch(names, cluster[run])] += Math.signum(values[run] - median) / 2;
        }
        double squares = Arrays.stream(excess).map(e -> e * e).sum();
        double error = FastMath.sqrt(squares * names.length / (names.length - 1)) / values.length;
        double half = Math.min(.5, StudentT.twoSided(names.length - 1, level) * error);
        return new MedianInterval(median, new Interval(quantiles.at(.5 - half), quantiles.at(.5 + half)));
    }
}
