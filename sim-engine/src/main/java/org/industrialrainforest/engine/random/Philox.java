package org.industrialrainforest.engine.random;

/**
 * The counter-based generator Philox 4x64 with 10 rounds: a keyed bijection of 256-bit counters.
 *
 * <p>Source: Salmon, Moraes, Dror and Shaw (2011), Parallel random numbers: as easy as 1, 2, 3, SC'11,
 * doi:10.1145/2063384.2063405. The words agree with the known-answer vectors of the authors' Random123.
 */
public final class Philox {

    private static final int ROUNDS = 10;
    private static final long MULTIPLIER_0 = 0xD2E7470EE14C6C93L;
    private static final long MULTIPLIER_1 = 0xCA5A826395121157L;
    private static final long KEY_STEP_0 = 0x9E3779B97F4A7C15L;
    private static final long KEY_STEP_1 = 0xBB67AE8584CAA73BL;

    private Philox() {}

    /**
     * Writes the four words that belong to a key and a counter.
     *
     * @param key0 word 0 of the key
     * @param key1 word 1 of the key
     * @param c0 word 0 of the counter
     * @param c1 word 1 of the counter
     * @param c2 word 2 of the counter
     * @param c3 word 3 of the counter
     * @param out4 receives words 0 to 3 of the block; at least 4 long
     */
    public static void block(long key0, long key1, long c0, long c1, long c2, long c3, long[] out4) {
        long k0 = key0;
        long k1 = key1;
        long x0 = c0;
        long x1 = c1;
        long x2 = c2;
        long x3 = c3;
        for (int round = 0; round < ROUNDS; round++) {
            long high0 = unsignedHigh(MULTIPLIER_0, x0);
            long low0 = MULTIPLIER_0 * x0;
            long high1 = unsignedHigh(MULTIPLIER_1, x2);
            long low1 = MULTIPLIER_1 * x2;
            // The brackets keep what is known early off the way from product to product.
            x0 = high1 ^ (x1 ^ k0);
            x1 = low1;
            x2 = high0 ^ (x3 ^ k1);
            x3 = low0;
            k0 += KEY_STEP_0;
            k1 += KEY_STEP_1;
        }
        out4[0] = x0;
        out4[1] = x1;
        out4[2] = x2;
        out4[3] = x3;
    }

    /**
     * Writes the blocks of two counters that differ in their word 1. Neither waits for the products of the other, so that the processor
     * multiplies for both at a time.
     *
     * @param key0 word 0 of the key
     * @param key1 word 1 of the key
     * @param c0 word 0 of both counters
     * @param a1 word 1 of the first counter
     * @param b1 word 1 of the second counter
     * @param c2 word 2 of both counters
     * @param c3 word 3 of both counters
     * @param out8 receives the first block and then the second; at least 8 long
     */
    static void pair(long key0, long key1, long c0, long a1, long b1, long c2, long c3, long[] out8) {
        long k0 = key0;
        long k1 = key1;
        long x0 = c0;
        long x1 = a1;
        long x2 = c2;
        long x3 = c3;
        long y0 = c0;
        long y1 = b1;
        long y2 = c2;
        long y3 = c3;
        for (int round = 0; round < ROUNDS; round++) {
            long xHigh0 = unsignedHigh(MULTIPLIER_0, x0);
            long yHigh0 = unsignedHigh(MULTIPLIER_0, y0);
            long xLow0 = MULTIPLIER_0 * x0;
            long yLow0 = MULTIPLIER_0 * y0;
            long xHigh1 = unsignedHigh(MULTIPLIER_1, x2);
            long yHigh1 = unsignedHigh(MULTIPLIER_1, y2);
            long xLow1 = MULTIPLIER_1 * x2;
            long yLow1 = MULTIPLIER_1 * y2;
            x0 = xHigh1 ^ (x1 ^ k0);
            y0 = yHigh1 ^ (y1 ^ k0);
            x1 = xLow1;
            y1 = yLow1;
            x2 = xHigh0 ^ (x3 ^ k1);
            y2 = yHigh0 ^ (y3 ^ k1);
            x3 = xLow0;
            y3 = yLow0;
            k0 += KEY_STEP_0;
            k1 += KEY_STEP_1;
        }
        out8[0] = x0;
        out8[1] = x1;
        out8[2] = x2;
        out8[3] = x3;
        out8[4] = y0;
        out8[5] = y1;
        out8[6] = y2;
        out8[7] = y3;
    }

    /**
     * High word of the unsigned product; the multiplier has its top bit set, so {@code word} is always added back to
     * the signed product.
     */
    private static long unsignedHigh(long multiplier, long word) {
        return Math.multiplyHigh(multiplier, word) + (word + (multiplier & (word >> 63)));
    }
}
