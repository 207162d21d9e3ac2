package org.industrialrainforest.engine.design;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Every combination of some evenly spaced levels, both ends among them; one level is the middle.
 *
 * <p>The order interleaves: with m the most levels of a dimension, combinations are run in m parts, of each part those whose level numbers have one
 * sum modulo m, shuffled. After a part every level of the other dimensions has been run equally often.
 */
public final class FullGrid implements Design {
    private static final int MOST = 10_000_000;

    private final int[] levels;
    private final long seed;

    private FullGrid(int[] levels, long seed) {
        this.levels = levels;
        this.seed = seed;
    }

    /**
     * A grid.
     *
     * @param seed of the order
     * @param levels how many each dimension has; a single number is that of all
     * @throws IllegalArgumentException if one is below 1
     */
    public static FullGrid of(long seed, int... levels) {
        if (levels.length == 0 || Arrays.stream(levels).anyMatch(n -> n < 1)) {
            throw new IllegalArgumentException(
                    "levels " + Arrays.toString(levels) + " make no grid; every dimension has at least one");
        }
        return new FullGrid(levels.clone(), seed);
    }

    @Override
    public double[][] points(int dimensions) {
        int[][] combinations = combinations(dimensions);
        int most = IntStream.range(0, dimensions).map(this::levels).max().orElse(1);
        double[][] points = new double[combinations.length][dimensions];
        for (int p = 0; p < points.length; p++) {
            for (int d = 0; d < dimensions; d++) {
                points[p][d] = levels(d) == 1 ? .5 : combinations[p][d] / (levels(d) - 1.0);
            }
        }
        Keyed keyed = new Keyed(seed);
        int[] parts = keyed.permutation(Keyed.ORDER, 0, most);
        int[] shuffled = keyed.permutation(Keyed.ORDER, 1, points.length);
        double[] order = new double[points.length];
        for (int p = 0; p < points.length; p++) {
            order[p] = parts[Arrays.stream(combinations[p]).sum() % most] * (double) points.length + shuffled[p];
        }
        double[][] ordered = new double[points.length][];
        int[] places = Keyed.ranks(order);
        for (int p = 0; p < points.length; p++) {
            ordered[places[p]] = points[p];
        }
        return ordered;
    }

    private int levels(int dimension) {
        return levels[levels.length == 1 ? 0 : dimension];
    }

    private int[][] combinations(int dimensions) {
        if (dimensions < 1 || (levels.length > 1 && levels.length != dimensions)) {
            throw new IllegalArgumentException(
                    "a grid of " + levels.length + " numbers of levels has not " + dimensions + " dimensions");
        }
        long all = 1;
        for (int d = 0; d < dimensions; d++) {
            all *= levels(d);
            if (all > MOST) {
                throw new IllegalArgumentException("a grid of " + dimensions + " dimensions has over " + MOST
                        + " points; take fewer levels, a Latin hypercube or a Sobol sequence");
            }
        }
        int[][] combinations = new int[(int) all][dimensions];
        for (int p = 0; p < all; p++) {
            int left = p;
            for (int d = dimensions - 1; d >= 0; d--) {
                combinations[p][d] = left % levels(d);
                left /= levels(d);
            }
        }
        return combinations;
    }
}
