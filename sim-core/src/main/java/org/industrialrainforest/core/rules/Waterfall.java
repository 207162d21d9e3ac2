package org.industrialrainforest.core.rules;

/**
 * Who receives what when a firm is sold or wound up: non-participating preferences of one times the money invested, the latest first; a
 * holder converts to common shares when that pays more.
 */
public final class Waterfall {
    private Waterfall() {}

    /**
     * Divides an amount.
     *
     * @param amount fen, ≥ 0
     * @param invested money paid in by each preferred holder, the latest first, fen
     * @param share share of each preferred holder, same length
     * @return fen for each preferred holder; what is left belongs to common shares
     */
    public static long[] preferred(long amount, long[] invested, double[] share) {
        int n = invested.length;
        boolean[] converts = new boolean[n];
        long[] paid = new long[n];
        boolean changed = true;
        while (changed) {
            changed = false;
            long left = amount;
            double common = 1;
            for (int i = 0; i < n; i++) {
                if (!converts[i]) {
                    paid[i] = Math.min(left, invested[i]);
                    left -= paid[i];
                    common -= share[i];
                }
            }
            double perShare = common <= 0 ? 0 : left / common;
            for (int i = 0; i < n; i++) {
                if (converts[i]) {
                    paid[i] = (long) Math.floor(perShare * share[i]);
                }
            }
            int candidate = -1;
            double best = 0;
            for (int i = 0; i < n; i++) {
                if (!converts[i]) {
                    double asCommon = (left + paid[i]) / Math.max(1e-12, common + share[i]) * share[i];
                    double gain = asCommon - paid[i];
                    if (gain > best) {
                        best = gain;
                        candidate = i;
                    }
                }
            }
            if (candidate >= 0) {
                converts[candidate] = true;
                changed = true;
            }
        }
        return paid;
    }
}
