package org.industrialrainforest.report.figures.effects;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.industrialrainforest.core.compare.Case;
import org.industrialrainforest.core.compare.Comparison.Outcome;
import org.industrialrainforest.core.metrics.OutcomeGroup;
import org.industrialrainforest.engine.statistics.Interval;
import org.industrialrainforest.report.canvas.Csv;
import org.industrialrainforest.report.canvas.Extent;
import org.industrialrainforest.report.canvas.Figure;
import org.industrialrainforest.report.canvas.House;
import org.industrialrainforest.report.canvas.Layers;
import org.industrialrainforest.report.canvas.Legend;
import org.industrialrainforest.report.canvas.Lines;
import org.industrialrainforest.report.canvas.Look;
import org.industrialrainforest.report.canvas.Markers;
import org.industrialrainforest.report.canvas.Pages;
import org.industrialrainforest.report.canvas.Palette;
import org.industrialrainforest.report.canvas.Panel;
import org.industrialrainforest.report.canvas.Ticks;
import org.industrialrainforest.report.canvas.Typeface;
import org.industrialrainforest.report.view.Finding;
import org.industrialrainforest.report.view.View;
import org.industrialrainforest.report.words.Numbers;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;

/** All outcomes under all policies: a figure per group of outcomes, a row per outcome on a scale of its own, a column per policy with its numbers. */
final class OverviewFigures {
    private static final int POLICIES = 4;
    private static final int ROWS = 28;
    private static final double ROW = 22;
    private static final double NAMES = 320;
    /** Where a row's scale ends, which reaches to one: with room for half a marker. */
    private static final double END = 1.25;
    /** Width that is kept for a row's number. */
    private static final double NUMBER = 62;

    private final View view;
    private final House house;

    OverviewFigures(View view, House house) {
        this.view = view;
        this.house = house;
    }

    List<Figure> figures() {
        Map<OutcomeGroup, Map<String, List<Outcome>>> groups = new EnumMap<>(OutcomeGroup.class);
        List<Case> cases = view.main();
        for (Outcome row : view.comparison().outcomes()) {
            if (cases.contains(row.of()) && Double.isFinite(value(row))) {
                groups.computeIfAbsent(OutcomeGroup.of(row.metric()), group -> new LinkedHashMap<>())
                        .computeIfAbsent(row.metric(), metric -> new ArrayList<>())
                        .add(row);
            }
        }
        List<Figure> figures = new ArrayList<>();
        groups.forEach((group, metrics) -> {
            metrics.values().removeIf(rows -> rows.stream().allMatch(row -> value(row) == 0));
            for (List<Case> page : Pages.of(cases, POLICIES)) {
                for (List<List<Outcome>> part : Pages.of(List.copyOf(metrics.values()), ROWS)) {
                    Figure figure = figure(Pages.slug("outcomes", figures.size()), group, page, part);
                    figures.add(figures.isEmpty() ? figure : figure.in(Figure.Place.MORE));
                }
            }
        });
        return figures;
    }

    /** An outcome's row: its cases, how far it reaches and in what unit. */
    private record Line(List<Outcome> outcomes, double reach, Numbers.Scale scale) {
        Optional<Outcome> of(Case of) {
            return outcomes.stream().filter(row -> row.of().equals(of)).findFirst();
        }
    }

    private Line line(List<Outcome> outcomes) {
        Extent extent = new Extent();
        outcomes.forEach(row ->
                extent.with(value(row), interval(row).low(), interval(row).high()));
        return new Line(
                outcomes,
                extent.size(),
                view.numbers().differenceScale(outcomes.get(0).unit(), largest(outcomes)));
    }

    private static double largest(List<Outcome> outcomes) {
        return outcomes.stream().mapToDouble(row -> Math.abs(value(row))).max().orElse(0);
    }

