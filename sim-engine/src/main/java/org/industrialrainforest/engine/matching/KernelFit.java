package org.industrialrainforest.engine.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.industrialrainforest.engine.random.DeterministicMath;

/**
 * The kernel under which values are likeliest, by restricted maximum likelihood: the likelihood of what a mean that is fitted leaves. Logarithms of
 * scales, variance and nugget climb the gradient by resilient steps (iRprop−, Igel and Hüsken 2003, doi:10.1016/S0925-2312(01)00700-7; for Gaussian
 * processes Blum and Riedmiller 2013), from {@value #STARTS} starts that do not depend on chance.
 *
 * <p>Values are in units of their standard deviation. Scales lie between .05 and 30 edges of the cube, the variance between .0001 and 100, the nugget between
 * .000001 and 2.
 */
final class KernelFit {
    private static final int STARTS = 2;
    private static final int STEPS = 30;
    private static final double FIRST_STEP = .4;
    private static final double LARGEST_STEP = 1;
    private static final double ENOUGH = .002;

    private final double[][] points;
    private final double[][] trend;
    private final double[] values;
    private final double[] noise;
    private final int dimensions;

    /** A place on the way up: its log-likelihood and the gradient there. */
    private record Spot(double height, double... gradient) {}

    KernelFit(double[][] points, double[][] trend, double[] values, double... noise) {
        this.points = points;
        this.trend = trend;
        this.values = values;
        this.noise = noise;
        this.dimensions = points[0].length;
    }

    /** The likeliest kernel that was found. */
    Kernel best() {
        double[] best = new double[dimensions + 2];
        double height = Double.NEGATIVE_INFINITY;
        double nugget = Arrays.stream(noise).anyMatch(v -> v > 0) ? .01 : .1;
        for (int start = 0; start < STARTS; start++) {
            double[] at = new double[dimensions + 2];
            double scale = (start == 0 ? .4 : 1.6) * Math.sqrt(dimensions);
            Arrays.fill(at, 0, dimensions, DeterministicMath.log(scale));
            at[dimensions + 1] = DeterministicMath.log(nugget);
            double[] top = new double[dimensions + 2];
            double reached = climbed(at, top);
            if (reached > height) {
                height = reached;
                best = top;
            }
        }
        return kernel(best);
    }

    /** Climbs and leaves the highest place in {@code top}. */
    private double climbed(double[] at, double[] top) {
        double height = Double.NEGATIVE_INFINITY;
        double[] step = new double[at.length];
        double[] before = new double[at.length];
        Arrays.fill(step, FIRST_STEP);
        for (int n = 0; n < STEPS; n++) {
            Spot spot = spot(kernel(at));
            if (spot.height() > height || n == 0) {
                height = spot.height();
                System.arraycopy(at, 0, top, 0, at.length);
            }
            double longest = 0;
            for (int k = 0; k < at.length; k++) {
                double slope = spot.gradient()[k];
                double turn = slope * before[k];
                step[k] = turn > 0 ? Math.min(LARGEST_STEP, 1.2 * step[k]) : turn < 0 ? step[k] / 2 : step[k];
                before[k] = turn < 0 ? 0 : slope;
                double to = clamped(k, at[k] + Math.signum(before[k]) * step[k]);
                longest = Math.max(longest, Math.abs(to - at[k]));
                at[k] = to;
            }
            if (longest < ENOUGH && n > 0) {
                break;
            }
        }
        return height;
    }

    private double clamped(int place, double value) {
        double low = place < dimensions ? .05 : place == dimensions ? 1e-4 : 1e-6;
        double high = place < dimensions ? 30 : place == dimensions ? 100 : 2;
        return Math.max(DeterministicMath.log(low), Math.min(DeterministicMath.log(high), value));
    }

    private Kernel kernel(double... logs) {
        List<Double> scales = new ArrayList<>();
        for (int d = 0; d < dimensions; d++) {
            scales.add(DeterministicMath.exp(logs[d]));
        }
        return new Kernel(scales, DeterministicMath.exp(logs[dimensions]), DeterministicMath.exp(logs[dimensions + 1]));
    }

    /** Covariances of values at points, noise and nugget on the diagonal. */
    static double[][] covariance(Kernel kernel, double[][] points, double... noise) {
        double[][] covariance = new double[points.length][points.length];
        double[][] scaled = kernel.scaled(points);
        for (int i = 0; i < points.length; i++) {
            for (int j = 0; j < i; j++) {
                covariance[i][j] = kernel.covariance(Kernel.squared(scaled[i], scaled[j]));
                covariance[j][i] = covariance[i][j];
            }
            covariance[i][i] = kernel.variance() + kernel.nugget() + noise[i];
        }
        return covariance;
    }

    /** Gradient: ½((Py)ᵀ dK (Py) − tr(P dK)). */
    private Spot spot(Kernel kernel) {
        double[] gradient = new double[dimensions + 2];
        Restricted known = Restricted.of(covariance(kernel, points, noise), trend, values);
        if (known == null) {
            return new Spot(Double.NEGATIVE_INFINITY, gradient);
        }
        double[] left = known.left(values);
        double[][] projection = known.projection();
        double[][] scaled = kernel.scaled(points);
        for (int i = 0; i < points.length; i++) {
            double own = (left[i] * left[i] - projection[i][i]) / 2;
            gradient[dimensions] += own * kernel.variance();
            gradient[dimensions + 1] += own * kernel.nugget();
            for (int j = 0; j < i; j++) {
                double weight = left[i] * left[j] - projection[i][j]; // twice a half: both triangles
                double squared = Kernel.squared(scaled[i], scaled[j]);
                gradient[dimensions] += weight * kernel.covariance(squared);
                double slope = weight * kernel.slope(squared);
                for (int d = 0; d < dimensions; d++) {
                    double off = scaled[i][d] - scaled[j][d];
                    gradient[d] += slope * off * off;
                }
            }
        }
        return new Spot(known.logLikelihood(values, left), gradient);
    }
}
