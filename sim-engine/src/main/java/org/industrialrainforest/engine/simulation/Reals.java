package org.industrialrainforest.engine.simulation;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.LongConsumer;

/** A column of real numbers. */
public final class Reals extends Column {
    private double[] values = new double[0];

    Reals(String name, String unit, String meaning) {
        super(name, unit, meaning);
    }

    public double get(int row) {
        return values[row];
    }

    public void set(int row, double value) {
        values[row] = value;
    }

    public void add(int row, double amount) {
        values[row] += amount;
    }

    @Override
    public int bytes() {
        return Double.BYTES;
    }

    @Override
    public String text(int row) {
        return Double.toString(values[row]);
    }

    @Override
    void grow(int capacity) {
        values = Arrays.copyOf(values, capacity);
    }

    @Override
    void clear(int row) {
        values[row] = 0;
    }

    @Override
    void values(int row, LongConsumer to) {
        to.accept(Double.doubleToLongBits(values[row] + 0.0));
    }

    @Override
    void write(DataOutput out, int rows) throws IOException {
        for (int row = 0; row < rows; row++) {
            out.writeDouble(values[row]);
        }
    }

    @Override
    void read(DataInput in, int rows) throws IOException {
        for (int row = 0; row < rows; row++) {
            values[row] = in.readDouble();
        }
    }
}
