package org.industrialrainforest.report.figures.effects;

import java.awt.Color;
import java.awt.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.industrialrainforest.core.compare.Comparison.Synergy;
import org.industrialrainforest.report.canvas.Csv;
import org.industrialrainforest.report.canvas.Extent;
import org.industrialrainforest.report.canvas.Figure;
import org.industrialrainforest.report.canvas.House;
import org.industrialrainforest.report.canvas.Legend;
import org.industrialrainforest.report.canvas.Look;
import org.industrialrainforest.report.canvas.Markers;
import org.industrialrainforest.report.canvas.Pages;
import org.industrialrainforest.report.canvas.Palette;
import org.industrialrainforest.report.canvas.Panel;
import org.industrialrainforest.report.view.Answers;
import org.industrialrainforest.report.view.Finding;
import org.industrialrainforest.report.view.View;
import org.industrialrainforest.report.words.Numbers;
import org.jfree.chart.plot.XYPlot;

/** Do the levers reinforce each other: the terms of the factorial with their intervals, a panel per outcome, and the mix against the best single lever. */
public final class SynergyFigures {
    private static final int PANELS = 3;
    private static final double ROW = 25;

    private final View view;
    private final House house;

    /** In the order in which they are shown. */
    public static List<Figure> of(View view, House house) {
        return new SynergyFigures(view, house).figures();
    }

    private SynergyFigures(View view, House house) {
        this.view = view;
        this.house = house;
    }

    private List<Figure> figures() {
        Map<String, List<Synergy>> byMetric = new LinkedHashMap<>();
        for (Synergy row : view.comparison().synergy()) {
            if (Double.isFinite(row.estimate())) {
                byMetric.computeIfAbsent(row.metric(), metric -> new ArrayList<>())
                        .add(row);
            }
        }
        List<Figure> figures = new ArrayList<>();
        for (List<List<Synergy>> page : Pages.of(List.copyOf(byMetric.values()), PANELS)) {
            figures.add(figure(Pages.slug("synergy", figures.size()), page));
        }
        return figures;
    }

    /** What a term is: its place among the groups of rows and its sign. */
    private enum Kind {
        WHOLE,
        PART,
        SHAPLEY,
        BEST;

        Shape marker() {
            return switch (this) {
                case WHOLE, PART -> Look.circle();
                case SHAPLEY -> Look.square();
                case BEST -> Look.diamond();
            };
        }

        Color color() {
            return switch (this) {
                case WHOLE -> Palette.BLUE;
                case PART -> Palette.INK;
                case SHAPLEY -> Palette.GREEN;
                case BEST -> Palette.VERMILLION;
            };
        }

        static Kind of(String term) {
            return switch (term) {
                case "synergy" -> WHOLE;
                case "best-single" -> BEST;
                default -> term.startsWith("shapley") ? SHAPLEY : PART;
            };
        }
    }

    private Figure figure(String slug, List<List<Synergy>> metrics) {
        Map<String, Panel.Row> places = places(metrics);
        double rows = places.values().stream().mapToDouble(Panel.Row::at).max().orElse(0) + 1;
        double left = Panel.nameWidth(house, List.copyOf(places.values()), 260);
        Csv csv = new Csv("metric", "unit", "term", "estimate", "low", "high");
        List<Panel> panels = new ArrayList<>();
        for (List<Synergy> terms : metrics) {
            panels.add(panel(places, rows, terms, panels.isEmpty() ? left : 0));
            for (Synergy row : terms) {
                csv.row(row.metric(), row.unit(), row.term(), row.estimate(), row.low(), row.high());
            }
        }
        return new Figure(
                slug,
                title(metrics),
                view.say("synergy.subtitle"),
                Legend.of(
                        legend("synergy.whole", Kind.WHOLE),
                        legend("synergy.part", Kind.PART),
                        legend("synergy.shapley", Kind.SHAPLEY),
                        legend("synergy.best", Kind.BEST)),
                panels.size(),
                rows * ROW + 22,
                left - Panel.EDGE,
                panels,
                view.say("synergy.note"),
                csv,
                Figure.Place.OPEN);
    }

