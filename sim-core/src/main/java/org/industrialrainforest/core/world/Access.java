package org.industrialrainforest.core.world;

/** How a firm stands to the facility that its attempt needs; the order is the code that tables, digests and snapshots hold. */
public enum Access {
    /** No facility needed, or the run needed is done. */
    NO_NEED,
    /** Looks for one. */
    SEEKING,
    /** Its run at a platform is under way. */
    AT_PLATFORM,
    /** Waits for, or has, a run at a commercial facility. */
    COMMERCIAL,
    /** Waits for, or has, a line of its own. */
    OWN_LINE,
    /** Waits in the queue of a platform. */
    QUEUED
}
