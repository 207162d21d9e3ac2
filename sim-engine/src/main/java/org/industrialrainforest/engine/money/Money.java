package org.industrialrainforest.engine.money;

/**
 * Money is a {@code long} of fen (RMB 0.01). One rounding rule: half to even. An amount beyond {@link #MOST} counts as that: worths that are reckoned may grow without
 * end where a scenario goes to the ends of what it may, and nobody can pay so much.
 */
public final class Money {
    /** Fen in one RMB. */
    public static final long RMB = 100;

    /** Fen in a million RMB. */
    public static final long MILLION = 100_000_000L;

    /** Largest amount, fen: a million billion RMB, of which a ledger can hold ninety. */
    public static final long MOST = 100_000_000_000_000_000L;

    private Money() {}

    /** Fen of an amount in RMB, rounded half to even. */
    public static long fen(double rmb) {
        return whole(rmb * RMB);
    }

    /** Fen of an amount in millions of RMB. */
    public static long fenOfMillions(double millions) {
        return whole(millions * MILLION);
    }

    /** A share of an amount, rounded half to even. */
    public static long share(long fen, double share) {
        return whole(fen * share);
    }

    public static double rmb(long fen) {
        return (double) fen / RMB;
    }

    public static double millions(long fen) {
        return (double) fen / MILLION;
    }

    private static long whole(double fen) {
        if (fen > -MOST && fen < MOST) {
            return (long) Math.rint(fen);
        }
        if (Double.isNaN(fen)) {
            throw new ArithmeticException("an amount of money is not a number");
        }
        return fen > 0 ? MOST : -MOST;
    }
}
