package org.industrialrainforest.core.world;

/**
 * Liquidation waterfall: non-participating preferences of one times the money invested, the latest round first, pari passu within a round. A
 * holder converts to common shares when that pays more.
 */
final class Waterfall {
    private Waterfall() {}

    /**
     * Divides an amount.
     *
     * @param amount fen, ≥ 0
     * @param invested money paid in by each preferred holder, the latest first, fen
     * @param share share of each preferred holder, same length
     * @param round round of each preferred holder, same length; holders of one round stand next to each other
     * @return fen for each preferred holder; what is left belongs to common shares
     */
    static long[] preferred(long amount, long[] invested, double[] share, int[] round) {
        int n = invested.length;
        boolean[] converts = new boolean[n];
        long[] paid = new long[n];
        boolean changed = true;
        while (changed) {
            changed = false;
            long left = amount;
            double common = 1;
            for (int first = 0; first < n; first = last(round, first) + 1) {
                left -= prefer(left, invested, converts, paid, first, last(round, first));
            }
            for (int i = 0; i < n; i++) {
                common -= converts[i] ? 0 : share[i];
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

    /** Place of the last holder of the round of the holder at a place. */
    private static int last(int[] round, int first) {
        int last = first;
        while (last + 1 < round.length && round[last + 1] == round[first]) {
            last++;
        }
        return last;
    }

    /** Pays the preferences of one round, all of them or each the same part; the last takes the odd fen. */
    private static long prefer(long left, long[] invested, boolean[] converts, long[] paid, int first, int last) {
        long owed = 0;
        for (int i = first; i <= last; i++) {
            owed += converts[i] ? 0 : invested[i];
        }
        long all = Math.min(left, owed);
        long open = all;
        for (int i = first; i <= last; i++) {
            if (!converts[i]) {
                paid[i] = owed == 0 ? 0 : (long) Math.floor((double) open * invested[i] / owed);
                paid[i] = paid[i] > open || invested[i] == owed ? open : paid[i];
                owed -= invested[i];
                open -= paid[i];
            }
        }
        return all;
    }
}
