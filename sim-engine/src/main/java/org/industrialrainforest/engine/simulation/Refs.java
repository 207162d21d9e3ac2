package org.industrialrainforest.engine.simulation;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.LongConsumer;

/**
 * A column of references to rows of a table, −1 for none. It is stored as a row number for speed and digested as an identity, so that row
 * numbers cannot be seen. Whoever removes a referenced row must clear the reference first.
 */
public final class Refs extends Column {
    private final Entities target;
    private int[] values = new int[0];

    Refs(String name, Entities target, String meaning) {
        super(name, "row of " + target.name(), meaning);
        this.target = target;
    }

    public int get(int row) {
        return values[row];
    }

    public void set(int row, int targetRow) {
        values[row] = targetRow;
    }

    public boolean has(int row) {
        return values[row] >= 0;
    }

    @Override
    public int bytes() {
        return Integer.BYTES;
    }

    @Override
    public String text(int row) {
        return values[row] < 0 ? "-" : target.label(values[row]);
    }

    @Override
    void grow(int capacity) {
        int old = values.length;
        values = Arrays.copyOf(values, capacity);
        Arrays.fill(values, old, capacity, -1);
    }

    @Override
    void clear(int row) {
        values[row] = -1;
    }

    @Override
    void values(int row, LongConsumer to) {
        to.accept(values[row] < 0 ? 0 : target.id(values[row]));
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
