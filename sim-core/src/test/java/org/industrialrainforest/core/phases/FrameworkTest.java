package org.industrialrainforest.core.phases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.industrialrainforest.core.tiny.TinyScenario.stage;
import static org.industrialrainforest.core.tiny.TinyScenario.step;

import org.industrialrainforest.core.model.Rainforest;
import org.industrialrainforest.core.scenario.Lever;
import org.industrialrainforest.core.tiny.Planting;
import org.industrialrainforest.core.tiny.TinyScenario;
import org.industrialrainforest.core.world.World;
import org.junit.jupiter.api.Test;

/** The open framework: a commons without slots. */
class FrameworkTest {
    private static TinyScenario scenario(String... settings) {
        return TinyScenario.quiet()
                .withMonths("2014-01", "2020-12")
                .withStages(stage("sample", "cost-m=12", "years=1"), stage("product", "cost-m=12", "years=9"))
                .with("sectors[chips].product-gate", "2")
                .withFramework("code", settings)
                .withPolicy("commons", 12, "platform=1");
    }

    private static World after(TinyScenario tiny, String policy, int months) {
        try (Rainforest run = tiny.start(policy, world -> Planting.firm(world, "ada", 50e6))) {
            return step(run, months);
        }
    }

    @Test
    void its_users_do_more_in_a_month_at_the_same_cost() {
        World without = after(scenario("speed=0.25"), "none", 5);
        World with = after(scenario("speed=0.25"), "commons", 5);
        int firm = Planting.firmOf(with, "ada");
        // It is opened in the fifth month, when money covers two years of it.
        double ahead = with.firms.done.get(firm) - without.firms.done.get(firm);
        assertThat(with.frameworks.users.get(0)).isOne();
        assertThat(ahead).isPositive();
        assertThat(with.firms.cash(firm)).isEqualTo(without.firms.cash(firm));
    }

    @Test
    void users_show_more_and_their_rivals_read_along() {
        World with = after(scenario("evidence=0.12", "leakage=0.12"), "commons", 12);
        assertThat(with.firms.evidence.get(0)).isPositive();
        assertThat(with.firms.leakage.get(0)).isPositive();
        World without = after(scenario("evidence=0.12", "leakage=0.12"), "none", 12);
        assertThat(without.firms.evidence.get(0)).isZero();
        assertThat(without.firms.leakage.get(0)).isZero();
    }

    @Test
    void one_that_only_costs_or_slows_does_harm() {
        World idle = after(scenario(), "commons", 11);
        World without = after(scenario(), "none", 11);
        assertThat(idle.firms.done.get(0)).isEqualTo(without.firms.done.get(0), within(1e-12));
        assertThat(idle.levers.spent.get(Lever.PLATFORM.ordinal())).isPositive();
        assertThat(after(scenario("speed=-0.3"), "commons", 11).firms.done.get(0))
                .isLessThan(without.firms.done.get(0));
    }

    @Test
    void it_can_be_taken_out() {
        World off = after(scenario("speed=0.25").with("mechanisms.open-framework", "false"), "commons", 11);
        assertThat(off.frameworks.users.get(0)).isZero();
        assertThat(off.levers.spent.get(Lever.PLATFORM.ordinal())).isZero();
    }

    @Test
    void who_would_not_adopt_it_is_not_reached() {
        assertThat(after(scenario("adoption=0", "speed=1"), "commons", 11)
                        .frameworks
                        .users
                        .get(0))
                .isZero();
    }

    @Test
    void a_dated_framework_opens_at_its_date_and_founders_adopt_it() {
        TinyScenario tiny = scenario("opens=2014-06", "speed=0.1")
                .withPolicy("as-reported", 0)
                .with("policies[as-reported].kind", "history");
        try (Rainforest run = tiny.start("as-reported", world -> {
            int idea = Planting.idea(world, "later", 20e6);
            world.ideas.arrived.set(idea, world.scenario.start().index() + 6);
        })) {
            World world = step(run, 5);
            assertThat(world.frameworks.open.get(0)).isZero();
            step(run, 1);
            assertThat(world.frameworks.open.get(0)).isOne();
            step(run, 6);
            assertThat(world.frameworks.users.get(0)).isEqualTo(world.firms.count());
        }
    }

    @Test
    void one_that_is_not_paid_for_any_more_helps_nobody() {
        TinyScenario tiny = scenario("speed=0.25").with("state.envelope-years", "1");
        try (Rainforest run = tiny.start("commons", world -> Planting.firm(world, "ada", 50e6))) {
            World world = step(run, 12);
            assertThat(world.frameworks.open.get(0)).isOne();
            step(run, 1);
            assertThat(world.frameworks.open.get(0)).isZero();
            double before = world.firms.done.get(0);
            step(run, 1);
            double month = world.firms.done.get(0) - before;
            assertThat(month).isLessThan(.1);
        }
    }
}
