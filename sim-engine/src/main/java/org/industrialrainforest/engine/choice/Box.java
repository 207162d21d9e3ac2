package org.industrialrainforest.engine.choice;

import java.util.Arrays;

/**
 * Bounds of a box in a space of inputs, both within it; infinite where a dimension is not bounded on that side.
 *
 * @param low by dimension
 * @param high by dimension
 */
public record Box(double[] low, double[] high) {
    /** Copies its bounds. */
    public Box {
        low = low.clone();
        high = high.clone();
    }

    /** Without bounds. */
    static Box open(int dimensions) {
        double[] low = new double[dimensions];
        double[] high = new double[dimensions];
        Arrays.fill(low, Double.NEGATIVE_INFINITY);
        Arrays.fill(high, Double.POSITIVE_INFINITY);
        return new Box(low, high);
    }

    @Override
    public double[] low() {
        return low.clone();
    }

    @Override
    public double[] high() {
        return high.clone();
    }

    /** Whether a point lies in it. */
    public boolean holds(double[] point) {
        for (int k = 0; k < low.length; k++) {
            if (!(point[k] >= low[k] && point[k] <= high[k])) {
                return false;
            }
        }
        return true;
    }

    /** Whether it is bounded in a dimension. */
    public boolean restricts(int dimension) {
        return low[dimension] > Double.NEGATIVE_INFINITY || high[dimension] < Double.POSITIVE_INFINITY;
    }

    /** Number of dimensions in which it is bounded. */
    public int restricted() {
        int n = 0;
        for (int k = 0; k < low.length; k++) {
            n += restricts(k) ? 1 : 0;
        }
        return n;
    }

    Box withLow(int dimension, double bound) {
        Box box = new Box(low, high);
        box.low[dimension] = bound;
        return box;
    }

    Box withHigh(int dimension, double bound) {
        Box box = new Box(low, high);
        box.high[dimension] = bound;
        return box;
    }

    Box without(int dimension) {
        return withLow(dimension, Double.NEGATIVE_INFINITY).withHigh(dimension, Double.POSITIVE_INFINITY);
    }
}
