package org.industrialrainforest.core.world;

import org.industrialrainforest.core.scenario.Meaning;
import org.industrialrainforest.engine.simulation.Longs;
import org.industrialrainforest.engine.simulation.Reals;
import org.industrialrainforest.engine.simulation.Table;

/** The city's market for researchers: one row. */
@Meaning(en = "the city's market for researchers: what is spent there, what the state pays of it, and the price")
public final class ResearchMarket extends Table {
    public final Longs aid =
            longs("aid", "fen", "state money for firms' R&D since this was last read: grants, credits, shares of risk");
    public final Reals aidYear = reals("aid_year", "RMB", "state money for firms' R&D of about a year");
    public final Reals spentYear = reals("spent_year", "RMB", "R&D of model firms of about a year");
    public final Reals price =
            reals("price", "factor", "price of R&D over what it would be without state money for it");

    ResearchMarket() {
        super("research_market");
    }
}
