package org.industrialrainforest.core.metrics;

import static org.industrialrainforest.core.metrics.Entries.add;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.industrialrainforest.core.metrics.Metric.Better;
import org.industrialrainforest.core.observe.Lives;
import org.industrialrainforest.core.observe.Observed;
import org.industrialrainforest.core.observe.Portfolio;
import org.industrialrainforest.core.observe.Series;
import org.industrialrainforest.core.observe.Share;
import org.industrialrainforest.core.scenario.Title;
import org.industrialrainforest.engine.money.Money;
import org.industrialrainforest.engine.statistics.Inequality;
import org.industrialrainforest.engine.statistics.InternalRate;

/** What state and private capital put in and got back, committed leverage, and whom support went to. */
final class StateMetrics {
    private StateMetrics() {}

    static void addTo(List<Metric> all) {
        returns(all);
        portfolio(all, "state", "State", o -> o.atTheEnd().state);
        portfolio(all, "private", "Private", o -> o.atTheEnd().funds);
        leverage(all);
        fairness(all);
    }

    private static void returns(List<Metric> all) {
        add(
                all,
                "state.outlay",
                "RMB",
                "State outlay, returns spent again included (not discounted)",
                "what the levers spent in recorded months: money of the treasury, as in public.cost, and returns that state capital spent again",
                Better.LESS,
                o -> Arrays.stream(o.series(Series.STATE_OUTLAY)).sum());
        add(
                all,
                "state.respent",
                "RMB",
                "Returns spent again (not discounted)",
                "the part of state outlay that was paid from what state capital had got back, not by the treasury",
                Better.NEITHER,
                o -> o.respent());
        rate(
                all,
                "state.irr",
                "IRR of state capital, cash",
                "yearly internal rate of return on state equity, fund-of-funds money and incubation (support and places), from cash that came back alone. Of several rates it is the one nearest to zero; it is undefined if no rate above −100 % makes the present value zero. Of several runs it is the rate of the sum of their payments, not the mean of their rates",
                o -> 0);
        rate(
                all,
                "state.irr_marked",
                "IRR of state capital, with mark",
                "the same with open stakes at the last valuations in the last month; the state's part in what private funds still hold is not in it",
                o -> o.atTheEnd().mark);
        add(
                all,
                "state.dpi",
                "×",
                "DPI of state capital",
                "cash that came back over what was paid in, of the same payments, not discounted",
                Better.MORE,
                o -> Share.of(o.state.back(), o.state.paid()));
        add(
                all,
                "state.tvpi",
                "×",
                "TVPI of state capital",
                "the same with open stakes at the last valuations: paper, not cash",
                Better.MORE,
                o -> Share.of(o.state.back() + o.atTheEnd().mark, o.state.paid()));
        add(
                all,
                "private.dpi",
                "×",
                "DPI of private funds",
                "cash that came back from investments of recorded months over what was invested, before fees. Stakes bought from other funds are investments too, so the sum invested exceeds private.invested",
                Better.MORE,
                o -> o.atTheEnd().funds.paidBack());
        add(
                all,
                "private.tvpi",
                "×",
                "TVPI of private funds",
                "the same with open stakes at the last valuations",
                Better.MORE,
                o -> o.atTheEnd().funds.valueOverPaid());
    }

    /** A rate, whether a run lacks one, and whether it has several. */
    private static void rate(List<Metric> all, String id, String en, String meaning, ToDoubleFunction<Observed> mark) {
        Function<Observed, double[]> net = o -> o.state.net(mark.applyAsDouble(o));
        all.add(Metric.pooled(
                id,
                "share",
                Title.of("metric." + id, en),
                meaning,
                Better.MORE,
                new Metric.Pooled(net, InternalRate::yearly)));
        add(
                all,
                id + "_lacking",
                "share",
                en + ": runs that have none",
                "1 if no rate makes the run's own payments zero, else 0; the mean is the share of runs that lack one",
                Better.NEITHER,
                o -> InternalRate.all(net.apply(o)).length == 0 ? 1 : 0);
        add(
                all,
                id + "_several",
                "share",
                en + ": runs that have several",
                "1 if several rates make the run's own payments zero, else 0; the mean is the share of runs that have several",
                Better.NEITHER,
                o -> InternalRate.all(net.apply(o)).length > 1 ? 1 : 0);
    }

