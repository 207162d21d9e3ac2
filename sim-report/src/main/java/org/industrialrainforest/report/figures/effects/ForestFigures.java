package org.industrialrainforest.report.figures.effects;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.industrialrainforest.core.compare.Case;
import org.industrialrainforest.core.compare.Comparison.Outcome;
import org.industrialrainforest.report.canvas.Csv;
import org.industrialrainforest.report.canvas.Extent;
import org.industrialrainforest.report.canvas.Figure;
import org.industrialrainforest.report.canvas.House;
import org.industrialrainforest.report.canvas.Legend;
import org.industrialrainforest.report.canvas.Look;
import org.industrialrainforest.report.canvas.Markers;
import org.industrialrainforest.report.canvas.Pages;
import org.industrialrainforest.report.canvas.Palette;
import org.industrialrainforest.report.canvas.Panel;
import org.industrialrainforest.report.view.Finding;
import org.industrialrainforest.report.view.View;
import org.industrialrainforest.report.words.Numbers;
import org.jfree.chart.plot.XYPlot;

/** Paired differences to the baseline with their intervals: a panel per outcome in its own unit, a row per policy. */
final class ForestFigures {
    private static final int PANELS = 12;
    private static final double ROW = 22;

    private final View view;
    private final House house;

    ForestFigures(View view, House house) {
        this.view = view;
        this.house = house;
    }

    List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        for (Figure figure : figures("differences", view.main())) {
            figures.add(figures.isEmpty() ? figure : figure.in(Figure.Place.MORE));
        }
        figures("differences-doses", view.doses()).forEach(figure -> figures.add(figure.in(Figure.Place.ARMS)));
        return figures;
    }

    private List<Figure> figures(String slug, List<Case> cases) {
        Map<String, List<Outcome>> byMetric = new LinkedHashMap<>();
        for (Outcome outcome : view.comparison().outcomes()) {
            if (cases.contains(outcome.of()) && Double.isFinite(outcome.difference()) && !isPartysGain(outcome)) {
                byMetric.computeIfAbsent(outcome.metric(), metric -> new ArrayList<>())
                        .add(outcome);
            }
        }
        byMetric.values().removeIf(outcomes -> outcomes.stream().allMatch(row -> row.difference() == 0));
        List<Figure> figures = new ArrayList<>();
        for (List<List<Outcome>> page : Pages.of(List.copyOf(byMetric.values()), PANELS)) {
            figures.add(figure(Pages.slug(slug, figures.size()), cases, page));
        }
        return figures;
    }

    /** Gains by party have a figure of their own. */
    private boolean isPartysGain(Outcome outcome) {
        return outcome.metric().startsWith("gain.")
                && view.comparison().valueCapture().stream()
                        .anyMatch(row -> outcome.metric().equals("gain." + row.party()));
    }

    private Figure figure(String slug, List<Case> cases, List<List<Outcome>> metrics) {
        Csv csv = new Csv(
                "metric",
                "unit",
                "policy",
                "mean",
                "baseline_mean",
                "difference",
                "low",
                "high",
                "median_difference",
                "reliable");
        List<Panel.Row> names = new ArrayList<>();
        cases.forEach(of -> names.add(new Panel.Row(view.name(of), names.size(), false)));
        double left = Panel.nameWidth(house, names, 200);
        List<Panel> panels = new ArrayList<>();
        boolean doubtful = false;
        for (List<Outcome> outcomes : metrics) {
            panels.add(panel(cases, outcomes, names, panels.size() % 3 == 0 ? left : 0));
            for (Outcome row : outcomes) {
                doubtful |= !row.reliable();
                csv.row(
                        row.metric(),
                        row.unit(),
                        row.of().label(),
                        row.mean(),
                        row.baselineMean(),
                        row.difference(),
                        row.low(),
                        row.high(),
                        row.medianDifference(),
                        row.reliable());
            }
        }
        List<Legend.Entry> legend = new ArrayList<>();
        legend.add(Legend.estimate(view.say("forest.estimate"), Look.circle(), Palette.INK, true));
        if (doubtful) {
            legend.add(Legend.estimate(view.say("forest.unreliable"), Look.circle(), Palette.INK, false));
            legend.add(Legend.marker(view.say("forest.median"), Look.diamond(), Palette.INK, true));
        }
        return new Figure(
                slug,
                title(metrics),
                view.say("forest.subtitle", view.comparison().runs()),
                new Legend(legend),
                3,
                cases.size() * ROW + 24,
                left - Panel.EDGE,
                panels,
                doubtful ? view.say("forest.note") : "",
                csv,
                Figure.Place.OPEN);
    }

    /** How many of the differences are significantly different from zero. */
    private String title(List<List<Outcome>> metrics) {
        List<Outcome> rows = metrics.stream().flatMap(List::stream).toList();
        long told = rows.stream()
                .filter(row -> Finding.side(row.low(), row.high()) != 0)
                .count();
        return new Finding(view)
                .join(
                        view.say("forest.title"),
                        told == 0 ? view.say("finding.unclear") : view.say("forest.finding", told, rows.size()));
    }

    private Panel panel(List<Case> cases, List<Outcome> outcomes, List<Panel.Row> names, double left) {
        Outcome first = outcomes.get(0);
        Extent extent = new Extent();
        for (Outcome row : outcomes) {
            extent.with(row.low(), row.high(), row.difference(), row.reliable() ? 0 : row.medianDifference());
        }
        Numbers.Scale scale = view.numbers().differenceScale(first.unit(), extent.size());
        XYPlot plot = house.rowPlot(house.bottom("", extent.padded(scale, 0.06, 5)), cases.size());
        for (Outcome row : outcomes) {
            draw(plot, cases.indexOf(row.of()), row, scale);
        }
        return Panel.rowChart(view.title(first.title()), scale.unit(), plot, left, 22, names);
    }

    private void draw(XYPlot plot, int index, Outcome row, Numbers.Scale scale) {
        Look look = view.look(row.of());
        Markers.estimate(
                        plot,
                        row.of().label(),
                        index,
                        scale.of(row.difference()),
                        scale.of(row.low()),
                        scale.of(row.high()),
                        Look.circle(),
                        look.color(),
                        row.reliable())
                .say(view.differenceTip(row));
        if (!row.reliable() && Double.isFinite(row.medianDifference())) {
            Markers.markers(
                            plot,
                            row.of().label() + " median",
                            new double[] {scale.of(row.medianDifference())},
                            new double[] {index},
                            Look.diamond(),
                            look.color(),
                            true)
                    .say(view.words()
                            .tip(
                                    view.name(row.of()),
                                    view.say("tip.median", view.title(row.title())),
                                    view.numbers().difference(row.medianDifference(), row.unit())));
        }
    }
}
