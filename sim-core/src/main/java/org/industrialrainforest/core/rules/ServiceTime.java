package org.industrialrainforest.core.rules;

import org.industrialrainforest.core.scenario.Internal;
import org.industrialrainforest.core.world.World;

/** What research leaves of a team's time for services. */
@Internal
public final class ServiceTime {
    private ServiceTime() {}

    /** 1 − ξ·speed of this month's research; 1 where nobody researches. */
    public static double left(World world, int row) {
        return world.firms.research.get(row) != 0 && world.rules.mechanisms().teamTime()
                ? 1 - world.rules.research().teamTime() * world.firms.speed.get(row)
                : 1;
    }
}
