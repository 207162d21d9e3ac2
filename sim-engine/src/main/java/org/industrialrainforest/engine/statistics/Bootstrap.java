package org.industrialrainforest.engine.statistics;

import java.util.Arrays;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.random.Well19937c;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.util.FastMath;

/**
 * Bootstrap intervals from given resamples: for what has no formula, or a heavy tail.
 *
 * <p>Resample runs, not firms: firms of one run are not independent. θ̂ is the estimate and θ* are its R replicates. Percentile is [q(α), q(1 −
 * α)], basic [2θ̂ − q(1 − α), 2θ̂ − q(α)]. BCa takes the percentiles at Φ(z₀ + (z₀ + z)/(1 − a (z₀ +
 * z))), , with the bias correction z₀ = Φ⁻¹(share of θ* &lt; θ̂) and the acceleration a from the jackknife. Without data
 * or resamples, or if a replicate is NaN, intervals are undefined. If all replicates are equal, percentile and BCa
 * interval are that value, as of a single row; otherwise BCa is undefined if no replicate or every replicate lies below θ̂, where R stops.
 *
 * <p>Sources: Efron (1987), doi:10.1080/01621459.1987.10478410; Davison and Hinkley (1997), Bootstrap Methods and their
 * Application, chapter 5, and R's {@code boot::boot.ci}.
 */
public final class Bootstrap {

    /** How a quantile of the replicates is read. */
    public enum Ranks {
        /** {@link Quantiles}. */
        TYPE_7,
        /**
         * Rank (R + 1) p, interpolated on the scale of normal quantiles, extremes beyond the first and last: R's {@code
         * boot.ci}.
         */
        NORMAL_SCORES
    }

    /** Relative difference up to which a replicate equals the estimate. */
    private static final double SAME_REPLICATE = 1e-14;

    private final double estimate;
    private final double[] sorted;
    private final double[] leaveOneOut;

    private Bootstrap(double estimate, double[] replicates, double[] leaveOneOut) {
        this.estimate = estimate;
        this.sorted = replicates.clone();
        Arrays.sort(this.sorted);
        this.leaveOneOut = leaveOneOut.clone();
    }

    /**
     * The bootstrap of a statistic of rows.
     *
     * @param rows number of rows of data
     * @param resamples one array of row indices, from 0, for each replicate
     * @param statistic the statistic of the data at given rows; it is also called with all rows and with all but one
     * @throws IllegalArgumentException if an index is not a row
     */
    public static Bootstrap of(int rows, int[][] resamples, ToDoubleFunction<int[]> statistic) {
        return of(rows, resamples, statistic, () -> leaveOneOut(rows, statistic));
    }

    private static Bootstrap of(
            int rows, int[][] resamples, ToDoubleFunction<int[]> statistic, Supplier<double[]> leaveOneOut) {
        for (int r = 0; r < resamples.length; r++) {
            for (int index : resamples[r]) {
                if (index < 0 || index >= rows) {
                    throw new IllegalArgumentException("resamples[" + r + "] holds row " + index + "; rows are 0 to "
                            + (rows - 1) + ". Maybe the indices start at 1.");
                }
            }
        }
        if (rows == 0) {
            return new Bootstrap(Double.NaN, new double[0], new double[0]);
        }
        double[] replicates = Arrays.stream(resamples).mapToDouble(statistic).toArray();
        return new Bootstrap(
                statistic.applyAsDouble(IntStream.range(0, rows).toArray()), replicates, leaveOneOut.get());
    }

    private static double[] leaveOneOut(int rows, ToDoubleFunction<int[]> statistic) {
        double[] values = new double[rows];
        for (int left = 0; left < rows; left++) {
            int out = left;
            values[left] = statistic.applyAsDouble(
                    IntStream.range(0, rows).filter(row -> row != out).toArray());
        }
        return values;
    }

    /** The mean without each value, from the sums before and after it, in time linear in their number; NaN of a single value. */
    private static double[] meansWithoutOne(double[] data) {
        double[] means = new double[data.length];
        double after = 0;
        for (int i = data.length - 1; i >= 0; i--) {
            means[i] = after;
            after += data[i];
        }
        double before = 0;
        for (int i = 0; i < data.length; i++) {
            means[i] = (before + means[i]) / (data.length - 1);
            before += data[i];
        }
        return means;
    }

    /** The bootstrap of the mean. */
    public static Bootstrap ofMean(double[] values, int[][] resamples) {
        double[] data = Checks.finite("values", values);
        return of(
                data.length,
                resamples,
                rows -> Arrays.stream(rows).mapToDouble(row -> data[row]).sum() / rows.length,
                () -> meansWithoutOne(data));
    }

    /**
     * Reproducible resamples: indices drawn with replacement by the generator WELL19937c.
     *
     * @param rows number of rows of data
     * @param replicates number of resamples
     */
    public static int[][] resamples(int rows, int replicates, long seed) {
        Well19937c generator = new Well19937c(seed);
        int[][] resamples = new int[replicates][rows];
        for (int[] resample : resamples) {
            for (int i = 0; i < rows; i++) {
                resample[i] = generator.nextInt(rows);
            }
        }
        return resamples;
    }

