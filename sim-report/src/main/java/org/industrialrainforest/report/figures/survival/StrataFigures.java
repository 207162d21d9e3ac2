package org.industrialrainforest.report.figures.survival;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.industrialrainforest.core.compare.Case;
import org.industrialrainforest.core.compare.Comparison.Curve;
import org.industrialrainforest.core.compare.Comparison.Stratum;
import org.industrialrainforest.core.compare.Comparison.Survival;
import org.industrialrainforest.report.canvas.Csv;
import org.industrialrainforest.report.canvas.Figure;
import org.industrialrainforest.report.canvas.House;
import org.industrialrainforest.report.canvas.Legend;
import org.industrialrainforest.report.canvas.Look;
import org.industrialrainforest.report.canvas.Markers;
import org.industrialrainforest.report.canvas.Pages;
import org.industrialrainforest.report.canvas.Palette;
import org.industrialrainforest.report.canvas.Panel;
import org.industrialrainforest.report.canvas.Ticks;
import org.industrialrainforest.report.view.View;
import org.jfree.chart.plot.XYPlot;

/** Survival by where the same idea was founded: a row of panels per policy, a column per stratum. */
final class StrataFigures {
    private static final List<Stratum> COLUMNS = List.of(Stratum.BOTH, Stratum.ONLY_WITH, Stratum.ONLY_WITHOUT);
    private static final int ROWS = 4;
    /** Top of the axis of per cent: room for a whole marker at 100. */
    private static final double FULL = 107;

    private final View view;
    private final House house;
    private final CurveFigures survival;

    StrataFigures(View view, House house) {
        this.view = view;
        this.house = house;
        this.survival = new CurveFigures(view, house);
    }

    List<Figure> figures() {
        List<Case> known = view.main().stream()
                .filter(of -> COLUMNS.stream()
                        .anyMatch(stratum -> survival.curve(of, stratum).isPresent()))
                .toList();
        List<Figure> figures = new ArrayList<>();
        int years = survival.years(known);
        for (List<Case> page : Pages.of(known, ROWS)) {
            figures.add(figure(Pages.slug("survival-strata", figures.size()), page, years));
        }
        return figures;
    }

    private Figure figure(String slug, List<Case> cases, int years) {
        Csv csv = new Csv("policy", "stratum", "months_since_founding", "estimate", "low", "high", "at_risk");
        List<Panel> panels = new ArrayList<>();
        for (Case of : cases) {
            for (Stratum stratum : COLUMNS) {
                Optional<Curve> curve = survival.curve(of, stratum);
                panels.add(panel(of, stratum, curve, years));
                curve.ifPresentOrElse(
                        known -> CurveFigures.write(csv, known),
                        () -> points(of, stratum, years)
                                .forEach(row -> csv.row(
                                        of.label(),
                                        stratum,
                                        12 * row.years(),
                                        row.estimate(),
                                        row.low(),
                                        row.high(),
                                        row.firms())));
            }
        }
        return new Figure(
                slug,
                title(cases, years),
                view.say("strata.subtitle"),
                Legend.of(
                        Legend.solid(view.say("legend.policy")),
                        Legend.band(view.say("legend.band"), Palette.MUTED, 0.3f),
                        Legend.marker(
                                view.say("strata.baseline", view.baselineName()),
                                Look.diamond(),
                                Palette.MUTED,
                                false)),
                3,
                130,
                0,
                panels,
                view.say("strata.note"),
                csv,
                Figure.Place.OPEN);
    }

    /** The like-for-like comparison of the policy in focus, where it is on this page. */
    private String title(List<Case> cases, int years) {
        return view.focus().filter(cases::contains).stream()
                .flatMap(of -> points(of, Stratum.BOTH, years).stream())
                .filter(row ->
                        row.years() == 5 && Double.isFinite(row.low()) && Double.isFinite(row.baselineEstimate()))
                .findFirst()
                .map(row -> view.say(
                        "strata.title.five",
                        view.numbers().percent(row.estimate()),
                        view.numbers().shares(Math.max(0, row.low()), Math.min(1, row.high())),
                        view.name(row.of()),
                        view.numbers().percent(row.baselineEstimate()),
                        view.baselineName()))
                .orElse(view.say("strata.title"));
    }

    private List<Survival> points(Case of, Stratum stratum, int years) {
        return view.comparison().survival().stream()
                .filter(row -> row.of().equals(of) && row.stratum() == stratum && row.years() <= years)
                .toList();
    }

    private Panel panel(Case of, Stratum stratum, Optional<Curve> curve, int years) {
        XYPlot plot = house.plot(
                house.bottom(view.say("axis.years"), Ticks.ages(years)), house.left(new Ticks(0, FULL, 25, 0)));
        // Firms founded only without the policy are the baseline's.
        boolean elsewhere = stratum == Stratum.ONLY_WITHOUT;
        Look look = elsewhere ? Look.baseline() : view.look(of).undashed();
        String name = view.say("stratum." + stratum.name().toLowerCase(Locale.ROOT));
        curve.ifPresent(known -> CurveFigures.draw(
                plot, of.label() + " " + stratum, known, years, look, survival.tip(known, name, years)));
        List<Survival> points = points(of, stratum, years);
        if (!elsewhere) {
            drawPoints(plot, of.label() + " baseline", points, false);
        } else if (curve.isEmpty()) {
            drawPoints(plot, of.label() + " " + stratum, points, true);
        }
        double firms = curve.filter(known -> known.atRisk().length > 0)
                .map(known -> known.atRisk()[0])
                .orElse(points.isEmpty() ? Double.NaN : points.get(0).firms());
        String above = firms > 0
                ? view.say("strata.axis", name, view.numbers().fixed(firms, 0))
                : view.say("strata.empty", name);
        return new Panel(view.name(of), curve.isEmpty() ? null : look, above, plot, 34, 40, List.of(), null);
    }

    private String pointTip(Survival row, double share, boolean interval) {
        String value = interval
                ? view.numbers().valueWithInterval(share, Math.max(0, row.low()), Math.min(1, row.high()), "share")
                : view.numbers().percent(share);
        return view.words()
                .tip(
                        view.name(row.of()),
                        view.say("stratum." + row.stratum().name().toLowerCase(Locale.ROOT))
                                + view.say("list.comma")
                                + view.say("strata.baseline", view.baselineName()),
                        view.say("survival.tip", row.years(), value));
    }

    /** The baseline's survival at a few ages; with its own intervals where these firms live only there. */
    private void drawPoints(XYPlot plot, String key, List<Survival> points, boolean intervals) {
        int n = points.size();
        double[] x = new double[n];
        double[] y = new double[n];
        double[] low = new double[n];
        double[] high = new double[n];
        for (int i = 0; i < n; i++) {
            Survival row = points.get(i);
            x[i] = row.years();
            y[i] = 100 * (intervals && Double.isFinite(row.estimate()) ? row.estimate() : row.baselineEstimate());
            low[i] = intervals ? 100 * Math.max(0, row.low()) : Double.NaN;
            high[i] = intervals ? 100 * Math.min(1, row.high()) : Double.NaN;
        }
        Markers.points(plot, key, x, y, low, high, Look.diamond(), Palette.MUTED)
                .say(i -> pointTip(points.get(i), y[i] / 100, intervals));
    }
}
