package org.industrialrainforest.engine.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.correlation.Covariance;
import org.apache.commons.math3.util.FastMath;

/**
 * The difference of an outcome between two policies whose runs share their random numbers pair by pair.
 *
 * <p>Pairs are the unit: the variance of the mean difference is var(x − y)/n, not (var x + var y)/n. How much pairing
 * helped is reported, never supposed: the correlation of the pair and the variance reduction (var x + var y) / var(x −
 * y), the factor by which unpaired runs would have to be more.
 *
 * <p>One pair leaves variances, intervals and correlation undefined; no pair leaves everything undefined. Equal worlds
 * have difference 0, interval [0, 0].
 */
public final class PairedDifference {

    private final double meanOfFirst;
    private final double meanOfSecond;
    private final double varianceOfFirst;
    private final double varianceOfSecond;
    private final double covariance;
    private final double[] differences;
    private final StudentT student;

    private PairedDifference(double[] first, double[] second) {
        this.differences = Checks.differences(first, second);
        int n = first.length;
        this.meanOfFirst = n == 0 ? Double.NaN : StatUtils.mean(first);
        this.meanOfSecond = n == 0 ? Double.NaN : StatUtils.mean(second);
        this.varianceOfFirst = n < 2 ? Double.NaN : StatUtils.variance(first);
        this.varianceOfSecond = n < 2 ? Double.NaN : StatUtils.variance(second);
        this.covariance = n < 2 ? Double.NaN : new Covariance().covariance(first, second);
        this.student = StudentT.of(differences);
    }

    /**
     * The difference first − second.
     *
     * @param first outcome under the policy, one value per run
     * @param second outcome under the baseline, run by run
     * @throws IllegalArgumentException if the lengths differ or a value is NaN or infinite
     */
    public static PairedDifference of(double[] first, double[] second) {
        return new PairedDifference(first, second);
    }

    /**
     * The difference first − second of an outcome of whole runs: of their survival to an age, restricted mean, cumulative incidence, Gini
     * coefficient. Runs are the unit, so that the interval is one over runs, however many firms a run has:
     * {@code overRuns(policy, baseline, lives -> lives.restrictedMean(120).value())}.
     *
     * @param first the runs under the policy
     * @param second the runs under the baseline, run by run
     * @param outcome of a run; a pair in which it is NaN once, as survival of no lives is, is left out and not counted by {@link #pairs()}
     * @throws IllegalArgumentException if the lengths differ or an outcome is infinite
     */
    public static <T> PairedDifference overRuns(List<T> first, List<T> second, ToDoubleFunction<T> outcome) {
        Checks.equalLengths("first", first.size(), "second", second.size());
        double[] x = first.stream().mapToDouble(outcome).toArray();
        double[] y = second.stream().mapToDouble(outcome).toArray();
        int[] defined = IntStream.range(0, x.length)
                .filter(run -> !Double.isNaN(x[run]) && !Double.isNaN(y[run]))
                .toArray();
        return of(
                Arrays.stream(defined).mapToDouble(run -> x[run]).toArray(),
                Arrays.stream(defined).mapToDouble(run -> y[run]).toArray());
    }

    /** Number of pairs. */
    public int pairs() {
        return differences.length;
    }

    /** Mean of the first outcome. */
    public double meanOfFirst() {
        return meanOfFirst;
    }

    /** Mean of the second outcome. */
    public double meanOfSecond() {
        return meanOfSecond;
    }

    /** Mean difference. */
    public double mean() {
        return student.mean();
    }

    /** Median difference, for outcomes with a heavy tail. */
    public double median() {
        return Quantiles.of(differences).median();
    }

    /** Standard deviation of the differences. */
    public double standardDeviation() {
        return student.standardError() * FastMath.sqrt(pairs());
    }

    /** The mean difference with its standard error, test and interval. */
    public StudentT student() {
        return student;
    }

    /** Student's interval of the mean difference. */
    public Interval interval(double level) {
        return student.interval(level);
    }

    /** Pearson's correlation of the pair; NaN if an outcome does not vary. */
    public double correlation() {
        double product = varianceOfFirst * varianceOfSecond;
        return product > 0 ? Math.max(-1, Math.min(1, covariance / FastMath.sqrt(product))) : Double.NaN;
    }

    /**
     * (var x + var y) / var(x − y): above 1 if pairing helped, infinite if the differences do not vary, NaN if nothing
     * varies.
     */
    public double varianceReduction() {
        double deviation = standardDeviation();
        return (varianceOfFirst + varianceOfSecond) / (deviation * deviation);
    }
}
