package org.industrialrainforest.core.brokenfixture.core.phases;

import org.industrialrainforest.core.architecture.Breaks;

/** Two phases use it. */
@Breaks("phases do not know each other")
final class SharedDesk {
    private SharedDesk() {}

    static String note() {
        return "left for the other";
    }
}