    /** The statistic θ̂ of the data. */
    public double estimate() {
        return estimate;
    }

    /** Standard deviation of the replicates. */
    public double standardError() {
        return sorted.length < 2 ? Double.NaN : FastMath.sqrt(StatUtils.variance(sorted));
    }

    /** Mean of the replicates less the estimate. */
    public double bias() {
        return sorted.length == 0 ? Double.NaN : StatUtils.mean(sorted) - estimate;
    }

    /** Normal interval, corrected for bias: θ̂ − bias ± z·standardError. */
    public Interval normal(double level) {
        return Interval.around(estimate - bias(), Normal.twoSided(level) * standardError());
    }

    /** Percentile interval. */
    public Interval percentile(double level, Ranks ranks) {
        double tail = (1 - Checks.level(level)) / 2;
        return new Interval(quantile(tail, ranks), quantile(1 - tail, ranks));
    }

    /** Basic interval: the percentile interval mirrored at the estimate. */
    public Interval basic(double level, Ranks ranks) {
        Interval percentile = percentile(level, ranks);
        return new Interval(2 * estimate - percentile.high(), 2 * estimate - percentile.low());
    }

    /**
     * Bias-corrected and accelerated interval with Efron's acceleration ({@link #acceleration()}) and type-7 quantiles.
     */
    public Interval bca(double level) {
        return bca(level, Ranks.TYPE_7, acceleration());
    }

    /**
     * Bias-corrected and accelerated interval.
     *
     * @param acceleration {@link #acceleration()}, or {@link #accelerationAboutEstimate()} as R's {@code boot.ci} has
     *     it
     */
    public Interval bca(double level, Ranks ranks, double acceleration) {
        double z = Normal.twoSided(level);
        double z0 = biasCorrection();
        if (sorted.length > 0 && sorted[0] == sorted[sorted.length - 1]) {
            return new Interval(sorted[0], sorted[0]);
        }
        if (Double.isNaN(z0) || Double.isInfinite(z0)) {
            return Interval.UNDEFINED;
        }
        return new Interval(
                quantile(adjusted(-z, z0, acceleration), ranks), quantile(adjusted(z, z0, acceleration), ranks));
    }

    private static double adjusted(double z, double z0, double acceleration) {
        return Normal.cumulative(z0 + (z0 + z) / (1 - acceleration * (z0 + z)));
    }

    /**
     * z₀ = Φ⁻¹(share of replicates below the estimate); infinite if none or all do, NaN without replicates or if one is
     * NaN. As in {@code boot.ci}, replicates
     * equal to the estimate are not below it; equal means but for rounding, as the same values summed in another order may differ in the
     * last digit.
     */
    public double biasCorrection() {
        if (sorted.length == 0 || Double.isNaN(sorted[sorted.length - 1])) {
            return Double.NaN;
        }
        double rounding = SAME_REPLICATE * Math.max(FastMath.abs(sorted[0]), FastMath.abs(sorted[sorted.length - 1]));
        long below = Arrays.stream(sorted)
                .filter(replicate -> replicate < estimate - rounding)
                .count();
        return Normal.quantile((double) below / sorted.length);
    }

    /**
     * a = Σ l³ / (6 (Σ l²)^1.5) with l = mean of the leave-one-out values − leave-one-out value. 0 if these do not
     * vary.
     */
    public double acceleration() {
        return skewness(leaveOneOut.length == 0 ? Double.NaN : StatUtils.mean(leaveOneOut));
    }

    /** The same with l = estimate − leave-one-out value. */
    public double accelerationAboutEstimate() {
        return skewness(estimate);
    }

    private double skewness(double centre) {
        double squares = 0;
        double cubes = 0;
        for (double value : leaveOneOut) {
            double influence = centre - value;
            squares += influence * influence;
            cubes += influence * influence * influence;
        }
        return squares == 0 ? 0 : cubes / (6 * FastMath.pow(squares, 1.5));
    }

    private double quantile(double p, Ranks ranks) {
        int r = sorted.length;
        if (r == 0 || Double.isNaN(p) || Double.isNaN(sorted[r - 1])) {
            return Double.NaN;
        }
        if (ranks == Ranks.TYPE_7) {
            return Quantiles.of(sorted).at(p);
        }
        double rank = (r + 1) * p;
        int below = (int) rank;
        if (below == 0) {
            return sorted[0];
        }
        if (below >= r) {
            return sorted[r - 1];
        }
        if (below == rank) {
            return sorted[below - 1];
        }
        double low = Normal.quantile(below / (r + 1.0));
        double high = Normal.quantile((below + 1) / (r + 1.0));
        return sorted[below - 1] + (Normal.quantile(p) - low) / (high - low) * (sorted[below] - sorted[below - 1]);
    }
}
