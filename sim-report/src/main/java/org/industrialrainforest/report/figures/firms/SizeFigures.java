package org.industrialrainforest.report.figures.firms;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.industrialrainforest.core.experiment.Comparison.Case;
import org.industrialrainforest.core.experiment.Particulars.Growth;
import org.industrialrainforest.core.experiment.Particulars.Sizes;
import org.industrialrainforest.engine.statistics.Subbotin;
import org.industrialrainforest.report.canvas.Csv;
import org.industrialrainforest.report.canvas.Figure;
import org.industrialrainforest.report.canvas.House;
import org.industrialrainforest.report.canvas.Layers;
import org.industrialrainforest.report.canvas.Legend;
import org.industrialrainforest.report.canvas.Look;
import org.industrialrainforest.report.canvas.Marks;
import org.industrialrainforest.report.canvas.Pages;
import org.industrialrainforest.report.canvas.Palette;
import org.industrialrainforest.report.canvas.Panel;
import org.industrialrainforest.report.canvas.Ticks;
import org.industrialrainforest.report.view.View;
import org.jfree.chart.plot.XYPlot;

/** Sizes of firms by rank with a power law through the largest, and their growth rates with Laplace's and Subbotin's distributions. */
final class SizeFigures {
    private static final int PANELS = 6;
    private static final double FLOOR = 1e-3;

    private final View view;
    private final House house;

    SizeFigures(View view, House house) {
        this.view = view;
        this.house = house;
    }

    List<Figure> figures() {
        List<Case> shown = new ArrayList<>(view.baselines());
        shown.addAll(view.main());
        List<Figure> figures = new ArrayList<>();
        List<Sizes> sizes = view.comparison().particulars().sizes().stream()
                .filter(row -> shown.contains(row.of()) && known(row) > 1)
                .toList();
        for (List<Sizes> page : Pages.of(sizes, PANELS)) {
            figures.add(sizes(Pages.slug("rank-size", figures.size()), page));
        }
        List<Growth> growth = view.comparison().particulars().growth().stream()
                .filter(row -> shown.contains(row.of())
                        && positive(row.shape())
                        && positive(row.scale())
                        && positive(row.laplace())
                        && Double.isFinite(row.location())
                        && Arrays.stream(row.middles()).allMatch(Double::isFinite))
                .toList();
        int page = 0;
        for (List<Growth> part : Pages.of(growth, PANELS)) {
            figures.add(growth(Pages.slug("growth-rates", page++), part));
        }
        return figures;
    }

    private Figure sizes(String slug, List<Sizes> all) {
        Csv csv =
                new Csv("policy", "rank", "sales_p05_rmb", "sales_p50_rmb", "sales_p95_rmb", "exponent", "low", "high");
        double most = 0;
        double least = Double.POSITIVE_INFINITY;
        double ranks = 1;
        for (Sizes row : all) {
            for (int i = 0; i < known(row); i++) {
                most = Math.max(most, row.p50()[i]);
                least = Math.min(least, row.p50()[i]);
                for (double sales : new double[] {row.p05()[i], row.p95()[i]}) {
                    most = positive(sales) ? Math.max(most, sales) : most;
                    least = positive(sales) ? Math.min(least, sales) : least;
                }
                ranks = Math.max(ranks, row.ranks()[i]);
                csv.row(
                        row.of().label(),
                        row.ranks()[i],
                        row.p05()[i],
                        row.p50()[i],
                        row.p95()[i],
                        row.exponent(),
                        row.low(),
                        row.high());
            }
            if (fitted(row)) {
                most = Math.max(most, row.fittedLargest());
                least = Math.min(least, row.fittedSmallest());
                ranks = Math.max(ranks, row.fitted());
            }
        }
        double top = Math.ceil(Math.log10(most));
        double bottom = Math.floor(Math.log10(least));
        double last = Math.log10(ranks) + 0.1;
        List<Panel> panels =
                all.stream().map(row -> panel(row, bottom, top, last)).toList();
        Sizes first = all.get(0);
        int columns = Math.min(3, panels.size());
        return new Figure(
                slug,
                view.say(
                        "sizes.title",
                        view.numbers().bare(first.exponent()),
                        range(first.low(), first.high()),
                        view.name(first.of())),
                view.say("sizes.subtitle", view.comparison().runs()),
                Legend.of(
                        Legend.marker(view.say("sizes.median"), Look.circle(), Palette.INK, false),
                        Legend.band(view.say("sizes.band"), Palette.MUTED, 0.3f),
                        Legend.line(view.say("sizes.fit"), fit())),
                columns,
                columns == 1 ? 300 : 210,
                0,
                panels,
                view.say("sizes.note"),
                csv,
                Figure.Place.OPEN);
    }

