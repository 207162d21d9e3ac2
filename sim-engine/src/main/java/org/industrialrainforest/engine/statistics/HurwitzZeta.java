package org.industrialrainforest.engine.statistics;

import org.apache.commons.math3.util.FastMath;

/**
 * The Hurwitz zeta function ζ(s, q) = Σ_{k ≥ 0} (q + k)^−s, the norm of a discrete power law; Apache Commons Math has
 * none.
 *
 * <p>Euler–Maclaurin summation from the tenth term on, relative error about 10⁻¹⁵. Source: NIST Digital Library of
 * Mathematical Functions, 25.11.5.
 */
final class HurwitzZeta {

    private static final int DIRECT_TERMS = 10;

    /** B_{2j} / (2j)! of the Bernoulli numbers. */
    private static final double[] BERNOULLI_OVER_FACTORIAL = {
        1.0 / 12, -1.0 / 720, 1.0 / 30240, -1.0 / 1209600, 1.0 / 47900160, -691.0 / 1307674368000.0, 1.0 / 74724249600.0
    };

    private HurwitzZeta() {}

    /** ζ(s, q) for s above 1 and q above 0. */
    static double of(double s, double q) {
        return FastMath.pow(q, -s) * scaled(s, q);
    }

    /** q^s ζ(s, q) = Σ (1 + k/q)^−s, which neither vanishes nor overflows where s and q are large. */
    static double scaled(double s, double q) {
        double sum = 0;
        for (int k = 0; k < DIRECT_TERMS; k++) {
            sum += FastMath.exp(-s * FastMath.log1p(k / q));
        }
        double x = q + DIRECT_TERMS;
        double power = FastMath.exp(-s * FastMath.log1p(DIRECT_TERMS / q));
        sum += power * x / (s - 1) + power / 2;
        double factor = s * power / x;
        for (int j = 0; j < BERNOULLI_OVER_FACTORIAL.length; j++) {
            sum += BERNOULLI_OVER_FACTORIAL[j] * factor;
            factor *= (s + 2 * j + 1) * (s + 2 * j + 2) / (x * x);
        }
        return sum;
    }
}
