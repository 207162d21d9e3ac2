package org.industrialrainforest.core.metrics;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.industrialrainforest.core.metrics.Metric.Better;
import org.industrialrainforest.core.observe.Observed;
import org.industrialrainforest.core.scenario.Title;

/** Writes outcomes into the registry's list, group by group. */
final class Entries {
    private Entries() {}

    static void add(
            List<Metric> all,
            String id,
            String unit,
            String en,
            String zh,
            String meaning,
            Better better,
            ToDoubleFunction<Observed> measure) {
        all.add(new Metric(id, unit, new Title(en, zh), meaning, better, measure));
    }
}
