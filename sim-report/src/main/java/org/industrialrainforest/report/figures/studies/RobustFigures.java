package org.industrialrainforest.report.figures.studies;

import java.awt.Color;
import java.awt.Shape;
import java.util.ArrayList;
import java.util.List;
import org.industrialrainforest.core.study.Robustness;
import org.industrialrainforest.engine.choice.Regret;
import org.industrialrainforest.engine.choice.Satisficing;
import org.industrialrainforest.engine.choice.ScenarioDiscovery;
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
import org.industrialrainforest.report.words.Numbers;
import org.industrialrainforest.report.words.Text;
import org.industrialrainforest.report.words.Words;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.Range;
import org.jspecify.annotations.Nullable;

/** How policies do in many futures: regret beside how often each is good enough, and the boxes around the failures of each. */
public final class RobustFigures {
    private static final double ROW = 30;

    private final Robustness found;
    private final Words words;
    private final House house;
    private final Numbers numbers;

    /** Regret and satisficing, then a peeling for each policy that fails in some futures and not in all. */
    public static List<Figure> of(Robustness found, Words words, House house) {
        RobustFigures figures = new RobustFigures(found, words, house);
        List<Figure> all = new ArrayList<>();
        if (found.regret().futures() > 0) {
            all.add(figures.regret());
        }
        for (Robustness.Failures failures : found.failures()) {
            if (!failures.trajectory().isEmpty()) {
                all.add(figures.peeling(failures));
            }
        }
        return all;
    }

    private RobustFigures(Robustness found, Words words, House house) {
        this.found = found;
        this.words = words;
        this.house = house;
        this.numbers = new Numbers(words);
    }

    private Figure regret() {
        Csv csv = new Csv(
                "policy",
                "regret_largest",
                "regret_p90",
                "regret_mean",
                "best_share",
                "best_low",
                "best_high",
                "enough_share",
                "enough_low",
                "enough_high");
        List<Regret.Row> rows = found.regret().rows();
        List<Panel.Row> names = new ArrayList<>();
        Extent extent = new Extent().with(0);
        for (Regret.Row row : rows) {
            names.add(new Panel.Row(row.alternative(), names.size(), false));
            extent.with(row.maximum());
            Satisficing.Row enough = enough(row.alternative());
            csv.row(
                    row.alternative(),
                    row.maximum(),
                    row.p90(),
                    row.mean(),
                    row.best(),
                    row.bestInterval().low(),
                    row.bestInterval().high(),
                    enough == null ? Double.NaN : enough.share(),
                    enough == null ? Double.NaN : enough.interval().low(),
                    enough == null ? Double.NaN : enough.interval().high());
        }
        double left = Panel.nameWidth(house, names, 300);
        Numbers.Scale scale = numbers.scale(found.unit(), extent.high());
        String enough = found.againstBaseline()
                ? words.say("robust.no-worse", found.baseline())
                : words.say(
                        found.lowerIsBetter() ? "robust.at-most" : "robust.at-least",
                        numbers.value(found.satisficing().threshold(), found.unit()));
        return new Figure(
                "regret",
                words.say("robust.title", Text.clean(words.of(found.metricTitle()))),
                words.say(
                        "robust.subtitle",
                        found.regret().futures(),
                        found.answers().space().size(),
                        found.runs()),
                Legend.of(
                        Legend.bar(words.say("robust.largest"), Palette.GRID),
                        Legend.marker(words.say("robust.p90"), Look.diamond(), Palette.BLUE, true),
                        Legend.marker(words.say("robust.mean"), Look.circle(), Palette.INK, true)),
                2,
                rows.size() * ROW + 24,
                left - Panel.EDGE,
                List.of(regrets(rows, names, scale, left), shares(rows, names, enough)),
                words.say("robust.note"),
                csv,
                Figure.Place.OPEN);
    }

    private Satisficing.@Nullable Row enough(String policy) {
        return found.satisficing().rows().stream()
                .filter(row -> row.alternative().equals(policy))
                .findFirst()
                .orElse(null);
    }

