package org.industrialrainforest.engine.matching;

import java.util.Arrays;
import java.util.List;
import org.industrialrainforest.engine.random.DeterministicMath;

/**
 * Matérn covariance with ν = 5/2 and a length scale for each dimension: σ²(1 + √5 r + 5r²/3) e^(−√5 r), r² = Σ((x − y)/scale)².
 *
 * @param scales one for each dimension, above 0; a large one says that the output hardly bends along the dimension
 * @param variance σ², above 0, in squared units of the output
 * @param nugget variance of what is rough on the scale of the points, at least 0
 */
public record Kernel(List<Double> scales, double variance, double nugget) {
    private static final double ROOT5 = Math.sqrt(5);

    /**
     * Copies its list.
     *
     * @throws IllegalArgumentException if a number is out of its range
     */
    public Kernel {
        scales = List.copyOf(scales);
        if (scales.stream().anyMatch(scale -> !(scale > 0)) || !(variance > 0) || !(nugget >= 0)) {
            throw new IllegalArgumentException("a kernel of scales " + scales + ", variance " + variance
                    + " and nugget " + nugget + "; scales and variance must be above 0, the nugget at least 0");
        }
    }

    /** A point in units of the scales. */
    double[] scaled(double... point) {
        double[] scaled = new double[point.length];
        for (int d = 0; d < scaled.length; d++) {
            scaled[d] = point[d] / scales.get(d);
        }
        return scaled;
    }

    /** Points in units of the scales. */
    double[][] scaled(double[][] points) {
        return Arrays.stream(points).map(this::scaled).toArray(double[][]::new);
    }

    /** r² of two points that are scaled. */
    static double squared(double[] a, double... b) {
        double sum = 0;
        for (int d = 0; d < a.length; d++) {
            double off = a[d] - b[d];
            sum += off * off;
        }
        return sum;
    }

    /** Covariance at r², without the nugget. */
    double covariance(double squared) {
        double r = ROOT5 * Math.sqrt(squared);
        return variance * (1 + r + r * r / 3) * DeterministicMath.exp(-r);
    }

    /** What the derivative by the logarithm of a scale is, over ((x − y)/scale)² along its dimension. */
    double slope(double squared) {
        double r = ROOT5 * Math.sqrt(squared);
        return variance * 5 / 3 * (1 + r) * DeterministicMath.exp(-r);
    }
}
