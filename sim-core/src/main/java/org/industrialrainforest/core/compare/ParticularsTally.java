package org.industrialrainforest.core.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.industrialrainforest.core.metrics.Headline;
import org.industrialrainforest.core.metrics.Metric;
import org.industrialrainforest.core.observe.FacilityUse;
import org.industrialrainforest.core.observe.FirmSizes;
import org.industrialrainforest.core.observe.FirstEnd;
import org.industrialrainforest.core.observe.MoneyFlow;
import org.industrialrainforest.core.observe.Series;
import org.industrialrainforest.core.run.RunParticulars;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.core.scenario.Sector;
import org.industrialrainforest.core.scenario.Title;
import org.industrialrainforest.engine.lab.PairedFigures;
import org.industrialrainforest.engine.statistics.Interval;

/** Makes {@link Particulars} of the runs of a comparison. */
final class ParticularsTally {
    private static final List<String> MAIN = List.of(
            Headline.ID, Headline.REGISTERED, "firms.founded", "ecosystem.valuation", "gain.total", "public.net_cost");
    private static final List<Series> OVER_TIME =
            List.of(Series.ECOSYSTEM_VALUATION, Series.FIRMS_ALIVE, Series.SALES, Series.STAFF);
    private static final List<Series> BY_SECTOR = List.of(
            Series.FIRMS_FOUNDED,
            Series.FIRMS_FAILED,
            Series.FIRMS_ALIVE,
            Series.SALES,
            Series.PRIVATE_INVESTED,
            Series.ECOSYSTEM_VALUATION);

    private final Design design;
    private final PairedRuns tally;
    private final List<Case> cases;
    private final int runs;

    ParticularsTally(Design design, PairedRuns tally, int runs) {
        this.design = design;
        this.tally = tally;
        this.cases = tally.cases();
        this.runs = runs;
    }

    Particulars particulars() {
        if (runs == 0) {
            return Particulars.NONE;
        }
        List<Particulars.Flow> flows = new ArrayList<>();
        List<Particulars.Holding> holdings = new ArrayList<>();
        List<Particulars.Pairs> pairs = new ArrayList<>();
        List<Particulars.Gap> gaps = new ArrayList<>();
        List<Particulars.Incidence> incidences = new ArrayList<>();
        List<Particulars.SectorOutcome> sectors = new ArrayList<>();
        List<Particulars.FacilityMeasure> facilities = new ArrayList<>();
        List<Particulars.Sizes> sizes = new ArrayList<>();
        List<Particulars.Growth> growth = new ArrayList<>();
        for (int c = 0; c < cases.size(); c++) {
            flows(c, flows);
            holdings(c, holdings);
            incidences(c, incidences);
            facilities(c, facilities);
            SizesOverRuns over = new SizesOverRuns(cases.get(c), sizesOf(c), design.uncertainty());
            sizes.add(over.sizes());
            growth.add(over.growth());
            if (tally.baselineOf(c) != c) {
                pairs(c, pairs);
                gaps(c, gaps);
                sectors(c, sectors);
            }
        }
        return new Particulars(flows, holdings, pairs, gaps, incidences, sectors, facilities, sizes, growth);
    }

    private RunParticulars of(int c, int run) {
        return tally.result(c, run).particulars();
    }

    private List<FirmSizes> sizesOf(int c) {
        return IntStream.range(0, runs).mapToObj(r -> of(c, r).sizes()).toList();
    }

    /** A figure of every run. */
    private double[] each(IntToDoubleFunction figure) {
        return IntStream.range(0, runs).mapToDouble(figure).toArray();
    }

    private Interval interval(double[] values) {
        return design.uncertainty().interval(values);
    }

    private void flows(int c, List<Particulars.Flow> to) {
        Map<List<String>, Double> sums = new LinkedHashMap<>();
        for (int r = 0; r < runs; r++) {
            for (MoneyFlow flow : of(c, r).flows()) {
                sums.merge(List.of(flow.payer(), flow.payee(), flow.flow()), flow.amount(), Double::sum);
            }
        }
        sums.forEach((key, sum) ->
                to.add(new Particulars.Flow(cases.get(c), key.get(0), key.get(1), key.get(2), sum / runs)));
    }

    private void holdings(int c, List<Particulars.Holding> to) {
        for (int p = 0; p < of(c, 0).holdings().size(); p++) {
            int party = p;
            to.add(new Particulars.Holding(
                    cases.get(c),
                    of(c, 0).holdings().get(p).party(),
                    PairedFigures.mean(each(r -> of(c, r).holdings().get(party).before())),
                    PairedFigures.mean(each(r -> of(c, r).holdings().get(party).after()))));
        }
    }

    private void pairs(int c, List<Particulars.Pairs> to) {
        int base = tally.baselineOf(c);
        for (String id : MAIN) {
            Metric metric = design.metric(id);
            double[] differences = each(
                    r -> tally.result(c, r).outcome(id) - tally.result(base, r).outcome(id));
            to.add(new Particulars.Pairs(id, metric.unit(), metric.title(), cases.get(c), differences));
        }
    }

