package org.industrialrainforest.engine.statistics;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.special.Erf;
import org.apache.commons.math3.util.FastMath;

/** The standard normal distribution. */
final class Normal {

    private static final NormalDistribution STANDARD = new NormalDistribution(null, 0, 1);

    private Normal() {}

    /** Φ⁻¹(p); ∓∞ at 0 and 1. */
    static double quantile(double p) {
        return STANDARD.inverseCumulativeProbability(p);
    }

    /** Φ(z), accurate in the lower tail. */
    static double cumulative(double z) {
        return Erf.erfc(-z / FastMath.sqrt(2)) / 2;
    }

    /** The z with P(|Z| ≤ z) = level; 1.96 at 0.95. */
    static double twoSided(double level) {
        return quantile((1 + Checks.level(level)) / 2);
    }
}
