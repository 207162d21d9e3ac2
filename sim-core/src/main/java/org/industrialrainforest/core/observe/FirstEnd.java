package org.industrialrainforest.core.observe;

import org.industrialrainforest.core.scenario.Title;

/** What can happen to a firm first: competing risks, of which only the first counts. */
public enum FirstEnd {
    FAILED("failed", "being wound up"),
    ACQUIRED("acquired", "acquisition by a leading firm"),
    LISTED("listed", "a listing"),
    BUYBACK("bought an investor out", "redemption of an investor's stake"),
    ZOMBIE("became a zombie", "zombie status (old, without research, growth and operating profit)");

    private final String en;
    private final String meaning;

    FirstEnd(String en, String meaning) {
        this.en = en;
        this.meaning = meaning;
    }

    public String id() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** As it goes on from "first of all". */
    public Title title() {
        return Title.of("FirstEnd." + name(), en);
    }

    public String meaning() {
        return meaning;
    }
}
