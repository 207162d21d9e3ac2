package org.industrialrainforest.report.canvas;

import org.industrialrainforest.report.words.Numbers;

/** The range that values take together with zero; undefined ones are passed over. */
public final class Extent {
    private double low;
    private double high;

    public Extent with(double... values) {
        for (double value : values) {
            if (Double.isFinite(value)) {
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
        }
        return this;
    }

    public double low() {
        return low;
    }

    public double high() {
        return high;
    }

    /** The largest distance from zero. */
    public double size() {
        return Math.max(high, -low);
    }

    /** An axis in a scale with some room at both ends that are not zero. */
    public Ticks padded(Numbers.Scale scale, double share, int count) {
        double pad = share * (high - low);
        return Ticks.within(scale.of(low - pad), scale.of(high + pad), count);
    }
}
