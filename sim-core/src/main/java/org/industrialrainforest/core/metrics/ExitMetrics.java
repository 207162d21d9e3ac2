package org.industrialrainforest.core.metrics;

import static org.industrialrainforest.core.metrics.Entries.add;

import java.util.List;
import org.industrialrainforest.core.metrics.Metric.Better;
import org.industrialrainforest.core.observe.Count;
import org.industrialrainforest.core.observe.GainParty;
import org.industrialrainforest.core.observe.Share;
import org.industrialrainforest.engine.money.Money;

/** Listings, licences and acquisitions: how many, and at what prices. */
final class ExitMetrics {
    private ExitMetrics() {}

    /** All of them. */
    static void addTo(List<Metric> all) {
        add(
                all,
                "listings.count",
                "listings",
                "Listings",
                "listings in recorded months",
                Better.MORE,
                o -> o.count(Count.LISTINGS));
        add(
                all,
                "listings.price_earnings",
                "-",
                "Price over earnings at listing",
                "median over listings in recorded months of market value over profit after tax of the last twelve months, of firms with a profit",
                Better.NEITHER,
                o -> o.prices.priceOverEarnings());
        add(
                all,
                "listings.three_year_return",
                "share",
                "Abnormal return in three years after a listing",
                "mean over listings whose third year ended in recorded months, or whose firm failed in it then. Market value then and dividends over market value at the listing, less what shareholders ask for in three years",
                Better.NEITHER,
                o -> o.prices.threeYears());
        add(
                all,
                "listings.public_return",
                "RMB",
                "Return of public shareholders at their own rate, a listing",
                "net cash and terminal value of public shareholders at their own rate, over listings in recorded months",
                Better.NEITHER,
                o -> Share.of(o.capture.ownReturn(GainParty.PUBLIC_SHAREHOLDERS), (double) o.count(Count.LISTINGS)));
        add(
                all,
                "licences.count",
                "licences",
                "Licences abroad",
                "licences of drug firms' rights abroad that were signed in recorded months",
                Better.NEITHER,
                o -> o.count(Count.LICENCES));
        add(
                all,
                "licences.upfront",
                "RMB",
                "Money at once from a licence abroad",
                "mean over the same licences of what is paid when they are signed",
                Better.NEITHER,
                o -> Share.of(Money.rmb(o.count(Count.LICENCE_UPFRONT)), (double) o.count(Count.LICENCES)));
        add(
                all,
                "acquisitions.count",
                "acquisitions",
                "Acquisitions",
                "acquisitions in recorded months",
                Better.NEITHER,
                o -> o.count(Count.ACQUISITIONS));
        add(
                all,
                "acquisitions.price_over_round",
                "factor",
                "Price in an acquisition over the last round's value",
                "median over acquisitions in recorded months of firms that had a round and were not in distress",
                Better.NEITHER,
                o -> o.prices.priceOverRound());
        add(
                all,
                "acquisitions.below_round",
                "share",
                "Acquisitions below the last round's value",
                "share of the same acquisitions",
                Better.LESS,
                o -> o.prices.belowRound());
        add(
                all,
                "acquisitions.distressed",
                "acquisitions",
                "Acquisitions in distress",
                "acquisitions in recorded months of firms with cash for no more than a few months",
                Better.LESS,
                o -> o.prices.distressed());
    }
}
