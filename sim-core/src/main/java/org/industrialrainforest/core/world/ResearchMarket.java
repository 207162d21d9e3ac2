package org.industrialrainforest.core.world;

import org.industrialrainforest.core.scenario.Meaning;
import org.industrialrainforest.engine.simulation.Reals;
import org.industrialrainforest.engine.simulation.Ring;
import org.industrialrainforest.engine.simulation.Table;

/** The city's market for researchers: one row. */
@Meaning(en = "the city's market for researchers: what is spent there, what the state pays of it, and their pay")
public final class ResearchMarket extends Table {
    private static final int ROW = 0;

    public final Ring aid = ring(
            "aid",
            12,
            "fen",
            "state money for firms' R&D, by month of a ring of a year: grants, credits, shares of a stage's risk");
    public final Ring spent = ring("spent", 12, "fen", "R&D of model firms, by month of a ring of a year");
    public final Reals pay =
            reals("pay", "factor", "researchers' pay over what it would be without state money for R&D");

    ResearchMarket() {
        super("research_market");
    }

    /** Cell of a month, emptied: what the month brings is added to it. */
    public void begin(int month) {
        aid.set(ROW, cell(month), 0);
        spent.set(ROW, cell(month), 0);
    }

    /** State money for a firm's R&amp;D, fen. */
    public void aid(int month, long fen) {
        aid.add(ROW, cell(month), fen);
    }

    /** R&amp;D of a month, fen. */
    public void spent(int month, long fen) {
        spent.add(ROW, cell(month), fen);
    }

    /** Part of the last twelve months' R&amp;D of model firms that the state paid to anybody; 0 where there was none. */
    public double paid() {
        long all = spent.sum(ROW);
        return all <= 0 ? 0 : (double) aid.sum(ROW) / all;
    }

    private int cell(int month) {
        return Math.floorMod(month, aid.width());
    }
}
