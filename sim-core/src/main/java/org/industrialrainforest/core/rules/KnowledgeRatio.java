package org.industrialrainforest.core.rules;

import org.industrialrainforest.core.scenario.Internal;
import org.industrialrainforest.core.scenario.KnowledgeParameters;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.random.DeterministicMath;

/** K/K̄: what a firm knows over the mean of its sector, and what follows from it. */
@Internal
public final class KnowledgeRatio {
    /** In logarithms knowledge below a twentieth of the mean counts as a twentieth: ln 0 has no value. */
    private static final double LEAST = .05;
    /** A sector's mean below this counts as this: where nobody knows anything there is nothing to divide by. */
    private static final double LEAST_MEAN = 1e-9;

    private KnowledgeRatio() {}

    /** K/K̄ of a firm. */
    public static double of(World world, int row) {
        return of(world, row, world.firms.knowledge.get(row));
    }

    /** K/K̄ of a firm that knows this much. */
    public static double of(World world, int row, double knowledge) {
        return knowledge / Math.max(LEAST_MEAN, world.sectors.knowledge.get(world.firms.sector.get(row)));
    }

    /** ln(K/K̄), for a ratio of at least a twentieth. */
    public static double log(double ratio) {
        return DeterministicMath.log(Math.max(LEAST, ratio));
    }

    /** A = 1 − e^(−κK/K̄), absorptive capacity (Cohen &amp; Levinthal 1990): the part of what others know that a firm can take up. */
    public static double absorption(KnowledgeParameters rules, double ratio) {
        return 1 - DeterministicMath.exp(-rules.absorption() * ratio);
    }
}
