package org.industrialrainforest.core.observe;

import static org.assertj.core.api.Assertions.assertThat;

import org.industrialrainforest.core.model.Rainforest;
import org.industrialrainforest.core.rules.GateRule;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.core.scenario.SmallScenario;
import org.industrialrainforest.core.world.World;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Money that lies at the bank belongs to nobody yet: without the bank's line the gains of all parties are not what happened. */
class BankFloatTest {
    private static final double RMB = 1000;

    private final Scenario small = SmallScenario.read();
    private World world;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void gains_add_up_with_the_bank_and_not_without_it(long seed) {
        ValueCapture[] without = new ValueCapture[1];
        ValueCapture[] with = new ValueCapture[1];
        Rainforest.Settings settings = Rainforest.of(small).schedule((w, schedule) -> {
            world = w;
            without[0] = new ValueCapture(w, GateRule.logistic(), false);
            with[0] = new ValueCapture(w, GateRule.logistic(), true);
            return schedule.after(Observation.class, tick -> {
                without[0].month(tick.month());
                with[0].month(tick.month());
            });
        });
        try (Rainforest run = settings.start(seed, 1)) {
            Observed observed = run.finish();
            without[0].finish(small.end().index());
            with[0].finish(small.end().index());
            double lying = world.accounts.firms().total() / 100.0;
            assertThat(lying)
                    .as("money of firms at the end, RMB, seed %d", seed)
                    .isGreaterThan(1e6);
            assertThat(observed.capture.identityError())
                    .as("with the bank, seed %d", seed)
                    .isBetween(-RMB, RMB)
                    .isEqualTo(with[0].identityError());
            assertThat(Math.abs(without[0].identityError()))
                    .as("without the bank, seed %d", seed)
                    .isGreaterThan(1000 * RMB);
        }
    }
}
