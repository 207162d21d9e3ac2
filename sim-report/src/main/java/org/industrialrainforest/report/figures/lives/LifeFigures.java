package org.industrialrainforest.report.figures.lives;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.industrialrainforest.core.trace.TwoLives;
import org.industrialrainforest.core.trace.TwoLives.Belief;
import org.industrialrainforest.core.trace.TwoLives.Life;
import org.industrialrainforest.core.trace.TwoLives.Moment;
import org.industrialrainforest.core.trace.TwoLives.Standing;
import org.industrialrainforest.report.canvas.Csv;
import org.industrialrainforest.report.canvas.Extent;
import org.industrialrainforest.report.canvas.Figure;
import org.industrialrainforest.report.canvas.House;
import org.industrialrainforest.report.canvas.Layers;
import org.industrialrainforest.report.canvas.Legend;
import org.industrialrainforest.report.canvas.Lines;
import org.industrialrainforest.report.canvas.Look;
import org.industrialrainforest.report.canvas.Panel;
import org.industrialrainforest.report.canvas.Ticks;
import org.industrialrainforest.report.words.Numbers;
import org.industrialrainforest.report.words.Text;
import org.industrialrainforest.report.words.Words;
import org.jfree.chart.plot.XYPlot;

/** One firm, two lives: a lane per world with what it was at each time and what happened to it, and its sales and cash beneath. */
public final class LifeFigures {
    private static final double HEIGHT = 190;
    private static final double LINE_ROOM = 0.14;

    private final TwoLives lives;
    private final Words words;
    private final House house;
    private final Numbers numbers;
    private final double start;
    private final double end;

    /** In the order in which they are shown. */
    public static List<Figure> of(TwoLives lives, Words words, House house) {
        return new LifeFigures(lives, words, house).figures();
    }

    private LifeFigures(TwoLives lives, Words words, House house) {
        this.lives = lives;
        this.words = words;
        this.house = house;
        this.numbers = new Numbers(words);
        double last = lives.lives().stream()
                .flatMap(life -> life.months().stream())
                .mapToDouble(month -> Lanes.year(month.month().index() + 1))
                .max()
                .orElse(Lanes.year(lives.idea().arrived().index() + 12));
        this.start = Lanes.year(lives.idea().arrived().index()) - 0.2;
        this.end = Math.max(start + 2, last) + LINE_ROOM * (Math.max(start + 2, last) - start);
    }

    private List<Figure> figures() {
        Lanes lanes = new Lanes(lives, words, house, start, end);
        double left = Math.max(70, Panel.nameWidth(house, lanes.names(), 200));
        List<Panel> panels = new ArrayList<>();
        panels.add(lanes.panel(left));
        panels.add(lines("life.sales", Standing::sales, left));
        panels.add(lines("life.cash", Standing::cash, left));
        TwoLives.Idea idea = lives.idea();
        List<Figure> figures = new ArrayList<>(List.of(new Figure(
                "two-lives",
                words.say("life.title"),
                words.say(
                        "life.subtitle",
                        words.of(idea.sectorTitle()),
                        words.of(idea.sourceTitle()),
                        idea.arrived(),
                        numbers.percent(idea.betterThan())),
                new Legend(lanes.legend()),
                1,
                HEIGHT,
                0,
                panels,
                note(),
                csv(),
                Figure.Place.OPEN)));
        if (!lives.redraws().isEmpty()) {
            figures.add(new RedrawFigure(lives, words, house).figure());
        }
        return figures;
    }

    private String note() {
        List<String> sentences = new ArrayList<>();
        lives.lives()
                .forEach(life -> sentences.add(
                        words.say("life.note", words.of(life.title()), Text.prose(words.of(life.summary())))));
        return String.join(words.say("sentence.gap"), sentences);
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
                    .mapToDouble(month -> Lanes.year(month.month().index() + 1))
                    .toArray();
            double[] y = firm.stream()
                    .mapToDouble(month -> scale.of(of.applyAsDouble(month)))
                    .toArray();
            Look look = i == 0 ? Look.of(0) : Look.baseline();
            Standing end = firm.get(firm.size() - 1);
            Layers.line(plot, life.policy(), x, y, look)
                    .say(words.tip(
                            words.of(life.title()),
                            words.say("tip.at", words.say(key), end.month()),
                            numbers.value(of.applyAsDouble(end), "RMB")));
            double low = plot.getRangeAxis().getRange().getLowerBound();
            double at = Math.max(y[y.length - 1], low + 0.06 * span);
            double clear = apart(at, taken, span);
            Layers.label(
                    plot,
                    Lines.fit(words.of(life.title()), house.small(), 120),
                    x[x.length - 1] + 0.1,
                    clear,
                    house.small(),
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
        double none = Double.NaN;
        Csv csv = new Csv(
                "policy",
                "month",
                "state",
                "cash",
                "sales_12_months",
                "staff",
                "valuation",
                "event",
                "words",
                "perceived_success",
                "worth_here",
                "worth_elsewhere");
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
                        "",
                        none,
                        none,
                        none);
            }
            for (Moment moment : life.moments()) {
                Belief seen = belief(life, moment);
                csv.row(
                        life.policy(),
                        moment.month(),
                        "",
                        none,
                        none,
                        none,
                        none,
                        moment.event(),
                        words.of(moment.words()),
                        seen.success(),
                        seen.here(),
                        seen.elsewhere());
            }
        }
        return csv;
    }

    /** What the founder saw at a weighing; undefined at any other moment. */
    private static Belief belief(Life life, Moment moment) {
        double none = Double.NaN;
        return life.beliefs().stream()
                .filter(belief ->
                        moment.event().equals("weighed") && belief.month().equals(moment.month()))
                .findFirst()
                .orElse(new Belief(moment.month(), none, none, none, none, none));
    }
}
