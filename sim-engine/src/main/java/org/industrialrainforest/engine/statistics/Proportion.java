package org.industrialrainforest.engine.statistics;

import org.apache.commons.math3.util.FastMath;

/**
 * How often something happened in independent trials.
 *
 * @param hits trials in which it did
 * @param trials all of them
 */
public record Proportion(int hits, int trials) {

    public Proportion {
        if (trials < 0 || hits < 0 || hits > trials) {
            throw new IllegalArgumentException(
                    "hits = " + hits + " of trials = " + trials + "; hits must lie between 0 and trials");
        }
    }

    /** Share of the trials; NaN without trials. */
    public double share() {
        return trials == 0 ? Double.NaN : (double) hits / trials;
    }

    /**
     * Wilson's score interval, which never leaves [0, 1] and has a width also when nothing or everything happened.
     *
     * <p>(2np + z² ± z√(z² + 4np(1 − p))) / (2(n + z²)). Source: Wilson (1927), doi:10.1080/01621459.1927.10502953. Undefined without trials.
     */
    public Interval wilson(double level) {
        double z = Normal.twoSided(Checks.level(level));
        if (trials == 0) {
            return Interval.UNDEFINED;
        }
        double n = trials;
        double p = share();
        double half = z * FastMath.sqrt(z * z + 4 * n * p * (1 - p));
        double low = (2 * n * p + z * z - half) / (2 * (n + z * z));
        double high = (2 * n * p + z * z + half) / (2 * (n + z * z));
        return new Interval(hits == 0 ? 0 : Math.max(0, low), hits == trials ? 1 : Math.min(1, high));
    }

    /**
     * Interval of the difference of two shares over the same trials, from the Wilson intervals of both and the correlation of the pairs.
     *
     * <p>Method 10 of Newcombe (1998), Statistics in Medicine 17:2635–2650. Let d = p − q, δ the distances of p and q to their Wilson limits
     * and φ the correlation of the pairs. The lower limit is d − √(δp² − 2φ·δp·δq + δq²), with p's lower and q's upper limit.
     * The upper limit is likewise, with the others. φ's numerator, where positive, is reduced by n/2, at least to 0; φ is 0 where a margin is empty.
     *
     * @param both trials in which it happened in both
     * @param onlyFirst in the first alone
     * @param onlySecond in the second alone
     * @param neither in neither
     */
    public static Interval pairedDifference(int both, int onlyFirst, int onlySecond, int neither, double level) {
        int n = both + onlyFirst + onlySecond + neither;
        Proportion first = new Proportion(both + onlyFirst, n);
        Proportion second = new Proportion(both + onlySecond, n);
        if (n == 0) {
            return Interval.UNDEFINED;
        }
        double margins = (double) first.hits * (n - first.hits) * second.hits * (n - second.hits);
        double cross = (double) both * neither - (double) onlyFirst * onlySecond;
        double phi = margins == 0 ? 0 : (cross > 0 ? Math.max(0, cross - n / 2.0) : cross) / FastMath.sqrt(margins);
        Interval p = first.wilson(level);
        Interval q = second.wilson(level);
        double difference = first.share() - second.share();
        double down = distance(first.share() - p.low(), q.high() - second.share(), phi);
        double up = distance(p.high() - first.share(), second.share() - q.low(), phi);
        return new Interval(difference - down, difference + up);
    }

    private static double distance(double a, double b, double phi) {
        return FastMath.sqrt(Math.max(0, a * a - 2 * phi * a * b + b * b));
    }
}
