package org.industrialrainforest.core.compare;

import java.util.Arrays;
import org.industrialrainforest.core.observe.Lives;

/**
 * What a policy did to the firms that are there five years after their ideas arrived, by where they would otherwise be: new here, moved here,
 * and in the nation as a whole. A firm that is founded elsewhere is not followed: it is held to come through as often as those of its sector
 * that are founded here without the policy do.
 */
final class Nation {
    /** Firms in business, with a product or without. */
    static final int ALIVE = 0;
    /** Firms in business with a product. */
    static final int PRODUCT = 1;

    private static final int KINDS = 2;

    /** Ideas of the cohort. */
    private long ideas;

    private final long[] newHere = new long[KINDS];
    private final long[] movedHere = new long[KINDS];
    /** By sector, of the cohort: founded elsewhere with the policy less without it; founded here without it; of those, there at five years. */
    private final long[] moreElsewhere;

    private final long[] foundedWithout;
    private final long[][] thereWithout;
    /** By sector, of all ideas: founded elsewhere with the policy less without it; founded here without it and their sales, RMB. */
    private final long[] allElsewhere;

    private final long[] allWithout;
    private final double[] salesWithout;

    Nation(int sectors) {
        moreElsewhere = new long[sectors];
        foundedWithout = new long[sectors];
        thereWithout = new long[KINDS][sectors];
        allElsewhere = new long[sectors];
        allWithout = new long[sectors];
        salesWithout = new double[sectors];
    }

    /** One idea; −1 where a world has not decided about it yet. */
    void add(Lives with, int i, Lives without, int j) {
        boolean away = i >= 0 && with.founded(i) == Lives.ELSEWHERE;
        boolean awayWithout = j >= 0 && without.founded(j) == Lives.ELSEWHERE;
        boolean here = i >= 0 && with.foundedHere(i);
        boolean hereWithout = j >= 0 && without.foundedHere(j);
        int sector = i >= 0 ? with.sector(i) : without.sector(j);
        int more = (away ? 1 : 0) - (awayWithout ? 1 : 0);
        allElsewhere[sector] += more;
        if (hereWithout) {
            allWithout[sector]++;
            salesWithout[sector] += without.sales(j);
        }
        if (!(i >= 0 ? with.cohort(i) : without.cohort(j))) {
            return;
        }
        ideas++;
        moreElsewhere[sector] += more;
        foundedWithout[sector] += hereWithout ? 1 : 0;
        boolean moves = (here && awayWithout) || (hereWithout && away);
        for (int kind = 0; kind < KINDS; kind++) {
            int there = here && there(with, i, kind) ? 1 : 0;
            int thereElse = hereWithout && there(without, j, kind) ? 1 : 0;
            (moves ? movedHere : newHere)[kind] += there - thereElse;
            thereWithout[kind][sector] += thereElse;
        }
    }

    private static boolean there(Lives lives, int i, int kind) {
        return kind == ALIVE ? lives.aliveAtFive(i) : lives.productAtFive(i);
    }

    /** Of 1,000 ideas, those there only with the policy less those there only without it, founded elsewhere in neither world. */
    double newHere(int kind) {
        return perThousand((double) newHere[kind]);
    }

    /** The same of ideas that are founded here in one world and elsewhere in the other. */
    double movedHere(int kind) {
        return perThousand((double) movedHere[kind]);
    }

    /** Both together, less what would have come through elsewhere. */
    double whole(int kind) {
        double elsewhere = overSectors(
                moreElsewhere,
                foundedWithout,
                Arrays.stream(thereWithout[kind]).asDoubleStream().toArray());
        return perThousand(newHere[kind] + movedHere[kind] + elsewhere);
    }

    /** What firms that went elsewhere sell there less those that no longer do, RMB: they sell as firms here without the policy do. */
    double salesElsewhere() {
        return overSectors(allElsewhere, allWithout, salesWithout);
    }

    /** Σ more · (sum of the sector / firms of the sector); where a sector has no firm, all sectors' mean. */
    private static double overSectors(long[] more, long[] firms, double[] sums) {
        long all = Arrays.stream(firms).sum();
        double mean = all == 0 ? 0 : Arrays.stream(sums).sum() / all;
        double total = 0;
        for (int s = 0; s < more.length; s++) {
            total += more[s] * (firms[s] == 0 ? mean : sums[s] / firms[s]);
        }
        return total;
    }

    private double perThousand(double firms) {
        return ideas == 0 ? Double.NaN : 1000 * firms / ideas;
    }
}
