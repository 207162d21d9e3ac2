package org.industrialrainforest.engine.simulation;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.LongConsumer;

/** A column of whole numbers from −32,768 to 32,767 in half the room of {@link Ints}: months (since 0000-01, until 2730), counts. */
public final class Shorts extends Column {
    /** The largest value. */
    public static final int MOST = Short.MAX_VALUE;

    private short[] values = new short[0];

    Shorts(String name, String unit, String meaning) {
        super(name, unit, meaning);
    }

    public int get(int row) {
        return values[row];
    }

    public void set(int row, int value) {
        if (value != (short) value) {
            throw new IllegalArgumentException(
                    name() + " = " + value + " does not fit into a column of −32768 to 32767");
        }
        values[row] = (short) value;
    }

    public void add(int row, int amount) {
        set(row, values[row] + amount);
    }

    @Override
    public int bytes() {
        return Short.BYTES;
    }

    @Override
    public String text(int row) {
        return Short.toString(values[row]);
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
            out.writeShort(values[row]);
        }
    }

    @Override
    void read(DataInput in, int rows) throws IOException {
        for (int row = 0; row < rows; row++) {
            values[row] = in.readShort();
        }
    }
}
