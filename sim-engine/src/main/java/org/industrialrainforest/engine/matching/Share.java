package org.industrialrainforest.engine.matching;

import org.industrialrainforest.engine.random.DeterministicMath;
import org.industrialrainforest.engine.statistics.Interval;
import org.industrialrainforest.engine.statistics.Proportion;

/**
 * A share of a volume, estimated from points that fell into it, as a product of shares of nested volumes where it is small.
 *
 * @param value 0 to 1
 * @param relative variance of its logarithm; 0 where it is known
 * @param interval of 95 %: Wilson's of a single share, log-normal of a product; chains that forget slowly make it too narrow
 */
public record Share(double value, double relative, Interval interval) {
    private static final double LEVEL = .95;
    private static final double Z = 1.959963984540054;

    /** All of it. */
    static final Share ALL = new Share(1, 0, new Interval(1, 1));

    /** So many of the points that were judged. */
    static Share of(int hits, int points) {
        Proportion proportion = new Proportion(hits, points);
        double p = proportion.share();
        return new Share(p, hits == 0 ? Double.POSITIVE_INFINITY : (1 - p) / hits, proportion.wilson(LEVEL));
    }

    /** None of it, as far as it was looked at. */
    Share none() {
        return new Share(0, Double.POSITIVE_INFINITY, new Interval(0, interval.high()));
    }

    /** Such a share of this one. */
    Share times(Share part) {
        if (relative == 0 || part.relative() == 0) {
            return relative == 0 ? part : this; // One of them is the whole.
        }
        double product = value * part.value();
        double both = relative + part.relative();
        if (product == 0) {
            return new Share(
                    0, both, new Interval(0, interval.high() * part.interval().high()));
        }
        double factor = DeterministicMath.exp(Z * Math.sqrt(both));
        return new Share(product, both, new Interval(product / factor, Math.min(1, product * factor)));
    }
}
