package org.industrialrainforest.core.phases.sales;

import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.core.world.Sums;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.money.Money;
import org.industrialrainforest.engine.random.DeterministicMath;
import org.industrialrainforest.engine.simulation.Tally;

/**
 * Markets in which firms are rivals: the niches of a sector, among which its demand is divided by a rank-size rule, niche n having n^−ς of what the
 * first has; or, without shares within niches, the sector as a whole.
 *
 * <p>Within a niche market shares follow replicator dynamics (Metcalfe 1994; Silverberg, Dosi & Orsenigo 1988): s' = s·e^(λa) / Σ s·e^(λa), with a the
 * attractiveness of a product. {@code log Σ s·e^(λa)} is kept by niche, so that what one product gains in this way the others lose.
 */
final class Markets {
    private static final double UNIT = 1L << 24;

    private final World world;

    private final boolean niches;

    private final boolean rivalry;

    private final double monthly;

    /** Part of its sector's demand that a niche has, by place. */
    private final double[] part;

    Markets(World world) {
        this.world = world;
        part = new double[places()];
        double skew = world.rules.sales().nicheSkew();
        for (int s = 0; s < world.sectors.count(); s++) {
            int number = world.scenario.sectors().get(s).niches();
            double sum = 0;
            for (int n = 0; n < number; n++) {
                part[niche(s, n)] = DeterministicMath.exp(-skew * DeterministicMath.log(n + 1));
                sum += part[niche(s, n)];
            }
            for (int n = 0; n < number; n++) {
                part[niche(s, n)] /= sum;
            }
        }
        niches = world.rules.mechanisms().nicheShares();
        rivalry = world.rules.mechanisms().rivalry();
        monthly = world.rules.sales().replicator() / 12;
    }

    boolean niches() {
        return niches;
    }

    /** Places for markets in sums and arrays; some stay empty. */
    int places() {
        return world.sectors.count() * world.sums.niches;
    }

    int of(int row) {
        int sector = world.firms.sector.get(row);
        return niches ? niche(sector, world.firms.niche.get(row)) : place(sector);
    }

    /** Place of a sector's first market. */
    int place(int sector) {
        return sector * world.sums.niches;
    }

    /** Markets of a sector. */
    int number(int sector) {
        return niches ? world.scenario.sectors().get(sector).niches() : 1;
    }

    /** Place of a niche, in sums by niche. */
    int niche(int sector, int niche) {
        return place(sector) + niche;
    }

    /** Sets a sector's demand of the month, fen, and divides it among its niches. */
    void demand(int sector, long fen) {
        world.sectors.demand.set(sector, fen);
        for (int n = 0; n < world.scenario.sectors().get(sector).niches(); n++) {
            world.sectors.nicheDemand.set(sector, n, Money.share(fen, part[niche(sector, n)]));
        }
    }

    /** Demand of a market this month, RMB. */
    double demand(int market) {
        int sector = market / world.sums.niches;
        int niche = market - place(sector);
        return Money.rmb(niches ? world.sectors.nicheDemand.get(sector, niche) : world.sectors.demand.get(sector));
    }

    /** Part of each market's demand that nobody of the city served last month. */
    double[] room() {
        double[] room = new double[places()];
        for (int s = 0; s < world.sectors.count(); s++) {
            for (int n = 0; n < number(s); n++) {
                double demand = demand(place(s) + n);
                long sold = niches ? world.sectors.nicheSales.get(s, n) : world.sectors.sales.get(s);
                room[place(s) + n] = demand <= 0 ? 0 : Math.max(0, 1 - Money.rmb(sold) / demand);
            }
        }
        return room;
    }

    /** What a month of selection adds to the logarithm of a firm's sales: λ(a − ā), within niches λa − log Σ s·e^(λa). */
    double selection(int row) {
        Firms firms = world.firms;
        int sector = firms.sector.get(row);
        double attraction = firms.attraction.get(row);
        if (!niches) {
            return monthly * (attraction - world.sectors.attraction.get(sector));
        }
        return rivalry ? monthly * attraction - world.sectors.nicheMean.get(sector, firms.niche.get(row)) / UNIT : 0;
    }

    /** Desired sales times e^(λa): what the mean of a niche consists of. */
    double fitness(int row, double desired) {
        return desired * DeterministicMath.exp(monthly * world.firms.attraction.get(row));
    }

    /** Keeps what the next month's selection is measured by. */
    void means() {
        Sums sums = world.sums;
        for (int s = 0; s < world.sectors.count(); s++) {
            for (int n = 0; niches && n < number(s); n++) {
                int market = place(s) + n;
                world.sectors.nicheMean.set(s, n, mean(sums.desired, sums.fitness, market));
            }
        }
    }

    private static long mean(Tally desired, Tally fitness, int market) {
        double sum = desired.real(market);
        double fit = fitness.real(market);
        boolean known = sum > 0 && fit > 0 && !desired.full(market) && !fitness.full(market);
        return known ? Math.round(UNIT * DeterministicMath.log(fit / sum)) : 0;
    }

    /** Keeps the sales of the month, by niche and by sector. */
    void sold() {
        for (int s = 0; s < world.sectors.count(); s++) {
            long sum = 0;
            for (int n = 0; n < world.scenario.sectors().get(s).niches(); n++) {
                long sold = world.sums.sold.total(niche(s, n));
                world.sectors.nicheSales.set(s, n, sold);
                sum += sold;
            }
            world.sectors.sales.set(s, sum);
        }
    }
}
