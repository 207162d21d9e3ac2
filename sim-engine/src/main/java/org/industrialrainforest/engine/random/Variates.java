package org.industrialrainforest.engine.random;

import org.apache.commons.math3.special.Gamma;

/**
 * Variates by inversion: each function turns one uniform into one variate and never decreases in the uniform.
 *
 * <p>Inversion keeps worlds comparable: when a policy shifts a parameter, the same uniform gives a variate shifted a
 * little, not another one. All functions are pure and bit-reproducible and, apart from gamma and large Poisson counts,
 * allocate nothing. A uniform outside the open interval (0, 1), NaN included, is refused with an {@link
 * IllegalArgumentException}.
 */
public final class Variates {

    /**
     * Below this mean the Poisson search starts at 0: about 5 ns a step, no cancellation, and e^−mean far from
     * underflow.
     */
    private static final double POISSON_SEARCH_FROM_ZERO = 100;

    /** Above this uniform the rounding of a sum from 0 could be seen in the result. */
    private static final double POISSON_UPPER_TAIL = 1 - 1e-6;

    private static final double POISSON_LARGEST_MEAN = 1e9;
    private static final double GAMMA_LARGEST_SHAPE = 1e9;

    /** ln x below which P(a, x) = x^a / Γ(a+1) to double precision. */
    private static final double GAMMA_LEADING_TERM_ALONE = -40;

    private static final int GAMMA_MOST_STEPS = 200;

    /** Newton's error is squared every step: a step this small in ln x is the last. */
    private static final double GAMMA_LAST_STEP = 1e-10;

    private Variates() {}

    /**
     * Standard normal quantile Φ⁻¹(u), relative error below 2⁻⁵¹. Strictly growing over the uniforms of draws.
     *
     * <p>By a table of polynomials; below u = 2⁻⁵⁴, which is never drawn: Wichura (1988), Algorithm AS 241 (PPND16), Applied Statistics 37,
     * 477–484, doi:10.2307/2347330.
     */
    public static double normal(double u) {
        checkUniform(u);
        return StandardNormal.quantile(u);
    }

    /** Log-normal quantile exp(μ + σ Φ⁻¹(u)); median exp(μ). */
    public static double logNormal(double u, double mu, double sigma) {
        return DeterministicMath.exp(mu + sigma * normal(u));
    }

    /** Exponential quantile −ln(1 − u); mean 1. */
    public static double exponential(double u) {
        checkUniform(u);
        return exponentialOf(u);
    }

    static double exponentialOf(double u) {
        return -DeterministicMath.log1p(-u);
    }

    /** Standard logistic quantile ln(u / (1 − u)). */
    public static double logistic(double u) {
        checkUniform(u);
        return DeterministicMath.log(u / (1 - u));
    }

    /** Standard Laplace quantile: ln(2u) below the median 0, −ln(2(1 − u)) above. */
    public static double laplace(double u) {
        checkUniform(u);
        return laplaceOf(u);
    }

    /** Without a branch at the median, which a processor would guess wrongly every other time. */
    static double laplaceOf(double u) {
        long above = Double.doubleToRawLongBits(1 - u);
        long below = Double.doubleToRawLongBits(u);
        long isBelow = Double.doubleToRawLongBits(u - 0.5) >> 63;
        double log = DeterministicMath.log(2 * Double.longBitsToDouble(above ^ ((above ^ below) & isBelow)));
        return Double.longBitsToDouble(Double.doubleToRawLongBits(log) ^ (~isBelow & Long.MIN_VALUE));
    }

    /**
     * Poisson quantile: the smallest k with P(X ≤ k) ≥ u.
     *
     * <p>Exact inversion for every mean. Below a mean of 100 the probabilities are summed from 0, about 5 ns per unit
     * of the result. From there on the search starts at the Cornish–Fisher value and steps by P(X ≤ k) = Q(k + 1,
     * mean), the regularized incomplete gamma function, some microseconds; the probability then is accurate to about
     * 10⁻¹⁶·mean·ln(mean).
     *
     * @param mean 0 to 10⁹; at 0 the result is 0
     * @throws IllegalArgumentException if the mean is outside that range or NaN
     */
    public static int poisson(double u, double mean) {
        checkUniform(u);
        if (!(mean >= 0 && mean <= POISSON_LARGEST_MEAN)) {
            throw new IllegalArgumentException(
                    "The mean of a Poisson variate is " + mean + "; it must be 0 to " + POISSON_LARGEST_MEAN + ".");
        }
        if (mean == 0) {
            return 0;
        }
        return mean < POISSON_SEARCH_FROM_ZERO && u < POISSON_UPPER_TAIL
                ? poissonFromZero(u, mean)
                : poissonFromGuess(u, mean);
    }

    private static int poissonFromZero(double u, double mean) {
        double probability = DeterministicMath.exp(-mean);
        double cumulated = probability;
        int k = 0;
        while (cumulated < u) {
            k++;
            probability *= mean / k;
            cumulated += probability;
        }
        return k;
    }

