package org.industrialrainforest.core.metrics;

import static org.industrialrainforest.core.metrics.Entries.add;

import java.util.List;
import org.industrialrainforest.core.metrics.Metric.Better;
import org.industrialrainforest.core.observe.Count;
import org.industrialrainforest.core.observe.FirstEnd;
import org.industrialrainforest.core.observe.Share;

/** Restricted mean survival, competing risks, output and exits. */
final class LifeMetrics {
    private LifeMetrics() {}

    static void addTo(List<Metric> all) {
        survival(all);
        output(all);
        exits(all);
    }

    private static void survival(List<Metric> all) {
        add(
                all,
                "survival.rmst_10y",
                "years",
                "Years survived of the first ten",
                "restricted mean survival time up to 120 months since founding, in years: the area under the Kaplan–Meier curve of survival.10y",
                Better.MORE,
                o -> o.lives.registered().restrictedMean(120).value() / 12);
        for (FirstEnd how : FirstEnd.values()) {
            for (int years : new int[] {5, 10}) {
                add(
                        all,
                        "incidence." + how.id() + "." + years + "y",
                        "share",
                        "First event: " + how.title().en() + " within " + years + " years",
                        "cumulative incidence (Aalen–Johansen) by " + 12 * years
                                + " months since founding, for firms founded in recorded months whose first event is: "
                                + how.meaning() + ". The five kinds of first event are competing risks",
                        how == FirstEnd.ACQUIRED ? Better.NEITHER : how == FirstEnd.LISTED ? Better.MORE : Better.LESS,
                        o -> o.firms.incidence(how, 12 * years));
            }
        }
    }

    private static void output(List<Metric> all) {
        add(
                all,
                "approvals.count",
                "products",
                "Products approved",
                "products of sectors whose ladder has a clinical stage, launched in recorded months",
                Better.MORE,
                o -> o.count(Count.APPROVALS));
        add(
                all,
                "jobs.years",
                "job-years",
                "Job-years",
                "pay of firms to staff in recorded months over the yearly pay of an employee",
                Better.MORE,
                o -> o.state.pay() / 100.0 / (o.world.rules.research().payM() * 1e6));
        add(
                all,
                "research.spent",
                "RMB",
                "R&D of firms",
                "R&D booked by firms in recorded months, not discounted; where burn-in comes before, the first recorded month is left out",
                Better.MORE,
                o -> o.firms.researchOfAll() / 100.0);
        add(
                all,
                "research.private",
                "RMB",
                "R&D of firms less state support",
                "the same less incubators' support, grants and tax credits paid to firms",
                Better.MORE,
                o -> (o.firms.researchOfAll() - o.state.researchSupport()) / 100.0);
        add(
                all,
                "incumbents.sales",
                "RMB",
                "Sales of incumbents",
                "users' purchases from incumbents in recorded months, not discounted",
                Better.NEITHER,
                o -> o.state.incumbentSales() / 100.0);
        add(
                all,
                "value.added",
                "RMB",
                "Value added by firms here",
                "sales of products and services and orders of firms in recorded months, less what they paid to suppliers, landlords, facilities and platforms, growth capital included; not discounted",
                Better.MORE,
                o -> o.state.added.rmb());
        add(
                all,
                "value.sold",
                "RMB",
                "Sales, orders and licences of firms here",
                "the sales, orders and licences alone",
                Better.MORE,
                o -> o.state.added.sold());
    }

    private static void exits(List<Metric> all) {
        add(
                all,
                "listings.months_p50",
                "months",
                "Time to listing (median)",
                "median months from founding to listing of the listings in recorded months, at most 120",
                Better.LESS,
                o -> o.firms.toListing.quantile(.5));
        add(
                all,
                "buybacks.count",
                "deals",
                "Buybacks",
                "investments redeemed by firms in recorded months",
                Better.NEITHER,
                o -> o.atTheEnd().buybacks);
        add(
                all,
                "zombies.count",
                "firms",
                "Zombies at the end",
                "active firms past the zombie age whose research is over, without operating profit in the last closed book year and without growth of sales in it, last January",
                Better.LESS,
                o -> o.firms.zombies());
        add(
                all,
                "zombies.share",
                "share",
                "Share of zombies",
                "the same over all active firms",
                Better.LESS,
                o -> o.firms.zombieShare());
        add(
                all,
                "certified.share",
                "share",
                "Share certified high-tech",
                "working firms with a valid certificate in the last month over all working firms",
                Better.NEITHER,
                o -> Share.of(o.count(Count.CERTIFIED), o.count(Count.WORKING)));
        add(
                all,
                "certified.relabelled_share",
                "share",
                "Share of certificates that rest on relabelling",
                "those of them that reached the threshold only by relabelling other spending as R&D",
                Better.LESS,
                o -> Share.of(o.count(Count.RELABELLED), o.count(Count.CERTIFIED)));
    }
}
