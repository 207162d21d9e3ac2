package org.industrialrainforest.core.phases.research;

import org.industrialrainforest.core.scenario.StateParameters;
import org.industrialrainforest.core.world.ResearchMarket;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.money.Money;
import org.industrialrainforest.engine.random.DeterministicMath;

/**
 * What state money for R&amp;D does to the pay of researchers, who are not made by it (Goolsbee 1998). With T the R&amp;D of the city and G what the
 * state pays of it, both of about a year, pay is (T/(T − G))^ε of what it would be. Incumbents research, too: they have their part of the tax
 * credit in T. G is at most half of T.
 */
final class ResearchPrice {
    private static final double KEPT = 11.0 / 12;

    private static final double MOST_AID = .5;

    private final World world;

    ResearchPrice(World world) {
        this.world = world;
    }

    /** The price of the coming month, by what was paid until the last one. */
    void month() {
        ResearchMarket market = world.researchMarket;
        market.aidYear.set(0, KEPT * market.aidYear.get(0) + Money.rmb(market.aid.get(0)));
        market.aid.set(0, 0);
        market.spentYear.set(0, KEPT * market.spentYear.get(0) + Money.rmb(world.sums.research.total(0)));
        world.sums.research.reset();
        market.price.set(0, price(market.aidYear.get(0), market.spentYear.get(0)));
    }

    private double price(double aid, double spent) {
        StateParameters state = world.rules.state();
        if (!world.rules.mechanisms().researchWages() || aid <= 0 || spent <= 0) {
            return 1;
        }
        double paid = Math.min(MOST_AID, aid * (1 - state.creditToIncumbents()) / spent);
        double pay = DeterministicMath.exp(-world.rules.research().wageResponse() * DeterministicMath.log1p(-paid));
        return 1 + world.rules.research().staffShare() * (pay - 1);
    }
}
