package org.industrialrainforest.core.world;

import org.industrialrainforest.core.scenario.Meaning;
import org.industrialrainforest.engine.simulation.Grid;
import org.industrialrainforest.engine.simulation.Longs;
import org.industrialrainforest.engine.simulation.Reals;
import org.industrialrainforest.engine.simulation.Table;

/** Sectors: market, frontier and beliefs. A sector's row is its place in the scenario. */
@Meaning(en = "industries with their market, frontier and beliefs")
public final class Sectors extends Table {
    /** Places for niches that every sector has at least; more where one of the scenario's sectors has more. */
    private static final int NICHES = 64;

    public final Longs demand = longs("demand", "fen/month", "contestable demand this month");
    public final Longs sales = longs("sales", "fen/month", "sales of model firms last month");
    public final Reals knowledge = reals("knowledge_mean", "-", "K̄, mean knowledge of firms");
    public final Grid nicheKnowledge;
    public final Grid nicheFirms;
    public final Reals linkedKnowledge =
            reals("linked_knowledge", "-", "sum of knowledge of firms with links last month");
    public final Longs linkedFirms = longs("linked_firms", "firms", "firms with links last month");
    public final Reals attraction = reals("attraction_mean", "ln", "mean log attractiveness of selling firms");
    public final Reals crowding = reals(
            "crowding",
            "share",
            "part of desired sales that demand allows a firm of attractiveness 0, which others have e^attractiveness times of, at most "
                    + "all; −1 when demand does not bind; with shares within niches that of the niche that has least of what it desires");
    public final Grid nicheDemand;
    public final Grid nicheSales;
    public final Grid nicheMean;
    public final Grid nicheBest;
    public final Grid nicheLeak;
    public final Reals exitCount = reals(
            "exit_count", "exits", "successes that are remembered: listings and acquisitions after the last gate");
    public final Reals exitValue = reals("exit_value", "RMB m", "their value");
    public final Reals exitWorth = reals("exit_worth", "1/1000", "their e^(b q), b of exit-quality");
    public final Longs everExits = longs("ever_exits", "exits", "successes since the start of the records");
    public final Longs everExitValue = longs("ever_exit_value", "RMB m", "their value");
    public final Longs roundsNow = longs("rounds_now", "rounds", "rounds closed this month");
    public final Longs tenantRoundsNow = longs("tenant_rounds_now", "rounds", "those of them that tenants closed");
    public final Reals ideaWorth = reals(
            "idea_worth", "-", "E[e^(b q)] over ideas that come through all gates as is believed, b of exit-quality");
    public final Reals searches = reals("searches", "searches", "searches for money that are remembered");
    public final Reals rounds = reals("rounds", "rounds", "closed rounds that are remembered");
    public final Reals tenantSearches =
            reals("tenant_searches", "searches", "those searches that incubators' tenants made");
    public final Reals tenantRounds = reals("tenant_rounds", "rounds", "those rounds that incubators' tenants closed");
    public final Reals tenantAttempts =
            reals("tenant_attempts", "attempts", "attempts of tenants at gates that are remembered");
    public final Reals tenantPasses = reals("tenant_passes", "attempts", "those of them that passed");
    public final Reals tenantExpected =
            reals("tenant_expected", "attempts", "passes that the believed rates of their gates would give");
    public final Reals judgedGates = reals(
            "judged_gates",
            "attempts",
            "passes that leads of rounds expected of the next attempts of their firms, as remembered");
    public final Reals judgedPasses = reals("judged_passes", "attempts", "those attempts that passed");
    public final Reals applications =
            reals("applications", "firms", "firms that wanted a place in an incubator, as remembered");
    public final Reals admissions = reals("admissions", "firms", "those of them that incubators admitted");
    public final Reals looks = reals("looks", "looks", "firms that looked for a partner, as remembered");
    public final Reals arranged = reals("arranged_links", "links", "links that bridge centres made, as remembered");
    private final String[] names;

    /**
     * The table, empty.
     *
     * @param most niches of the sector that has most
     */
    Sectors(String[] names, int most) {
        super("sectors");
        this.names = names.clone();
        int niches = Math.max(NICHES, most);
        nicheKnowledge = grid("niche_knowledge", niches, "2^-24", "sum of knowledge in each niche last month");
        nicheFirms = grid("niche_firms", niches, "firms", "firms in each niche last month");
        nicheDemand = grid("niche_demand", niches, "fen/month", "contestable demand of each niche this month");
        nicheSales = grid("niche_sales", niches, "fen/month", "sales of model firms in each niche last month");
        nicheMean = grid(
                "niche_mean",
                niches,
                "2^-24",
                "log of the mean of e^(λ a) in each niche, weighted by sales: growth of last month by attractiveness");
        nicheBest = grid(
                "niche_best",
                niches,
                "2^-24",
                "best log quality on sale in each niche last January, plus 16; 0 for none");
        nicheLeak = grid("niche_leak", niches, "2^-24", "part of its distance that the best has leaked");
    }

    @Override
    public String label(int row) {
        return names[row];
    }
}
