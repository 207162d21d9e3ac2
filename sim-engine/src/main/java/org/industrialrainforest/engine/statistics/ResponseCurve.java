package org.industrialrainforest.engine.statistics;

import org.apache.commons.math3.util.FastMath;

/**
 * A response measured at rising doses in paired runs, read between the doses on straight lines through the mean points. The origin belongs to
 * it: no dose, no amount, no response.
 *
 * <p>A dose is what was allowed; the amount is what was really used and may stop growing, or shrink, while the dose rises. An amount that no
 * dose reaches has no response: the curve is never drawn beyond its ends. Where the curve comes to an amount more than once, the smallest
 * dose counts.
 */
public final class ResponseCurve {
    private final double[] meanAmount;
    private final double[][] response;

    private ResponseCurve(double[][] amount, double[][] response) {
        Checks.equalLengths("amount", amount.length, "response", response.length);
        int runs = amount.length == 0 ? 0 : amount[0].length;
        this.meanAmount = new double[amount.length + 1];
        this.response = new double[amount.length + 1][];
        this.response[0] = new double[runs];
        for (int d = 0; d < amount.length; d++) {
            Checks.equalLengths("amount", amount[d].length, "runs", runs);
            Checks.equalLengths("response", response[d].length, "runs", runs);
            this.meanAmount[d + 1] = StudentT.of(amount[d]).mean();
            this.response[d + 1] = Checks.finite("response", response[d]);
        }
    }

    /**
     * A curve through the origin.
     *
     * @param amount used, by dose in rising order and run
     * @param response by dose and run
     * @throws IllegalArgumentException if lengths differ or a value is NaN or infinite
     */
    public static ResponseCurve of(double[][] amount, double[][] response) {
        return new ResponseCurve(amount, response);
    }

    /** The greatest mean amount of any dose; 0 without doses. */
    public double most() {
        double most = 0;
        for (double one : meanAmount) {
            most = Math.max(most, one);
        }
        return most;
    }

    /** Whether some dose uses so much. */
    public boolean attains(double amount) {
        return segment(amount) >= 0;
    }

    /**
     * The response at an amount: the mean over runs of the line between the two doses that enclose it, weighted by how near it lies to each.
     *
     * @return undefined (NaN mean) where no dose attains the amount
     */
    public StudentT at(double amount) {
        int from = segment(amount);
        if (from < 0) {
            return new StudentT(Double.NaN, Double.NaN, 0);
        }
        double width = meanAmount[from + 1] - meanAmount[from];
        double weight = width == 0 ? 0 : Math.max(0, Math.min(1, (amount - meanAmount[from]) / width));
        double[] between = new double[response[from].length];
        for (int r = 0; r < between.length; r++) {
            between[r] = (1 - weight) * response[from][r] + weight * response[from + 1][r];
        }
        return StudentT.of(between);
    }

    /**
     * Response gained per amount added between a dose and the one before it (the origin before the first).
     *
     * @param dose its place, from 0
     * @return undefined where the mean amount does not rise by more than a millionth
     */
    public StudentT marginal(int dose) {
        double added = meanAmount[dose + 1] - meanAmount[dose];
        if (added <= 1e-6 * FastMath.abs(meanAmount[dose + 1])) {
            return new StudentT(Double.NaN, Double.NaN, 0);
        }
        double[] slope = new double[response[dose].length];
        for (int r = 0; r < slope.length; r++) {
            slope[r] = (response[dose + 1][r] - response[dose][r]) / added;
        }
        return StudentT.of(slope);
    }

    /** The first stretch between two doses that holds an amount, but for rounding; −1 if none does. */
    private int segment(double amount) {
        double rounding = 1e-9 * FastMath.abs(amount);
        for (int d = 0; d + 1 < meanAmount.length; d++) {
            double low = Math.min(meanAmount[d], meanAmount[d + 1]);
            double high = Math.max(meanAmount[d], meanAmount[d + 1]);
            if (low - rounding <= amount && amount <= high + rounding) {
                return d;
            }
        }
        return -1;
    }
}
