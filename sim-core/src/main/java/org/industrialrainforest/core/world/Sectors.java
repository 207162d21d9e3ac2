package org.industrialrainforest.core.world;

import org.industrialrainforest.core.engine.Grid;
import org.industrialrainforest.core.engine.Longs;
import org.industrialrainforest.core.engine.Reals;
import org.industrialrainforest.core.engine.Table;

/** Sectors: market, frontier and beliefs. A sector's row is its place in the scenario. */
public final class Sectors extends Table {
    public final Longs demand = longs("demand", "fen/month", "contestable demand this month");
    public final Longs sales = longs("sales", "fen/month", "sales of model firms last month");
    public final Reals knowledge = reals("knowledge_mean", "-", "K̄, mean knowledge of firms in research or selling");
    public final Reals attraction = reals("attraction_mean", "ln", "mean log attractiveness of selling firms");
    public final Reals crowding = reals(
            "crowding",
            "share",
            "part of desired sales, weighted by attractiveness, that demand allows; −1 when it is not binding");
    public final Grid exitCount = grid("exit_count", 36, "exits", "listings and acquisitions by month of a ring");
    public final Grid exitValue = grid("exit_value", 36, "RMB m", "their value by month of a ring");
    public final Grid searches = grid("searches", 36, "searches", "searches for money by month of a ring");
    public final Grid rounds = grid("rounds", 36, "rounds", "rounds closed by month of a ring");
    private final String[] names;

    Sectors(String[] names) {
        super("sectors");
        this.names = names.clone();
    }

    @Override
    public String label(int row) {
        return names[row];
    }
}
