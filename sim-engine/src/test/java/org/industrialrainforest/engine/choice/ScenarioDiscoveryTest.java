package org.industrialrainforest.engine.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.industrialrainforest.engine.random.Draw;
import org.industrialrainforest.engine.random.Draws;
import org.industrialrainforest.engine.random.Process;
import org.junit.jupiter.api.Test;

/** Boxes that are planted are found, and what nothing depends on is left open. */
class ScenarioDiscoveryTest {
    private static final Draw NOISE =
            Process.lifelong("noise of a test", "noise").draw("noise");
    private static final int POINTS = 1000;
    private static final long SEED = 20_14;

    private final double[][] points = new double[POINTS][5];
    private final boolean[] planted = new boolean[POINTS];

    ScenarioDiscoveryTest() {
        Random random = new Random(SEED);
        for (int i = 0; i < POINTS; i++) {
            for (int k = 0; k < 5; k++) {
                points[i][k] = random.nextDouble();
            }
            planted[i] = points[i][1] > .6 && points[i][3] < .5;
        }
    }

    private static ScenarioDiscovery.Step densest(List<ScenarioDiscovery.Step> steps) {
        return steps.get(steps.size() - 1);
    }

    @Test
    void a_planted_box_is_found_with_its_two_bounds() {
        List<ScenarioDiscovery.Step> steps =
                ScenarioDiscovery.of(points, planted).trajectory();
        ScenarioDiscovery.Step found =
                steps.stream().filter(step -> step.density() > .95).findFirst().orElseThrow();
        assertThat(found.coverage()).isGreaterThan(.9);
        assertThat(found.box().restricts(1)).isTrue();
        assertThat(found.box().restricts(3)).isTrue();
        assertThat(found.restricted()).isLessThanOrEqualTo(3);
        assertThat(found.box().low()[1]).isCloseTo(.6, within(.03));
        assertThat(found.box().high()[3]).isCloseTo(.5, within(.03));
    }

    @Test
    void the_trajectory_begins_with_the_whole_space_and_loses_a_twentieth_a_step() {
        ScenarioDiscovery discovery = ScenarioDiscovery.of(points, planted);
        List<ScenarioDiscovery.Step> steps = discovery.trajectory();
        assertThat(steps.get(0).coverage()).isEqualTo(1);
        assertThat(steps.get(0).mass()).isEqualTo(1);
        assertThat(steps.get(0).restricted()).isZero();
        for (int i = 1; i < steps.size(); i++) {
            double share = steps.get(i).mass() / steps.get(i - 1).mass();
            assertThat(share).isBetween(.94, .96);
            assertThat(steps.get(i).coverage())
                    .isLessThanOrEqualTo(steps.get(i - 1).coverage());
            assertThat(discovery.step(steps.get(i).box()))
                    .usingRecursiveComparison()
                    .isEqualTo(steps.get(i));
        }
        assertThat(densest(steps).mass()).isGreaterThanOrEqualTo(.05);
    }

    @Test
    void the_bounds_of_a_planted_box_are_no_chance_and_come_again_in_resamples() {
        ScenarioDiscovery discovery = ScenarioDiscovery.of(points, planted);
        ScenarioDiscovery.Step found = discovery.trajectory().stream()
                .filter(step -> step.density() > .9)
                .findFirst()
                .orElseThrow();
        for (ScenarioDiscovery.Evidence one : discovery.evidence(found, 20, SEED)) {
            boolean real = one.dimension() == 1 || one.dimension() == 3;
            if (real) {
                assertThat(one.quasiP()).isLessThan(1e-6);
                assertThat(one.reproduced()).isEqualTo(1);
            } else {
                assertThat(one.reproduced()).isLessThan(.7);
            }
            assertThat(one.wholeBox()).as("of the planted box").isGreaterThan(.7);
        }
        assertThat(discovery.evidence(found, 0, SEED)).allMatch(one -> Double.isNaN(one.reproduced()));
    }

