package org.industrialrainforest.engine.simulation;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.function.LongConsumer;

/** One variable of every row of a {@link Table}: a primitive array with a name, a unit and a meaning. Its kinds are those of this package. */
public abstract class Column {
    private final String name;
    private final String unit;
    private final String meaning;

    Column(String name, String unit, String meaning) {
        this.name = name;
        this.unit = unit;
        this.meaning = meaning;
    }

    public final String name() {
        return name;
    }

    public final String unit() {
        return unit;
    }

    public final String meaning() {
        return meaning;
    }

    /** Bytes that a row takes. */
    public abstract int bytes();

    /** The row's value as text, for people. */
    public abstract String text(int row);

    /** How a row is written: what snapshots know a column by, besides its name. */
    String layout() {
        return getClass().getSimpleName();
    }

    abstract void grow(int capacity);

    abstract void clear(int row);

    /** Hands over the row's value, one number or several, in a form that depends neither on row numbers nor on the sign of zero. */
    abstract void values(int row, LongConsumer to);

    abstract void write(DataOutput out, int rows) throws IOException;

    abstract void read(DataInput in, int rows) throws IOException;
}
