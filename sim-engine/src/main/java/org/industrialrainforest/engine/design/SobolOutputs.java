package org.industrialrainforest.engine.design;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Outputs of a model at the points of {@link SaltelliBlocks}. A row of all of them is a base block, which stands or falls together.
 *
 * @param a at the points of A
 * @param b at the points of B
 * @param ab for each input i, at A with column i from B
 * @param ba for each input i, at B with column i from A; empty where second-order indices are not asked for
 */
@SuppressWarnings("ArrayRecordComponent") // Read by place, never compared.
public record SobolOutputs(double[] a, double[] b, double[][] ab, double[][] ba) {
    /** @throws IllegalArgumentException if there are not equally many outputs of all points */
    public SobolOutputs {
        int n = a.length;
        boolean even = b.length == n
                && Arrays.stream(ab).allMatch(column -> column.length == n)
                && Arrays.stream(ba).allMatch(column -> column.length == n)
                && (ba.length == 0 || ba.length == ab.length);
        if (!even) {
            throw new IllegalArgumentException("A, B, AB and BA must have as many outputs; A has " + n + " and B "
                    + b.length + ", AB has " + ab.length + " columns and BA " + ba.length);
        }
    }

    /** Number of base blocks. */
    public int size() {
        return a.length;
    }

    /** Number of inputs. */
    public int inputs() {
        return ab.length;
    }

    /** The base blocks before one. */
    public SobolOutputs first(int n) {
        return at(IntStream.range(0, n).toArray());
    }

    /** The base blocks in which all outputs are finite. A block with one that is not is left out whole, and no mean stands for it. */
    public SobolOutputs whole() {
        return at(IntStream.range(0, size()).filter(this::isWhole).toArray());
    }

    private boolean isWhole(int row) {
        return Double.isFinite(a[row])
                && Double.isFinite(b[row])
                && Arrays.stream(ab).allMatch(column -> Double.isFinite(column[row]))
                && Arrays.stream(ba).allMatch(column -> Double.isFinite(column[row]));
    }

    private SobolOutputs at(int[] rows) {
        return new SobolOutputs(
                at(a, rows),
                at(b, rows),
                Arrays.stream(ab).map(column -> at(column, rows)).toArray(double[][]::new),
                Arrays.stream(ba).map(column -> at(column, rows)).toArray(double[][]::new));
    }

    private static double[] at(double[] column, int[] rows) {
        return Arrays.stream(rows).mapToDouble(row -> column[row]).toArray();
    }
}
