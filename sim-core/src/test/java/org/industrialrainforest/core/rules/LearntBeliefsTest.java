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

/** What is believed of gates and exits follows what was seen, unless that is switched off. */
class LearntBeliefsTest {
    private static World afterManyAttempts(boolean learns) {
        TinyScenario tiny = TinyScenario.quiet()
                .withStages(stage("sample", "pass-probability=0.5"))
                .with("research.gate-quality", "5")
                .with("quality.log-sd", "0.5")
                .with("funding.exit-quality", "0.66")
                .with("mechanisms.learnt-beliefs", String.valueOf(learns));
        try (Rainforest run = tiny.start(world -> {
            for (int i = 0; i < 40; i++) {
                int firm = Planting.firm(world, "firm-" + i, 5e6);
                world.firms.quality.set(firm, 3);
            }
        })) {
            World world = step(run, 1);
            world.sectors.exitCount.add(0, 20);
            world.sectors.exitValue.add(0, 20 * 4000);
            return world;
        }
    }

    @Test
    void gates_that_were_passed_are_believed_in() {
        assertThat(afterManyAttempts(true).gates.belief.get(0)).isGreaterThan(.7);
        assertThat(afterManyAttempts(false).gates.belief.get(0)).isEqualTo(.5);
    }

    @Test
    void what_is_believed_of_gates_says_how_an_idea_passes_and_who_comes_through() {
        World learns = afterManyAttempts(true);
        World rests = afterManyAttempts(false);
        assertThat(learns.gates.odds.get(0)).isGreaterThan(2 * rests.gates.odds.get(0));
        assertThat(learns.sectors.ideaWorth.get(0))
                .as("the gate selects less")
                .isLessThan(rests.sectors.ideaWorth.get(0) - .01);
    }

    @Test
    void exits_that_were_seen_are_believed_in() {
        World learns = afterManyAttempts(true);
        World rests = afterManyAttempts(false);
        double prior = learns.scenario.sectors().get(0).exitValueBn() * 1e9;
        assertThat(Valuation.exitValue(learns, 0)).isGreaterThan(prior + 1e9);
        assertThat(Valuation.exitValue(rests, 0)).isEqualTo(prior);
    }

    /** Mean value of a success that is believed in after so many months, RMB bn, where it was seen a month ago to be worth 4 times the prior. */
    private static double believed(String halfLife, String weight, int months) {
        TinyScenario tiny = TinyScenario.quiet()
                .with("sectors[chips].exit-value-bn", "1")
                .with("founding.prior-weight", weight)
                .with("founding.belief-half-life", halfLife);
        try (Rainforest run = tiny.start(world -> {
            world.sectors.exitCount.add(0, 5);
            world.sectors.exitValue.add(0, 5 * 4000);
        })) {
            return Valuation.exitValue(step(run, months), 0) / 1e9;
        }
    }

    @Test
    void who_holds_little_of_the_prior_learns_from_five_successes_and_who_holds_much_does_not() {
        assertThat(believed("1200", "5", 1)).isCloseTo(2.5, within(.01));
        assertThat(believed("1200", "500", 1)).isCloseTo(1, within(.04));
    }

    @Test
    void successes_of_long_ago_are_forgotten_though_nothing_came_after_them() {
        assertThat(believed("2", "5", 20)).isCloseTo(1, within(.01));
        assertThat(believed("1200", "5", 20)).isGreaterThan(2.4);
    }
}
