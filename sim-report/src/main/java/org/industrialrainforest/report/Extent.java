package org.industrialrainforest.report;

/** The range that values take together with zero; undefined ones are passed over. */
final class Extent {
    private double low;
    private double high;

    Extent with(double... values) {
        for (double value : values) {
            if (Double.isFinite(value)) {
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
        }
        return this;
    }

    double low() {
        return low;
    }

    double high() {
        return high;
    }

    /** The largest distance from zero. */
    double size() {
        return Math.max(high, -low);
    }

    /** An axis in a scale with some room at both ends that are not zero. */
    Ticks padded(Numbers.Scale scale, double share, int count) {
        double pad = share * (high - low);
        return Ticks.within(scale.of(low - pad), scale.of(high + pad), count);
    }
}
