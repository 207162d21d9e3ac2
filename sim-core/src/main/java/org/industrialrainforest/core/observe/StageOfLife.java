package org.industrialrainforest.core.observe;

import java.util.Locale;
import org.industrialrainforest.core.scenario.Title;

/** Where a live firm stands. */
public enum StageOfLife {
    RESEARCH_1("Research, first stage"),
    RESEARCH_2("Research, second stage"),
    RESEARCH_3_OR_LATER("Research, third stage or later"),
    SELLING("Selling a product"),
    SERVICES("Services only"),
    DORMANT("Dormant"),
    ACQUIRED("Acquired"),
    LISTED("Listed");

    private final String en;

    StageOfLife(String en) {
        this.en = en;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Title title() {
        return Title.of("StageOfLife." + name(), en);
    }
}
