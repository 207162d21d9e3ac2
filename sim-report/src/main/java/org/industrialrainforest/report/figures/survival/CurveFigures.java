package org.industrialrainforest.report.figures.survival;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.industrialrainforest.core.compare.Case;
import org.industrialrainforest.core.compare.Comparison.Curve;
import org.industrialrainforest.core.compare.Comparison.Stratum;
import org.industrialrainforest.report.canvas.Csv;
import org.industrialrainforest.report.canvas.Figure;
import org.industrialrainforest.report.canvas.House;
import org.industrialrainforest.report.canvas.Layers;
import org.industrialrainforest.report.canvas.Legend;
import org.industrialrainforest.report.canvas.Look;
import org.industrialrainforest.report.canvas.Pages;
import org.industrialrainforest.report.canvas.Palette;
import org.industrialrainforest.report.canvas.Panel;
import org.industrialrainforest.report.canvas.Panel.AtRisk;
import org.industrialrainforest.report.canvas.Ticks;
import org.industrialrainforest.report.view.Finding;
import org.industrialrainforest.report.view.View;
import org.industrialrainforest.report.words.Numbers;
import org.jfree.chart.plot.XYPlot;

/** Kaplan–Meier curves of each policy beside the baseline, with bands and numbers at risk. */
final class CurveFigures {
    private static final int PANELS = 6;
    private static final double FEWEST_AT_RISK = 10;

    /** Top of an axis of per cent: a little above 100, or half of a line at 100 would be cut off. */
    static final double FULL = 101;

    private final View view;
    private final House house;

    CurveFigures(View view, House house) {
        this.view = view;
        this.house = house;
    }

    /** The main policies first; then, as figures of their own, the arms of the factorial. */
    List<Figure> figures() {
        List<Figure> figures = new ArrayList<>(figures("survival", view.main()));
        figures("survival-doses", view.doses()).forEach(figure -> figures.add(figure.in(Figure.Place.ARMS)));
        if (figures.isEmpty()) {
            figures.addAll(figures("survival", view.baselines()));
        }
        return figures;
    }

    private List<Figure> figures(String slug, List<Case> cases) {
        List<Case> known =
                cases.stream().filter(of -> curve(of, Stratum.ALL).isPresent()).toList();
        List<Figure> figures = new ArrayList<>();
        int years = years(known);
        for (List<Case> page : Pages.of(known, PANELS)) {
            figures.add(figure(Pages.slug(slug, figures.size()), page, years));
        }
        return figures;
    }

    private Figure figure(String slug, List<Case> cases, int years) {
        Csv csv = new Csv("policy", "stratum", "months_since_founding", "estimate", "low", "high", "at_risk");
        List<Panel> panels = new ArrayList<>();
        for (Case of : cases) {
            panels.add(panel(of, years));
            write(csv, of);
        }
        cases.stream()
                .map(view::baselineOf)
                .flatMap(Optional::stream)
                .distinct()
                .filter(of -> !cases.contains(of))
                .forEach(of -> write(csv, of));
        List<Legend.Entry> legend = new ArrayList<>();
        legend.add(new Legend.Entry(view.say("legend.policy"), (g, x, y) -> {
            House.line(g, x, y, x + 26, y, Look.solid(), Palette.INK);
        }));
        view.baselines().stream()
                .findFirst()
                .ifPresent(base ->
                        legend.add(Legend.line(view.say("survival.baseline.named", view.name(base)), Look.baseline())));
        legend.add(Legend.band(view.say("legend.band"), Palette.MUTED, 0.3f));
        return new Figure(
                slug,
                title(cases),
                view.say("survival.subtitle", view.comparison().runs()),
                new Legend(legend),
                cases.size() == 1 ? 1 : 2,
                cases.size() == 1 ? 300 : 200,
                0,
                panels,
                view.say("survival.note", years),
                csv,
                Figure.Place.OPEN);
    }

    private String title(List<Case> cases) {
        String topic = view.say("survival.title");
        boolean measured = view.comparison().outcomes().stream()
                .anyMatch(row ->
                        row.metric().equals("survival.5y") && cases.contains(row.of()) && !view.isBaseline(row.of()));
        return measured ? new Finding(view).ofOutcome(view.say("survival.title.five"), "survival.5y", cases) : topic;
    }

