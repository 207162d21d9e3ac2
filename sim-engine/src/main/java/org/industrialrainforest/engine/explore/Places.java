package org.industrialrainforest.engine.explore;

import java.util.List;
import org.industrialrainforest.engine.statistics.Interval;

/**
 * Which place an index may have among others, 1 for the largest: those whose intervals overlap are not ranked.
 *
 * @param best 1 + how many lie surely above
 * @param worst how many do not lie surely below, itself among them
 */
public record Places(int best, int worst) {
    /** What differs by less, as a share, differs by rounding. */
    private static final double ROUNDING = 1e-9;

    /** Place of one interval among all. An undefined one may have any. */
    static Places of(int which, List<Interval> all) {
        int above = 0;
        int below = 0;
        for (Interval other : all) {
            above += beyond(other.low(), all.get(which).high()) ? 1 : 0;
            below += beyond(all.get(which).low(), other.high()) ? 1 : 0;
        }
        return new Places(1 + above, all.size() - below);
    }

    private static boolean beyond(double low, double high) {
        return low - high > ROUNDING * Math.max(Math.abs(low), Math.abs(high));
    }

    /** {@code 3} or {@code 1–4}. */
    @Override
    public String toString() {
        return best == worst ? Integer.toString(best) : best + "–" + worst;
    }
}
