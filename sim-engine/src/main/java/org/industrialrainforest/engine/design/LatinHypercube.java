package org.industrialrainforest.engine.design;

import java.util.Arrays;

/**
 * A Latin hypercube: of n points each has a stratum of its own, one of n equally wide ones, in every dimension, and lies anywhere in it. Their order is
 * random, so that any beginning of it is a random sample.
 *
 * <p>A nearly orthogonal one has strata rearranged so that hardly any two dimensions are correlated, by passes of Owen (1994), doi:10.1080/01621459.1994.10476867:
 * what one dimension's ranks explain of another's is taken out, and what is left is ranked again. The best of the passes counts.
 *
 * <p>Source: McKay, Beckman and Conover (1979), doi:10.1080/00401706.1979.10489755.
 */
public final class LatinHypercube implements Design {
    private static final int PASSES = 20;

    private final int number;
    private final boolean orthogonal;
    private final long seed;

    private LatinHypercube(int number, boolean orthogonal, long seed) {
        if (number < 1) {
            throw new IllegalArgumentException("a Latin hypercube of " + number + " points has none; take at least 1");
        }
        this.number = number;
        this.orthogonal = orthogonal;
        this.seed = seed;
    }

    /** So many points, strata in independent random orders. */
    public static LatinHypercube of(int number, long seed) {
        return new LatinHypercube(number, false, seed);
    }

    /** So many points, their ranks nearly uncorrelated; that needs more points than dimensions. */
    public static LatinHypercube nearlyOrthogonal(int number, long seed) {
        return new LatinHypercube(number, true, seed);
    }

    /** @throws IllegalArgumentException if there are no dimensions, or too many to be nearly orthogonal */
    @Override
    public double[][] points(int dimensions) {
        if (dimensions < 1) {
            throw new IllegalArgumentException("a Latin hypercube of " + dimensions + " dimensions is none");
        }
        if (orthogonal && dimensions >= number) {
            throw new IllegalArgumentException(number + " points cannot be nearly orthogonal in " + dimensions
                    + " dimensions; take more points than dimensions");
        }
        Keyed keyed = new Keyed(seed);
        int[][] strata = new int[dimensions][];
        for (int d = 0; d < dimensions; d++) {
            strata[d] = keyed.permutation(Keyed.ORDER, d, number);
        }
        if (orthogonal) {
            strata = uncorrelated(strata);
        }
        double[][] points = new double[number][dimensions];
        for (int p = 0; p < number; p++) {
            for (int d = 0; d < dimensions; d++) {
                points[p][d] = (strata[d][p] + keyed.uniform(Keyed.PLACE, d, p)) / number;
            }
        }
        return points;
    }

    private static int[][] uncorrelated(int[][] strata) {
        int[][] best = strata;
        double least = worst(strata);
        int[][] now = Arrays.stream(strata).map(int[]::clone).toArray(int[][]::new);
        for (int pass = 0; pass < PASSES; pass++) {
            boolean forward = pass % 2 == 0;
            for (int step = 0; step < now.length; step++) {
                int d = forward ? step : now.length - 1 - step;
                double[] left = Arrays.stream(now[d]).asDoubleStream().toArray();
                for (int before = 0; before < step; before++) {
                    takeOut(left, now[forward ? before : now.length - 1 - before]);
                }
                now[d] = Keyed.ranks(left);
            }
            double correlation = worst(now);
            if (correlation < least) {
                least = correlation;
                best = Arrays.stream(now).map(int[]::clone).toArray(int[][]::new);
            }
        }
        return best;
    }

    /** Takes out what a line through the ranks of another dimension explains. */
    private static void takeOut(double[] left, int[] other) {
        double centre = (other.length - 1) / 2.0;
        double mean = Arrays.stream(left).average().orElse(0);
        double product = 0;
        double squares = 0;
        for (int p = 0; p < left.length; p++) {
            product += (left[p] - mean) * (other[p] - centre);
            squares += (other[p] - centre) * (other[p] - centre);
        }
        for (int p = 0; p < left.length; p++) {
            left[p] -= product / squares * (other[p] - centre);
        }
    }

    /** The largest absolute rank correlation of two dimensions. */
    private static double worst(int[][] strata) {
        double worst = 0;
        double centre = (strata[0].length - 1) / 2.0;
        double squares = Arrays.stream(strata[0])
                .mapToDouble(s -> (s - centre) * (s - centre))
                .sum();
        for (int i = 0; i < strata.length; i++) {
            for (int j = 0; j < i; j++) {
                double product = 0;
                for (int p = 0; p < strata[i].length; p++) {
                    product += (strata[i][p] - centre) * (strata[j][p] - centre);
                }
                worst = Math.max(worst, Math.abs(product / squares));
            }
        }
        return worst;
    }
}
