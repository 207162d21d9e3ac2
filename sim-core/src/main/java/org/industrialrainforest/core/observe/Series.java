package org.industrialrainforest.core.observe;

import java.util.Locale;
import org.industrialrainforest.core.scenario.Title;

/** What is observed every month over the whole ecosystem. */
public enum Series {
    FIRMS_ALIVE("firms", "Firms alive", "存活企业", "active, acquired and listed firms"),
    ECOSYSTEM_VALUATION(
            "RMB",
            "Valuation of the ecosystem",
            "生态总估值",
            "last post-money values, purchase prices and market capitalisations of all firms; 0 if failed"),
    FIRMS_FOUNDED("firms/month", "Firms founded", "新设企业", "firms founded here"),
    SALES("RMB/month", "Sales of model firms", "企业销售额", "sales of products and services and orders of those firms"),
    PRIVATE_INVESTED("RMB/month", "Private equity invested", "民间股权投资", "equity that private funds paid to firms"),
    STATE_OUTLAY(
            "RMB/month",
            "State outlay, returns spent again included",
            "政府支出（含回收再支出）",
            "what the levers spent: money of the treasury and returns that state capital spent again"),
    STATE_RETURN("RMB/month", "Cash returned to the state", "政府现金回收", "what state capital handed back to the treasury"),
    STAFF("people", "Staff", "员工", "pay of the month, founders' included, made yearly, over the pay of an employee"),
    PLATFORM_UTILISATION(
            "share", "Utilisation of open platforms", "平台利用率", "runs under way over slots, at open platforms"),
    PLATFORM_QUEUE("visits", "Visits waiting at platforms", "平台排队", "visits waiting at open platforms"),
    FIRMS_FAILED("firms/month", "Firms failed", "失败企业", "firms wound up"),
    ROUNDS("rounds/month", "Funding rounds", "融资轮次", "rounds of outside equity closed"),
    CONCENTRATION(
            "share",
            "Concentration of sales (HHI)",
            "销售集中度（HHI）",
            "Herfindahl index of the sales of model firms within a sector; over all sectors the mean weighted by sales; 0 without sales"),
    FOUR_LARGEST(
            "share",
            "Share of the four largest firms",
            "前四大企业份额",
            "share of the four largest model firms in the sales of model firms of a sector; over all sectors the mean weighted by sales; 0 without sales");

    private final String unit;
    private final String en;
    private final String zh;
    private final String meaning;

    Series(String unit, String en, String zh, String meaning) {
        this.unit = unit;
        this.en = en;
        this.zh = zh;
        this.meaning = meaning;
    }

    /** Id with a dot after the first word, for example {@code firms.alive}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replaceFirst("_", ".");
    }

    /** Whether it is also observed for each sector. */
    public boolean bySector() {
        return switch (this) {
            case FIRMS_ALIVE,
                    ECOSYSTEM_VALUATION,
                    FIRMS_FOUNDED,
                    SALES,
                    PRIVATE_INVESTED,
                    FIRMS_FAILED,
                    ROUNDS,
                    CONCENTRATION,
                    FOUR_LARGEST -> true;
            default -> false;
        };
    }

    public String unit() {
        return unit;
    }

    /** Whether it counts what happens in a month, so that months add up. */
    public boolean adds() {
        return unit.endsWith("/month");
    }

    public Title title() {
        return new Title(en, zh);
    }

    /** What exactly is counted, in English. */
    public String meaning() {
        return meaning;
    }
}
