package org.industrialrainforest.engine.statistics;

import org.apache.commons.math3.util.FastMath;

/**
 * The mean of an outcome after 1, 2, … runs: whether enough runs were made.
 *
 * <p>Means and variances by Welford's updates; after one run the half-width is NaN. The runs are taken in the order given; their order must not depend on
 * the outcome.
 *
 * <p>Source: Welford (1962), doi:10.1080/00401706.1962.10490022.
 */
public final class RunningMean {

    private final double[] means;
    private final double[] variances;

    private RunningMean(double[] values) {
        this.means = new double[values.length];
        this.variances = new double[values.length];
        double mean = 0;
        double squares = 0;
        for (int i = 0; i < values.length; i++) {
            double deviation = values[i] - mean;
            mean += deviation / (i + 1);
            squares += deviation * (values[i] - mean);
            means[i] = mean;
            variances[i] = i == 0 ? Double.NaN : squares / i;
        }
    }

    /**
     * The running mean of values in the order of the runs.
     *
     * @throws IllegalArgumentException if a value is NaN or infinite
     */
    public static RunningMean of(double... values) {
        return new RunningMean(Checks.finite("values", values));
    }

    /** Number of runs. */
    public int runs() {
        return means.length;
    }

    /**
     * Mean of the first n runs.
     *
     * @param n 1 to the number of runs
     */
    public double after(int n) {
        Checks.within("n", n, 1, means.length);
        return means[n - 1];
    }

    /** Half-width of Student's interval after n runs; NaN after one. */
    public double halfWidthAfter(int n, double level) {
        Checks.level(level);
        Checks.within("n", n, 1, means.length);
        return n == 1 ? Double.NaN : StudentT.twoSided(n - 1, level) * FastMath.sqrt(variances[n - 1] / n);
    }

    /**
     * The number of runs from which on the mean stays within a tolerance of the final mean; 0 without runs. If this is
     * close to the number of runs, more are needed.
     *
     * @param tolerance not negative, in the unit of the outcome
     */
    public int settledAfter(double tolerance) {
        Checks.notNegative("tolerance", tolerance);
        int n = means.length;
        while (n > 1 && FastMath.abs(means[n - 2] - means[means.length - 1]) <= tolerance) {
            n--;
        }
        return n;
    }
}
