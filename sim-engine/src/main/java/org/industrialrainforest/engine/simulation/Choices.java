package org.industrialrainforest.engine.simulation;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.LongConsumer;

/**
 * A column of constants of one enumeration, a byte each. What is kept, digested and written is the constant's place in its declaration, so that
 * a new constant is declared last. A new row holds the first.
 *
 * @param <E> the enumeration, of at most 128 constants
 */
public final class Choices<E extends Enum<E>> extends Column {
    private final E[] all;
    private final Codes codes;

    Choices(String name, String meaning, Class<E> of) {
        super(name, "code", meaning);
        codes = new Codes(name, unit(), meaning);
        all = of.getEnumConstants();
        if (all.length == 0 || all.length > Byte.MAX_VALUE + 1) {
            throw new IllegalArgumentException(
                    name + " has " + all.length + " choices; a column holds one of at least 1 and at most 128");
        }
    }

    public E get(int row) {
        return all[codes.get(row)];
    }

    /** The constant's place in its declaration, from 0. */
    public int code(int row) {
        return codes.get(row);
    }

    /** Whether a row holds this; asks without reading the constant. */
    public boolean is(int row, E choice) {
        return codes.get(row) == choice.ordinal();
    }

    public void set(int row, E choice) {
        codes.set(row, choice.ordinal());
    }

    @Override
    public int bytes() {
        return codes.bytes();
    }

    @Override
    public String text(int row) {
        return codes.text(row);
    }

    @Override
    String layout() {
        return codes.layout();
    }

    @Override
    void grow(int capacity) {
        codes.grow(capacity);
    }

    @Override
    void clear(int row) {
        codes.clear(row);
    }

    @Override
    void values(int row, LongConsumer to) {
        codes.values(row, to);
    }

    @Override
    void write(DataOutput out, int rows) throws IOException {
        codes.write(out, rows);
    }

    /** @throws IOException when a code is no constant's */
    @Override
    void read(DataInput in, int rows) throws IOException {
        codes.read(in, rows);
        for (int row = 0; row < rows; row++) {
            int code = codes.get(row);
            if (code < 0 || code >= all.length) {
                throw new IOException(name() + " holds code " + code + ", which is none of " + Arrays.toString(all));
            }
        }
    }
}
