package org.industrialrainforest.engine.design;

import java.util.ArrayList;
import java.util.List;

/**
 * A base point, and from there one input after the other at some evenly spaced levels while all others stay. It finds no interactions; {@link Trajectories}
 * cost little more and do. The order goes from level to level, and through all inputs at each.
 */
public final class OneAtATime implements Design {
    private final double[] base;
    private final int levels;

    private OneAtATime(double[] base, int levels) {
        this.base = base;
        this.levels = levels;
    }

    /**
     * Around a base.
     *
     * @param base coordinates from 0 to 1, one for each dimension
     * @param levels of each input, both ends among them, at least 2; a level at which the base lies is left out
     * @throws IllegalArgumentException if there are fewer than two levels
     */
    public static OneAtATime around(double[] base, int levels) {
        if (levels < 2) {
            throw new IllegalArgumentException("levels = " + levels + " is below 2; both ends are among them");
        }
        return new OneAtATime(base.clone(), levels);
    }

    @Override
    public double[][] points(int dimensions) {
        if (dimensions != base.length) {
            throw new IllegalArgumentException(
                    "the base has " + base.length + " dimensions and the cube " + dimensions);
        }
        List<double[]> points = new ArrayList<>(List.of(base.clone()));
        for (int level = 0; level < levels; level++) {
            // From the ends inwards: low, high, then between.
            int place = level % 2 == 0 ? level / 2 : levels - 1 - level / 2;
            double at = place / (levels - 1.0);
            for (int d = 0; d < dimensions; d++) {
                if (at != base[d]) {
                    double[] point = base.clone();
                    point[d] = at;
                    points.add(point);
                }
            }
        }
        return points.toArray(double[][]::new);
    }
}
