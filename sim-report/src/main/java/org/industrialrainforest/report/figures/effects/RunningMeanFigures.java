package org.industrialrainforest.report.figures.effects;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.industrialrainforest.core.compare.Case;
import org.industrialrainforest.core.compare.Comparison.Outcome;
import org.industrialrainforest.core.compare.Ensemble;
import org.industrialrainforest.core.compare.Particulars.Pairs;
import org.industrialrainforest.engine.lab.Uncertainty;
import org.industrialrainforest.engine.statistics.Interval;
import org.industrialrainforest.engine.statistics.IntervalKind;
import org.industrialrainforest.engine.statistics.RatioOfMeans;
import org.industrialrainforest.engine.statistics.RunningMean;
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

/** Were there enough runs: the mean difference after 2, 3, … pairs with its interval, and how many pairs a narrower one takes. */
final class RunningMeanFigures {
    private static final int PANELS = 6;
    private static final int MOST_SHOWN = 200;
    private static final double SHARE = 0.01;

    private final View view;
    private final House house;

    RunningMeanFigures(View view, House house) {
        this.view = view;
        this.house = house;
    }

    /** A figure per main outcome, that of the headline first and open. */
    List<Figure> figures() {
        Map<String, List<Pairs>> byMetric = new LinkedHashMap<>();
        for (Pairs pairs : view.comparison().particulars().pairs()) {
            if (view.main().contains(pairs.of()) && defined(pairs).length > 1) {
                byMetric.computeIfAbsent(pairs.metric(), metric -> new ArrayList<>())
                        .add(pairs);
            }
        }
        List<Figure> figures = new ArrayList<>();
        byMetric.values().forEach(all -> {
            for (List<Pairs> page : Pages.of(all, PANELS)) {
                Figure figure = figure(Pages.slug("running-mean", figures.size()), page);
                figures.add(figures.isEmpty() ? figure : figure.in(Figure.Place.MORE));
            }
        });
        return figures;
    }

    private static double[] defined(Pairs pairs) {
        return Arrays.stream(pairs.differences()).filter(Double::isFinite).toArray();
    }

    /** The mean of the first so many pairs, those that share a parameter set a cluster. */
    private RatioOfMeans mean(Pairs pairs, int first) {
        int[] at = IntStream.range(0, pairs.differences().length)
                .filter(i -> Double.isFinite(pairs.differences()[i]))
                .limit(first)
                .toArray();
        return RatioOfMeans.ofMean(
                Arrays.stream(at).mapToDouble(i -> pairs.differences()[i]).toArray(),
                Arrays.stream(at).map(this::cluster).toArray());
    }

    private int cluster(int run) {
        Ensemble ensemble = view.comparison().ensemble();
        return ensemble == null || ensemble.setOfRun() == null
                ? run
                : ensemble.setOfRun().get(run);
    }

    /** Numbers of runs at which mean and interval are shown: all from 2 on, of many some two hundred, the last among them. */
    static int[] shown(int runs) {
        int step = 1 + runs / MOST_SHOWN;
        return IntStream.rangeClosed(2, runs)
                .filter(n -> (runs - n) % step == 0)
                .toArray();
    }

    private static double halfWidth(RatioOfMeans mean) {
        return mean.interval(IntervalKind.MONTE_CARLO, Uncertainty.LEVEL).halfWidth();
    }

    /** The half-width to be reached: a hundredth of the baseline's level, or half of the present one where there is no level. */
    private double target(Pairs pairs) {
        return outcome(pairs)
                .map(row -> SHARE * Math.abs(row.baselineMean()))
                .filter(level -> level > 0 && Double.isFinite(level))
                .orElseGet(() -> halfWidth(mean(pairs, Integer.MAX_VALUE)) / 2);
    }

    private Optional<Outcome> outcome(Pairs pairs) {
        return view.comparison().outcomes().stream()
                .filter(row -> row.metric().equals(pairs.metric()) && row.of().equals(pairs.of()))
                .findFirst();
    }

    private String told(int needed) {
        return needed == 0 ? Numbers.UNDEFINED : view.numbers().fixed(needed, 0);
    }

    /** Pairs whose interval would have that half-width, if spread and runs a set stay as they are. Pairs that differ in nothing tell their mean whatever their number. */
    static int needed(RatioOfMeans mean, double target) {
        return target > 0 ? mean.runsForHalfWidth(target, Uncertainty.LEVEL) : mean.runs();
    }

