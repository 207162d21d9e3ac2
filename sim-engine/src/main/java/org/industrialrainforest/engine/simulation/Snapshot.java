package org.industrialrainforest.engine.simulation;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * A run's whole state between two months.
 *
 * @param format version of the layout
 * @param schema the names of tables and columns, as text
 * @param of what the state is of: a run's specification as text
 * @param nextMonth the month to be run next, months since 0000-01
 */
public record Snapshot(String format, String schema, String of, int nextMonth, byte[] state) {
    static final String FORMAT = "rainforest.snapshot/2";

    public void write(DataOutput out) throws IOException {
        out.writeUTF(format);
        byte[] names = schema.getBytes(StandardCharsets.UTF_8);
        out.writeInt(names.length);
        out.write(names);
        out.writeUTF(of);
        out.writeInt(nextMonth);
        out.writeInt(state.length);
        out.write(state);
    }

    public static Snapshot read(DataInput in) throws IOException {
        String format = in.readUTF();
        byte[] names = new byte[in.readInt()];
        in.readFully(names);
        String schema = new String(names, StandardCharsets.UTF_8);
        String of = in.readUTF();
        int nextMonth = in.readInt();
        byte[] state = new byte[in.readInt()];
        in.readFully(state);
        return new Snapshot(format, schema, of, nextMonth, state);
    }
}
