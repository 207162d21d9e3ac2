package org.industrialrainforest.core.fit;

import org.industrialrainforest.engine.matching.Cut;

/**
 * How a history match is done.
 *
 * @param waves at least 1
 * @param points sets to be run in each wave, at least 8
 * @param runs of each set in each world, at least 1
 * @param members that are wanted of the region that is left
 * @param discrepancy standard deviation of what the best set would still be off, over half the width of a fact's band, at least 0
 * @param cut when a set is ruled out
 */
public record MatchSettings(int waves, int points, int runs, int members, double discrepancy, Cut cut, long seed) {
    /** Half a band in standard deviations of the observation: a band counts as an interval of 95 %. */
    public static final double HALF_BAND = 1.96;

    /** Three waves of 400 sets, four runs each. */
    public static final MatchSettings USUAL = new MatchSettings(3, 400, 4, 200, .25, Cut.USUAL, 1);

    private static final int JUDGED = 1000;

    /** Moves of each point that is judged, before the region counts as filled. */
    static final int SWEEPS = 15;

    /** Sets that fill a region and are judged by emulators alone. */
    int judged() {
        return Math.max(JUDGED, Math.max(points, members));
    }
}