    private void gaps(int c, List<Particulars.Gap> to) {
        int base = tally.baselineOf(c);
        for (Series series : OVER_TIME) {
            double[][] with = new double[runs][];
            double[][] without = new double[runs][];
            for (int r = 0; r < runs; r++) {
                with[r] = tally.result(c, r).series(series);
                without[r] = tally.result(base, r).series(series);
            }
            double[][] lines = new double[5][with[0].length];
            for (int m = 0; m < with[0].length; m++) {
                int month = m;
                double[] differences = each(r -> with[r][month] - without[r][month]);
                Interval interval = interval(differences);
                lines[0][m] = PairedFigures.mean(differences);
                lines[1][m] = interval.low();
                lines[2][m] = interval.high();
                lines[3][m] = SizesOverRuns.quantile(differences, .05);
                lines[4][m] = SizesOverRuns.quantile(differences, .95);
            }
            to.add(new Particulars.Gap(
                    series.id(),
                    series.unit(),
                    series.title(),
                    cases.get(c),
                    lines[0],
                    lines[1],
                    lines[2],
                    lines[3],
                    lines[4]));
        }
    }

    private void incidences(int c, List<Particulars.Incidence> to) {
        int ages = of(c, 0).atRisk().length;
        double[] atRisk = new double[ages];
        for (int m = 0; m < ages; m++) {
            int month = m;
            atRisk[m] = PairedFigures.mean(each(r -> of(c, r).atRisk()[month]));
        }
        for (FirstEnd end : FirstEnd.values()) {
            double[][] lines = new double[3][ages];
            for (int m = 0; m < ages; m++) {
                int month = m;
                double[] values = each(r -> of(c, r).firstEnds()[end.ordinal()][month]);
                Interval interval = interval(values);
                lines[0][m] = PairedFigures.mean(values);
                lines[1][m] = interval.low();
                lines[2][m] = interval.high();
            }
            to.add(new Particulars.Incidence(
                    cases.get(c), end.id(), end.title(), lines[0], lines[1], lines[2], atRisk));
        }
    }

    private void sectors(int c, List<Particulars.SectorOutcome> to) {
        int base = tally.baselineOf(c);
        List<Sector> all = design.scenario().sectors();
        for (Series series : BY_SECTOR) {
            String unit = series.adds() ? series.unit().replace("/month", "") : series.unit();
            for (int s = 0; s < all.size(); s++) {
                int sector = s;
                double[] without = each(r -> of(base, r).sectors()[sector][series.ordinal()]);
                double[] differences = each(r -> of(c, r).sectors()[sector][series.ordinal()] - without[r]);
                Interval interval = interval(differences);
                to.add(new Particulars.SectorOutcome(
                        all.get(s).id(),
                        all.get(s).title(),
                        series.id(),
                        unit,
                        series.title(),
                        cases.get(c),
                        PairedFigures.mean(without),
                        PairedFigures.mean(differences),
                        interval.low(),
                        interval.high()));
            }
        }
    }

    private void facilities(int c, List<Particulars.FacilityMeasure> to) {
        Map<String, Title> titles = new LinkedHashMap<>();
        for (Scenario scenario : design.model().scenarios()) {
            scenario.platforms().forEach(platform -> titles.putIfAbsent(platform.id(), platform.title()));
            scenario.facilities().forEach(facility -> titles.putIfAbsent(facility.id(), facility.title()));
        }
        Set<String> seen = new LinkedHashSet<>();
        for (int f = 0; f < of(c, 0).facilities().size(); f++) {
            FacilityUse first = of(c, 0).facilities().get(f);
            if (!seen.add(first.facility())) {
                continue;
            }
            Title title = titles.getOrDefault(first.facility(), new Title(first.facility(), first.facility()));
            int which = f;
            if (first.platform()) {
                measure(c, which, title, "utilisation", "share", FacilityUse::utilisation, to);
                measure(c, which, title, "wait", "months", FacilityUse::waited, to);
                measure(c, which, title, "runs", "runs", FacilityUse::served, to);
            } else {
                measure(c, which, title, "refused", "share", FacilityUse::refused, to);
            }
        }
    }

    private void measure(
            int c,
            int facility,
            Title title,
            String measure,
            String unit,
            ToDoubleFunction<FacilityUse> of,
            List<Particulars.FacilityMeasure> to) {
        double[] values = each(r -> of.applyAsDouble(of(c, r).facilities().get(facility)));
        Interval interval = interval(values);
        to.add(new Particulars.FacilityMeasure(
                cases.get(c),
                of(c, 0).facilities().get(facility).facility(),
                title,
                measure,
                unit,
                PairedFigures.mean(values),
                interval.low(),
                interval.high()));
    }
}
