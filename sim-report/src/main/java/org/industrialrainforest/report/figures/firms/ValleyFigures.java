package org.industrialrainforest.report.figures.firms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.industrialrainforest.core.compare.Case;
import org.industrialrainforest.core.compare.Comparison.Outcome;
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
import org.industrialrainforest.report.view.Finding;
import org.industrialrainforest.report.view.View;
import org.jfree.chart.plot.XYPlot;

/** The valley of death as a funnel: how many firms fail before each gate, a panel per policy with the baseline's figures beside. */
final class ValleyFigures {
    private static final String DEATHS = "valley.deaths.";
    private static final List<String> STAGES =
            List.of("stage_1", "stage_2", "stage_3", "stage_4_or_later", "with_product");
    private static final int PANELS = 4;
    private static final int COLUMNS = 2;
    private static final double ROW = 26;
    /** Room for a number right of the longest bar. */
    private static final double ROOM = 1.4;

    private final View view;
    private final House house;

    ValleyFigures(View view, House house) {
        this.view = view;
        this.house = house;
    }

    List<Figure> figures() {
        List<Case> known = view.main().stream()
                .filter(of -> STAGES.stream().allMatch(stage -> find(of, stage).isPresent()))
                .toList();
        List<Figure> figures = new ArrayList<>();
        for (List<Case> page : Pages.of(known, PANELS)) {
            figures.add(figure(Pages.slug("valley", figures.size()), page));
        }
        return figures;
    }

    private Optional<Outcome> find(Case of, String stage) {
        return view.comparison().outcomes().stream()
                .filter(row -> row.metric().equals(DEATHS + stage)
                        && row.of().equals(of)
                        && Double.isFinite(row.mean())
                        && Double.isFinite(row.baselineMean()))
                .findFirst();
    }

    private List<Outcome> stages(Case of) {
        return STAGES.stream().flatMap(stage -> find(of, stage).stream()).toList();
    }

    private Figure figure(String slug, List<Case> cases) {
        Csv csv = new Csv("policy", "stage", "failed", "baseline_failed", "difference", "low", "high");
        List<Panel.Row> names = new ArrayList<>();
        STAGES.forEach(stage -> names.add(new Panel.Row(view.say("valley." + stage), names.size(), false)));
        double left = Panel.nameWidth(house, names, 200);
        Extent extent = new Extent();
        for (Case of : cases) {
            for (Outcome row : stages(of)) {
                extent.with(row.mean(), row.baselineMean(), row.baselineMean() + row.high());
                csv.row(
                        of.label(),
                        row.metric().substring(DEATHS.length()),
                        row.mean(),
                        row.baselineMean(),
                        row.difference(),
                        row.low(),
                        row.high());
            }
        }
        double most = Math.max(1, extent.high());
        // A whole marker at zero.
        Ticks ticks = Ticks.within(-0.04 * most, ROOM * most, 5);
        List<Panel> panels = new ArrayList<>();
        cases.forEach(of -> panels.add(panel(of, ticks, names, panels.size() % COLUMNS == 0 ? left : 0)));
        return new Figure(
                slug,
                new Finding(view).ofOutcome(view.say("valley.title"), DEATHS + STAGES.get(0), cases),
                view.say("valley.subtitle", view.comparison().runs()),
                Legend.of(
                        Legend.bar(view.say("valley.count"), Palette.SKY),
                        Legend.estimate(
                                view.say("valley.baseline", view.baselineName()), Look.diamond(), Palette.INK, false)),
                Math.min(COLUMNS, panels.size()),
                STAGES.size() * ROW + 40,
                left - Panel.EDGE,
                panels,
                view.say("valley.note"),
                csv,
                Figure.Place.OPEN);
    }

    private String stage(Outcome row) {
        return view.say("valley." + row.metric().substring(DEATHS.length()));
    }

    private Panel panel(Case of, Ticks ticks, List<Panel.Row> names, double left) {
        XYPlot plot = house.rowPlot(house.bottom(view.say("valley.axis"), ticks), STAGES.size());
        List<Outcome> rows = stages(of);
        double all = rows.stream().mapToDouble(Outcome::mean).sum();
        for (int r = 0; r < rows.size(); r++) {
            Outcome row = rows.get(r);
            String key = of.label() + " " + row.metric();
            Layers.bar(plot, key, r, 0, row.mean(), Palette.SKY, false)
                    .say(view.words()
                            .tip(view.name(of), stage(row), view.numbers().value(row.mean(), "firms")));
            Markers.estimate(
                            plot,
                            key + " baseline",
                            r,
                            row.baselineMean(),
                            Math.max(0, row.baselineMean() + row.low()),
                            row.baselineMean() + row.high(),
                            Look.smallDiamond(),
                            Palette.INK,
                            false)
                    .say(view.words()
                                    .tip(
                                            view.baselineName(),
                                            stage(row),
                                            view.numbers().value(row.baselineMean(), "firms"))
                            + view.say("list.semicolon")
                            + view.differenceTip(row));
            double end = Math.max(row.mean(), Math.max(row.baselineMean(), row.baselineMean() + row.high()));
            String text = view.numbers().fixed(row.mean(), 0) + " · "
                    + view.numbers().fixed(100 * row.mean() / Math.max(1e-9, all), 0) + view.say("percent.gap") + "%";
            Layers.label(
                    plot,
                    text,
                    (Double.isFinite(end) ? end : row.mean()) + 0.04 * ticks.high(),
                    r,
                    house.small(),
                    Palette.INK);
        }
        return Panel.rowChart(view.name(of), "", plot, left, 40, names);
    }
}
