package org.industrialrainforest.report.figures.survival;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.industrialrainforest.core.compare.Case;
import org.industrialrainforest.core.compare.Particulars.Incidence;
import org.industrialrainforest.report.canvas.Csv;
import org.industrialrainforest.report.canvas.Figure;
import org.industrialrainforest.report.canvas.House;
import org.industrialrainforest.report.canvas.Layers;
import org.industrialrainforest.report.canvas.Legend;
import org.industrialrainforest.report.canvas.Look;
import org.industrialrainforest.report.canvas.Pages;
import org.industrialrainforest.report.canvas.Palette;
import org.industrialrainforest.report.canvas.Panel;
import org.industrialrainforest.report.canvas.Ticks;
import org.industrialrainforest.report.view.Finding;
import org.industrialrainforest.report.view.View;
import org.industrialrainforest.report.words.Numbers;
import org.jfree.chart.plot.XYPlot;

/** Competing risks: by years since founding the shares of firms that first failed, were acquired, were listed …, on top of each other. */
final class FirstEndFigures {
    private static final int PANELS = 6;
    private static final double FEWEST_AT_RISK = 10;

    /** From below. */
    private static final List<End> ENDS = List.of(
            new End("failed", Palette.VERMILLION, List.of()),
            new End("zombie", Palette.AXIS, List.of(2f, 2.5f)),
            new End("buyback", Palette.ORANGE, List.of(9f, 3f, 2f, 3f)),
            new End("acquired", Palette.PURPLE, List.of(5f, 3f)),
            new End("listed", Palette.BLUE, List.of(9f, 3f)));

    private final View view;
    private final House house;

    /** How an end is drawn: its area's colour and the dashes of the line on top of it. */
    private record End(String id, Color color, List<Float> dashes) {
        Look look() {
            return new Look(color, dashes, Look.circle());
        }
    }

    FirstEndFigures(View view, House house) {
        this.view = view;
        this.house = house;
    }

    List<Figure> figures() {
        List<Case> cases = new ArrayList<>(view.baselines());
        cases.addAll(view.main());
        List<Case> known =
                cases.stream().filter(of -> find(of, "failed").isPresent()).toList();
        int years = years(known);
        List<Figure> figures = new ArrayList<>();
        for (List<Case> page : Pages.of(known, PANELS)) {
            figures.add(figure(Pages.slug("first-ends", figures.size()), page, years));
        }
        return figures;
    }

    private Optional<Incidence> find(Case of, String end) {
        return view.comparison().particulars().incidences().stream()
                .filter(row -> row.of().equals(of) && row.end().equals(end) && row.estimate().length > 0)
                .findFirst();
    }

    private int years(List<Case> cases) {
        int months = 12 * View.LONGEST_YEARS;
        for (Case of : cases) {
            double[] atRisk = find(of, "failed").map(Incidence::atRisk).orElse(new double[0]);
            int last = atRisk.length - 1;
            while (last > 12 && !(atRisk[last] >= FEWEST_AT_RISK)) {
                last--;
            }
            months = Math.min(months, Math.max(0, last));
        }
        return Math.max(1, months / 12);
    }

    private Figure figure(String slug, List<Case> cases, int years) {
        Csv csv = new Csv("policy", "first_end", "months_since_founding", "estimate", "low", "high", "at_risk");
        for (Case of : cases) {
            for (End end : ENDS) {
                find(of, end.id()).ifPresent(row -> write(csv, row));
            }
        }
        List<Legend.Entry> legend = new ArrayList<>();
        for (End end : ENDS) {
            legend.add(new Legend.Entry(view.say("first." + end.id()), (g, x, y) -> {
                Legend.band("", end.color(), 0.45f).sign().draw(g, x, y);
                House.line(g, x, y - 6, x + 26, y - 6, end.look().stroke(), end.color());
            }));
        }
        int columns = Math.min(3, cases.size());
        return new Figure(
                slug,
                new Finding(view).ofOutcome(view.say("first.title"), "incidence.failed.10y", cases),
                view.say("first.subtitle", view.comparison().runs()),
                new Legend(legend),
                columns,
                columns == 1 ? 300 : 190,
                0,
                cases.stream().map(of -> panel(of, years)).toList(),
                view.say("first.note", years),
                csv,
                Figure.Place.OPEN);
    }

    private static void write(Csv csv, Incidence row) {
        for (int m = 0; m < row.estimate().length; m++) {
            csv.row(row.of().label(), row.end(), m, row.estimate()[m], row.low()[m], row.high()[m], row.atRisk()[m]);
        }
    }

    private String atEnd(Incidence row, int month) {
        double share = row.estimate()[month];
        return view.words()
                .tip(
                        view.name(row.of()),
                        view.say(
                                "tip.years",
                                view.say("first." + row.end()),
                                view.numbers().bare(month / 12.0)),
                        view.numbers().valueWithInterval(share, row.low()[month], row.high()[month], "share"));
    }

    private Panel panel(Case of, int years) {
        Ticks ticks = Ticks.ages(years);
        XYPlot plot = house.plot(
                house.bottom(view.say("axis.years"), ticks), house.left(new Ticks(0, CurveFigures.FULL, 20, 0)));
        int months = Math.min(
                12 * years + 1,
                find(of, "failed").map(row -> row.estimate().length).orElse(0));
        double[] x = new double[months];
        double[] below = new double[months];
        for (int m = 0; m < months; m++) {
            x[m] = m / 12.0;
        }
        for (End end : ENDS) {
            Optional<Incidence> row = find(of, end.id());
            if (row.isPresent() && row.get().estimate().length >= months) {
                double[] above = new double[months];
                for (int m = 0; m < months; m++) {
                    above[m] = below[m] + 100 * row.get().estimate()[m];
                }
                Layers.band(plot, of.label() + " " + end.id() + " area", x, below, above, end.color(), 0.45f)
                        .say(months == 0 ? "" : atEnd(row.get(), months - 1));
                Layers.line(plot, of.label() + " " + end.id(), x, above, end.look());
                below = above;
            }
        }
        List<String> numbers = new ArrayList<>();
        double[] at = new double[(int) Math.floor(years / ticks.step() + 1e-9) + 1];
        for (int i = 0; i < at.length; i++) {
            at[i] = i * ticks.step();
            int month = (int) Math.round(12 * at[i]);
            numbers.add(find(of, "failed")
                    .filter(row -> month < row.atRisk().length)
                    .map(row -> view.numbers().fixed(row.atRisk()[month], 0))
                    .orElse(Numbers.UNDEFINED));
        }
        return new Panel(
                view.name(of),
                null,
                view.say("first.axis"),
                plot,
                44,
                42,
                List.of(),
                new Panel.AtRisk(
                        view.say("first.at_risk"),
                        at,
                        List.of(new Panel.AtRisk.Line("", view.look(of).undashed(), numbers))));
    }
}
