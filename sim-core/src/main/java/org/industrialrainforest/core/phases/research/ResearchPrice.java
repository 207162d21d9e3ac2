package org.industrialrainforest.core.phases.research;

import org.industrialrainforest.core.world.ResearchMarket;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.random.DeterministicMath;

/**
 * What state money for R&amp;D does to the pay of researchers, who are not made by it (Goolsbee 1998). With T the R&amp;D of the city and G what the
 * state pays of it, both of the last twelve months, pay is (T/(T − G))^ε of what it would be. Incumbents research, too: they have their part of the tax
 * credit in T. G is at most half of T.
 */
final class ResearchPrice {
    private static final double MOST_AID = .5;

    private final World world;

    ResearchPrice(World world) {
        this.world = world;
    }

    /** After research: what was spent is remembered, and gives next month's pay. */
    void learn(int month) {
        ResearchMarket market = world.researchMarket;
        market.spent(month, world.sums.research.total(0));
        market.pay.set(0, pay(market.paid()));
        market.begin(month + 1);
    }

    private double pay(double paid) {
        if (!world.rules.mechanisms().researchWages() || paid <= 0) {
            return 1;
        }
        double part = Math.min(MOST_AID, paid * (1 - world.rules.state().creditToIncumbents()));
        return DeterministicMath.exp(-world.rules.research().wageResponse() * DeterministicMath.log1p(-part));
    }
}
