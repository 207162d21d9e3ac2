package org.industrialrainforest.engine.statistics;

import java.util.Arrays;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.util.FastMath;

/**
 * How unequally a total is spread: inequality of sizes and concentration of shares.
 *
 * <p>With values x_i ≥ 0, mean μ and shares s_i = x_i / Σx. Without values, or if all are 0, every measure is NaN. One
 * positive value is equal to itself: Gini and Theil 0, concentration 1. Zeros are members: they raise the Gini coefficient, count in n, and
 * leave the measures that take logarithms of values undefined or at their largest, as each says.
 *
 * <p>Sources: Cowell (2011), Measuring Inequality, doi:10.1093/acprof:osobl/9780199594030.001.0001; Atkinson (1970),
 * doi:10.1016/0022-0531(70)90039-6; Hirschman (1964), The American Economic Review 54, 761.
 */
public final class Inequality {

    private final double[] sorted;
    private final double sum;

    private Inequality(double[] sorted) {
        this.sorted = sorted;
        double total = StatUtils.sum(sorted);
        this.sum = total > 0 ? total : Double.NaN;
    }

    /**
     * Inequality of values in any order.
     *
     * @throws IllegalArgumentException if a value is negative, NaN or infinite
     */
    public static Inequality of(double... values) {
        double[] sorted = Checks.notNegative("values", values);
        Arrays.sort(sorted);
        return new Inequality(sorted);
    }

    /** Gini coefficient of the population Σ|x_i − x_j| / (2 n² μ): 0 if all are equal, 1 − 1/n if one has all. */
    public double gini() {
        int n = sorted.length;
        double weighted = 0;
        for (int i = 0; i < n; i++) {
            weighted += (2.0 * (i + 1) - n - 1) * sorted[i];
        }
        return weighted / (n * sum);
    }

    /** Gini coefficient times n/(n − 1), which is 1 if one has all; NaN for a single value. */
    public double giniUnbiased() {
        int n = sorted.length;
        return n < 2 ? Double.NaN : gini() * n / (n - 1);
    }

    /** Herfindahl–Hirschman index Σ s_i²: 1/n if all are equal, 1 if one has all. Times 10,000 in antitrust. */
    public double herfindahl() {
        double squares = 0;
        for (double x : sorted) {
            squares += x / sum * (x / sum);
        }
        return sorted.length == 0 ? Double.NaN : squares;
    }

    /** (HHI − 1/n) / (1 − 1/n): 0 if all are equal, 1 if one has all; NaN for a single value. */
    public double herfindahlNormalised() {
        double n = sorted.length;
        return n < 2 ? Double.NaN : (herfindahl() - 1 / n) / (1 - 1 / n);
    }

    /** 1 / HHI: the number of equal firms that would be as concentrated. */
    public double effectiveNumber() {
        return 1 / herfindahl();
    }

    /**
     * Share of the largest firms together; 4 for CR4. 1 if there are no more firms than that.
     *
     * @param largest how many, 1 or more
     */
    public double concentration(int largest) {
        Checks.within("largest", largest, 1, Integer.MAX_VALUE);
        double top = 0;
        for (int i = Math.max(0, sorted.length - largest); i < sorted.length; i++) {
            top += sorted[i];
        }
        return top / sum;
    }

    /** Theil's T, Σ x_i/μ ln(x_i/μ) / n with 0 ln 0 = 0: 0 if all are equal, ln n if one has all. */
    public double theil() {
        double mean = sum / sorted.length;
        double total = 0;
        for (double x : sorted) {
            double ratio = x / mean;
            total += ratio == 0 ? 0 : ratio * FastMath.log(ratio);
        }
        return sorted.length == 0 || Double.isNaN(sum) ? Double.NaN : total / sorted.length;
    }

    /** Mean logarithmic deviation (Theil's L), Σ ln(μ/x_i) / n; NaN if a value is 0. */
    public double meanLogDeviation() {
        if (sorted.length == 0 || sorted[0] == 0) {
            return Double.NaN;
        }
        double mean = sum / sorted.length;
        double total = 0;
        for (double x : sorted) {
            total += FastMath.log(mean / x);
        }
        return total / sorted.length;
    }

    /** Shannon's entropy of the shares in nats, −Σ s_i ln s_i: ln n if all are equal, 0 if one has all. */
    public double entropy() {
        double total = 0;
        for (double x : sorted) {
            double share = x / sum;
            total -= share == 0 ? 0 : share * FastMath.log(share);
        }
        return sorted.length == 0 || Double.isNaN(sum) ? Double.NaN : total;
    }

    /**
     * Atkinson's index, the share of the total that equality would allow to give up: 1 − (Σ x_i^(1−ε) / n)^(1/(1−ε)) /
     * μ, and 1 − geometric mean / μ at ε = 1. From ε = 1 on it is 1 if a value is 0.
     *
     * @param aversion ε, positive
     */
    public double atkinson(double aversion) {
        Checks.positive("aversion", aversion);
        if (sorted.length == 0 || Double.isNaN(sum)) {
            return Double.NaN;
        }
        if (aversion >= 1 && sorted[0] == 0) {
            return 1;
        }
        if (aversion == 1) {
            return -FastMath.expm1(-meanLogDeviation());
        }
        double mean = sum / sorted.length;
        double power = 1 - aversion;
        // Where the power is negative the least value is the largest term: in its units no term overflows.
        double unit = aversion > 1 ? sorted[0] : mean;
        double total = 0;
        for (double x : sorted) {
            total += FastMath.pow(x / unit, power);
        }
        return 1 - unit / mean * FastMath.pow(total / sorted.length, 1 / power);
    }

    /** Standard deviation of the population over the mean. */
    public double coefficientOfVariation() {
        return sorted.length == 0
                ? Double.NaN
                : FastMath.sqrt(StatUtils.populationVariance(sorted)) / (sum / sorted.length);
    }
}
