package org.industrialrainforest.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.industrialrainforest.core.tiny.TinyScenario.stage;

import org.industrialrainforest.core.random.Variates;
import org.industrialrainforest.core.tiny.TinyScenario;
import org.industrialrainforest.core.world.World;
import org.junit.jupiter.api.Test;

class LadderOddsTest {
    private static final double SD = 1.2;
    private static final double[] PASS = {.6, .3, .5};

    /** Three stages, quality decides at gates and exits, a stage may be repeated but for the second, a trial. */
    private static TinyScenario scenario() {
        return TinyScenario.quiet()
                .withStages(
                        stage("sample", "pass-probability=0.6"),
                        stage("trial", "pass-probability=0.3", "clinical=true"),
                        stage("product", "pass-probability=0.5"))
                .with("sectors[chips].product-gate", "3")
                .with("quality.log-sd", String.valueOf(SD))
                .with("research.gate-quality", "0.6")
                .with("research.repeat", "0.64")
                .with("funding.exit-quality", "0.66");
    }

    private static LadderOdds unknown(World world) {
        return LadderOdds.of(world, 0, 0, 0, SD);
    }

    private static double twice(double once) {
        return once + (1 - once) * .64 * once;
    }

    /** Chance of each gate for those who reach it, in a population of a hundred thousand qualities, and the mean worth of those who pass all. */
    private static double[] population(World world, double mean, double sd) {
        int n = 100_000;
        double[] passed = new double[4];
        for (int i = 0; i < n; i++) {
            double q = mean + sd * Variates.normal((i + .5) / n);
            double through = 1;
            for (int k = 0; k < 3; k++) {
                double once = 1 / (1 + (1 - PASS[k]) / PASS[k] / world.ladders.lift(k) * Math.exp(-.6 * q));
                through *= k == 1 ? once : twice(once);
                passed[k] += through / n;
            }
            passed[3] += through * Math.exp(.66 * q) / n;
        }
        return new double[] {passed[0], passed[1] / passed[0], passed[2] / passed[1], passed[3] / passed[2]};
    }

    @Test
    void of_an_idea_nobody_has_looked_at_as_many_pass_an_attempt_as_the_table_says_and_a_success_is_a_mean_one() {
        World world = scenario().with("research.repeat", "0").world();
        LadderOdds odds = unknown(world);
        assertThat(odds.chance(0)).isEqualTo(.6, within(1e-9));
        assertThat(odds.chance(1)).isEqualTo(.3, within(1e-9));
        assertThat(odds.chance(2)).isEqualTo(.5, within(1e-9));
        assertThat(odds.worth()).isEqualTo(1, within(1e-9));
    }

    @Test
    void a_stage_that_may_be_repeated_is_passed_more_often_than_once_tried() {
        LadderOdds odds = unknown(scenario().world());
        assertThat(odds.chance(0)).isGreaterThan(.6 + .1).isLessThan(twice(.6));
        assertThat(odds.chance(1)).as("a trial is not").isEqualTo(.3, within(1e-9));
    }

    @Test
    void where_quality_counts_for_nothing_the_table_is_all_there_is() {
        World world = scenario()
                .with("research.gate-quality", "0")
                .with("funding.exit-quality", "0")
                .world();
        LadderOdds odds = LadderOdds.of(world, 0, 0, 2, .5);
        assertThat(odds.chance(0)).isEqualTo(twice(.6), within(1e-9));
        assertThat(odds.chance(1)).isEqualTo(.3, within(1e-9));
        assertThat(odds.chance(2)).isEqualTo(twice(.5), within(1e-9));
        assertThat(odds.worth()).isEqualTo(1, within(1e-9));
    }

    @Test
    void chances_are_expectations_over_quality() {
        World world = scenario().world();
        double normal = population(world, 0, SD)[3];
        for (double sd : new double[] {SD, .5}) {
            for (double mean : new double[] {-1, 0, 1.5}) {
                LadderOdds odds = LadderOdds.of(world, 0, 0, mean, sd);
                double[] expected = population(world, mean, sd);
                for (int k = 0; k < 3; k++) {
                    assertThat(odds.chance(k)).isEqualTo(expected[k], within(.01));
                }
                assertThat(odds.worth()).isEqualTo(expected[3] / normal, within(.03 * expected[3] / normal));
            }
        }
    }

    @Test
    void who_has_passed_is_likely_to_be_better_than_was_thought() {
        World world = scenario().world();
        LadderOdds before = unknown(world);
        LadderOdds known = LadderOdds.of(world, 0, 0, 0, 0);
        assertThat(before.chance(1)).isGreaterThan(known.chance(1));
        assertThat(before.chance(2) - known.chance(2)).isGreaterThan(before.chance(1) - known.chance(1));
    }

    @Test
    void the_better_a_project_is_thought_to_be_the_better_its_odds_and_the_more_a_success_is_worth() {
        World world = scenario().world();
        LadderOdds poor = LadderOdds.of(world, 0, 1, -1, .4);
        LadderOdds good = LadderOdds.of(world, 0, 1, 1, .4);
        assertThat(good.chance(1)).isGreaterThan(poor.chance(1));
        assertThat(good.chance(2)).isGreaterThan(poor.chance(2));
        assertThat(good.worth()).isGreaterThan(poor.worth());
    }

    @Test
    void known_quality_is_worth_what_its_exit_is_over_the_mean() {
        World world = scenario().world();
        double one = LadderOdds.of(world, 0, 2, 1, 0).worth();
        assertThat(one).isEqualTo(Math.exp(.66) / world.ladders.success(0), within(1e-12));
        assertThat(LadderOdds.of(world, 0, 3, 1, 0).worth())
                .as("all gates passed")
                .isEqualTo(one, within(1e-12));
    }

    @Test
    void beliefs_shift_the_odds_of_those_who_reach_a_gate() {
        World world = scenario().with("research.repeat", "0").world();
        world.gates.belief.set(1, .45);
        assertThat(unknown(world).chance(1)).isEqualTo(.45, within(.03));
    }
}
