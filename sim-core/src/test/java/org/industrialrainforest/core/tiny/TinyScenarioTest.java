package org.industrialrainforest.core.tiny;

import static org.assertj.core.api.Assertions.assertThat;

import org.industrialrainforest.core.model.Rainforest;
import org.junit.jupiter.api.Test;

class TinyScenarioTest {
    @Test
    void in_the_quiet_world_nothing_happens() {
        try (Rainforest run = Rainforest.of(TinyScenario.quiet().scenario()).start(1, 0)) {
            run.finish();
            assertThat(run.world().firms.count()).isZero();
            assertThat(run.world().ideas.count()).isZero();
            run.world()
                    .ledger
                    .parties()
                    .forEach(party -> assertThat(party.total()).as(party.name()).isZero());
        }
    }
}
