package org.industrialrainforest.report.figures.studies;

import java.util.ArrayList;
import java.util.List;
import org.industrialrainforest.core.study.MixChoice;
import org.industrialrainforest.report.canvas.Csv;
import org.industrialrainforest.report.canvas.Extent;
import org.industrialrainforest.report.canvas.Figure;
import org.industrialrainforest.report.canvas.House;
import org.industrialrainforest.report.canvas.Legend;
import org.industrialrainforest.report.canvas.Look;
import org.industrialrainforest.report.canvas.Markers;
import org.industrialrainforest.report.canvas.Palette;
import org.industrialrainforest.report.canvas.Panel;
import org.industrialrainforest.report.words.Numbers;
import org.industrialrainforest.report.words.Text;
import org.industrialrainforest.report.words.Words;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.Range;

/** Mixes of the envelope that a search kept, by what fresh runs gained: a panel of rows for each goal, or, for the first two of several, a plane. */
public final class MixFigures {
    private static final double ROW = 26;
    private static final double MARGIN = .06;

    private final MixChoice found;
    private final Words words;
    private final House house;
    private final Numbers numbers;

    private MixFigures(MixChoice found, Words words, House house) {
        this.found = found;
        this.words = words;
        this.house = house;
        this.numbers = new Numbers(words);
    }

    /** One figure, {@code mixes}. */
    public static List<Figure> of(MixChoice found, Words words, House house) {
        MixFigures figures = new MixFigures(found, words, house);
        return List.of(found.goals().size() == 1 ? figures.rows() : figures.plane());
    }

    private Figure rows() {
        List<Panel.Row> names = new ArrayList<>();
        for (MixChoice.Row row : found.rows()) {
            names.add(new Panel.Row(label(row), names.size(), row.chosen()));
        }
        double left = Panel.nameWidth(house, names, 420);
        Extent extent = extent(0).with(0);
        Numbers.Scale scale = scale(0, extent);
        XYPlot plot = house.rowPlot(house.bottom(scale.unit(), extent.padded(scale, MARGIN, 6)), names.size());
        for (int r = 0; r < names.size(); r++) {
            MixChoice.Row row = found.rows().get(r);
            MixChoice.Value value = row.values().get(0);
            Markers.estimate(
                            plot,
                            label(row),
                            r,
                            scale.of(value.gain()),
                            scale.of(value.gainInterval().low()),
                            scale.of(value.gainInterval().high()),
                            Look.circle(),
                            row.chosen() ? Palette.VERMILLION : row.policy().isEmpty() ? Palette.BLUE : Palette.INK,
                            true)
                    .say(words.tip(label(row), title(0), numbers.value(value.gain(), unit(0))));
        }
        return figure(names.size() * ROW + 24, left, Panel.rowChart("", "", plot, left, 36, names), "mix.rows-note");
    }

    private Figure plane() {
        Extent across = extent(0);
        Extent up = extent(1);
        Numbers.Scale x = scale(0, across);
        Numbers.Scale y = scale(1, up);
        XYPlot plot = house.plot(
                house.bottom(title(0) + ", " + x.unit(), across.padded(x, MARGIN, 6)),
                house.left(up.padded(y, MARGIN, 6)));
        for (MixChoice.Row row : found.rows()) {
            MixChoice.Value first = row.values().get(0);
            MixChoice.Value second = row.values().get(1);
            Look look = new Look(
                    row.front() ? Palette.VERMILLION : row.policy().isEmpty() ? Palette.BLUE : Palette.INK,
                    List.of(),
                    Look.circle());
            Markers.cross(
                            plot,
                            label(row),
                            new Range(
                                    x.of(first.gainInterval().low()),
                                    x.of(first.gainInterval().high())),
                            x.of(first.gain()),
                            new Range(
                                    y.of(second.gainInterval().low()),
                                    y.of(second.gainInterval().high())),
                            y.of(second.gain()),
                            look,
                            true)
                    .say(words.tip(label(row), title(0), numbers.value(first.gain(), unit(0))));
        }
        Panel panel = new Panel("", null, title(1) + ", " + y.unit(), plot, 62, 42, List.of(), null);
        return figure(380, 0, panel, "mix.plane-note");
    }

    private Figure figure(double height, double left, Panel panel, String note) {
        return new Figure(
                "mixes",
                words.say("mix.title", Text.clean(words.of(found.title()))),
                words.say("mix.subtitle", found.tried(), found.fresh(), found.baseline()),
                Legend.of(
                        Legend.marker(
                                words.say(found.goals().size() == 1 ? "mix.best" : "mix.front"),
                                Look.circle(),
                                Palette.VERMILLION,
                                true),
                        Legend.marker(words.say("mix.other"), Look.circle(), Palette.BLUE, true),
                        Legend.marker(words.say("mix.policy"), Look.circle(), Palette.INK, true)),
                1,
                height,
                Math.max(0, left - Panel.EDGE),
                List.of(panel),
                words.say(note),
                csv(),
                Figure.Place.OPEN);
    }

    private Csv csv() {
        Csv csv = new Csv(
                "mix",
                "metric",
                "searched",
                "mean",
                "gain",
                "gain_low",
                "gain_high",
                "behind",
                "behind_low",
                "behind_high");
        for (MixChoice.Row row : found.rows()) {
            for (int g = 0; g < row.values().size(); g++) {
                MixChoice.Value value = row.values().get(g);
                csv.row(
                        label(row),
                        found.goals().get(g).metric().id(),
                        value.searched(),
                        value.mean(),
                        value.gain(),
                        value.gainInterval().low(),
                        value.gainInterval().high(),
                        value.behind(),
                        value.behindInterval().low(),
                        value.behindInterval().high());
            }
        }
        return csv;
    }

    private String label(MixChoice.Row row) {
        List<String> parts = new ArrayList<>();
        for (int k = 0; k < row.shares().size(); k++) {
            if (row.shares().get(k) > 0) {
                parts.add(words.of(found.levers().get(k).title()) + " "
                        + numbers.fixed(100 * row.shares().get(k), 0));
            }
        }
        String shares = String.join(", ", parts);
        return row.policy().isEmpty() ? shares : row.policy();
    }

    private String title(int goal) {
        return Text.clean(words.of(found.goals().get(goal).metric().title()));
    }

    private String unit(int goal) {
        return found.goals().get(goal).metric().unit();
    }

    private Extent extent(int goal) {
        Extent extent = new Extent();
        for (MixChoice.Row row : found.rows()) {
            MixChoice.Value value = row.values().get(goal);
            extent.with(value.gain())
                    .with(value.gainInterval().low())
                    .with(value.gainInterval().high());
        }
        return extent;
    }

    private Numbers.Scale scale(int goal, Extent extent) {
        return numbers.scale(unit(goal), Math.max(Math.abs(extent.low()), Math.abs(extent.high())));
    }
}
