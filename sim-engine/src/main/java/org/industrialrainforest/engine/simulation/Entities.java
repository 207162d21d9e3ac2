package org.industrialrainforest.engine.simulation;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * The entities of a {@code Table}: which identity has which row. Rows of entities that are gone are taken again, the lowest first, so that sweeps need
 * not look far beyond the entities there are.
 */
public abstract class Entities {
    private static final int FIRST_CAPACITY = 64;

    /** Tables with fewer rows double when they are full, larger ones grow by a quarter. */
    private static final int SMALL = 4096;

    private final String name;
    private final RowIndex index = new RowIndex();
    private long[] ids = new long[0];
    /** Free rows: a heap with the lowest at the top, which may hold rows from the end on; of a scattered table a stack. */
    private int[] free = new int[0];

    private int freeCount;
    private boolean scattered;
    private int end;
    /** No entity has ever had a row from here on: all columns are as empty there as {@code add} leaves them. */
    private int untouched;

    private int live;

    Entities(String name) {
        this.name = name;
    }

    /** What results call the kind of entity. */
    public final String name() {
        return name;
    }

    /** One past the last row that is used. Rows below it may be {@linkplain #live(int) unused}. */
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

    /** Copies the identities of the rows from {@code first} to before {@code to} into an array, 0 for an unused row: for draws of many rows at once. */
    public final void ids(int first, int to, long[] into) {
        System.arraycopy(ids, first, into, 0, to - first);
    }

    /** Row of an identity, −1 if there is no such entity. */
    public final int row(long id) {
        return index.get(id, ids);
    }

    /** What people call the row. */
    public String label(int row) {
        return Long.toHexString(ids[row]);
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
            order[i] = index.get(sorted[i], ids);
        }
        return order;
    }

    /** Gives a new entity a row. */
    final int place(long id) {
        if (id == 0) {
            throw new IllegalArgumentException("identity 0 means 'no entity' in table " + name);
        }
        if (index.get(id, ids) >= 0) {
            throw new IllegalStateException("table " + name + ": identity " + Long.toHexString(id)
                    + " is taken; two entities hash to one identity");
        }
        int row = takeFree();
        if (row < 0) {
            if (end == ids.length) {
                grow(Math.max(FIRST_CAPACITY, end + (end < SMALL ? end : end / 4)));
            }
            row = end++;
        }
        ids[row] = id;
        index.put(row, ids);
        live++;
        return row;
    }

    /** Removes an entity; another may take its row. */
    public final void remove(int row) {
        index.remove(row, ids);
        ids[row] = 0;
        live--;
        if (freeCount == free.length) {
            free = Arrays.copyOf(free, Math.max(FIRST_CAPACITY, free.length + free.length / 4));
        }
        free[freeCount++] = row;
        if (!scattered) {
            rise(freeCount - 1);
            while (end > 0 && ids[end - 1] == 0) {
                end--;
            }
        }
    }

    /** The lowest free row below the end, −1 for none: then no row of the heap is below the end. */
    private int takeFree() {
        if (freeCount > 0 && scattered) {
            return free[--freeCount];
        }
        if (freeCount == 0 || free[0] >= end) {
            freeCount = 0;
            return -1;
        }
        int lowest = free[0];
        free[0] = free[--freeCount];
        sink();
        return lowest;
    }

    /** Moves a row of the heap up to its place. */
    private void rise(int from) {
        int row = free[from];
        int hole = from;
        while (hole > 0 && free[(hole - 1) / 2] > row) {
            free[hole] = free[(hole - 1) / 2];
            hole = (hole - 1) / 2;
        }
        free[hole] = row;
    }

    /** Moves the top of the heap down to its place. */
    private void sink() {
        int row = free[0];
        int hole = 0;
        for (int child = 1; child < freeCount; child = 2 * hole + 1) {
            if (child + 1 < freeCount && free[child + 1] < free[child]) {
                child++;
            }
            if (free[child] >= row) {
                break;
            }
            free[hole] = free[child];
            hole = child;
        }
        free[hole] = row;
    }

    /** Whether a new entity's row was never another's; it counts as used from now on. */
    final boolean firstUse(int row) {
        boolean first = row >= untouched;
        untouched = Math.max(untouched, row + 1);
        return first;
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
        untouched = end;
        scattered = true;
    }

    /** Makes room for rows. */
    void grow(int capacity) {
        ids = Arrays.copyOf(ids, capacity);
    }

    final int capacity() {
        return ids.length;
    }

    final void writeEntities(DataOutput out) throws IOException {
        out.writeInt(end);
        out.writeInt(freeCount);
        for (int row = 0; row < end; row++) {
            out.writeLong(ids[row]);
        }
        for (int i = 0; i < freeCount; i++) {
            out.writeInt(free[i]);
        }
    }

    final void readEntities(DataInput in) throws IOException {
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
                index.put(row, ids);
                live++;
            }
        }
        free = new int[Math.max(FIRST_CAPACITY, freeCount)];
        for (int i = 0; i < freeCount; i++) {
            free[i] = in.readInt();
        }
        // The order in which a scattered table was going to take its rows is no part of its state.
        Arrays.sort(free, 0, freeCount);
        scattered = false;
        untouched = Math.max(untouched, end);
    }
}
