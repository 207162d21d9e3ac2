package org.industrialrainforest.engine.simulation;

import java.util.Arrays;

/**
 * Row by identity: open addressing with linear probing and backward-shift deletion. Only rows are kept; identities are read where the table has them,
 * by row, and handed in. Identity 0 is not allowed.
 */
final class RowIndex {
    /** Row plus 1, 0 for an empty slot. */
    private int[] slots = new int[16];

    private int size;

    /** Row of an identity, −1 if there is none. */
    int get(long id, long[] ids) {
        int mask = slots.length - 1;
        for (int i = slot(id, mask); slots[i] != 0; i = (i + 1) & mask) {
            if (ids[slots[i] - 1] == id) {
                return slots[i] - 1;
            }
        }
        return -1;
    }

    /** Takes up a row whose identity has none yet. */
    void put(int row, long[] ids) {
        if (4 * (size + 1) > 3 * slots.length) {
            rehash(ids);
        }
        fill(row, ids);
        size++;
    }

    private void fill(int row, long[] ids) {
        int mask = slots.length - 1;
        int i = slot(ids[row], mask);
        while (slots[i] != 0) {
            i = (i + 1) & mask;
        }
        slots[i] = row + 1;
    }

    /** Forgets a row that was taken up and still has its identity. */
    void remove(int row, long[] ids) {
        int mask = slots.length - 1;
        int hole = slot(ids[row], mask);
        while (slots[hole] != row + 1) {
            hole = (hole + 1) & mask;
        }
        size--;
        for (int i = (hole + 1) & mask; slots[i] != 0; i = (i + 1) & mask) {
            int home = slot(ids[slots[i] - 1], mask);
            if (((i - home) & mask) >= ((i - hole) & mask)) {
                slots[hole] = slots[i];
                hole = i;
            }
        }
        slots[hole] = 0;
    }

    void clear() {
        Arrays.fill(slots, 0);
        size = 0;
    }

    private void rehash(long[] ids) {
        int[] old = slots;
        slots = new int[old.length * 2];
        for (int one : old) {
            if (one != 0) {
                fill(one - 1, ids);
            }
        }
    }

    private static int slot(long id, int mask) {
        long mixed = id * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 32) & mask;
    }
}
