package org.industrialrainforest.core.compare;

import org.industrialrainforest.core.observe.Lives;

/**
 * What became of the same ideas in two worlds of one replicate, in whole-number tallies: with the policy and without it. "Founded" is founded
 * here in recorded months; "supported" is having received money, a place, a platform run or a bridged link in the world with the policy.
 */
final class Twins {
    /** Founded with the policy only, and without it never, elsewhere, or not yet decided at the end. */
    long onlyWithElseNever;

    long onlyWithElseElsewhere;
    long onlyWithElseOpen;
    /** Of those founded with the policy only, the ones whose team's home is another city. */
    long onlyWithHomeElsewhere;

    long onlyWithout;
    /** Of those, the ones that were founded elsewhere with the policy. */
    long onlyWithoutElsewhere;

    /** Ideas of the headline's cohort in business 60 months after arrival with the policy, and with or without it only. */
    long alive;

    long aliveOnlyWith;
    long aliveOnlyWithout;

    /** Supported ideas of the cohort, and those in business 60 months after arrival without the policy too, with their support in RMB. */
    long supported;

    long supportedAnyway;
    double support;
    double supportAnyway;

    /** Support in RMB by the place of founders' sources in the scenario. */
    final double[] supportOf;

    final long[] foundedOf;

    /** Firms founded in both worlds: deregistrations and months lived until then with and without. */
    long deathsWith;

    long deathsWithout;
    long monthsWith;
    long monthsWithout;

    /** Sales in RMB of firms founded in both worlds that the policy did not support: with it and without. */
    double unsupportedSalesWith;

    double unsupportedSalesWithout;
    /** What moved here and what the nation has of it. */
    final Nation nation;

    private final double[] salesWith;
    private final double[] salesWithout;
    private final long[] supportedIn;

    private Twins(int sectors, int sources) {
        supportOf = new double[sources];
        foundedOf = new long[sources];
        salesWith = new double[sectors];
        salesWithout = new double[sectors];
        supportedIn = new long[sectors];
        nation = new Nation(sectors);
    }

    /** Compares lives that stand in the order of their ideas. */
    static Twins of(Lives with, Lives without, int sectors, int sources) {
        Twins twins = new Twins(sectors, sources);
        int j = 0;
        for (int i = 0; i < with.size(); i++) {
            while (j < without.size() && without.idea(j) < with.idea(i)) {
                twins.add(with, -1, without, j++);
            }
            boolean same = j < without.size() && without.idea(j) == with.idea(i);
            twins.add(with, i, without, same ? j : -1);
            j += same ? 1 : 0;
        }
        while (j < without.size()) {
            twins.add(with, -1, without, j++);
        }
        return twins;
    }

    /** One idea; −1 where a world has not decided about it yet. */
    private void add(Lives with, int i, Lives without, int j) {
        nation.add(with, i, without, j);
        boolean here = i >= 0 && with.foundedHere(i);
        boolean base = j >= 0 && without.foundedHere(j);
        if (here && !base) {
            onlyWithElseNever += j >= 0 && without.founded(j) == Lives.NEVER ? 1 : 0;
            onlyWithElseElsewhere += j >= 0 && without.founded(j) == Lives.ELSEWHERE ? 1 : 0;
            onlyWithElseOpen += j < 0 ? 1 : 0;
            onlyWithHomeElsewhere += with.homeElsewhere(i) ? 1 : 0;
        }
        if (base && !here) {
            onlyWithout++;
            onlyWithoutElsewhere += i >= 0 && with.founded(i) == Lives.ELSEWHERE ? 1 : 0;
        }
        boolean aliveWith = here && with.aliveAtFive(i);
        boolean aliveWithout = base && without.aliveAtFive(j);
        alive += aliveWith ? 1 : 0;
        aliveOnlyWith += aliveWith && !aliveWithout ? 1 : 0;
        aliveOnlyWithout += aliveWithout && !aliveWith ? 1 : 0;
        if (here) {
            withIt(with, i, base && (aliveWithout || without.acquiredAtFive(j)));
        }
        if (base) {
            salesWithout[without.sector(j)] += without.sales(j);
        }
        if (here && base) {
            both(with, i, without, j);
        }
    }

    private void withIt(Lives with, int i, boolean anyway) {
        boolean helped = with.supported(i);
        salesWith[with.sector(i)] += with.sales(i);
        supportedIn[with.sector(i)] += helped ? 1 : 0;
        supportOf[with.source(i)] += with.support(i);
        foundedOf[with.source(i)]++;
        if (helped && with.cohort(i)) {
            supported++;
            support += with.support(i);
            supportedAnyway += anyway ? 1 : 0;
            supportAnyway += anyway ? with.support(i) : 0;
        }
    }

    private void both(Lives with, int i, Lives without, int j) {
        deathsWith += with.deregistered(i) ? 1 : 0;
        deathsWithout += without.deregistered(j) ? 1 : 0;
        monthsWith += with.months(i);
        monthsWithout += without.months(j);
        if (!with.supported(i)) {
            unsupportedSalesWith += with.sales(i);
            unsupportedSalesWithout += without.sales(j);
        }
    }

    /** Founded with the policy only. */
    long onlyWith() {
        return onlyWithElseNever + onlyWithElseElsewhere + onlyWithElseOpen;
    }

    /** Sales with the policy less sales without in sectors of which it supported no firm, RMB; {@link Double#NaN} if there is none. */
    double untreatedSectors() {
        double sum = 0;
        boolean any = false;
        for (int s = 0; s < supportedIn.length; s++) {
            if (supportedIn[s] == 0) {
                sum += salesWith[s] - salesWithout[s];
                any = true;
            }
        }
        return any ? sum : Double.NaN;
    }
}
