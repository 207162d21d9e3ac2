package org.industrialrainforest.report.figures.studies;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.industrialrainforest.core.study.DoseCurves;
import org.industrialrainforest.core.study.DoseCurves.Curve;
import org.industrialrainforest.core.study.DoseCurves.Dose;
import org.industrialrainforest.report.canvas.Csv;
import org.industrialrainforest.report.canvas.Extent;
import org.industrialrainforest.report.canvas.Figure;
import org.industrialrainforest.report.canvas.House;
import org.industrialrainforest.report.canvas.Layers;
import org.industrialrainforest.report.canvas.Legend;
import org.industrialrainforest.report.canvas.Lines;
import org.industrialrainforest.report.canvas.Look;
import org.industrialrainforest.report.canvas.Markers;
import org.industrialrainforest.report.canvas.Panel;
import org.industrialrainforest.report.canvas.Ticks;
import org.industrialrainforest.report.words.Numbers;
import org.industrialrainforest.report.words.Text;
import org.industrialrainforest.report.words.Words;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.Range;

/** What more money brings: the effect over the money authorised, drawn and spent net, and the share that could not be absorbed. */
public final class DoseFigures {
    private static final double HEIGHT = 230;
    private static final double LEFT = 62;

    private final DoseCurves curves;
    private final Words words;
    private final House house;
    private final Numbers numbers;

    /** In the order in which they are shown. */
    public static List<Figure> of(DoseCurves curves, Words words, House house) {
        return new DoseFigures(curves, words, house).figures();
    }

    private DoseFigures(DoseCurves curves, Words words, House house) {
        this.curves = curves;
        this.words = words;
        this.house = house;
        this.numbers = new Numbers(words);
    }

    private List<Figure> figures() {
        if (curves.curves().isEmpty()) {
            return List.of();
        }
        Extent effects = new Extent().with(0);
        curves.curves().forEach(curve -> curve.doses().forEach(d -> effects.with(d.low(), d.high(), d.effect())));
        Numbers.Scale effect = numbers.differenceScale(curves.unit(), effects.size());
        List<Panel> panels = List.of(
                panel("dose.authorised", "RMB", Dose::authorised, effect, effects),
                panel("dose.drawn", "RMB", Dose::drawn, effect, effects),
                panel("dose.net", "RMB", Dose::net, effect, effects),
                unabsorbed());
        List<Legend.Entry> legend = new ArrayList<>();
        for (int c = 0; c < curves.curves().size(); c++) {
            legend.add(Legend.line(name(curves.curves().get(c)), Look.of(c)));
        }
        return List.of(new Figure(
                "dose-curves",
                words.say("dose.title", Text.clean(words.of(curves.metricTitle()))),
                words.say("dose.subtitle", curves.runs()),
                new Legend(legend),
                2,
                HEIGHT,
                0,
                panels,
                words.say("dose.note"),
                csv(),
                Figure.Place.OPEN));
    }

    private String name(Curve curve) {
        return Text.clean(words.of(curve.title()));
    }

    private Panel panel(String key, String unit, ToDoubleFunction<Dose> amount, Numbers.Scale effect, Extent effects) {
        Extent money = new Extent().with(0);
        curves.curves()
                .forEach(curve ->
                        money.with(curve.doses().stream().mapToDouble(amount).toArray()));
        Numbers.Scale scale = numbers.scale(unit, money.size());
        String axis = words.say(key, scale.unit());
        Ticks across = room(scale.of(money.low()), scale.of(money.high()));
        XYPlot plot = house.plot(
                house.bottom(axis, across),
                house.left(Ticks.covering(effect.of(effects.low()), effect.of(effects.high()), 5)));
        plot.setRangeZeroBaselineVisible(true);
        List<End> ends = new ArrayList<>();
        for (int c = 0; c < curves.curves().size(); c++) {
            Curve curve = curves.curves().get(c);
            int n = curve.doses().size();
            double[] x = new double[n + 1];
            double[] y = new double[n + 1];
            double[] low = new double[n + 1];
            double[] high = new double[n + 1];
            for (int d = 0; d < n; d++) {
                Dose dose = curve.doses().get(d);
                x[d + 1] = scale.of(amount.applyAsDouble(dose));
                y[d + 1] = effect.of(dose.effect());
                low[d + 1] = effect.of(dose.low());
                high[d + 1] = effect.of(dose.high());
            }
            Layers.line(plot, curve.policy(), x, y, Look.of(c)).say(name(curve));
            // The origin belongs to the curve but was not run.
            y[0] = Double.NaN;
            Markers.points(
                            plot,
                            curve.policy() + " points",
                            x,
                            y,
                            low,
                            high,
                            Look.of(c).marker(),
                            Look.of(c).color())
                    .say(d -> d == 0 ? "" : tip(curve, curve.doses().get(d - 1), key, unit, amount));
            ends.add(new End(name(curve), x[n], y[n], Look.of(c)));
        }
        label(plot, ends, scale.of(money.high()), across);
        return new Panel("", null, words.say("dose.effect", effect.unit()), plot, LEFT, 42, List.of(), null);
    }

