package org.industrialrainforest.bench.growth;

/**
 * Growth with exit. Each month a firm's sales grow by a log-normal factor, it earns a margin with noise, asks one of fifteen platforms, and
 * leaves with a probability of .5 %; a new firm takes its place. Units: RMB and months.
 */
final class Growth {
    static final int PLATFORMS = 15;
    static final double DRIFT = .002;
    static final double SPREAD = .05;
    static final double MARGIN = .1;
    static final double NOISE = .03;
    static final double EXIT = .005;
    static final double FIRST_SALES = 1e6;
    static final double FIRST_CASH = 5e6;

    private Growth() {}

    static double earned(double sales, double luck) {
        return sales * (MARGIN + NOISE * luck);
    }
}
