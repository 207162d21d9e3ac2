package org.industrialrainforest.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.industrialrainforest.core.experiment.Comparison.Case;
import org.industrialrainforest.core.experiment.Comparison.Outcome;
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
        List<Figure> figures = new ArrayList<>(figures("differences", view.main()));
        figures.addAll(figures("differences-doses", view.doses()));
        return figures;
    }

    private List<Figure> figures(String slug, List<Case> cases) {
        Map<String, List<Outcome>> byMetric = new LinkedHashMap<>();
        for (Outcome outcome : view.comparison().outcomes()) {
            if (cases.contains(outcome.of()) && Double.isFinite(outcome.difference())) {
                byMetric.computeIfAbsent(outcome.metric(), metric -> new ArrayList<>())
                        .add(outcome);
            }
        }
        List<Figure> figures = new ArrayList<>();
        for (List<List<Outcome>> page : Pages.of(List.copyOf(byMetric.values()), PANELS)) {
            figures.add(figure(Pages.slug(slug, figures.size()), cases, page));
        }
        return figures;
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
        List<Panel> panels = new ArrayList<>();
        boolean doubtful = false;
        for (List<Outcome> outcomes : metrics) {
            panels.add(panel(cases, outcomes, panels.size() % 3 == 0));
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
                view.say("forest.title"),
                view.say("forest.subtitle", view.comparison().runs()),
                new Legend(legend),
                3,
                cases.size() * ROW + 24,
                130,
                panels,
                doubtful ? view.say("forest.note") : "",
                csv);
    }

    private Panel panel(List<Case> cases, List<Outcome> outcomes, boolean named) {
        Outcome first = outcomes.get(0);
        double low = 0;
        double high = 0;
        for (Outcome row : outcomes) {
            for (double end :
                    new double[] {row.low(), row.high(), row.difference(), row.reliable() ? 0 : row.medianDifference()
                    }) {
                low = Double.isFinite(end) ? Math.min(low, end) : low;
                high = Double.isFinite(end) ? Math.max(high, end) : high;
            }
        }
        Numbers.Scale scale = view.numbers().differenceScale(first.unit(), Math.max(high, -low));
        double pad = 0.06 * (high - low);
        Ticks ticks = Ticks.within(scale.of(low - pad), scale.of(high + pad), 4);
        XYPlot plot = house.plot(house.bottom("", ticks), house.rows(cases.size()));
        plot.setRangeGridlinesVisible(false);
        plot.setDomainGridlinesVisible(true);
        plot.setDomainZeroBaselineVisible(true);
        for (Outcome row : outcomes) {
            draw(plot, cases.indexOf(row.of()), row, scale);
        }
        List<Panel.Row> rows = cases.stream()
                .map(of -> new Panel.Row(view.name(of), view.look(of), false))
                .toList();
        String title = Text.clean(view.words().of(first.title()));
        return new Panel(title, null, scale.unit(), plot, named ? 130 : 6, 22, named ? rows : List.of(), null);
    }

    private void draw(XYPlot plot, int index, Outcome row, Numbers.Scale scale) {
        Look look = view.look(row.of());
        Layers.estimate(
                plot,
                row.of().label(),
                index,
                scale.of(row.difference()),
                scale.of(row.low()),
                scale.of(row.high()),
                Look.circle(),
                look.color(),
                row.reliable());
        if (!row.reliable() && Double.isFinite(row.medianDifference())) {
            Layers.markers(
                    plot,
                    row.of().label() + " median",
                    new double[] {scale.of(row.medianDifference())},
                    new double[] {index},
                    Look.diamond(),
                    look.color(),
                    true);
        }
    }
}
