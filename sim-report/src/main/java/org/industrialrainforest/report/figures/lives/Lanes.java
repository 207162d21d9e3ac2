package org.industrialrainforest.report.figures.lives;

import java.awt.Color;
import java.awt.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.industrialrainforest.core.trace.TwoLives;
import org.industrialrainforest.core.trace.TwoLives.Belief;
import org.industrialrainforest.core.trace.TwoLives.Life;
import org.industrialrainforest.core.trace.TwoLives.Moment;
import org.industrialrainforest.core.trace.TwoLives.Standing;
import org.industrialrainforest.engine.time.Month;
import org.industrialrainforest.report.canvas.Figure;
import org.industrialrainforest.report.canvas.House;
import org.industrialrainforest.report.canvas.Layers;
import org.industrialrainforest.report.canvas.Legend;
import org.industrialrainforest.report.canvas.Look;
import org.industrialrainforest.report.canvas.Markers;
import org.industrialrainforest.report.canvas.Palette;
import org.industrialrainforest.report.canvas.Panel;
import org.industrialrainforest.report.canvas.Ticks;
import org.industrialrainforest.report.canvas.Typeface;
import org.industrialrainforest.report.words.Numbers;
import org.industrialrainforest.report.words.Words;
import org.jfree.chart.plot.XYPlot;

/** A lane per world: what a firm was at each time, what happened to it and the turns of its life. */
final class Lanes {
    private static final double LANE = 0.24;
    private static final double HALF = 0.085;
    private static final double LEVEL = 0.165;
    private static final double BENEATH = 0.19;
    private static final int LEVELS = 4;

    private static final List<String> DECISIONS = List.of("founded", "founded-elsewhere", "never-founded");
    private static final Map<String, Color> STATES = states();

    private static final List<Mark> MARKS = List.of(
            new Mark("money", Look.circle(), Palette.GREEN, true, List.of("round", "tranche", "grant")),
            new Mark("platform", Look.diamond(), Palette.BLUE, true, List.of("run-begun")),
            new Mark("commercial", Look.square(), Palette.ORANGE, true, List.of("facility-accepted")),
            new Mark("refused", Look.square(), Palette.MUTED, false, List.of("facility-refused")));

    /** How happenings that come often are marked beneath the lane. */
    private record Mark(String name, Shape shape, Color color, boolean filled, List<String> events) {
        Mark {
            events = List.copyOf(events);
        }

        double[] years(Life life) {
            return months(life).stream()
                    .mapToDouble(month -> year(month.index()))
                    .toArray();
        }

        List<Month> months(Life life) {
            return life.moments().stream()
                    .filter(moment -> events.contains(moment.event()))
                    .map(Moment::month)
                    .toList();
        }
    }

    private final TwoLives lives;
    private final Words words;
    private final House house;
    private final Numbers numbers;
    private final double start;
    private final double end;

    /**
     * Lanes from one year to another.
     *
     * @param end with room behind the last month for what is written there
     */
    Lanes(TwoLives lives, Words words, House house, double start, double end) {
        this.lives = lives;
        this.words = words;
        this.house = house;
        this.numbers = new Numbers(words);
        this.start = start;
        this.end = end;
    }

    /** A month as a place on the axis of years. */
    static double year(int month) {
        return month / 12.0;
    }

    /** The worlds, each beside its lane. */
    List<Panel.Row> names() {
        List<Panel.Row> names = new ArrayList<>();
        for (Life life : lives.lives()) {
            names.add(new Panel.Row(words.of(life.title()), names.size() + LANE, true));
        }
        return names;
    }

    private static Map<String, Color> states() {
        Map<String, Color> colors = new LinkedHashMap<>();
        colors.put("idea", Palette.AXIS);
        colors.put("research", Palette.SKY);
        colors.put("services", Palette.ORANGE);
        colors.put("selling", Palette.GREEN);
        colors.put("dormant", Palette.VERMILLION);
        colors.put("failed", Palette.INK);
        colors.put("acquired", Palette.PURPLE);
        colors.put("listed", Palette.BLUE);
        return colors;
    }

    private static String kind(Standing month) {
        return month.state().startsWith("research-") ? "research" : month.state();
    }

    List<Legend.Entry> legend() {
        Set<String> present = new LinkedHashSet<>();
        for (String state : STATES.keySet()) {
            lives.lives().stream()
                    .flatMap(life -> life.months().stream())
                    .map(Lanes::kind)
                    .filter(state::equals)
                    .forEach(present::add);
        }
        List<Legend.Entry> entries = new ArrayList<>();
        present.forEach(state -> entries.add(Legend.bar(words.say("life.state." + state), color(state))));
        for (Mark mark : MARKS) {
            if (lives.lives().stream().anyMatch(life -> mark.years(life).length > 0)) {
                entries.add(Legend.marker(
                        words.say("life.mark." + mark.name()), mark.shape(), mark.color(), mark.filled()));
            }
        }
        return entries;
    }

    private static Color color(String state) {
        return STATES.getOrDefault(state, Palette.MUTED);
    }

