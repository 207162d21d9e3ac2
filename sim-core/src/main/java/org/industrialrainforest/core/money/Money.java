package org.industrialrainforest.core.money;

/** Money is a {@code long} of fen (RMB 0.01). One rounding rule: half to even. */
public final class Money {
    /** Fen in one RMB. */
    public static final long RMB = 100;

    /** Fen in a million RMB. */
    public static final long MILLION = 100_000_000L;

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
        if (!(fen >= -9e18 && fen <= 9e18)) {
            throw new ArithmeticException("amount of " + fen + " fen is not a number that a ledger can hold");
        }
        return (long) Math.rint(fen);
    }
}
