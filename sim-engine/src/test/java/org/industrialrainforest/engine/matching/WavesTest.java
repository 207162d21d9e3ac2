package org.industrialrainforest.engine.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.industrialrainforest.engine.design.LatinHypercube;
import org.industrialrainforest.engine.statistics.Proportion;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** History matching of functions that are known. */
class WavesTest {
    private static final Waves.Settings SMALL = new Waves.Settings(2, 20, 300, 8, 200, Cut.USUAL, 7);

    private static Target exactly(String name, double value, double deviation) {
        return new Target(name, value, deviation * deviation, 0);
    }

    private static Waves.Settings waves(int waves, int points) {
        return new Waves.Settings(waves, points, 500, 12, 200, Cut.USUAL, 3);
    }

    /** High along a curve, as Rosenbrock's valley. */
    private static double banana(double... x) {
        double u = 4 * (x[0] - .5);
        return x[1] - .2 - .15 * u * u;
    }

    private static Hill hill(int dimensions, ToDoubleFunction<double[]> output, double noise) {
        return new Hill(dimensions, x -> new double[] {output.applyAsDouble(x)}, noise, 5);
    }

    @Test
    void a_curved_valley_is_left_whole_and_in_one_part() {
        Matched found =
                new Waves(hill(2, WavesTest::banana, .005), List.of(exactly("height", 0, .02)), waves(3, 30)).match(2);
        assertThat(found.members()).hasDimensions(200, 2);
        assertThat(Arrays.stream(found.members())).allMatch(x -> Math.abs(banana(x)) < .15);
        assertThat(found.parts().large()).isEqualTo(1);
        assertThat(found.left(0).left()).isGreaterThan(.9);
        // Its height is known within three deviations of .02 and what emulators and runs add.
        assertThat(found.waves().get(2).total().value()).isBetween(.1, .2);
        assertThat(found.waves()
                        .get(2)
                        .emulators()
                        .get(0)
                        .process()
                        .diagnostics()
                        .r2())
                .isGreaterThan(.9);
    }

    @Test
    void two_basins_are_told_apart() {
        Matched found = new Waves(
                        hill(2, x -> (x[0] - .5) * (x[0] - .5), .002),
                        List.of(exactly("square", .09, .01)),
                        waves(2, 30))
                .match(2);
        assertThat(found.parts().large()).isEqualTo(2);
        assertThat(found.parts().sizes().get(0) + found.parts().sizes().get(1)).isGreaterThan(190);
        for (int i = 0; i < found.members().length; i++) {
            double x = found.members()[i][0];
            assertThat(Math.min(Math.abs(x - .2), Math.abs(x - .8))).isLessThan(.1);
        }
        List<Boolean> sides = IntStream.range(0, 200)
                .filter(i -> found.parts().numbers().get(i) == 1)
                .mapToObj(i -> found.members()[i][0] < .5)
                .distinct()
                .toList();
        assertThat(sides).hasSize(1);
    }

    @Test
    void a_share_far_too_small_to_be_hit_by_chance_is_measured() {
        double deviation = .01;
        List<Target> targets = IntStream.range(0, 4)
                .mapToObj(d -> exactly("x" + d, .3 + .1 * d, deviation))
                .toList();
        Matched found = new Waves(new Hill(4, double[]::clone, 0, 1), targets, waves(1, 20)).match(2);
        double truth = Math.pow(6 * deviation, 4);
        Share share = found.waves().get(0).total();
        assertThat(share.value()).isBetween(truth / 1.6, truth * 1.6);
        assertThat(share.interval().low()).isLessThan(share.value());
        assertThat(share.interval().high()).isGreaterThan(share.value());
        assertThat(found.left(2).low()).isCloseTo(.5 - .9 * 3 * deviation, within(.006));
    }

    @Test
    void without_discrepancy_a_wrong_model_is_left_nothing_and_with_it_something() {
        Hill wrong = new Hill(2, x -> new double[] {x[0], x[0] + .1 * x[1]}, .005, 5);
        List<Target> apart = List.of(exactly("first", .3, .01), exactly("second", .9, .01));
        Matched none = new Waves(wrong, apart, waves(2, 30)).match(2);
        assertThat(none.empty()).isTrue();
        assertThat(none.waves().get(none.waves().size() - 1).empty()).isTrue();
        assertThat(none.waves().get(none.waves().size() - 1).least()).isGreaterThan(3);
        assertThat(none.members()).isEmpty();
        List<Target> loose = apart.stream()
                .map(t -> new Target(t.name(), t.value(), t.observation(), .04))
                .toList();
        assertThat(new Waves(wrong, loose, waves(1, 30)).match(2).empty()).isFalse();
    }

    @Test
    void with_the_second_largest_one_output_may_be_off() {
        Hill wrong = new Hill(2, x -> new double[] {x[0], x[0] + .1 * x[1]}, .005, 5);
        List<Target> apart = List.of(exactly("first", .3, .01), exactly("second", .9, .01));
        Waves.Settings second = new Waves.Settings(1, 30, 300, 8, 100, new Cut(3, 2), 3);
        assertThat(new Waves(wrong, apart, second).match(1).empty()).isFalse();
    }

