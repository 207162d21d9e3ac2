package org.industrialrainforest.core.phases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.industrialrainforest.core.tiny.TinyScenario.step;

import java.util.function.Consumer;
import org.industrialrainforest.core.model.Rainforest;
import org.industrialrainforest.core.tiny.Planting;
import org.industrialrainforest.core.tiny.TinyScenario;
import org.industrialrainforest.core.world.FirmStatus;
import org.industrialrainforest.core.world.Flow;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.money.Money;
import org.junit.jupiter.api.Test;

/** Firms that have passed a gate look for partners in the month of their founding and every six months. */
class BridgingTest {
    private static TinyScenario scenario(int leaders) {
        return TinyScenario.quiet()
                .withBridge("centre")
                .withLeaders(leaders)
                .withPolicy("bridges", 12, "bridge=1")
                .with("bridging.link-probability", "1");
    }

    private static Consumer<World> sellers(int count) {
        return world -> {
            for (int i = 0; i < count; i++) {
                Planting.seller(world, "seller-" + i, 1e6, 0);
            }
        };
    }

    private static double orders(World world) {
        return Money.rmb(world.ledger.month().amount(world.accounts.leaders, world.accounts.firms(), Flow.ORDERS));
    }

    @Test
    void bridge_centres_make_links_that_bring_orders() {
        try (Rainforest run = scenario(10).start("bridges", sellers(5))) {
            World world = step(run, 1);
            // Two meetings a month; a pair of probability one clicks.
            assertThat(world.bridges.meetings.get(0)).isEqualTo(2);
            assertThat(world.bridges.made.get(0)).isEqualTo(2);
            assertThat(world.links.count()).isEqualTo(2);
            double agreed = 0;
            for (int row : world.links.byIdentity()) {
                agreed += world.links.orders.get(row);
            }
            assertThat(orders(world)).isEqualTo(agreed, within(.02)).isPositive();
        }
    }

    @Test
    void without_a_centre_nobody_meets_unless_leaders_look_around_themselves() {
        try (Rainforest run = scenario(10).start(sellers(50))) {
            assertThat(step(run, 12).links.count()).isZero();
        }
        try (Rainforest run = scenario(10).with("bridging.own-meetings", "12").start(sellers(50))) {
            assertThat(step(run, 12).links.count()).isPositive();
        }
    }

    @Test
    void a_leader_has_attention_for_one_meeting_a_month() {
        TinyScenario tiny = scenario(2).with("bridges[centre].meetings", "20");
        try (Rainforest run = tiny.start("bridges", sellers(30))) {
            World world = step(run, 1);
            assertThat(world.bridges.meetings.get(0)).isEqualTo(2);
            assertThat(world.leaders.met.get(0)).isOne();
            assertThat(world.leaders.met.get(1)).isOne();
        }
        try (Rainforest run = tiny.with("leaders[giants].attention", "0").start("bridges", sellers(30))) {
            assertThat(step(run, 1).bridges.meetings.get(0)).isZero();
        }
    }

    @Test
    void whether_a_pair_clicks_is_a_lasting_fact() {
        TinyScenario tiny = TinyScenario.quiet()
                .withMonths("2014-01", "2023-12")
                .withBridge("centre", "meetings=1000")
                .withLeaders(2, "attention=100")
                .withPolicy("bridges", 12, "bridge=1")
                .with("bridging.link-probability", "0.5");
        try (Rainforest run = tiny.start("bridges", sellers(100))) {
            long afterTenMeetings = step(run, 60).links.count();
            long later = step(run, 60).links.count();
            // Of 200 pairs half click, and they have found each other; the other half never will.
            assertThat(afterTenMeetings).isBetween(75L, 125L);
            assertThat(later - afterTenMeetings).isLessThan(3);
        }
    }

    @Test
    void links_end_and_take_their_orders_with_them() {
        TinyScenario tiny = scenario(10).with("bridging.link-ends", "1.2");
        try (Rainforest run = tiny.start("bridges", sellers(2))) {
            World world = step(run, 1);
            int[] links = world.links.byIdentity();
            assertThat(links).hasSize(2);
            // A hazard of .1 a month: .35 are used up in the fourth, and nobody meets before the next half-year.
            world.links.endLeft.set(links[0], .35);
            world.links.endLeft.set(links[1], 9);
            long ending = world.links.firm.get(links[0]);
            long lasting = world.links.firm.get(links[1]);
            double agreed = world.links.orders.get(links[1]);
            assertThat(step(run, 3).links.count()).isEqualTo(2);
            assertThat(step(run, 1).links.count()).isOne();
            assertThat(world.firms.orders.get(world.firms.row(lasting))).isEqualTo(agreed, within(1e-6));
            assertThat(ending == lasting || world.firms.orders.get(world.firms.row(ending)) == 0)
                    .isTrue();
            assertThat(orders(world)).isEqualTo(agreed, within(.01));
        }
    }

    @Test
    void a_firm_that_is_out_of_business_loses_its_links() {
        try (Rainforest run = scenario(10).start("bridges", sellers(2))) {
            World world = step(run, 1);
            world.firms.status.set(0, FirmStatus.DORMANT);
            world.firms.deadline.set(0, run.nextMonth() + 100);
            step(run, 1);
            assertThat(world.firms.links.get(0)).isZero();
            assertThat(world.firms.orders.get(0)).isZero();
            assertThat(world.firms.links.get(1)).isOne();
        }
    }

    @Test
    void a_linked_leader_may_copy_the_product() {
        TinyScenario tiny = scenario(10).with("bridging.leader-copies", "1").with("bridging.copied-quality", "-0.2");
        try (Rainforest run = tiny.start("bridges", sellers(2))) {
            World world = step(run, 24);
            assertThat(Math.min(world.firms.quality.get(0), world.firms.quality.get(1)))
                    .isLessThanOrEqualTo(-.2 + 1e-12);
        }
        try (Rainforest run = tiny.with("bridging.leader-copies", "0").start("bridges", sellers(2))) {
            assertThat(step(run, 24).firms.quality.get(0)).isZero();
        }
    }

    @Test
    void better_firms_click_more_often() {
        TinyScenario tiny = scenario(100)
                .with("bridges[centre].meetings", "1000")
                .with("bridging.link-probability", "0.3")
                .with("bridging.link-quality", "1");
        int[] links = new int[2];
        for (int better = 0; better < 2; better++) {
            double quality = better;
            try (Rainforest run = tiny.start("bridges", sellers(200).andThen(world -> {
                for (int row = 0; row < 200; row++) {
                    world.firms.quality.set(row, quality);
                }
            }))) {
                links[better] = step(run, 1).links.count();
            }
        }
        assertThat(links[1]).isGreaterThan(links[0] + 5);
    }

    @Test
    void a_firm_before_its_first_gate_is_not_introduced() {
        try (Rainforest run = scenario(10).start("bridges", sellers(1).andThen(world -> world.firms.stage.set(0, 0)))) {
            assertThat(step(run, 12).bridges.meetings.get(0)).isZero();
        }
    }
}
