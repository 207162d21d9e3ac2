package org.industrialrainforest.core.metrics;

import static org.industrialrainforest.core.metrics.Entries.add;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import org.industrialrainforest.core.metrics.Metric.Better;
import org.industrialrainforest.core.observe.Observed;
import org.industrialrainforest.core.observe.Share;
import org.industrialrainforest.core.observe.SupplyTallies;

/** Platforms, commercial facilities, bridges and links. */
final class CommonsMetrics {
    private CommonsMetrics() {}

    static void addTo(List<Metric> all) {
        commons(all);
        links(all);
        supply(all);
        land(all);
    }

    private static void land(List<Metric> all) {
        add(
                all,
                "land.rent",
                "factor",
                "Rent over the given rent",
                "park rents of firms in business in the last month, as if all paid them, over the given rents",
                Better.NEITHER,
                o -> o.land.rent());
        add(
                all,
                "land.private_gain",
                "RMB",
                "Rise of private land value",
                "capitalised park rents of firms in business outside incubators, last month less first recorded month, not discounted; on paper, in no gain",
                Better.NEITHER,
                o -> o.land.privateGain());
        add(
                all,
                "land.state_gain",
                "RMB",
                "Rise of the state's land value",
                "the same at park rents for firms in incubators, whose places are the state's; on paper, in no gain",
                Better.NEITHER,
                o -> o.land.stateGain());
    }

    private static void commons(List<Metric> all) {
        add(
                all,
                "commons.utilisation",
                "share",
                "Utilisation of platforms",
                "runs under way over slots, summed over open platforms and recorded months",
                Better.MORE,
                o -> Share.of(o.commons.busyMonths(), o.commons.slotMonths()));
        months(all, "commons.wait_p50", "Wait at platforms (median)", o -> o.commons.waits.quantile(.5));
        months(all, "commons.wait_p90", "Wait at platforms (P90)", o -> o.commons.waits.quantile(.9));
        months(
                all,
                "commons.wait_local_p50",
                "Wait of local firms at platforms (median)",
                o -> o.commons.localWaits.quantile(.5));
        months(
                all,
                "commons.wait_local_p90",
                "Wait of local firms at platforms (P90)",
                o -> o.commons.localWaits.quantile(.9));
        add(
                all,
                "commons.runs_per_customer",
                "runs",
                "Platform runs per customer",
                "runs begun in recorded months over distinct customers that came in them",
                Better.NEITHER,
                o -> Share.of(o.commons.runs(), o.commons.customers()));
        add(
                all,
                "commons.runs_per_firm",
                "runs",
                "Platform runs per local firm",
                "the same of the city's own firms, each counted once at every platform that it used",
                Better.NEITHER,
                o -> Share.of(o.commons.localRuns(), o.commons.localCustomers()));
        add(
                all,
                "commons.cost_recovery",
                "share",
                "Cost recovery of platforms",
                "fees over operating cost paid, recorded months; capital is not in it",
                Better.MORE,
                o -> Share.of(o.commons.fees(), o.commons.opex()));
        add(
                all,
                "commons.users_failed_share",
                "share",
                "Share of platform users that failed",
                "firms founded in recorded months with a platform run that had failed by the end, over all with one",
                Better.LESS,
                o -> Share.of(o.commons.failedUsers(), o.commons.users()));
        add(
                all,
                "access.refusals",
                "requests",
                "Orders refused by commercial facilities",
                "in recorded months",
                Better.LESS,
                o -> o.commons.refusals());
        add(
                all,
                "access.refusal_share",
                "share",
                "Share of orders refused",
                "the same over orders taken and refused",
                Better.LESS,
                o -> Share.of(o.commons.refusals(), o.commons.refusals() + o.commons.orders()));
        add(
                all,
                "access.queued_months",
                "months",
                "Queue at commercial facilities",
                "mean over orders of recorded months of the months for which they queued because a facility was full, beyond its usual wait",
                Better.LESS,
                o -> Share.of(o.commons.queued(), o.commons.orders()));
        months(all, "access.months_to_sample_p50", "Time to sample (median)", o -> o.commons.toSample.quantile(.5));
        months(all, "access.months_to_sample_p90", "Time to sample (P90)", o -> o.commons.toSample.quantile(.9));
    }

