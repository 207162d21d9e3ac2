package org.industrialrainforest.engine.choice;

/** How much of a box comes again in boxes that are peeled from resamples of the same points. */
final class Recurrence {
    private static final double HALF = .5;

    private final double[][] points;
    private final Box box;
    private final int[] bounded;
    private double common;
    private int taken;

    Recurrence(double[][] points, Box box) {
        this.points = points;
        this.box = box;
        this.bounded = new int[points[0].length];
    }

    /** Takes the box of a resample. */
    void take(Box like) {
        taken++;
        common += common(like);
        for (int k = 0; k < bounded.length; k++) {
            bounded[k] += like.restricts(k) && overlap(like, k) >= HALF ? 1 : 0;
        }
    }

    /** Share of resamples that are bounded in a dimension, within limits that share at least half of what either holds; NaN without resamples. */
    double ofBound(int dimension) {
        return (double) bounded[dimension] / taken;
    }

    /** Mean share that the box and a resample's have in common of the points in either; NaN without resamples. */
    double ofBox() {
        return common / taken;
    }

    private double common(Box other) {
        int both = 0;
        int either = 0;
        for (double[] point : points) {
            boolean in = box.holds(point);
            boolean inOther = other.holds(point);
            both += in && inOther ? 1 : 0;
            either += in || inOther ? 1 : 0;
        }
        return either == 0 ? 0 : (double) both / either;
    }

    /** Where a box has no limit the points end it. */
    private double overlap(Box other, int dimension) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (double[] point : points) {
            least = Math.min(least, point[dimension]);
            most = Math.max(most, point[dimension]);
        }
        double low = Math.max(least, box.low()[dimension]);
        double high = Math.min(most, box.high()[dimension]);
        double otherLow = Math.max(least, other.low()[dimension]);
        double otherHigh = Math.min(most, other.high()[dimension]);
        double shared = Math.min(high, otherHigh) - Math.max(low, otherLow);
        double all = Math.max(high, otherHigh) - Math.min(low, otherLow);
        return all == 0 ? 1 : Math.max(0, shared) / all;
    }
}
