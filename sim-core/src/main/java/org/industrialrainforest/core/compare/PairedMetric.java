package org.industrialrainforest.core.compare;

import java.util.function.ToDoubleFunction;
import org.industrialrainforest.core.run.RunResult;
import org.industrialrainforest.core.scenario.Internal;
import org.industrialrainforest.core.scenario.Title;
import org.jspecify.annotations.Nullable;

/**
 * An outcome that needs both worlds of a pair. Without a denominator it is a mean over runs; with one it is the ratio of two means, because
 * a ratio taken in each run would hang on runs whose denominator is near zero.
 *
 * @param id what commands, tables and schemas call it
 * @param meaning what exactly is counted, in English
 */
@Internal
public record PairedMetric(
        String id,
        String unit,
        Title title,
        String meaning,
        ToDoubleFunction<Pair> numerator,
        @Nullable ToDoubleFunction<Pair> denominator) {

    /** Two runs with common random numbers, and what became of the same ideas in them. */
    public static final class Pair {
        final RunResult with;
        final RunResult without;
        final Twins twins;

        Pair(RunResult with, RunResult without, Twins twins) {
            this.with = with;
            this.without = without;
            this.twins = twins;
        }

        double difference(String metric) {
            return with.outcome(metric) - without.outcome(metric);
        }
    }
}
