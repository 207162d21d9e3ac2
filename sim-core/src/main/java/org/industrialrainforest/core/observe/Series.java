package org.industrialrainforest.core.observe;

import java.util.Locale;
import org.industrialrainforest.core.scenario.Title;

/** What is observed every month over the whole ecosystem. */
public enum Series {
    FIRMS_ALIVE("firms", "Firms alive", "active, acquired and listed firms"),
    ECOSYSTEM_VALUATION(
            "RMB",
            "Valuation of the ecosystem",
            "last post-money values, purchase prices and market capitalisations of all firms; 0 if failed"),
    FIRMS_FOUNDED("firms/month", "Firms founded", "firms founded here"),
    SALES(
            "RMB/month",
            "Sales of model firms",
            "sales of products and services and leaders' orders of those firms; without deliveries to each other"),
    PRIVATE_INVESTED("RMB/month", "Private equity invested", "equity that private funds paid to firms"),
    STATE_OUTLAY(
            "RMB/month",
            "State outlay, returns spent again included",
            "what the levers spent: money of the treasury and returns that state capital spent again"),
    STATE_RETURN("RMB/month", "Cash returned to the state", "what state capital handed back to the treasury"),
    STAFF("people", "Staff", "pay of the month, founders' included, made yearly, over the pay of an employee"),
    PLATFORM_UTILISATION("share", "Utilisation of open platforms", "runs under way over slots, at open platforms"),
    PLATFORM_QUEUE("visits", "Visits waiting at platforms", "visits waiting at open platforms"),
    FIRMS_FAILED("firms/month", "Firms failed", "firms wound up"),
    ROUNDS("rounds/month", "Funding rounds", "rounds of outside equity closed"),
    CONCENTRATION(
            "share",
            "Concentration of sales (HHI)",
            "Herfindahl index of the sales of model firms within a sector; over all sectors the mean weighted by sales; 0 without sales"),
    FOUR_LARGEST(
            "share",
            "Share of the four largest firms",
            "share of the four largest model firms in the sales of model firms of a sector; over all sectors the mean weighted by sales; 0 without sales");

    private final String unit;
    private final String en;
    private final String meaning;

    Series(String unit, String en, String meaning) {
        this.unit = unit;
        this.en = en;
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
        return Title.of("Series." + name(), en);
    }

    /** What exactly is counted, in English. */
    public String meaning() {
        return meaning;
    }
}
