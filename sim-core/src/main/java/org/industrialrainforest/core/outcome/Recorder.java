package org.industrialrainforest.core.outcome;

import org.industrialrainforest.core.world.World;

/** Told what happens in recorded months while it can still be read off the world. It must not change anything. */
public interface Recorder {
    /** Records nothing. */
    Recorder NOTHING = new Recorder() {};

    /** A recorded month is over. */
    default void monthOver(World world, int month) {}

    /** An idea is founded elsewhere or given up this month. */
    default void ideaResolved(World world, int idea, int month) {}

    /** A firm is deregistered this month, or the run is over; {@code month} is the last one. */
    default void firmEnded(World world, int firm, int month) {}
}
