package org.industrialrainforest.engine.design;

/** Points of the unit cube. A design is a pure function of what it was made from, so that it is the same on any machine. */
public interface Design {
    /**
     * The points in the order in which they are to be run: any beginning of it is as balanced as the design allows.
     *
     * @param dimensions of the cube
     * @return one row of coordinates from 0 to 1 for each point
     * @throws IllegalArgumentException if the design has no such dimensions
     */
    double[][] points(int dimensions);
}
