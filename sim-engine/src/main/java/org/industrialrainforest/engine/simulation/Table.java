package org.industrialrainforest.engine.simulation;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/**
 * All entities of one kind: one primitive array per variable, one row per entity. Rows are reused; the identity is the entity, the row number
 * only its place. Nothing that a run computes may depend on row numbers.
 *
 * <p>A subclass declares its columns as final fields, in the order in which it wants to be read. Rows are added and removed only in the
 * single-threaded parts of a phase.
 */
public abstract class Table extends Entities {
    private final List<Column> columns = new ArrayList<>();
    private final List<Column> extras = new ArrayList<>();
    /** Declared columns, then extra ones. */
    private Column[] all = new Column[0];

    private final List<Dependent> dependents = new ArrayList<>();

    /** Something that keeps an array with as many entries as the table has rows. */
    public interface Dependent {
        void grow(int capacity);
    }

    protected Table(String name) {
        super(name);
    }

    protected final Reals reals(String column, String unit, String meaning) {
        return declare(columns, new Reals(column, unit, meaning));
    }

    protected final Floats floats(String column, String unit, String meaning) {
        return declare(columns, new Floats(column, unit, meaning));
    }

    protected final Longs longs(String column, String unit, String meaning) {
        return declare(columns, new Longs(column, unit, meaning));
    }

    protected final Ints ints(String column, String unit, String meaning) {
        return declare(columns, new Ints(column, unit, meaning));
    }

    protected final Shorts shorts(String column, String unit, String meaning) {
        return declare(columns, new Shorts(column, unit, meaning));
    }

    protected final Codes codes(String column, String unit, String meaning) {
        return declare(columns, new Codes(column, unit, meaning));
    }

    /** A column of constants of an enumeration. */
    protected final <E extends Enum<E>> Choices<E> choices(String column, String meaning, Class<E> of) {
        return declare(columns, new Choices<>(column, meaning, of));
    }

    protected final Refs refs(String column, Table target, String meaning) {
        return declare(columns, new Refs(column, target, meaning));
    }

    protected final Grid grid(String column, int width, String unit, String meaning) {
        return declare(columns, new Grid(column, width, unit, meaning));
    }

    protected final Ring ring(String column, int width, String unit, String meaning) {
        return declare(columns, new Ring(column, width, unit, meaning));
    }

    protected final IntGrid intGrid(String column, int width, String unit, String meaning) {
        return declare(columns, new IntGrid(column, width, unit, meaning));
    }

    /**
     * Adds a column of one's own that decides what happens: it is part of digest and snapshot. To be added before the first month.
     *
     * @throws IllegalArgumentException if the table has a column of that name
     */
    public final Reals own(String column, String unit, String meaning) {
        return declare(columns, new Reals(column, unit, meaning));
    }

    /**
     * Adds a column of one's own for what is only noted. It is kept in snapshots and left out of the digest, so that noting more or less
     * leaves the digest as it is.
     *
     * @throws IllegalArgumentException if the table has a column of that name
     */
    public final Reals extra(String column, String unit, String meaning) {
        return declare(extras, new Reals(column, unit, meaning));
    }

    /** As {@link #extra}, for whole numbers. */
    public final Ints extraInts(String column, String unit, String meaning) {
        return declare(extras, new Ints(column, unit, meaning));
    }

    /** As {@link #extra}, for small whole numbers. */
    public final Shorts extraShorts(String column, String unit, String meaning) {
        return declare(extras, new Shorts(column, unit, meaning));
    }

    /** As {@link #extra}, for codes. */
    public final Codes extraCodes(String column, String unit, String meaning) {
        return declare(extras, new Codes(column, unit, meaning));
    }

    private <C extends Column> C declare(List<Column> to, C column) {
        for (Column other : all) {
            if (other.name().equals(column.name())) {
                throw new IllegalArgumentException(
                        "table " + name() + " has a column " + column.name() + " already; choose another name");
            }
        }
        column.grow(capacity());
        to.add(column);
        all = Stream.concat(columns.stream(), extras.stream()).toArray(Column[]::new);
        return column;
    }

    /** Declared columns in the order of declaration, without extra ones. */
    public final List<Column> columns() {
        return Collections.unmodifiableList(columns);
    }

    /** Bytes that the declared columns take for one row. */
    public final int bytesPerRow() {
        return Long.BYTES + columns.stream().mapToInt(Column::bytes).sum();
    }

    /**
     * Adds an entity with all columns at zero (references at none).
     *
     * @throws IllegalStateException if the identity is taken: two entities hash to one identity
     */
    public final int add(long id) {
        int row = place(id);
        if (!firstUse(row)) {
            for (Column column : all) {
                column.clear(row);
            }
        }
        return row;
    }

    /** Ties an array outside the table to its capacity. */
    public final void attach(Dependent dependent) {
        dependents.add(dependent);
        dependent.grow(capacity());
    }

    @Override
    void grow(int capacity) {
        super.grow(capacity);
        for (Column column : all) {
            column.grow(capacity);
        }
        for (Dependent dependent : dependents) {
            dependent.grow(capacity);
        }
    }

    /** Adds every declared column, names sorted, rows by identity. */
    final void digest(Digest digest) {
        int[] order = byIdentity();
        digest.add(name());
        digest.add(order.length);
        for (int row : order) {
            digest.add(id(row));
        }
        List<Column> sorted = new ArrayList<>(columns);
        sorted.sort(Comparator.comparing(Column::name));
        LongConsumer adding = digest::add;
        for (Column column : sorted) {
            digest.add(column.name());
            for (int row : order) {
                column.values(row, adding);
            }
        }
    }

    final String schema() {
        StringBuilder text = new StringBuilder(name());
        for (Column column : all) {
            text.append('|').append(column.layout()).append(':').append(column.name());
        }
        return text.toString();
    }

    final void write(DataOutput out) throws IOException {
        writeEntities(out);
        for (Column column : all) {
            column.write(out, end());
        }
    }

    final void read(DataInput in) throws IOException {
        readEntities(in);
        for (Column column : all) {
            column.read(in, end());
        }
    }
}
