package org.industrialrainforest.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.industrialrainforest.core.tiny.TinyScenario.stage;
import static org.industrialrainforest.core.tiny.TinyScenario.step;

import org.industrialrainforest.core.model.Rainforest;
import org.industrialrainforest.core.tiny.Planting;
import org.industrialrainforest.core.tiny.TinyScenario;
import org.industrialrainforest.core.world.World;
import org.junit.jupiter.api.Test;

/** Judges correct the chances that they see by how the gates of firms which funds backed came out. */
class JudgesLearnTest {
    private static TinyScenario city() {
        return TinyScenario.quiet()
                .withStages(stage("sample", "pass-probability=0.5"), stage("product", "pass-probability=0.5"))
                .with("founding.prior-weight", "5")
                .with("founding.belief-half-life", "1200")
                .with("mechanisms.judges-learn", "true")
                .with("sectors[chips].exit-value-bn", "1");
    }

    /** Value of a project of which little is known, RMB, after its sector's gates came out so. */
    private static double value(TinyScenario city, double expected, double passes, double sd) {
        try (Rainforest run = city.start(world -> {
            world.sectors.judgedGates.set(0, expected);
            world.sectors.judgedPasses.set(0, passes);
        })) {
            World world = step(run, 1);
            return RiskAdjustedValue.USUAL.project(world, 0, 0, 0, true, 0, sd, false, false, 1);
        }
    }

    @Test
    void gates_that_come_out_as_expected_change_nothing() {
        assertThat(value(city(), 20, 20, .5)).isEqualTo(value(city(), 0, 0, .5), within(1.0));
    }

    @Test
    void judges_who_were_too_hopeful_believe_less_in_the_next_gate() {
        // (5 + 10) / (5 + 20) = .6 at the next of two gates.
        assertThat(value(city(), 20, 10, .5) / value(city(), 0, 0, .5)).isEqualTo(.6, within(.002));
    }

    @Test
    void a_run_of_bad_luck_makes_good_projects_look_bad() {
        double known = value(city(), 20, 0, 0);
        assertThat(known).as("who knows quality needs no correction").isEqualTo(value(city(), 0, 0, 0));
        assertThat(value(city(), 20, 0, .001)).isLessThan(.25 * known);
    }

    @Test
    void without_the_switch_nobody_learns() {
        TinyScenario city = city().with("mechanisms.judges-learn", "false");
        assertThat(value(city, 20, 0, .5)).isEqualTo(value(city, 0, 0, .5));
    }

    /** Gates that count, and passes of them, after firms with a round behind them have tried: {expected, passed}. */
    private static double[] tried(String pass, double judged) {
        TinyScenario tiny = city().withStages(stage("sample", "pass-probability=" + pass))
                .with("research.repeat", "0")
                .with("research.pivot", "0");
        try (Rainforest run = tiny.start(world -> {
            for (int i = 0; i < 40; i++) {
                int firm = Planting.firm(world, "firm-" + i, 5e6);
                world.firms.judged.set(firm, judged);
            }
        })) {
            World world = step(run, 2);
            return new double[] {world.sectors.judgedGates.get(0), world.sectors.judgedPasses.get(0)};
        }
    }

    @Test
    void a_gate_counts_when_it_is_passed_and_when_it_is_given_up() {
        double[] passed = tried("0.99", .5);
        assertThat(passed[0]).isGreaterThan(15);
        assertThat(passed[1]).isGreaterThan(1.5 * passed[0]);
        double[] failed = tried("0.01", .5);
        assertThat(failed[0]).isGreaterThan(15);
        assertThat(failed[1]).isLessThan(.2 * failed[0]);
    }

    @Test
    void gates_of_firms_that_no_fund_backed_do_not_count() {
        assertThat(tried("0.5", 0)).containsExactly(0, 0);
    }
}
