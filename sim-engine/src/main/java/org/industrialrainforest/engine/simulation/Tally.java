package org.industrialrainforest.engine.simulation;

import java.util.Arrays;

/**
 * Whole-number sums that a parallel sweep may add to. Exact, so neither order nor chunks can be seen. A sum of real numbers of one sign that is larger than fits stays
 * {@linkplain #full full}.
 */
public final class Tally implements ThreadScoped {
    private static final double UNIT = 1L << 24;
    /**
     * Entries after a part, so that no two parts, each written by a thread of its own, lie in one line of a processor's cache. The first of them says
     * whether a sweep uses the part: most sweeps add to few tallies.
     */
    private static final int APART = 16;

    private final int size;
    private final long[] totals;
    private long[][] parts = new long[1][];

    public Tally(int size) {
        this.size = size;
        this.totals = new long[size];
        parts[0] = new long[size + APART];
    }

    /** What the chunks of one thread add: for a sweep that adds in every row. */
    public static final class Part {
        private final long[] values;

        private Part(long[] values) {
            this.values = values;
        }

        public void add(int item, long amount) {
            values[item] += amount;
        }

        /** Adds a real number in fixed point, as {@link Tally#addReal} does. */
        public void addReal(int item, double amount) {
            values[item] = sum(values[item], fixed(amount));
        }
    }

    /** The part that a chunk adds to, for the length of a sweep. */
    public Part part(int part) {
        return new Part(used(part));
    }

    private long[] used(int part) {
        long[] values = parts[part];
        values[size] = 1;
        return values;
    }

    public void add(int part, int item, long amount) {
        used(part)[item] += amount;
    }

    /** Adds outside a sweep. */
    public void add(int item, long amount) {
        totals[item] += amount;
    }

    /** Adds a real number in fixed point, 2⁻²⁴ exact, up to a sum of 2³⁹, which is {@link #full}. */
    public void addReal(int part, int item, double amount) {
        long[] values = used(part);
        values[item] = sum(values[item], fixed(amount));
    }

    public long total(int item) {
        return totals[item];
    }

    /** Whether a sum is as large as fits, and perhaps larger in truth. */
    public boolean full(int item) {
        return totals[item] == Long.MAX_VALUE;
    }

    private static long sum(long a, long b) {
        long sum = a + b;
        boolean over = ((a ^ sum) & (b ^ sum)) < 0;
        return over ? (a < 0 ? Long.MIN_VALUE : Long.MAX_VALUE) : sum;
    }

    /** A real number in fixed point, to add and to keep. */
    public static long fixed(double amount) {
        return (long) Math.rint(amount * UNIT);
    }

    /** A real number of what is kept in fixed point, for example in a {@link Grid}. */
    public static double ofFixed(long fixed) {
        return fixed / UNIT;
    }

    /** Total of what {@link #addReal} added. */
    public double real(int item) {
        return totals[item] / UNIT;
    }

    public void reset() {
        Arrays.fill(totals, 0);
    }

    @Override
    public void prepare(int number) {
        if (number > parts.length) {
            int old = parts.length;
            parts = Arrays.copyOf(parts, number);
            for (int i = old; i < number; i++) {
                parts[i] = new long[size + APART];
            }
        }
    }

    @Override
    public void merge(int number) {
        for (int p = 0; p < number; p++) {
            long[] part = parts[p];
            if (part[size] != 0) {
                for (int i = 0; i < size; i++) {
                    totals[i] = sum(totals[i], part[i]);
                    part[i] = 0;
                }
                part[size] = 0;
            }
        }
    }
}
