package org.industrialrainforest.core.phases.funding;

import org.industrialrainforest.core.scenario.FundingParameters;
import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.money.Money;

/** What a firm needs money for, and how much. */
final class FundingNeed {
    private final World world;

    FundingNeed(World world) {
        this.world = world;
    }

    /** Whether a firm sells and is young enough for a round for growth. */
    boolean grows(int row, int month) {
        Firms firms = world.firms;
        return firms.reachedProduct.get(row) > 0
                && month - firms.reachedProduct.get(row)
                        < 12 * world.rules.funding().growthYears();
    }

    /** Monthly spending at full speed less income, RMB, at least the overhead. */
    double burn(int row) {
        Firms firms = world.firms;
        int sector = firms.sector.get(row);
        int stage = firms.stage.get(row);
        double overhead = world.rules.research().overheadM() * 1e6;
        double rate = firms.research.get(row) != 0 ? world.ladders.rate(sector, stage) : 0;
        double margin = firms.reachedProduct.get(row) > 0 ? world.ladders.margin(sector) : 1;
        double growth = firms.reachedProduct.get(row) > 0
                ? world.rules.sales().growthCapital()
                        * firms.sold.get(row)
                        * world.rules.funding().plannedGrowth()
                : 0;
        return Math.max(overhead, overhead + rate + growth - margin * firms.sold.get(row));
    }

    /** Months that a round is to pay for before its milestone: the rest of the stage, at most some months of it; past research a year or so. */
    private double monthsToGo(int row) {
        Firms firms = world.firms;
        FundingParameters rules = world.rules.funding();
        return firms.research.get(row) != 0
                ? Math.min(rules.stageMonths(), firms.length.get(row) * (1 - firms.done.get(row)))
                : rules.growthMonths();
    }

    /** Spending until the milestone and some months' runway, less cash and what is promised for the milestone, RMB: who has that asks for nothing. */
    double needed(int row) {
        double months = monthsToGo(row) + world.rules.funding().extraMonths();
        return burn(row) * months - Money.rmb(world.firms.cash(row)) - Money.rmb(world.firms.promised.get(row));
    }

    /** What is needed, at least the smallest round, RMB. */
    double ask(int row) {
        return Math.max(1e6 * world.rules.funding().leastAskM(), needed(row));
    }

    /** Part of a round that is paid at once: what carries the firm to its gate, at least some part; all of it past research. */
    double firstTranche(int row, double ask) {
        FundingParameters rules = world.rules.funding();
        if (world.firms.research.get(row) == 0) {
            return Double.POSITIVE_INFINITY;
        }
        return Math.max(0, ask - rules.extraMonths() * burn(row));
    }
}
