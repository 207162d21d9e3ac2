package org.industrialrainforest.core.world;

/** How far a platform is; the order is the code that tables, digests and snapshots hold. */
public enum PlatformStatus {
    PLANNED,
    BUILDING,
    OPEN,
    CLOSED
}
