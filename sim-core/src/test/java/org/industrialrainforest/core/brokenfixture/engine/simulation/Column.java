package org.industrialrainforest.core.brokenfixture.engine.simulation;

/** A column that somebody may write to. */
public final class Column {
    private long value;

    public void set(long newValue) {
        value = newValue;
    }

    public long get() {
        return value;
    }
}
