package org.industrialrainforest.core.metrics;

import static org.industrialrainforest.core.metrics.Entries.add;

import java.util.ArrayList;
import java.util.List;
import org.industrialrainforest.core.metrics.Metric.Better;
import org.industrialrainforest.core.observe.Count;
import org.industrialrainforest.core.observe.Observed;
import org.industrialrainforest.core.observe.Series;
import org.industrialrainforest.core.scenario.Lever;

/** The registry of scalar outcomes: command, report, results and dictionary read only this. */
public final class Metrics {
    private static final List<Metric> ALL = build();

    private Metrics() {}

    /** All metrics in the order in which people want to read them. */
    public static List<Metric> all() {
        return ALL;
    }

    /** Place of a metric in {@link #all()}, −1 if there is none of this id. */
    public static int indexOf(String id) {
        for (int i = 0; i < ALL.size(); i++) {
            if (ALL.get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }

    private static List<Metric> build() {
        List<Metric> all = new ArrayList<>();
        Headline.addTo(all);
        add(
                all,
                "firms.founded",
                "firms",
                "Firms founded",
                "firms founded here in recorded months",
                Better.MORE,
                o -> o.count(Count.FOUNDED));
        add(
                all,
                "firms.moved_here",
                "firms",
                "Firms founded here by teams from elsewhere",
                "firms founded here in recorded months by teams whose home is another city",
                Better.NEITHER,
                o -> o.count(Count.FOUNDED_MOVED_HERE));
        add(
                all,
                "ideas.elsewhere",
                "ideas",
                "Ideas founded elsewhere",
                "ideas founded in another city in recorded months",
                Better.LESS,
                o -> o.count(Count.ELSEWHERE));
        add(
                all,
                "ideas.never",
                "ideas",
                "Ideas never founded",
                "ideas given up in recorded months after they had stayed open too long",
                Better.LESS,
                o -> o.count(Count.NEVER));
        add(
                all,
                "survival.3y",
                "share",
                "Survival of firms at 3 years",
                "share of firms founded in recorded months not deregistered by that age; Kaplan–Meier, acquired and listed firms are censored",
                Better.MORE,
                o -> survival(o, 36));
        add(
                all,
                "survival.5y",
                "share",
                "Survival of firms at 5 years",
                "the same at five years",
                Better.MORE,
                o -> survival(o, 60));
        add(
                all,
                "survival.10y",
                "share",
                "Survival of firms at 10 years",
                "the same at ten years",
                Better.MORE,
                o -> survival(o, 120));
        add(
                all,
                "products.launched",
                "products",
                "Products launched",
                "firms that passed the product gate for the first time in recorded months",
                Better.MORE,
                o -> o.count(Count.PRODUCTS));
        add(
                all,
                "ecosystem.valuation",
                "RMB",
                "Valuation of the ecosystem",
                "last post-money values and market capitalisations of all firms in the last month, faded while research stands still. An acquired firm is worth what others would pay, a failed one nothing",
                Better.MORE,
                o -> last(o, Series.ECOSYSTEM_VALUATION));
        ExitMetrics.addTo(all);
        add(
                all,
                "firms.failed",
                "firms",
                "Firms failed",
                "firms wound up in recorded months",
                Better.LESS,
                o -> o.count(Count.FAILURES));
        add(
                all,
                "firms.alive",
                "firms",
                "Firms alive at the end",
                "active, acquired and listed firms in the last month",
                Better.MORE,
                o -> last(o, Series.FIRMS_ALIVE));
        add(
                all,
                "staff.end",
                "people",
                "Staff at the end",
                "pay of firms in the last month, founders' included, made yearly, over the pay of an employee",
                Better.MORE,
                o -> last(o, Series.STAFF));
        add(
                all,
                "private.invested",
                "RMB",
                "Private equity invested",
                "equity that private funds paid to firms in recorded months, not discounted",
                Better.MORE,
                o -> o.privateInvested());
        add(
                all,
                "state.invested",
                "RMB",
                "State equity invested",
                "equity that the guidance fund paid to firms in recorded months, not discounted",
                Better.NEITHER,
                o -> o.stateInvested());
        add(
                all,
                "private.binding_share",
                "share",
                "Months in which private money ran out",
                "share of recorded months in which a round that was agreed on was rationed",
                Better.LESS,
                o -> (double) o.count(Count.BINDING_MONTHS) / o.series(Series.FIRMS_ALIVE).length);
        add(
                all,
                "private.rationed_share",
                "share",
                "Rounds that found no money",
                "of the rounds that were agreed on in recorded months, those for which the funds that bid had no money",
                Better.LESS,
                o -> (double) o.count(Count.ROUNDS_RATIONED) / Math.max(1, o.count(Count.ROUNDS_AGREED)));
        add(
                all,
                "public.cost",
                "RMB",
                "Public cost (present value of the treasury's outlay)",
                "what the levers drew from the treasury in recorded months, discounted to the first of them at the social rate. Returns that state capital spent again are in state.outlay and not here",
                Better.LESS,
                Metrics::outlay);
        add(
                all,
                "public.net_cost",
                "RMB",
                "Net public cost (present value, taxes and returns counted)",
                "what treasury and state capital paid less what they received, terminal values included, discounted",
                Better.LESS,
                o -> o.capture.netPublicCost());
        add(
                all,
                "state.cash_return",
                "RMB",
                "Cash returned to the state (present value)",
                "what state capital handed back to the treasury, discounted; what it spent again is not in it",
                Better.MORE,
                o -> o.returned());
        add(
                all,
                "incubated.firms",
                "firms",
                "Firms incubated",
                "admissions by incubators in recorded months",
                Better.NEITHER,
                o -> o.count(Count.INCUBATED));
        add(
                all,
                "incubated.repaid",
                "RMB",
                "Risk money repaid by tenants",
                "what tenants that failed their milestones, or were sold, repaid to incubators in recorded months, not discounted",
                Better.NEITHER,
                o -> o.state.repaid());
        add(
                all,
                "levers.two_share",
                "share",
                "Firms with two levers",
                "share of working firms in the last month that had two at least of platform run, incubator and link to a leader",
                Better.NEITHER,
                o -> o.atTheEnd().twoLevers);
        add(
                all,
                "levers.three_share",
                "share",
                "Firms with three levers",
                "working firms in the last month that had a run at a platform, a place in an incubator and a link to a leader, over all working firms",
                Better.NEITHER,
                o -> o.atTheEnd().threeLevers);
        GainMetrics.addParties(all);
        LifeMetrics.addTo(all);
        StateMetrics.addTo(all);
        CommonsMetrics.addTo(all);
        VitalityMetrics.addTo(all);
        GainMetrics.addTotals(all);
        return List.copyOf(all);
    }

    private static double last(Observed o, Series series) {
        double[] values = o.series(series);
        return values.length == 0 ? Double.NaN : values[values.length - 1];
    }

    private static double outlay(Observed o) {
        double sum = 0;
        for (Lever lever : Lever.values()) {
            sum += o.outlay(lever);
        }
        return sum;
    }

    private static double survival(Observed o, int months) {
        return o.lives.registered().survivalAt(months);
    }
}
