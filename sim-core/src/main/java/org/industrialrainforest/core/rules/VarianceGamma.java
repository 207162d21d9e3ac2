package org.industrialrainforest.core.rules;

import org.industrialrainforest.core.scenario.Internal;
import org.industrialrainforest.engine.random.Variates;

/**
 * Monthly growth shocks whose sum over twelve months is Laplace: the difference of two gamma variates of shape 1/12. The gamma quantile is
 * read from a table that is fine in the upper tail: cells halve with 1 − u, 64 points each, linear between (relative error below 10⁻³).
 */
@Internal
public final class VarianceGamma {
    private static final double SHAPE = 1.0 / 12;
    private static final int SEGMENTS = 40;
    private static final int POINTS = 64;
    private static final double[][] TABLE = table();
    /** Γ(1 + 1/12)^12 times 1, the scale of the lower tail. */
    private static final double LOWER = lower();

    private VarianceGamma() {}

    /**
     * A shock with yearly variance two.
     *
     * @param up uniform on (0, 1)
     * @param down another
     */
    public static double shock(double up, double down) {
        return quantile(up) - quantile(down);
    }

    static double quantile(double u) {
        double u3 = u * u * u;
        double u6 = u3 * u3;
        return u < .5 ? u6 * u6 * LOWER : upper(u);
    }

    private static double upper(double u) {
        double tail = 1 - u;
        // Segment s holds the tails from 2^−(s+1) down to 2^−(s+2); an end belongs to both.
        int segment = Math.min(SEGMENTS - 1, Math.max(0, -Math.getExponent(tail) - 2));
        double upper = Double.longBitsToDouble((1022L - segment) << 52); // 2^−(segment + 1)
        double place = (upper - tail) / upper * 2 * POINTS;
        int cell = Math.min(POINTS - 1, Math.max(0, (int) place));
        double[] points = TABLE[segment];
        return points[cell] + (points[cell + 1] - points[cell]) * Math.min(1, place - cell);
    }

    private static double[][] table() {
        double[][] table = new double[SEGMENTS][POINTS + 1];
        for (int s = 0; s < SEGMENTS; s++) {
            double upper = Math.scalb(1.0, -s - 1);
            for (int i = 0; i <= POINTS; i++) {
                table[s][i] = Variates.gamma(1 - upper * (1 - i / (2.0 * POINTS)), SHAPE);
            }
        }
        return table;
    }

    private static double lower() {
        double u = .5;
        return Variates.gamma(u, SHAPE) / Math.scalb(1.0, -12);
    }
}
