package org.industrialrainforest.report.figures.studies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.industrialrainforest.core.fit.Calibrated;
import org.industrialrainforest.core.fit.CalibrationSettings;
import org.industrialrainforest.core.fit.FreeParameter;
import org.industrialrainforest.core.fit.TriedSet;
import org.industrialrainforest.report.canvas.Figure;
import org.industrialrainforest.report.canvas.House;
import org.industrialrainforest.report.canvas.Panel;
import org.industrialrainforest.report.canvas.Picture;
import org.industrialrainforest.report.canvas.Typeface;
import org.industrialrainforest.report.words.Words;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.XYDataset;
import org.junit.jupiter.api.Test;

/** Profiles and pair plots of sets that a calibration tried, from sets whose distances are known. */
class CalibrationFiguresTest {
    private static final House HOUSE = new House(Typeface.showing(List.of("a")));
    private static final long SEED = 20_261_201;
    private static final CalibrationSettings SETTINGS = new CalibrationSettings(160, 2, 10, 0, 5, 1);

    /** A hazard from .001 to .1, thus by ratio, and patience, which the facts settle. */
    private static final FreeParameter HAZARD = new FreeParameter("rules.exits.hazard", .01, .001, .1, false);

    private static final FreeParameter PATIENCE = new FreeParameter("rules.exits.patience", 5, 0, 10, false);

    private static TriedSet set(int number, List<FreeParameter> free, double distance, double... places) {
        TreeMap<String, String> values = new TreeMap<>();
        for (int p = 0; p < places.length; p++) {
            values.put(free.get(p).path(), free.get(p).at(places[p]));
        }
        return new TriedSet(number, values, new double[0], distance);
    }

    private static Calibrated found(
            List<FreeParameter> free, List<TriedSet> tried, List<TriedSet> accepted, TriedSet centre) {
        return new Calibrated(
                "shanghai",
                SETTINGS,
                free,
                null,
                List.of(),
                List.of(),
                null,
                List.of(),
                tried.get(0),
                centre,
                accepted,
                0,
                tried,
                List.of());
    }

    /** The distance is that of patience from .3 of its range; of the hazard, the second of two parameters, nothing is said. */
    private static List<TriedSet> tried() {
        System.out.println("sets over the ranges: seed " + SEED);
        SplittableRandom luck = new SplittableRandom(SEED);
        List<TriedSet> sets = new ArrayList<>();
        for (int number = 1; number <= SETTINGS.sets(); number++) {
            double place = luck.nextDouble();
            sets.add(set(number, List.of(HAZARD, PATIENCE), Math.abs(place - .3), luck.nextDouble(), place));
        }
        return sets;
    }

    private static List<TriedSet> nearest(List<TriedSet> tried) {
        return tried.stream()
                .sorted(Comparator.comparingDouble(TriedSet::distance))
                .limit(SETTINGS.keep())
                .toList();
    }

    private static Calibrated two(List<TriedSet> tried) {
        List<FreeParameter> free = List.of(HAZARD, PATIENCE);
        return found(free, tried, nearest(tried), set(161, free, .02, .5, .3));
    }

    private static List<Figure> figures(Calibrated found) {
        return CalibrationFigures.of(found, Words.in("en"), HOUSE);
    }

