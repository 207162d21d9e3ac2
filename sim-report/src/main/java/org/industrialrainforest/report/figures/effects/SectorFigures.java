package org.industrialrainforest.report.figures.effects;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.industrialrainforest.core.compare.Case;
import org.industrialrainforest.core.compare.Particulars.SectorOutcome;
import org.industrialrainforest.report.canvas.Csv;
import org.industrialrainforest.report.canvas.Figure;
import org.industrialrainforest.report.canvas.House;
import org.industrialrainforest.report.canvas.Legend;
import org.industrialrainforest.report.canvas.Pages;
import org.industrialrainforest.report.canvas.Palette;
import org.industrialrainforest.report.canvas.Panel;
import org.industrialrainforest.report.view.Finding;
import org.industrialrainforest.report.view.View;
import org.industrialrainforest.report.words.Numbers;

/** What policies change in each sector: a table of relative differences per outcome. */
final class SectorFigures {
    private static final int POLICIES = 4;
    private static final int COLUMNS = 2;
    /** Relative difference whose ground is strongest. */
    private static final double STRONG = 0.5;

    private final View view;
    private final House house;

    SectorFigures(View view, House house) {
        this.view = view;
        this.house = house;
    }

    List<Figure> figures() {
        List<Case> known = view.main().stream()
                .filter(of -> rows().stream().anyMatch(row -> row.of().equals(of)))
                .toList();
        List<Figure> figures = new ArrayList<>();
        for (List<Case> page : Pages.of(known, POLICIES)) {
            figures.add(figure(Pages.slug("sectors", figures.size()), page));
        }
        return figures;
    }

    private List<SectorOutcome> rows() {
        return view.comparison().particulars().sectors();
    }

    private Figure figure(String slug, List<Case> cases) {
        Map<String, String> sectors = new LinkedHashMap<>();
        Map<String, String> metrics = new LinkedHashMap<>();
        Csv csv = new Csv("sector", "metric", "unit", "policy", "baseline_mean", "difference", "low", "high");
        for (SectorOutcome row : rows()) {
            if (cases.contains(row.of())) {
                sectors.putIfAbsent(row.sector(), view.title(row.sectorTitle()));
                metrics.putIfAbsent(row.metric(), view.title(row.title()));
                csv.row(
                        row.sector(),
                        row.metric(),
                        row.unit(),
                        row.of().label(),
                        row.baselineMean(),
                        row.difference(),
                        row.low(),
                        row.high());
            }
        }
        List<Panel.Row> names = new ArrayList<>();
        sectors.values().forEach(name -> names.add(new Panel.Row(name, names.size(), false)));
        double left = Panel.nameWidth(house, names, 190);
        List<Panel> panels = new ArrayList<>();
        metrics.forEach((metric, title) ->
                panels.add(panel(metric, title, sectors, cases, panels.size() % COLUMNS == 0 ? left : 0)));
        return new Figure(
                slug,
                title(cases, List.copyOf(metrics.keySet())),
                view.say(
                        "sectors.subtitle",
                        view.baselineName(),
                        view.comparison().runs()),
                Legend.of(
                        Legend.band(view.say("sectors.more"), HeatMap.color(1), 0.5f),
                        Legend.band(view.say("sectors.less"), HeatMap.color(-1), 0.5f),
                        new Legend.Entry(
                                view.say("sectors.unclear"),
                                (g, x, y) -> House.text(g, "(±)", x + 4, y + 4.3, house.small(), Palette.MUTED))),
                Math.min(COLUMNS, panels.size()),
                HeatMap.HEAD + sectors.size() * HeatMap.ROW + 4,
                left,
                panels,
                view.say("sectors.note", view.numbers().fixed(100 * STRONG, 0) + view.say("percent.gap") + "%"),
                csv,
                Figure.Place.OPEN);
    }

    private Panel panel(String metric, String title, Map<String, String> sectors, List<Case> cases, double left) {
        List<List<HeatMap.Cell>> cells = new ArrayList<>();
        for (String sector : sectors.keySet()) {
            cells.add(cases.stream()
                    .map(of -> find(sector, metric, of)
                            .map(this::cell)
                            .orElse(new HeatMap.Cell(Numbers.UNDEFINED, 0, 0, "")))
                    .toList());
        }
        HeatMap map =
                new HeatMap(cases.stream().map(view::name).toList(), List.copyOf(sectors.values()), cells, left, house);
        return new Panel(title, null, "", map.plot(house), 2, 0, List.of(), null);
    }

    private Optional<SectorOutcome> find(String sector, String metric, Case of) {
        return rows().stream()
                .filter(row -> row.sector().equals(sector)
                        && row.metric().equals(metric)
                        && row.of().equals(of))
                .findFirst();
    }

    /** In per cent of the baseline; in brackets where it not significant. */
    private HeatMap.Cell cell(SectorOutcome row) {
        double share = row.difference() / Math.abs(row.baselineMean());
        if (!Double.isFinite(share)) {
            return new HeatMap.Cell(Numbers.UNDEFINED, 0, 0, tip(row));
        }
        int side = Finding.side(row.low(), row.high());
        double percent = 100 * share;
        String text = view.numbers().signed(percent, Math.abs(percent) < 9.95 ? 1 : 0) + view.say("percent.gap") + "%";
        return new HeatMap.Cell(side == 0 ? "(" + text + ")" : text, side, Math.abs(share) / STRONG, tip(row));
    }

    private String tip(SectorOutcome row) {
        return view.words()
                .tip(
                        view.name(row.of()) + " · " + view.title(row.sectorTitle()),
                        view.title(row.title()),
                        view.numbers().differenceWithInterval(row.difference(), row.low(), row.high(), row.unit()));
    }

    /** Of the first outcome under the policy in focus: in how many sectors it rises, falls, and cannot be told. */
    private String title(List<Case> cases, List<String> metrics) {
        Case of = view.focus().filter(cases::contains).orElse(cases.get(0));
        List<SectorOutcome> rows = rows().stream()
                .filter(row -> row.of().equals(of) && row.metric().equals(metrics.get(0)))
                .toList();
        int[] count = new int[3];
        rows.forEach(row -> count[1 + Finding.side(row.low(), row.high())]++);
        return view.say(
                "sectors.title",
                view.words().midSentence(view.title(rows.get(0).title())),
                view.name(of),
                count[2],
                count[0],
                count[1],
                rows.size());
    }
}