    private static void months(List<Metric> all, String id, String en, ToDoubleFunction<Observed> measure) {
        String meaning = id.startsWith("access")
                ? "months from the start of a firm's search for a facility to the end of the platform run, commercial service or own line that it found, at most 120. Searches that found nothing are left out"
                : id.contains("local")
                        ? "months in the queue of runs of the city's firms begun in recorded months, at most 120"
                        : "months in the queue of all runs begun in recorded months, outside customers' too, at most 120";
        add(all, id, "months", en, meaning, Better.LESS, measure);
    }

    private static void links(List<Metric> all) {
        add(
                all,
                "links.made",
                "links",
                "Links made",
                "links between firms and leading firms made in recorded months",
                Better.MORE,
                o -> o.links.bridged() + o.links.own());
        add(
                all,
                "links.bridged",
                "links",
                "Links made by bridge centres",
                "those of them that a bridge centre arranged",
                Better.MORE,
                o -> o.links.bridged());
        add(
                all,
                "links.orders",
                "RMB",
                "Orders through links",
                "orders of leading firms paid in recorded months, not discounted",
                Better.MORE,
                o -> o.links.orders() / 100.0);
        add(
                all,
                "links.dependence",
                "share",
                "Dependence on the largest buyer",
                "mean over linked firms of the largest link's orders in the sales and orders of the last month",
                Better.LESS,
                o -> o.links.dependence());
        add(
                all,
                "links.median_months",
                "months",
                "Median life of a link",
                "Kaplan–Meier median of links made in recorded months; links alive at the end are censored",
                Better.MORE,
                o -> o.links.survival().median());
        add(
                all,
                "links.alive_2y",
                "share",
                "Links alive at two years",
                "Kaplan–Meier at 24 months of the same links",
                Better.MORE,
                o -> o.links.survival().survivalAt(24));
    }

    private static void supply(List<Metric> all) {
        add(
                all,
                "supply.made",
                "links",
                "Supply links made",
                "links between two firms of the city, a supplier and its customer, made in recorded months",
                Better.MORE,
                o -> o.supply.made());
        shared(
                all,
                "shared",
                "a platform, park or centre",
                "the same platform, park or bridge centre",
                SupplyTallies::shared);
        shared(all, "platform", "a platform", "a platform that both had used", SupplyTallies::platform);
        shared(all, "park", "a park", "a park in which both were", SupplyTallies::park);
        shared(all, "centre", "a centre", "a bridge centre of which both were members", SupplyTallies::centre);
        add(
                all,
                "supply.linked",
                "share",
                "Firms with a supply link",
                "firms in business with a product that had a supplier or a customer in the city in the last month, over all with a product",
                Better.MORE,
                o -> o.supply.linkedShare());
        add(
                all,
                "supply.orders",
                "RMB",
                "Deliveries between firms",
                "what firms of the city paid each other in recorded months, not discounted",
                Better.MORE,
                o -> o.supply.delivered());
        add(
                all,
                "supply.failed_after_loss",
                "firms",
                "Suppliers failed after their customer",
                "firms that failed in recorded months, at most two years after their latest customer in the city was found dead",
                Better.LESS,
                o -> o.supply.failedAfterLoss());
    }

    private static void shared(
            List<Metric> all, String id, String what, String meaning, ToLongFunction<SupplyTallies> shared) {
        add(
                all,
                "supply." + id,
                "share",
                "Supply links through " + what,
                "share of supply links made in recorded months where both sides shared " + meaning,
                Better.NEITHER,
                o -> Share.of(shared.applyAsLong(o.supply), o.supply.made()));
    }
}
