package org.industrialrainforest.report.figures.firms;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.industrialrainforest.core.compare.Particulars.Growth;
import org.industrialrainforest.engine.statistics.Subbotin;
import org.industrialrainforest.report.canvas.Csv;
import org.industrialrainforest.report.canvas.Figure;
import org.industrialrainforest.report.canvas.House;
import org.industrialrainforest.report.canvas.Layers;
import org.industrialrainforest.report.canvas.Legend;
import org.industrialrainforest.report.canvas.Look;
import org.industrialrainforest.report.canvas.Markers;
import org.industrialrainforest.report.canvas.Pages;
import org.industrialrainforest.report.canvas.Palette;
import org.industrialrainforest.report.canvas.Panel;
import org.industrialrainforest.report.canvas.Ticks;
import org.industrialrainforest.report.view.View;
import org.jfree.chart.plot.XYPlot;

/** Growth rates of firms, with Laplace's and Subbotin's distributions. */
final class GrowthFigures {
    private static final int PANELS = 6;
    private static final double FLOOR = 1e-3;

    private final View view;
    private final House house;

    GrowthFigures(View view, House house) {
        this.view = view;
        this.house = house;
    }

    List<Figure> figures() {
        List<Growth> growth = view.comparison().particulars().growth().stream()
                .filter(row -> (view.isBaseline(row.of()) || view.main().contains(row.of()))
                        && Fitted.positive(row.shape())
                        && Fitted.positive(row.scale())
                        && Fitted.positive(row.laplace())
                        && Double.isFinite(row.location())
                        && Arrays.stream(row.middles()).allMatch(Double::isFinite))
                .toList();
        List<Figure> figures = new ArrayList<>();
        for (List<Growth> page : Pages.of(growth, PANELS)) {
            figures.add(figure(Pages.slug("growth-rates", figures.size()), page));
        }
        return figures;
    }

    private static Look second() {
        return new Look(Palette.MUTED, List.of(2f, 3f), Look.circle());
    }

    private Figure figure(String slug, List<Growth> all) {
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
                        Fitted.range(view, first.low(), first.high()),
                        view.name(first.of())),
                view.say("growth.subtitle", view.comparison().runs()),
                Legend.of(
                        Legend.marker(view.say("growth.mean"), Look.circle(), Palette.INK, false),
                        Legend.band(view.say("sizes.band"), Palette.MUTED, 0.3f),
                        Legend.line(view.say("growth.laplace"), Fitted.look()),
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
                Fitted.look(),
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
                                view.numbers().bare(row.shape()) + Fitted.range(view, row.low(), row.high())));
        Markers.markers(plot, key, x, y[1], look.marker(), look.color(), false)
                .say(i -> view.words()
                        .tip(
                                view.name(row.of()),
                                view.say("growth.tip", view.numbers().signed(row.middles()[i], 2)),
                                view.numbers().valueWithInterval(row.mean()[i], row.p05()[i], row.p95()[i], "-")));
        String above = view.say(
                "growth.above",
                view.numbers().bare(row.shape()) + Fitted.range(view, row.low(), row.high()),
                view.numbers().fixed(row.rates(), 0));
        return new Panel(view.name(row.of()), null, above, plot, 44, 40, List.of(), null);
    }

    /** On the axis, which ends at two. */
    private static double height(double density) {
        return density < FLOOR ? Double.NaN : Math.min(Math.log10(2), Fitted.log(density));
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
