package org.industrialrainforest.engine.statistics;

/**
 * Expectations over a standard normal variable by the five-point Gauss–Hermite rule: exact for polynomials up to degree nine (Abramowitz and
 * Stegun 1964, table 25.10, for the weight e^(−x²/2)/√(2π)). Places and weights are closed forms, so that they are the same on every machine.
 */
public final class NormalNodes {
    /** Number of nodes. */
    public static final int COUNT = 5;

    private static final double ROOT = Math.sqrt(10);
    private static final double[] PLACES = {
        0, Math.sqrt(5 - ROOT), -Math.sqrt(5 - ROOT), Math.sqrt(5 + ROOT), -Math.sqrt(5 + ROOT)
    };
    private static final double[] WEIGHTS = {
        8.0 / 15, (7 + 2 * ROOT) / 60, (7 + 2 * ROOT) / 60, (7 - 2 * ROOT) / 60, (7 - 2 * ROOT) / 60
    };

    private NormalNodes() {}

    /** Place of a node, in standard deviations; that of node 0 is the mean. */
    public static double place(int node) {
        return PLACES[node];
    }

    /** Weight of a node; the weights sum to one. */
    public static double weight(int node) {
        return WEIGHTS[node];
    }
}
