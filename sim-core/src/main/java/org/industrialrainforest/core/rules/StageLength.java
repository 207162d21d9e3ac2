package org.industrialrainforest.core.rules;

import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.random.DeterministicMath;

/** How long an attempt at a stage takes at full speed: lognormal with the ladder's mean. */
public final class StageLength {
    private StageLength() {}

    /**
     * Length in months, at least one.
     *
     * @param normal a standard normal
     */
    public static double months(World world, int sector, int stage, double normal) {
        double sd = world.rules.research().durationLogSd();
        return Math.max(1, world.ladders.months(sector, stage) * DeterministicMath.exp(sd * normal - sd * sd / 2));
    }
}
