package org.industrialrainforest.core.observe;

import org.industrialrainforest.core.world.World;

/** Told what happens, mostly in recorded months, while it can still be read off the world. It must not change anything. */
public interface Recorder {
    /** Records nothing. */
    Recorder NOTHING = new Recorder() {};

    /** A month is over, recorded or not; told before everything else of the month. */
    default void monthSeen(World world, int month) {}

    /** A recorded month is over. */
    default void monthOver(World world, int month) {}

    /** An idea is founded elsewhere or given up this month. */
    default void ideaResolved(World world, int idea, int month) {}

    /** A firm is deregistered this month, or the run is over; {@code month} is the last one. */
    default void firmEnded(World world, int firm, int month) {}

    /** A firm is wound up this month. */
    default void firmFailed(World world, int firm, int month) {}

    /** A link ended in a month; 0 if it lives when the run is over. */
    default void linkEnded(World world, RecordedLink link, int month) {}
}
