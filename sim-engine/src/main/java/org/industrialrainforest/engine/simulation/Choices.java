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
    private byte[] values = new byte[0];

    Choices(String name, String meaning, Class<E> of) {
        super(name, "code", meaning);
        all = of.getEnumConstants();
        if (all.length == 0 || all.length > Byte.MAX_VALUE + 1) {
            throw new IllegalArgumentException(
                    name + " has " + all.length + " choices; a column holds one of at least 1 and at most 128");
        }
    }

    public E get(int row) {
        return all[values[row]];
    }

    /** The constant's place in its declaration, from 0. */
    public int code(int row) {
        return values[row];
    }

    /** Whether a row holds this; asks without reading the constant. */
    public boolean is(int row, E choice) {
        return values[row] == choice.ordinal();
    }

    public void set(int row, E choice) {
        values[row] = (byte) choice.ordinal();
    }

    @Override
    public int bytes() {
        return Byte.BYTES;
    }

    @Override
    public String text(int row) {
        return Byte.toString(values[row]);
    }

    /** As codes are written. */
    @Override
    String layout() {
        return Codes.class.getSimpleName();
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

    /** @throws IOException when a code is no constant's */
    @Override
    void read(DataInput in, int rows) throws IOException {
        for (int row = 0; row < rows; row++) {
            byte code = in.readByte();
            if (code < 0 || code >= all.length) {
                throw new IOException(name() + " holds code " + code + ", which is none of " + Arrays.toString(all));
            }
            values[row] = code;
        }
    }
}
