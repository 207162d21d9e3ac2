package org.industrialrainforest.report.figures.studies;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.industrialrainforest.core.fit.Calibrated;
import org.industrialrainforest.core.fit.FreeParameter;
import org.industrialrainforest.core.fit.TriedSet;
import org.industrialrainforest.engine.statistics.Quantiles;
import org.industrialrainforest.report.canvas.Csv;
import org.industrialrainforest.report.canvas.Figure;
import org.industrialrainforest.report.canvas.House;
import org.industrialrainforest.report.canvas.Layers;
import org.industrialrainforest.report.canvas.Legend;
import org.industrialrainforest.report.canvas.Look;
import org.industrialrainforest.report.canvas.Markers;
import org.industrialrainforest.report.canvas.Palette;
import org.industrialrainforest.report.canvas.Panel;
import org.industrialrainforest.report.canvas.Ticks;
import org.industrialrainforest.report.words.Words;
import org.jfree.chart.plot.XYPlot;

/** Sets that a calibration tried: the distance along each parameter, and accepted sets in planes of two parameters. Places are 0 to 1 of the range. A set whose distance is undefined is not drawn over distances. */
public final class CalibrationFigures {
    private static final int MOST_PROFILES = 12;
    private static final int MOST_PAIRED = 4;
    private static final int BINS = 12;
    /** Room for markers at the ends. */
    private static final double ROOM = .03;

    private static final Ticks PLACES = Ticks.within(-ROOM, 1 + ROOM, 4);
    private static final Shape DOT = new Ellipse2D.Double(-1.6, -1.6, 3.2, 3.2);
    private static final Shape SMALL = new Ellipse2D.Double(-2.2, -2.2, 4.4, 4.4);

    private final Calibrated found;
    private final Words words;
    private final House house;
    private final List<FreeParameter> known;

    /** The profiles and, of two parameters or more, the pairs. */
    public static List<Figure> of(Calibrated found, Words words, House house) {
        CalibrationFigures figures = new CalibrationFigures(found, words, house);
        List<Figure> all = new ArrayList<>(List.of(figures.profiles()));
        if (found.free().size() > 1) {
            all.add(figures.pairs());
        }
        return all;
    }

    private CalibrationFigures(Calibrated found, Words words, House house) {
        this.found = found;
        this.words = words;
        this.house = house;
        // Those of which least of the range is left have most to show.
        this.known = found.identified().stream()
                .sorted(Comparator.comparingDouble(Calibrated.Identified::left))
                .map(Calibrated.Identified::parameter)
                .toList();
    }

    private static String name(FreeParameter parameter) {
        return parameter.path().replaceFirst("^rules\\.", "");
    }

    private String range(FreeParameter parameter) {
        return words.say(
                parameter.byRatio() ? "calibration.range-log" : "calibration.range",
                Csv.plain(parameter.low()),
                Csv.plain(parameter.high()));
    }

    private static double[] each(List<TriedSet> sets, ToDoubleFunction<TriedSet> value) {
        return sets.stream().mapToDouble(value).toArray();
    }

    private Figure profiles() {
        double[] distances = Arrays.stream(each(found.tried(), TriedSet::distance))
                .filter(distance -> !Double.isNaN(distance))
                .toArray();
        // Hopeless sets would press all others to the floor.
        double top = 1.05
                * defined(Quantiles.of(distances).at(.9), found.centre().distance())
                        .max()
                        .orElse(1);
        double least = defined(
                        Arrays.stream(distances).min().orElse(Double.NaN),
                        found.centre().distance())
                .min()
                .orElse(0);
        double room = 2 * ROOM * Math.max(top - least, 1e-6);
        Csv csv = new Csv("parameter", "place_from", "place_to", "least_distance", "sets");
        List<Panel> panels = new ArrayList<>();
        for (FreeParameter parameter : known.subList(0, Math.min(MOST_PROFILES, known.size()))) {
            XYPlot plot = plot(house.bottom("", PLACES), Ticks.within(least - room, top + room, 4));
            dots(plot, "tried", found.tried(), s -> s.place(parameter), s -> Math.min(top, s.distance()), Palette.AXIS);
            envelope(plot, parameter, top, csv);
            dots(
                    plot,
                    "accepted",
                    found.accepted(),
                    s -> s.place(parameter),
                    s -> Math.min(top, s.distance()),
                    Palette.VERMILLION);
            centre(
                    plot,
                    found.centre().place(parameter),
                    Math.min(top, found.centre().distance()));
            panels.add(panel(parameter, plot));
        }
        return figure("profiles", 120, panels, legend(true), csv);
    }

