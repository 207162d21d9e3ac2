package org.industrialrainforest.report.figures.studies;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.industrialrainforest.core.study.Sensitivity;
import org.industrialrainforest.engine.explore.MorrisStudy;
import org.industrialrainforest.engine.explore.SobolStudy;
import org.industrialrainforest.engine.statistics.Interval;
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

/** What an outcome rests on: the plane of Morris, and the bars of Sobol with their intervals. */
public final class SensitivityFigures {
    private static final int MOST_BARS = 20;
    private static final int MOST_NAMES = 10;
    private static final double ROW = 26;

    private final Sensitivity found;
    private final Words words;
    private final House house;
    private final Numbers numbers;

    /** One for each study, in their order. */
    public static List<Figure> of(Sensitivity found, Words words, House house) {
        SensitivityFigures figures = new SensitivityFigures(found, words, house);
        List<Figure> all = new ArrayList<>();
        for (Sensitivity.Part part : found.parts()) {
            MorrisStudy morris = part.morris();
            if (morris != null && morris.trajectories() > 0) {
                all.add(figures.plane(part, morris));
            }
            SobolStudy sobol = part.sobol();
            if (sobol != null
                    && sobol.rows().stream()
                            .anyMatch(row -> Double.isFinite(row.total().value()))) {
                all.add(figures.bars(part, sobol));
            }
        }
        return all;
    }

    private SensitivityFigures(Sensitivity found, Words words, House house) {
        this.found = found;
        this.words = words;
        this.house = house;
        this.numbers = new Numbers(words);
    }

    private String title(Sensitivity.Part part) {
        return words.say(
                "sensitivity.title." + found.kind().name().toLowerCase(Locale.ROOT),
                Text.clean(words.of(found.metricTitle())),
                Text.clean(words.of(part.policy())),
                found.baseline());
    }

    private String slug(String kind, Sensitivity.Part part) {
        return found.parts().size() == 1
                ? kind
                : kind + "-" + part.output().treatments().get(0);
    }

    private Figure plane(Sensitivity.Part part, MorrisStudy study) {
        Csv csv = new Csv(
                "parameter",
                "mu_star",
                "mu_star_low",
                "mu_star_high",
                "mu",
                "mu_low",
                "mu_high",
                "sigma",
                "sigma_low",
                "sigma_high",
                "noise",
                "best_place",
                "worst_place",
                "told_from_zero");
        Extent across = new Extent();
        Extent up = new Extent();
        for (MorrisStudy.Row row : study.rows()) {
            Interval star = row.intervals().muStar();
            Interval mu = row.intervals().mu();
            Interval sigma = row.intervals().sigma();
            across.with(row.muStar(), star.high());
            up.with(row.sigma(), sigma.high());
            csv.row(
                    row.factor().path(),
                    row.muStar(),
                    star.low(),
                    star.high(),
                    row.mu(),
                    mu.low(),
                    mu.high(),
                    row.sigma(),
                    sigma.low(),
                    sigma.high(),
                    row.noise(),
                    row.places().best(),
                    row.places().worst(),
                    row.told());
        }
        double most = Math.max(across.size(), up.size());
        Numbers.Scale scale = numbers.scale(found.outputUnit(), most);
        Ticks ticks = Ticks.within(0, Math.max(1e-9, scale.of(across.high()) * 1.35), 6);
        XYPlot plot = house.plot(
                house.bottom(words.say("sensitivity.mu-star", scale.unit()), ticks),
                house.left(Ticks.within(0, Math.max(1e-9, scale.of(up.high()) * 1.08), 6)));
        double end = Math.min(scale.of(across.high()), scale.of(up.high()));
        Layers.rule(plot, 0, 0, end, end);
        int place = 0;
        for (MorrisStudy.Row row : study.rows()) {
            boolean told = row.told();
            Look look = new Look(
                    told ? Palette.BLUE : Palette.MUTED, List.of(), row.mu() < 0 ? Look.diamond() : Look.circle());
            Markers.cross(
                            plot,
                            row.factor().path(),
                            range(row.intervals().muStar(), row.muStar(), scale),
                            scale.of(row.muStar()),
                            range(row.intervals().sigma(), row.sigma(), scale),
                            scale.of(Double.isNaN(row.sigma()) ? 0 : row.sigma()),
                            look,
                            row.signTold())
                    .say(words.tip(
                            row.factor().path(),
                            words.say("sensitivity.tip", row.places().toString()),
                            numbers.value(row.muStar(), found.outputUnit())));
            if (told && place++ < MOST_NAMES) {
                Layers.label(
                        plot,
                        shortened(row.factor().path()),
                        scale.of(row.muStar()),
                        scale.of(Double.isNaN(row.sigma()) ? 0 : row.sigma()),
                        house.small(),
                        Palette.INK);
            }
        }
        Panel panel = new Panel("", null, words.say("sensitivity.sigma", scale.unit()), plot, 62, 42, List.of(), null);
        return new Figure(
                slug("morris-plane", part),
                title(part),
                words.say(
                        "sensitivity.morris", study.trajectories(), study.rows().size(), found.runs()),
                Legend.of(
                        Legend.marker(words.say("sensitivity.up"), Look.circle(), Palette.BLUE, true),
                        Legend.marker(words.say("sensitivity.down"), Look.diamond(), Palette.BLUE, true),
                        Legend.marker(words.say("sensitivity.either"), Look.circle(), Palette.BLUE, false),
                        Legend.marker(words.say("sensitivity.unclear"), Look.circle(), Palette.MUTED, false)),
                1,
                420,
                0,
                List.of(panel),
                words.say("sensitivity.plane-note", study.dropped()),
                csv,
                Figure.Place.OPEN);
    }

