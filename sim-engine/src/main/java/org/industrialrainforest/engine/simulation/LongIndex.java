package org.industrialrainforest.engine.simulation;

import java.util.Arrays;

/** Row by identity: open addressing with linear probing and backward-shift deletion. Identity 0 is not allowed. */
final class LongIndex {
    private long[] keys = new long[16];
    private int[] rows = new int[16];
    private int size;

    /** Row of an identity, −1 if there is none. */
    int get(long key) {
        int mask = keys.length - 1;
        for (int i = slot(key, mask); keys[i] != 0; i = (i + 1) & mask) {
            if (keys[i] == key) {
                return rows[i];
            }
        }
        return -1;
    }

    void put(long key, int row) {
        if (2 * (size + 1) > keys.length) {
            rehash();
        }
        int mask = keys.length - 1;
        int i = slot(key, mask);
        while (keys[i] != 0 && keys[i] != key) {
            i = (i + 1) & mask;
        }
        if (keys[i] == 0) {
            size++;
        }
        keys[i] = key;
        rows[i] = row;
    }

    void remove(long key) {
        int mask = keys.length - 1;
        int hole = slot(key, mask);
        while (keys[hole] != key) {
            if (keys[hole] == 0) {
                return;
            }
            hole = (hole + 1) & mask;
        }
        size--;
        for (int i = (hole + 1) & mask; keys[i] != 0; i = (i + 1) & mask) {
            int home = slot(keys[i], mask);
            if (((i - home) & mask) >= ((i - hole) & mask)) {
                keys[hole] = keys[i];
                rows[hole] = rows[i];
                hole = i;
            }
        }
        keys[hole] = 0;
    }

    void clear() {
        Arrays.fill(keys, 0);
        size = 0;
    }

    private void rehash() {
        long[] oldKeys = keys;
        int[] oldRows = rows;
        keys = new long[oldKeys.length * 2];
        rows = new int[oldKeys.length * 2];
        size = 0;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                put(oldKeys[i], oldRows[i]);
            }
        }
    }

    private static int slot(long key, int mask) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 32) & mask;
    }
}
