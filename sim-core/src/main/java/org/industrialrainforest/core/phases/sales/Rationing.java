package org.industrialrainforest.core.phases.sales;

import java.util.Arrays;
import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.core.world.Sums;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.money.Money;
import org.industrialrainforest.engine.random.DeterministicMath;
import org.industrialrainforest.engine.simulation.Rows;
import org.industrialrainforest.engine.simulation.Tick;

/** Contestable demand is divided among those who desire more than there is. */
final class Rationing {
    private static final double NOT_BINDING = -1;

    private final World world;

    private final boolean rivalry;

    Rationing(World world) {
        this.world = world;
        rivalry = world.rules.mechanisms().rivalry();
    }

    /**
     * Where more is desired than demanded, demand D is divided by attractiveness, and nobody sells more than is desired: firm i sells
     * d_i·min(1, λ w_i) with w = e^attraction and λ such that Σ d_i·min(1, λ w_i) = D. λ grows from round to round, as what the most attractive
     * do not need is divided among the others, until no more of them have all they desire.
     */
    void ration(Tick tick) {
        Sums sums = world.sums;
        double[] part = new double[world.sectors.count()];
        // RMB in which desires are added up; more only in markets where they would not fit into a sum.
        double[] unit = new double[part.length];
        Arrays.fill(unit, DesiredSales.THOUSAND);
        boolean more = false;
        for (int s = 0; s < part.length; s++) {
            boolean binds = sums.desired.full(s) || sums.desired.real(s) > demand(s, DesiredSales.THOUSAND);
            part[s] = binds ? 0 : NOT_BINDING;
            more |= binds;
        }
        while (more) {
            sums.filled.reset();
            sums.weighted.reset();
            tick.each(world.firms, rows -> weigh(rows, part, unit));
            more = false;
            for (int s = 0; s < part.length; s++) {
                if (sums.filled.full(s) || sums.weighted.full(s)) {
                    unit[s] *= DesiredSales.THOUSAND;
                    more = true;
                } else if (part[s] != NOT_BINDING) {
                    double left = demand(s, unit[s]) - sums.filled.real(s);
                    double larger = larger(part[s], left, sums.weighted.real(s));
                    more |= larger > part[s];
                    part[s] = larger;
                }
            }
        }
        for (int s = 0; s < part.length; s++) {
            world.sectors.crowding.set(s, part[s]);
        }
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

    private double demand(int sector, double unit) {
        return Money.rmb(world.sectors.demand.get(sector)) / unit;
    }

    /** Adds up what those desire who get all of it at this part of the demand, and the weighed desires of the others. */
    private void weigh(Rows rows, double[] part, double[] unit) {
        Firms firms = world.firms;
        for (int row = rows.first(); row < rows.end(); row++) {
            if (firms.live(row) && firms.reachedProduct.get(row) > 0 && firms.works(row)) {
                int sector = firms.sector.get(row);
                if (part[sector] != NOT_BINDING) {
                    double desired = firms.product.get(row) / unit[sector];
                    double weight = weight(row);
                    if (part[sector] * weight >= 1) {
                        world.sums.filled.addReal(rows.chunk(), sector, desired);
                    } else {
                        world.sums.weighted.addReal(rows.chunk(), sector, desired * weight);
                    }
                }
            }
        }
    }

    /** What a firm's desire counts where demand binds; without rivalry all count the same. */
    private double weight(int row) {
        return rivalry ? DeterministicMath.exp(world.firms.attraction.get(row)) : 1;
    }

    /** Part of its desired sales that a firm sells. */
    double part(int row) {
        double crowding = world.sectors.crowding.get(world.firms.sector.get(row));
        return crowding == NOT_BINDING ? 1 : Math.min(1, crowding * weight(row));
    }
}
