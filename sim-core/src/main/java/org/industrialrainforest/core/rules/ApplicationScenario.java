package org.industrialrainforest.core.rules;

import org.industrialrainforest.core.scenario.Internal;
import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.core.world.Ladders;
import org.industrialrainforest.core.world.World;

/** Application scenarios: places to try a product, which leaders and customers give through links and some incubators to their tenants. They are no queue. */
@Internal
public final class ApplicationScenario {
    private ApplicationScenario() {}

    /** Whether a firm works on a stage that wants an application scenario, and has one. Without one the work goes on. */
    public static boolean serves(World world, int row) {
        Firms firms = world.firms;
        return firms.research.get(row) != 0
                && world.ladders.type(firms.sector.get(row), firms.stage.get(row)) == Ladders.APPLICATION_SCENARIO
                && has(world, row);
    }

    /**
     * Fit of the trial of a firm's product: 1 at a customer or incubator who gives it, else what customers make of the best report of a test bed that
     * has served the firm, 0 without one.
     */
    public static double fit(World world, int row) {
        if (has(world, row)) {
            return 1;
        }
        long used = world.rules.mechanisms().platformTrials() ? world.firms.platformsUsed.get(row) : 0;
        double fit = used == 0 ? 0 : -1;
        for (long left = used; left != 0; left &= left - 1) {
            fit = Math.max(
                    fit,
                    world.scenario
                            .platforms()
                            .get(Long.numberOfTrailingZeros(left))
                            .trialFit());
        }
        return fit;
    }

    private static boolean has(World world, int row) {
        Firms firms = world.firms;
        return firms.links.get(row) > 0
                || firms.customer.get(row) != 0
                || (firms.incubator.has(row)
                        && world.rules.mechanisms().incubationScenarios()
                        && world.scenario
                                .incubators()
                                .get(firms.incubator.get(row))
                                .scenarios());
    }
}
