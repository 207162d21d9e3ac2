package org.industrialrainforest.core.outcome;

import java.util.function.ToDoubleFunction;
import org.industrialrainforest.core.scenario.Title;

/**
 * A scalar outcome of a run. The one registry is {@link Metrics}.
 *
 * @param id what commands, tables and schemas call it
 * @param meaning what exactly is counted, in English
 * @param better the direction that people wish for
 * @param measure reads it off a finished run; {@link Double#NaN} for undefined
 */
public record Metric(
        String id, String unit, Title title, String meaning, Better better, ToDoubleFunction<Observed> measure) {
    /** The direction that people wish for. */
    public enum Better {
        MORE,
        LESS,
        NEITHER
    }
}
