package org.industrialrainforest.core.metrics;

import static org.industrialrainforest.core.metrics.Entries.add;

import java.util.Arrays;
import java.util.List;
import org.industrialrainforest.core.metrics.Metric.Better;
import org.industrialrainforest.core.observe.Count;
import org.industrialrainforest.core.observe.FirmTallies;
import org.industrialrainforest.core.observe.Observed;
import org.industrialrainforest.core.observe.Series;
import org.industrialrainforest.core.observe.Share;

/** Valley of death, structure, network, diversity and vitality. */
final class VitalityMetrics {
    private static final String[] IDS = {"stage_1", "stage_2", "stage_3", "stage_4_or_later", "with_product"};
    private static final String[] EN = {
        "before the first gate",
        "before the second gate",
        "before the third gate",
        "later, before the product",
        "with a product"
    };

    private VitalityMetrics() {}

    static void addTo(List<Metric> all) {
        valley(all);
        structure(all);
        network(all);
    }

    private static void valley(List<Metric> all) {
        for (int k = 0; k < FirmTallies.STAGES; k++) {
            int stage = k;
            add(
                    all,
                    "valley.deaths." + IDS[k],
                    "firms",
                    "Failures " + EN[k],
                    "firms wound up in recorded months " + EN[k],
                    Better.LESS,
                    o -> o.firms.deaths[stage]);
            add(
                    all,
                    "valley.death_share." + IDS[k],
                    "share",
                    "Share of failures " + EN[k],
                    "the same over all firms wound up",
                    Better.NEITHER,
                    o -> Share.of(
                            o.firms.deaths[stage], Arrays.stream(o.firms.deaths).sum()));
            add(
                    all,
                    "valley.spent." + IDS[k],
                    "RMB",
                    "R&D spent " + EN[k],
                    "R&D booked in recorded months by firms that stood there at the month's end, not discounted",
                    Better.NEITHER,
                    o -> o.firms.research[stage] / 100.0);
        }
        for (int k = 0; k < FirmTallies.WITH_PRODUCT; k++) {
            int stage = k;
            add(
                    all,
                    "valley.years." + IDS[k],
                    "years",
                    "Years per firm " + EN[k],
                    "months that active and dormant firms stood there in recorded months, with research or without, over firms founded in them, in years",
                    Better.LESS,
                    o -> Share.of(o.firms.firmMonths[stage], 12L * o.count(Count.FOUNDED)));
        }
        add(
                all,
                "valley.overdue_share",
                "share",
                "Share of projects overdue",
                "of working firms that research for their product in the last month, those that began their stage more than twice its planned length ago",
                Better.LESS,
                o -> o.atTheEnd().overdue);
        add(
                all,
                "valley.product_share",
                "share",
                "Share of firms with a product",
                "working firms past the product gate in the last month over all working firms",
                Better.MORE,
                o -> o.atTheEnd().withProduct);
        add(
                all,
                "valley.services_share",
                "share",
                "Share of firms that live on services",
                "working firms in the last month without a product and without research to get one over all working firms",
                Better.LESS,
                o -> o.atTheEnd().onServices);
        add(
                all,
                "valley.months_without_cash",
                "months",
                "Months without cash per firm",
                "months that active firms spent dormant in recorded months over firms founded in them",
                Better.LESS,
                o -> Share.of(Arrays.stream(o.firms.cashlessMonths).sum(), o.count(Count.FOUNDED)));
        add(
                all,
                "valley.cashless_share",
                "share",
                "Share of time without cash before the product",
                "dormant months over dormant and active months of firms without a product",
                Better.LESS,
                o -> {
                    long cashless = 0;
                    long months = 0;
                    for (int k = 0; k < FirmTallies.WITH_PRODUCT; k++) {
                        cashless += o.firms.cashlessMonths[k];
                        months += o.firms.firmMonths[k];
                    }
                    return Share.of(cashless, months);
                });
    }

