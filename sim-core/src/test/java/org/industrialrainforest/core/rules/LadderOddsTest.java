package org.industrialrainforest.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.industrialrainforest.core.tiny.TinyScenario.stage;

import org.industrialrainforest.core.tiny.TinyScenario;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.random.Variates;
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
                .with("research.attempts", "2")
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
                double once = 1 / (1 + Math.exp(-.6 * q) / world.gates.odds.get(k));
                through *= k == 1 ? once : twice(once);
                passed[k] += through / n;
            }
            passed[3] += through * Math.exp(.66 * q) / n;
        }
        return new double[] {passed[0], passed[1] / passed[0], passed[2] / passed[1], passed[3] / passed[2]};
    }

    @Test
    void of_an_idea_nobody_has_looked_at_as_many_pass_as_is_believed_and_a_success_is_a_mean_one() {
        for (double[] believed : new double[][] {PASS, {.5, .4, .3}, {1, 0, .5}}) {
            World world = scenario().with("research.repeat", "0").world();
            for (int k = 0; k < 3; k++) {
                world.gates.belief.set(k, believed[k]);
            }
            world.selection.solve(0);
            LadderOdds odds = unknown(world);
            for (int k = 0; k < 3; k++) {
                assertThat(odds.chance(k)).isEqualTo(believed[k], within(2e-6));
            }
            assertThat(odds.worth()).isEqualTo(world.sectors.ideaWorth.get(0), within(1e-9));
            assertThat(odds.through(0)).isEqualTo(believed[0] * believed[1] * believed[2], within(4e-6));
            assertThat(odds.through(3)).isOne();
        }
    }

    @Test
    void attempts_pass_as_often_as_is_believed_repeats_included() {
        World world = scenario().with("research.attempts", "4").world();
        double passes = 0;
        double attempts = 0;
        int n = 100_000;
        for (int i = 0; i < n; i++) {
            double q = SD * Variates.normal((i + .5) / n);
            double once = 1 / (1 + Math.exp(-.6 * q) / world.gates.odds.get(0));
            double tries = 1;
            double again = 1;
            for (int repeat = 1; repeat < 4; repeat++) {
                again *= (1 - once) * .64;
                tries += again;
            }
            passes += once * tries;
            attempts += tries;
        }
        assertThat(passes / attempts).isEqualTo(.6, within(.002));
        assertThat(unknown(world).chance(0)).isEqualTo(passes / n, within(.002));
    }

    @Test
    void a_stage_that_may_be_repeated_is_passed_more_often_than_once_tried() {
        LadderOdds odds = unknown(scenario().world());
        assertThat(odds.chance(0)).isGreaterThan(.6 + .1).isLessThan(twice(.6) + .02);
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
        assertThat(odds.worth()).isOne();
    }

    @Test
    void where_all_ideas_are_alike_the_table_is_all_there_is() {
        World world = scenario().with("quality.log-sd", "0").world();
        LadderOdds odds = LadderOdds.of(world, 0, 0, 0, 0);
        assertThat(odds.chance(0)).isEqualTo(twice(.6), within(1e-9));
        assertThat(odds.chance(1)).isEqualTo(.3, within(1e-9));
        assertThat(odds.worth()).isOne();
    }

    @Test
    void chances_are_expectations_over_quality() {
        World world = scenario().world();
        for (double sd : new double[] {SD, .5}) {
            for (double mean : new double[] {-1, 0, 1.5}) {
                LadderOdds odds = LadderOdds.of(world, 0, 0, mean, sd);
                double[] expected = population(world, mean, sd);
                for (int k = 0; k < 3; k++) {
                    assertThat(odds.chance(k)).isEqualTo(expected[k], within(.01));
                }
                assertThat(odds.worth()).isEqualTo(expected[3], within(.03 * expected[3]));
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
    void the_success_of_known_quality_is_worth_what_it_is_over_that_of_ideas_that_come_through() {
        World world = scenario().with("sectors[chips].exit-value-bn", "0.5").world();
        double mean = world.sectors.ideaWorth.get(0);
        assertThat(mean).isGreaterThan(1.5);
        LadderOdds known = LadderOdds.of(world, 0, 2, 1, 0);
        assertThat(Valuation.success(Belief.weighted(), world, 0, known))
                .isEqualTo(500e6 * Math.exp(.66) / mean, within(1e-3));
        LadderOdds done = LadderOdds.of(world, 0, 3, 1, 0);
        assertThat(done.worth()).as("all gates passed").isEqualTo(known.worth(), within(1e-12));
        assertThat(Valuation.success(Belief.weighted(), world, 0, unknown(world)))
                .as("a mean one")
                .isEqualTo(500e6, within(1e-3));
    }

    @Test
    void where_beliefs_are_not_learnt_exits_teach_nothing() {
        World world = scenario()
                .with("sectors[chips].exit-value-bn", "0.5")
                .with("mechanisms.learnt-beliefs", "false")
                .world();
        world.sectors.exitCount.set(0, 20);
        world.sectors.exitValue.set(0, 20 * 900);
        world.sectors.exitWorth.set(0, 20 * Valuation.exitWorth(world, 3));
        assertThat(Valuation.success(Belief.weighted(), world, 0, unknown(world)))
                .isEqualTo(500e6, within(1e-3));
    }

    @Test
    void exits_of_the_best_teach_that_others_are_worth_less() {
        World world = scenario().with("sectors[chips].exit-value-bn", "0.5").world();
        double before = Valuation.success(Belief.weighted(), world, 0, unknown(world));
        world.sectors.exitCount.set(0, 20);
        world.sectors.exitValue.set(0, 20 * 500);
        world.sectors.exitWorth.set(0, 20 * Valuation.exitWorth(world, 3));
        double mean = (world.sectors.ideaWorth.get(0) + Math.exp(.66 * 3)) / 2;
        assertThat(Valuation.success(Belief.weighted(), world, 0, unknown(world)))
                .as("as many seen as are believed beforehand")
                .isEqualTo(before * world.sectors.ideaWorth.get(0) / mean, within(1e5));
    }
}
