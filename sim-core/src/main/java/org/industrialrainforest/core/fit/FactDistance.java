package org.industrialrainforest.core.fit;

/** How far one vector of simulated facts is from another that stands for the observed ones. */
interface FactDistance {
    /**
     * The distance, at least 0.
     *
     * @param observed statistics of the facts, in their order; NaN for undefined
     * @param simulated others of the same facts
     */
    double between(double[] observed, double... simulated);
}
