package org.industrialrainforest.core.fit;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.util.FastMath;

/**
 * Ridge regression on given rows: β = (X'X + λI)⁻¹X'y of standardised columns. λ is the one of half decades from 10⁻⁶ to 10³ times the number of
 * rows with the least generalised cross-validation m·RSS/(m − 1 − df)², df = Σ e/(e + λ) over the eigenvalues e of X'X.
 *
 * <p>Sources: Hoerl and Kennard (1970), doi:10.1080/00401706.1970.10488634; Golub, Heath and Wahba (1979),
 * doi:10.1080/00401706.1979.10489751.
 */
final class RidgeRegression {
    private final double[] means;
    private final double[] scales;
    private final double[][] rows;
    private final double[] eigenvalues;
    private final RealMatrix vectors;

    /**
     * A regression on these rows.
     *
     * @param x at least two rows of equal length, all finite; a column that does not vary counts for nothing
     */
    RidgeRegression(double[][] x) {
        int columns = x[0].length;
        means = new double[columns];
        scales = new double[columns];
        for (int c = 0; c < columns; c++) {
            for (double[] row : x) {
                means[c] += row[c] / x.length;
            }
            for (double[] row : x) {
                scales[c] += (row[c] - means[c]) * (row[c] - means[c]) / x.length;
            }
            scales[c] = scales[c] > 1e-20 ? 1 / Math.sqrt(scales[c]) : 0;
        }
        rows = new double[x.length][];
        double[][] products = new double[columns][columns];
        for (int r = 0; r < x.length; r++) {
            rows[r] = standardised(x[r]);
            for (int a = 0; a < columns; a++) {
                for (int b = 0; b < columns; b++) {
                    products[a][b] += rows[r][a] * rows[r][b];
                }
            }
        }
        EigenDecomposition parts = new EigenDecomposition(new Array2DRowRealMatrix(products, false));
        vectors = parts.getV();
        eigenvalues = parts.getRealEigenvalues();
        for (int e = 0; e < columns; e++) {
            eigenvalues[e] = Math.max(0, eigenvalues[e]);
        }
    }

    private double[] standardised(double... row) {
        double[] all = new double[row.length];
        for (int c = 0; c < row.length; c++) {
            all[c] = (row[c] - means[c]) * scales[c];
        }
        return all;
    }

    /** A line through one response, to be asked for other rows. */
    final class Fit {
        private final double mean;
        private final double[] slopes;

        private Fit(double mean, double... slopes) {
            this.mean = mean;
            this.slopes = slopes;
        }

        /** Mean response of the rows that were fitted. */
        double mean() {
            return mean;
        }

        /** The response that is expected of a row. */
        double at(double... row) {
            double sum = mean;
            double[] all = standardised(row);
            for (int c = 0; c < all.length; c++) {
                sum += slopes[c] * all[c];
            }
            return sum;
        }
    }

    /** Fits a response, one value for each row. */
    Fit fit(double... y) {
        double mean = 0;
        for (double value : y) {
            mean += value / y.length;
        }
        double[] products = new double[means.length];
        double squares = 0;
        for (int r = 0; r < y.length; r++) {
            double off = y[r] - mean;
            squares += off * off;
            for (int c = 0; c < products.length; c++) {
                products[c] += rows[r][c] * off;
            }
        }
        double[] along = vectors.transpose().operate(products);
        double least = Double.POSITIVE_INFINITY;
        double penalty = y.length * 1e3;
        for (int half = -12; half <= 6; half++) {
            double lambda = y.length * FastMath.pow(10, half / 2.0);
            double criterion = criterion(along, squares, y.length, lambda);
            if (criterion < least) {
                least = criterion;
                penalty = lambda;
            }
        }
        for (int e = 0; e < along.length; e++) {
            along[e] /= eigenvalues[e] + penalty;
        }
        return new Fit(mean, vectors.operate(along));
    }

    private double criterion(double[] along, double squares, int m, double lambda) {
        double residual = squares;
        double freedom = 0;
        for (int e = 0; e < along.length; e++) {
            double sum = eigenvalues[e] + lambda;
            residual -= along[e] * along[e] * (eigenvalues[e] + 2 * lambda) / (sum * sum);
            freedom += eigenvalues[e] / sum;
        }
        double left = m - 1 - freedom;
        return left < 1 ? Double.POSITIVE_INFINITY : m * Math.max(0, residual) / (left * left);
    }
}
