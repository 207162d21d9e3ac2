package org.industrialrainforest.core.tiny;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.industrialrainforest.core.metrics.Metrics;
import org.industrialrainforest.core.model.Rainforest;
import org.industrialrainforest.core.observe.Observed;
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

    @Test
    void the_lively_city_shows_every_kind_of_life() {
        try (Rainforest run = TinyScenario.lively().start("all", world -> {})) {
            Observed observed = run.finish();
            for (String metric : List.of(
                    "firms.founded",
                    "firms.moved_here",
                    "ideas.elsewhere",
                    "ideas.never",
                    "products.launched",
                    "listings.count",
                    "acquisitions.count",
                    "firms.failed",
                    "incubated.firms",
                    "private.invested",
                    "state.cash_return",
                    "public.cost")) {
                double value =
                        Metrics.all().get(Metrics.indexOf(metric)).measure().applyAsDouble(observed);
                assertThat(value).as(metric).isPositive();
            }
            assertThat(run.world().platforms.localCustomers.get(0)).isPositive();
            assertThat(run.world().bridges.made.get(0)).isPositive();
            assertThat(run.world().facilities.refusals.get(0)).isPositive();
            assertThat(observed.capture.identityError()).isCloseTo(0, within(1.0));
        }
    }
}