    /** "Platforms · dose 2, drawn RMB 9.9 bn: +19.3 (+12.9 to +25.8) per 1,000 ideas". */
    private String tip(Curve curve, Dose dose, String key, String unit, ToDoubleFunction<Dose> amount) {
        return words.tip(
                name(curve),
                words.say(
                        "dose.tip",
                        numbers.bare(dose.dose()),
                        words.say(key, numbers.value(amount.applyAsDouble(dose), unit))),
                numbers.differenceWithInterval(dose.effect(), dose.low(), dose.high(), curves.unit()));
    }

    private Panel unabsorbed() {
        double most = curves.curves().stream()
                .flatMap(curve -> curve.doses().stream())
                .mapToDouble(Dose::dose)
                .max()
                .orElse(1);
        Ticks across = room(0, most);
        XYPlot plot =
                house.plot(house.bottom(words.say("dose.multiple"), across), house.left(new Ticks(0, 100, 20, 0)));
        List<End> ends = new ArrayList<>();
        for (int c = 0; c < curves.curves().size(); c++) {
            Curve curve = curves.curves().get(c);
            double[] x = curve.doses().stream().mapToDouble(Dose::dose).toArray();
            double[] y = curve.doses().stream()
                    .mapToDouble(d -> 100 * d.unabsorbed())
                    .toArray();
            Layers.line(plot, curve.policy(), x, y, Look.of(c)).say(name(curve));
            Markers.markers(
                            plot,
                            curve.policy() + " points",
                            x,
                            y,
                            Look.of(c).marker(),
                            Look.of(c).color(),
                            false)
                    .say(d -> words.tip(
                            name(curve),
                            words.say(
                                    "dose.tip",
                                    numbers.bare(curve.doses().get(d).dose()),
                                    words.say("dose.tip.unabsorbed")),
                            numbers.percent(curve.doses().get(d).unabsorbed())));
            ends.add(new End(name(curve), x[x.length - 1], y[y.length - 1], Look.of(c)));
        }
        label(plot, ends, most, across);
        return new Panel("", null, words.say("dose.unabsorbed"), plot, LEFT, 42, List.of(), null);
    }

    /** An axis that leaves room for names at the curves' ends. */
    private static Ticks room(double low, double high) {
        double span = Math.max(1e-9, high - low);
        return Ticks.within(low - (low < 0 ? 0.04 * span : 0), high + 0.36 * span, 5);
    }

    private record End(String name, double x, double y, Look look) {}

    /**
     * Names curves in a column right of them all, where no curve or interval lies, each led to by a thin line from its end. Names stand in the
     * order of the ends; those that lie close are set apart, from below upwards and again from the top downwards.
     */
    private void label(XYPlot plot, List<End> ends, double beyond, Ticks across) {
        double span = across.high() - across.low();
        double column = beyond + 0.05 * span;
        double perUnit = (Figure.WIDTH / 2 - LEFT - 40) / span;
        List<End> sorted = ends.stream()
                .filter(end -> Double.isFinite(end.y()))
                .sorted(Comparator.comparingDouble(End::y))
                .toList();
        Range range = plot.getRangeAxis().getRange();
        double line = 15 / HEIGHT * range.getLength();
        double[] at =
                apart(sorted.stream().mapToDouble(end -> offZero(end.y(), line)).toArray(), line, range);
        for (int e = 0; e < at.length; e++) {
            End end = sorted.get(e);
            double room = Math.max(60, (across.high() - column) * perUnit);
            Layers.rule(plot, end.x(), end.y(), column - 0.01 * span, at[e]);
            Layers.label(
                    plot,
                    Lines.fit(end.name(), house.small(), room),
                    column,
                    at[e],
                    house.small(),
                    end.look().color());
        }
    }

    /** The line of zero would run through a name that stands on it. */
    private static double offZero(double height, double line) {
        return Math.abs(height) < line / 2 ? (height < 0 ? -line / 2 : line / 2) : height;
    }

    /** Ascending heights moved until neighbours are at least {@code line} apart and all are within {@code range} where there is room for all. */
    static double[] apart(double[] heights, double line, Range range) {
        double[] at = heights.clone();
        double floor = range.getLowerBound() + line / 2;
        for (int e = 0; e < at.length; e++) {
            at[e] = Math.max(floor, at[e]);
            floor = at[e] + line;
        }
        double ceiling = range.getUpperBound() - line / 2;
        for (int e = at.length - 1; e >= 0; e--) {
            at[e] = Math.min(ceiling, at[e]);
            ceiling = at[e] - line;
        }
        return at;
    }

    private Csv csv() {
        Csv csv = new Csv(
                "policy",
                "metric",
                "unit",
                "dose",
                "authorised",
                "drawn",
                "net",
                "unabsorbed",
                "effect",
                "low",
                "high",
                "marginal_per_rmb_bn",
                "marginal_low",
                "marginal_high");
        for (Curve curve : curves.curves()) {
            for (Dose dose : curve.doses()) {
                csv.row(
                        curve.policy(),
                        curves.metric(),
                        curves.unit(),
                        dose.dose(),
                        dose.authorised(),
                        dose.drawn(),
                        dose.net(),
                        dose.unabsorbed(),
                        dose.effect(),
                        dose.low(),
                        dose.high(),
                        dose.marginal(),
                        dose.marginalLow(),
                        dose.marginalHigh());
            }
        }
        return csv;
    }
}
