package org.industrialrainforest.core.rules;

import org.industrialrainforest.core.scenario.GainParameters;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.money.Money;
import org.industrialrainforest.engine.random.DeterministicMath;

/**
 * What a firm is worth to somebody who will own its profit: the present value of expected operating profit after tax. It runs over as many years
 * and at the same yearly hazard as the gains count after the horizon, and is discounted at the owner's own rate. Neither marks nor prices
 * of past exits enter. All values in RMB.
 */
@FunctionalInterface
public interface ExpectedProfit {
    /**
     * The value of a firm to an owner.
     *
     * @param row of the firm
     * @param mean its log quality less the sector's mean
     * @param rate the owner's discount rate a year
     * @return RMB, ≥ 0
     */
    double worth(World world, int row, double mean, double rate, int month);

    /**
     * Growth that is expected of a product's next year: that of its age as far as the market has room, else the market's own; bounded. The market is
     * the product's niche, or without shares within niches its sector.
     */
    static double growth(World world, int sector, int niche, double years) {
        boolean niches = world.rules.mechanisms().nicheShares();
        double demand =
                Money.rmb(niches ? world.sectors.nicheDemand.get(sector, niche) : world.sectors.demand.get(sector));
        double sold = Money.rmb(niches ? world.sectors.nicheSales.get(sector, niche) : world.sectors.sales.get(sector));
        double room = demand <= 0 ? 0 : Math.max(0, 1 - sold / demand);
        double market = world.scenario.sectors().get(sector).demandGrowth();
        double own = Valuation.growth(world.rules.sales(), years) * room + market * (1 - room);
        return Math.min(world.rules.exits().mostGrowth(), own);
    }

    /**
     * A business that sold S_0 in the last year: Σ_k q^k (1 − tax)(margin·S_k − growth capital·(S_k − S_{k−1}) − overhead) with
     * S_k = S_{k−1}(1 + g κ^{k−1}) and q = e^{−hazard}/(1 + rate); nothing if that is negative. With shares within niches nobody expects sales to grow
     * beyond what the niche will demand.
     *
     * @param sales S_0, RMB a year
     * @param growth g, growth expected of the next year, of which κ is left each year after
     * @param rate the owner's discount rate a year
     */
    static double business(World world, int sector, int niche, double sales, double growth, double rate) {
        double most = most(world, sector, niche);
        double larger = 1 + world.scenario.sectors().get(sector).demandGrowth();
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
            most *= larger;
            double now = grown(before, g, most);
            discount *= q;
            sum += discount * (margin * now - capital * (now - before) - overhead);
            before = now;
            g *= kept;
        }
        return Math.max(0, sum * (1 - world.rules.taxes().corporate()));
    }

    /** S_k of S_{k−1}: sales grow, or shrink, by what is expected, and nobody expects them to grow beyond the most that can be sold then. */
    static double grown(double before, double growth, double most) {
        return Math.min(before * (1 + growth), Math.max(before, most));
    }

    /** The most that a product can sell in a year, RMB. */
    static double most(World world, int sector, int niche) {
        return world.rules.mechanisms().nicheShares()
                ? 12 * Money.rmb(world.sectors.nicheDemand.get(sector, niche))
                : Double.POSITIVE_INFINITY;
    }

    /** Expected sales of the first year of a product, RMB; m is the mean of log quality. */
    static double launch(World world, int sector, double mean) {
        return world.scenario.sectors().get(sector).launchRevenueM()
                * 1e6
                * DeterministicMath.exp(world.rules.sales().launchQuality() * mean);
    }
}
