package org.industrialrainforest.core.fit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.core.tiny.TinyScenario;
import org.junit.jupiter.api.Test;

class PricePilotsTest {
    private static final Scenario CITY = TinyScenario.lively().scenario();

    @Test
    void the_public_loses_at_high_prices_and_the_level_found_lies_between_gain_and_loss() {
        PricePilots pilots = PricePilots.of(CITY).runs(3).rounds(5);
        PricePilots.Solution solution = pilots.solve(1);
        List<PricePilots.Pilot> tried = solution.pilots();
        assertThat(tried).hasSize(5);
        for (PricePilots.Pilot pilot : tried) {
            assertThat(solution.level() < pilot.level()).isEqualTo(pilot.netPresentValue() < 0);
        }
        assertThat(solution.scenario().rules().exits().priceLevel()).isEqualTo(solution.level());
        assertThat(pilots.solve(2)).isEqualTo(solution);
    }
}
