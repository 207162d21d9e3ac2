package org.industrialrainforest.scenarios.command;

import org.industrialrainforest.core.compare.Case;
import org.industrialrainforest.core.compare.Comparison;
import org.industrialrainforest.core.compare.Comparison.Outcome;
import org.industrialrainforest.scenarios.Words;
import org.jspecify.annotations.Nullable;

/** Finds outcomes of a comparison. */
final class Outcomes {
    private Outcomes() {}

    /** What a case did to a metric; null where that was not measured. */
    static @Nullable Outcome of(Comparison comparison, Case of, String metric) {
        return comparison.outcomes().stream()
                .filter(o -> o.metric().equals(metric) && o.of().equals(of))
                .findFirst()
                .orElse(null);
    }

    /** What a metric is called; its id where it was not measured. */
    static String title(Comparison comparison, String metric, Words words) {
        return comparison.outcomes().stream()
                .filter(o -> o.metric().equals(metric))
                .map(o -> words.of(o.title()))
                .findFirst()
                .orElse(metric);
    }
}
