package org.industrialrainforest.report;

import java.awt.Color;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.industrialrainforest.core.outcome.TwoLives;
import org.industrialrainforest.core.outcome.TwoLives.Life;
import org.industrialrainforest.core.outcome.TwoLives.Moment;
import org.industrialrainforest.core.outcome.TwoLives.Standing;
import org.jfree.chart.plot.XYPlot;

/** One firm, two lives: a lane per world with what it was at each time, and its sales and cash beneath. */
final class LifeFigures {
    private static final double HEIGHT = 170;
    private static final double LANE = 0.3;
    private static final double HALF = 0.09;
    private static final double LEVEL = 0.17;
    private static final int LEVELS = 4;
    private static final double LINE_ROOM = 0.14;

    private static final Map<String, Color> STATES = states();

    private final TwoLives lives;
    private final Words words;
    private final House house;
    private final Numbers numbers;
    private final double start;
    private final double end;

    LifeFigures(TwoLives lives, Words words, House house) {
        this.lives = lives;
        this.words = words;
        this.house = house;
        this.numbers = new Numbers(words);
        double last = lives.lives().stream()
                .flatMap(life -> life.months().stream())
                .mapToDouble(month -> year(month.month().index() + 1))
                .max()
                .orElse(year(lives.idea().arrived().index() + 12));
        this.start = year(lives.idea().arrived().index()) - 0.2;
        this.end = Math.max(start + 2, last) + LINE_ROOM * (Math.max(start + 2, last) - start);
    }