    @Test
    void a_box_in_noise_is_bounded_elsewhere_when_it_is_peeled_again() {
        boolean[] noise = new boolean[points.length];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = points[i][0] * 1e6 % 1 < .5;
        }
        ScenarioDiscovery discovery = ScenarioDiscovery.of(points, noise);
        List<ScenarioDiscovery.Step> steps = discovery.trajectory();
        List<ScenarioDiscovery.Evidence> evidence = discovery.evidence(steps.get(steps.size() - 1), 20, SEED);
        assertThat(evidence).isNotEmpty().allMatch(one -> one.wholeBox() < .5);
        assertThat(evidence)
                .as("bounded again at the same dimension and within like limits")
                .anyMatch(one -> one.reproduced() < .5);
    }

    @Test
    void the_quasi_p_value_is_the_binomial_tail_of_the_box_without_the_bound() {
        double[][] line = new double[100][2];
        boolean[] marks = new boolean[100];
        for (int i = 0; i < 100; i++) {
            line[i] = new double[] {i, i % 10};
            marks[i] = i < 20 && i % 2 == 0 || i == 50;
        }
        ScenarioDiscovery discovery = ScenarioDiscovery.of(line, marks);
        ScenarioDiscovery.Step step = discovery.step(Box.open(2).withHigh(0, 19));
        assertThat(step.density()).isEqualTo(.5);
        assertThat(step.coverage()).isCloseTo(10 / 11.0, within(1e-12));
        double tail = 0;
        for (int k = 10; k <= 20; k++) {
            tail += new BinomialDistribution(null, 20, .11).probability(k);
        }
        assertThat(discovery.evidence(step, 0, SEED).get(0).quasiP()).isCloseTo(tail, within(1e-12));
    }

    /** Coming again is no evidence by itself: with nothing to find, slices are taken of every input. */
    @Test
    void where_nothing_matters_the_box_is_hardly_denser_and_bounded_in_every_input() {
        boolean[] chance = new boolean[POINTS];
        Random random = new Random(SEED);
        for (int i = 0; i < POINTS; i++) {
            chance[i] = random.nextInt(4) == 0;
        }
        ScenarioDiscovery.Step half = ScenarioDiscovery.of(points, chance).nearest(.5);
        assertThat(half.density()).isBetween(.25, .4);
        assertThat(half.restricted()).isEqualTo(5);
    }

    @Test
    void equal_values_are_peeled_together_and_an_input_of_one_value_never() {
        double[][] levels = new double[90][2];
        boolean[] marks = new boolean[90];
        for (int i = 0; i < 90; i++) {
            levels[i] = new double[] {i % 3, 7};
            marks[i] = i % 3 == 2 || i == 0;
        }
        List<ScenarioDiscovery.Step> steps = ScenarioDiscovery.of(levels, marks).trajectory();
        assertThat(steps).hasSize(3);
        assertThat(densest(steps).density()).isEqualTo(1);
        assertThat(densest(steps).box().low()).containsExactly(2, Double.NEGATIVE_INFINITY);
        assertThat(densest(steps).restricted()).isOne();
    }

    @Test
    void without_a_case_or_without_another_there_is_nothing_to_find() {
        assertThatThrownBy(() -> ScenarioDiscovery.of(new double[][] {{1}, {2}}, new boolean[2]))
                .hasMessage("0 of 2 points are of interest; a box needs some that are and some that are not");
        assertThatThrownBy(() -> ScenarioDiscovery.of(new double[][] {{1}, {Double.NaN}}, new boolean[] {true, false}))
                .hasMessage("point 1 has an input that is NaN");
        assertThatThrownBy(() -> ScenarioDiscovery.of(new double[][] {{1}, {2}}, new boolean[] {true, false}, .6, .1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void failures_at_random_are_found_dense_and_no_denser_than_permuted_ones() {
        int beyond = 0;
        for (int world = 0; world < 20; world++) {
            Draws draws = new Draws(world, 0);
            double[][] points = new double[60][8];
            boolean[] failed = new boolean[60];
            for (int i = 0; i < points.length; i++) {
                for (int k = 0; k < 8; k++) {
                    points[i][k] = draws.uniform(NOISE, i, k, 0);
                }
                failed[i] = draws.uniform(NOISE, i, 8, 0) < .3;
            }
            ScenarioDiscovery discovery = ScenarioDiscovery.of(points, failed);
            ScenarioDiscovery.Step step = discovery.nearest(.6);
            double[] chance = discovery.chanceDensities(step, 50, 1);
            assertThat(step.density()).as("looks like a finding").isGreaterThan(.4);
            beyond += step.density() > chance[47] ? 1 : 0;
        }
        assertThat(beyond).as("of 20 worlds of noise").isLessThanOrEqualTo(4);
    }
}
