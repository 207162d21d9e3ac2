package org.industrialrainforest.core.observe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.industrialrainforest.core.metrics.Metrics;
import org.industrialrainforest.core.model.Rainforest;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.core.tiny.TinyScenario;
import org.industrialrainforest.core.world.FirmStatus;
import org.industrialrainforest.core.world.Firms;
import org.junit.jupiter.api.Test;

/** Facts of a certain month are read while the run goes on. */
class ReadMidwayTest {
    private static final Scenario CITY = TinyScenario.lively().scenario();

    private static final Set<FirmStatus> ALIVE = EnumSet.of(FirmStatus.ACTIVE, FirmStatus.ACQUIRED, FirmStatus.LISTED);

    private static double read(Rainforest run, String metric) {
        return Metrics.all().stream()
                .filter(m -> m.id().equals(metric))
                .findFirst()
                .orElseThrow()
                .measure()
                .applyAsDouble(run.observed());
    }

    @Test
    void the_last_month_is_the_last_that_was_recorded_and_not_the_last_of_the_run() {
        int middle = (CITY.recordFrom().index() + CITY.end().index()) / 2;
        try (Rainforest run = Rainforest.of(CITY).start(1, 0)) {
            while (run.nextMonth() <= middle) {
                run.step();
            }
            Firms firms = run.world().firms;
            int alive = 0;
            for (int row = 0; row < firms.end(); row++) {
                alive += firms.live(row) && ALIVE.contains(firms.status.get(row)) ? 1 : 0;
            }
            assertThat(alive).isPositive();
            assertThat(read(run, "firms.alive")).isEqualTo(alive);
            assertThat(run.observed().series(Series.FIRMS_ALIVE))
                    .hasSize(middle - CITY.recordFrom().index() + 1);
        }
    }
}
