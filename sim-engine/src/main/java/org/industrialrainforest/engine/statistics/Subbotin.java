package org.industrialrainforest.engine.statistics;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;
import org.apache.commons.math3.special.Gamma;
import org.apache.commons.math3.util.FastMath;

/**
 * The exponential power (Subbotin) distribution f(x) = exp(−|(x − m)/a|^b / b) / (2 a b^(1/b) Γ(1 + 1/b)) by maximum
 * likelihood: b = 1 is Laplace, b = 2 normal.
 *
 * <p>Given m and b, a = (Σ|x_i − m|^b / n)^(1/b); b maximises what remains, sought from {@value #LEAST_SHAPE} to {@value #LARGEST_SHAPE}. A
 * free m is sought for each of some shapes, and alternates with b from the best of them on. Up to b = 1 the likelihood has a spike at every
 * value, and m is sought among the {@value #LOCATIONS_TRIED} values next to the median. In samples below some fifty values a spike may be
 * the maximum. A shape at a bound means that the likelihood has no maximum inside, as when many values equal m. Without values everything is
 * NaN; if all equal m, as a single value does, everything but the location is.
 *
 * <p>Sources: Subbotin (1923), Matematicheskii Sbornik 31, 296–301; Bottazzi and Secchi (2006), The RAND Journal of
 * Economics 37, 235–256.
 *
 * @param location m
 * @param scale a
 * @param shape b
 * @param logLikelihood at the maximum
 */
public record Subbotin(double location, double scale, double shape, double logLikelihood) {

    /** Lower end of the search for b. */
    public static final double LEAST_SHAPE = 0.1;

    /** Upper end of the search for b. */
    public static final double LARGEST_SHAPE = 100;

    private static final int GRID = 30;
    private static final int MOST_ROUNDS = 50;
    private static final int LOCATIONS_TRIED = 201;
    private static final double[] SHAPES_TRIED = {0.1, 0.2, 0.4, 0.7, 1, 1.5, 2, 3, 6, 15, 50};
    private static final double ENOUGH_GAIN = 1e-9;
    private static final double ACCURACY = 1e-10;

    /**
     * The fit with free location.
     *
     * @throws IllegalArgumentException if a value is NaN or infinite
     */
    public static Subbotin of(double... values) {
        double[] sorted = Checks.finite("values", values);
        if (sorted.length == 0) {
            return new Subbotin(Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        }
        Arrays.sort(sorted);
        double median = Quantiles.of(sorted).median();
        double range = sorted[sorted.length - 1] - sorted[0];
        if (range == 0) {
            return about(sorted, median);
        }
        PowerSums sums = new PowerSums(sorted, range);
        Place best = Place.at(sorted, sums, median);
        for (double shape : SHAPES_TRIED) {
            Place tried = Place.at(sorted, sums, bestLocation(sorted, sums, shape, median));
            best = tried.logLikelihood > best.logLikelihood ? tried : best;
        }
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Place next = Place.at(sorted, sums, bestLocation(sorted, sums, best.shape, best.location));
            if (!(next.logLikelihood > best.logLikelihood + ENOUGH_GAIN)) {
                break;
            }
            best = next;
        }
        return about(sorted, best.location);
    }

    /** A location with its most likely shape, by sums of powers that are quick for many locations and shapes. */
    private record Place(double location, double shape, double logLikelihood) {
        static Place at(double[] sorted, PowerSums sums, double location) {
            int n = sorted.length;
            double largest = Math.max(location - sorted[0], sorted[n - 1] - location);
            double share = largest / (sorted[n - 1] - sorted[0]);
            DoubleUnaryOperator logScale =
                    shape -> FastMath.log(sums.about(location, shape) / FastMath.pow(share, shape) / n) / shape;
            DoubleUnaryOperator fit = logShape -> {
                double shape = FastMath.exp(logShape);
                return mostLikely(logScale.applyAsDouble(shape), n, shape);
            };
            double shape = bestShape(fit);
            return new Place(
                    location, shape, mostLikely(logScale.applyAsDouble(shape), n, shape) - n * FastMath.log(largest));
        }
    }

