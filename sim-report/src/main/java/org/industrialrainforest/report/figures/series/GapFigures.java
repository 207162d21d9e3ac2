package org.industrialrainforest.report.figures.series;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.industrialrainforest.core.compare.Particulars.Gap;
import org.industrialrainforest.report.canvas.Csv;
import org.industrialrainforest.report.canvas.Extent;
import org.industrialrainforest.report.canvas.Figure;
import org.industrialrainforest.report.canvas.House;
import org.industrialrainforest.report.canvas.Layers;
import org.industrialrainforest.report.canvas.Legend;
import org.industrialrainforest.report.canvas.Look;
import org.industrialrainforest.report.canvas.Pages;
import org.industrialrainforest.report.canvas.Palette;
import org.industrialrainforest.report.canvas.Panel;
import org.industrialrainforest.report.canvas.Ticks;
import org.industrialrainforest.report.view.Finding;
import org.industrialrainforest.report.view.View;
import org.industrialrainforest.report.words.Numbers;
import org.jfree.chart.plot.XYPlot;

/** When a policy makes a difference: the paired difference to the baseline month by month, its interval and the spread of pairs. */
final class GapFigures {
    private static final int PANELS = 6;

    private final View view;
    private final House house;

    GapFigures(View view, House house) {
        this.view = view;
        this.house = house;
    }

    /** A figure per series, the first one open. */
    List<Figure> figures() {
        Map<String, List<Gap>> byMetric = new LinkedHashMap<>();
        for (Gap gap : view.comparison().particulars().gaps()) {
            if (view.main().contains(gap.of()) && gap.mean().length > 0) {
                byMetric.computeIfAbsent(gap.metric(), metric -> new ArrayList<>())
                        .add(gap);
            }
        }
        List<Figure> figures = new ArrayList<>();
        byMetric.values().forEach(all -> {
            for (List<Gap> page : Pages.of(all, PANELS)) {
                Figure figure = figure(Pages.slug("gap", figures.size()), page);
                figures.add(figures.isEmpty() ? figure : figure.in(Figure.Place.MORE));
            }
        });
        return figures;
    }

    private Figure figure(String slug, List<Gap> all) {
        Gap first = all.get(0);
        Extent extent = new Extent();
        Csv csv = new Csv("metric", "unit", "policy", "month", "mean", "low", "high", "p05", "p95");
        List<Finding.Told> told = new ArrayList<>();
        for (Gap gap : all) {
            extent.with(gap.mean())
                    .with(gap.p05())
                    .with(gap.p95())
                    .with(gap.low())
                    .with(gap.high());
            int last = gap.mean().length - 1;
            told.add(new Finding.Told(view.name(gap.of()), gap.low()[last], gap.high()[last]));
            for (int i = 0; i <= last; i++) {
                csv.row(
                        gap.metric(),
                        gap.unit(),
                        gap.of().label(),
                        view.comparison().recordFrom().plus(i),
                        gap.mean()[i],
                        gap.low()[i],
                        gap.high()[i],
                        gap.p05()[i],
                        gap.p95()[i]);
            }
        }
        Numbers.Scale scale = view.numbers().differenceScale(first.unit(), extent.size());
        Ticks values = Ticks.covering(scale.of(extent.low()), scale.of(extent.high()), 5);
        int columns = all.size() == 1 ? 1 : 2;
        return new Figure(
                slug,
                new Finding(view).of(view.say("gap.title", view.title(first.title())), told),
                view.say("gap.subtitle", view.comparison().runs(), view.baselineName()),
                Legend.of(
                        Legend.solid(view.say("gap.mean")),
                        Legend.band(view.say("legend.band"), Palette.MUTED, 0.45f),
                        Legend.band(view.say("gap.pairs"), Palette.MUTED, 0.2f)),
                columns,
                columns == 1 ? 280 : 170,
                0,
                all.stream().map(gap -> panel(gap, scale, values)).toList(),
                view.say("gap.note"),
                csv,
                Figure.Place.OPEN);
    }

    private String atEnd(Gap gap) {
        int last = gap.mean().length - 1;
        return view.words()
                .tip(
                        view.name(gap.of()),
                        view.say(
                                "tip.at",
                                view.title(gap.title()),
                                view.comparison().recordFrom().plus(last)),
                        view.numbers()
                                .differenceWithInterval(
                                        gap.mean()[last], gap.low()[last], gap.high()[last], gap.unit()));
    }

    private Panel panel(Gap gap, Numbers.Scale scale, Ticks values) {
        double start = view.comparison().recordFrom().index() / 12.0;
        double[] x = new double[gap.mean().length];
        for (int i = 0; i < x.length; i++) {
            x[i] = start + (i + 0.5) / 12.0;
        }
        XYPlot plot = house.plot(
                house.bottom("", Ticks.years(start, start + Math.max(1, x.length) / 12.0)), house.left(values));
        plot.setRangeZeroBaselineVisible(true);
        Look look = view.look(gap.of()).undashed();
        String key = gap.of().label();
        Layers.band(
                plot,
                key + " pairs",
                x,
                FanFigures.scaled(gap.p05(), scale),
                FanFigures.scaled(gap.p95(), scale),
                look.color(),
                0.2f);
        Layers.band(
                        plot,
                        key + " interval",
                        x,
                        FanFigures.scaled(gap.low(), scale),
                        FanFigures.scaled(gap.high(), scale),
                        look.color(),
                        0.3f)
                .say(atEnd(gap));
        Layers.line(plot, key, x, FanFigures.scaled(gap.mean(), scale), look);
        return new Panel(view.name(gap.of()), look, scale.unit(), plot, 48, 22, List.of(), null);
    }
}
