package org.industrialrainforest.report.figures.survival;

import java.util.ArrayList;
import java.util.List;
import org.industrialrainforest.core.compare.Case;
import org.industrialrainforest.core.compare.Comparison.Outcome;
import org.industrialrainforest.report.canvas.Csv;
import org.industrialrainforest.report.canvas.Extent;
import org.industrialrainforest.report.canvas.Figure;
import org.industrialrainforest.report.canvas.House;
import org.industrialrainforest.report.canvas.Layers;
import org.industrialrainforest.report.canvas.Legend;
import org.industrialrainforest.report.canvas.Look;
import org.industrialrainforest.report.canvas.Markers;
import org.industrialrainforest.report.canvas.Palette;
import org.industrialrainforest.report.canvas.Panel;
import org.industrialrainforest.report.canvas.Ticks;
import org.industrialrainforest.report.view.Finding;
import org.industrialrainforest.report.view.View;
import org.industrialrainforest.report.words.Numbers;
import org.jfree.chart.plot.XYPlot;

/** Restricted mean survival: bars of years survived of the first ten, and beside them the paired differences with their intervals. */
final class MeanSurvivalFigure {
    private static final String METRIC = "survival.rmst_10y";
    private static final double ROW = 26;
    private static final double YEARS = 10;

    private final View view;
    private final House house;

    MeanSurvivalFigure(View view, House house) {
        this.view = view;
        this.house = house;
    }

    List<Figure> figures() {
        List<Outcome> rows = view.comparison().outcomes().stream()
                .filter(row -> row.metric().equals(METRIC)
                        && view.main().contains(row.of())
                        && Double.isFinite(row.mean())
                        && Double.isFinite(row.baselineMean()))
                .toList();
        return rows.isEmpty() ? List.of() : List.of(figure(rows));
    }

    private Figure figure(List<Outcome> rows) {
        Csv csv = new Csv("policy", "years_survived", "baseline_years", "difference_years", "low", "high");
        List<Panel.Row> names = new ArrayList<>();
        names.add(new Panel.Row(view.baselineName(), 0, false));
        for (Outcome row : rows) {
            names.add(new Panel.Row(view.name(row.of()), names.size(), false));
            csv.row(row.of().label(), row.mean(), row.baselineMean(), row.difference(), row.low(), row.high());
        }
        double left = Panel.nameWidth(house, names, 220);
        List<Case> cases = rows.stream().map(Outcome::of).toList();
        return new Figure(
                "mean-survival",
                new Finding(view).ofOutcome(view.say("rmst.title"), METRIC, cases),
                view.say("rmst.subtitle", view.comparison().runs(), view.baselineName()),
                Legend.of(
                        Legend.estimate(view.say("forest.estimate"), Look.circle(), Palette.INK, true),
                        Legend.estimate(view.say("overview.unclear"), Look.circle(), Palette.INK, false)),
                2,
                names.size() * ROW + 24,
                left - Panel.EDGE,
                List.of(levels(rows, names, left), differences(rows, names.size())),
                view.say("rmst.note"),
                csv,
                Figure.Place.OPEN);
    }

    private Panel levels(List<Outcome> rows, List<Panel.Row> names, double left) {
        XYPlot plot = house.rowPlot(house.bottom("", new Ticks(0, YEARS + 1, 2, 0)), names.size());
        bar(
                plot,
                view.comparison().baseline(),
                view.baselineName(),
                0,
                rows.get(0).baselineMean());
        for (int i = 0; i < rows.size(); i++) {
            bar(
                    plot,
                    rows.get(i).of().label(),
                    view.name(rows.get(i).of()),
                    i + 1,
                    rows.get(i).mean());
        }
        return new Panel(view.say("rmst.level"), null, "", plot, left, 22, names, null);
    }

    /** The baseline's stands in row 0, hatched. */
    private void bar(XYPlot plot, String key, String name, int row, double years) {
        boolean hatched = row == 0;
        Layers.bar(plot, key, row, 0, years, hatched ? Palette.MUTED : Palette.BLUE, hatched)
                .say(view.words()
                        .tip(name, view.say("rmst.level"), view.numbers().fixed(years, 2)));
        Layers.label(plot, view.numbers().fixed(years, 2), years + 0.15, row, house.small(), Palette.INK);
    }

    private Panel differences(List<Outcome> rows, int count) {
        Extent extent = new Extent();
        rows.forEach(row -> extent.with(row.difference(), row.low(), row.high()));
        Numbers.Scale months = new Numbers.Scale(1 / 12.0, "");
        XYPlot plot = house.rowPlot(house.bottom("", extent.padded(months, 0.06, 6)), count);
        for (int i = 0; i < rows.size(); i++) {
            Outcome row = rows.get(i);
            Markers.estimate(
                            plot,
                            row.of().label() + " difference",
                            i + 1,
                            months.of(row.difference()),
                            months.of(row.low()),
                            months.of(row.high()),
                            Look.circle(),
                            Palette.INK,
                            Finding.side(row.low(), row.high()) != 0)
                    .say(view.differenceTip(row));
        }
        return new Panel(view.say("rmst.difference"), null, "", plot, Panel.EDGE, 22, List.of(), null);
    }
}
