package org.industrialrainforest.core.phases;

import org.industrialrainforest.core.scenario.FrameworkSpec;
import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.random.Draw;
import org.industrialrainforest.engine.random.Draws;
import org.industrialrainforest.engine.random.Process;

/** Who works with an open framework, and what a month with it does. Whether a firm would adopt one is a lasting fact about both. */
final class FrameworkUse {
    static final Process ADOPTION = Process.lifelong("framework-adoption", "adopts")
            .means("whether a firm adopts a framework; by firm and framework", "企业是否采用某框架；按企业与框架");
    private static final Draw ADOPTS = ADOPTION.draw("adopts");

    private FrameworkUse() {}

    /** Offers a firm that works with none the open frameworks in the scenario's order. */
    static void offer(World world, int row, Draws draws) {
        Firms firms = world.firms;
        for (int f = 0; f < world.frameworks.count() && firms.framework.get(row) == 0; f++) {
            FrameworkSpec spec = world.scenario.frameworks().get(f);
            if (world.frameworks.open.get(f) != 0
                    && takes(world, spec, firms.sector.get(row))
                    && draws.happens(ADOPTS, firms.id(row), world.frameworks.id(f), 0, spec.adoption())) {
                firms.framework.set(row, f + 1);
                world.frameworks.users.add(f, 1);
            }
        }
    }

    private static boolean takes(World world, FrameworkSpec spec, int sector) {
        return spec.sectors().isEmpty()
                || spec.sectors().contains(world.scenario.sectors().get(sector).id());
    }

    /**
     * A month of research with the firm's framework: evidence for outsiders, and code that rivals read.
     *
     * @return work done in the month over what would be done without it
     */
    static double month(World world, int row) {
        Firms firms = world.firms;
        int framework = firms.framework.get(row) - 1;
        if (world.frameworks.open.get(framework) == 0) {
            return 1;
        }
        FrameworkSpec spec = world.scenario.frameworks().get(framework);
        firms.evidence.add(row, spec.evidence() / 12);
        firms.leakage.add(row, Math.min(1, spec.leakage() / 12) * (1 - firms.leakage.get(row)));
        return 1 + spec.speed();
    }
}
