package org.industrialrainforest.core.fit;

import org.industrialrainforest.engine.time.Month;
import org.jspecify.annotations.Nullable;

/**
 * A fact to be measured.
 *
 * @param world policy under which it is measured; {@code a-b} for a difference, which is read off paired runs
 * @param statistic over replicates: {@code median}, {@code pooled over replicates}, {@code paired mean over replicates} or {@code share
 *     of replicates significant at .05 >= share}
 * @param asOf month in which it is read; null for the last one
 */
public record Claim(
        String id,
        String factEn,
        String factZh,
        String metric,
        String world,
        double target,
        double low,
        double high,
        String kind,
        String source,
        String statistic,
        @Nullable Month asOf) {}