    private Figure figure(String slug, List<Pairs> all) {
        Csv csv =
                new Csv("metric", "unit", "policy", "runs", "mean", "low", "high", "half_width_wanted", "runs_needed");
        Extent extent = new Extent();
        for (Pairs pairs : all) {
            double[] values = defined(pairs);
            RunningMean mean = RunningMean.of(values);
            double target = target(pairs);
            int needed = needed(mean(pairs, values.length), target);
            for (int n : shown(values.length)) {
                double half = halfWidth(mean(pairs, n));
                // Two or three pairs have intervals that would dwarf all that comes after.
                if (n > 3 || values.length < 5) {
                    extent.with(mean.after(n) - half, mean.after(n) + half);
                }
                extent.with(mean.after(n));
                csv.row(
                        pairs.metric(),
                        pairs.unit(),
                        pairs.of().label(),
                        n,
                        mean.after(n),
                        mean.after(n) - half,
                        mean.after(n) + half,
                        target,
                        needed);
            }
        }
        Pairs first = all.get(0);
        Numbers.Scale scale = view.numbers().differenceScale(first.unit(), extent.size());
        Ticks ticks = extent.padded(scale, 0.05, 5);
        List<Panel> panels =
                all.stream().map(pairs -> panel(pairs, scale, ticks)).toList();
        int columns = panels.size() == 1 ? 1 : 2;
        return new Figure(
                slug,
                title(all),
                view.say("running.subtitle", view.baselineName()),
                Legend.of(
                        Legend.solid(view.say("running.mean")),
                        Legend.band(view.say("interval.monte-carlo"), Palette.MUTED, 0.3f)),
                columns,
                columns == 1 ? 260 : 170,
                0,
                panels,
                view.say("running.note"),
                csv,
                Figure.Place.OPEN);
    }

    private String title(List<Pairs> all) {
        Case focus = view.focus().orElse(all.get(0).of());
        Pairs pairs =
                all.stream().filter(one -> one.of().equals(focus)).findFirst().orElse(all.get(0));
        RatioOfMeans mean = mean(pairs, Integer.MAX_VALUE);
        Interval interval = mean.interval(IntervalKind.MONTE_CARLO, Uncertainty.LEVEL);
        double target = target(pairs);
        return view.say(
                "running.title",
                view.title(pairs.title()),
                view.name(pairs.of()),
                mean.runs(),
                view.numbers().differenceWithInterval(mean.value(), interval.low(), interval.high(), pairs.unit()),
                view.numbers().value(target, pairs.unit()),
                told(needed(mean, target)));
    }

    private Panel panel(Pairs pairs, Numbers.Scale scale, Ticks ticks) {
        double[] values = defined(pairs);
        RunningMean running = RunningMean.of(values);
        int[] after = shown(values.length);
        double[] n = Arrays.stream(after).asDoubleStream().toArray();
        double[] mean = new double[n.length];
        double[] low = new double[n.length];
        double[] high = new double[n.length];
        for (int i = 0; i < n.length; i++) {
            double half = scale.of(halfWidth(mean(pairs, after[i])));
            mean[i] = scale.of(running.after(after[i]));
            low[i] = Math.max(ticks.low(), mean[i] - half);
            high[i] = Math.min(ticks.high(), mean[i] + half);
        }
        Ticks runs = new Ticks(
                n.length == 1 ? 1 : 2,
                values.length,
                Math.max(1, Ticks.within(0, values.length, 8).step()),
                0);
        XYPlot plot = house.plot(house.bottom(view.say("running.axis"), runs), house.left(ticks));
        plot.setRangeZeroBaselineVisible(true);
        double half = halfWidth(mean(pairs, values.length));
        Look look = view.look(pairs.of()).undashed();
        Layers.band(plot, pairs.of().label() + " band", n, low, high, look.color(), 0.22f)
                .say(view.words()
                        .tip(
                                view.name(pairs.of()),
                                view.say("running.tip", view.title(pairs.title()), values.length),
                                view.numbers()
                                        .differenceWithInterval(
                                                running.after(values.length),
                                                running.after(values.length) - half,
                                                running.after(values.length) + half,
                                                pairs.unit())));
        Layers.line(plot, pairs.of().label(), n, mean, look);
        double target = target(pairs);
        String above = view.say(
                "running.above",
                scale.unit(),
                view.numbers().bare(scale.of(half)),
                view.numbers().bare(scale.of(target)),
                told(needed(mean(pairs, values.length), target)));
        return new Panel(view.name(pairs.of()), look, above, plot, 48, 40, List.of(), null);
    }
}
