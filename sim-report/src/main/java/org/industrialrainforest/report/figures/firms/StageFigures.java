package org.industrialrainforest.report.figures.firms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.industrialrainforest.core.compare.Case;
import org.industrialrainforest.core.compare.Comparison.StageCount;
import org.industrialrainforest.report.canvas.Csv;
import org.industrialrainforest.report.canvas.Figure;
import org.industrialrainforest.report.canvas.House;
import org.industrialrainforest.report.canvas.Layers;
import org.industrialrainforest.report.canvas.Legend;
import org.industrialrainforest.report.canvas.Pages;
import org.industrialrainforest.report.canvas.Panel;
import org.industrialrainforest.report.canvas.Ticks;
import org.industrialrainforest.report.view.View;
import org.jfree.chart.plot.XYPlot;

/** Live firms by stage at each year's end: a panel per stage, a line per policy. */
final class StageFigures {
    private static final int LINES = 6;

    private final View view;
    private final House house;

    StageFigures(View view, House house) {
        this.view = view;
        this.house = house;
    }

    List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        for (List<Case> page : Pages.of(view.main(), LINES)) {
            add(figures, "stages", page);
        }
        if (view.main().isEmpty()) {
            add(figures, "stages", List.of());
        }
        List<Figure> doses = new ArrayList<>();
        for (List<Case> page : Pages.of(view.doses(), LINES)) {
            add(doses, "stages-doses", page);
        }
        doses.forEach(figure -> figures.add(figure.in(Figure.Place.ARMS)));
        return figures;
    }

    private void add(List<Figure> figures, String slug, List<Case> cases) {
        List<Case> shown = new ArrayList<>(view.baselines());
        shown.addAll(cases);
        Map<String, List<StageCount>> byStage = new LinkedHashMap<>();
        for (StageCount count : view.comparison().stages()) {
            if (shown.contains(count.of())) {
                byStage.computeIfAbsent(count.stage(), stage -> new ArrayList<>())
                        .add(count);
            }
        }
        if (!byStage.isEmpty()) {
            figures.add(figure(Pages.slug(slug, figures.size()), shown, byStage));
        }
    }

    private Figure figure(String slug, List<Case> cases, Map<String, List<StageCount>> byStage) {
        Csv csv = new Csv("policy", "stage", "year", "firms");
        List<Panel> panels = new ArrayList<>();
        byStage.forEach((stage, counts) -> {
            panels.add(panel(cases, counts));
            for (StageCount count : counts) {
                for (int i = 0; i < count.firms().length; i++) {
                    csv.row(
                            count.of().label(),
                            stage,
                            view.comparison().recordFrom().year() + i,
                            count.firms()[i]);
                }
            }
        });
        List<Legend.Entry> legend = new ArrayList<>();
        cases.forEach(of -> legend.add(Legend.line(view.name(of), view.look(of))));
        return new Figure(
                slug,
                title(cases, byStage),
                view.say("stages.subtitle"),
                new Legend(legend),
                4,
                110,
                0,
                panels,
                view.say("stages.note"),
                csv,
                Figure.Place.OPEN);
    }

    /** The stage at which the policy in focus and the baseline end farthest apart. */
    private String title(List<Case> cases, Map<String, List<StageCount>> byStage) {
        Optional<Case> focus = view.focus().filter(cases::contains);
        Optional<Case> base = focus.flatMap(view::baselineOf).filter(of -> !focus.equals(Optional.of(of)));
        String title = view.say("stages.title");
        double farthest = 0;
        for (List<StageCount> counts : byStage.values()) {
            double mine = last(counts, focus);
            double without = last(counts, base);
            if (Math.abs(mine - without) > farthest) {
                farthest = Math.abs(mine - without);
                title = view.say(
                        "stages.title.farthest",
                        view.words().midSentence(view.title(counts.get(0).title())),
                        view.numbers().bare(mine),
                        focus.map(view::name).orElse(""),
                        view.numbers().bare(without),
                        base.map(view::name).orElse(""));
            }
        }
        return title;
    }

    private static double last(List<StageCount> counts, Optional<Case> of) {
        return counts.stream()
                .filter(count -> of.filter(count.of()::equals).isPresent() && count.firms().length > 0)
                .mapToDouble(count -> count.firms()[count.firms().length - 1])
                .findFirst()
                .orElse(Double.NaN);
    }

    private Panel panel(List<Case> cases, List<StageCount> counts) {
        double high = 0;
        int years = 1;
        for (StageCount count : counts) {
            years = Math.max(years, count.firms().length);
            for (double firms : count.firms()) {
                high = Double.isFinite(firms) ? Math.max(high, firms) : high;
            }
        }
        double start = view.comparison().recordFrom().year();
        XYPlot plot = house.plot(
                house.bottom("", Ticks.years(start, start + Math.max(1, years - 1))),
                house.left(Ticks.covering(0, high == 0 ? 1 : high, 3)));
        for (Case of : cases) {
            Optional<StageCount> known =
                    counts.stream().filter(count -> count.of().equals(of)).findFirst();
            if (known.isPresent()) {
                double[] firms = known.get().firms();
                double[] x = new double[firms.length];
                for (int i = 0; i < x.length; i++) {
                    x[i] = start + i;
                }
                int last = firms.length - 1;
                Layers.line(plot, of.label(), x, firms, view.look(of))
                        .say(
                                last < 0
                                        ? ""
                                        : view.words()
                                                .tip(
                                                        view.name(of),
                                                        view.say(
                                                                "tip.at",
                                                                view.title(known.get()
                                                                        .title()),
                                                                Math.round(start + last)),
                                                        view.numbers().value(firms[last], "firms")));
            }
        }
        String title = view.title(counts.get(0).title());
        return new Panel(title, null, view.say("stages.axis"), plot, 38, 22, List.of(), null);
    }
}
