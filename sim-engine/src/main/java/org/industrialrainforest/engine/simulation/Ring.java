package org.industrialrainforest.engine.simulation;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.LongConsumer;

/** A {@link Grid} of the last months, a cell for each, that keeps the sum of every row: sums are asked for far more often than cells change. */
public final class Ring extends Column {
    private final Grid months;
    private long[] sums = new long[0];

    Ring(String name, int width, String unit, String meaning) {
        super(name, unit, meaning);
        months = new Grid(name, width, unit, meaning);
    }

    public int width() {
        return months.width();
    }

    public long get(int row, int cell) {
        return months.get(row, cell);
    }

    public void set(int row, int cell, long value) {
        sums[row] += value - months.get(row, cell);
        months.set(row, cell, value);
    }

    public void add(int row, int cell, long amount) {
        sums[row] += amount;
        months.add(row, cell, amount);
    }

    /** Sum over the row's cells. */
    public long sum(int row) {
        return sums[row];
    }

    @Override
    public int bytes() {
        return months.bytes();
    }

    @Override
    public String text(int row) {
        return months.text(row);
    }

    @Override
    String layout() {
        return months.layout();
    }

    @Override
    void grow(int capacity) {
        months.grow(capacity);
        sums = Arrays.copyOf(sums, capacity);
    }

    @Override
    void clear(int row) {
        months.clear(row);
        sums[row] = 0;
    }

    @Override
    void values(int row, LongConsumer to) {
        months.values(row, to);
    }

    @Override
    void write(DataOutput out, int rows) throws IOException {
        months.write(out, rows);
    }

    @Override
    void read(DataInput in, int rows) throws IOException {
        months.read(in, rows);
        for (int row = 0; row < rows; row++) {
            sums[row] = months.sum(row);
        }
    }
}
