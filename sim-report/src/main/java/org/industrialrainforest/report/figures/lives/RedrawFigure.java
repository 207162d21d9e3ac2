package org.industrialrainforest.report.figures.lives;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.industrialrainforest.core.trace.TwoLives;
import org.industrialrainforest.core.trace.TwoLives.Redraws;
import org.industrialrainforest.core.trace.TwoLives.Share;
import org.industrialrainforest.report.canvas.Csv;
import org.industrialrainforest.report.canvas.Figure;
import org.industrialrainforest.report.canvas.House;
import org.industrialrainforest.report.canvas.Legend;
import org.industrialrainforest.report.canvas.Look;
import org.industrialrainforest.report.canvas.Markers;
import org.industrialrainforest.report.canvas.Palette;
import org.industrialrainforest.report.canvas.Panel;
import org.industrialrainforest.report.canvas.Ticks;
import org.industrialrainforest.report.words.Numbers;
import org.industrialrainforest.report.words.Words;
import org.jfree.chart.plot.XYPlot;

/** How often an idea is founded, and alive five years on, when everything but the idea is drawn again: a row per world. */
final class RedrawFigure {
    private static final double ROW = 26;

    private final TwoLives lives;
    private final Words words;
    private final House house;
    private final Numbers numbers;

    RedrawFigure(TwoLives lives, Words words, House house) {
        this.lives = lives;
        this.words = words;
        this.house = house;
        this.numbers = new Numbers(words);
    }

    Figure figure() {
        List<Panel.Row> names = new ArrayList<>();
        lives.lives().forEach(life -> names.add(new Panel.Row(words.of(life.title()), names.size(), false)));
        double left = Panel.nameWidth(house, names, 200);
        Csv csv = new Csv("policy", "what", "draws", "share", "low", "high");
        return new Figure(
                "two-lives-redraws",
                words.say("redraws.title"),
                words.say("redraws.subtitle", lives.redraws().get(0).draws()),
                Legend.of(Legend.estimate(words.say("redraws.share"), Look.circle(), Palette.INK, true)),
                2,
                names.size() * ROW + 24,
                left - Panel.EDGE,
                List.of(
                        panel("founded", Redraws::founded, left, names, csv),
                        panel("alive-after-five", Redraws::aliveAfterFive, Panel.EDGE, List.of(), csv)),
                note(),
                csv,
                Figure.Place.OPEN);
    }

    private Panel panel(String what, Function<Redraws, Share> of, double left, List<Panel.Row> names, Csv csv) {
        XYPlot plot = house.rowPlot(
                house.bottom("", new Ticks(-4, 104, 25, 0)), lives.redraws().size());
        for (int row = 0; row < lives.redraws().size(); row++) {
            Redraws world = lives.redraws().get(row);
            Share share = of.apply(world);
            csv.row(world.policy(), what, world.draws(), share.share(), share.low(), share.high());
            Markers.estimate(
                            plot,
                            world.policy(),
                            row,
                            100 * share.share(),
                            100 * share.low(),
                            100 * share.high(),
                            Look.circle(),
                            row == 0 ? Look.of(0).color() : Look.baseline().color(),
                            true)
                    .say(words.tip(
                            words.of(lives.lives().get(row).title()),
                            words.say("redraws." + what),
                            numbers.valueWithInterval(share.share(), share.low(), share.high(), "share")));
        }
        return new Panel(words.say("redraws." + what), null, words.say("unit.percent"), plot, left, 22, names, null);
    }

    /** Whether the shares differ significantly. */
    private String note() {
        List<String> sentences = new ArrayList<>();
        for (TwoLives.Difference difference : lives.differences()) {
            boolean apart = difference.low() > 0 || difference.high() < 0;
            sentences.add(words.say(
                    apart ? "redraws.apart" : "redraws.not_apart",
                    words.say("redraws." + difference.what()),
                    numbers.differenceWithInterval(
                            difference.estimate(), difference.low(), difference.high(), "share")));
        }
        return String.join(words.say("sentence.gap"), sentences);
    }
}
