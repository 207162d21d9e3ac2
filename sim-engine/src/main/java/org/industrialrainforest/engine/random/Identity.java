package org.industrialrainforest.engine.random;

import java.nio.charset.StandardCharsets;

/**
 * Permanent 64-bit identities of entities, by hashing what makes the entity what it is.
 *
 * <p>An idea, for instance, is (key of its source, calendar month, ordinal in the month). Identities do not depend on
 * the policy, on row numbers or on the Java version. They are never 0, so that 0 can stand for "nobody". Among n
 * identities a collision has probability about n²/2⁶⁵ (n = 10⁶: 3·10⁻⁸).
 */
public final class Identity {

    private static final long FNV_OFFSET = 0xCBF29CE484222325L;
    private static final long FNV_PRIME = 0x100000001B3L;
    private static final long STEP = 0x9E3779B97F4A7C15L;

    private Identity() {}

    /**
     * Identity of an entity that three numbers determine; their order matters.
     *
     * @return a hash, never 0
     */
    public static long of(long a, long b, long c) {
        long hash = mix(a + STEP);
        hash = mix((hash ^ b) + STEP);
        return nonZero(mix((hash ^ c) + STEP));
    }

    /**
     * Identity of a named thing: 64-bit FNV-1a of the UTF-8 bytes, then a finalizing mix.
     *
     * @return a hash, never 0
     */
    public static long of(String name) {
        long hash = FNV_OFFSET;
        for (byte octet : name.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (octet & 0xFF)) * FNV_PRIME;
        }
        return nonZero(mix(hash));
    }

    private static long nonZero(long hash) {
        return hash == 0 ? STEP : hash;
    }

    /**
     * Stafford's variant 13 of the MurmurHash3 finalizer, a bijection; the one that SplitMix64 uses
     * (doi:10.1145/2660193.2660195).
     */
    private static long mix(long word) {
        long z = word;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
