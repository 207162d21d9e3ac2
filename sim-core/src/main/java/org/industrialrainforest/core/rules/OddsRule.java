package org.industrialrainforest.core.rules;

import org.industrialrainforest.core.world.World;

/** What is expected of the open gates of a ladder, by founders, judges and buyers. */
@FunctionalInterface
public interface OddsRule {
    /**
     * The chances in a world today.
     *
     * @param stage first open stage; the number of stages if none is
     * @param mean posterior mean of log quality less the sector's mean
     * @param sd posterior standard deviation; 0 if quality is known
     */
    LadderOdds odds(World world, int sector, int stage, double mean, double sd);

    /** The default: {@link LadderOdds#of}. */
    static OddsRule posterior() {
        return LadderOdds::of;
    }
}