    /** The end of a path, where its own name stands. */
    private static String shortened(String path) {
        return path.length() <= 40 ? path : "…" + path.substring(path.length() - 38);
    }

    private static Range range(Interval interval, double value, Numbers.Scale scale) {
        boolean known = interval.low() <= value && value <= interval.high();
        double at = scale.of(Double.isNaN(value) ? 0 : value);
        return known ? new Range(scale.of(interval.low()), scale.of(interval.high())) : new Range(at, at);
    }

    private Figure bars(Sensitivity.Part part, SobolStudy study) {
        Csv csv = new Csv(
                "parameter", "index", "value", "low", "high", "at_half", "at_quarter", "told_from_zero", "settled");
        List<SobolStudy.Row> rows = study.rows();
        for (SobolStudy.Row row : rows) {
            line(csv, row, "first", row.first());
            line(csv, row, "total", row.total());
        }
        List<SobolStudy.Row> shown = rows.subList(0, Math.min(MOST_BARS, rows.size()));
        List<Panel.Row> names = new ArrayList<>();
        shown.forEach(row -> names.add(new Panel.Row(shortened(row.factor().path()), names.size(), false)));
        double left = Panel.nameWidth(house, names, 300);
        List<Panel> panels = List.of(panel(shown, names, false, left), panel(shown, names, true, 0));
        return new Figure(
                slug("sobol-indices", part),
                title(part),
                words.say("sensitivity.sobol", study.blocks(), found.runs()),
                Legend.of(Legend.estimate(words.say("sensitivity.estimate"), Look.circle(), Palette.INK, true)),
                2,
                shown.size() * ROW + 24,
                left - Panel.EDGE,
                panels,
                words.say("sensitivity.bars-note", study.dropped()),
                csv,
                Figure.Place.OPEN);
    }

    private static void line(Csv csv, SobolStudy.Row row, String which, SobolStudy.Index index) {
        csv.row(
                row.factor().path(),
                which,
                index.value(),
                index.interval().low(),
                index.interval().high(),
                index.half(),
                index.quarter(),
                index.told(),
                index.settled());
    }

    private Panel panel(List<SobolStudy.Row> rows, List<Panel.Row> names, boolean total, double left) {
        Extent extent = new Extent().with(1);
        for (SobolStudy.Row row : rows) {
            SobolStudy.Index index = total ? row.total() : row.first();
            extent.with(index.interval().low(), index.interval().high(), index.value());
        }
        XYPlot plot =
                house.rowPlot(house.bottom("", Ticks.within(extent.low() - .02, extent.high() + .02, 5)), rows.size());
        for (int r = 0; r < rows.size(); r++) {
            SobolStudy.Index index = total ? rows.get(r).total() : rows.get(r).first();
            String path = rows.get(r).factor().path();
            Layers.bar(plot, path + " bar", r, 0, index.value(), index.told() ? Palette.SKY : Palette.GRID, false);
            Markers.estimate(
                            plot,
                            path,
                            r,
                            index.value(),
                            index.interval().low(),
                            index.interval().high(),
                            Look.circle(),
                            index.told() ? Palette.INK : Palette.MUTED,
                            index.told())
                    .say(words.tip(
                            path,
                            words.say(total ? "sensitivity.total" : "sensitivity.first"),
                            numbers.fixed(index.value(), 2)));
        }
        return Panel.rowChart(words.say(total ? "sensitivity.total" : "sensitivity.first"), "", plot, left, 22, names);
    }
}
