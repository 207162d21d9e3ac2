package org.industrialrainforest.core.rules;

import org.industrialrainforest.core.scenario.Internal;
import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.core.world.Ladders;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.money.Money;
import org.industrialrainforest.engine.random.DeterministicMath;

/**
 * What a firm is worth to an owner. Research is carried through the remaining gates at their expected costs, and dropped where that is not worth
 * it; before the last gate sales stay below their limit. Without a product and without research nothing is left to own.
 */
@Internal
public record DiscountedProfit(OddsRule odds, FacilityRule facilities) implements ExpectedProfit {
    @Override
    public double worth(World world, int row, double mean, double rate, int month) {
        Firms firms = world.firms;
        int sector = firms.sector.get(row);
        int niche = firms.niche.get(row);
        double now = 0;
        if (firms.reachedProduct.get(row) > 0) {
            double sales = 12 * firms.sold.get(row);
            double growth = ExpectedGrowth.of(world, row, month);
            now = ExpectedProfit.business(world, sector, niche, sales, growth, rate);
            if (firms.stage.get(row) < world.ladders.stages(sector)) {
                double limit = Math.max(sales, 1e6 * world.rules.sales().beforeScaleUpM() * Licence.kept(world, row));
                now = Math.min(now, ExpectedProfit.business(world, sector, niche, limit, 0, rate));
            }
        }
        return firms.research.get(row) == 0 ? now : now + project(world, row, mean, rate, month, now);
    }

    /** What the open stages add: odds and discount of a business that grows freely, less what is had already, with milestones of a licence and less costs. */
    private double project(World world, int row, double mean, double rate, int month, double had) {
        Firms firms = world.firms;
        Ladders ladders = world.ladders;
        int sector = firms.sector.get(row);
        int stages = ladders.stages(sector);
        boolean sells = firms.reachedProduct.get(row) > 0;
        double lnRate = DeterministicMath.log1p(rate);
        LadderOdds gates = odds.odds(world, sector, firms.stage.get(row), mean, 0);
        double chance = 1;
        double months = 0;
        double costs = 0;
        double milestone = Money.rmb(firms.licenceDue.get(row));
        double milestones = 0;
        double first = sells
                ? 12 * firms.sold.get(row)
                : ExpectedProfit.launch(world, sector, mean) * Licence.kept(world, row);
        int niche = firms.niche.get(row);
        double young = ExpectedProfit.growth(world, sector, niche, 0);
        double success = ExpectedProfit.business(world, sector, niche, first, young, rate);
        for (int k = firms.stage.get(row); k < stages; k++) {
            boolean underWay = k == firms.stage.get(row);
            FacilityOutlook facility = underWay && firms.served.get(row) != 0
                    ? FacilityOutlook.FREE
                    : facilities.outlook(
                            world,
                            sector,
                            k,
                            firms.special.get(row) != 0,
                            true,
                            month,
                            months,
                            success * gates.through(k),
                            0);
            double left = underWay ? 1 - firms.done.get(row) : 1;
            double discount = DeterministicMath.exp(-lnRate * months / 12);
            costs += chance * discount * (ladders.cost(sector, k) * left + facility.odds() * facility.cost());
            months += ladders.months(sector, k) * left + facility.delay();
            chance *= facility.odds() * gates.chance(k);
            if (milestone != 0) {
                milestones += chance * milestone * DeterministicMath.exp(-lnRate * months / 12);
            }
        }
        double then = DeterministicMath.exp(-lnRate * months / 12);
        double age = sells ? (month + months - firms.reachedProduct.get(row)) / 12.0 : 0;
        double growth = ExpectedProfit.growth(world, sector, niche, age);
        double value = ExpectedProfit.business(world, sector, niche, first, growth, rate) - had;
        return Math.max(0, chance * then * value + milestones - costs);
    }
}
