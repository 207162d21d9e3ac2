package org.industrialrainforest.core.rules;

import org.industrialrainforest.core.scenario.AccessParameters;
import org.industrialrainforest.core.world.World;

/** Whom a platform serves first. */
@FunctionalInterface
public interface PlatformPriority {
    /**
     * Rank of a waiting visit; low ranks are served first, ties by lot.
     *
     * @param visit row of the visit
     */
    long rank(World world, int visit);

    /** The scenario's rule. */
    static PlatformPriority of(AccessParameters.Priority priority) {
        return switch (priority) {
            case FIFO -> (world, visit) -> world.visits.joined.get(visit);
            case INCUBATED_FIRST ->
                (world, visit) -> {
                    int firm = world.firms.row(world.visits.customer.get(visit));
                    long joined = world.visits.joined.get(visit);
                    return firm >= 0 && world.firms.incubator.has(firm) ? joined : joined + 1_000_000L;
                };
            case HIGHEST_FEE ->
                (world, visit) -> {
                    double factor = world.rules.access().outsideFee();
                    boolean outside = world.visits.outside.get(visit) != 0;
                    boolean pays = factor == 1 || outside == factor > 1;
                    return world.visits.joined.get(visit) + (pays ? 0 : 1_000_000L);
                };
        };
    }
}