    private static double year(int month) {
        return month / 12.0;
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

    List<Figure> figures() {
        List<Panel.Row> names = new ArrayList<>();
        for (Life life : lives.lives()) {
            names.add(new Panel.Row(words.of(life.title()), names.size() + LANE, true));
        }
        double left = Math.max(70, house.nameWidth(names, 200));
        List<Panel> panels = new ArrayList<>();
        panels.add(lanes(names, left));
        panels.add(lines("life.sales", Standing::sales, left));
        panels.add(lines("life.cash", Standing::cash, left));
        TwoLives.Idea idea = lives.idea();
        return List.of(new Figure(
                "two-lives",
                words.say("life.title"),
                words.say(
                        "life.subtitle",
                        words.of(idea.sectorTitle()),
                        words.of(idea.sourceTitle()),
                        idea.arrived(),
                        numbers.percent(idea.betterThan())),
                new Legend(legend()),
                1,
                HEIGHT,
                0,
                panels,
                note(),
                csv(),
                Figure.Place.OPEN));
    }

    private String note() {
        List<String> sentences = new ArrayList<>();
        lives.lives()
                .forEach(life ->
                        sentences.add(words.say("life.note", words.of(life.title()), words.of(life.summary()))));
        return String.join(words.say("sentence.gap"), sentences);
    }

    private List<Legend.Entry> legend() {
        Set<String> present = new LinkedHashSet<>();
        for (String state : STATES.keySet()) {
            lives.lives().stream()
                    .flatMap(life -> life.months().stream())
                    .map(LifeFigures::kind)
                    .filter(state::equals)
                    .forEach(present::add);
        }
        List<Legend.Entry> entries = new ArrayList<>();
        present.forEach(state -> entries.add(Legend.bar(words.say("life.state." + state), color(state))));
        return entries;
    }

    private static Color color(String state) {
        return STATES.getOrDefault(state, Palette.MUTED);
    }

    private Panel lanes(List<Panel.Row> names, double left) {
        XYPlot plot = house.rowPlot(
                house.bottom("", Ticks.years(start, end)), lives.lives().size());
        plot.setDomainZeroBaselineVisible(false);
        for (int row = 0; row < lives.lives().size(); row++) {
            lane(plot, row, lives.lives().get(row));
            labels(plot, row, lives.lives().get(row), left);
        }
        return new Panel("", null, "", plot, left, 24, names, null);
    }

    /** One bar per stretch of months in the same state. */
    private static void lane(XYPlot plot, int row, Life life) {
        List<Standing> months = life.months();
        int from = 0;
        for (int m = 1; m <= months.size(); m++) {
            if (m == months.size() || !kind(months.get(m)).equals(kind(months.get(from)))) {
                Layers.bar(
                        plot,
                        life.policy() + " " + from,
                        row + LANE,
                        HALF,
                        year(months.get(from).month().index()),
                        year(months.get(m - 1).month().index() + 1),
                        color(kind(months.get(from))),
                        false);
                from = m;
            }
        }
    }

    /** Names the turns of a life above its lane, each as low as it can stand without touching another. */
    private void labels(XYPlot plot, int row, Life life, double left) {
        double perYear = (Figure.WIDTH - 2 * Figure.MARGIN - left - 16) / (end - start);
        double[] free = new double[LEVELS];
        for (int level = 0; level < LEVELS; level++) {
            free[level] = start;
        }
        for (Moment moment : turns(life)) {
            String text = words.say("life.event." + moment.event());
            double width = (Typeface.width(text, house.small) + 10) / perYear;
            double x = year(moment.month().index()) + 0.04;
            x = Math.min(x, end - width);
            for (int level = 0; level < LEVELS; level++) {
                if (free[level] <= x) {
                    double y = row + LANE - HALF - 0.1 - level * LEVEL;
                    Layers.rule(
                            plot,
                            year(moment.month().index()),
                            row + LANE - HALF,
                            year(moment.month().index()),
                            y);
                    Layers.label(plot, text, x + 0.03, y, house.small, Palette.INK);
                    free[level] = x + width;
                    break;
                }
            }
        }
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

    private Panel lines(String key, ToDoubleFunction<Standing> of, double left) {
        Extent extent = new Extent().with(0);
        for (Life life : lives.lives()) {
            extent.with(life.months().stream().mapToDouble(of).toArray());
        }
        Numbers.Scale scale = numbers.scale("RMB", extent.size());
        XYPlot plot = house.plot(
                house.bottom("", Ticks.years(start, end)),
                house.left(Ticks.covering(scale.of(extent.low()), scale.of(extent.high()), 4)));
        List<Double> taken = new ArrayList<>();
        double span = Math.max(1e-9, plot.getRangeAxis().getRange().getLength());
        for (int i = 0; i < lives.lives().size(); i++) {
            Life life = lives.lives().get(i);
            List<Standing> firm = life.months().stream()
                    .filter(month -> !month.state().equals("idea"))
                    .toList();
            if (firm.isEmpty()) {
                continue;
            }
            double[] x = firm.stream()
                    .mapToDouble(month -> year(month.month().index() + 1))
                    .toArray();
            double[] y = firm.stream()
                    .mapToDouble(month -> scale.of(of.applyAsDouble(month)))
                    .toArray();
            Look look = i == 0 ? Look.of(0) : Look.baseline();
            Layers.line(plot, life.policy(), x, y, look);
            double at = y[y.length - 1];
            double clear = apart(at, taken, span);
            Layers.label(
                    plot,
                    Text.fit(words.of(life.title()), house.small, 120),
                    x[x.length - 1] + 0.1,
                    clear,
                    house.small,
                    look.color());
            taken.add(clear);
        }
        return new Panel(words.say(key), null, scale.unit(), plot, left, 24, List.of(), null);
    }

    /** A height that keeps a label clear of those that stand there. */
    private static double apart(double at, List<Double> taken, double span) {
        double y = at;
        for (double other : taken) {
            if (Math.abs(other - y) < 0.1 * span) {
                y = other + 0.1 * span;
            }
        }
        return y;
    }

    private Csv csv() {
        Csv csv =
                new Csv("policy", "month", "state", "cash", "sales_12_months", "staff", "valuation", "event", "words");
        for (Life life : lives.lives()) {
            for (Standing month : life.months()) {
                csv.row(
                        life.policy(),
                        month.month(),
                        month.state(),
                        month.cash(),
                        month.sales(),
                        month.staff(),
                        month.valuation(),
                        "",
                        "");
            }
            for (Moment moment : life.moments()) {
                csv.row(
                        life.policy(),
                        moment.month(),
                        "",
                        Double.NaN,
                        Double.NaN,
                        Double.NaN,
                        Double.NaN,
                        moment.event(),
                        words.of(moment.words()));
            }
        }
        return csv;
    }
}
