package org.industrialrainforest.core.rules;

import org.industrialrainforest.core.world.World;

/** What founders expect of rounds: how much a stage asks for, and whether a round closes. */
final class Rounds {
    /** An ask that is twice as easy to carry as the sector's rounds on average closes for sure; see {@link #closes}. */
    private static final double AT_MOST = 2;

    private Rounds() {}

    /** Money needed for a stage: at most some months of its cost, its facility and some runway, RMB. */
    static double ask(World world, int sector, int stage, double months, double facilityCost) {
        double monthly = world.ladders.rate(sector, stage);
        return Math.max(
                1e6 * world.rules.funding().leastPlannedAskM(),
                monthly
                                * (Math.min(world.rules.funding().stageMonths(), months)
                                        + world.rules.funding().extraMonths())
                        + facilityCost);
    }

    /** Rounds over searches of a sector as they are remembered, with a prior. */
    static double record(World world, Belief belief, int sector) {
        double prior = world.rules.founding().priorRounds();
        return world.rules.mechanisms().learntBeliefs()
                ? belief.believed(world, prior, world.sectors.rounds.get(sector), world.sectors.searches.get(sector))
                : prior;
    }

    /** Believed chance that a round closes: the sector's record, scaled by how far the value carries the ask. */
    static double closes(World world, double record, double needed, double judged) {
        double ratio = needed / Math.max(1, world.rules.funding().mostDilution() * judged);
        return Math.min(1, record * AT_MOST / (1 + ratio * ratio));
    }
}
