package org.industrialrainforest.core.compare;

/** How long a series of a shocked run stays away from that of its unshocked twin. */
final class Recovery {
    private static final int SMOOTH = 12;

    private Recovery() {}

    /**
     * Months from a shock's first month until a series is back: the first month from which on it stays within a distance of the twin for some
     * months. 0 if it never leaves; the months to the end if it has not come back by then, which is the least that it can be.
     *
     * @param shocked the series under the shock
     * @param twin the series of the same run without it
     * @param from month of the shock's begin, an index of the series
     * @param within allowed distance as a share of the twin
     * @param months that it must stay there, or until the end if that comes before
     */
    static double months(double[] shocked, double[] twin, int from, double within, int months) {
        int start = Math.max(0, from);
        if (start >= shocked.length) {
            return Double.NaN;
        }
        int last = -1;
        for (int t = start; t < shocked.length; t++) {
            if (Math.abs(shocked[t] - twin[t]) > within * Math.abs(twin[t])) {
                last = t;
            } else if (last >= 0 && t - last >= months) {
                return last + 1 - start;
            }
        }
        return last < 0 ? 0 : last == shocked.length - 1 ? shocked.length - start : last + 1 - start;
    }

    /** Sum of the last twelve months: a monthly flow jumps about more than any shock. */
    static double[] yearly(double[] monthly) {
        double[] sums = new double[monthly.length];
        for (int t = 0; t < monthly.length; t++) {
            sums[t] = monthly[t] + (t > 0 ? sums[t - 1] : 0) - (t >= SMOOTH ? monthly[t - SMOOTH] : 0);
        }
        return sums;
    }
}
