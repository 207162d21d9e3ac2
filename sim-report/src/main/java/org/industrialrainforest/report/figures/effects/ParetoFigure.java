package org.industrialrainforest.report.figures.effects;

import java.util.ArrayList;
import java.util.Comparator;
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
import org.industrialrainforest.report.canvas.Palette;
import org.industrialrainforest.report.canvas.Panel;
import org.industrialrainforest.report.view.Finding;
import org.industrialrainforest.report.view.View;
import org.industrialrainforest.report.words.Numbers;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.Range;

/** Effect against public cost, both as differences to the baseline with their intervals; what no cheaper policy outdoes is the frontier. */
final class ParetoFigure {
    private static final String COST = "public.cost";
    /** Effects of which more is wished for, each with a panel where it was measured. */
    private static final List<String> EFFECTS =
            List.of("products.launched", "ecosystem.valuation", "jobs.years", "firms.founded", "gain.total");

    private static final int PANELS = 4;

    private final View view;
    private final House house;

    ParetoFigure(View view, House house) {
        this.view = view;
        this.house = house;
    }

    /** A case's effect and its cost. */
    private record Point(Case of, Outcome cost, Outcome effect) {}

    List<Figure> figures() {
        List<String> effects = new ArrayList<>();
        view.headline().ifPresent(effects::add);
        EFFECTS.stream().filter(effect -> !effects.contains(effect)).forEach(effects::add);
        List<List<Point>> panels = effects.stream()
                .map(this::points)
                .filter(points -> !points.isEmpty())
                .limit(PANELS)
                .toList();
        return panels.isEmpty() ? List.of() : List.of(figure(panels));
    }

    private List<Point> points(String effect) {
        List<Point> points = new ArrayList<>();
        for (Case of : view.main()) {
            outcome(COST, of)
                    .ifPresent(cost -> outcome(effect, of).ifPresent(row -> points.add(new Point(of, cost, row))));
        }
        return points;
    }

    private Optional<Outcome> outcome(String metric, Case of) {
        return view.comparison().outcomes().stream()
                .filter(row -> row.metric().equals(metric) && row.of().equals(of) && Double.isFinite(row.difference()))
                .findFirst();
    }

    /** The points that no other one, nor the baseline, beats: none costs less or the same and does more or the same. From cheap to dear. */
    private static List<Point> frontier(List<Point> points) {
        return points.stream()
                .filter(one -> !beaten(one, 0, 0)
                        && points.stream()
                                .noneMatch(other -> beaten(
                                        one,
                                        other.cost().difference(),
                                        other.effect().difference())))
                .sorted(Comparator.comparingDouble(point -> point.cost().difference()))
                .toList();
    }

    private static boolean beaten(Point one, double cost, double effect) {
        double dearer = one.cost().difference() - cost;
        double less = effect - one.effect().difference();
        return dearer >= 0 && less >= 0 && dearer + less > 0;
    }

    private Figure figure(List<List<Point>> all) {
        Csv csv = new Csv(
                "effect",
                "unit",
                "policy",
                "public_cost_rmb",
                "cost_low",
                "cost_high",
                "difference",
                "low",
                "high",
                "on_frontier");
        List<Panel> panels = new ArrayList<>();
        for (List<Point> points : all) {
            panels.add(panel(points));
            List<Point> frontier = frontier(points);
            for (Point point : points) {
                csv.row(
                        point.effect().metric(),
                        point.effect().unit(),
                        point.of().label(),
                        point.cost().difference(),
                        point.cost().low(),
                        point.cost().high(),
                        point.effect().difference(),
                        point.effect().low(),
                        point.effect().high(),
                        frontier.contains(point));
            }
        }
        List<Legend.Entry> legend = new ArrayList<>();
        for (Case of : view.main()) {
            Look look = view.look(of);
            legend.add(Legend.marker(view.name(of), look.marker(), look.color(), true));
        }
        legend.add(Legend.marker(view.baselineName(), Look.circle(), Palette.MUTED, false));
        legend.add(Legend.line(view.say("pareto.frontier"), line()));
        return new Figure(
                "pareto",
                title(all.get(0)),
                view.say("pareto.subtitle", view.comparison().runs(), view.baselineName()),
                new Legend(legend),
                all.size() == 1 ? 1 : 2,
                all.size() == 1 ? 320 : 210,
                0,
                panels,
                view.say("pareto.note"),
                csv,
                Figure.Place.OPEN);
    }