    private static void portfolio(List<Metric> all, String id, String en, Function<Observed, Portfolio> portfolio) {
        add(
                all,
                id + ".loss_ratio",
                "share",
                en + " capital lost",
                "losses of the losing investments (cash and mark below what was paid in) over all that was paid in, investments of recorded months"
                        + (id.equals("state")
                                ? ". A stake that an incubator or a platform takes counts as an equal part of incubation money"
                                : ""),
                Better.LESS,
                o -> portfolio.apply(o).lossRatio());
        add(
                all,
                id + ".top5_gain_share",
                "share",
                en + " gains from the top 5 %",
                "of those investments that cost money, share of the best twentieth in the gains of the winning ones",
                Better.NEITHER,
                o -> portfolio.apply(o).topShare());
        for (int p : new int[] {10, 50, 90}) {
            add(
                    all,
                    id + ".multiple_p" + p,
                    "×",
                    en + " multiple, " + p + "th percentile",
                    "quantile over those investments, if they cost money, of cash and mark over what was paid in",
                    Better.MORE,
                    o -> portfolio.apply(o).multiple(p / 100.0));
        }
    }

    private static void leverage(List<Metric> all) {
        add(
                all,
                "leverage.committed",
                "×",
                "Committed leverage",
                "private over state equity in the rounds of recorded months that both joined: co-investment, not the effect of the state's money",
                Better.NEITHER,
                o -> o.atTheEnd().besideState);
        add(
                all,
                "leverage.committed_funds",
                "×",
                "Committed leverage in funds",
                "private over state money called by funds that hold both",
                Better.NEITHER,
                o -> o.atTheEnd().besideStateInFunds);
    }

    private static void fairness(List<Metric> all) {
        add(
                all,
                "fairness.supported_share",
                "share",
                "Share of firms that were supported",
                "firms founded in recorded months that received money, a place for a month, a platform run or a bridged link from the state",
                Better.NEITHER,
                o -> {
                    double supported = 0;
                    double firms = 0;
                    for (int i = 0; i < o.lives.size(); i++) {
                        firms += o.lives.foundedHere(i) ? 1 : 0;
                        supported += o.lives.foundedHere(i) && o.lives.supported(i) ? 1 : 0;
                    }
                    return Share.of(supported, firms);
                });
        add(
                all,
                "fairness.tie_premium",
                "×",
                "Support of spin-outs of state platforms over others'",
                "mean support of firms from a state platform's own field over that of other firms founded in recorded months. Support is money received and the mean cost of places, runs and bridged links",
                Better.NEITHER,
                o -> Share.of(meanSupport(o.lives, true), meanSupport(o.lives, false)));
        add(
                all,
                "fairness.tied_support_share",
                "share",
                "Share of support that went to spin-outs of state platforms",
                "the same support, theirs over all",
                Better.NEITHER,
                o -> Share.of(support(o.lives, true), support(o.lives, true) + support(o.lives, false)));
        add(
                all,
                "fairness.support_gini",
                "share",
                "Inequality of support (Gini)",
                "Gini coefficient of support over all firms founded in recorded months, unsupported ones with zero",
                Better.NEITHER,
                o -> {
                    double[] support = new double[o.lives.size()];
                    int n = 0;
                    for (int i = 0; i < support.length; i++) {
                        if (o.lives.foundedHere(i)) {
                            support[n++] = Math.max(0, o.lives.support(i));
                        }
                    }
                    return Inequality.of(Arrays.copyOf(support, n)).gini();
                });
    }

    /** In whole fen, whose sum is the same in any order. */
    private static double support(Lives lives, boolean tied) {
        long sum = 0;
        for (int i = 0; i < lives.size(); i++) {
            sum += lives.foundedHere(i) && lives.tied(i) == tied ? Money.fen(lives.support(i)) : 0;
        }
        return Money.rmb(sum);
    }

    private static double meanSupport(Lives lives, boolean tied) {
        double firms = 0;
        for (int i = 0; i < lives.size(); i++) {
            firms += lives.foundedHere(i) && lives.tied(i) == tied ? 1 : 0;
        }
        return Share.of(support(lives, tied), firms);
    }
}
