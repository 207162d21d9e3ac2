package org.industrialrainforest.core.compare;

import java.util.List;
import org.industrialrainforest.core.scenario.Internal;
import org.industrialrainforest.core.scenario.Title;

/**
 * What figures draw beyond the tables of a comparison: money flows, pairs one by one, curves, sectors, facilities, sizes of firms. Intervals
 * are 95 % over runs; {@link Double#NaN} stands for "undefined".
 */
// Long series stay primitive arrays: readers copy nothing and never compare these records.
@Internal
@SuppressWarnings("ArrayRecordComponent")
public record Particulars(
        List<Flow> flows,
        List<Holding> holdings,
        List<Pairs> pairs,
        List<Gap> gaps,
        List<Incidence> incidences,
        List<SectorOutcome> sectors,
        List<FacilityMeasure> facilities,
        List<Sizes> sizes,
        List<Growth> growth) {
    /** Of a comparison that has none, such as one that was saved by an older version. */
    public static final Particulars NONE = new Particulars(
            List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    /**
     * What one party of the ledger paid to another for a purpose in recorded months, mean over runs.
     *
     * @param flow purpose, as in table {@code flows}
     * @param amount RMB, not discounted
     */
    public record Flow(Case of, String payer, String payee, String flow, double amount) {}

    /**
     * What a party of the ledger held before the first recorded month and after the last, mean over runs, RMB. The difference is what it
     * received less what it paid.
     */
    public record Holding(Case of, String party, double before, double after) {}

    /** A main outcome's difference to the baseline, pair by pair in the order of replicates. */
    public record Pairs(String metric, String unit, Title title, Case of, double[] differences) {}

    /**
     * A monthly series' difference to the baseline over pairs: entry i is for month {@code recordFrom + i}.
     *
     * @param low end of the interval of {@code mean}
     * @param p05 quantile over pairs
     */
    public record Gap(
            String metric,
            String unit,
            Title title,
            Case of,
            double[] mean,
            double[] low,
            double[] high,
            double[] p05,
            double[] p95) {}

    /**
     * Share of founded firms that first met an end of one kind (Aalen–Johansen in each run, then the mean): entry m is for m months after
     * founding. Over all kinds and those that met none the shares are one.
     *
     * @param atRisk mean number a run that had met none and were still observed
     */
    public record Incidence(
            Case of, String end, Title title, double[] estimate, double[] low, double[] high, double[] atRisk) {}

    /** An outcome of one sector and its paired difference to the baseline. */
    public record SectorOutcome(
            String sector,
            Title sectorTitle,
            String metric,
            String unit,
            Title title,
            Case of,
            double baselineMean,
            double difference,
            double low,
            double high) {}

    /**
     * A measure of a platform or commercial facility, mean over the runs in which it is defined.
     *
     * @param quantity {@code utilisation}, {@code wait} and {@code runs} of platforms, {@code refused} of commercial facilities
     */
    public record FacilityMeasure(
            Case of,
            String facility,
            Title title,
            String quantity,
            String unit,
            double mean,
            double low,
            double high) {}

    /**
     * Yearly sales by rank of the firms that have had a product for three years, last month; quantiles over runs, RMB.
     *
     * @param firms mean number of them a run
     * @param exponent of the line through the largest twentieth, mean over runs
     * @param fittedLargest sales at rank 1 by that line, median over runs
     * @param fittedSmallest sales by that line at its last rank, median over runs
     * @param fitted mean number of firms that the line was fitted to
     */
    public record Sizes(
            Case of,
            double firms,
            double[] ranks,
            double[] p05,
            double[] p50,
            double[] p95,
            double exponent,
            double low,
            double high,
            double fittedLargest,
            double fittedSmallest,
            double fitted) {}

    /**
     * Density of the standardised yearly log growth of the same firms, quantiles over runs, with the fitted distributions' parameters.
     *
     * @param rates mean number of growth rates a run
     * @param middles of the bins, standard deviations
     * @param location m, mean over runs, as are the others
     * @param scale a of Subbotin's distribution
     * @param shape b of Subbotin's distribution: 1 is Laplace, 2 normal
     * @param laplace a of Laplace's distribution
     */
    public record Growth(
            Case of,
            double rates,
            double[] middles,
            double[] p05,
            double[] mean,
            double[] p95,
            double location,
            double scale,
            double shape,
            double low,
            double high,
            double laplace) {}
}
