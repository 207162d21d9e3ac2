package org.industrialrainforest.report.figures.spending;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.industrialrainforest.core.compare.Case;
import org.industrialrainforest.core.compare.Particulars.FacilityMeasure;
import org.industrialrainforest.report.canvas.Csv;
import org.industrialrainforest.report.canvas.Extent;
import org.industrialrainforest.report.canvas.Figure;
import org.industrialrainforest.report.canvas.House;
import org.industrialrainforest.report.canvas.Legend;
import org.industrialrainforest.report.canvas.Look;
import org.industrialrainforest.report.canvas.Markers;
import org.industrialrainforest.report.canvas.Pages;
import org.industrialrainforest.report.canvas.Panel;
import org.industrialrainforest.report.view.Finding;
import org.industrialrainforest.report.view.View;
import org.industrialrainforest.report.words.Numbers;
import org.jfree.chart.plot.XYPlot;

/** How platforms are used and how often commercial facilities refuse: a row per facility with a mark for each policy, a panel per measure. */
final class FacilityFigures {
    private static final int ROWS = 30;
    private static final int POLICIES = 6;
    private static final double MARK = 8;
    private static final double BETWEEN = 12;
    private static final double NAMES = 250;

    private final View view;
    private final House house;

    FacilityFigures(View view, House house) {
        this.view = view;
        this.house = house;
    }

    List<Figure> figures() {
        List<Figure> figures =
                new ArrayList<>(figures("platforms", List.of("utilisation", "wait", "runs"), view.main()));
        List<Case> all = new ArrayList<>(view.baselines());
        all.addAll(view.main());
        figures.addAll(figures("refusals", List.of("refused"), all));
        return figures;
    }

    private List<Figure> figures(String slug, List<String> measures, List<Case> cases) {
        List<FacilityMeasure> rows = view.comparison().particulars().facilities().stream()
                .filter(row -> measures.contains(row.quantity()) && Double.isFinite(row.mean()))
                .filter(row -> cases.contains(row.of()))
                .toList();
        List<Case> known = cases.stream()
                .filter(of -> rows.stream().anyMatch(row -> row.of().equals(of) && row.mean() > 0))
                .toList();
        List<String> facilities =
                rows.stream().map(FacilityMeasure::facility).distinct().toList();
        List<Figure> figures = new ArrayList<>();
        for (List<Case> policies : Pages.of(known, POLICIES)) {
            for (List<String> page : Pages.of(facilities, ROWS)) {
                figures.add(figure(Pages.slug(slug, figures.size()), measures, policies, page, rows));
            }
        }
        return figures;
    }

    private Figure figure(
            String slug, List<String> measures, List<Case> cases, List<String> facilities, List<FacilityMeasure> all) {
        List<FacilityMeasure> rows = all.stream()
                .filter(row -> cases.contains(row.of()) && facilities.contains(row.facility()))
                .toList();
        Map<String, String> titles = new LinkedHashMap<>();
        Csv csv = new Csv("facility", "measure", "unit", "policy", "mean", "low", "high");
        for (FacilityMeasure row : rows) {
            titles.putIfAbsent(row.facility(), view.title(row.title()));
            csv.row(row.facility(), row.quantity(), row.unit(), row.of().label(), row.mean(), row.low(), row.high());
        }
        List<Panel.Row> names = new ArrayList<>();
        titles.values().forEach(name -> names.add(new Panel.Row(name, names.size(), false)));
        double left = Panel.nameWidth(house, names, NAMES);
        List<Panel> panels = new ArrayList<>();
        for (String measure : measures) {
            panels.add(panel(measure, cases, List.copyOf(titles.keySet()), rows, names, panels.isEmpty() ? left : 0));
        }
        List<Legend.Entry> legend = new ArrayList<>();
        cases.forEach(of -> legend.add(Legend.estimate(
                view.name(of), view.look(of).marker(), view.look(of).color(), true)));
        boolean platforms = measures.contains("utilisation");
        return new Figure(
                slug,
                platforms ? busiest(cases, rows) : refusals(cases),
                view.say(
                        platforms ? "platforms.subtitle" : "refusals.subtitle",
                        view.comparison().runs()),
                new Legend(legend),
                panels.size(),
                titles.size() * (cases.size() * MARK + BETWEEN) + 24,
                left - Panel.EDGE,
                panels,
                view.say(platforms ? "platforms.note" : "refusals.note"),
                csv,
                Figure.Place.OPEN);
    }

