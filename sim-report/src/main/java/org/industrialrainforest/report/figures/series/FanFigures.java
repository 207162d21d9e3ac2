package org.industrialrainforest.report.figures.series;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.industrialrainforest.core.compare.Case;
import org.industrialrainforest.core.compare.Comparison.Fan;
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
import org.industrialrainforest.report.view.View;
import org.industrialrainforest.report.words.Numbers;
import org.jfree.chart.plot.XYPlot;

/** A monthly series over runs as a fan of quantiles, a panel per policy on one scale; a figure per metric. */
final class FanFigures {
    private static final int PANELS = 9;
    /** The series that leads; the others are folded away. */
    private static final String FIRST = "ecosystem.valuation";

    private final View view;
    private final House house;

    FanFigures(View view, House house) {
        this.view = view;
        this.house = house;
    }

    List<Figure> figures() {
        Map<String, List<Fan>> byMetric = new LinkedHashMap<>();
        view.comparison()
                .fans()
                .forEach(fan -> byMetric.computeIfAbsent(fan.metric(), metric -> new ArrayList<>())
                        .add(fan));
        List<Case> shown = new ArrayList<>(view.baselines());
        shown.addAll(view.main());
        List<Figure> figures = new ArrayList<>();
        List<String> metrics = new ArrayList<>(byMetric.keySet());
        metrics.sort(Comparator.comparingInt(metric -> metric.equals(FIRST) ? 0 : 1));
        Set<String> slugs = new HashSet<>();
        for (String metric : metrics) {
            String plain = "fan-" + Slug.of(metric);
            String slug = slugs.add(plain) ? plain : plain + "-x" + Integer.toHexString(metric.hashCode());
            List<Fan> fans = byMetric.getOrDefault(metric, List.of());
            boolean leading = metric.equals(metrics.get(0));
            figures(slug, fans, shown)
                    .forEach(figure -> figures.add(figure.in(leading ? Figure.Place.OPEN : Figure.Place.MORE)));
            figures(slug + "-doses", fans, view.doses())
                    .forEach(figure -> figures.add(figure.in(leading ? Figure.Place.ARMS : Figure.Place.FILES)));
        }
        return figures;
    }

    private List<Figure> figures(String slug, List<Fan> fans, List<Case> cases) {
        List<Case> known =
                cases.stream().filter(of -> fan(fans, of).isPresent()).toList();
        List<Figure> figures = new ArrayList<>();
        for (List<Case> page : Pages.of(known, PANELS)) {
            figures.add(figure(Pages.slug(slug, figures.size()), fans, page));
        }
        return figures;
    }

    private static Optional<Fan> fan(List<Fan> fans, Case of) {
        return fans.stream()
                .filter(fan -> fan.of().equals(of) && fan.p50().length > 0)
                .findFirst();
    }

    private Figure figure(String slug, List<Fan> fans, List<Case> cases) {
        Fan first = fans.get(0);
        Extent extent = new Extent();
        fans.forEach(fan -> extent.with(fan.p05()).with(fan.p95()));
        Numbers.Scale scale = view.numbers().scale(first.unit(), extent.size());
        Ticks values = Ticks.covering(scale.of(extent.low()), scale.of(extent.high()), 5);
        Csv csv = new Csv("metric", "unit", "policy", "month", "p05", "p25", "p50", "p75", "p95");
        List<Panel> panels = new ArrayList<>();
        int columns = cases.size() < 3 ? cases.size() : cases.size() == 4 ? 2 : 3;
        for (Case of : cases) {
            Fan fan = fan(fans, of).orElseThrow();
            panels.add(panel(fan, fans, scale, values));
            write(csv, fan);
        }
        List<Legend.Entry> legend = new ArrayList<>();
        legend.add(Legend.solid(view.say("fan.median")));
        legend.add(Legend.band(view.say("fan.inner"), Palette.MUTED, 0.45f));
        legend.add(Legend.band(view.say("fan.outer"), Palette.MUTED, 0.2f));
        view.baselines().stream()
                .findFirst()
                .ifPresent(base -> legend.add(Legend.line(view.say("fan.baseline", view.name(base)), Look.baseline())));
        String title = view.title(first.title());
        return new Figure(
                slug,
                title(title, first.unit(), fans, cases),
                view.say("fan.subtitle", view.comparison().runs()),
                new Legend(legend),
                columns,
                columns == 1 ? 280 : 165,
                0,
                panels,
                "",
                csv,
                Figure.Place.OPEN);
    }

