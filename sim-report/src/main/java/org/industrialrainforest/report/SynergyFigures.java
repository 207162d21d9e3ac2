package org.industrialrainforest.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.industrialrainforest.core.experiment.Comparison.Synergy;
import org.jfree.chart.plot.XYPlot;

/** Is it one chess game: the terms of the factorial with their intervals, a panel per outcome, and the mix against the best single lever. */
final class SynergyFigures {
    private static final int PANELS = 3;
    private static final double ROW = 25;

    private final View view;
    private final House house;

    SynergyFigures(View view, House house) {
        this.view = view;
        this.house = house;
    }

    List<Figure> figures() {
        Map<String, List<Synergy>> byMetric = new LinkedHashMap<>();
        for (Synergy row : view.comparison().synergy()) {
            if (Double.isFinite(row.estimate())) {
                byMetric.computeIfAbsent(row.metric(), metric -> new ArrayList<>())
                        .add(row);
            }
        }
        List<Figure> figures = new ArrayList<>();
        for (List<List<Synergy>> page : Pages.of(List.copyOf(byMetric.values()), PANELS)) {
            figures.add(figure(Pages.slug("synergy", figures.size()), page));
        }
        return figures;
    }

    private Figure figure(String slug, List<List<Synergy>> metrics) {
        Map<String, String> terms = new LinkedHashMap<>();
        Csv csv = new Csv("metric", "unit", "term", "estimate", "low", "high");
        for (List<Synergy> rows : metrics) {
            for (Synergy row : rows) {
                terms.putIfAbsent(row.term(), Text.clean(view.words().of(row.title())));
                csv.row(row.metric(), row.unit(), row.term(), row.estimate(), row.low(), row.high());
            }
        }
        List<Panel> panels = new ArrayList<>();
        for (List<Synergy> rows : metrics) {
            panels.add(panel(terms, rows, panels.isEmpty()));
        }
        return new Figure(
                slug,
                view.say("synergy.title"),
                view.say("synergy.subtitle"),
                Legend.of(
                        Legend.estimate(view.say("synergy.whole"), Look.circle(), Palette.BLUE, true),
                        Legend.estimate(view.say("synergy.part"), Look.circle(), Palette.INK, true),
                        Legend.estimate(view.say("synergy.shapley"), Look.square(), Palette.GREEN, true),
                        Legend.estimate(view.say("synergy.best"), Look.diamond(), Palette.VERMILLION, true)),
                panels.size(),
                terms.size() * ROW + 30,
                190,
                panels,
                view.say("synergy.note"),
                csv);
    }

    private Panel panel(Map<String, String> terms, List<Synergy> rows, boolean named) {
        double low = 0;
        double high = 0;
        for (Synergy row : rows) {
            for (double end : new double[] {row.low(), row.high(), row.estimate()}) {
                low = Double.isFinite(end) ? Math.min(low, end) : low;
                high = Double.isFinite(end) ? Math.max(high, end) : high;
            }
        }
        Numbers.Scale scale = view.numbers().differenceScale(rows.get(0).unit(), Math.max(high, -low));
        double pad = 0.05 * (high - low);
        XYPlot plot = house.plot(
                house.bottom("", Ticks.within(scale.of(low - pad), scale.of(high + pad), 4)), house.rows(terms.size()));
        plot.setRangeGridlinesVisible(false);
        plot.setDomainGridlinesVisible(true);
        plot.setDomainZeroBaselineVisible(true);
        List<String> order = List.copyOf(terms.keySet());
        for (Synergy row : rows) {
            Layers.estimate(
                    plot,
                    row.term(),
                    order.indexOf(row.term()),
                    scale.of(row.estimate()),
                    scale.of(row.low()),
                    scale.of(row.high()),
                    row.term().startsWith("shapley")
                            ? Look.square()
                            : row.term().equals("best-single") ? Look.diamond() : Look.circle(),
                    color(row.term()),
                    true);
        }
        List<Panel.Row> names = terms.entrySet().stream()
                .map(term -> new Panel.Row(
                        term.getValue(),
                        null,
                        term.getKey().equals("synergy") || term.getKey().equals("best-single")))
                .toList();
        String title = metricTitle(rows.get(0).metric());
        return new Panel(title, null, scale.unit(), plot, named ? 190 : 6, 22, named ? names : List.of(), null);
    }

    /** A metric's title as its outcome has it; the synergy rows carry only the terms' titles. */
    private String metricTitle(String metric) {
        return view.comparison().outcomes().stream()
                .filter(outcome -> outcome.metric().equals(metric))
                .findFirst()
                .map(outcome -> Text.clean(view.words().of(outcome.title())))
                .orElse(Text.clean(metric));
    }

    private static java.awt.Color color(String term) {
        if (term.equals("synergy")) {
            return Palette.BLUE;
        }
        if (term.equals("best-single")) {
            return Palette.VERMILLION;
        }
        return term.startsWith("shapley") ? Palette.GREEN : Palette.INK;
    }
}