    private static int poissonFromGuess(double u, double mean) {
        double z = normal(u);
        int k = (int) Math.max(0, Math.floor(mean + z * Math.sqrt(mean) + (z * z - 1) / 6));
        if (poissonReaches(u, mean, k)) {
            while (k > 0 && poissonReaches(u, mean, k - 1)) {
                k--;
            }
            return k;
        }
        do {
            k++;
        } while (!poissonReaches(u, mean, k));
        return k;
    }

    private static boolean poissonReaches(double u, double mean, int k) {
        return u <= 0.5 ? Gamma.regularizedGammaQ(k + 1.0, mean) >= u : Gamma.regularizedGammaP(k + 1.0, mean) <= 1 - u;
    }

    /**
     * Gamma quantile with scale 1: the x with P(shape, x) = u; mean and variance are {@code shape}.
     *
     * <p>Newton's method on ln P (or ln Q above the median) in ln x. As ln x has a log-concave density both are
     * concave, so the method converges from any start. A variate below 10⁻³²³, likely at shapes under 0.05, is 0. Cost:
     * some microseconds.
     *
     * @param shape above 0, at most 10⁹
     * @throws IllegalArgumentException if the shape is outside that range or NaN
     */
    public static double gamma(double u, double shape) {
        checkUniform(u);
        if (!(shape > 0 && shape <= GAMMA_LARGEST_SHAPE)) {
            throw new IllegalArgumentException("The shape of a gamma variate is " + shape
                    + "; it must be above 0, at most " + GAMMA_LARGEST_SHAPE + ".");
        }
        double leadingTerm = (DeterministicMath.log(u) + Gamma.logGamma(shape + 1)) / shape;
        if (leadingTerm < GAMMA_LEADING_TERM_ALONE) {
            return DeterministicMath.exp(leadingTerm);
        }
        double logX = gammaStart(u, shape, leadingTerm);
        double logNorm = Gamma.logGamma(shape);
        for (int i = 0; i < GAMMA_MOST_STEPS; i++) {
            double x = DeterministicMath.exp(logX);
            double slope = DeterministicMath.exp(shape * logX - x - logNorm);
            double step;
            if (u <= 0.5) {
                double below = Gamma.regularizedGammaP(shape, x);
                step = (DeterministicMath.log(u) - DeterministicMath.log(below)) * below / slope;
            } else {
                double above = Gamma.regularizedGammaQ(shape, x);
                step = (DeterministicMath.log(above) - DeterministicMath.log(1 - u)) * above / slope;
            }
            logX += step;
            if (Math.abs(step) < GAMMA_LAST_STEP) {
                break;
            }
        }
        return DeterministicMath.exp(logX);
    }

    /**
     * Wilson–Hilferty where it applies; the exponential quantile bounds that of a shape below 1 from above, the leading
     * term bounds every quantile from below.
     */
    private static double gammaStart(double u, double shape, double leadingTerm) {
        if (shape >= 1) {
            double root = 1 - 1 / (9 * shape) + normal(u) / (3 * Math.sqrt(shape));
            return root > 0
                    ? Math.max(leadingTerm, DeterministicMath.log(shape) + 3 * DeterministicMath.log(root))
                    : leadingTerm;
        }
        return u <= 0.5 ? leadingTerm : DeterministicMath.log(exponential(u));
    }

    /**
     * One of 0 … n − 1, equally likely: ⌊u n⌋.
     *
     * @throws IllegalArgumentException if n is not positive
     */
    public static int choice(double u, int n) {
        checkUniform(u);
        if (n <= 0) {
            throw new IllegalArgumentException("A choice among " + n + " things is impossible; n must be 1 or more.");
        }
        return (int) (u
                * n); // cannot round up to n: for the largest u below 1 the product is at least half a unit of n's last
        // place short
    }

    /**
     * An index with probability proportional to its weight; an index of weight 0 is never returned.
     *
     * @param weights finite, not negative, not all 0; need not sum to 1
     * @throws IllegalArgumentException if a weight is negative, NaN or infinite, or none is positive
     */
    public static int choice(double u, double[] weights) {
        checkUniform(u);
        double total = 0;
        for (int i = 0; i < weights.length; i++) {
            if (!(weights[i] >= 0 && weights[i] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "weights[" + i + "] is " + weights[i] + "; a weight must be finite and not negative.");
            }
            total += weights[i];
        }
        if (!(total > 0 && total < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "The " + weights.length + " weights sum to " + total + "; the sum must be positive and finite.");
        }
        double target = u * total;
        double cumulated = 0;
        int chosen = -1;
        for (int i = 0; i < weights.length && (chosen < 0 || cumulated <= target); i++) {
            if (weights[i] > 0) {
                chosen = i;
                cumulated += weights[i];
            }
        }
        return chosen;
    }

    private static void checkUniform(double u) {
        if (!(u > 0 && u < 1)) {
            throw new IllegalArgumentException("u is " + u + "; inversion needs a uniform strictly between 0 and 1.");
        }
    }
}
