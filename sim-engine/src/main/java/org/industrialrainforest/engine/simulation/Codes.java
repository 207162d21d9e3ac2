package org.industrialrainforest.engine.simulation;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.LongConsumer;

/** A column of codes and flags, −128 to 127. */
public final class Codes extends Column {
    private byte[] values = new byte[0];

    Codes(String name, String unit, String meaning) {
        super(name, unit, meaning);
    }

    public int get(int row) {
        return values[row];
    }

    public void set(int row, int value) {
        if (value != (byte) value) {
            throw new IllegalArgumentException(name() + " = " + value + " does not fit into a column of −128 to 127");
        }
        values[row] = (byte) value;
    }

    @Override
    public int bytes() {
        return Byte.BYTES;
    }

    @Override
    public String text(int row) {
        return Byte.toString(values[row]);
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
            out.writeByte(values[row]);
        }
    }

    @Override
    void read(DataInput in, int rows) throws IOException {
        for (int row = 0; row < rows; row++) {
            values[row] = in.readByte();
        }
    }
}
