package org.industrialrainforest.engine.design;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * Base blocks of Saltelli's design: a row of A, the same row of B, both halves of one point of a Sobol sequence in 2d dimensions, and A with each
 * column in turn from B; for second-order indices B with each column from A too. A block has d + 2 points, or 2d + 2. Blocks stand one after
 * another: A, AB<sub>1</sub> … AB<sub>d</sub>, BA<sub>1</sub> … BA<sub>d</sub>, B.
 */
public final class SaltelliBlocks implements Design {
    private final SobolSequence base;
    private final int number;
    private final boolean second;

    private SaltelliBlocks(SobolSequence base, int number, boolean second) {
        this.base = base;
        this.number = number;
        this.second = second;
    }

    /**
     * So many blocks of a scrambled sequence.
     *
     * @param number a power of two
     * @throws IllegalArgumentException if it is none
     */
    public static SaltelliBlocks of(int number, long seed) {
        return of(SobolSequence.scrambled(Math.max(1, number), seed), number);
    }

    /**
     * The same of any sequence of as many points, such as {@code SobolSequence.plain(16).after(16)}.
     *
     * @throws IllegalArgumentException if the number is no power of two
     */
    public static SaltelliBlocks of(SobolSequence base, int number) {
        if (number < 1 || Integer.bitCount(number) != 1) {
            int below = Integer.highestOneBit(Math.max(1, number));
            throw new IllegalArgumentException(
                    "N = " + number + " is no power of two; take " + below + " or " + 2 * below);
        }
        return new SaltelliBlocks(base, number, false);
    }

    /** The same with the points that second-order indices need, nearly twice as many. */
    public SaltelliBlocks withSecond() {
        return new SaltelliBlocks(base, number, true);
    }

    /** Number of points in a block. */
    public int blockSize(int dimensions) {
        return (second ? 2 : 1) * dimensions + 2;
    }

    @Override
    public double[][] points(int dimensions) {
        List<double[]> points = new ArrayList<>();
        for (double[] row : base.points(2 * dimensions)) {
            double[] a = Arrays.copyOf(row, dimensions);
            double[] b = Arrays.copyOfRange(row, dimensions, 2 * dimensions);
            points.add(a);
            for (int i = 0; i < dimensions; i++) {
                points.add(with(a, i, b[i]));
            }
            for (int i = 0; i < dimensions && second; i++) {
                points.add(with(b, i, a[i]));
            }
            points.add(b);
        }
        return points.toArray(double[][]::new);
    }

    private static double[] with(double[] row, int column, double value) {
        double[] changed = row.clone();
        changed[column] = value;
        return changed;
    }

    /**
     * Outputs sorted into what the estimators take.
     *
     * @param output of each point, in their order
     */
    public SobolOutputs outputs(int dimensions, IntToDoubleFunction output) {
        int size = blockSize(dimensions);
        double[] a = new double[number];
        double[] b = new double[number];
        double[][] ab = new double[dimensions][number];
        double[][] ba = new double[second ? dimensions : 0][number];
        for (int n = 0; n < number; n++) {
            a[n] = output.applyAsDouble(n * size);
            b[n] = output.applyAsDouble((n + 1) * size - 1);
            for (int i = 0; i < dimensions; i++) {
                ab[i][n] = output.applyAsDouble(n * size + 1 + i);
                if (second) {
                    ba[i][n] = output.applyAsDouble(n * size + 1 + dimensions + i);
                }
            }
        }
        return new SobolOutputs(a, b, ab, ba);
    }
}