    /**
     * The fit with a known location.
     *
     * @throws IllegalArgumentException if a value or the location is NaN or infinite
     */
    public static Subbotin about(double[] values, double location) {
        Checks.finite("location", location);
        Checks.finite("values", values);
        double[] distances =
                Arrays.stream(values).map(x -> FastMath.abs(x - location)).toArray();
        double largest = Arrays.stream(distances).max().orElse(0);
        if (largest == 0) {
            return new Subbotin(location, Double.NaN, Double.NaN, Double.NaN);
        }
        double[] logs = Arrays.stream(distances)
                .filter(x -> x > 0)
                .map(x -> FastMath.log(x / largest))
                .toArray();
        int n = values.length;
        double shape = bestShape(logShape -> {
            double tried = FastMath.exp(logShape);
            return mostLikely(logScale(logs, n, tried), n, tried);
        });
        double logScale = logScale(logs, n, shape);
        return new Subbotin(
                location,
                largest * FastMath.exp(logScale),
                shape,
                mostLikely(logScale, n, shape) - n * FastMath.log(largest));
    }

    /** The shape of the largest likelihood, which is told by the shape's logarithm. */
    private static double bestShape(DoubleUnaryOperator fit) {
        double step = FastMath.log(LARGEST_SHAPE / LEAST_SHAPE) / GRID;
        double bestOfGrid = FastMath.log(LEAST_SHAPE);
        double most = fit.applyAsDouble(bestOfGrid);
        for (int i = 1; i <= GRID; i++) {
            double logShape = FastMath.log(LEAST_SHAPE) + i * step;
            double likelihood = fit.applyAsDouble(logShape);
            if (likelihood > most) {
                bestOfGrid = logShape;
                most = likelihood;
            }
        }
        double low = Math.max(FastMath.log(LEAST_SHAPE), bestOfGrid - step);
        double high = Math.min(FastMath.log(LARGEST_SHAPE), bestOfGrid + step);
        return FastMath.exp(argument(GoalType.MAXIMIZE, fit, low, high));
    }

    /** f(x). */
    public double density(double x) {
        double norm = FastMath.log(2 * scale) + FastMath.log(shape) / shape + Gamma.logGamma(1 + 1 / shape);
        return FastMath.exp(-FastMath.pow(FastMath.abs(x - location) / scale, shape) / shape - norm);
    }

    /** ln a of distances in units of the largest; distances of 0 are counted in n but have no logarithm. */
    private static double logScale(double[] logs, int n, double shape) {
        double sum = 0;
        for (double log : logs) {
            sum += FastMath.exp(shape * log);
        }
        return FastMath.log(sum / n) / shape;
    }

    /** The log-likelihood of a shape with the scale that fits it, of distances in units of the largest. */
    private static double mostLikely(double logScale, int n, double shape) {
        double norm = FastMath.log(2) + FastMath.log(shape) / shape + Gamma.logGamma(1 + 1 / shape);
        return -n * (norm + logScale + 1 / shape);
    }

    /** The location of least Σ|x − m|^b, which is the most likely one at any scale. */
    private static double bestLocation(double[] sorted, PowerSums sums, double shape, double known) {
        int n = sorted.length;
        if (shape > 1) {
            return argument(GoalType.MINIMIZE, m -> sums.about(m, shape), sorted[0], sorted[n - 1]);
        }
        double best = known;
        double least = sums.about(best, shape);
        int first = Math.max(0, (n - LOCATIONS_TRIED) / 2);
        for (int i = first; i < Math.min(n, first + LOCATIONS_TRIED); i++) {
            double tried = sums.about(sorted[i], shape);
            if (tried < least) {
                least = tried;
                best = sorted[i];
            }
        }
        return best;
    }

    private static double argument(GoalType goal, DoubleUnaryOperator function, double low, double high) {
        return new BrentOptimizer(ACCURACY, ACCURACY * (high - low))
                .optimize(
                        goal,
                        new UnivariateObjectiveFunction(function::applyAsDouble),
                        new SearchInterval(low, high),
                        MaxEval.unlimited())
                .getPoint();
    }
}