    private Panel panel(Case of, int years) {
        XYPlot plot = house.plot(
                house.bottom(view.say("axis.years"), Ticks.ages(years)), house.left(new Ticks(0, FULL, 20, 0)));
        List<AtRisk.Line> lines = new ArrayList<>();
        draw(plot, of, years, lines);
        // On top: a dashed line lets the one below be seen, a solid one would not.
        view.baselineOf(of).filter(base -> !base.equals(of)).ifPresent(base -> draw(plot, base, years, lines));
        return new Panel(
                view.name(of),
                look(of),
                view.say("survival.axis"),
                plot,
                98,
                42,
                List.of(),
                new AtRisk(view.say("survival.at_risk"), ticks(years), lines));
    }

    private Look look(Case of) {
        return view.isBaseline(of) ? view.look(of) : view.look(of).undashed();
    }

    private void draw(XYPlot plot, Case of, int years, List<AtRisk.Line> lines) {
        Optional<Curve> known = curve(of, Stratum.ALL);
        if (known.isEmpty()) {
            return;
        }
        Curve curve = known.get();
        Look look = look(of);
        draw(plot, of.label(), curve, years, look, tip(curve, view.say("survival.title"), years));
        List<String> numbers = new ArrayList<>();
        for (double year : ticks(years)) {
            int month = (int) Math.round(year * 12);
            numbers.add(
                    month < curve.atRisk().length ? view.numbers().fixed(curve.atRisk()[month], 0) : Numbers.UNDEFINED);
        }
        lines.add(new AtRisk.Line(
                view.say(view.isBaseline(of) ? "survival.baseline" : "survival.policy"), look, numbers));
    }

    /** Steps with their band, in per cent over so many years. */
    static void draw(XYPlot plot, String key, Curve curve, int most, Look look, String tip) {
        double[] years = new double[Math.min(curve.estimate().length, 12 * most + 1)];
        for (int i = 0; i < years.length; i++) {
            years[i] = i / 12.0;
        }
        double[][] band = Layers.steps(years, percent(curve.low()), percent(curve.high()));
        Layers.band(plot, key + " band", band[0], band[1], band[2], look.color(), 0.2f);
        double[][] line = Layers.steps(years, percent(curve.estimate()));
        Layers.line(plot, key, line[0], line[1], look).say(tip);
    }

    /** Survival at three, five and ten years. */
    String tip(Curve curve, String firms, int most) {
        List<String> parts = new ArrayList<>();
        for (int year : new int[] {3, 5, 10}) {
            int month = 12 * year;
            if (year <= most && month < curve.estimate().length) {
                String share = view.numbers()
                        .valueWithInterval(curve.estimate()[month], curve.low()[month], curve.high()[month], "share");
                parts.add(view.say("survival.tip", year, share));
            }
        }
        return view.words().tip(view.name(curve.of()), firms, String.join(view.say("list.semicolon"), parts));
    }

    private static double[] percent(double[] shares) {
        double[] percent = new double[shares.length];
        for (int i = 0; i < shares.length; i++) {
            percent[i] = 100 * shares[i];
        }
        return percent;
    }

    private static double[] ticks(int years) {
        Ticks ticks = Ticks.ages(years);
        double[] at = new double[(int) Math.floor(years / ticks.step() + 1e-9) + 1];
        for (int i = 0; i < at.length; i++) {
            at[i] = i * ticks.step();
        }
        return at;
    }

    Optional<Curve> curve(Case of, Stratum stratum) {
        return view.comparison().curves().stream()
                .filter(curve -> curve.of().equals(of) && curve.stratum() == stratum && curve.estimate().length > 0)
                .findFirst();
    }

    /** Full years to show: to where at least ten firms a run are at risk under every policy shown, at most fifteen. */
    int years(List<Case> cases) {
        int months = 12 * View.LONGEST_YEARS;
        for (Case of : cases) {
            Optional<Curve> curve = curve(of, Stratum.ALL);
            if (curve.isPresent()) {
                months = Math.min(months, lastMonth(curve.get()));
            }
        }
        return Math.max(1, months / 12);
    }

    private static int lastMonth(Curve curve) {
        int last = curve.atRisk().length - 1;
        while (last > 0 && !(curve.atRisk()[last] >= FEWEST_AT_RISK)) {
            last--;
        }
        return last == 0 ? curve.atRisk().length - 1 : last;
    }

    static void write(Csv csv, Curve curve) {
        for (int i = 0; i < curve.estimate().length; i++) {
            csv.row(
                    curve.of().label(),
                    curve.stratum(),
                    i,
                    curve.estimate()[i],
                    curve.low()[i],
                    curve.high()[i],
                    curve.atRisk()[i]);
        }
    }

    private void write(Csv csv, Case of) {
        curve(of, Stratum.ALL).ifPresent(curve -> write(csv, curve));
    }
}
