package org.industrialrainforest.core.fit;

import java.util.List;
import org.industrialrainforest.engine.time.Month;
import org.jspecify.annotations.Nullable;

/**
 * A fact that the model is held against.
 *
 * @param zh the source's own words; empty when the source is not Chinese
 * @param metric selector of what is measured
 * @param world policy under which it is measured; {@code a-b} for a difference, which is read off paired runs
 * @param target NaN when the source gives none
 * @param low least value that meets the fact; NaN for no bound
 * @param high greatest value that meets the fact; NaN for no bound
 * @param kind {@code input, verify, fit, holdout, report}
 * @param statistic over replicates: {@code median}, {@code pooled over replicates}, {@code paired mean over replicates} or {@code share
 *     of replicates significant at .05 >= share}
 * @param asOf month in which it is read; null for the last one
 * @param note what exactly the source counts, for readers
 */
public record Fact(
        String id,
        String en,
        String zh,
        String metric,
        String world,
        double target,
        double low,
        double high,
        String kind,
        String source,
        String statistic,
        @Nullable Month asOf,
        String note) {
    /** The policies that a fact's world names: one, two for a difference {@code a-b}, none where one of them is not there. */
    public static List<String> worlds(String world, List<String> policies) {
        if (policies.contains(world)) {
            return List.of(world);
        }
        for (String with : policies) {
            for (String without : policies) {
                if (world.equals(with + "-" + without)) {
                    return List.of(with, without);
                }
            }
        }
        return List.of();
    }
}
