package org.industrialrainforest.core.world;

import java.util.Locale;

/** What a firm is; the order is the code that tables, digests and snapshots hold. */
public enum FirmStatus {
    /** Does research, services or sales on its own. */
    ACTIVE,
    /** Out of cash, with some months to find more. */
    DORMANT,
    /** Given up; its books are still being closed. */
    FAILED,
    /** Gone after this month. */
    DEREGISTERED,
    /** Goes on as a part of a leader. */
    ACQUIRED,
    /** Goes on with public shareholders. */
    LISTED;

    /** As tables write it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
