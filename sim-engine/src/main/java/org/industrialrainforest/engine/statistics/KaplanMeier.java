package org.industrialrainforest.engine.statistics;

import java.util.Arrays;
import org.apache.commons.math3.util.FastMath;

/**
 * The product-limit estimate of survival from lives that may be censored.
 *
 * <p>With n_i at risk just before time t_i and d_i exits at it, S(t) = Π_{t_i ≤ t} (1 − d_i/n_i). A life censored at
 * the time of an exit counts as at risk there. Times are tied if they are equal to the last bit; they have whatever unit the caller uses.
 * Variance by Greenwood: S(t)² Σ d_i / (n_i (n_i − d_i)), undefined once S is 0. Before the first exit S is 1 with variance 0; if all lives
 * are censored it stays so until the last time, and no quantile exists. After the last time observed, S is 0 if it has reached 0 and
 * otherwise NaN, as nothing is known. A single life that ended is every quantile of itself. Without subjects everything is NaN.
 *
 * <p>All this supposes lives that are independent of each other. Firms of one run are not: an interval over runs takes one number of each
 * run, as by {@link PairedDifference#overRuns}.
 *
 * <p>Intervals and quantiles follow R's {@code survival::survfit}, with one exception: a confidence limit of S may
 * rise again after it has fallen to 1 − p or below. Its quantile is the first time it was there; R may give the later one. Sources: Kaplan and Meier (1958),
 * doi:10.1080/01621459.1958.10501452; Greenwood (1926); Brookmeyer and Crowley (1982), doi:10.2307/2530286 (quantiles);
 * Kalbfleisch and Prentice (2002), The Statistical Analysis of Failure Time Data, §1.4.
 */
public final class KaplanMeier {

    /** On which scale of S a confidence interval is symmetric. */
    public enum Scale {
        /** S ± z se, clipped to 0 … 1. */
        PLAIN,
        /** S exp(± z se / S), clipped to at most 1. */
        LOG,
        /**
         * S^exp(± z se / (S ln S)): stays within 0 … 1 and is the best of the three in small samples, but has no value while S is 1.
         */
        LOG_LOG
    }

    /**
     * A quantile of the time to exit.
     *
     * @param value the least time at which S ≤ 1 − p; NaN if S does not fall so far
     * @param interval the times at which the confidence limits of S do so; a limit is NaN if its curve does not fall so
     *     far
     */
    public record Quantile(double value, Interval interval) {}

    /** Rounding within which S equals 1 − p, that of R. */
    private static final double SAME_PROBABILITY = 0x1p-26;

    private final RiskSets lives;
    private final double[] times;
    private final double[] survival;
    /** Σ d / (n (n − d)); infinite once S is 0. */
    private final double[] greenwood;

    private final double[] cumulativeHazard;

    private KaplanMeier(RiskSets lives) {
        this.lives = lives;
        this.times = lives.times;
        this.survival = new double[times.length];
        this.greenwood = new double[times.length];
        this.cumulativeHazard = new double[times.length];
        double surviving = 1;
        double variance = 0;
        double hazard = 0;
        for (int i = 0; i < times.length; i++) {
            double d = lives.exits[i];
            double n = lives.atRisk[i];
            surviving *= (n - d) / n;
            variance += d == 0 ? 0 : d / (n * (n - d));
            hazard += d / n;
            survival[i] = surviving;
            greenwood[i] = variance;
            cumulativeHazard[i] = hazard;
        }
    }

    /**
     * The estimate from single lives.
     *
     * @param time how long each life was observed; finite, 0 or more
     * @param exit whether it ended then; otherwise it was censored
     * @throws IllegalArgumentException if the lengths differ or a time is NaN, infinite or negative
     */
    public static KaplanMeier of(double[] time, boolean[] exit) {
        return new KaplanMeier(RiskSets.of(time, exit));
    }

    /**
     * The estimate from tallies by age in whole months (or years): index = age.
     *
     * @param exits how many lives ended at each age
     * @param censored how many were last seen alive at each age
     * @throws IllegalArgumentException if the lengths differ or a count is negative
     */
    public static KaplanMeier ofCounts(int[] exits, int[] censored) {
        return new KaplanMeier(RiskSets.ofCounts(exits, censored));
    }

    /** Number of lives. */
    public long subjects() {
        return lives.subjects;
    }

    /** Number of lives that ended. */
    public long exits() {
        return Arrays.stream(lives.exits).sum();
    }

    /** The distinct times at which lives ended or were censored, ascending. */
    public double[] times() {
        return times.clone();
    }

    /** Number of lives observed at least until t, those ending or censored at t included. */
    public long atRiskAt(double t) {
        return lives.atRiskAt(t);
    }

    /** Numbers at risk at several times, for the table under a survival curve. */
    public long[] atRiskAt(double... at) {
        return Arrays.stream(at).mapToLong(this::atRiskAt).toArray();
    }

    /** Number of lives that ended exactly at t. */
    public long exitsAt(double t) {
        return lives.exitsAt(t);
    }

    /** Number of lives censored exactly at t. */
    public long censoredAt(double t) {
        return lives.censoredAt(t);
    }

    /** S(t), the probability of living beyond t. */
    public double survivalAt(double t) {
        return known(t) ? survivalAtIndex(lives.lastIndexUntil(t)) : Double.NaN;
    }

