package org.industrialrainforest.core.outcome;

import java.util.Locale;
import org.industrialrainforest.core.scenario.Title;

/** What is observed every month over the whole ecosystem. */
public enum Series {
    FIRMS_ALIVE("firms", "Firms alive", "存活企业"),
    ECOSYSTEM_VALUATION("RMB", "Valuation of the ecosystem", "生态总估值"),
    FIRMS_FOUNDED("firms/month", "Firms founded", "新设企业"),
    SALES("RMB/month", "Sales of model firms", "企业销售额"),
    PRIVATE_INVESTED("RMB/month", "Private equity invested", "民间股权投资"),
    STATE_OUTLAY("RMB/month", "State outlay", "政府支出"),
    STATE_RETURN("RMB/month", "Cash returned to the state", "政府现金回收"),
    STAFF("people", "Staff", "员工"),
    PLATFORM_UTILISATION("share", "Utilisation of open platforms", "平台利用率"),
    PLATFORM_QUEUE("visits", "Visits waiting at platforms", "平台排队");

    private final String unit;
    private final String en;
    private final String zh;

    Series(String unit, String en, String zh) {
        this.unit = unit;
        this.en = en;
        this.zh = zh;
    }

    /** Id with a dot after the first word, for example {@code firms.alive}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replaceFirst("_", ".");
    }

    public String unit() {
        return unit;
    }

    public Title title() {
        return new Title(en, zh);
    }
}
