package org.industrialrainforest.report.figures.studies;

import java.util.ArrayList;
import java.util.List;
import org.industrialrainforest.core.study.Ablation;
import org.industrialrainforest.core.study.Ablation.Effect;
import org.industrialrainforest.core.study.Ablation.Row;
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
import org.industrialrainforest.report.words.Numbers;
import org.industrialrainforest.report.words.Text;
import org.industrialrainforest.report.words.Words;
import org.jfree.chart.plot.XYPlot;

/** Ablation: a panel per policy, a row per mechanism that is switched off. */
public final class AblationFigures {
    private static final double ROW = 20;

    private final Ablation ablation;
    private final Words words;
    private final House house;
    private final Numbers numbers;

    /** In the order in which they are shown. */
    public static List<Figure> of(Ablation ablation, Words words, House house) {
        return new AblationFigures(ablation, words, house).figures();
    }

    private AblationFigures(Ablation ablation, Words words, House house) {
        this.ablation = ablation;
        this.words = words;
        this.house = house;
        this.numbers = new Numbers(words);
    }

    private List<Figure> figures() {
        List<Row> off = ablation.rows().stream()
                .filter(row -> !row.mechanism().isEmpty())
                .toList();
        if (off.isEmpty() || policies().isEmpty()) {
            return List.of();
        }
        return List.of(figure("ablation", off, true), figure("ablation-effects", ablation.rows(), false));
    }

    private List<Effect> policies() {
        return ablation.rows().isEmpty() ? List.of() : ablation.rows().get(0).effects();
    }

    private String name(Row row) {
        return Text.clean(row.label(words.language()));
    }

    private Figure figure(String slug, List<Row> rows, boolean change) {
        List<Panel.Row> names = new ArrayList<>();
        rows.forEach(row -> names.add(new Panel.Row(
                name(row) + (row.identical() && !row.mechanism().isEmpty() ? " =" : ""),
                names.size(),
                row.mechanism().isEmpty())));
        double left = Panel.nameWidth(house, names, 240);
        Extent extent = new Extent().with(0);
        for (Row row : rows) {
            for (Effect effect : row.effects()) {
                extent.with(value(effect, change), low(effect, change), high(effect, change));
            }
        }
        int columns = Math.min(4, policies().size());
        List<Panel> panels = new ArrayList<>();
        for (int p = 0; p < policies().size(); p++) {
            panels.add(panel(rows, names, p, extent, p % columns == 0 ? left : 0, change));
        }
        String metric = Text.clean(words.of(ablation.metricTitle()));
        return new Figure(
                slug,
                words.say(change ? "ablation.title" : "ablation.effects.title", metric),
                words.say("ablation.subtitle", ablation.runs()),
                Legend.of(Legend.estimate(words.say("forest.estimate"), Look.circle(), Palette.INK, true)),
                columns,
                rows.size() * ROW + 24,
                left - Panel.EDGE,
                panels,
                words.say(change ? "ablation.note" : "ablation.effects.note"),
                csv(),
                Figure.Place.OPEN);
    }

    private Panel panel(List<Row> rows, List<Panel.Row> names, int policy, Extent extent, double left, boolean change) {
        Numbers.Scale scale = numbers.differenceScale(ablation.unit(), extent.size());
        XYPlot plot = house.rowPlot(house.bottom("", extent.padded(scale, 0.06, 4)), rows.size());
        Effect own = policies().get(policy);
        if (!change) {
            Layers.rule(plot, scale.of(own.effect()), -0.5, scale.of(own.effect()), rows.size() - 0.5);
        }
        for (int r = 0; r < rows.size(); r++) {
            Effect effect = rows.get(r).effects().get(policy);
            String worth = numbers.differenceWithInterval(
                    value(effect, change), low(effect, change), high(effect, change), ablation.unit());
            Markers.estimate(
                            plot,
                            effect.policy() + " " + rows.get(r).mechanism(),
                            r,
                            scale.of(value(effect, change)),
                            scale.of(low(effect, change)),
                            scale.of(high(effect, change)),
                            Look.circle(),
                            Look.of(policy).color(),
                            !effect.identical() || rows.get(r).mechanism().isEmpty())
                    .say(words.tip(words.of(effect.title()), name(rows.get(r)), worth));
        }
        return Panel.rowChart(Text.clean(words.of(own.title())), scale.unit(), plot, left, 22, names);
    }

    private static double value(Effect effect, boolean change) {
        return change ? effect.change() : effect.effect();
    }

    private static double low(Effect effect, boolean change) {
        return change ? effect.changeLow() : effect.low();
    }

    private static double high(Effect effect, boolean change) {
        return change ? effect.changeHigh() : effect.high();
    }

    private Csv csv() {
        Csv csv = new Csv(
                "mechanism",
                "metric",
                "unit",
                "policy",
                "effect",
                "low",
                "high",
                "rank",
                "change",
                "change_low",
                "change_high",
                "change_told",
                "told_from_next",
                "identical",
                "ranking");
        for (Row row : ablation.rows()) {
            for (Effect effect : row.effects()) {
                csv.row(
                        row.mechanism(),
                        ablation.metric(),
                        ablation.unit(),
                        effect.policy(),
                        effect.effect(),
                        effect.low(),
                        effect.high(),
                        effect.rank(),
                        effect.change(),
                        effect.changeLow(),
                        effect.changeHigh(),
                        effect.told(),
                        effect.leads(),
                        effect.identical(),
                        row.ranking().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
            }
        }
        return csv;
    }
}
