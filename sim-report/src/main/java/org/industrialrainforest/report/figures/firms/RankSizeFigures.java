package org.industrialrainforest.report.figures.firms;

import java.util.ArrayList;
import java.util.List;
import org.industrialrainforest.core.compare.Particulars.Sizes;
import org.industrialrainforest.report.canvas.Csv;
import org.industrialrainforest.report.canvas.Figure;
import org.industrialrainforest.report.canvas.House;
import org.industrialrainforest.report.canvas.Layers;
import org.industrialrainforest.report.canvas.Legend;
import org.industrialrainforest.report.canvas.Look;
import org.industrialrainforest.report.canvas.Markers;
import org.industrialrainforest.report.canvas.Marks;
import org.industrialrainforest.report.canvas.Pages;
import org.industrialrainforest.report.canvas.Palette;
import org.industrialrainforest.report.canvas.Panel;
import org.industrialrainforest.report.canvas.Ticks;
import org.industrialrainforest.report.view.View;
import org.jfree.chart.plot.XYPlot;

/** Sizes of firms by rank, with a power law through the largest. */
final class RankSizeFigures {
    private static final int PANELS = 6;

    private final View view;
    private final House house;

    RankSizeFigures(View view, House house) {
        this.view = view;
        this.house = house;
    }

    List<Figure> figures() {
        List<Sizes> sizes = view.comparison().particulars().sizes().stream()
                .filter(row -> (view.isBaseline(row.of()) || view.main().contains(row.of())) && known(row) > 1)
                .toList();
        List<Figure> figures = new ArrayList<>();
        for (List<Sizes> page : Pages.of(sizes, PANELS)) {
            figures.add(figure(Pages.slug("rank-size", figures.size()), page));
        }
        return figures;
    }

    private Figure figure(String slug, List<Sizes> all) {
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
                    most = Fitted.positive(sales) ? Math.max(most, sales) : most;
                    least = Fitted.positive(sales) ? Math.min(least, sales) : least;
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
                        Fitted.range(view, first.low(), first.high()),
                        view.name(first.of())),
                view.say("sizes.subtitle", view.comparison().runs()),
                Legend.of(
                        Legend.marker(view.say("sizes.median"), Look.circle(), Palette.INK, false),
                        Legend.band(view.say("sizes.band"), Palette.MUTED, 0.3f),
                        Legend.line(view.say("sizes.fit"), Fitted.look())),
                columns,
                columns == 1 ? 300 : 210,
                0,
                panels,
                view.say("sizes.note"),
                csv,
                Figure.Place.OPEN);
    }

    /** How many ranks there are sizes for. */
    private static int known(Sizes row) {
        int n = 0;
        while (n < row.ranks().length && Fitted.positive(row.ranks()[n]) && Fitted.positive(row.p50()[n])) {
            n++;
        }
        return n;
    }

    private static boolean fitted(Sizes row) {
        return Fitted.positive(row.fittedLargest())
                && Fitted.positive(row.fittedSmallest())
                && row.fitted() > 1
                && Double.isFinite(row.fitted());
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
            y[0][i] = Fitted.log(row.p05()[i]);
            y[1][i] = Fitted.log(row.p50()[i]);
            y[2][i] = Fitted.log(row.p95()[i]);
        }
        Look look = view.look(row.of());
        String key = row.of().label();
        Layers.band(plot, key + " band", x, y[0], y[2], look.color(), 0.22f);
        Marks sales = Markers.markers(plot, key, x, y[1], look.marker(), look.color(), false);
        if (fitted(row)) {
            double[] at = {0, Math.log10(row.fitted())};
            double[] fitted = {Math.log10(row.fittedLargest()), Math.log10(row.fittedSmallest())};
            Layers.line(plot, key + " fit", at, fitted, Fitted.look())
                    .say(view.words()
                            .tip(
                                    view.name(row.of()),
                                    view.say("sizes.fit"),
                                    view.numbers().bare(row.exponent()) + Fitted.range(view, row.low(), row.high())));
        }
        // A size is pointed at before the line through it.
        sales.say(i -> view.words()
                .tip(
                        view.name(row.of()),
                        view.say("sizes.tip", view.numbers().compact(row.ranks()[i])),
                        view.numbers().valueWithInterval(row.p50()[i], row.p05()[i], row.p95()[i], "RMB")));
        String above = view.say(
                "sizes.above",
                view.numbers().bare(row.exponent()) + Fitted.range(view, row.low(), row.high()),
                view.numbers().fixed(row.firms(), 0));
        return new Panel(view.name(row.of()), null, above, plot, 60, 40, List.of(), null);
    }
}
