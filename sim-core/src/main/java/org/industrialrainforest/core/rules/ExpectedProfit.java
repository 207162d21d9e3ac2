package org.industrialrainforest.core.rules;

import org.industrialrainforest.core.scenario.GainParameters;
import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.core.world.Ladders;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.money.Money;
import org.industrialrainforest.engine.random.DeterministicMath;

/**
 * What a firm is worth to somebody who will own its profit: the present value of expected operating profit after tax. It runs over as many years
 * and at the same yearly hazard as the gains count after the horizon, and is discounted at the owner's own rate. Neither marks nor prices
 * of past exits enter. All values in RMB.
 */
public final class ExpectedProfit {
    private ExpectedProfit() {}

    /** Growth that is expected of a product's next year: that of its age as far as the market has room, else the market's own; bounded. */
    public static double growth(World world, int sector, double years) {
        double demand = Money.rmb(world.sectors.demand.get(sector));
        double room = demand <= 0 ? 0 : Math.max(0, 1 - Money.rmb(world.sectors.sales.get(sector)) / demand);
        double market = world.scenario.sectors().get(sector).demandGrowth();
        double own = Valuation.growth(world.rules.sales(), years) * room + market * (1 - room);
        return Math.min(world.rules.exits().mostGrowth(), own);
    }

    /**
     * A business that sold S_0 in the last year: Σ_k q^k (1 − tax)(margin·S_k − growth capital·(S_k − S_{k−1}) − overhead) with
     * S_k = S_{k−1}(1 + g κ^{k−1}) and q = e^{−hazard}/(1 + rate); nothing if that is negative.
     *
     * @param sales S_0, RMB a year
     * @param growth g, growth expected of the next year, of which κ is left each year after
     * @param rate the owner's discount rate a year
     */
    public static double business(World world, int sector, double sales, double growth, double rate) {
        GainParameters gains = world.rules.gains();
        double margin = world.ladders.margin(sector);
        double capital = world.rules.sales().growthCapital();
        double overhead = 12e6 * world.rules.research().overheadM();
        double kept = world.rules.exits().growthKept();
        double q = DeterministicMath.exp(-gains.terminalHazard()) / (1 + rate);
        double before = sales;
        double g = growth;
        double discount = 1;
        double sum = 0;
        for (int year = 0; year < gains.terminalYears(); year++) {
            double now = before * (1 + g);
            discount *= q;
            sum += discount * (margin * now - capital * (now - before) - overhead);
            before = now;
            g *= kept;
        }
        return Math.max(0, sum * (1 - world.rules.taxes().corporate()));
    }

    /** Expected sales of the first year of a product, RMB; m is the mean of log quality. */
    public static double launch(World world, int sector, double mean) {
        return world.scenario.sectors().get(sector).launchRevenueM()
                * 1e6
                * DeterministicMath.exp(world.rules.sales().launchQuality() * mean);
    }

    /**
     * The value of a firm whose log quality is known to be {@code mean}. Research is carried through the remaining gates at their
     * expected costs, and dropped where that is not worth it; before the last gate sales stay below their limit. Without a product and without
     * research nothing is left to own.
     *
     * @param rate the owner's discount rate a year
     * @return RMB, ≥ 0
     */
    public static double firm(World world, int row, double mean, double rate, int month) {
        Firms firms = world.firms;
        int sector = firms.sector.get(row);
        double now = 0;
        if (firms.reachedProduct.get(row) > 0) {
            double sales = 12 * firms.sold.get(row);
            double growth = growth(world, sector, (month - firms.reachedProduct.get(row)) / 12.0);
            now = business(world, sector, sales, growth, rate);
            if (firms.stage.get(row) < world.ladders.stages(sector)) {
                double limit = Math.max(sales, 1e6 * world.rules.sales().beforeScaleUpM());
                now = Math.min(now, business(world, sector, limit, 0, rate));
            }
        }
        return firms.research.get(row) == 0 ? now : now + project(world, row, mean, rate, month, now);
    }

    /** What the open stages add: odds and discount of a business that grows freely, less what is had already, less expected costs; or nothing. */
    private static double project(World world, int row, double mean, double rate, int month, double had) {
        Firms firms = world.firms;
        Ladders ladders = world.ladders;
        int sector = firms.sector.get(row);
        int stages = ladders.stages(sector);
        boolean sells = firms.reachedProduct.get(row) > 0;
        double lnRate = DeterministicMath.log1p(rate);
        LadderOdds gates = LadderOdds.of(world, sector, firms.stage.get(row), mean, 0);
        double odds = 1;
        double months = 0;
        double costs = 0;
        double first = sells ? 12 * firms.sold.get(row) : launch(world, sector, mean);
        double success = business(world, sector, first, growth(world, sector, 0), rate);
        for (int k = firms.stage.get(row); k < stages; k++) {
            boolean underWay = k == firms.stage.get(row);
            FacilityOutlook facility = underWay && firms.served.get(row) != 0
                    ? FacilityOutlook.FREE
                    : FacilityOutlook.of(
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
            costs += odds * discount * (ladders.cost(sector, k) * left + facility.odds() * facility.cost());
            months += ladders.months(sector, k) * left + facility.delay();
            odds *= facility.odds() * gates.chance(k);
        }
        double then = DeterministicMath.exp(-lnRate * months / 12);
        double age = sells ? (month + months - firms.reachedProduct.get(row)) / 12.0 : 0;
        double value = business(world, sector, first, growth(world, sector, age), rate) - had;
        return Math.max(0, odds * then * value - costs);
    }
}