    private static boolean positive(double value) {
        return value > 0 && Double.isFinite(value);
    }

    /** How many ranks there are sizes for. */
    private static int known(Sizes row) {
        int n = 0;
        while (n < row.ranks().length && positive(row.ranks()[n]) && positive(row.p50()[n])) {
            n++;
        }
        return n;
    }

    private static boolean fitted(Sizes row) {
        return positive(row.fittedLargest())
                && positive(row.fittedSmallest())
                && row.fitted() > 1
                && Double.isFinite(row.fitted());
    }

    private static double log(double value) {
        return positive(value) ? Math.log10(value) : Double.NaN;
    }

    private String range(double low, double high) {
        return Double.isFinite(low) && Double.isFinite(high)
                ? view.say(
                        "interval", view.numbers().fixed(low, 2), view.numbers().fixed(high, 2))
                : "";
    }

    private static Look fit() {
        return new Look(Palette.INK, List.of(7f, 4f), Look.circle());
    }

    private static Look second() {
        return new Look(Palette.MUTED, List.of(2f, 3f), Look.circle());
    }

    private Panel panel(Sizes row, double bottom, double top, double last) {
        XYPlot plot = house.plot(
                house.powers(new Ticks(-0.15, last, 1, 0), view.say("sizes.axis"), view.numbers()::compact),
                house.powers(new Ticks(bottom, top, 1, 0), "", view.numbers()::compact));
        int n = known(row);
        double[] x = new double[n];
        double[][] y = new double[3][n];
        for (int i = 0; i < n; i++) {
            x[i] = Math.log10(row.ranks()[i]);
            y[0][i] = log(row.p05()[i]);
            y[1][i] = log(row.p50()[i]);
            y[2][i] = log(row.p95()[i]);
        }
        Look look = view.look(row.of());
        String key = row.of().label();
        Layers.band(plot, key + " band", x, y[0], y[2], look.color(), 0.22f);
        Marks sales = Layers.markers(plot, key, x, y[1], look.marker(), look.color(), false);
        if (fitted(row)) {
            double[] at = {0, Math.log10(row.fitted())};
            double[] fitted = {Math.log10(row.fittedLargest()), Math.log10(row.fittedSmallest())};
            Layers.line(plot, key + " fit", at, fitted, fit())
                    .say(view.words()
                            .tip(
                                    view.name(row.of()),
                                    view.say("sizes.fit"),
                                    view.numbers().bare(row.exponent()) + range(row.low(), row.high())));
        }
        // A size is pointed at before the line through it.
        sales.say(i -> view.words()
                .tip(
                        view.name(row.of()),
                        view.say("sizes.tip", view.numbers().compact(row.ranks()[i])),
                        view.numbers().valueWithInterval(row.p50()[i], row.p05()[i], row.p95()[i], "RMB")));
        String above = view.say(
                "sizes.above",
                view.numbers().bare(row.exponent()) + range(row.low(), row.high()),
                view.numbers().fixed(row.firms(), 0));
        return new Panel(view.name(row.of()), null, above, plot, 60, 40, List.of(), null);
    }

