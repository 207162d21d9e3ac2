package org.industrialrainforest.core.fit;

import java.util.List;
import org.industrialrainforest.engine.statistics.Quantiles;

/**
 * A fact that a calibration held out: how the sets accepted without it predict it.
 *
 * @param fact with its target and band; a bound that is NaN does not bind
 * @param own its statistic with the scenario's own values, over the runs to check; NaN for undefined
 * @param centre the same at the centre of the accepted sets
 * @param values its statistic in each accepted set, in their order; NaN for undefined
 */
public record HeldOut(Fact fact, double own, double centre, List<Double> values) {
    public HeldOut {
        values = List.copyOf(values);
    }

    /** Whether a value lies in the band, ends included; an undefined one does not. */
    public boolean hit(double value) {
        return !Double.isNaN(value) && !(value < fact.low()) && !(value > fact.high());
    }

    /** Accepted sets whose value lies in the band. */
    public int hits() {
        return (int) values.stream().filter(this::hit).count();
    }

    /** Share of the accepted sets whose value lies in the band, 0 to 1. */
    public double share() {
        return (double) hits() / values.size();
    }

    /** Quantiles of the defined values of accepted sets; all NaN without any. */
    public Quantiles quantiles() {
        return Quantiles.of(values.stream()
                .mapToDouble(Double::doubleValue)
                .filter(value -> !Double.isNaN(value))
                .toArray());
    }
}
