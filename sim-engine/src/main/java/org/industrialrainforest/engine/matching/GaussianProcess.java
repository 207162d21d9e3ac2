package org.industrialrainforest.engine.matching;

import java.util.Arrays;
import java.util.Collections;
import org.industrialrainforest.engine.statistics.Quantiles;

/**
 * An emulator of one output over the unit cube: a linear mean and, around it, a Gaussian process of which some values are known up to their noise
 * (Sacks et al. 1989, doi:10.1214/ss/1177012413; Rasmussen and Williams 2006).
 *
 * <p>The mean has a constant and, where there are at least twice as many points as coefficients, a slope along each dimension; the coefficients
 * are those of generalised least squares, and their uncertainty is in every variance. Variances hold the nugget, but no noise of runs.
 */
public final class GaussianProcess {
    private final double[][] scaled;
    private final double[] values;
    private final Kernel kernel;
    private final boolean linear;
    private final Restricted known;
    private final double[] left;

    /**
     * What is expected at a point.
     *
     * @param variance of the output's mean there, in squared units
     */
    public record Prediction(double mean, double variance) {}

    private GaussianProcess(double[][] points, double[] values, Kernel kernel, boolean linear, Restricted known) {
        this.scaled = kernel.scaled(points);
        this.values = values;
        this.kernel = kernel;
        this.linear = linear;
        this.known = known;
        this.left = known.left(values);
    }

    /**
     * The process with the kernel of greatest restricted likelihood.
     *
     * @param points of the unit cube, at least three
     * @param values at the points, finite
     * @param noise variance of each value, from runs; 0 where it is not known, and then the nugget holds it
     * @throws IllegalArgumentException if there are too few, or a number is not finite
     */
    public static GaussianProcess of(double[][] points, double[] values, double... noise) {
        check(points, values, noise);
        double spread = Math.sqrt(variance(values));
        double unit = spread > 0 ? spread : 1e-6 * Math.max(1e-12, Math.abs(values[0]));
        double[] standard = Arrays.stream(values).map(v -> v / unit).toArray();
        double[] without = Arrays.stream(noise).map(v -> v / unit / unit).toArray();
        double[][] trend = trend(points, linear(points));
        Kernel best = spread > 0
                ? new KernelFit(points, trend, standard, without).best()
                : new Kernel(Collections.nCopies(points[0].length, 1.0), 1e-6, 1e-6);
        return with(
                new Kernel(best.scales(), best.variance() * unit * unit, best.nugget() * unit * unit),
                points,
                values,
                noise);
    }

    /**
     * The process with a kernel that is given.
     *
     * @throws IllegalArgumentException as above, or if the covariance is not positive definite
     */
    public static GaussianProcess with(Kernel kernel, double[][] points, double[] values, double... noise) {
        check(points, values, noise);
        boolean linear = linear(points);
        Restricted known = Restricted.of(KernelFit.covariance(kernel, points, noise), trend(points, linear), values);
        if (known == null) {
            throw new IllegalArgumentException(
                    "the covariance is not positive definite; points may be equal, without noise and nugget");
        }
        return new GaussianProcess(points, values, kernel, linear, known);
    }

    private static void check(double[][] points, double[] values, double... noise) {
        boolean finite = Arrays.stream(values).allMatch(Double::isFinite)
                && Arrays.stream(noise).allMatch(v -> v >= 0 && Double.isFinite(v));
        if (points.length < 3 || values.length != points.length || noise.length != points.length || !finite) {
            throw new IllegalArgumentException(points.length + " points, " + values.length + " values and "
                    + noise.length + " variances; take as many of each, at least three, all finite");
        }
    }

    private static boolean linear(double[][] points) {
        return points.length >= 2 * (points[0].length + 1);
    }

    /** Columns of the mean. */
    private static double[][] trend(double[][] points, boolean linear) {
        double[][] columns = new double[linear ? points[0].length + 1 : 1][points.length];
        for (int i = 0; i < points.length; i++) {
            double[] row = row(points[i], linear);
            for (int c = 0; c < row.length; c++) {
                columns[c][i] = row[c];
            }
        }
        return columns;
    }

    private static double[] row(double[] point, boolean linear) {
        double[] row = new double[linear ? point.length + 1 : 1];
        row[0] = 1;
        for (int d = 1; d < row.length; d++) {
            row[d] = point[d - 1] - .5;
        }
        return row;
    }

    private static double variance(double... values) {
        double mean = Arrays.stream(values).average().orElse(0);
        return Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / (values.length - 1);
    }

    /** The kernel that it has. */
    public Kernel kernel() {
        return kernel;
    }

    /** Number of points that it knows. */
    public int size() {
        return values.length;
    }

    /** The restricted log-likelihood of its values. */
    public double logLikelihood() {
        return known.logLikelihood(values, left);
    }

    /** What is expected at a point of the cube. */
    public Prediction at(double... point) {
        double[] across = new double[scaled.length];
        double[] here = kernel.scaled(point);
        double[] coefficients = known.coefficients();
        double[] row = row(point, linear);
        double mean = 0;
        for (int c = 0; c < row.length; c++) {
            mean += coefficients[c] * row[c];
        }
        for (int i = 0; i < scaled.length; i++) {
            across[i] = kernel.covariance(Kernel.squared(here, scaled[i]));
            mean += across[i] * left[i];
        }
        return new Prediction(mean, kernel.nugget() + known.unknown(kernel.variance(), across, row));
    }

    /**
     * What is expected at each of its own points from all others, the kernel being the same: the value has mean yᵢ − (Py)ᵢ/Pᵢᵢ and variance 1/Pᵢᵢ,
     * noise included (Dubrule 1983, doi:10.1007/BF01033232).
     */
    public Prediction[] leftOut() {
        double[][] projection = known.projection();
        Prediction[] others = new Prediction[values.length];
        for (int i = 0; i < others.length; i++) {
            others[i] = new Prediction(values[i] - left[i] / projection[i][i], 1 / projection[i][i]);
        }
        return others;
    }

    /** How well the others tell each of its points. */
    public Diagnostics diagnostics() {
        Prediction[] others = leftOut();
        double[] errors = new double[others.length];
        double squares = 0;
        for (int i = 0; i < errors.length; i++) {
            double off = values[i] - others[i].mean();
            squares += off * off;
            errors[i] = Math.abs(off) / Math.sqrt(others[i].variance());
        }
        double spread = variance(values) * (errors.length - 1);
        double within = (double) Arrays.stream(errors).filter(e -> e <= 2).count() / errors.length;
        return new Diagnostics(
                spread > 0 ? 1 - squares / spread : Double.NaN,
                within,
                Quantiles.of(errors).median(),
                Arrays.stream(errors).max().orElse(Double.NaN));
    }

    /**
     * How well an emulator tells points that it has not seen, each being left out in turn.
     *
     * @param r2 1 − Σ(error)²/Σ(value − mean)²; below 0 where the mean tells more; NaN where the values do not differ
     * @param within share of errors within two standard deviations, which should be about .95
     * @param median of the errors' sizes in standard deviations, which should be about .67
     * @param largest of them
     */
    public record Diagnostics(double r2, double within, double median, double largest) {}
}
