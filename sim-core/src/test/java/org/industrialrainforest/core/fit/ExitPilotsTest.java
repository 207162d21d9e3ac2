package org.industrialrainforest.core.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.core.tiny.TinyScenario;
import org.junit.jupiter.api.Test;

class ExitPilotsTest {
    private static final Scenario CITY = TinyScenario.lively().scenario();

    @Test
    void a_prior_moves_to_what_successes_are_worth() {
        ExitPilots pilots = ExitPilots.of(CITY).runs(6).leastExits(1);
        ExitPilots.Prior first = pilots.rounds(1).solve(1).priors().get(0);
        ExitPilots.Solution solved = pilots.rounds(5).solve(1);
        ExitPilots.Prior last = solved.priors().get(0);
        assertThat(first.exits()).isPositive();
        assertThat(Math.abs(last.mean() / last.prior() - 1)).isLessThan(Math.abs(first.mean() / first.prior() - 1));
        assertThat(solved.scenario().sectors().get(0).exitValueBn()).isCloseTo(last.prior(), within(1e-12));
    }

    @Test
    void too_few_successes_say_nothing() {
        ExitPilots.Solution solved =
                ExitPilots.of(CITY).runs(2).leastExits(1_000_000).solve(1);
        assertThat(solved.rounds()).isOne();
        assertThat(solved.scenario()).isEqualTo(CITY);
    }
}
