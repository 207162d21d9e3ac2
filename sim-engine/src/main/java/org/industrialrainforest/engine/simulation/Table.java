package org.industrialrainforest.engine.simulation;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/**
 * All entities of one kind: one primitive array per variable, one row per entity. Rows are reused; the identity is the entity, the row number
 * only its place. Nothing that a run computes may depend on row numbers.
 *
 * <p>A subclass declares its columns as final fields, in the order in which it wants to be read. Rows are added and removed only in the
 * single-threaded parts of a phase.
 */
public abstract class Table {
    private static final int FIRST_CAPACITY = 64;

    private final String name;
    private final List<Column> columns = new ArrayList<>();
    private final List<Column> extras = new ArrayList<>();
    /** Declared columns, then extra ones. */
    private Column[] all = new Column[0];

    private final List<Dependent> dependents = new ArrayList<>();
    private final LongIndex index = new LongIndex();
    private long[] ids = new long[0];
    private int[] free = new int[0];
    private int freeCount;
    private int end;
    private int live;

    /** Something that keeps an array with as many entries as the table has rows. */
    public interface Dependent {
        void grow(int capacity);
    }

    protected Table(String name) {
        this.name = name;
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

    private <C extends Column> C declare(List<Column> to, C column) {
        for (Column other : all) {
            if (other.name().equals(column.name())) {
                throw new IllegalArgumentException(
                        "table " + name + " has a column " + column.name() + " already; choose another name");
            }
        }
        column.grow(ids.length);
        to.add(column);
        all = Stream.concat(columns.stream(), extras.stream()).toArray(Column[]::new);
        return column;
    }

    public final String name() {
        return name;
    }

    /** Declared columns in the order of declaration, without extra ones. */
    public final List<Column> columns() {
        return Collections.unmodifiableList(columns);
    }

    /** Bytes that the declared columns take for one row. */
    public final int bytesPerRow() {
        return Long.BYTES + columns.stream().mapToInt(Column::bytes).sum();
    }

    /** One past the last row that was ever used. Rows below it may be {@linkplain #live(int) unused}. */
    public final int end() {
        return end;
    }

    /** Number of entities. */
    public final int count() {
        return live;
    }

    public final boolean live(int row) {
        return ids[row] != 0;
    }

    public final long id(int row) {
        return ids[row];
    }

    /** Row of an identity, −1 if there is no such entity. */
    public final int row(long id) {
        return index.get(id);
    }

    /** What people call the row. */
    public String label(int row) {
        return Long.toHexString(ids[row]);
    }

    /**
     * Adds an entity with all columns at zero (references at none).
     *
     * @throws IllegalStateException if the identity is taken: two entities hash to one identity
     */
    public final int add(long id) {
        if (id == 0) {
            throw new IllegalArgumentException("identity 0 means 'no entity' in table " + name);
        }
        if (index.get(id) >= 0) {
            throw new IllegalStateException("table " + name + ": identity " + Long.toHexString(id)
                    + " is taken; two entities hash to one identity");
        }
        int row;
        if (freeCount > 0) {
            row = free[--freeCount];
        } else {
            if (end == ids.length) {
                grow(Math.max(FIRST_CAPACITY, end * 2));
            }
            row = end++;
        }
        end = Math.max(end, row + 1);
        ids[row] = id;
        index.put(id, row);
        live++;
        for (Column column : all) {
            column.clear(row);
        }
        return row;
    }

    public final void remove(int row) {
        index.remove(ids[row]);
        ids[row] = 0;
        live--;
        if (freeCount == free.length) {
            free = Arrays.copyOf(free, Math.max(FIRST_CAPACITY, free.length * 2));
        }
        free[freeCount++] = row;
    }

    /** Ties an array outside the table to its capacity. */
    public final void attach(Dependent dependent) {
        dependents.add(dependent);
        dependent.grow(ids.length);
    }

    /** Takes an empty table's rows from now on in an arbitrary order. Results stay the same; tests show it. */
    public final void scatter(int capacity, long seed) {
        if (live > 0) {
            throw new IllegalStateException("table " + name + " has rows already");
        }
        grow(Math.max(capacity, ids.length));
        free = new int[ids.length];
        long state = seed;
        for (int i = 0; i < free.length; i++) {
            free[i] = i;
            state = state * 6364136223846793005L + 1442695040888963407L;
            int other = (int) Long.remainderUnsigned(state >>> 17, i + 1L);
            int swap = free[other];
            free[other] = free[i];
            free[i] = swap;
        }
        freeCount = free.length;
        end = ids.length;
    }

    private void grow(int capacity) {
        ids = Arrays.copyOf(ids, capacity);
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
        digest.add(name);
        digest.add(order.length);
        for (int row : order) {
            digest.add(ids[row]);
        }
        List<Column> sorted = new ArrayList<>(columns);
        sorted.sort(Comparator.comparing(Column::name));
        for (Column column : sorted) {
            digest.add(column.name());
            for (int row : order) {
                column.values(row, digest::add);
            }
        }
    }

    /** Live rows in the order of their identities. */
    public final int[] byIdentity() {
        return byIdentity(row -> true);
    }

    /** Live rows that are wanted, in the order of their identities. */
    public final int[] byIdentity(IntPredicate wanted) {
        long[] sorted = new long[live];
        int n = 0;
        for (int row = 0; row < end; row++) {
            if (ids[row] != 0 && wanted.test(row)) {
                sorted[n++] = ids[row];
            }
        }
        Arrays.sort(sorted, 0, n);
        int[] order = new int[n];
        for (int i = 0; i < order.length; i++) {
            order[i] = index.get(sorted[i]);
        }
        return order;
    }

    final String schema() {
        StringBuilder text = new StringBuilder(name);
        for (Column column : all) {
            text.append('|').append(column.layout()).append(':').append(column.name());
        }
        return text.toString();
    }

    final void write(DataOutput out) throws IOException {
        out.writeInt(end);
        out.writeInt(freeCount);
        for (int row = 0; row < end; row++) {
            out.writeLong(ids[row]);
        }
        for (int i = 0; i < freeCount; i++) {
            out.writeInt(free[i]);
        }
        for (Column column : all) {
            column.write(out, end);
        }
    }

    final void read(DataInput in) throws IOException {
        end = in.readInt();
        freeCount = in.readInt();
        if (end > ids.length) {
            grow(end);
        }
        Arrays.fill(ids, 0);
        index.clear();
        live = 0;
        for (int row = 0; row < end; row++) {
            ids[row] = in.readLong();
            if (ids[row] != 0) {
                index.put(ids[row], row);
                live++;
            }
        }
        free = new int[Math.max(FIRST_CAPACITY, freeCount)];
        for (int i = 0; i < freeCount; i++) {
            free[i] = in.readInt();
        }
        for (Column column : all) {
            column.read(in, end);
        }
    }
}
