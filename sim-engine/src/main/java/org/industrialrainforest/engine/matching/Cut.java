package org.industrialrainforest.engine.matching;

import java.util.Arrays;

/**
 * When a point is ruled out: when its rank-th largest implausibility exceeds a limit. Rank 1 rules out by any output; with rank 2 or 3, one or two outputs
 * may be off, which guards against an emulator that is wrong (Vernon, Goldstein and Bower 2010, doi:10.1214/10-BA524).
 *
 * @param limit above 0; 3 holds at least 95 % of any distribution with one peak (Pukelsheim 1994, doi:10.1080/00031305.1994.10476030)
 * @param rank 1, 2 or 3
 */
public record Cut(double limit, int rank) {
    /** By the largest, beyond 3. */
    public static final Cut USUAL = new Cut(3, 1);

    /** @throws IllegalArgumentException if limit or rank is out of its range */
    public Cut {
        if (!(limit > 0) || rank < 1 || rank > 3) {
            throw new IllegalArgumentException(
                    "a cut beyond " + limit + " by rank " + rank + "; the limit must be above 0, the rank 1, 2 or 3");
        }
    }

    /** The rank-th largest; 0 where there are fewer. */
    double of(double... implausibilities) {
        double[] sorted = implausibilities.clone();
        Arrays.sort(sorted);
        return sorted.length < rank ? 0 : sorted[sorted.length - rank];
    }

    /** Whether a point with these is left. */
    boolean leaves(double... implausibilities) {
        return of(implausibilities) <= limit;
    }
}
