package org.industrialrainforest.engine.simulation;

import java.util.Arrays;

/**
 * Rows chosen in a parallel sweep, to be served one after the other: by rank (low first), then by a keyed lot, then by identity. No row is
 * favoured by its position.
 */
public final class Selection {
    private final int[] rows;
    private final long[] ids;
    private final long[] ranks;
    private final long[] lots;
    private int size;

    /** Brings together what was chosen in a sweep. */
    Selection(Chosen[] parts, int chunks) {
        int total = 0;
        for (int chunk = 0; chunk < chunks; chunk++) {
            total += parts[chunk].size;
        }
        rows = new int[total];
        ids = new long[total];
        ranks = new long[total];
        lots = new long[total];
        for (int chunk = 0; chunk < chunks; chunk++) {
            addAll(parts[chunk]);
        }
    }

    /** What a chunk adds rows to. */
    public static final class Chosen {
        private int[] rows = new int[16];
        private long[] ids = new long[16];
        private long[] ranks = new long[16];
        private long[] lots = new long[16];
        private int size;

        Chosen() {}

        void clear() {
            size = 0;
        }

        /**
         * Chooses a row.
         *
         * @param rank served from low to high
         * @param lot decides between equal ranks
         */
        public void add(int row, long id, long rank, long lot) {
            if (size == rows.length) {
                int larger = size * 2;
                rows = Arrays.copyOf(rows, larger);
                ids = Arrays.copyOf(ids, larger);
                ranks = Arrays.copyOf(ranks, larger);
                lots = Arrays.copyOf(lots, larger);
            }
            rows[size] = row;
            ids[size] = id;
            ranks[size] = rank;
            lots[size++] = lot;
        }
    }

    /** What a sweep does with one chunk. */
    @FunctionalInterface
    public interface Sweep {
        void run(Rows rows, Chosen chosen);
    }

    /** What is done with a chosen row. */
    @FunctionalInterface
    public interface Service {
        void serve(int row);
    }

    private void addAll(Chosen chosen) {
        System.arraycopy(chosen.rows, 0, rows, size, chosen.size);
        System.arraycopy(chosen.ids, 0, ids, size, chosen.size);
        System.arraycopy(chosen.ranks, 0, ranks, size, chosen.size);
        System.arraycopy(chosen.lots, 0, lots, size, chosen.size);
        size += chosen.size;
    }

    public int size() {
        return size;
    }

    /** Serves all chosen rows in order, on the caller's thread. */
    public void serve(Service service) {
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            order[i] = i;
        }
        sort(order);
        for (int i = 0; i < size; i++) {
            service.serve(rows[order[i]]);
        }
    }

    /** Heap sort: no allocation, no recursion, and ties cannot occur because identities differ. */
    private void sort(int[] order) {
        for (int parent = order.length / 2 - 1; parent >= 0; parent--) {
            sink(order, parent, order.length);
        }
        for (int last = order.length - 1; last > 0; last--) {
            int swap = order[0];
            order[0] = order[last];
            order[last] = swap;
            sink(order, 0, last);
        }
    }

    private void sink(int[] order, int parent, int length) {
        int moving = order[parent];
        int hole = parent;
        for (int child = 2 * hole + 1; child < length; child = 2 * hole + 1) {
            if (child + 1 < length && before(order[child], order[child + 1])) {
                child++;
            }
            if (!before(moving, order[child])) {
                break;
            }
            order[hole] = order[child];
            hole = child;
        }
        order[hole] = moving;
    }

    private boolean before(int a, int b) {
        if (ranks[a] != ranks[b]) {
            return ranks[a] < ranks[b];
        }
        if (lots[a] != lots[b]) {
            return lots[a] < lots[b];
        }
        return ids[a] < ids[b];
    }
}
