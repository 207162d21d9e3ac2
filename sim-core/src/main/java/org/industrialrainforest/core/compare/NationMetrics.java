package org.industrialrainforest.core.compare;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.industrialrainforest.core.compare.PairedMetric.Pair;
import org.industrialrainforest.core.scenario.Title;

/** Outcomes that tell what is new here, what moved here, and what the nation as a whole has of it. */
final class NationMetrics {
    private static final String[] IDS = {"alive", "product"};
    private static final String[] EN = {"Alive at 5 years", "With a product at 5 years"};
    private static final String[] WHO = {
        "active or listed here 60 months after arrival", "active or listed here with a product 60 months after arrival"
    };

    private NationMetrics() {}

    static void addTo(List<PairedMetric> all) {
        for (int k = Nation.PRODUCT; k >= Nation.ALIVE; k--) {
            int kind = k;
            add(
                    all,
                    "additional." + IDS[k] + "_new_here",
                    "per 1,000 ideas",
                    EN[k] + ": new here",
                    "of 1,000 ideas of the headline's cohort, those " + WHO[k]
                            + " only with the policy less those only without it, ideas that are founded elsewhere in one of the worlds left out",
                    p -> p.twins.nation.newHere(kind));
            add(
                    all,
                    "additional." + IDS[k] + "_moved_here",
                    "per 1,000 ideas",
                    EN[k] + ": moved here",
                    "the same of ideas that are founded here in one world and in another city in the other",
                    p -> p.twins.nation.movedHere(kind));
            add(
                    all,
                    "additional." + IDS[k] + "_nation",
                    "per 1,000 ideas",
                    EN[k] + ": in the nation",
                    "both together, less what would have come through elsewhere: ideas founded elsewhere with the policy less those without it, each at the share of its sector's firms founded here without the policy",
                    p -> p.twins.nation.whole(kind));
        }
        add(
                all,
                "additional.value_added_nation",
                "RMB",
                "Value added in the nation",
                "value added by firms here with the policy less without, what incumbents lose, and what firms founded elsewhere would have added there: sales of incumbents and elsewhere at the share of value added in sales here without the policy, those elsewhere at the mean sales of their sector's firms here without it; recorded months, not discounted",
                NationMetrics::valueAdded);
    }

    private static double valueAdded(Pair pair) {
        double sold = pair.without.outcome("value.sold");
        double share = sold > 0 ? Math.max(0, pair.without.outcome("value.added") / sold) : 0;
        return pair.difference("value.added")
                + share * (pair.difference("incumbents.sales") + pair.twins.nation.salesElsewhere());
    }

    private static void add(
            List<PairedMetric> all, String id, String unit, String en, String meaning, ToDoubleFunction<Pair> measure) {
        all.add(new PairedMetric(id, unit, Title.of("metric." + id, en), meaning, measure, null));
    }
}
