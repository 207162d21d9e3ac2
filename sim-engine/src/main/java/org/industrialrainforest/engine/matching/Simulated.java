package org.industrialrainforest.engine.matching;

/**
 * What a model showed at a point.
 *
 * @param point where it was run, in the unit cube
 * @param runs replicates of which each value is made, at least 1
 * @param values one for each output; NaN where it is undefined
 * @param variances of the values over the choice of replicates; NaN where they are not known, as with a single run
 */
@SuppressWarnings("ArrayRecordComponent") // read only here
public record Simulated(double[] point, int runs, double[] values, double... variances) {}
