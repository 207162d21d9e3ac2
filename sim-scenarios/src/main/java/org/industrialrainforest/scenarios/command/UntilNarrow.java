package org.industrialrainforest.scenarios.command;

import org.industrialrainforest.core.compare.Comparison;

/**
 * A sequential rule: look after 30 runs and then after a quarter more each time; stop at the first look at which 1.1 times the half-width of the 95 %
 * interval is at most W. It is the fixed-width rule of Chow and Robbins (1965), with a least number of runs and a wider interval, because a look
 * that ends it by chance has too small a variance. A test shows by simulation that the true mean then lies within W of the estimate in 95 % of cases.
 *
 * @param metric whose differences to the baseline are to be known
 * @param width W, in the unit of the metric
 * @param most runs of each case
 */
record UntilNarrow(String metric, double width, int most) {
    static final double WIDER = 1.1;
    private static final int FIRST = 30;
    private static final double MORE = 1.25;

    /** Runs at the first look. */
    int first() {
        return Math.min(FIRST, most);
    }

    /** Runs at the look after one; even, because two runs share a parameter set. */
    int after(int runs) {
        int next = (int) Math.ceil(runs * MORE);
        return Math.min(most, next + next % 2);
    }

    /** Whether this half-width is enough. */
    boolean enough(double halfWidth) {
        return WIDER * halfWidth <= width;
    }

    /** Runs that will do if the spread stays what it is. */
    long expected(int runs, double halfWidth) {
        double ratio = WIDER * halfWidth / width;
        return (long) Math.ceil(Math.max(1, ratio * ratio) * runs);
    }

    /** Half-width of the widest 95 % Monte Carlo interval of a difference; infinite where one is undefined. */
    double halfWidth(Comparison comparison) {
        double widest = 0;
        for (Comparison.Outcome row : comparison.outcomes()) {
            if (row.metric().equals(metric) && !row.of().policy().equals(comparison.baseline())) {
                double half = row.monteCarlo().halfWidth();
                widest = Math.max(widest, Double.isNaN(half) ? Double.POSITIVE_INFINITY : half);
            }
        }
        return widest;
    }
}