    private Figure growth(String slug, List<Growth> all) {
        Csv csv = new Csv(
                "policy", "standardised_growth", "density_p05", "density_mean", "density_p95", "shape", "low", "high");
        for (Growth row : all) {
            for (int i = 0; i < row.middles().length; i++) {
                csv.row(
                        row.of().label(),
                        row.middles()[i],
                        row.p05()[i],
                        row.mean()[i],
                        row.p95()[i],
                        row.shape(),
                        row.low(),
                        row.high());
            }
        }
        Growth first = all.get(0);
        int columns = Math.min(3, all.size());
        return new Figure(
                slug,
                view.say(
                        "growth.title." + nearest(first),
                        view.numbers().bare(first.shape()),
                        range(first.low(), first.high()),
                        view.name(first.of())),
                view.say("growth.subtitle", view.comparison().runs()),
                Legend.of(
                        Legend.marker(view.say("growth.mean"), Look.circle(), Palette.INK, false),
                        Legend.band(view.say("sizes.band"), Palette.MUTED, 0.3f),
                        Legend.line(view.say("growth.laplace"), fit()),
                        Legend.line(view.say("growth.subbotin"), second())),
                columns,
                columns == 1 ? 300 : 210,
                0,
                all.stream().map(this::panel).toList(),
                view.say("growth.note"),
                csv,
                Figure.Place.OPEN);
    }

    /** Whether the shape's interval holds 1, 2, neither, or both and so tells nothing. */
    private static String nearest(Growth row) {
        if (!(row.low() <= row.high())) {
            return "unclear";
        }
        boolean laplace = row.low() <= 1 && row.high() >= 1;
        boolean normal = row.low() <= 2 && row.high() >= 2;
        if (laplace || normal) {
            return laplace && normal ? "unclear" : laplace ? "laplace" : "normal";
        }
        return row.high() < 1 ? "below" : row.low() > 2 ? "above" : "between";
    }

    private Panel panel(Growth row) {
        double reach = row.middles()[row.middles().length - 1] + 0.25;
        XYPlot plot = house.plot(
                house.bottom(view.say("growth.axis"), new Ticks(-reach, reach, 2, 0)),
                house.powers(new Ticks(Math.log10(FLOOR), Math.log10(2), 1, 0), "", view.numbers()::compact));
        int n = row.middles().length;
        double[] x = row.middles();
        double[][] y = new double[3][n];
        for (int i = 0; i < n; i++) {
            y[0][i] = height(Math.max(FLOOR, row.p05()[i]));
            y[1][i] = height(row.mean()[i]);
            y[2][i] = height(row.p95()[i]);
        }
        Look look = view.look(row.of());
        String key = row.of().label();
        Layers.band(plot, key + " band", x, y[0], y[2], look.color(), 0.22f);
        line(
                plot,
                key + " Laplace",
                new Subbotin(row.location(), row.laplace(), 1, Double.NaN),
                reach,
                fit(),
                view.words()
                        .tip(
                                view.name(row.of()),
                                view.say("growth.laplace"),
                                view.say("growth.scale", view.numbers().bare(row.laplace()))));
        line(
                plot,
                key + " Subbotin",
                new Subbotin(row.location(), row.scale(), row.shape(), Double.NaN),
                reach,
                second(),
                view.words()
                        .tip(
                                view.name(row.of()),
                                view.say("growth.subbotin"),
                                view.numbers().bare(row.shape()) + range(row.low(), row.high())));
        Layers.markers(plot, key, x, y[1], look.marker(), look.color(), false)
                .say(i -> view.words()
                        .tip(
                                view.name(row.of()),
                                view.say("growth.tip", view.numbers().signed(row.middles()[i], 2)),
                                view.numbers().valueWithInterval(row.mean()[i], row.p05()[i], row.p95()[i], "-")));
        String above = view.say(
                "growth.above",
                view.numbers().bare(row.shape()) + range(row.low(), row.high()),
                view.numbers().fixed(row.rates(), 0));
        return new Panel(view.name(row.of()), null, above, plot, 44, 40, List.of(), null);
    }

    /** On the axis, which ends at two. */
    private static double height(double density) {
        return density < FLOOR ? Double.NaN : Math.min(Math.log10(2), log(density));
    }

    private static void line(XYPlot plot, String key, Subbotin of, double reach, Look look, String tip) {
        double[] x = new double[121];
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = -reach + 2 * reach * i / (x.length - 1);
            double density = of.density(x[i]);
            y[i] = height(density);
        }
        Layers.line(plot, key, x, y, look).say(tip);
    }
}
