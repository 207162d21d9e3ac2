package org.industrialrainforest.core.phases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.industrialrainforest.core.tiny.TinyScenario.stage;
import static org.industrialrainforest.core.tiny.TinyScenario.step;

import org.industrialrainforest.core.model.Rainforest;
import org.industrialrainforest.core.observe.Observed;
import org.industrialrainforest.core.scenario.Lever;
import org.industrialrainforest.core.tiny.Planting;
import org.industrialrainforest.core.tiny.TinyScenario;
import org.industrialrainforest.core.world.World;
import org.junit.jupiter.api.Test;

/** Where grants do nothing, where they harm, and whom they reach. */
class GrantLeverTest {
    @Test
    void grants_of_at_most_nothing_change_nobody_s_life() {
        TinyScenario tiny =
                TinyScenario.lively().withPolicy("grants", 120, "grants=1").with("state.grant-m", "0");
        try (Rainforest without = tiny.start(world -> {});
                Rainforest with = tiny.start("grants", world -> {})) {
            Observed nothing = without.finish();
            Observed grants = with.finish();
            StateSpendingTest.assertSameLives(without.world(), with.world());
            assertThat(grants.capture.total()).isEqualTo(nothing.capture.total());
        }
    }

    /** A firm that works at full speed anyhow: the grant only adds to its cash. */
    @Test
    void a_grant_without_additionality_costs_the_burden_of_public_funds() {
        TinyScenario tiny = TinyScenario.quiet()
                .withMonths("2014-01", "2016-12")
                .withStages(stage("sample", "cost-m=12", "years=10"))
                .withPolicy("grants", 12, "grants=1")
                .with("state.grant-m", "2")
                .with("gains.public-funds", "1.2");
        try (Rainforest without = tiny.start(world -> Planting.firm(world, "rich", 50e6));
                Rainforest with = tiny.start("grants", world -> Planting.firm(world, "rich", 50e6))) {
            Observed nothing = without.finish();
            Observed grants = with.finish();
            double outlay = grants.outlay(Lever.GRANTS);
            assertThat(outlay).isPositive();
            assertThat(with.world().firms.done.get(0))
                    .isEqualTo(without.world().firms.done.get(0));
            assertThat(grants.capture.total()).isEqualTo(nothing.capture.total() - .2 * outlay, within(1.0));
        }
    }

    @Test
    void the_mandate_decides_who_comes_first() {
        for (double strategic : new double[] {0, 5}) {
            TinyScenario tiny = TinyScenario.quiet()
                    .withStages(stage("sample", "cost-m=36", "years=3"))
                    .withPolicy("grants", 1.2, "grants=1")
                    .with("state.grant-m", "1.3")
                    .with("quality.log-sd", "0.7")
                    .with("state.mandate-strategic", String.valueOf(strategic));
            try (Rainforest run = tiny.start("grants", world -> {
                world.firms.quality.set(Planting.firm(world, "good", 40e6), 1);
                world.firms.special.set(Planting.firm(world, "strategic", 40e6), 1);
            })) {
                World world = step(run, 13);
                double good = world.firm(Planting.firmOf(world, "good")).cash();
                double other = world.firm(Planting.firmOf(world, "strategic")).cash();
                assertThat(good > other).isEqualTo(strategic == 0);
            }
        }
    }
}
