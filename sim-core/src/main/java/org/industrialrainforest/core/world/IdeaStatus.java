package org.industrialrainforest.core.world;

/** What became of an idea; the order is the code that tables, digests and snapshots hold. */
public enum IdeaStatus {
    /** May still become a firm. */
    OPEN,
    /** Became a firm here; the firm has its identity. */
    FOUNDED,
    /** Became a firm in another city. */
    ELSEWHERE,
    /** Expired without a firm. */
    NEVER
}