    /** Greenwood's standard error of S(t); NaN once S is 0. */
    public double standardErrorAt(double t) {
        return known(t) ? standardErrorAtIndex(lives.lastIndexUntil(t)) : Double.NaN;
    }

    /** The Nelson–Aalen estimate Σ_{t_i ≤ t} d_i/n_i of the cumulative hazard; NaN where S(t) is. */
    public double cumulativeHazardAt(double t) {
        int i = lives.lastIndexUntil(t);
        return !known(t) ? Double.NaN : i < 0 ? 0 : cumulativeHazard[i];
    }

    /**
     * Pointwise confidence interval of S(t). While S is 1 it is [1, 1], but on the scale {@link Scale#LOG_LOG}, where ln S = 0 leaves it
     * undefined from the first time observed on; once S is 0 it is undefined.
     *
     * @param level as 0.95
     */
    public Interval interval(double t, Scale scale, double level) {
        double z = Normal.twoSided(level);
        return known(t) ? intervalAtIndex(lives.lastIndexUntil(t), scale, z) : Interval.UNDEFINED;
    }

    /**
     * The time by which a share p of the lives has ended, with an interval by inverting the confidence limits of S.
     * Where S equals 1 − p for a while, the middle of that time.
     *
     * @param p strictly between 0 and 1; 0.5 is the median
     */
    public Quantile quantile(double p, Scale scale, double level) {
        Checks.level(p);
        double z = Normal.twoSided(level);
        double[] low = new double[times.length];
        double[] high = new double[times.length];
        for (int i = 0; i < times.length; i++) {
            Interval limits = intervalAtIndex(i, scale, z);
            low[i] = limits.low();
            high[i] = limits.high();
        }
        return new Quantile(crossing(survival, 1 - p), new Interval(crossing(low, 1 - p), crossing(high, 1 - p)));
    }

    /** The time by which half the lives have ended; NaN if S does not fall to 1/2. */
    public double median() {
        return crossing(survival, 0.5);
    }

    /**
     * Restricted mean survival time: the area under S from 0 to a horizon τ, the mean time lived within it. NaN if S is
     * unknown before τ; R would go on with the last S.
     *
     * <p>Standard error: √ Σ_{t_i ≤ τ} (∫_{t_i}^τ S)² d_i / (n_i (n_i − d_i)). Two independent groups are compared with {@link
     * Estimate#minus}, whose interval and p are normal; groups of paired runs with {@link PairedDifference#overRuns}.
     *
     * <p>Source: Royston and Parmar (2013), BMC Medical Research Methodology 13:152, doi:10.1186/1471-2288-13-152.
     *
     * @param horizon τ, finite and not negative
     */
    public Estimate restrictedMean(double horizon) {
        Checks.notNegative("horizon", horizon);
        if (!known(horizon)) {
            return Estimate.UNDEFINED;
        }
        double area = 0;
        double variance = 0;
        double end = horizon;
        for (int i = lives.lastIndexUntil(horizon); i >= 0; i--) {
            area += survival[i] * (end - times[i]);
            end = times[i];
            double n = lives.atRisk[i];
            double d = lives.exits[i];
            if (d > 0 && area > 0) {
                variance += area * area * d / (n * (n - d));
            }
        }
        return new Estimate(area + end, FastMath.sqrt(variance));
    }

    private boolean known(double t) {
        if (Double.isNaN(t)) {
            throw new IllegalArgumentException("The time asked for is NaN.");
        }
        return lives.subjects > 0 && (t <= times[times.length - 1] || survival[times.length - 1] == 0);
    }

    private double survivalAtIndex(int i) {
        return i < 0 ? 1 : survival[i];
    }

    private double standardErrorAtIndex(int i) {
        return i < 0 ? 0 : survival[i] == 0 ? Double.NaN : survival[i] * FastMath.sqrt(greenwood[i]);
    }

    private Interval intervalAtIndex(int i, Scale scale, double z) {
        double s = survivalAtIndex(i);
        if (s == 1) {
            return scale == Scale.LOG_LOG && i >= 0 ? Interval.UNDEFINED : new Interval(1, 1);
        }
        if (s == 0) {
            return Interval.UNDEFINED;
        }
        double relative = z * FastMath.sqrt(greenwood[i]);
        return switch (scale) {
            case PLAIN -> new Interval(Math.max(0, s - s * relative), Math.min(1, s + s * relative));
            case LOG -> new Interval(s * FastMath.exp(-relative), Math.min(1, s * FastMath.exp(relative)));
            case LOG_LOG -> {
                double logS = FastMath.log(s);
                double factor = FastMath.exp(-relative / logS);
                yield new Interval(FastMath.exp(logS * factor), FastMath.exp(logS / factor));
            }
        };
    }

    /**
     * The least time at which a curve is at most the target; the middle of the flat stretch if it equals the target.
     */
    private double crossing(double[] curve, double target) {
        for (int i = 0; i < curve.length; i++) {
            if (curve[i] < target - SAME_PROBABILITY) {
                return times[i];
            }
            if (curve[i] <= target + SAME_PROBABILITY) {
                int next = i;
                while (next < curve.length - 1 && curve[next] >= target - SAME_PROBABILITY) {
                    next++;
                }
                return Double.isNaN(curve[next]) ? Double.NaN : (times[i] + times[next]) / 2;
            }
        }
        return Double.NaN;
    }

    /** For comparisons of groups in this package. */
    double[] timesOfExits() {
        return lives.timesOfExits();
    }
}
