package org.industrialrainforest.engine.statistics;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.util.FastMath;

/**
 * The rate at which lives end within a range of ages: exits per unit of time lived at those ages.
 *
 * <p>Taking the rate as constant within the range, exits are Poisson given the exposure. Without exposure the rate is
 * NaN.
 *
 * @param from youngest age, not included (but age 0 is, if the range begins there)
 * @param to oldest age, included: a life that ends at the age of 12 months ends in its first year
 * @param exits lives that ended at these ages
 * @param exposure time that all lives together spent at these ages
 */
public record AgeHazard(double from, double to, long exits, double exposure) {

    private static final double QUANTILE_ACCURACY = 1e-13;

    /**
     * The hazard by age.
     *
     * @param bounds ascending ages; n bounds make n − 1 ranges
     * @throws IllegalArgumentException if bounds are not finite, negative or do not ascend
     */
    public static List<AgeHazard> of(KaplanMeier lives, double... bounds) {
        Checks.notNegative("bounds", bounds);
        List<AgeHazard> hazards = new ArrayList<>();
        for (int range = 1; range < bounds.length; range++) {
            double from = bounds[range - 1];
            double to = bounds[range];
            if (!(from < to)) {
                throw new IllegalArgumentException(
                        "bounds[" + range + "] is " + to + " after " + from + "; the bounds must ascend.");
            }
            long exits = 0;
            double exposure = 0;
            for (double t : lives.times()) {
                long ended = lives.exitsAt(t);
                if (t <= to && (t > from || (t == 0 && from == 0))) {
                    exits += ended;
                }
                exposure += (ended + lives.censoredAt(t)) * Math.max(0, Math.min(t, to) - from);
            }
            hazards.add(new AgeHazard(from, to, exits, exposure));
        }
        return List.copyOf(hazards);
    }

    /** Exits per unit of time. */
    public double rate() {
        return exposure == 0 ? Double.NaN : exits / exposure;
    }

    /** √exits / exposure. */
    public double standardError() {
        return exposure == 0 ? Double.NaN : FastMath.sqrt((double) exits) / exposure;
    }

    /**
     * Exact Poisson interval of the rate; without exits it begins at 0. Source: Garwood (1936),
     * doi:10.1093/biomet/28.3-4.437.
     */
    public Interval interval(double level) {
        double tail = (1 - Checks.level(level)) / 2;
        if (exposure == 0) {
            return Interval.UNDEFINED;
        }
        double low = exits == 0 ? 0 : gammaQuantile((double) exits, tail);
        return new Interval(low / exposure, gammaQuantile(exits + 1.0, 1 - tail) / exposure);
    }

    private static double gammaQuantile(double shape, double p) {
        return new GammaDistribution(null, shape, 1, QUANTILE_ACCURACY).inverseCumulativeProbability(p);
    }
}
