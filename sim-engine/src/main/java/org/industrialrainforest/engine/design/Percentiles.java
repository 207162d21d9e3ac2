package org.industrialrainforest.engine.design;

import org.industrialrainforest.engine.statistics.Interval;
import org.industrialrainforest.engine.statistics.Quantiles;

/** The percentile interval of bootstrap replicates; undefined without them or where one is undefined. */
final class Percentiles {
    private Percentiles() {}

    static Interval of(double[] replicates, double level) {
        for (double one : replicates) {
            if (Double.isNaN(one)) {
                return Interval.UNDEFINED;
            }
        }
        Quantiles quantiles = Quantiles.of(replicates);
        return new Interval(quantiles.at((1 - level) / 2), quantiles.at((1 + level) / 2));
    }
}
