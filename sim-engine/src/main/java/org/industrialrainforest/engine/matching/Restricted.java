package org.industrialrainforest.engine.matching;

import org.industrialrainforest.engine.random.DeterministicMath;
import org.jspecify.annotations.Nullable;

/**
 * A linear mean with errors of known covariance K, by generalised least squares: y = Hβ + e. What is left of y is Py, where
 * P = K⁻¹ − K⁻¹H(HᵀK⁻¹H)⁻¹HᵀK⁻¹ (Patterson and Thompson 1971, doi:10.1093/biomet/58.3.545).
 *
 * <p>HᵀK⁻¹H is enlarged by a billionth on its diagonal, so that a coordinate that does not vary does no harm.
 */
final class Restricted {
    private static final double LITTLE = 1e-9;

    private final Cholesky covariance;
    private final double[][] inverse;
    private final double[][] weighted; // K⁻¹H, a column for each coefficient
    private final Cholesky precision;
    private final double[] coefficients;

    private Restricted(
            Cholesky covariance, double[][] inverse, double[][] weighted, Cholesky precision, double... coefficients) {
        this.covariance = covariance;
        this.inverse = inverse;
        this.weighted = weighted;
        this.precision = precision;
        this.coefficients = coefficients;
    }

    /** Null where K is not positive definite. */
    static @Nullable Restricted of(double[][] covariance, double[][] columns, double... values) {
        Cholesky factor = Cholesky.of(covariance);
        if (factor == null) {
            return null;
        }
        int p = columns.length;
        double[][] inverse = factor.inverse();
        double[][] weighted = new double[p][];
        double[] right = new double[p];
        for (int c = 0; c < p; c++) {
            weighted[c] = times(inverse, columns[c]);
            right[c] = dot(weighted[c], values);
        }
        double[][] precision = new double[p][p];
        for (int c = 0; c < p; c++) {
            for (int e = 0; e <= c; e++) {
                precision[c][e] = dot(weighted[c], columns[e]);
            }
            precision[c][c] *= 1 + LITTLE;
        }
        Cholesky small = Cholesky.of(precision);
        return small == null ? null : new Restricted(factor, inverse, weighted, small, small.solve(right));
    }

    /** β. */
    double[] coefficients() {
        return coefficients.clone();
    }

    /** Py = K⁻¹(y − Hβ). */
    double[] left(double... values) {
        double[] left = times(inverse, values);
        for (int c = 0; c < weighted.length; c++) {
            for (int i = 0; i < left.length; i++) {
                left[i] -= weighted[c][i] * coefficients[c];
            }
        }
        return left;
    }

    /** P. */
    double[][] projection() {
        int n = inverse.length;
        double[][] projection = new double[n][];
        for (int i = 0; i < n; i++) {
            double[] row = inverse[i].clone();
            double[] across = new double[weighted.length];
            for (int c = 0; c < across.length; c++) {
                across[c] = weighted[c][i];
            }
            double[] solved = precision.solve(across);
            for (int c = 0; c < across.length; c++) {
                for (int j = 0; j < n; j++) {
                    row[j] -= solved[c] * weighted[c][j];
                }
            }
            projection[i] = row;
        }
        return projection;
    }

    /** −½(ln |K| + ln |HᵀK⁻¹H| + yᵀPy + (n − p) ln 2π). */
    double logLikelihood(double[] values, double... left) {
        return -(covariance.logDeterminant()
                        + precision.logDeterminant()
                        + dot(values, left)
                        + (values.length - weighted.length) * DeterministicMath.log(2 * Math.PI))
                / 2;
    }

    /**
     * What the values do not know of a new one: σ² − kᵀK⁻¹k + uᵀ(HᵀK⁻¹H)⁻¹u, u = h − HᵀK⁻¹k.
     *
     * @param variance σ²
     * @param across k, its covariances with the values
     * @param row h, its row of H
     */
    double unknown(double variance, double[] across, double... row) {
        double[] half = covariance.half(across);
        double[] u = row.clone();
        for (int c = 0; c < u.length; c++) {
            u[c] -= dot(weighted[c], across);
        }
        double[] beside = precision.half(u);
        return Math.max(0, variance - dot(half, half)) + dot(beside, beside);
    }

    private static double[] times(double[][] matrix, double... vector) {
        double[] product = new double[matrix.length];
        for (int i = 0; i < matrix.length; i++) {
            product[i] = dot(matrix[i], vector);
        }
        return product;
    }

    private static double dot(double[] a, double... b) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            sum += a[k] * b[k];
        }
        return sum;
    }
}
