package org.industrialrainforest.core.phases.sales;

import java.util.Arrays;
import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.core.world.Sums;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.random.DeterministicMath;
import org.industrialrainforest.engine.simulation.Rows;
import org.industrialrainforest.engine.simulation.Tick;

/** Contestable demand is divided among those who desire more than there is. */
final class Rationing {
    private static final double NOT_BINDING = -1;

    private final World world;

    private final Markets markets;

    /** Whether the attractive come first where demand binds; within niches and without rivalry all desires count the same. */
    private final boolean weighs;

    /** λ of each market in this month, or that demand does not bind there. */
    private final double[] part;

    Rationing(World world, Markets markets) {
        this.world = world;
        this.markets = markets;
        part = new double[markets.places()];
        weighs = world.rules.mechanisms().rivalry() && !markets.niches();
    }

    /**
     * Where more is desired than demanded, demand D is divided by attractiveness, and nobody sells more than is desired: firm i sells
     * d_i·min(1, λ w_i) with w = e^attraction and λ such that Σ d_i·min(1, λ w_i) = D. λ grows from round to round, as what the most attractive
     * do not need is divided among the others, until no more of them have all they desire. Within niches attractiveness is in desires already, as
     * selection, and all weights are 1: each keeps its share of what is desired.
     */
    void ration(Tick tick) {
        if (weighs || anyFull()) {
            rationByRounds(tick);
        } else {
            rationEqually();
        }
        for (int s = 0; s < world.sectors.count(); s++) {
            world.sectors.crowding.set(s, least(s));
        }
    }

    private boolean anyFull() {
        boolean full = false;
        for (int m = 0; m < part.length; m++) {
            full |= world.sums.desired.full(m);
        }
        return full;
    }

    /** Where all weights are 1, λ is demand over all that is desired. */
    private void rationEqually() {
        for (int m = 0; m < part.length; m++) {
            double desired = world.sums.desired.real(m);
            double demand = demand(m, DesiredSales.THOUSAND);
            part[m] = desired > demand ? larger(0, demand, desired) : NOT_BINDING;
        }
    }

    private void rationByRounds(Tick tick) {
        Sums sums = world.sums;
        // RMB in which desires are added up; more only in markets where they would not fit into a sum.
        double[] unit = new double[part.length];
        Arrays.fill(unit, DesiredSales.THOUSAND);
        boolean more = false;
        for (int m = 0; m < part.length; m++) {
            boolean binds = sums.desired.full(m) || sums.desired.real(m) > demand(m, DesiredSales.THOUSAND);
            part[m] = binds ? 0 : NOT_BINDING;
            more |= binds;
        }
        while (more) {
            sums.filled.reset();
            sums.weighted.reset();
            tick.each(world.firms, rows -> weigh(rows, unit));
            more = false;
            for (int m = 0; m < part.length; m++) {
                if (sums.filled.full(m) || sums.weighted.full(m)) {
                    unit[m] *= DesiredSales.THOUSAND;
                    more = true;
                } else if (part[m] != NOT_BINDING) {
                    double left = demand(m, unit[m]) - sums.filled.real(m);
                    double larger = larger(part[m], left, sums.weighted.real(m));
                    more |= larger > part[m];
                    part[m] = larger;
                }
            }
        }
    }

    /** The least part among a sector's markets in which demand binds. */
    private double least(int sector) {
        double least = NOT_BINDING;
        int first = markets.place(sector);
        for (int m = first; m < first + markets.number(sector); m++) {
            least = part[m] != NOT_BINDING && (least == NOT_BINDING || part[m] < least) ? part[m] : least;
        }
        return least;
    }

    /**
     * The next λ, never less than the last: where desires exceed demand by no more than the sums are rounded, all may seem to have all they
     * desire, and what is left of demand is then a little less than nothing, for nobody.
     *
     * @param left demand that those leave who have all they desire
     * @param weighted weighed desires of the others
     */
    static double larger(double part, double left, double weighted) {
        return weighted > 0 ? Math.max(part, left / weighted) : part;
    }

    private double demand(int market, double unit) {
        return markets.demand(market) / unit;
    }

    /** Adds up what those desire who get all of it at this part of the demand, and the weighed desires of the others. */
    private void weigh(Rows rows, double[] unit) {
        Firms firms = world.firms;
        for (int row = rows.first(); row < rows.end(); row++) {
            if (firms.live(row) && firms.reachedProduct.get(row) > 0 && firms.works(row)) {
                int market = markets.of(row);
                if (part[market] != NOT_BINDING) {
                    double desired = firms.product.get(row) / unit[market];
                    double weight = weight(row);
                    if (part[market] * weight >= 1) {
                        world.sums.filled.addReal(rows.part(), market, desired);
                    } else {
                        world.sums.weighted.addReal(rows.part(), market, desired * weight);
                    }
                }
            }
        }
    }

    /** What a firm's desire counts where demand binds; within niches and without rivalry all count the same. */
    private double weight(int row) {
        return weighs ? DeterministicMath.exp(world.firms.attraction.get(row)) : 1;
    }

    /** Product sales of a firm this month, RMB; 0 without a product. */
    double sold(int row) {
        Firms firms = world.firms;
        return firms.reachedProduct.get(row) > 0 ? firms.product.get(row) * part(row) : 0;
    }

    /** Part of its desired sales that a firm sells. */
    double part(int row) {
        double crowding = part[markets.of(row)];
        return crowding == NOT_BINDING ? 1 : Math.min(1, crowding * weight(row));
    }
}
