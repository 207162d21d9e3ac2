package org.industrialrainforest.core.phases.research;

import org.industrialrainforest.core.rules.FrameworkAdoption;
import org.industrialrainforest.core.scenario.FrameworkSpec;
import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.core.world.World;

/** What a month of research with an open framework does. */
final class FrameworkUse {
    private FrameworkUse() {}

    /**
     * A month of research with the firm's framework: evidence for outsiders, and code that rivals read.
     *
     * @return work done in the month over what would be done without it
     */
    static double work(World world, int row) {
        Firms firms = world.firms;
        int framework = firms.framework.get(row) - 1;
        if (world.frameworks.open.get(framework) == 0) {
            return 1;
        }
        FrameworkSpec spec = world.scenario.frameworks().get(framework);
        double worth = FrameworkAdoption.worth(world, framework);
        firms.evidence.add(row, worth * spec.evidence() / 12);
        firms.leakage.add(row, Math.min(1, spec.leakage() / 12) * (1 - firms.leakage.get(row)));
        return 1 + worth * spec.speed();
    }
}
