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
    static double of(List<Fact> facts, double[] statistics) {
        double sum = 0;
        for (int i = 0; i < statistics.length; i++) {
            double z = off(facts.get(i), statistics[i]);
            sum += z * z;
        }
        return Math.sqrt(sum / statistics.length);
    }

    /** The same, from statistics that stand in the place of the targets, with bands that reach as far from them. */
    static FactDistance planted(List<Fact> facts) {
        return (observed, simulated) -> {
            double sum = 0;
            for (int i = 0; i < observed.length; i++) {
                double z = between(facts.get(i), observed[i], simulated[i]);
                sum += z * z;
            }
            return Math.sqrt(sum / observed.length);
        };
    }

    private static double between(Fact fact, double observed, double simulated) {
        if (Double.isNaN(observed)) {
            return Double.isNaN(simulated) ? 0 : FARTHEST;
        }
        return off(fact, fact.target() + (simulated - observed));
    }

    /** 0 at the target, 1 at the ends of the band, at most {@link #FARTHEST}. */
    static double off(Fact fact, double statistic) {
        if (Double.isNaN(statistic)) {
            return FARTHEST;
        }
        double edge = statistic > fact.target() ? fact.high() - fact.target() : fact.target() - fact.low();
        double distance = Math.abs(statistic - fact.target());
        // A target at the end of its band leaves that side no room: any distance there is a miss.
        return distance == 0 ? 0 : edge <= 0 ? FARTHEST : Math.min(FARTHEST, distance / edge);
    }
}
