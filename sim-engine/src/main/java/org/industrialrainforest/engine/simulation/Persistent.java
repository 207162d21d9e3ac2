package org.industrialrainforest.engine.simulation;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.function.LongConsumer;

/** State outside tables that a snapshot must hold. */
public interface Persistent {
    /** Adds what of it belongs to what a run computed; notes do not. */
    default void digest(Digest digest) {}

    /** Adds what it holds of a row of a table outside that table's columns, such as a balance; nothing by default. */
    default void values(Table table, int row, LongConsumer to) {}

    /** What it writes, so that a snapshot is read by nothing else: a name, then its parts, each after a bar. Empty where nothing can be added to it. */
    default String schema() {
        return "";
    }

    void write(DataOutput out) throws IOException;

    void read(DataInput in) throws IOException;
}
