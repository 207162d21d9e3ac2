package org.industrialrainforest.core.phases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.industrialrainforest.core.tiny.TinyScenario.stage;
import static org.industrialrainforest.core.tiny.TinyScenario.step;

import java.util.function.Consumer;
import org.industrialrainforest.core.model.Rainforest;
import org.industrialrainforest.core.tiny.Planting;
import org.industrialrainforest.core.tiny.TinyScenario;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.money.Money;
import org.junit.jupiter.api.Test;

/** A framework grows with its users, and firms join a centre for what they gain by it. */
class CentreOfUsersTest {
    private static TinyScenario framework(String... settings) {
        return TinyScenario.quiet()
                .withMonths("2014-01", "2020-12")
                .withStages(stage("sample", "cost-m=12", "years=9"))
                .withFramework("code", settings)
                .withPolicy("commons", 12, "platform=1");
    }

    private static Consumer<World> firms(int count) {
        return world -> {
            for (int i = 0; i < count; i++) {
                Planting.firm(world, "firm-" + i, 50e6);
            }
        };
    }

    private static World after(TinyScenario tiny, int firms, int months) {
        try (Rainforest run = tiny.start("commons", firms(firms))) {
            return step(run, months);
        }
    }

    // ---- the framework

    @Test
    void firms_that_would_not_adopt_a_framework_of_few_users_adopt_one_of_many() {
        TinyScenario growing = framework("adoption=0.8", "network=0.7", "network-users=5");
        long first = after(growing, 200, 6).frameworks.users.get(0);
        long later = after(growing, 200, 60).frameworks.users.get(0);
        assertThat(first).isBetween(30L, 70L);
        assertThat(later).isGreaterThan(first + 60);
        TinyScenario alone = growing.with("mechanisms.framework-network", "false");
        assertThat(after(alone, 200, 6).frameworks.users.get(0))
                .isEqualTo(after(alone, 200, 60).frameworks.users.get(0));
    }

    @Test
    void its_users_gain_more_the_more_they_are_and_lose_more_where_it_slows_them() {
        for (String speed : new String[] {"0.4", "-0.4"}) {
            TinyScenario tiny = framework("speed=" + speed, "network=1", "network-users=20");
            double few = done(tiny, 1);
            double many = done(tiny, 60);
            assertThat(many - few).as(speed).matches(d -> d * Double.parseDouble(speed) > 0);
        }
        TinyScenario same = framework("speed=0.4");
        assertThat(done(same, 60)).isEqualTo(done(same, 1), within(1e-12));
    }

    /** Work that one of so many users has done after four years. */
    private static double done(TinyScenario tiny, int users) {
        Consumer<World> all = firms(users).andThen(world -> {
            for (int row = 0; row < users; row++) {
                world.adopt(row, 0);
            }
        });
        try (Rainforest run = tiny.start("commons", all)) {
            return step(run, 48).firms.done.get(0);
        }
    }

    // ---- members

    /** A meeting earns an order of RMB 12 m at a margin of .2 for three years and a third: 8 m. */
    private static World centre(String cost, String... more) {
        TinyScenario tiny = TinyScenario.quiet()
                .withMonths("2014-01", "2016-12")
                .withBridge("centre")
                .withLeaders(2)
                .withPolicy("bridges", 12, "bridge=1")
                .with("bridging.link-probability", "0.5")
                .with("bridging.link-ends", "0.3")
                .with("bridging.member-cost-m", cost);
        for (String setting : more) {
            tiny = tiny.with(setting.split("=")[0], setting.split("=")[1]);
        }
        try (Rainforest run = tiny.start("bridges", world -> {
            for (int i = 0; i < 40; i++) {
                Planting.seller(world, "seller-" + i, 5e6, 0);
            }
        })) {
            return step(run, 1);
        }
    }

    @Test
    void firms_join_as_long_as_meetings_are_worth_what_membership_costs() {
        assertThat(centre("0").bridges.members.get(0)).isEqualTo(42);
        // Two meetings a month among N members: 24 · 0.5 · 8 m / N.
        assertThat(centre("8").bridges.members.get(0)).isEqualTo(2 + 12);
        assertThat(centre("90").bridges.members.get(0)).isEqualTo(2);
    }

    @Test
    void where_links_bring_no_orders_nobody_joins_and_who_is_made_to_join_loses() {
        assertThat(centre("0.6", "leaders[giants].order-m=0").bridges.members.get(0))
                .isEqualTo(2);
        World made = centre("0.6", "leaders[giants].order-m=0", "mechanisms.member-choice=false");
        World free = centre("0", "leaders[giants].order-m=0");
        assertThat(made.bridges.members.get(0)).isEqualTo(42);
        assertThat(Money.rmb(free.firms.cash(0) - made.firms.cash(0))).isEqualTo(50_000, within(.01));
    }
}
