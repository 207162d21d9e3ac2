package org.industrialrainforest.core.phases.exits;

import org.industrialrainforest.core.rules.Rhythm;
import org.industrialrainforest.core.scenario.FundingParameters;
import org.industrialrainforest.core.world.DealExit;
import org.industrialrainforest.core.world.Deals;
import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.core.world.Flow;
import org.industrialrainforest.core.world.Happening;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.money.Money;
import org.industrialrainforest.engine.random.DeterministicMath;
import org.industrialrainforest.engine.random.Draw;
import org.industrialrainforest.engine.random.Draws;
import org.industrialrainforest.engine.random.Process;

/** Investors whose stake is old and poor may enforce redemption by a firm whose research is over. */
final class Redemption {
    static final Process REDEMPTION = Process.lifelong("redemption", "enforced")
            .means("whether a redemption is enforced; by investment and half-year of its age");

    private static final Draw ENFORCED = REDEMPTION.draw("enforced");

    /** {@code funding.redemption-enforced} is a probability per half-year. */
    private static final int HALF_YEAR = 6;

    private static final Rhythm HALF_YEARS = new Rhythm(HALF_YEAR);

    private final World world;

    /** Months that a stake is held before its holder asks. */
    private final double held;

    Redemption(World world) {
        this.world = world;
        held = world.rules.funding().redemptionAfter() * 12;
    }

    /** Whether a holder asks for its money back this month. */
    boolean due(int row, int month, Draws draws) {
        return redeemable(row, month, draws) >= 0;
    }

    /** The first stake whose holder may and does ask for its money back: research over, little gained, years gone by. */
    private int redeemable(int row, int month, Draws draws) {
        Firms firms = world.firms;
        Deals deals = world.deals;
        int since = month - firms.founded.get(row);
        // The rarest first.
        if (!HALF_YEARS.due(since) || since < held || firms.research.get(row) != 0) {
            return -1;
        }
        FundingParameters rules = world.rules.funding();
        for (int deal = firms.deals.get(row); deal >= 0; deal = deals.next.get(deal)) {
            int age = month - deals.month.get(deal);
            if (age >= held
                    && deals.exit.is(deal, DealExit.OPEN)
                    && deals.invested.get(deal) > 0
                    && deals.share.get(deal) * firms.valuation.get(row)
                            < rules.redemptionBelow() * deals.invested.get(deal)
                    && draws.happens(ENFORCED, deals.id(deal), 0, age / HALF_YEAR, rules.redemptionEnforced())) {
                return deal;
            }
        }
        return -1;
    }

    void redeem(int row, int month, Draws draws) {
        Firms firms = world.firms;
        Deals deals = world.deals;
        FundingParameters rules = world.rules.funding();
        int deal = redeemable(row, month, draws);
        if (deal < 0) {
            return;
        }
        double years = (month - deals.month.get(deal)) / 12.0;
        double claim = deals.invested.get(deal)
                * DeterministicMath.exp(DeterministicMath.log1p(rules.redemptionRate()) * years);
        long paid = Math.min(firms.cash(row), (long) claim);
        double share = deals.share.get(deal);
        world.capTable.pay(deal, world.accounts.firms(), row, paid, Flow.REDEMPTION, DealExit.BUYBACK, month);
        world.capTable.cancel(row, deal);
        world.note(firms.id(row), month, Happening.BUYBACK, Money.millions(paid), share);
    }
}
