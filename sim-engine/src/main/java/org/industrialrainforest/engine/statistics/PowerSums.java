package org.industrialrainforest.engine.statistics;

import org.apache.commons.math3.util.FastMath;

/**
 * Σ|x_i − m|^b over a sample, quickly for many m and b.
 *
 * <p>The sorted values are halved down to parts of {@value #LEAF}. A part far from m, with centre c and radius r, is summed by the binomial series
 * |c − m|^b Σ_k C(b, k) (r/(c − m))^k M_k. Its moments M_k = Σ((x − c)/r)^k depend on neither m nor b. Far is a distance of at least 2.5 and b/2 + 1
 * radii, so that {@value #TERMS} terms leave less than rounding; what is near is summed value by value. Time grows with the logarithm of the number
 * of values. Up to {@value #LEAF} values the sum is the plain one.
 *
 * <p>Source: Greengard and Rokhlin (1987), Journal of Computational Physics 73, 325–348, whose multipoles are moments on a line.
 */
final class PowerSums {
    private static final int LEAF = 64;
    private static final int TERMS = 36;
    private static final double FAR = 2.5;
    private static final double NOTHING = 1e-18;

    private final double[] sorted;
    private final double unit;
    /** Moments of every part, the halves of part p being 2 p + 1 and 2 p + 2. */
    private final double[][] moments;

    /**
     * Of sorted values.
     *
     * @param unit in which distances are measured, positive
     */
    PowerSums(double[] sorted, double unit) {
        this.sorted = sorted;
        this.unit = unit;
        int parts = 1;
        for (int size = sorted.length; size > LEAF; size = (size + 1) / 2) {
            parts = 2 * parts + 1;
        }
        moments = new double[parts][];
        prepare(0, 0, sorted.length);
    }

    private void prepare(int part, int from, int until) {
        if (until - from <= LEAF) {
            return;
        }
        double centre = centre(from, until);
        double radius = radius(from, until);
        double[] sums = new double[TERMS];
        sums[0] = until - from;
        for (int i = from; i < until && radius > 0; i++) {
            double step = (sorted[i] - centre) / radius;
            double power = step;
            for (int k = 1; k < TERMS; k++) {
                sums[k] += power;
                power *= step;
            }
        }
        moments[part] = sums;
        int middle = middle(from, until);
        prepare(2 * part + 1, from, middle);
        prepare(2 * part + 2, middle, until);
    }

    private static int middle(int from, int until) {
        return (from + until) >>> 1;
    }

    private double centre(int from, int until) {
        return sorted[from] / 2 + sorted[until - 1] / 2;
    }

    private double radius(int from, int until) {
        return sorted[until - 1] / 2 - sorted[from] / 2;
    }

    /** Σ(|x_i − m|/unit)^b for b > 0. */
    double about(double m, double b) {
        return about(m, b, 0, 0, sorted.length);
    }

    private double about(double m, double b, int part, int from, int until) {
        if (until - from <= LEAF) {
            double sum = 0;
            for (int i = from; i < until; i++) {
                sum += FastMath.pow(FastMath.abs(sorted[i] - m) / unit, b);
            }
            return sum;
        }
        double away = centre(from, until) - m;
        double radius = radius(from, until);
        if (away == 0 && radius == 0) {
            return 0;
        }
        if (FastMath.abs(away) >= radius * Math.max(FAR, b / 2 + 1)) {
            return FastMath.pow(FastMath.abs(away) / unit, b) * series(moments[part], radius / away, b);
        }
        int middle = middle(from, until);
        return about(m, b, 2 * part + 1, from, middle) + about(m, b, 2 * part + 2, middle, until);
    }

    /** Σ_k C(b, k) ratio^k M_k. */
    private static double series(double[] moments, double ratio, double b) {
        double sum = moments[0];
        double factor = 1;
        for (int k = 1; k < TERMS; k++) {
            factor *= (b - k + 1) / k * ratio;
            sum += factor * moments[k];
            if (FastMath.abs(factor) < NOTHING) {
                break;
            }
        }
        return sum;
    }
}
