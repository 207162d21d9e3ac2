package org.industrialrainforest.core.engine;

import java.util.Arrays;

/** Whole-number sums that a parallel sweep may add to. Exact, so neither order nor chunks can be seen. */
public final class Tally implements ChunkScoped {
    private static final double UNIT = 1L << 24;

    private final int size;
    private final long[] totals;
    private long[][] parts = new long[1][];

    public Tally(int size) {
        this.size = size;
        this.totals = new long[size];
        parts[0] = new long[size];
    }

    public void add(int chunk, int item, long amount) {
        parts[chunk][item] += amount;
    }

    /** Adds outside a sweep. */
    public void add(int item, long amount) {
        totals[item] += amount;
    }

    /** Adds a real number in fixed point, 2⁻²⁴ exact; the sum's magnitude must stay below 2³⁸. */
    public void addReal(int chunk, int item, double amount) {
        parts[chunk][item] += (long) Math.rint(amount * UNIT);
    }

    public long total(int item) {
        return totals[item];
    }

    /** Total of what {@link #addReal} added. */
    public double real(int item) {
        return totals[item] / UNIT;
    }

    public void reset() {
        Arrays.fill(totals, 0);
    }

    @Override
    public void prepare(int chunks) {
        if (chunks > parts.length) {
            int old = parts.length;
            parts = Arrays.copyOf(parts, chunks);
            for (int i = old; i < chunks; i++) {
                parts[i] = new long[size];
            }
        }
    }

    @Override
    public void merge(int chunks) {
        for (int chunk = 0; chunk < chunks; chunk++) {
            long[] part = parts[chunk];
            for (int i = 0; i < size; i++) {
                totals[i] += part[i];
                part[i] = 0;
            }
        }
    }
}
