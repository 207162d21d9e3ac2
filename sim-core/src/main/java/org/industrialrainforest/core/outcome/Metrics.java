package org.industrialrainforest.core.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.industrialrainforest.core.outcome.Metric.Better;
import org.industrialrainforest.core.scenario.Title;
import org.industrialrainforest.core.statistics.KaplanMeier;
import org.industrialrainforest.core.world.Lever;

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
        add(
                all,
                "alive.5y_per_1000_ideas",
                "per 1,000 ideas",
                "Ideas alive at 5 years",
                "五年后存活的创意",
                Better.MORE,
                o -> 1000.0 * o.count(Count.COHORT_ALIVE) / o.count(Count.COHORT_IDEAS));
        add(
                all,
                "acquired.5y_per_1000_ideas",
                "per 1,000 ideas",
                "Ideas acquired by 5 years",
                "五年内被收购的创意",
                Better.NEITHER,
                o -> 1000.0 * o.count(Count.COHORT_ACQUIRED) / o.count(Count.COHORT_IDEAS));
        add(all, "firms.founded", "firms", "Firms founded", "新设企业", Better.MORE, o -> o.count(Count.FOUNDED));
        add(
                all,
                "firms.moved_here",
                "firms",
                "Firms founded here by teams from elsewhere",
                "外地团队落户企业",
                Better.NEITHER,
                o -> o.count(Count.FOUNDED_MOVED_HERE));
        add(
                all,
                "ideas.elsewhere",
                "ideas",
                "Ideas founded elsewhere",
                "在外地创办的创意",
                Better.LESS,
                o -> o.count(Count.ELSEWHERE));
        add(all, "ideas.never", "ideas", "Ideas never founded", "从未创办的创意", Better.LESS, o -> o.count(Count.NEVER));
        add(all, "survival.3y", "share", "Survival of firms at 3 years", "企业三年存活率", Better.MORE, o -> survival(o, 36));
        add(all, "survival.5y", "share", "Survival of firms at 5 years", "企业五年存活率", Better.MORE, o -> survival(o, 60));
        add(
                all,
                "survival.10y",
                "share",
                "Survival of firms at 10 years",
                "企业十年存活率",
                Better.MORE,
                o -> survival(o, 120));
        add(
                all,
                "products.launched",
                "products",
                "Products launched",
                "上市产品",
                Better.MORE,
                o -> o.count(Count.PRODUCTS));
        add(
                all,
                "ecosystem.valuation",
                "RMB",
                "Valuation of the ecosystem",
                "生态总估值",
                Better.MORE,
                o -> last(o, Series.ECOSYSTEM_VALUATION));
        add(all, "listings.count", "listings", "Listings", "上市企业", Better.MORE, o -> o.count(Count.LISTINGS));
        add(
                all,
                "acquisitions.count",
                "acquisitions",
                "Acquisitions",
                "并购",
                Better.NEITHER,
                o -> o.count(Count.ACQUISITIONS));
        add(all, "firms.failed", "firms", "Firms failed", "失败企业", Better.LESS, o -> o.count(Count.FAILURES));
        add(
                all,
                "firms.alive",
                "firms",
                "Firms alive at the end",
                "期末存活企业",
                Better.MORE,
                o -> last(o, Series.FIRMS_ALIVE));
        add(all, "staff.end", "people", "Staff at the end", "期末员工", Better.MORE, o -> last(o, Series.STAFF));
        add(all, "private.invested", "RMB", "Private equity invested", "民间股权投资", Better.MORE, o -> o.privateInvested());
        add(all, "state.invested", "RMB", "State equity invested", "政府股权投资", Better.NEITHER, o -> o.stateInvested());
        add(
                all,
                "private.binding_share",
                "share",
                "Months in which private money ran out",
                "民间资金不足的月份",
                Better.LESS,
                o -> (double) o.count(Count.BINDING_MONTHS) / o.series(Series.FIRMS_ALIVE).length);
        add(
                all,
                "public.cost",
                "RMB",
                "Public cost (present value of outlay)",
                "公共支出（现值）",
                Better.LESS,
                Metrics::outlay);
        add(
                all,
                "public.net_cost",
                "RMB",
                "Net public cost (present value, taxes and returns counted)",
                "公共净成本（现值）",
                Better.LESS,
                o -> o.capture.netPublicCost());
        add(
                all,
                "state.cash_return",
                "RMB",
                "Cash returned to the state (present value)",
                "政府现金回收（现值）",
                Better.MORE,
                o -> o.returned());
        add(all, "incubated.firms", "firms", "Firms incubated", "在孵企业", Better.NEITHER, o -> o.count(Count.INCUBATED));
        for (GainParty party : GainParty.values()) {
            add(
                    all,
                    "gain." + party.id(),
                    "RMB",
                    "Gain: " + party.title().en(),
                    "收益：" + party.title().zh(),
                    Better.MORE,
                    o -> o.capture.gain(party));
        }
        add(all, "gain.total", "RMB", "Gain of all parties", "各方收益合计", Better.MORE, o -> o.capture.total());
        return List.copyOf(all);
    }

    private static void add(
            List<Metric> all,
            String id,
            String unit,
            String en,
            String zh,
            Better better,
            ToDoubleFunction<Observed> measure) {
        all.add(new Metric(id, unit, new Title(en, zh), better, measure));
    }

    private static double last(Observed o, Series series) {
        double[] values = o.series(series);
        return values[values.length - 1];
    }

    private static double outlay(Observed o) {
        double sum = 0;
        for (Lever lever : Lever.values()) {
            sum += o.outlay(lever);
        }
        return sum;
    }

    private static double survival(Observed o, int months) {
        return curve(o.lives).survivalAt(months);
    }

    /** Kaplan–Meier of registered firms by months since founding: exit is deregistration; acquired, listed and live firms are censored. */
    public static KaplanMeier curve(Lives lives) {
        int longest = 0;
        for (int i = 0; i < lives.size(); i++) {
            longest = Math.max(longest, lives.months(i));
        }
        int[] exits = new int[longest + 1];
        int[] censored = new int[longest + 1];
        for (int i = 0; i < lives.size(); i++) {
            if (lives.foundedHere(i)) {
                (lives.deregistered(i) ? exits : censored)[lives.months(i)]++;
            }
        }
        return KaplanMeier.ofCounts(exits, censored);
    }
}
