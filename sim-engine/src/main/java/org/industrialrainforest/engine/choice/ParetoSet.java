package org.industrialrainforest.engine.choice;

import java.util.ArrayList;
import java.util.List;

/**
 * Which points no other dominates. One dominates another if it is at least as good in every objective and better in one; points that are equal in all do not
 * dominate each other.
 */
public final class ParetoSet {
    private ParetoSet() {}

    /**
     * Rows of the points that none dominates, in ascending order.
     *
     * @param points a row each, objectives in columns; a point with NaN is dominated
     * @param lowerIsBetter by objective
     * @throws IllegalArgumentException if a point has another number of objectives
     */
    public static List<Integer> of(double[][] points, boolean[] lowerIsBetter) {
        List<Integer> kept = new ArrayList<>();
        for (int i = 0; i < points.length; i++) {
            if (points[i].length != lowerIsBetter.length) {
                throw new IllegalArgumentException(
                        "point " + i + " has " + points[i].length + " objectives; there are " + lowerIsBetter.length);
            }
            boolean dominated = false;
            for (double value : points[i]) {
                dominated |= Double.isNaN(value);
            }
            for (int j = 0; j < points.length && !dominated; j++) {
                dominated = dominates(points[j], points[i], lowerIsBetter);
            }
            if (!dominated) {
                kept.add(i);
            }
        }
        return kept;
    }

    private static boolean dominates(double[] one, double[] other, boolean[] lowerIsBetter) {
        boolean better = false;
        for (int k = 0; k < lowerIsBetter.length; k++) {
            double lead = lowerIsBetter[k] ? other[k] - one[k] : one[k] - other[k];
            if (!(lead >= 0)) {
                return false;
            }
            better |= lead > 0;
        }
        return better;
    }
}
