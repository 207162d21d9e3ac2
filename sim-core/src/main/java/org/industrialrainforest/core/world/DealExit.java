package org.industrialrainforest.core.world;

import java.util.Locale;

/** How a deal ended; the order is the code that tables, digests and snapshots hold. */
public enum DealExit {
    /** Still held. */
    OPEN,
    /** Sold after a listing. */
    LISTED,
    /** Paid out by the acquirer. */
    ACQUIRED,
    /** Redeemed by the firm. */
    BUYBACK,
    /** Lost, whatever cash was left. */
    WRITTEN_OFF,
    /** Sold to another holder. */
    SOLD;

    /** As tables write it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
