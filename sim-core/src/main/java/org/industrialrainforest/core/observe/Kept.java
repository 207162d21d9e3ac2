package org.industrialrainforest.core.observe;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Arrays of tallies in a snapshot: their entries alone, for their length follows from the scenario. */
final class Kept {
    private Kept() {}

    static void write(DataOutput out, long... values) throws IOException {
        for (long value : values) {
            out.writeLong(value);
        }
    }

    static void read(DataInput in, long... values) throws IOException {
        for (int i = 0; i < values.length; i++) {
            values[i] = in.readLong();
        }
    }

    static void write(DataOutput out, int... values) throws IOException {
        for (int value : values) {
            out.writeInt(value);
        }
    }

    static void read(DataInput in, int... values) throws IOException {
        for (int i = 0; i < values.length; i++) {
            values[i] = in.readInt();
        }
    }

    static void write(DataOutput out, double... values) throws IOException {
        for (double value : values) {
            out.writeDouble(value);
        }
    }

    static void read(DataInput in, double... values) throws IOException {
        for (int i = 0; i < values.length; i++) {
            values[i] = in.readDouble();
        }
    }
}
