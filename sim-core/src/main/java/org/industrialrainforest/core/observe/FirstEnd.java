package org.industrialrainforest.core.observe;

import org.industrialrainforest.core.scenario.Title;

/** What can happen to a firm first: competing risks, of which only the first counts. */
public enum FirstEnd {
    FAILED("failed", "失败", "being wound up"),
    ACQUIRED("acquired", "被收购", "acquisition by a leading firm"),
    LISTED("listed", "上市", "a listing"),
    BUYBACK("bought an investor out", "回购", "redemption of an investor's stake"),
    ZOMBIE("became a zombie", "成为僵尸企业", "zombie status (old, without research, growth and operating profit)");

    private final String en;
    private final String zh;
    private final String meaning;

    FirstEnd(String en, String zh, String meaning) {
        this.en = en;
        this.zh = zh;
        this.meaning = meaning;
    }

    public String id() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** As it goes on from "first of all". */
    public Title title() {
        return new Title(en, zh);
    }

    public String meaning() {
        return meaning;
    }
}
