package org.industrialrainforest.engine.simulation;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.LongConsumer;

/** A column of small whole numbers: months, counts. */
public final class Ints extends Column {
    private int[] values = new int[0];

    Ints(String name, String unit, String meaning) {
        super(name, unit, meaning);
    }

    public int get(int row) {
        return values[row];
    }

    public void set(int row, int value) {
        values[row] = value;
    }

    public void add(int row, int amount) {
        values[row] += amount;
    }

    @Override
    public int bytes() {
        return Integer.BYTES;
    }

    @Override
    public String text(int row) {
        return Integer.toString(values[row]);
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
        to.accept(values[row]);
    }

    @Override
    void write(DataOutput out, int rows) throws IOException {
        for (int row = 0; row < rows; row++) {
            out.writeInt(values[row]);
        }
    }

    @Override
    void read(DataInput in, int rows) throws IOException {
        for (int row = 0; row < rows; row++) {
            values[row] = in.readInt();
        }
    }
}
