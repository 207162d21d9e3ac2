package org.industrialrainforest.core.world;

import org.industrialrainforest.core.scenario.Meaning;
import org.industrialrainforest.engine.simulation.Grid;
import org.industrialrainforest.engine.simulation.Longs;
import org.industrialrainforest.engine.simulation.Reals;
import org.industrialrainforest.engine.simulation.Ring;
import org.industrialrainforest.engine.simulation.Table;

/** Sectors: market, frontier and beliefs. A sector's row is its place in the scenario. */
@Meaning(en = "industries with their market, frontier and beliefs")
public final class Sectors extends Table {
    /** Most niches of a sector. */
    public static final int NICHES = 64;

    public final Longs demand = longs("demand", "fen/month", "contestable demand this month");
    public final Longs sales = longs("sales", "fen/month", "sales of model firms last month");
    public final Reals knowledge = reals("knowledge_mean", "-", "K̄, mean knowledge of firms");
    public final Grid nicheKnowledge =
            grid("niche_knowledge", NICHES, "2^-24", "sum of knowledge in each niche last month");
    public final Grid nicheFirms = grid("niche_firms", NICHES, "firms", "firms in each niche last month");
    public final Reals linkedKnowledge =
            reals("linked_knowledge", "-", "sum of knowledge of firms with links last month");
    public final Longs linkedFirms = longs("linked_firms", "firms", "firms with links last month");
    public final Reals attraction = reals("attraction_mean", "ln", "mean log attractiveness of selling firms");
    public final Reals crowding = reals(
            "crowding",
            "share",
            "part of desired sales that demand allows a firm of attractiveness 0, which others have e^attractiveness times of, at most "
                    + "all; −1 when demand does not bind");
    public final Grid nicheBest = grid(
            "niche_best", NICHES, "2^-24", "best log quality on sale in each niche last January, plus 16; 0 for none");
    public final Grid nicheLeak = grid("niche_leak", NICHES, "2^-24", "part of its distance that the best has leaked");
    public final Ring exitCount;
    public final Ring exitValue;
    public final Ring exitWorth;
    public final Reals ideaWorth = reals(
            "idea_worth", "-", "E[e^(b q)] over ideas that come through all gates as is believed, b of exit-quality");
    public final Ring searches;
    public final Ring rounds;
    public final Ring tenantSearches;
    public final Ring tenantRounds;
    public final Ring tenantAttempts;
    public final Ring tenantPasses;
    public final Ring tenantExpected;
    public final Ring applications;
    public final Ring admissions;
    public final Ring looks;
    public final Ring arranged;
    private final String[] names;

    Sectors(String[] names, int beliefMonths) {
        super("sectors");
        exitCount = ring("exit_count", beliefMonths, "exits", "listings and acquisitions by month of a ring");
        exitValue = ring("exit_value", beliefMonths, "RMB m", "their value by month of a ring");
        exitWorth = ring("exit_worth", beliefMonths, "1/1000", "their e^(b q) by month of a ring, b of exit-quality");
        searches = ring("searches", beliefMonths, "searches", "searches for money by month of a ring");
        rounds = ring("rounds", beliefMonths, "rounds", "rounds closed by month of a ring");
        tenantSearches =
                ring("tenant_searches", beliefMonths, "searches", "those of incubators' tenants by month of a ring");
        tenantRounds = ring("tenant_rounds", beliefMonths, "rounds", "those of incubators' tenants by month of a ring");
        tenantAttempts =
                ring("tenant_attempts", beliefMonths, "attempts", "attempts of tenants at gates by month of a ring");
        tenantPasses = ring("tenant_passes", beliefMonths, "attempts", "those of them that passed by month of a ring");
        tenantExpected = ring(
                "tenant_expected",
                beliefMonths,
                "2^-24",
                "sum of the believed rates of their gates by month of a ring");
        applications = ring(
                "applications", beliefMonths, "firms", "firms that wanted a place in an incubator by month of a ring");
        admissions = ring("admissions", beliefMonths, "firms", "firms admitted by incubators by month of a ring");
        looks = ring("looks", beliefMonths, "looks", "firms that looked for a partner by month of a ring");
        arranged = ring("arranged_links", beliefMonths, "links", "links that bridge centres made by month of a ring");
        this.names = names.clone();
    }

    @Override
    public String label(int row) {
        return names[row];
    }
}
