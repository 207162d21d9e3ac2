package org.industrialrainforest.core.rules;

import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.random.DeterministicMath;

/** How long an attempt at a stage takes at full speed: lognormal with the ladder's mean. */
@FunctionalInterface
public interface StageLength {
    /**
     * Length of an attempt at full speed, months; an attempt lasts at least one.
     *
     * @param normal a standard normal
     */
    double lasts(World world, int sector, int stage, double normal);

    /** The default: {@link #months}. */
    static StageLength lognormal() {
        return StageLength::months;
    }

    /**
     * Length in months, at least one.
     *
     * @param normal a standard normal
     */
    static double months(World world, int sector, int stage, double normal) {
        double sd = world.rules.research().durationLogSd();
        return Math.max(1, world.ladders.months(sector, stage) * DeterministicMath.exp(sd * normal - sd * sd / 2));
    }
}
