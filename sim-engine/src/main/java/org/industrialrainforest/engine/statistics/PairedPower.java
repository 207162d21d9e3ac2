package org.industrialrainforest.engine.statistics;

import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.apache.commons.math3.special.Gamma;
import org.apache.commons.math3.util.FastMath;

/**
 * How many pairs of runs show an effect: power of the paired two-sided t test.
 *
 * <p>With n pairs whose differences have mean δ and standard deviation s, t has the noncentral t distribution with n −
 * 1 degrees of freedom and noncentrality δ √n / s. Power is the probability that |t| passes the critical value. As R's
 * {@code power.t.test(type = "paired", strict = TRUE)}.
 */
public final class PairedPower {

    private static final int MOST_PAIRS = 1_000_000_000;
    /** Gauss–Legendre points in each panel. */
    private static final int POINTS = 20;

    private static final int PANELS = 20;

    /** Standard deviations, of the sample deviation and of the mean, that are integrated over. */
    private static final double REACH = 12;

    private PairedPower() {}

    /**
     * The probability that the test finds the effect.
     *
     * @param effect δ, mean difference; its sign does not matter
     * @param standardDeviation s, of the differences between pairs; positive
     * @param pairs n, at least 2
     * @param level confidence level of the test: 0.95 tests at 5 %
     */
    public static double power(double effect, double standardDeviation, int pairs, double level) {
        Checks.finite("effect", effect);
        Checks.positive("standardDeviation", standardDeviation);
        Checks.within("pairs", pairs, 2, MOST_PAIRS);
        double freedom = pairs - 1;
        double critical = StudentT.twoSided(freedom, level);
        double noncentrality = FastMath.abs(effect) / standardDeviation * FastMath.sqrt(pairs);
        // T = (Z + noncentrality) / S, integrated over the sample deviation S = √(χ²/ν)
        double spread = REACH / FastMath.sqrt(2 * freedom);
        double low = Math.max(0, 1 - spread);
        double high = 1 + spread;
        double half = freedom / 2;
        double logNorm = FastMath.log(2) + half * FastMath.log(half) - Gamma.logGamma(half);
        UnivariateFunction passing = s -> {
            double density = FastMath.exp(logNorm + (freedom - 1) * FastMath.log(s) - half * s * s);
            return density
                    * (Normal.cumulative(noncentrality - critical * s)
                            + Normal.cumulative(-noncentrality - critical * s));
        };
        // The test turns from passing to failing within few 1/critical, which is narrow for few pairs or a high level.
        double turns = Math.max(low, Math.min(high, (noncentrality - REACH) / critical));
        double fails = Math.max(low, Math.min(high, (noncentrality + REACH) / critical));
        return integral(passing, low, turns) + integral(passing, turns, fails);
    }

    private static double integral(UnivariateFunction function, double low, double high) {
        GaussIntegratorFactory rules = new GaussIntegratorFactory();
        double panel = (high - low) / PANELS;
        double sum = 0;
        for (int i = 0; i < PANELS && panel > 0; i++) {
            sum += rules.legendre(POINTS, low + i * panel, low + (i + 1) * panel)
                    .integrate(function);
        }
        return sum;
    }

    /**
     * The least number of pairs with which the test finds the effect with a given probability; at most 10⁹.
     *
     * @param effect not 0
     * @param power as 0.8
     */
    public static int pairs(double effect, double standardDeviation, double power, double level) {
        Checks.level(power);
        if (effect == 0) {
            throw new IllegalArgumentException(
                    "The effect is 0, which no number of pairs shows. Give the least effect that matters.");
        }
        int enough = 2;
        while (enough < MOST_PAIRS && power(effect, standardDeviation, enough, level) < power) {
            enough = Math.min(MOST_PAIRS, enough * 2);
        }
        int tooFew = Math.max(1, enough / 2);
        while (enough - tooFew > 1) {
            int middle = tooFew + (enough - tooFew) / 2;
            if (power(effect, standardDeviation, middle, level) >= power) {
                enough = middle;
            } else {
                tooFew = middle;
            }
        }
        return enough;
    }
}
