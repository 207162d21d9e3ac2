package org.industrialrainforest.engine.simulation;

import java.util.Arrays;

/**
 * Rows chosen in a parallel sweep, to be served one after the other: by rank (low first), then by a keyed lot, then by identity. No row is
 * favoured by its position.
 */
public final class Selection {
    /** By thread. */
    private final Chosen[] parts;
    /** The first part, which takes up the others after a sweep. */
    private final Chosen all;

    private int[] order = new int[0];
    private boolean serving;

    Selection(int threads) {
        parts = new Chosen[threads];
        for (int thread = 0; thread < threads; thread++) {
            parts[thread] = new Chosen();
        }
        all = parts[0];
    }

    /** Forgets what was chosen, before a sweep. */
    void begin() {
        if (serving) {
            throw new IllegalStateException(
                    "rows cannot be chosen while others are served; serve one choice after the other");
        }
        for (Chosen part : parts) {
            part.size = 0;
        }
    }

    /** What the chunks of a thread add to. */
    Chosen of(int thread) {
        return parts[thread];
    }

    /** Brings together what was chosen in a sweep. */
    void bringTogether() {
        for (int thread = 1; thread < parts.length; thread++) {
            all.addAll(parts[thread]);
        }
    }

    /** Rows that were chosen: what a chunk adds to. */
    public static final class Chosen {
        private int[] rows = new int[16];
        private long[] ids = new long[16];
        private long[] ranks = new long[16];
        private long[] lots = new long[16];
        private int size;

        Chosen() {}

        /**
         * Chooses a row.
         *
         * @param rank served from low to high
         * @param lot decides between equal ranks
         */
        public void add(int row, long id, long rank, long lot) {
            if (size == rows.length) {
                room(size * 2);
            }
            rows[size] = row;
            ids[size] = id;
            ranks[size] = rank;
            lots[size++] = lot;
        }

        private void addAll(Chosen other) {
            int sum = size + other.size;
            if (sum > rows.length) {
                room(Math.max(sum, size * 2));
            }
            System.arraycopy(other.rows, 0, rows, size, other.size);
            System.arraycopy(other.ids, 0, ids, size, other.size);
            System.arraycopy(other.ranks, 0, ranks, size, other.size);
            System.arraycopy(other.lots, 0, lots, size, other.size);
            size = sum;
        }

        private void room(int larger) {
            rows = Arrays.copyOf(rows, larger);
            ids = Arrays.copyOf(ids, larger);
            ranks = Arrays.copyOf(ranks, larger);
            lots = Arrays.copyOf(lots, larger);
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

    public int size() {
        return all.size;
    }

    /** Serves all chosen rows in order, on the caller's thread. */
    public void serve(Service service) {
        int size = all.size;
        if (size > order.length) {
            order = new int[Math.max(size, order.length * 2)];
        }
        for (int i = 0; i < size; i++) {
            order[i] = i;
        }
        sort(size);
        serving = true;
        try {
            for (int i = 0; i < size; i++) {
                service.serve(all.rows[order[i]]);
            }
        } finally {
            serving = false;
        }
    }

    /** Heap sort: no allocation, no recursion, and ties cannot occur because identities differ. */
    private void sort(int size) {
        for (int parent = size / 2 - 1; parent >= 0; parent--) {
            sink(parent, size);
        }
        for (int last = size - 1; last > 0; last--) {
            int swap = order[0];
            order[0] = order[last];
            order[last] = swap;
            sink(0, last);
        }
    }

    private void sink(int parent, int length) {
        int moving = order[parent];
        int hole = parent;
        for (int child = 2 * hole + 1; child < length; child = 2 * hole + 1) {
            if (child + 1 < length && all.before(order[child], order[child + 1])) {
                child++;
            }
            if (!all.before(moving, order[child])) {
                break;
            }
            order[hole] = order[child];
            hole = child;
        }
        order[hole] = moving;
    }
}
