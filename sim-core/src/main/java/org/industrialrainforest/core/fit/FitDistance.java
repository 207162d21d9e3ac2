package org.industrialrainforest.core.fit;

import java.util.List;

/**
 * How far simulated facts are from their targets: √(mean of z²), where z is the distance from the target over that from the target to the
 * end of the band on the same side. At most 1 for each fact when all are met; 1 on average means at the edges of the bands.
 */
final class FitDistance {
    /** A fact that is farther off, or undefined, counts as this far: one hopeless fact must not drown what can be fitted. */
    static final double FARTHEST = 4;

    private FitDistance() {}

    /** Distance of all facts, each by its statistic over replicates. */
    static double of(List<Claim> facts, double[] statistics) {
        double sum = 0;
        for (int i = 0; i < statistics.length; i++) {
            double z = off(facts.get(i), statistics[i]);
            sum += z * z;
        }
        return Math.sqrt(sum / statistics.length);
    }

    /** 0 at the target, 1 at the ends of the band, at most {@link #FARTHEST}. */
    static double off(Claim fact, double statistic) {
        if (Double.isNaN(statistic)) {
            return FARTHEST;
        }
        double edge = statistic > fact.target() ? fact.high() - fact.target() : fact.target() - fact.low();
        double distance = Math.abs(statistic - fact.target());
        // A target at the end of its band leaves that side no room: any distance there is a miss.
        return distance == 0 ? 0 : edge <= 0 ? FARTHEST : Math.min(FARTHEST, distance / edge);
    }
}
