package org.industrialrainforest.core.rules;

import org.industrialrainforest.core.scenario.Internal;
import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.core.world.Ladders;
import org.industrialrainforest.core.world.World;

/** Application scenarios: places to try a product, which leaders give through links and some incubators to their tenants. They are no queue. */
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
