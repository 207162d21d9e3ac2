package org.industrialrainforest.engine.statistics;

import java.util.Arrays;
import org.apache.commons.math3.util.FastMath;

/**
 * Cumulative incidence of competing ends: by age t, which share has failed, been acquired, been listed.
 *
 * <p>With d_ki exits by cause k at t_i among n_i at risk and S the survival from all causes: F_k(t) = Σ_{t_i ≤ t}
 * S(t_i−) d_ki/n_i, so that Σ F_k + S = 1. One minus the Kaplan–Meier curve of a single cause, which treats the other
 * causes as censoring, would be too large. Variance by the delta method with multinomial exits: Σ [(F_k(t) − F_k(t_i))²
 * d_i/(n_i (n_i − d_i)) + S(t_i−)² d_ki (n_i − d_ki)/n_i³ − 2 (F_k(t) − F_k(t_i)) S(t_i−) d_ki/n_i²]; with a single
 * cause it is Greenwood's. It equals the infinitesimal jackknife of R's {@code survfit}. Lives censored at the time of an exit count as at
 * risk there, and exits by several causes may share a time.
 *
 * <p>Before the first time observed F is 0, as it is with standard error 0 for a cause that never acts or if all lives are censored. After the
 * last time it is constant if all lives have ended and else NaN. A single life that ended gives 1 with standard error 0. Without lives
 * everything is NaN.
 *
 * <p>Sources: Aalen and Johansen (1978), Scandinavian Journal of Statistics 5, 141–150; Marubini and Valsecchi (1995),
 * Analysing Survival Data from Clinical Trials and Observational Studies, §10.
 */
public final class AalenJohansen {

    /** The cause of a life that was censored. */
    public static final int CENSORED = -1;

    private final KaplanMeier allCauses;
    private final double[] times;
    /** By cause, then time. */
    private final long[][] exits;

    private final double[][] incidence;

    private AalenJohansen(KaplanMeier allCauses, long[][] exits) {
        this.allCauses = allCauses;
        this.times = allCauses.times();
        this.exits = exits;
        this.incidence = new double[exits.length][times.length];
        for (int k = 0; k < exits.length; k++) {
            double cumulated = 0;
            for (int i = 0; i < times.length; i++) {
                cumulated += survivalBefore(i) * exits[k][i] / allCauses.atRiskAt(times[i]);
                incidence[k][i] = cumulated;
            }
        }
    }

    /**
     * The estimate from single lives.
     *
     * @param time how long each life was observed; finite, 0 or more
     * @param cause why it ended, 0 to causes − 1, or {@link #CENSORED}
     * @param causes number of causes
     * @throws IllegalArgumentException if the lengths differ, a time is impossible or a cause unknown
     */
    public static AalenJohansen of(double[] time, int[] cause, int causes) {
        Checks.equalLengths("time", time.length, "cause", cause.length);
        boolean[] ended = new boolean[cause.length];
        for (int i = 0; i < cause.length; i++) {
            if (cause[i] < CENSORED || cause[i] >= causes) {
                throw new IllegalArgumentException("cause[" + i + "] is " + cause[i] + "; it must be 0 to "
                        + (causes - 1) + ", or " + CENSORED + " for censored.");
            }
            ended[i] = cause[i] != CENSORED;
        }
        KaplanMeier allCauses = KaplanMeier.of(time, ended);
        double[] times = allCauses.times();
        long[][] exits = new long[causes][times.length];
        for (int i = 0; i < time.length; i++) {
            if (ended[i]) {
                exits[cause[i]][Arrays.binarySearch(times, time[i] + 0.0)]++;
            }
        }
        return new AalenJohansen(allCauses, exits);
    }

    /**
     * The estimate from tallies by age in whole months (or years): index = age.
     *
     * @param exits by cause, how many lives ended at each age
     * @param censored how many were last seen alive at each age
     * @throws IllegalArgumentException if the lengths differ or a count is negative
     */
    public static AalenJohansen ofCounts(int[][] exits, int[] censored) {
        int[] all = new int[censored.length];
        for (int k = 0; k < exits.length; k++) {
            Checks.equalLengths("exits[" + k + "]", exits[k].length, "censored", censored.length);
            for (int age = 0; age < all.length; age++) {
                if (exits[k][age] < 0) {
                    throw new IllegalArgumentException(
                            "exits[" + k + "][" + age + "] is " + exits[k][age] + "; counts must not be negative.");
                }
                all[age] += exits[k][age];
            }
        }
        KaplanMeier allCauses = KaplanMeier.ofCounts(all, censored);
        long[][] atTimes = new long[exits.length][];
        for (int k = 0; k < exits.length; k++) {
            int[] ofCause = exits[k];
            atTimes[k] = Arrays.stream(allCauses.times())
                    .mapToLong(age -> ofCause[(int) age])
                    .toArray();
        }
        return new AalenJohansen(allCauses, atTimes);
    }

    /** Number of causes. */
    public int causes() {
        return exits.length;
    }

    /** Survival from all causes together. */
    public KaplanMeier allCauses() {
        return allCauses;
    }

    /** F_k(t), the probability of having ended by a cause until t. */
    public double incidenceAt(int cause, double t) {
        double survival = allCauses.survivalAt(t);
        int last = lastIndexUntil(t);
        return Double.isNaN(survival) ? Double.NaN : last < 0 ? 0 : incidence[cause][last];
    }

    /** F_k(t) with its standard error. */
    public Estimate incidence(int cause, double t) {
        double value = incidenceAt(cause, t);
        if (Double.isNaN(value)) {
            return Estimate.UNDEFINED;
        }
        double variance = 0;
        int last = lastIndexUntil(t);
        for (int i = 0; i <= last; i++) {
            double n = allCauses.atRiskAt(times[i]);
            double d = allCauses.exitsAt(times[i]);
            double dk = exits[cause][i];
            double before = survivalBefore(i);
            double later = value - incidence[cause][i];
            variance += before * before * dk * (n - dk) / (n * n * n) - 2 * later * before * dk / (n * n);
            variance += d < n ? later * later * d / (n * (n - d)) : 0;
        }
        return new Estimate(value, FastMath.sqrt(Math.max(0, variance)));
    }

    private double survivalBefore(int i) {
        return i == 0 ? 1 : allCauses.survivalAt(times[i - 1]);
    }

    private int lastIndexUntil(double t) {
        int i = Arrays.binarySearch(times, t + 0.0);
        return i < 0 ? -i - 2 : i;
    }
}