    private static XYDataset drawn(XYPlot plot, String key) {
        return IntStream.range(0, plot.getDatasetCount())
                .mapToObj(plot::getDataset)
                .filter(data -> data.getSeriesKey(0).equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static double[] heights(XYDataset data) {
        return IntStream.range(0, data.getItemCount(0))
                .mapToDouble(i -> data.getYValue(0, i))
                .toArray();
    }

    private static List<String> titles(Figure figure) {
        return figure.panels().stream().map(Panel::title).toList();
    }

    @Test
    void profiles_begin_with_the_parameter_that_the_facts_settle() {
        Figure profiles = figures(two(tried())).get(0);
        assertThat(titles(profiles)).containsExactly("exits.patience", "exits.hazard");
        assertThat(profiles.panels())
                .extracting(Panel::above)
                .containsExactly("range 0 to 10", "range 0.001 to 0.1, by ratio");
    }

    @Test
    void the_least_distance_in_each_twelfth_falls_towards_the_value_that_meets_the_facts_and_is_flat_elsewhere() {
        XYPlot patience = figures(two(tried())).get(0).panels().get(0).plot();
        double[] least = heights(drawn(patience, "least"));
        // .3 lies in the fourth twelfth, which ends at 1/3; the last begins at 11/12.
        assertThat(least).hasSize(12);
        assertThat(least[3]).isLessThan(.03);
        for (int bin = 1; bin < 12; bin++) {
            assertThat(least[bin] < least[bin - 1]).as("twelfth " + bin).isEqualTo(bin <= 3);
        }
        double[] flat =
                heights(drawn(figures(two(tried())).get(0).panels().get(1).plot(), "least"));
        assertThat(Arrays.stream(flat).max().orElseThrow()).isLessThan(.15);
    }

    @Test
    void the_numbers_behind_a_profile_count_every_set_once_and_leave_a_twelfth_without_sets_empty() {
        List<FreeParameter> free = List.of(PATIENCE);
        List<TriedSet> sets =
                List.of(set(1, free, .9, 0.0), set(2, free, .5, .01), set(3, free, .7, .5), set(4, free, .2, 1.0));
        Figure profiles = figures(found(free, sets, sets, set(9, free, .3, .5))).get(0);
        List<String> lines = profiles.csv().text().lines().toList();
        assertThat(lines.get(0)).isEqualTo("parameter,place_from,place_to,least_distance,sets");
        assertThat(lines.get(1)).isEqualTo("rules.exits.patience,0,0.08333333333,0.5,2");
        assertThat(lines.get(2)).isEqualTo("rules.exits.patience,0.08333333333,0.1666666667,,0");
        assertThat(lines.get(7)).endsWith(",0.7,1");
        assertThat(lines.get(12)).isEqualTo("rules.exits.patience,0.9166666667,1,0.2,1");
        assertThat(lines).hasSize(13);
    }

    @Test
    void a_hopeless_set_is_drawn_at_the_top_and_does_not_press_the_others_to_the_floor() {
        List<TriedSet> tried = new ArrayList<>(tried());
        XYPlot without = figures(two(tried)).get(0).panels().get(0).plot();
        tried.set(159, set(160, List.of(HAZARD, PATIENCE), 1000, .5, .99));
        XYPlot with = figures(two(tried)).get(0).panels().get(0).plot();
        assertThat(with.getRangeAxis().getUpperBound())
                .isCloseTo(without.getRangeAxis().getUpperBound(), within(.02));
        double[] heights = heights(drawn(with, "tried"));
        assertThat(heights).hasSize(160);
        assertThat(heights[159]).isLessThan(with.getRangeAxis().getUpperBound());
        for (double height : heights) {
            assertThat(height).isLessThanOrEqualTo(heights[159]);
        }
        assertThat(heights(drawn(with, "centre"))).containsExactly(.02);
    }

    @Test
    void a_set_whose_distance_is_undefined_is_left_out_of_the_profiles_and_changes_nothing_else_there() {
        List<TriedSet> tried = tried();
        List<TriedSet> more = new ArrayList<>(tried);
        // First of its twelfth, where its distance would be the one to be undercut.
        more.add(0, set(161, List.of(HAZARD, PATIENCE), Double.NaN, .5, .3));
        Figure without = figures(two(tried)).get(0);
        Figure with = figures(two(more)).get(0);
        assertThat(with.csv().text()).isEqualTo(without.csv().text());
        assertThat(with.panels().get(0).plot().getRangeAxis().getRange())
                .isEqualTo(without.panels().get(0).plot().getRangeAxis().getRange());
        assertThat(heights(drawn(with.panels().get(0).plot(), "tried")))
                .containsExactly(heights(drawn(without.panels().get(0).plot(), "tried")));
        assertThat(Picture.svg(with, HOUSE)).contains("exits.patience");
    }

    @Test
    void profiles_without_any_distance_are_drawn_empty() {
        List<FreeParameter> free = List.of(PATIENCE);
        List<TriedSet> sets = List.of(
                set(1, free, Double.NaN, .1),
                set(2, free, Double.NaN, .2),
                set(3, free, Double.NaN, .3),
                set(4, free, Double.NaN, .4));
        Figure profiles =
                figures(found(free, sets, sets, set(9, free, Double.NaN, .5))).get(0);
        assertThat(heights(drawn(profiles.panels().get(0).plot(), "tried"))).isEmpty();
        assertThat(Picture.svg(profiles, HOUSE)).contains("exits.patience");
    }

    @Test
    void pairs_show_accepted_sets_and_the_centre_at_their_places_over_the_sets_that_fill_the_ranges() {
        Calibrated found = two(tried());
        Figure pairs = figures(found).get(1);
        assertThat(pairs.panels()).hasSize(1);
        XYPlot plane = pairs.panels().get(0).plot();
        assertThat(plane.getDomainAxis().getLabel()).isEqualTo("exits.patience");
        assertThat(pairs.panels().get(0).above()).isEqualTo("exits.hazard");
        // A quarter of the sets fills the ranges; the others look around the best and are no sample of them.
        assertThat(drawn(plane, "tried").getItemCount(0)).isEqualTo(40);
        XYDataset accepted = drawn(plane, "accepted");
        assertThat(accepted.getItemCount(0)).isEqualTo(10);
        for (int i = 0; i < 10; i++) {
            assertThat(accepted.getXValue(0, i))
                    .isEqualTo(found.accepted().get(i).place(PATIENCE));
            assertThat(accepted.getYValue(0, i))
                    .isEqualTo(found.accepted().get(i).place(HAZARD));
        }
        // .01 is half-way from .001 to .1 by ratio.
        assertThat(drawn(plane, "centre").getYValue(0, 0)).isCloseTo(.5, within(1e-9));
        assertThat(drawn(plane, "centre").getXValue(0, 0)).isCloseTo(.3, within(1e-9));
        String text = pairs.csv().text();
        assertThat(text.lines()).hasSize(1 + 2 * 10).contains("set,parameter,value,place,distance");
        TriedSet best = found.accepted().get(0);
        assertThat(text)
                .contains(
                        best.number() + ",rules.exits.patience," + best.values().get(PATIENCE.path()) + ",");
    }

    @Test
    void of_many_parameters_the_twelve_best_known_have_profiles_and_the_four_best_known_are_paired() {
        List<FreeParameter> free = IntStream.range(0, 14)
                .mapToObj(p -> new FreeParameter("rules.p" + p, 0, -1, 1, false))
                .toList();
        List<TriedSet> sets = new ArrayList<>();
        for (int n = 0; n < 8; n++) {
            double at = n / 7.0;
            // The later a parameter stands, the less of its range is left.
            sets.add(set(
                    n + 1,
                    free,
                    at,
                    IntStream.range(0, 14).mapToDouble(p -> at / (p + 1)).toArray()));
        }
        List<Figure> figures = figures(found(free, sets, sets, sets.get(0)));
        assertThat(titles(figures.get(0)))
                .containsExactly("p13", "p12", "p11", "p10", "p9", "p8", "p7", "p6", "p5", "p4", "p3", "p2");
        assertThat(figures.get(0).note()).contains("The 12 of 14 parameters");
        assertThat(figures.get(1).panels().stream()
                        .map(panel -> panel.plot().getDomainAxis().getLabel() + " " + panel.above()))
                .containsExactly("p13 p12", "p13 p11", "p12 p11", "p13 p10", "p12 p10", "p11 p10");
    }

    @Test
    void one_parameter_has_a_profile_and_no_pairs() {
        List<FreeParameter> free = List.of(PATIENCE);
        List<TriedSet> sets = IntStream.range(0, 6)
                .mapToObj(n -> set(n + 1, free, n, n / 5.0))
                .toList();
        assertThat(figures(found(free, sets, sets, sets.get(2))))
                .extracting(Figure::slug)
                .containsExactly("profiles");
    }

    @Test
    void both_languages_say_how_many_sets_were_tried_and_accepted() {
        assertThat(figures(two(tried())).get(1).subtitle())
                .isEqualTo("shanghai: 160 sets tried, runs of each: 2, 10 accepted by their distance from 0 facts");
        assertThat(CalibrationFigures.of(two(tried()), Words.in("zh"), HOUSE)
                        .get(0)
                        .subtitle())
                .isEqualTo("shanghai：试 160 组，每组 2 次运行，按与 0 项事实的距离接受 10 组");
    }
}