    private Figure figure(String slug, OutcomeGroup group, List<Case> cases, List<List<Outcome>> metrics) {
        List<Line> lines = metrics.stream().map(this::line).toList();
        Csv csv = new Csv(
                "metric", "unit", "policy", "mean", "mean_low", "mean_high", "difference", "low", "high", "reliable");
        List<Panel.Row> names = new ArrayList<>();
        double most = cases.size() > 2 ? NAMES : 1.5 * NAMES;
        for (Line line : lines) {
            Outcome first = line.outcomes().get(0);
            String unit = first.unit().equals("share")
                    ? view.say("overview.points")
                    : line.scale().unit();
            String of = unit.isEmpty() ? "" : view.say("overview.unit", unit);
            // A long name is cut, its unit is not.
            double room = most - 14 - Typeface.width(of, house.label());
            String name = Lines.fit(view.title(first.title()), house.label(), room) + of;
            names.add(new Panel.Row(name, names.size(), false));
            for (Outcome row : line.outcomes()) {
                if (cases.contains(row.of())) {
                    csv.row(
                            row.metric(),
                            row.unit(),
                            row.of().label(),
                            row.mean(),
                            row.meanInterval().low(),
                            row.meanInterval().high(),
                            row.difference(),
                            row.low(),
                            row.high(),
                            row.reliable());
                }
            }
        }
        double left = Panel.nameWidth(house, names, most);
        double width = width(cases.size(), left);
        List<Panel> panels = new ArrayList<>();
        cases.forEach(of -> panels.add(panel(of, lines, names, width, panels.isEmpty() ? left : 0)));
        return new Figure(
                slug,
                title(group, cases, lines),
                view.say(
                        "overview.subtitle",
                        view.baselineName(),
                        view.comparison().runs()),
                Legend.of(
                        Legend.estimate(view.say("forest.estimate"), Look.circle(), Palette.INK, true),
                        Legend.estimate(view.say("overview.unclear"), Look.circle(), Palette.AXIS, false),
                        Legend.estimate(view.say("overview.pairs"), Look.square(), Palette.INK, false)),
                cases.size(),
                lines.size() * ROW + 4,
                left - Panel.EDGE,
                panels,
                view.say("overview.note"),
                csv,
                Figure.Place.OPEN);
    }

    /** Width of the plot of one of so many panels. */
    private static double width(int panels, double left) {
        double gaps = (panels - 1) * Figure.GAP_ACROSS + panels * Panel.RIGHT + left + (panels - 1) * Panel.EDGE;
        return (Figure.WIDTH - 2 * Figure.MARGIN - gaps) / panels;
    }

    /** An outcome of pairs that is undefined for the baseline, as the deadweight of no support, is no difference. */
    private static boolean difference(Outcome row) {
        return Double.isFinite(row.difference());
    }

    /** The difference, or the figure of the pair where there is none. */
    private static double value(Outcome row) {
        return difference(row) ? row.difference() : row.mean();
    }

    private static Interval interval(Outcome row) {
        return difference(row) ? new Interval(row.low(), row.high()) : row.meanInterval();
    }

    private String title(OutcomeGroup group, List<Case> cases, List<Line> lines) {
        Case of = view.focus().filter(cases::contains).orElse(cases.get(0));
        List<Outcome> rows = lines.stream()
                .flatMap(line -> line.of(of).filter(OverviewFigures::difference).stream())
                .toList();
        long told = rows.stream().filter(row -> side(row) != 0).count();
        String topic = view.words().of(group.title());
        if (rows.isEmpty()) {
            return view.say("overview.title.pairs", topic);
        }
        return told == 0
                ? view.say("overview.title.none", topic, view.name(of))
                : view.say("overview.title", topic, view.name(of), told, rows.size());
    }

    private static int side(Outcome row) {
        return Finding.side(row.low(), row.high());
    }

    private Panel panel(Case of, List<Line> lines, List<Panel.Row> names, double width, double left) {
        double pixel = 2 * END / (width - NUMBER);
        NumberAxis across = house.left(new Ticks(-END, -END + width * pixel, 1, 0));
        XYPlot plot = house.rowPlot(across, lines.size());
        across.setVisible(false);
        plot.setDomainGridlinesVisible(false);
        for (int r = 0; r < lines.size(); r++) {
            int index = r;
            Line line = lines.get(r);
            line.of(of).ifPresent(row -> draw(plot, index, line, row, END + 6 * pixel));
        }
        return Panel.rowChart(view.name(of), "", plot, left, 4, names);
    }

    private void draw(XYPlot plot, int index, Line line, Outcome row, double number) {
        double reach = line.reach() > 0 ? line.reach() : 1;
        boolean told = !difference(row) || side(row) != 0;
        Markers.estimate(
                        plot,
                        row.metric(),
                        index,
                        value(row) / reach,
                        interval(row).low() / reach,
                        interval(row).high() / reach,
                        difference(row) ? Look.circle() : Look.square(),
                        told ? Palette.INK : Palette.AXIS,
                        told && difference(row))
                .say(difference(row) ? view.differenceTip(row) : valueTip(row));
        Layers.label(plot, text(line, row, told), number, index, house.small(), told ? Palette.INK : Palette.MUTED);
    }

    private String valueTip(Outcome row) {
        String value = view.numbers()
                .valueWithInterval(
                        row.mean(), row.meanInterval().low(), row.meanInterval().high(), row.unit());
        return view.words().tip(view.name(row.of()), view.title(row.title()), value);
    }

    private String text(Line line, Outcome row, boolean told) {
        double value = line.scale().of(value(row));
        int decimals = Math.min(2, Numbers.decimals(value));
        String text = difference(row)
                ? view.numbers().signed(value, decimals)
                : view.numbers().fixed(value, decimals);
        return told ? text : "(" + text + ")";
    }
}
