package org.industrialrainforest.engine.simulation;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.LongConsumer;

/** A column of whole numbers: identities, money in fen. */
public final class Longs extends Column {
    private long[] values = new long[0];

    Longs(String name, String unit, String meaning) {
        super(name, unit, meaning);
    }

    public long get(int row) {
        return values[row];
    }

    public void set(int row, long value) {
        values[row] = value;
    }

    public void add(int row, long amount) {
        values[row] += amount;
    }

    @Override
    public int bytes() {
        return Long.BYTES;
    }

    @Override
    public String text(int row) {
        return Long.toString(values[row]);
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
            out.writeLong(values[row]);
        }
    }

    @Override
    void read(DataInput in, int rows) throws IOException {
        for (int row = 0; row < rows; row++) {
            values[row] = in.readLong();
        }
    }
}
