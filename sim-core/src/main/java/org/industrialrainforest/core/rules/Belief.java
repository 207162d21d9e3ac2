package org.industrialrainforest.core.rules;

import org.industrialrainforest.core.world.World;

/** What people believe who have a prior and have seen something. */
@FunctionalInterface
public interface Belief {
    /**
     * The mean that is believed.
     *
     * @param prior what is believed before anything is seen
     * @param sum sum of what was seen
     * @param count number of observations
     */
    double believed(World world, double prior, double sum, double count);

    /** The default: {@link #mean}. */
    static Belief weighted() {
        return Belief::mean;
    }

    /**
     * Mean of what was seen and a prior that counts as {@code founding.prior-weight} observations. Where the prior has no weight and nothing was seen yet, the
     * prior is all there is to believe.
     *
     * @param sum sum of what was seen
     * @param count number of observations
     */
    static double mean(World world, double prior, double sum, double count) {
        double weight = world.rules.founding().priorWeight();
        return weight + count <= 0 ? prior : (weight * prior + sum) / (weight + count);
    }
}
