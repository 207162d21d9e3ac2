package org.industrialrainforest.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.industrialrainforest.core.experiment.Comparison.Case;
import org.industrialrainforest.core.experiment.Comparison.Curve;
import org.industrialrainforest.core.experiment.Comparison.Stratum;
import org.industrialrainforest.core.experiment.Comparison.Survival;
import org.jfree.chart.plot.XYPlot;

/** Survival by where the same idea was founded: a row of panels per policy, a column per stratum. */
final class StrataFigures {
    private static final List<Stratum> COLUMNS = List.of(Stratum.BOTH, Stratum.ONLY_WITH, Stratum.ONLY_WITHOUT);
    private static final int ROWS = 4;

    private final View view;
    private final House house;
    private final SurvivalFigures survival;

    StrataFigures(View view, House house) {
        this.view = view;
        this.house = house;
        this.survival = new SurvivalFigures(view, house);
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
                curve.ifPresent(known -> SurvivalFigures.write(csv, known));
            }
        }
        return new Figure(
                slug,
                view.say("strata.title"),
                view.say("strata.subtitle"),
                Legend.of(
                        new Legend.Entry(
                                view.say("legend.policy"),
                                (g, x, y) -> House.line(g, x, y, x + 26, y, Look.solid(), Palette.INK)),
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
                csv);
    }

    private Panel panel(Case of, Stratum stratum, Optional<Curve> curve, int years) {
        XYPlot plot = house.plot(
                house.bottom(view.say("axis.years"), Ticks.ages(years)),
                house.left(new Ticks(0, SurvivalFigures.FULL, 25, 0)));
        // Firms founded only without the policy are the baseline's.
        boolean elsewhere = stratum == Stratum.ONLY_WITHOUT;
        Look look = elsewhere ? Look.baseline() : view.look(of).undashed();
        curve.ifPresent(known -> SurvivalFigures.draw(plot, of.label() + " " + stratum, known, look));
        List<Survival> points = view.comparison().survival().stream()
                .filter(row -> row.of().equals(of) && row.stratum() == stratum && row.years() <= years && !elsewhere)
                .toList();
        Layers.markers(
                plot,
                of.label() + " baseline",
                points.stream().mapToDouble(Survival::years).toArray(),
                points.stream().mapToDouble(row -> 100 * row.baselineEstimate()).toArray(),
                Look.diamond(),
                Palette.MUTED,
                false);
        String name = view.say("stratum." + stratum.name().toLowerCase(Locale.ROOT));
        double firms = curve.map(known -> known.atRisk().length == 0 ? Double.NaN : known.atRisk()[0])
                .orElse(Double.NaN);
        String above = curve.isPresent()
                ? view.say("strata.axis", name, view.numbers().fixed(firms, 0))
                : view.say("strata.empty", name);
        return new Panel(view.name(of), look, above, plot, 34, 40, List.of(), null);
    }
}
