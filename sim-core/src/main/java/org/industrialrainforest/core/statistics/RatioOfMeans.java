package org.industrialrainforest.core.statistics;

import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.util.FastMath;

/**
 * The ratio of two means that were taken over the same runs, such as public money over additional firms, with Fieller's interval.
 *
 * <p>A mean of the runs' own ratios has no finite variance where a denominator may come near zero; the ratio of the means has none either,
 * but its confidence set is exact under normality: all ρ with |x̄ − ρ ȳ| ≤ t s(x − ρ y)/√n. It is a bounded interval only if ȳ itself
 * differs from zero at that level; otherwise the bounds are NaN, which says that the runs do not tell the ratio.
 *
 * <p>Source: Fieller (1954), Journal of the Royal Statistical Society B 16, 175–185.
 *
 * @param value mean of the numerators over mean of the denominators; NaN without runs
 * @param interval bounds, NaN where the set is not bounded or fewer than two runs were made
 */
public record RatioOfMeans(double value, Interval interval) {

    /**
     * The ratio over runs.
     *
     * @param numerator one value per run
     * @param denominator one value per run
     * @param level such as .95
     * @throws IllegalArgumentException if the lengths differ or a value is not finite
     */
    public static RatioOfMeans of(double[] numerator, double[] denominator, double level) {
        Checks.equalLengths("numerator", numerator.length, "denominator", denominator.length);
        double[] x = Checks.finite("numerator", numerator);
        double[] y = Checks.finite("denominator", denominator);
        Interval none = new Interval(Double.NaN, Double.NaN);
        int n = x.length;
        if (n == 0) {
            return new RatioOfMeans(Double.NaN, none);
        }
        double mx = StatUtils.mean(x);
        double my = StatUtils.mean(y);
        double value = my == 0 ? Double.NaN : mx / my;
        if (n < 2 || my == 0) {
            return new RatioOfMeans(value, none);
        }
        double vx = 0;
        double vy = 0;
        double vxy = 0;
        for (int i = 0; i < n; i++) {
            vx += (x[i] - mx) * (x[i] - mx);
            vy += (y[i] - my) * (y[i] - my);
            vxy += (x[i] - mx) * (y[i] - my);
        }
        double t = StudentT.twoSided(n - 1, level);
        double k = t * t / n / (n - 1);
        double a = my * my - k * vy;
        double b = mx * my - k * vxy;
        double c = mx * mx - k * vx;
        if (a <= 0) {
            return new RatioOfMeans(value, none);
        }
        double root = FastMath.sqrt(Math.max(0, b * b - a * c));
        return new RatioOfMeans(value, new Interval((b - root) / a, (b + root) / a));
    }
}
