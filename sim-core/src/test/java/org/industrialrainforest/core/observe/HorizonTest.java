package org.industrialrainforest.core.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.industrialrainforest.core.tiny.TinyScenario.stage;

import java.util.function.Consumer;
import org.industrialrainforest.core.model.Rainforest;
import org.industrialrainforest.core.tiny.Planting;
import org.industrialrainforest.core.tiny.TinyScenario;
import org.industrialrainforest.core.world.World;
import org.junit.jupiter.api.Test;

/** What users may expect, at the end of a run, of a firm that has no product yet. */
class HorizonTest {
    private static final Consumer<World> AS_IS = world -> {};

    private static TinyScenario scenario(int shift) {
        return TinyScenario.quiet()
                .withMonths("2014-01", "2014-06")
                .withStages(stage("sample", "cost-m=12", "years=5", "pass-probability=0.5", "gate-shift=" + shift))
                .with("gains.expected-bundle", "true")
                .with("gains.user-surplus", "0.25")
                .with("gains.terminal-years", "10")
                .with("sectors[chips].launch-revenue-m", "20")
                .with("research.repeat", "0");
    }

    private static double users(TinyScenario tiny, Consumer<World> atTheEnd) {
        try (Rainforest run = tiny.start(world -> Planting.firm(world, "ada", 5e6))) {
            for (int month = 0; month < 6; month++) {
                run.step();
            }
            atTheEnd.accept(run.world());
            return run.finish().capture.gain(GainParty.USERS);
        }
    }

    @Test
    void counts_by_the_gates_odds_and_not_by_what_anybody_believes_of_them() {
        double users = users(scenario(0), AS_IS);
        assertThat(users).isPositive();
        assertThat(users(scenario(0), world -> world.gates.odds.set(0, 1e6))).isEqualTo(users);
        assertThat(users(scenario(-1), AS_IS)).isLessThan(.6 * users);
    }

    @Test
    void counts_all_attempts_at_a_gate() {
        assertThat(users(scenario(0).with("research.repeat", "0.6"), AS_IS))
                .isGreaterThan(1.3 * users(scenario(0), AS_IS));
    }
}
