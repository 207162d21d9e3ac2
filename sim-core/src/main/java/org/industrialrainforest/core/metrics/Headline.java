package org.industrialrainforest.core.metrics;

import static org.industrialrainforest.core.metrics.Entries.add;

import java.util.List;
import org.industrialrainforest.core.metrics.Metric.Better;
import org.industrialrainforest.core.observe.Count;
import org.industrialrainforest.core.scenario.Internal;

/**
 * What the first sentence is about, chosen once: firms that have brought something to market. Who is only registered may live on services and
 * never had a product, and is counted beside.
 */
@Internal
public final class Headline {
    /** Id of the outcome that screens, rankings, ablations and reports put first. */
    public static final String ID = "alive.5y_with_product_per_1000_ideas";

    /** Id of the outcome beside it: all that are registered and in business, with a product or without. */
    public static final String REGISTERED = "alive.5y_per_1000_ideas";

    private Headline() {}

    static void addTo(List<Metric> all) {
        add(
                all,
                ID,
                "per 1,000 ideas",
                "Ideas with a product at 5 years",
                "of 1,000 ideas that arrived in the months of the scenario's cohort, founded here and 60 months after arrival active or listed and past the product gate",
                Better.MORE,
                o -> 1000.0 * o.count(Count.COHORT_WITH_PRODUCT) / o.count(Count.COHORT_IDEAS));
        add(
                all,
                REGISTERED,
                "per 1,000 ideas",
                "Ideas alive at 5 years",
                "of 1,000 ideas that arrived in the months of the scenario's cohort, founded here and active or listed 60 months after arrival",
                Better.MORE,
                o -> 1000.0 * o.count(Count.COHORT_ALIVE) / o.count(Count.COHORT_IDEAS));
        add(
                all,
                "acquired.5y_per_1000_ideas",
                "per 1,000 ideas",
                "Ideas acquired by 5 years",
                "the same, but acquired by then",
                Better.NEITHER,
                o -> 1000.0 * o.count(Count.COHORT_ACQUIRED) / o.count(Count.COHORT_IDEAS));
    }
}
