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
    /** Place of one interval among all. An undefined one may have any. */
    static Places of(int which, List<Interval> all) {
        int above = 0;
        int below = 0;
        for (Interval other : all) {
            above += other.low() > all.get(which).high() ? 1 : 0;
            below += other.high() < all.get(which).low() ? 1 : 0;
        }
        return new Places(1 + above, all.size() - below);
    }

    /** {@code 3} or {@code 1–4}. */
    @Override
    public String toString() {
        return best == worst ? Integer.toString(best) : best + "–" + worst;
    }
}