    private Panel panel(
            String measure,
            List<Case> cases,
            List<String> facilities,
            List<FacilityMeasure> all,
            List<Panel.Row> names,
            double left) {
        List<FacilityMeasure> rows =
                all.stream().filter(row -> row.quantity().equals(measure)).toList();
        Extent extent = new Extent();
        rows.forEach(row -> extent.with(row.mean(), low(row), high(row)));
        extent.with(measure.equals("utilisation") ? 1 : 0);
        String unit = rows.isEmpty() ? "-" : rows.get(0).unit();
        Numbers.Scale scale = view.numbers().scale(unit, extent.size());
        XYPlot plot = house.rowPlot(house.bottom("", extent.padded(scale, 0.04, 5)), facilities.size());
        double step = MARK / (cases.size() * MARK + BETWEEN);
        for (int f = 0; f < facilities.size(); f++) {
            for (int c = 0; c < cases.size(); c++) {
                double at = f + (c - (cases.size() - 1) / 2.0) * step;
                Look look = view.look(cases.get(c));
                find(rows, facilities.get(f), cases.get(c))
                        .ifPresent(row -> Markers.estimate(
                                        plot,
                                        row.of().label() + " " + row.facility(),
                                        at,
                                        scale.of(row.mean()),
                                        scale.of(low(row)),
                                        scale.of(high(row)),
                                        look.marker(),
                                        look.color(),
                                        true)
                                .say(view.words()
                                        .tip(
                                                view.name(row.of()) + " · " + view.title(row.title()),
                                                view.say("facility." + measure),
                                                view.numbers()
                                                        .valueWithInterval(
                                                                row.mean(), low(row), high(row), row.unit()))));
            }
        }
        return Panel.rowChart(view.say("facility." + measure), scale.unit(), plot, left, 22, names);
    }

    /** Shares, months and runs are not negative and shares at most one; an interval over few runs may reach further. */
    private static double low(FacilityMeasure row) {
        return Math.max(0, row.low());
    }

    private static double high(FacilityMeasure row) {
        return row.unit().equals("share") ? Math.min(1, row.high()) : row.high();
    }

    private static Optional<FacilityMeasure> find(List<FacilityMeasure> rows, String facility, Case of) {
        return rows.stream()
                .filter(row -> row.facility().equals(facility) && row.of().equals(of))
                .findFirst();
    }

    /** Names the fullest platform and the longest queue under the first policy in question. */
    private String busiest(List<Case> cases, List<FacilityMeasure> rows) {
        Case of = view.focus().filter(cases::contains).orElse(cases.get(0));
        Optional<FacilityMeasure> full = most(rows, of, "utilisation");
        Optional<FacilityMeasure> queue = most(rows, of, "wait");
        if (full.isEmpty() || queue.isEmpty()) {
            return view.say("platforms.title.none", view.name(of));
        }
        boolean same = full.get().facility().equals(queue.get().facility());
        return view.say(
                same ? "platforms.title.same" : "platforms.title",
                view.name(of),
                view.title(full.get().title()),
                view.numbers().value(full.get().mean(), "share"),
                view.title(queue.get().title()),
                view.numbers().value(queue.get().mean(), "months"));
    }

    private static Optional<FacilityMeasure> most(List<FacilityMeasure> rows, Case of, String measure) {
        return rows.stream()
                .filter(row -> row.of().equals(of) && row.quantity().equals(measure))
                .max(Comparator.comparingDouble(FacilityMeasure::mean));
    }

    private String refusals(List<Case> cases) {
        return new Finding(view).ofOutcome(view.say("refusals.title"), "access.refusal_share", cases);
    }
}
