package org.industrialrainforest.engine.matching;

import org.industrialrainforest.engine.random.DeterministicMath;
import org.jspecify.annotations.Nullable;

/** The factor L of a positive definite matrix M = LLᵀ. */
final class Cholesky {
    private final double[][] lower;

    private Cholesky(double[][] lower) {
        this.lower = lower;
    }

    /** Of a symmetric matrix, of which the lower triangle is read; null where it is not positive definite. */
    static @Nullable Cholesky of(double[][] matrix) {
        int n = matrix.length;
        double[][] lower = new double[n][];
        for (int i = 0; i < n; i++) {
            double[] row = new double[i + 1];
            lower[i] = row;
            for (int j = 0; j <= i; j++) {
                double rest = matrix[i][j] - dot(row, lower[j], j);
                if (j < i) {
                    row[j] = rest / lower[j][j];
                } else if (rest > 0) {
                    row[i] = Math.sqrt(rest);
                } else {
                    return null; // NaN, too
                }
            }
        }
        return new Cholesky(lower);
    }

    private static double dot(double[] a, double[] b, int length) {
        double sum = 0;
        for (int k = 0; k < length; k++) {
            sum += a[k] * b[k];
        }
        return sum;
    }

    /** ln |M|. */
    double logDeterminant() {
        double sum = 0;
        for (int i = 0; i < lower.length; i++) {
            sum += 2 * DeterministicMath.log(lower[i][i]);
        }
        return sum;
    }

    /** L⁻¹b. */
    double[] half(double... b) {
        int n = lower.length;
        double[] x = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = (b[i] - dot(lower[i], x, i)) / lower[i][i];
        }
        return x;
    }

    /** M⁻¹b. */
    double[] solve(double... b) {
        double[] x = half(b);
        for (int i = x.length - 1; i >= 0; i--) {
            x[i] /= lower[i][i];
            for (int k = 0; k < i; k++) {
                x[k] -= lower[i][k] * x[i];
            }
        }
        return x;
    }

    /** M⁻¹, both triangles. */
    double[][] inverse() {
        int n = lower.length;
        double[][] columns = new double[n][n]; // column j of L⁻¹, from its row j on
        for (int j = 0; j < n; j++) {
            double[] column = columns[j];
            column[j] = 1 / lower[j][j];
            for (int i = j + 1; i < n; i++) {
                double sum = 0;
                double[] row = lower[i];
                for (int k = j; k < i; k++) {
                    sum += row[k] * column[k];
                }
                column[i] = -sum / row[i];
            }
        }
        double[][] inverse = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = 0;
                for (int k = i; k < n; k++) {
                    sum += columns[i][k] * columns[j][k];
                }
                inverse[i][j] = sum;
                inverse[j][i] = sum;
            }
        }
        return inverse;
    }
}
