package org.industrialrainforest.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
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
            world.sectors.exitCount.add(0, world.ring(run.nextMonth() - 1), 20);
            world.sectors.exitValue.add(0, world.ring(run.nextMonth() - 1), 20 * 4000);
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
}