    /** The answer to whether it is one game, where the outcome that it is about is shown; else the outcomes with a synergy that can be told. */
    private String title(List<List<Synergy>> metrics) {
        String topic = view.say("synergy.title");
        String headline = view.headline().orElse("");
        Finding finding = new Finding(view);
        if (metrics.stream().anyMatch(terms -> terms.get(0).metric().equals(headline))) {
            return finding.join(topic, new Answers(view).all().get(1).verdict());
        }
        List<Synergy> wholes = metrics.stream()
                .flatMap(List::stream)
                .filter(row -> Kind.of(row.term()) == Kind.WHOLE)
                .toList();
        List<String> parts = new ArrayList<>();
        for (int side : new int[] {1, -1}) {
            List<String> names = wholes.stream()
                    .filter(row -> Finding.side(row.low(), row.high()) == side)
                    .map(row -> view.metric(row.metric()))
                    .toList();
            if (!names.isEmpty()) {
                parts.add(view.say(side > 0 ? "synergy.above" : "synergy.below", finding.list(names)));
            }
        }
        return finding.join(
                topic,
                parts.isEmpty() ? view.say("chess.verdict.unclear") : String.join(view.say("list.semicolon"), parts));
    }

    private Legend.Entry legend(String key, Kind kind) {
        return Legend.estimate(view.say(key), kind.marker(), kind.color(), true);
    }

    /** A row per term, in the order in which terms come, with a gap between kinds. */
    private Map<String, Panel.Row> places(List<List<Synergy>> metrics) {
        Map<String, Panel.Row> places = new LinkedHashMap<>();
        double at = 0;
        Kind last = Kind.WHOLE;
        for (List<Synergy> terms : metrics) {
            for (Synergy row : terms) {
                if (!places.containsKey(row.term())) {
                    Kind kind = Kind.of(row.term());
                    at += places.isEmpty() || kind == last ? 0 : 0.5;
                    last = kind;
                    boolean strong = kind == Kind.WHOLE || kind == Kind.BEST;
                    places.put(row.term(), new Panel.Row(title(row.term(), metrics), at, strong));
                    at++;
                }
            }
        }
        return places;
    }

    /** The term's title, or a general one where the metrics of a figure do not share it (the best single lever may differ). */
    private String title(String term, List<List<Synergy>> metrics) {
        List<String> titles = metrics.stream()
                .flatMap(List::stream)
                .filter(row -> row.term().equals(term))
                .map(row -> view.title(row.title()))
                .distinct()
                .toList();
        return titles.size() > 1 && Kind.of(term) == Kind.BEST ? view.say("synergy.best_row") : titles.get(0);
    }

    private Panel panel(Map<String, Panel.Row> places, double rows, List<Synergy> terms, double left) {
        Extent extent = new Extent();
        terms.forEach(row -> extent.with(row.low(), row.high(), row.estimate()));
        Numbers.Scale scale = view.numbers().differenceScale(terms.get(0).unit(), extent.size());
        XYPlot plot = house.rowPlot(house.bottom("", extent.padded(scale, 0.05, 5)), rows);
        for (Synergy row : terms) {
            Panel.Row place = places.get(row.term());
            if (place != null) {
                Kind kind = Kind.of(row.term());
                Markers.estimate(
                                plot,
                                row.term(),
                                place.at(),
                                scale.of(row.estimate()),
                                scale.of(row.low()),
                                scale.of(row.high()),
                                kind.marker(),
                                kind.color(),
                                true)
                        .say(view.words()
                                .tip(
                                        view.metric(row.metric()),
                                        view.title(row.title()),
                                        view.numbers()
                                                .differenceWithInterval(
                                                        row.estimate(), row.low(), row.high(), row.unit())));
            }
        }
        return Panel.rowChart(
                view.metric(terms.get(0).metric()), scale.unit(), plot, left, 22, List.copyOf(places.values()));
    }
}
