package org.industrialrainforest.engine.simulation;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** State outside tables that a snapshot must hold. */
public interface Persistent {
    /** Adds what of it belongs to what a run computed; notes do not. */
    default void digest(Digest digest) {}

    void write(DataOutput out) throws IOException;

    void read(DataInput in) throws IOException;
}
