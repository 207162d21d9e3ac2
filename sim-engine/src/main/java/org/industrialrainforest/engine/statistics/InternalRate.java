package org.industrialrainforest.engine.statistics;

import java.util.Arrays;

/**
 * The internal rate of return: a yearly rate r above −100 % at which Σ c_t (1 + r)^(−t/12) of monthly payments c_t is zero.
 *
 * <p>Payments that only leave or only come have no rate, and others may have none. Payments that change their sign more than once may have
 * several rates. {@link #all} finds every one, and {@link #yearly} gives the one nearest to zero. The others reflect the few payments at an end
 * rather than the many between: +1, −100, +120 at yearly steps has 21.5 % and 9,778.5 %.
 *
 * <p>Roots are isolated by Descartes' rule of signs in the Bernstein basis, halving an interval while its coefficients change their sign more
 * than once (Lane and Riesenfeld 1981, doi:10.1007/BF01934077). No interval is passed over because a grid is too coarse. Two rates whose
 * monthly discount factors are less than 10⁻⁷ apart count as one.
 */
public final class InternalRate {
    /** Monthly factors nearer to each other than this are not told apart: a double root is only known to the root of a double's precision. */
    private static final double NARROW = 0x1p-24;
    /** A value this small beside the sum of its terms is nothing but rounding. */
    private static final double ROUNDING = 1e-12;

    private InternalRate() {}

    /**
     * Yearly rate of monthly payments; negative ones are paid in, positive ones come back. Of several rates the one nearest to zero, of two
     * as near the higher.
     *
     * @return {@link Double#NaN} if no rate above −100 % makes the present value zero
     */
    public static double yearly(double... monthly) {
        double nearest = Double.NaN;
        for (double rate : all(monthly)) {
            nearest = Math.abs(rate) > Math.abs(nearest) ? nearest : rate;
        }
        return nearest;
    }

    /**
     * Every yearly rate above −100 % at which the present value of monthly payments is zero.
     *
     * @return in ascending order, infinite where a rate is above what a number holds; empty if there is none, or if all payments are zero and any
     *     rate would do
     */
    public static double[] all(double... monthly) {
        Checks.finite("monthly", monthly);
        int from = 0;
        int until = monthly.length;
        while (from < until && monthly[from] == 0) {
            from++;
        }
        while (from < until && monthly[until - 1] == 0) {
            until--;
        }
        if (until - from < 2) {
            return new double[0];
        }
        double[] payments = Arrays.copyOfRange(monthly, from, until);
        double undiscounted = Arrays.stream(payments).sum();
        // Discount factors up to one are rates of at least zero. Beyond one, the inverse is a root of the payments in
        // reverse.
        Roots gains = new Roots(payments, undiscounted);
        Roots losses = new Roots(reversed(payments), undiscounted);
        double[] rates = new double[gains.size + losses.size + 1];
        int n = 0;
        for (int i = 0; i < losses.size; i++) {
            rates[n++] = year(losses.found[i]) - 1;
        }
        if (undiscounted == 0) {
            rates[n++] = 0;
        }
        for (int i = 0; i < gains.size; i++) {
            rates[n++] = 1 / year(gains.found[i]) - 1;
        }
        return apart(Arrays.copyOf(rates, n));
    }

    /** In ascending order; those that are too near to be told apart become one. */
    private static double[] apart(double[] rates) {
        Arrays.sort(rates);
        int n = 0;
        for (int from = 0, until; from < rates.length; from = until) {
            double sum = rates[from];
            for (until = from + 1;
                    until < rates.length && rates[until] - rates[from] <= 12 * NARROW * (1 + rates[from]); ) {
                sum += rates[until++];
            }
            rates[n++] = sum / (until - from);
        }
        return Arrays.copyOf(rates, n);
    }

    private static double[] reversed(double[] payments) {
        double[] reversed = new double[payments.length];
        for (int t = 0; t < payments.length; t++) {
            reversed[t] = payments[payments.length - 1 - t];
        }
        return reversed;
    }

    private static double year(double factor) {
        double year = 1;
        for (int i = 0; i < 12; i++) {
            year *= factor;
        }
        return year;
    }

    /** The roots of a polynomial between zero and one, neither included. */
    private static final class Roots {
        private final double[] terms;
        private double[] found = new double[4];
        private int size;

        Roots(double[] terms, double atOne) {
            this.terms = terms;
            double[] bernstein = bernstein(terms);
            bernstein[terms.length - 1] = atOne;
            isolate(bernstein, 0, 1);
        }

        /** b_j = Σ_i C(j, i) / C(n, i) a_i, from weights that are at most one. */
        private static double[] bernstein(double[] terms) {
            int n = terms.length - 1;
            double[] bernstein = new double[n + 1];
            for (int j = 0; j <= n; j++) {
                double weight = 1;
                for (int i = 0; i <= j; i++) {
                    bernstein[j] += weight * terms[i];
                    weight *= (double) (j - i) / (n - i);
                }
            }
            return bernstein;
        }

        private void isolate(double[] bernstein, double low, double high) {
            int changes = changes(bernstein);
            if (changes == 0) {
                return;
            }
            if (changes == 1) {
                add(bisect(low, high, Math.signum(first(bernstein))));
                return;
            }
            double middle = (low + high) / 2;
            if (high - low < NARROW) {
                if (changes % 2 == 1 || vanishes(middle)) {
                    add(middle);
                }
                return;
            }
            double[] right = bernstein.clone();
            double[] left = new double[bernstein.length];
            for (int k = 0; k < left.length; k++) {
                left[k] = right[0];
                for (int j = 0; j + 1 < right.length - k; j++) {
                    right[j] = (right[j] + right[j + 1]) / 2;
                }
            }
            isolate(left, low, middle);
            if (left[left.length - 1] == 0) {
                add(middle);
            }
            isolate(right, middle, high);
        }

        private static int changes(double[] coefficients) {
            int changes = 0;
            double last = 0;
            for (double one : coefficients) {
                if (one != 0) {
                    changes += Math.signum(last) * Math.signum(one) < 0 ? 1 : 0;
                    last = one;
                }
            }
            return changes;
        }

        private static double first(double[] coefficients) {
            int i = 0;
            while (coefficients[i] == 0) {
                i++;
            }
            return coefficients[i];
        }

        /** Between the limits the polynomial has one root, and the sign given before it. */
        private double bisect(double low, double high, double sign) {
            double before = low;
            double after = high;
            // Until no number lies between: the factor of a huge rate is tiny, and as exact as any other.
            for (double middle = (before + after) / 2; before < middle && middle < after; ) {
                if (sign * value(middle) > 0) {
                    before = middle;
                } else {
                    after = middle;
                }
                middle = (before + after) / 2;
            }
            return (before + after) / 2;
        }

        /** By Horner's rule. */
        private double value(double factor) {
            double value = 0;
            for (int t = terms.length - 1; t >= 0; t--) {
                value = value * factor + terms[t];
            }
            return value;
        }

        private boolean vanishes(double factor) {
            double size = 0;
            for (int t = terms.length - 1; t >= 0; t--) {
                size = size * factor + Math.abs(terms[t]);
            }
            return Math.abs(value(factor)) <= ROUNDING * size;
        }

        private void add(double root) {
            if (size == found.length) {
                found = Arrays.copyOf(found, 2 * size);
            }
            found[size++] = root;
        }
    }
}
