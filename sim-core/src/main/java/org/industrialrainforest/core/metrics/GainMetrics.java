package org.industrialrainforest.core.metrics;

import static org.industrialrainforest.core.metrics.Entries.add;

import java.util.List;
import org.industrialrainforest.core.metrics.Metric.Better;
import org.industrialrainforest.core.observe.GainParty;
import org.industrialrainforest.core.observe.ValueCapture;

/** Who gains: outcomes of each party, and of all. */
final class GainMetrics {
    private GainMetrics() {}

    /** The gain of each party. */
    static void addParties(List<Metric> all) {
        for (GainParty party : GainParty.values()) {
            add(
                    all,
                    "gain." + party.id(),
                    "RMB",
                    "Gain: " + party.title().en(),
                    "present value of net cash, imputed surplus and terminal value less real cost, of this run alone",
                    Better.MORE,
                    o -> o.capture.gain(party));
        }
    }

    /** The gain of all, and what investors earn at rates of their own. */
    static void addTotals(List<Metric> all) {
        add(
                all,
                "gain.total",
                "RMB",
                "Gain of all parties",
                "sum over the parties",
                Better.MORE,
                o -> o.capture.total());
        add(
                all,
                "gain.without_imputed",
                "RMB",
                "Gain of all parties without imputed surplus",
                "the same without the surplus over the price of users, leaders and outside customers and without the wage premium",
                Better.MORE,
                o -> o.capture.paid());
        for (GainParty party : ValueCapture.INVESTING) {
            add(
                    all,
                    "own_return." + party.id(),
                    "RMB",
                    "Return at its own rate: " + party.title().en(),
                    "net cash and terminal value at the party's own discount rate, appropriations and remittances left out; not a part of the gains",
                    Better.MORE,
                    o -> o.capture.ownReturn(party));
        }
    }
}
