package org.industrialrainforest.core.statistics;

/**
 * The internal rate of return: the rate r at which Σ c_t (1 + r)^(−t/12) of monthly payments c_t is zero.
 *
 * <p>Looked for between −99 % and +10,000 % a year. Payments that only leave or only come have no rate; of several roots, which payments
 * that change their sign more than once may have, the largest is given.
 */
public final class InternalRate {
    private static final double LEAST = -.99;
    private static final double MOST = 100;
    private static final int HALVINGS = 60;
    private static final int STEPS = 200;

    private InternalRate() {}

    /**
     * Yearly rate of monthly payments; negative ones are paid in, positive ones come back.
     *
     * @return {@link Double#NaN} if there is no rate between the bounds
     */
    public static double yearly(double... monthly) {
        Checks.finite("monthly", monthly);
        double low = root(1 / (1 + MOST));
        double high = root(1 / (1 + LEAST));
        double step = (high - low) / STEPS;
        int k = 0;
        while (k <= STEPS && !(value(monthly, low + k * step) >= 0)) {
            k++;
        }
        if (k == 0 || k > STEPS) {
            return Double.NaN;
        }
        high = low + k * step;
        low = high - step;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (value(monthly, middle) < 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double factor = (low + high) / 2;
        double year = 1;
        for (int i = 0; i < 12; i++) {
            year *= factor;
        }
        return 1 / year - 1;
    }

    /** Twelfth root by bisection, so that no library function whose last bit differs between machines is needed. */
    private static double root(double yearly) {
        double low = 0;
        double high = Math.max(1, yearly);
        for (int i = 0; i < 2 * HALVINGS; i++) {
            double middle = (low + high) / 2;
            double power = 1;
            for (int k = 0; k < 12; k++) {
                power *= middle;
            }
            if (power < yearly) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /** Present value at a monthly discount factor, by Horner's rule. */
    private static double value(double[] monthly, double factor) {
        double value = 0;
        for (int t = monthly.length - 1; t >= 0; t--) {
            value = value * factor + monthly[t];
        }
        return value;
    }
}
