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
     * Writes the blocks of many counters that differ in their word 1 and whose word 2 is 0, as {@link #block} does for each. The first round, half of
     * the second and half of the third are alike for all of them and are computed once: sixteen wide products for each block are left of twenty.
     *
     * @param key0 word 0 of the key
     * @param key1 word 1 of the key
     * @param c0 word 0 of all counters
     * @param c1 word 1 of each counter
     * @param from first counter
     * @param to end of the counters
     * @param c3 word 3 of all counters
     * @param out receives word w of counter i at {@code 4 (i − from) + w}; at least four times as long as there are counters
     */
    static void blocks(long key0, long key1, long c0, long[] c1, int from, int to, long c3, long[] out) {
        // Round 1 in what does not hang on word 1: words 2 and 3 of its result, and word 1, which is 0.
        long first2 = unsignedHigh(MULTIPLIER_0, c0) ^ (c3 ^ key1);
        long first3 = MULTIPLIER_0 * c0;
        long k0 = key0 + KEY_STEP_0;
        long k1 = key1 + KEY_STEP_1;
        // Round 2: its words 0 and 1, and what word 2 is combined with.
        long second0 = unsignedHigh(MULTIPLIER_1, first2) ^ k0;
        long second1 = MULTIPLIER_1 * first2;
        long with2 = first3 ^ k1;
        k0 += KEY_STEP_0;
        k1 += KEY_STEP_1;
        // Round 3: products of word 0, and what word 0 is combined with.
        long high0OfThird = unsignedHigh(MULTIPLIER_0, second0);
        long third3 = MULTIPLIER_0 * second0;
        long with0 = second1 ^ k0;
        for (int i = from; i < to; i++) {
            long first0 = c1[i] ^ key0;
            long x2 = unsignedHigh(MULTIPLIER_0, first0) ^ with2;
            long x3 = MULTIPLIER_0 * first0;
            long x0 = unsignedHigh(MULTIPLIER_1, x2) ^ with0;
            long x1 = MULTIPLIER_1 * x2;
            x2 = high0OfThird ^ (x3 ^ k1);
            x3 = third3;
            long step0 = k0 + KEY_STEP_0;
            long step1 = k1 + KEY_STEP_1;
            for (int round = 3; round < ROUNDS; round++) {
                long high0 = unsignedHigh(MULTIPLIER_0, x0);
                long low0 = MULTIPLIER_0 * x0;
                long high1 = unsignedHigh(MULTIPLIER_1, x2);
                long low1 = MULTIPLIER_1 * x2;
                x0 = high1 ^ (x1 ^ step0);
                x1 = low1;
                x2 = high0 ^ (x3 ^ step1);
                x3 = low0;
                step0 += KEY_STEP_0;
                step1 += KEY_STEP_1;
            }
            int at = 4 * (i - from);
            out[at] = x0;
            out[at + 1] = x1;
            out[at + 2] = x2;
            out[at + 3] = x3;
        }
    }

    /**
     * High word of the unsigned product; the multiplier has its top bit set, so {@code word} is always added back to
     * the signed product.
     */
    private static long unsignedHigh(long multiplier, long word) {
        return Math.multiplyHigh(multiplier, word) + (word + (multiplier & (word >> 63)));
    }
}
