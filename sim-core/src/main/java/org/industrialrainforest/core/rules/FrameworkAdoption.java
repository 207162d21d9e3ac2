package org.industrialrainforest.core.rules;

import org.industrialrainforest.core.scenario.FrameworkSpec;
import org.industrialrainforest.core.scenario.Internal;
import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.random.Draw;
import org.industrialrainforest.engine.random.Draws;
import org.industrialrainforest.engine.random.Process;

/**
 * Whether a firm adopts an open framework. How much it wants to is a lasting fact about both; it adopts when the framework's users make it worth
 * as much.
 */
@Internal
public final class FrameworkAdoption {
    /** Randomness of adoption. */
    public static final Process ADOPTION = Process.lifelong("framework-adoption", "adopts")
            .means("whether a firm adopts a framework; by firm and framework");

    private static final Draw ADOPTS = ADOPTION.draw("adopts");

    private FrameworkAdoption() {}

    /** The first open framework, in the scenario's order, that a firm without one adopts; −1 for none, and for a firm that has one. */
    public static int adopted(World world, int row, Draws draws) {
        Firms firms = world.firms;
        for (int f = 0; f < world.frameworks.count() && firms.framework.get(row) == 0; f++) {
            FrameworkSpec spec = world.scenario.frameworks().get(f);
            if (world.frameworks.open.get(f) != 0
                    && takes(world, spec, firms.sector.get(row))
                    && draws.happens(
                            ADOPTS, firms.id(row), world.frameworks.id(f), 0, spec.adoption() * worth(world, f))) {
                return f;
            }
        }
        return -1;
    }

    /** What a framework is worth over its worth with any number of users: (1 − v) + v · n / (n + n½). */
    public static double worth(World world, int framework) {
        FrameworkSpec spec = world.scenario.frameworks().get(framework);
        double part = world.rules.mechanisms().frameworkNetwork() ? spec.network() : 0;
        int users = world.frameworks.active.get(framework);
        return 1 - part + (users == 0 ? 0 : part * users / (users + spec.networkUsers()));
    }

    private static boolean takes(World world, FrameworkSpec spec, int sector) {
        return spec.sectors().isEmpty()
                || spec.sectors().contains(world.scenario.sectors().get(sector).id());
    }
}