    private Panel regrets(List<Regret.Row> rows, List<Panel.Row> names, Numbers.Scale scale, double left) {
        double most = rows.stream().mapToDouble(Regret.Row::maximum).max().orElse(0);
        XYPlot plot = house.rowPlot(
                house.bottom(
                        scale.unit(), Ticks.within(-.02 * scale.of(most), Math.max(1e-9, scale.of(most) * 1.05), 5)),
                rows.size());
        for (int r = 0; r < rows.size(); r++) {
            Regret.Row row = rows.get(r);
            Layers.bar(plot, row.alternative() + " largest", r, 0, scale.of(row.maximum()), Palette.GRID, false);
            mark(plot, row, r, row.p90(), scale, Look.diamond(), Palette.BLUE, "robust.p90");
            mark(plot, row, r, row.mean(), scale, Look.circle(), Palette.INK, "robust.mean");
        }
        return Panel.rowChart(words.say("robust.regret"), "", plot, left, 36, names);
    }

    private void mark(
            XYPlot plot,
            Regret.Row row,
            int place,
            double value,
            Numbers.Scale scale,
            Shape shape,
            Color color,
            String name) {
        double at = scale.of(value);
        Markers.estimate(plot, row.alternative() + name, place, at, at, at, shape, color, true)
                .say(words.tip(row.alternative(), words.say(name), numbers.value(value, found.unit())));
    }

    private Panel shares(List<Regret.Row> rows, List<Panel.Row> names, String title) {
        XYPlot plot = house.rowPlot(house.bottom("%", Ticks.within(-3, 103, 5)), rows.size());
        for (int r = 0; r < rows.size(); r++) {
            Satisficing.Row row = enough(rows.get(r).alternative());
            if (row != null) {
                Markers.estimate(
                                plot,
                                row.alternative(),
                                r,
                                100 * row.share(),
                                100 * row.interval().low(),
                                100 * row.interval().high(),
                                Look.circle(),
                                Palette.INK,
                                true)
                        .say(words.tip(row.alternative(), title, numbers.fixed(100 * row.share(), 1) + " %"));
            }
        }
        return Panel.rowChart(title, "", plot, 0, 36, names);
    }

    private Figure peeling(Robustness.Failures failures) {
        Csv csv = new Csv("box", "coverage", "density", "mass", "parameters_bounded");
        List<ScenarioDiscovery.Step> steps = failures.trajectory();
        double[] coverage = new double[steps.size()];
        double[] density = new double[steps.size()];
        for (int i = 0; i < steps.size(); i++) {
            ScenarioDiscovery.Step step = steps.get(i);
            coverage[i] = 100 * step.coverage();
            density[i] = 100 * step.density();
            csv.row(i, step.coverage(), step.density(), step.mass(), step.restricted());
        }
        XYPlot plot = house.plot(
                house.bottom(words.say("robust.coverage"), Ticks.within(0, 105, 6)),
                house.left(Ticks.within(0, 105, 6)));
        for (int i = 0; i < steps.size(); i++) {
            boolean shown = i == failures.shown();
            Range across = new Range(coverage[i], coverage[i]);
            Range up = new Range(density[i], density[i]);
            Look look = new Look(shown ? Palette.VERMILLION : Palette.BLUE, List.of(), Look.circle());
            Markers.cross(plot, "box " + i, across, coverage[i], up, density[i], look, true)
                    .say(words.tip(
                            words.say("robust.box", i),
                            words.say("robust.bounded", steps.get(i).restricted()),
                            numbers.fixed(density[i], 1) + " %"));
        }
        Panel panel = new Panel("", null, words.say("robust.density"), plot, 62, 42, List.of(), null);
        return new Figure(
                "peeling-" + failures.policy(),
                words.say("robust.peeling", failures.policy()),
                words.say("robust.peeling-subtitle", failures.cases(), failures.futures()),
                Legend.of(
                        Legend.marker(words.say("robust.step"), Look.circle(), Palette.BLUE, true),
                        Legend.marker(
                                words.say("robust.shown", failures.shown()), Look.circle(), Palette.VERMILLION, true)),
                1,
                320,
                0,
                List.of(panel),
                words.say("robust.peeling-note"),
                csv,
                Figure.Place.OPEN);
    }
}
