package org.industrialrainforest.core.scenario;

/** How a parameter follows the size of the world, so that what a single firm meets stays what it was. */
@Internal
public enum WithSize {
    /** Of one firm, one deal or one place: it stays. */
    STAYS,
    /** Of the whole, such as ideas a year, demand, slots or leaders: it grows in proportion. */
    GROWS,
    /** Per pair of firms or per event of a whole that grows, such as the rate at which two given firms meet: it shrinks in proportion. */
    SHRINKS
}
