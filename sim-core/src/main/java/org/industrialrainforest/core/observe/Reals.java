package org.industrialrainforest.core.observe;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.industrialrainforest.core.scenario.Internal;

/** Arrays of numbers as bytes: the length, then each number bit by bit. */
@Internal
public final class Reals {
    private Reals() {}

    public static void write(DataOutput to, double[] numbers) throws IOException {
        to.writeInt(numbers.length);
        for (double number : numbers) {
            to.writeDouble(number);
        }
    }

    public static double[] read(DataInput from) throws IOException {
        double[] numbers = new double[from.readInt()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = from.readDouble();
        }
        return numbers;
    }

    public static void writeAll(DataOutput to, double[][] rows) throws IOException {
        to.writeInt(rows.length);
        for (double[] row : rows) {
            write(to, row);
        }
    }

    public static double[][] readAll(DataInput from) throws IOException {
        double[][] rows = new double[from.readInt()][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = read(from);
        }
        return rows;
    }

    public static void writeWhole(DataOutput to, long[] numbers) throws IOException {
        to.writeInt(numbers.length);
        for (long number : numbers) {
            to.writeLong(number);
        }
    }

    public static long[] readWhole(DataInput from) throws IOException {
        long[] numbers = new long[from.readInt()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = from.readLong();
        }
        return numbers;
    }
}
