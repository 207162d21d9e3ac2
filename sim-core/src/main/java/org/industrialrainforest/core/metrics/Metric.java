package org.industrialrainforest.core.metrics;

import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.industrialrainforest.core.observe.Observed;
import org.industrialrainforest.core.scenario.Title;
import org.jspecify.annotations.Nullable;

/**
 * A scalar outcome of a run. The one registry is {@link Metrics}.
 *
 * @param id what commands, tables and schemas call it
 * @param meaning what exactly is counted, in English
 * @param better the direction that people wish for
 * @param measure reads it off a finished run; {@link Double#NaN} for undefined
 * @param pooled how runs are taken together; null if it is their mean
 */
public record Metric(
        String id,
        String unit,
        Title title,
        String meaning,
        Better better,
        ToDoubleFunction<Observed> measure,
        @Nullable Pooled pooled) {
    /** An outcome of one run whose mean over runs is their outcome. */
    public Metric(
            String id, String unit, Title title, String meaning, Better better, ToDoubleFunction<Observed> measure) {
        this(id, unit, title, meaning, better, measure, null);
    }

    /**
     * An outcome of one's own whose mean over runs is their outcome.
     *
     * @param title in English
     */
    public static Metric of(
            String id, String unit, String title, String meaning, Better better, ToDoubleFunction<Observed> measure) {
        return new Metric(id, unit, new Title(title, ""), meaning, better, measure);
    }

    /** An outcome of which runs have no meaningful mean: it is read off the sum of their parts. */
    static Metric pooled(String id, String unit, Title title, String meaning, Better better, Pooled pooled) {
        return new Metric(id, unit, title, meaning, better, o -> pooled.value(pooled.parts(o)), pooled);
    }

    /**
     * What a run adds to the sum, and the figure of a sum.
     *
     * @param of reads parts off a finished run, as many of any run of a scenario
     * @param figure of the sum of any number of runs' parts, entry by entry; {@link Double#NaN} for undefined
     */
    public record Pooled(Function<Observed, double[]> of, ToDoubleFunction<double[]> figure) {
        public double[] parts(Observed observed) {
            return of.apply(observed);
        }

        public double value(double[] parts) {
            return figure.applyAsDouble(parts);
        }
    }

    /** The direction that people wish for. */
    public enum Better {
        MORE,
        LESS,
        NEITHER
    }
}
