package org.industrialrainforest.core.phases;

import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.core.world.Ladders;
import org.industrialrainforest.core.world.World;

/** Application scenarios: places to try a product, which leaders give through links and some incubators to their tenants. They are no queue. */
final class ApplicationScenario {
    private ApplicationScenario() {}

    /** Gives a firm that works on a stage that wants one the fit of an application scenario, if it has one. Without one the work goes on. */
    static void offer(World world, int row) {
        Firms firms = world.firms;
        if (firms.research.get(row) != 0
                && world.ladders.type(firms.sector.get(row), firms.stage.get(row)) == Ladders.APPLICATION_SCENARIO
                && has(world, row)) {
            firms.fit.set(row, 1);
        }
    }

    private static boolean has(World world, int row) {
        Firms firms = world.firms;
        return firms.links.get(row) > 0
                || (firms.incubator.has(row)
                        && world.rules.mechanisms().incubationScenarios()
                        && world.scenario
                                .incubators()
                                .get(firms.incubator.get(row))
                                .scenarios());
    }
}
