package org.industrialrainforest.core.world;

import java.util.Locale;

/** Who holds a deal; the order is the code that tables, digests and snapshots hold, and a part of a deal's identity. */
public enum Holder {
    PRIVATE_FUND,
    GUIDANCE_FUND,
    INCUBATOR,
    PLATFORM;

    /** As tables write it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