    private static void structure(List<Metric> all) {
        add(
                all,
                "structure.hhi",
                "share",
                "Concentration (HHI)",
                "Herfindahl index of model firms' sales within sectors in the last month, mean weighted by sales; by sector in table series",
                Better.LESS,
                o -> o.sectors.weighted(Series.CONCENTRATION, o.months() - 1));
        add(
                all,
                "structure.cr4",
                "share",
                "Share of the four largest firms",
                "the same for the four largest model firms of a sector",
                Better.LESS,
                o -> o.sectors.weighted(Series.FOUR_LARGEST, o.months() - 1));
        add(
                all,
                "structure.output",
                "RMB",
                "Sales of all model firms in a year",
                "sales and orders of working firms in the last twelve months; by sector and month in table series",
                Better.MORE,
                o -> o.atTheEnd().largest.output());
        add(
                all,
                "structure.largest_sales",
                "RMB",
                "Sales of the largest firm in a year",
                "the same of the working firm that sells most",
                Better.NEITHER,
                o -> o.atTheEnd().largest.sales());
        add(
                all,
                "structure.largest_listed",
                "share",
                "Share of the largest listed firm",
                "part of the dearest listed firm in the market value of all listed firms at the end; undefined without any",
                Better.NEITHER,
                o -> o.atTheEnd().largest.ofListed());
        add(
                all,
                "structure.size_tail",
                "-",
                "Exponent of the size tail",
                "rank-size exponent of yearly sales of the largest twentieth, at least ten, of firms three years past their product; undefined below 50 such firms",
                Better.NEITHER,
                o -> o.atTheEnd().sizes.exponent());
        add(
                all,
                "structure.growth_shape",
                "-",
                "Shape of growth rates (Subbotin b)",
                "shape of the standardised yearly log growth of the same firms: 1 is Laplace, 2 normal",
                Better.NEITHER,
                o -> o.atTheEnd().sizes.subbotin().shape());
        add(
                all,
                "vitality.entry_rate",
                "1/yr",
                "Entry rate",
                "firms founded a year over the mean number of working firms, recorded months",
                Better.MORE,
                o -> rate(o, o.count(Count.FOUNDED)));
        add(
                all,
                "vitality.exit_rate",
                "1/yr",
                "Exit rate",
                "firms wound up a year over the same",
                Better.NEITHER,
                o -> rate(o, o.count(Count.FAILURES)));
        add(
                all,
                "vitality.turnover",
                "1/yr",
                "Turnover of firms",
                "entry rate and exit rate together",
                Better.NEITHER,
                o -> rate(o, o.count(Count.FOUNDED) + o.count(Count.FAILURES)));
        add(
                all,
                "diversity.sectors",
                "nat",
                "Diversity over sectors",
                "Shannon entropy of working firms over sectors in the last month",
                Better.MORE,
                o -> o.atTheEnd().sectorDiversity);
        add(
                all,
                "diversity.niches",
                "nat",
                "Diversity over niches",
                "the same over niches of sectors",
                Better.MORE,
                o -> o.atTheEnd().nicheDiversity);
    }

    private static double rate(Observed o, long number) {
        double mean = Arrays.stream(o.series(Series.FIRMS_ALIVE)).average().orElse(0);
        return Share.of(12.0 * number / o.months(), mean);
    }

    private static void network(List<Metric> all) {
        add(
                all,
                "network.density",
                "share",
                "Density of the network",
                "edges between working firms and leaders (live links), open platforms that served them, and their incubators, over all such pairs, in the last month",
                Better.NEITHER,
                o -> o.atTheEnd().density);
        add(
                all,
                "network.clustering",
                "share",
                "Clustering of the network",
                "share of its paths of three edges that close to a square (Robins & Alexander 2004): the graph has two sides and no triangles",
                Better.NEITHER,
                o -> o.atTheEnd().clustering);
        add(
                all,
                "network.clustering_over_random",
                "ratio",
                "Clustering over that of random networks",
                "clustering over its mean in ten random graphs with the same degrees (curveball trades, Strona et al. 2014). At 1 the degrees alone explain the clustering",
                Better.NEITHER,
                o -> o.atTheEnd().clusteringOverRandom);
        add(
                all,
                "network.largest_component",
                "share",
                "Firms in the largest component",
                "working firms in the graph's largest connected part over all working firms",
                Better.NEITHER,
                o -> o.atTheEnd().largestComponent);
        add(
                all,
                "network.degree_tail",
                "-",
                "Exponent of the degree tail",
                "rank-size exponent of the number of firms at leaders, platforms and incubators that have any; undefined below ten of them",
                Better.NEITHER,
                o -> o.atTheEnd().degreeTail);
    }
}
