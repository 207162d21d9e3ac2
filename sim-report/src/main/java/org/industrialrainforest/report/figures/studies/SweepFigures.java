package org.industrialrainforest.report.figures.studies;

import java.util.ArrayList;
import java.util.List;
import org.industrialrainforest.core.metrics.Metric;
import org.industrialrainforest.core.scenario.Policy;
import org.industrialrainforest.core.study.Sweep;
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

/** How the differences between policies go with each parameter of a sweep: one panel for each parameter. */
public final class SweepFigures {
    private static final int MOST_PANELS = 12;

    /** Points of more policies than these would hide each other. */
    private static final int MOST_CLOUDS = 2;

    private static final double LEFT = 62;

    private final Sweep sweep;
    private final Words words;
    private final House house;
    private final Numbers numbers;
    private final List<Policy> policies;
    private final Metric metric;

    /** One figure, or none where no parameter takes two values that are numbers. */
    public static List<Figure> of(Sweep sweep, Words words, House house) {
        SweepFigures figures = new SweepFigures(sweep, words, house);
        List<String> parameters = sweep.parameters();
        return parameters.isEmpty() || figures.policies.isEmpty() ? List.of() : List.of(figures.figure(parameters));
    }

    private SweepFigures(Sweep sweep, Words words, House house) {
        this.sweep = sweep;
        this.words = words;
        this.house = house;
        this.numbers = new Numbers(words);
        this.policies = sweep.study().compared();
        this.metric = sweep.study().outcome();
    }

    private Figure figure(List<String> parameters) {
        Extent effects = new Extent().with(0);
        for (String path : parameters) {
            for (Policy policy : policies) {
                sweep.means(path, policy.id())
                        .forEach(mean -> effects.with(
                                mean.mean(),
                                mean.interval().low(),
                                mean.interval().high()));
                if (clouds(path)) {
                    sweep.singles(path, policy.id()).forEach(single -> effects.with(single.difference()));
                }
            }
        }
        Numbers.Scale scale = numbers.differenceScale(metric.unit(), effects.size());
        List<String> shown = parameters.subList(0, Math.min(MOST_PANELS, parameters.size()));
        List<Panel> panels =
                shown.stream().map(path -> panel(path, scale, effects)).toList();
        List<Legend.Entry> legend = new ArrayList<>();
        for (int c = 0; c < policies.size(); c++) {
            Look look = Look.of(c);
            legend.add(Legend.marker(name(policies.get(c)), look.marker(), look.color(), false));
        }
        if (shown.stream().anyMatch(this::clouds)) {
            legend.add(Legend.marker(words.say("sweep.point"), Look.smallDiamond(), Palette.AXIS, false));
        }
        return new Figure(
                "sweep",
                words.say(
                        "sweep.title",
                        Text.clean(words.of(metric.title())),
                        sweep.study().baseline()),
                words.say(
                        "sweep.subtitle",
                        sweep.answers().points().size(),
                        sweep.study().runs()),
                new Legend(legend),
                2,
                190,
                0,
                panels,
                words.say(sweep.oneAtATime() ? "sweep.note-alone" : "sweep.note")
                        + (shown.size() < parameters.size()
                                ? " " + words.say("sweep.further", parameters.size() - shown.size())
                                : ""),
                csv(parameters),
                Figure.Place.OPEN);
    }

    private String name(Policy policy) {
        return Text.clean(words.of(policy.title()));
    }

    private boolean clouds(String path) {
        return policies.size() <= MOST_CLOUDS && sweep.grouped(path);
    }

    private Panel panel(String path, Numbers.Scale scale, Extent effects) {
        double[] values = policies.stream()
                .flatMap(policy -> sweep.singles(path, policy.id()).stream())
                .mapToDouble(Sweep.Single::value)
                .sorted()
                .toArray();
        double low = values.length == 0 ? 0 : values[0];
        double high = values.length == 0 ? 1 : values[values.length - 1];
        double span = Math.max(1e-9, high - low);
        double room = .04 * effects.size();
        Ticks up = Ticks.covering(scale.of(effects.low() - room), scale.of(effects.high() + room), 5);
        XYPlot plot =
                house.plot(house.bottom("", Ticks.within(low - .04 * span, high + .04 * span, 5)), house.left(up));
        plot.setRangeZeroBaselineVisible(true);
        for (int c = 0; c < policies.size(); c++) {
            Policy policy = policies.get(c);
            if (clouds(path)) {
                List<Sweep.Single> singles = sweep.singles(path, policy.id());
                Markers.markers(
                                plot,
                                policy.id() + " singles",
                                singles.stream()
                                        .mapToDouble(Sweep.Single::value)
                                        .toArray(),
                                singles.stream()
                                        .mapToDouble(one -> scale.of(one.difference()))
                                        .toArray(),
                                Look.smallDiamond(),
                                Palette.AXIS,
                                false)
                        .say(i -> words.tip(
                                path,
                                numbers.bare(singles.get(i).value()),
                                numbers.difference(singles.get(i).difference(), metric.unit())));
            }
        }
        for (int c = 0; c < policies.size(); c++) {
            means(plot, path, policies.get(c), Look.of(c), scale);
        }
        String title = path.length() <= 44 ? path : "…" + path.substring(path.length() - 43);
        return new Panel(title, null, words.say("sweep.effect", scale.unit()), plot, LEFT, 28, List.of(), null);
    }

    private void means(XYPlot plot, String path, Policy policy, Look look, Numbers.Scale scale) {
        List<Sweep.Mean> means = sweep.means(path, policy.id());
        double[] x = means.stream().mapToDouble(Sweep.Mean::value).toArray();
        double[] y = means.stream().mapToDouble(mean -> scale.of(mean.mean())).toArray();
        // Of one future each, a line would tell of the other parameters, too.
        boolean told =
                means.stream().allMatch(mean -> Double.isFinite(mean.interval().low()));
        if (x.length > 1 && told) {
            Layers.line(plot, policy.id(), x, y, look).say(name(policy));
        }
        Markers.points(
                        plot,
                        policy.id() + " means",
                        x,
                        y,
                        means.stream()
                                .mapToDouble(mean -> scale.of(mean.interval().low()))
                                .toArray(),
                        means.stream()
                                .mapToDouble(mean -> scale.of(mean.interval().high()))
                                .toArray(),
                        look.marker(),
                        look.color())
                .say(i -> words.tip(
                        name(policy),
                        path + " " + numbers.bare(means.get(i).value()),
                        numbers.differenceWithInterval(
                                means.get(i).mean(),
                                means.get(i).interval().low(),
                                means.get(i).interval().high(),
                                metric.unit())));
    }

    private Csv csv(List<String> parameters) {
        Csv csv = new Csv("parameter", "policy", "value", "points", "mean", "low", "high");
        for (String path : parameters) {
            for (Policy policy : policies) {
                for (Sweep.Mean mean : sweep.means(path, policy.id())) {
                    csv.row(
                            path,
                            policy.id(),
                            mean.value(),
                            mean.points(),
                            mean.mean(),
                            mean.interval().low(),
                            mean.interval().high());
                }
            }
        }
        return csv;
    }
}
