package org.industrialrainforest.report.figures.gains;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.industrialrainforest.core.compare.Case;
import org.industrialrainforest.core.compare.Comparison.Capture;
import org.industrialrainforest.report.canvas.Csv;
import org.industrialrainforest.report.canvas.Extent;
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
import org.industrialrainforest.report.view.Answers;
import org.industrialrainforest.report.view.Finding;
import org.industrialrainforest.report.view.View;
import org.industrialrainforest.report.words.Numbers;
import org.industrialrainforest.report.words.Text;
import org.jfree.chart.plot.XYPlot;

/** Who gains per authorised RMB: a bar per party, losses left of zero, what is imputed hatched; a panel per policy on one scale. */
final class CaptureFigures {
    private static final int PANELS = 4;
    private static final double ROW = 24;

    private final View view;
    private final House house;

    CaptureFigures(View view, House house) {
        this.view = view;
        this.house = house;
    }

    List<Figure> figures() {
        List<Figure> figures = new ArrayList<>(figures("who-gains", view.main()));
        figures("who-gains-doses", view.doses()).forEach(figure -> figures.add(figure.in(Figure.Place.ARMS)));
        return figures;
    }

    private List<Figure> figures(String slug, List<Case> cases) {
        List<Case> known = cases.stream()
                .filter(of -> captures().stream().anyMatch(row -> row.of().equals(of)))
                .toList();
        List<Figure> figures = new ArrayList<>();
        for (List<Case> page : Pages.of(known, PANELS)) {
            figures.add(figure(Pages.slug(slug, figures.size()), page, known));
        }
        return figures;
    }

    private List<Capture> captures() {
        return view.comparison().valueCapture();
    }

    private Optional<Capture> capture(Case of, String party) {
        return captures().stream()
                .filter(row -> row.of().equals(of) && row.party().equals(party))
                .findFirst();
    }

    /** Parties from the largest gain to the largest loss under the policy in focus; those without a figure last. */
    Map<String, String> parties() {
        Map<String, String> titles = new LinkedHashMap<>();
        captures()
                .forEach(row ->
                        titles.putIfAbsent(row.party(), Text.clean(view.words().of(row.title()))));
        Optional<Case> focus = view.focus();
        List<String> order = new ArrayList<>(titles.keySet());
        order.sort(Comparator.comparingDouble(party -> focus.flatMap(of -> capture(of, party))
                .map(Capture::perAuthorisedRmb)
                .filter(Double::isFinite)
                .map(gain -> -gain)
                .orElse(Double.POSITIVE_INFINITY)));
        Map<String, String> sorted = new LinkedHashMap<>();
        order.forEach(party -> sorted.put(party, titles.getOrDefault(party, party)));
        return sorted;
    }

    private Figure figure(String slug, List<Case> cases, List<Case> onOneScale) {
        Map<String, String> parties = parties();
        List<Panel.Row> names = new ArrayList<>();
        parties.values().forEach(name -> names.add(new Panel.Row(name, names.size(), false)));
        double left = Panel.nameWidth(house, names, 220);
        Ticks ticks = ticks(onOneScale);
        Csv csv = new Csv("policy", "party", "gain_rmb", "per_authorised_rmb", "low", "high", "imputed", "per_net_rmb");
        List<Panel> panels = new ArrayList<>();
        for (Case of : cases) {
            panels.add(panel(of, parties, names, ticks, panels.isEmpty() ? left : 0));
            captures().stream()
                    .filter(row -> row.of().equals(of))
                    .forEach(row -> csv.row(
                            of.label(),
                            row.party(),
                            row.gain(),
                            row.perAuthorisedRmb(),
                            row.low(),
                            row.high(),
                            row.imputed(),
                            row.perNetRmb()));
        }
        return new Figure(
                slug,
                title(cases),
                view.say("capture.subtitle", view.baselineName()),
                Legend.of(
                        Legend.bar(view.say("capture.gain"), Palette.BLUE),
                        Legend.bar(view.say("capture.loss"), Palette.VERMILLION),
                        Legend.hatched(view.say("capture.imputed"), Palette.MUTED),
                        Legend.estimate(view.say("capture.net"), Look.smallDiamond(), Palette.INK, true)),
                cases.size(),
                parties.size() * ROW + 40,
                left - Panel.EDGE,
                panels,
                view.say("capture.note"),
                csv,
                Figure.Place.OPEN);
    }

    /** The answer to who gains, where the policy that it is about is shown. */
    private String title(List<Case> cases) {
        String topic = view.say("capture.title");
        return view.focus()
                .filter(cases::contains)
                .map(of -> new Finding(view)
                        .join(
                                view.say("finding.under", topic, view.name(of)),
                                new Answers(view).all().get(0).verdict()))
                .orElse(topic);
    }

    private Panel panel(Case of, Map<String, String> parties, List<Panel.Row> names, Ticks ticks, double left) {
        XYPlot plot = house.rowPlot(house.bottom(view.say("capture.axis"), ticks), names.size());
        int row = 0;
        for (String party : parties.keySet()) {
            int index = row++;
            capture(of, party)
                    .ifPresent(capture ->
                            draw(plot, index, capture, view.name(of) + " · " + parties.getOrDefault(party, party)));
        }
        return Panel.rowChart(view.name(of), "", plot, left, 40, names);
    }

    /** Ledger cash from zero; the imputed part goes on from there, or from zero where it points the other way. */
    private void draw(XYPlot plot, int row, Capture capture, String party) {
        double total = capture.perAuthorisedRmb();
        double imputed = Double.isFinite(capture.imputed()) ? capture.imputed() : 0;
        double cash = total - imputed;
        Layers.bar(plot, capture.party() + " cash", row, 0, cash, side(cash), false)
                .say(view.words()
                        .tip(party, view.say("capture.cash"), view.numbers().difference(cash, "RMB")));
        double from = Math.signum(cash) == Math.signum(imputed) ? cash : 0;
        Layers.bar(plot, capture.party() + " imputed", row, from, from + imputed, side(imputed), true)
                .say(view.words()
                        .tip(party, view.say("capture.imputed"), view.numbers().difference(imputed, "RMB")));
        String net = view.numbers().differenceWithInterval(total, capture.low(), capture.high(), "RMB");
        Markers.estimate(
                        plot,
                        capture.party(),
                        row,
                        total,
                        capture.low(),
                        capture.high(),
                        Look.smallDiamond(),
                        Palette.INK,
                        true)
                .say(view.words().tip(party, view.say("capture.per"), net));
    }

    private static Color side(double gain) {
        return gain < 0 ? Palette.VERMILLION : Palette.BLUE;
    }

    private Ticks ticks(List<Case> cases) {
        Extent extent = new Extent();
        for (Capture row : captures()) {
            if (cases.contains(row.of())) {
                double cash = row.perAuthorisedRmb() - row.imputed();
                extent.with(row.low(), row.high(), row.perAuthorisedRmb(), cash, row.imputed());
            }
        }
        return extent.padded(new Numbers.Scale(1, ""), 0.03, cases.size() > 2 ? 5 : 8);
    }
}
