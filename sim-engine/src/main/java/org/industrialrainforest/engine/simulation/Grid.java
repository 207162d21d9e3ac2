package org.industrialrainforest.engine.simulation;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.LongConsumer;

/** A column that holds a fixed number of whole numbers a row, for example a ring of the last 36 months. */
public final class Grid extends Column {
    private final int width;
    private long[] values = new long[0];

    Grid(String name, int width, String unit, String meaning) {
        super(name, unit, meaning);
        this.width = width;
    }

    public int width() {
        return width;
    }

    public long get(int row, int cell) {
        return values[row * width + cell];
    }

    public void set(int row, int cell, long value) {
        values[row * width + cell] = value;
    }

    public void add(int row, int cell, long amount) {
        values[row * width + cell] += amount;
    }

    /** Sum over the row's cells. */
    public long sum(int row) {
        long sum = 0;
        for (int i = row * width; i < (row + 1) * width; i++) {
            sum += values[i];
        }
        return sum;
    }

    @Override
    public int bytes() {
        return width * Long.BYTES;
    }

    @Override
    public String text(int row) {
        return Arrays.toString(Arrays.copyOfRange(values, row * width, (row + 1) * width));
    }

    @Override
    void grow(int capacity) {
        values = Arrays.copyOf(values, capacity * width);
    }

    @Override
    void clear(int row) {
        Arrays.fill(values, row * width, (row + 1) * width, 0);
    }

    @Override
    void values(int row, LongConsumer to) {
        for (int i = row * width; i < (row + 1) * width; i++) {
            to.accept(values[i]);
        }
    }

    @Override
    void write(DataOutput out, int rows) throws IOException {
        for (int i = 0; i < rows * width; i++) {
            out.writeLong(values[i]);
        }
    }

    @Override
    void read(DataInput in, int rows) throws IOException {
        for (int i = 0; i < rows * width; i++) {
            values[i] = in.readLong();
        }
    }
}