    private static Look line() {
        return new Look(Palette.INK, List.of(3f, 3f), Look.circle());
    }

    /** Names the frontier of the first effect and whom nothing can be told of. */
    private String title(List<Point> points) {
        String topic = view.say(
                "pareto.title",
                view.words().midSentence(view.title(points.get(0).effect().title())));
        Finding finding = new Finding(view);
        List<String> frontier = frontier(points).stream()
                .filter(point -> side(point.effect()) > 0)
                .map(point -> view.name(point.of()))
                .toList();
        if (frontier.isEmpty()) {
            return finding.join(topic, view.say("finding.unclear"));
        }
        List<String> unclear = points.stream()
                .filter(point -> side(point.effect()) == 0)
                .map(point -> view.name(point.of()))
                .toList();
        String told = view.say("pareto.best", finding.list(frontier));
        return finding.join(
                topic,
                unclear.isEmpty()
                        ? told
                        : told + view.say("list.semicolon") + view.say("finding.rest", finding.list(unclear)));
    }

    private static int side(Outcome row) {
        return Finding.side(row.low(), row.high());
    }

    private Panel panel(List<Point> points) {
        Extent across = new Extent();
        Extent up = new Extent();
        for (Point point : points) {
            across.with(
                    point.cost().difference(), point.cost().low(), point.cost().high());
            up.with(
                    point.effect().difference(),
                    point.effect().low(),
                    point.effect().high());
        }
        Numbers.Scale cost = view.numbers().differenceScale("RMB", across.size());
        Outcome first = points.get(0).effect();
        Numbers.Scale effect = view.numbers().differenceScale(first.unit(), up.size());
        XYPlot plot = house.plot(
                house.bottom(view.say("pareto.cost", cost.unit()), across.padded(cost, 0.06, 5)),
                house.left(up.padded(effect, 0.08, 5)));
        plot.setRangeZeroBaselineVisible(true);
        plot.setDomainZeroBaselineVisible(true);
        List<Point> frontier = frontier(points);
        steps(plot, frontier, cost, effect);
        Markers.markers(
                plot,
                view.comparison().baseline(),
                new double[] {0},
                new double[] {0},
                Look.circle(),
                Palette.MUTED,
                false);
        for (Point point : points) {
            Markers.cross(
                            plot,
                            point.of().label(),
                            range(point.cost(), cost),
                            cost.of(point.cost().difference()),
                            range(point.effect(), effect),
                            effect.of(point.effect().difference()),
                            view.look(point.of()),
                            frontier.contains(point))
                    .say(view.differenceTip(point.effect())
                            + view.say("list.semicolon")
                            + view.say(
                                    "pareto.tip",
                                    view.numbers()
                                            .differenceWithInterval(
                                                    point.cost().difference(),
                                                    point.cost().low(),
                                                    point.cost().high(),
                                                    "RMB")));
        }
        return new Panel(view.title(first.title()), null, effect.unit(), plot, 48, 40, List.of(), null);
    }

    /** From the baseline up to each point of the frontier in turn, as steps: to spend more is only worth it where a step goes up. */
    private static void steps(XYPlot plot, List<Point> frontier, Numbers.Scale cost, Numbers.Scale effect) {
        double[] x = new double[2 * frontier.size() + 1];
        double[] y = new double[x.length];
        for (int i = 0; i < frontier.size(); i++) {
            x[2 * i + 1] = cost.of(frontier.get(i).cost().difference());
            y[2 * i + 1] = y[2 * i];
            x[2 * i + 2] = x[2 * i + 1];
            y[2 * i + 2] = effect.of(frontier.get(i).effect().difference());
        }
        Layers.line(plot, "frontier", x, y, line());
    }

    /** The interval, or the point itself where none is known. */
    private static Range range(Outcome row, Numbers.Scale scale) {
        boolean known = Double.isFinite(row.low()) && Double.isFinite(row.high()) && row.low() <= row.high();
        return known
                ? new Range(scale.of(row.low()), scale.of(row.high()))
                : new Range(scale.of(row.difference()), scale.of(row.difference()));
    }
}