    /** Where the medians of the policy in focus and of the baseline end. */
    private String title(String metric, String unit, List<Fan> fans, List<Case> cases) {
        Optional<Fan> mine = view.focus().filter(cases::contains).flatMap(of -> fan(fans, of));
        Optional<Fan> base = view.focus().flatMap(view::baselineOf).flatMap(of -> fan(fans, of));
        if (mine.isEmpty() || base.isEmpty() || mine.get().equals(base.get())) {
            return view.say("fan.title", metric);
        }
        return view.say(
                "fan.title.end",
                metric,
                view.numbers().value(last(mine.get()), unit),
                view.name(mine.get().of()),
                view.numbers().value(last(base.get()), unit),
                view.name(base.get().of()));
    }

    private static double last(Fan fan) {
        return fan.p50()[fan.p50().length - 1];
    }

    private Panel panel(Fan fan, List<Fan> all, Numbers.Scale scale, Ticks values) {
        double start = view.comparison().recordFrom().index() / 12.0;
        double end = start + Math.max(1, fan.p50().length) / 12.0;
        XYPlot plot = house.plot(house.bottom("", Ticks.years(start, end)), house.left(values));
        Look look = view.look(fan.of());
        double[] x = new double[fan.p50().length];
        for (int i = 0; i < x.length; i++) {
            x[i] = start + (i + 0.5) / 12.0;
        }
        String key = fan.of().label();
        Layers.band(plot, key + " 5–95", x, scaled(fan.p05(), scale), scaled(fan.p95(), scale), look.color(), 0.2f)
                .say(atEnd(fan, true));
        Layers.band(plot, key + " 25–75", x, scaled(fan.p25(), scale), scaled(fan.p75(), scale), look.color(), 0.3f);
        Look median = look.undashed();
        Layers.line(plot, key, x, scaled(fan.p50(), scale), median);
        view.baselineOf(fan.of())
                .filter(base -> !base.equals(fan.of()))
                .flatMap(base -> fan(all, base))
                .filter(base -> base.p50().length == x.length)
                .ifPresent(base -> Layers.line(plot, base.of().label(), x, scaled(base.p50(), scale), Look.baseline())
                        .say(atEnd(base, false)));
        return new Panel(
                view.name(fan.of()),
                view.isBaseline(fan.of()) ? null : median,
                scale.unit(),
                plot,
                42,
                22,
                List.of(),
                null);
    }

    /** The last month's median, with the middle nine tenths of runs where asked for. */
    private String atEnd(Fan fan, boolean interval) {
        int last = fan.p50().length - 1;
        String unit = fan.unit();
        String median = interval
                ? view.numbers().valueWithInterval(fan.p50()[last], fan.p05()[last], fan.p95()[last], unit)
                : view.numbers().value(fan.p50()[last], unit);
        String what = view.say(interval ? "tip.quantiles" : "tip.median", view.title(fan.title()));
        return view.words()
                .tip(
                        view.name(fan.of()),
                        view.say("tip.at", what, view.comparison().recordFrom().plus(last)),
                        median);
    }

    static double[] scaled(double[] values, Numbers.Scale scale) {
        double[] scaled = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            scaled[i] = scale.of(values[i]);
        }
        return scaled;
    }

    private void write(Csv csv, Fan fan) {
        for (int i = 0; i < fan.p50().length; i++) {
            csv.row(
                    fan.metric(),
                    fan.unit(),
                    fan.of().label(),
                    view.comparison().recordFrom().plus(i),
                    fan.p05()[i],
                    fan.p25()[i],
                    fan.p50()[i],
                    fan.p75()[i],
                    fan.p95()[i]);
        }
    }
}