    @Test
    void each_output_tells_how_much_it_rules_out_and_how_much_it_alone() {
        Hill model = new Hill(2, x -> new double[] {x[0], x[1], 2 * x[0]}, .001, 5);
        List<Target> targets = List.of(exactly("first", .5, .05), exactly("second", .5, .1), exactly("twice", 1, .1));
        Wave wave = new Waves(model, targets, waves(1, 30)).match(2).waves().get(0);
        assertThat(wave.rulings()).extracting(Wave.Ruling::output).containsExactly("first", "second", "twice");
        assertThat(wave.rulings().get(0).out()).isCloseTo(.7, within(.08));
        assertThat(wave.rulings().get(1).out()).isCloseTo(.4, within(.08));
        assertThat(wave.rulings().get(0).alone()).isLessThan(.05); // it says what the third says
        assertThat(wave.rulings().get(1).alone()).isCloseTo(.4 * .3, within(.05));
    }

    @Test
    void threads_change_nothing() {
        List<Target> targets = List.of(exactly("height", 0, .02));
        Matched one = new Waves(hill(2, WavesTest::banana, .01), targets, SMALL).match(1);
        Matched four = new Waves(hill(2, WavesTest::banana, .01), targets, SMALL).match(4);
        assertThat(four.members()).isDeepEqualTo(one.members());
        assertThat(four.waves().get(1).total()).isEqualTo(one.waves().get(1).total());
        assertThat(four.waves().get(1).planted()).isEqualTo(one.waves().get(1).planted());
        assertThat(four.parts()).isEqualTo(one.parts());
    }

    @Test
    @Tag("slow")
    void nine_of_ten_planted_truths_lie_inside_their_own_regions_after_all_waves() {
        double[][] truths = LatinHypercube.of(50, 11).points(2);
        int inside = 0;
        List<Double> left = new ArrayList<>();
        for (int t = 0; t < truths.length; t++) {
            Hill model = new Hill(2, x -> new double[] {banana(x), Math.sin(3 * x[0]) * x[1]}, .04, 100 + t);
            double[] observed = model.one(-1, truths[t]).values();
            List<Target> targets = List.of(exactly("height", observed[0], .02), exactly("product", observed[1], .02));
            Matched found = new Waves(model, targets, SMALL).match(2);
            inside += found.region().holds(truths[t]) ? 1 : 0;
            left.add(found.waves().get(found.waves().size() - 1).total().value());
        }
        assertThat(inside).isGreaterThanOrEqualTo(45);
        assertThat(new Proportion(inside, 50).wilson(.95).low()).isGreaterThan(.78);
        // Not because everything is left.
        assertThat(left.stream().mapToDouble(v -> v).average().orElseThrow()).isLessThan(.4);
    }

    @Test
    void planted_truths_are_inside_as_often_when_points_already_run_stand_for_them() {
        Hill model = new Hill(2, x -> new double[] {banana(x), x[0] * x[1]}, .04, 9);
        Planted planted = new Waves(
                        model, List.of(exactly("height", 0, .02), exactly("product", .2, .02)), waves(1, 80))
                .match(2)
                .waves()
                .get(0)
                .planted();
        assertThat(planted.truths()).isEqualTo(80).isGreaterThan(Planted.FEWEST);
        assertThat(planted.coverage()).isGreaterThanOrEqualTo(.9);
        assertThat(planted.interval().contains(planted.coverage())).isTrue();
        assertThat(planted.ruledOut()).isBetween(.4, 1.0);
    }

    @Test
    void an_output_that_is_mostly_undefined_is_named_and_rules_nothing_out() {
        Hill model = new Hill(2, x -> new double[] {x[0], x[1] > .3 ? Double.NaN : 1}, .01, 9);
        Wave wave = new Waves(model, List.of(exactly("place", .5, .1), exactly("rare", 9, .1)), waves(1, 30))
                .match(2)
                .waves()
                .get(0);
        assertThat(wave.unemulated()).containsExactly("rare");
        assertThat(wave.left().value()).isCloseTo(.6, within(.1));
    }

    @Test
    void points_that_the_model_refuses_are_neither_run_nor_members() {
        Hill inner = hill(2, x -> x[0], .01);
        Waves.Simulator half = new Waves.Simulator() {
            @Override
            public int dimensions() {
                return 2;
            }

            @Override
            public boolean allows(double... point) {
                return point[0] + point[1] < 1;
            }

            @Override
            public List<Simulated> run(int first, double[][] points) {
                return inner.run(first, points).stream()
                        .filter(one -> allows(one.point()))
                        .toList();
            }
        };
        Matched found = new Waves(half, List.of(exactly("place", .5, .05)), waves(2, 40)).match(2);
        assertThat(found.waves().get(0).fresh()).isLessThan(40);
        assertThat(found.waves().get(1).fresh()).isEqualTo(40);
        assertThat(Arrays.stream(found.members())).allMatch(half::allows);
    }

    @Test
    void what_makes_no_match_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Waves(hill(1, x -> 0, 0), List.of(), SMALL))
                .withMessageContaining("at least one target");
        assertThatIllegalArgumentException().isThrownBy(() -> new Waves.Settings(1, 4, 300, 8, 9, Cut.USUAL, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Cut(3, 4)).withMessageContaining("1, 2 or 3");
        assertThatIllegalArgumentException().isThrownBy(() -> exactly("x", Double.NaN, 1));
    }
}