    private static DoubleStream defined(double... distances) {
        return Arrays.stream(distances).filter(Double::isFinite);
    }

    /** The least distance of any set in each twelfth of the range; a set without a distance has no part in it. */
    private void envelope(XYPlot plot, FreeParameter parameter, double top, Csv csv) {
        double[] at = new double[BINS];
        double[] least = new double[BINS];
        int[] sets = new int[BINS];
        Arrays.fill(least, Double.NaN);
        for (TriedSet set : found.tried()) {
            if (Double.isNaN(set.distance())) {
                continue;
            }
            int bin = Math.max(0, Math.min(BINS - 1, (int) (set.place(parameter) * BINS)));
            least[bin] = sets[bin] == 0 ? set.distance() : Math.min(least[bin], set.distance());
            sets[bin]++;
        }
        for (int bin = 0; bin < BINS; bin++) {
            at[bin] = (bin + .5) / BINS;
            csv.row(parameter.path(), (double) bin / BINS, (bin + 1.0) / BINS, least[bin], sets[bin]);
            least[bin] = Math.min(top, least[bin]);
        }
        Layers.line(plot, "least", at, least, new Look(Palette.BLUE, List.of(), Look.circle()));
    }

    private Figure pairs() {
        List<FreeParameter> paired = known.subList(0, Math.min(MOST_PAIRED, known.size()));
        Csv csv = new Csv("set", "parameter", "value", "place", "distance");
        for (TriedSet set : found.accepted()) {
            paired.forEach(p -> csv.row(set.number(), p.path(), set.value(p), set.place(p), set.distance()));
        }
        List<Panel> panels = new ArrayList<>();
        for (int y = 1; y < paired.size(); y++) {
            for (int x = 0; x < y; x++) {
                FreeParameter across = paired.get(x);
                FreeParameter up = paired.get(y);
                XYPlot plot = plot(house.bottom(name(across), PLACES), PLACES);
                dots(plot, "tried", found.spread(), s -> s.place(across), s -> s.place(up), Palette.AXIS);
                dots(plot, "accepted", found.accepted(), s -> s.place(across), s -> s.place(up), Palette.VERMILLION);
                centre(plot, found.centre().place(across), found.centre().place(up));
                panels.add(new Panel("", null, name(up), plot, 56, 40, List.of(), null));
            }
        }
        return figure("pairs", 210, panels, legend(false), csv);
    }

    private XYPlot plot(org.jfree.chart.axis.NumberAxis across, Ticks up) {
        return house.plot(across, house.left(up));
    }

    private Panel panel(FreeParameter parameter, XYPlot plot) {
        return new Panel(name(parameter), null, range(parameter), plot, 56, 24, List.of(), null);
    }

    private static void dots(
            XYPlot plot,
            String key,
            List<TriedSet> sets,
            ToDoubleFunction<TriedSet> across,
            ToDoubleFunction<TriedSet> up,
            Color color) {
        boolean accepted = key.equals("accepted");
        Markers.markers(plot, key, each(sets, across), each(sets, up), accepted ? SMALL : DOT, color, true);
    }

    private static void centre(XYPlot plot, double across, double up) {
        Markers.markers(plot, "centre", new double[] {across}, new double[] {up}, Look.diamond(), Palette.INK, true);
    }

    private Legend legend(boolean profiles) {
        List<Legend.Entry> entries = new ArrayList<>(List.of(
                Legend.marker(words.say("calibration.accepted"), SMALL, Palette.VERMILLION, true),
                Legend.marker(words.say("calibration.centre"), Look.diamond(), Palette.INK, true),
                Legend.marker(
                        words.say(profiles ? "calibration.tried" : "calibration.spread"), DOT, Palette.AXIS, true)));
        if (profiles) {
            entries.add(Legend.line(words.say("calibration.least"), new Look(Palette.BLUE, List.of(), Look.circle())));
        }
        return new Legend(entries);
    }

    private Figure figure(String slug, double height, List<Panel> panels, Legend legend, Csv csv) {
        return new Figure(
                slug,
                words.say("calibration.title." + slug),
                words.say(
                        "calibration.subtitle",
                        found.scenario(),
                        found.tried().size(),
                        found.settings().runs(),
                        found.accepted().size(),
                        found.facts().size()),
                legend,
                Math.min(2, panels.size()),
                height,
                0,
                panels,
                words.say("calibration.note." + slug, panels.size(), known.size()),
                csv,
                Figure.Place.OPEN);
    }
}
