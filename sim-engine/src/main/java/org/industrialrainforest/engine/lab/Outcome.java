package org.industrialrainforest.engine.lab;

import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * A scalar outcome of a run.
 *
 * @param id what tables call it, unique in a model
 * @param unit of the figure
 * @param title what people call it
 * @param measure reads it off what a finished run shows; {@link Double#NaN} for undefined
 * @param pooling how runs are taken together; null where it is the mean of their figures
 * @param <R> what a finished run shows
 */
public record Outcome<R>(
        String id,
        String unit,
        String title,
        ToDoubleFunction<R> measure,
        @Nullable Pooling<R> pooling) {

    /**
     * For an outcome of which runs have no meaningful mean, such as an internal rate of return: it is read off the sum of their parts.
     *
     * @param parts of a run, as many in any run of an experiment
     * @param figure of the sum of any number of runs' parts, entry by entry; {@link Double#NaN} for undefined
     */
    public record Pooling<R>(Function<R, double[]> parts, ToDoubleFunction<double[]> figure) {}

    /** An outcome whose mean over runs is what is told. */
    public static <R> Outcome<R> of(String id, String unit, String title, ToDoubleFunction<R> measure) {
        return new Outcome<>(id, unit, title, measure, null);
    }
}