    Panel panel(double left) {
        XYPlot plot = house.rowPlot(
                house.bottom("", Ticks.years(start, end)), lives.lives().size());
        plot.setDomainZeroBaselineVisible(false);
        double perYear = (Figure.WIDTH - 2 * Figure.MARGIN - left - 16) / (end - start);
        for (int row = 0; row < lives.lives().size(); row++) {
            Life life = lives.lives().get(row);
            lane(plot, row, life, perYear);
            marks(plot, row, life);
            labels(plot, row, life, perYear);
        }
        return new Panel("", null, "", plot, left, 24, names(), null);
    }

    /** One bar per stretch of months in the same state, with the stage's number where research is long enough to bear it. */
    private void lane(XYPlot plot, int row, Life life, double perYear) {
        List<Standing> months = life.months();
        double seam = 1.5 / perYear;
        int from = 0;
        for (int m = 1; m <= months.size(); m++) {
            if (m < months.size()
                    && months.get(m).state().equals(months.get(from).state())) {
                continue;
            }
            Standing first = months.get(from);
            double begin = year(first.month().index());
            double until = year(months.get(m - 1).month().index() + 1);
            Layers.bar(
                            plot,
                            life.policy() + " " + from,
                            row + LANE,
                            HALF,
                            begin,
                            m < months.size() ? until - seam : until,
                            color(kind(first)),
                            false)
                    .say(words.tip(
                            words.of(life.title()),
                            state(first),
                            span(first.month(), months.get(m - 1).month())));
            if (kind(first).equals("research")) {
                stage(plot, row, first.state().substring("research-".length()), begin, until, perYear);
            }
            from = m;
        }
    }

    private String state(Standing month) {
        String name = words.sayOr("life.state." + kind(month), kind(month));
        return kind(month).equals("research")
                ? name + " " + words.say("life.stage", month.state().substring("research-".length()))
                : name;
    }

    private String span(Month first, Month last) {
        return first.equals(last) ? first.toString() : words.say("interval.short", first, last);
    }

    /** Names a stage on its bar, in as many words as fit. */
    private void stage(XYPlot plot, int row, String number, double begin, double until, double perYear) {
        for (String text : List.of(words.say("life.stage", number), number)) {
            double width = Typeface.width(text, house.small());
            if ((until - begin) * perYear > width + 6) {
                double left = (begin + until) / 2 - width / 2 / perYear;
                Layers.label(plot, text, left, row + LANE, house.small(), Palette.INK);
                return;
            }
        }
    }

    private void marks(XYPlot plot, int row, Life life) {
        for (Mark mark : MARKS) {
            double[] x = mark.years(life);
            double[] y = new double[x.length];
            Arrays.fill(y, row + LANE + BENEATH);
            if (x.length > 0) {
                List<Month> months = mark.months(life);
                Markers.markers(
                                plot,
                                life.policy() + " " + mark.name(),
                                x,
                                y,
                                mark.shape(),
                                mark.color(),
                                mark.filled())
                        .say(i -> words.tip(
                                words.of(life.title()),
                                words.say("life.mark." + mark.name()),
                                months.get(i).toString()));
            }
        }
    }

    /** Names the turns of a life above its lane, the last first and each as low as it can stand without touching a later one. */
    private void labels(XYPlot plot, int row, Life life, double perYear) {
        double[] taken = new double[LEVELS];
        Arrays.fill(taken, Double.POSITIVE_INFINITY);
        List<Moment> turns = turns(life);
        for (int t = turns.size() - 1; t >= 0; t--) {
            String text = turn(life, turns.get(t));
            double width = (Typeface.width(text, house.small()) + 10) / perYear;
            double at = year(turns.get(t).month().index());
            double x = Math.min(at + 0.04, end - width);
            for (int level = 0; level < LEVELS; level++) {
                if (x + width <= taken[level]) {
                    double y = row + LANE - HALF - 0.1 - level * LEVEL;
                    Layers.rule(plot, at, row + LANE - HALF, at, y);
                    Layers.label(plot, text, x + 0.03, y, house.small(), Palette.INK);
                    // Its line runs through the levels beneath: what stands there has to end before it.
                    for (int below = 0; below <= level; below++) {
                        taken[below] = Math.min(taken[below], Math.min(x, at));
                    }
                    break;
                }
            }
        }
    }

    /** A turn's name; a decision about founding with the chance of success that the founder saw. */
    private String turn(Life life, Moment moment) {
        String name = words.say("life.event." + moment.event());
        List<Belief> beliefs = life.beliefs();
        return beliefs.isEmpty() || !DECISIONS.contains(moment.event())
                ? name
                : words.say(
                        "life.belief",
                        name,
                        numbers.percent(beliefs.get(beliefs.size() - 1).success()));
    }

    /** The first of each kind of turn that has a name here; ends are always named. */
    private List<Moment> turns(Life life) {
        Set<String> told = new LinkedHashSet<>();
        List<Moment> turns = new ArrayList<>();
        for (Moment moment : life.moments()) {
            if (!words.sayOr("life.event." + moment.event(), "").isEmpty() && told.add(moment.event())) {
                turns.add(moment);
            }
        }
        return turns;
    }
}
