package org.industrialrainforest.core.phases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.industrialrainforest.core.tiny.TinyScenario.stage;
import static org.industrialrainforest.core.tiny.TinyScenario.step;

import java.util.function.Consumer;
import org.industrialrainforest.core.model.Rainforest;
import org.industrialrainforest.core.tiny.Planting;
import org.industrialrainforest.core.tiny.TinyScenario;
import org.industrialrainforest.core.world.FirmStatus;
import org.industrialrainforest.core.world.World;
import org.junit.jupiter.api.Test;

/** Where bridges do nothing, where they harm, who may cross them, and what each of their channels takes out. */
class BridgeLeverTest {
    private static TinyScenario scenario(int leaders, String... centre) {
        return TinyScenario.quiet()
                .withMonths("2014-01", "2023-12")
                .withBridge("centre", centre)
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

    private static int linked(World world) {
        int linked = 0;
        for (int row : world.firms.byIdentity()) {
            linked += world.firms.linksEver.get(row);
        }
        return linked;
    }

    // ---- nothing

    @Test
    void a_dose_of_nought_is_bit_identical_to_no_policy() {
        TinyScenario tiny = TinyScenario.lively().withPolicy("nothing", 0, "bridge=1");
        try (Rainforest without = tiny.start(world -> {});
                Rainforest with = tiny.start("nothing", world -> {})) {
            without.finish();
            with.finish();
            assertThat(with.digest()).isEqualTo(without.digest());
        }
    }

    @Test
    void meetings_can_be_taken_out() {
        try (Rainforest run =
                scenario(10).with("mechanisms.bridge-meetings", "false").start("bridges", sellers(5))) {
            World world = step(run, 24);
            assertThat(world.bridges.meetings.get(0)).isZero();
            assertThat(world.links.count()).isZero();
        }
    }

    // ---- harm

    @Test
    void bridges_to_leaders_who_copy_harm_who_crosses_them() {
        TinyScenario tiny = TinyScenario.lively()
                .with("bridging.leader-copies", "1")
                .with("bridging.copied-quality", "-1")
                .with("leaders[giants].order-m", "0.01");
        try (Rainforest without = tiny.start(world -> {});
                Rainforest with = tiny.start("bridges", world -> {})) {
            without.finish();
            with.finish();
            assertThat(with.world().bridges.made.get(0)).isPositive();
            int worse = 0;
            int better = 0;
            for (int row : with.world().firms.byIdentity()) {
                int same = without.world().firms.row(with.world().firms.id(row));
                if (same >= 0 && with.world().firms.linksEver.get(row) > 0) {
                    double gap = with.world().firms.quality.get(row)
                            - without.world().firms.quality.get(same);
                    worse += gap < -.5 ? 1 : 0;
                    better += gap > .5 ? 1 : 0;
                }
            }
            assertThat(worse).isGreaterThan(better);
        }
    }

    @Test
    void copying_can_be_taken_out() {
        TinyScenario tiny = scenario(10)
                .with("bridging.leader-copies", "1")
                .with("bridging.copied-quality", "-0.2")
                .with("mechanisms.link-copying", "false");
        try (Rainforest run = tiny.start("bridges", sellers(5))) {
            assertThat(step(run, 60).firms.quality.get(0)).isZero();
        }
    }

    // ---- members

    @Test
    void a_centre_has_leaders_and_small_firms_for_members_and_matches_no_others() {
        try (Rainforest run = scenario(10, "members=13").start("bridges", sellers(50))) {
            World world = step(run, 1);
            assertThat(world.bridges.members.get(0)).isEqualTo(13);
            int members = 0;
            for (int row : world.firms.byIdentity()) {
                members += world.firms.centre.has(row) ? 1 : 0;
            }
            assertThat(members).isEqualTo(3);
            step(run, 60);
            for (int row : world.firms.byIdentity()) {
                assertThat(world.firms.centre.has(row) || world.firms.linksEver.get(row) == 0)
                        .isTrue();
            }
        }
    }

    @Test
    void members_leave_after_their_time_and_others_take_their_places() {
        TinyScenario tiny = scenario(2, "members=7").with("bridging.member-months", "12");
        try (Rainforest run = tiny.start("bridges", sellers(50))) {
            World world = step(run, 12);
            long first = member(world);
            assertThat(world.bridges.members.get(0)).isEqualTo(7);
            step(run, 12);
            assertThat(world.bridges.members.get(0)).isEqualTo(7);
            assertThat(world.firms.memberSince.get(world.firms.row(member(world))))
                    .isGreaterThanOrEqualTo(run.nextMonth() - 13);
            assertThat(first).isNotZero();
        }
    }

    private static long member(World world) {
        for (int row : world.firms.byIdentity()) {
            if (world.firms.centre.has(row)) {
                return world.firms.id(row);
            }
        }
        throw new AssertionError("nobody is a member");
    }

    @Test
    void a_member_that_goes_out_of_business_leaves() {
        try (Rainforest run = scenario(2).start("bridges", sellers(1))) {
            World world = step(run, 1);
            assertThat(world.bridges.members.get(0)).isEqualTo(3);
            world.firms.status.set(0, FirmStatus.DORMANT);
            world.firms.deadline.set(0, run.nextMonth() + 100);
            step(run, 1);
            assertThat(world.bridges.members.get(0)).isEqualTo(2);
        }
    }

    // ---- service, orders, own meetings

    @Test
    void technical_service_is_evidence_for_those_who_meet() {
        for (boolean on : new boolean[] {true, false}) {
            TinyScenario tiny = scenario(10)
                    .with("bridging.service-evidence", "0.1")
                    .with("bridging.link-probability", "0")
                    .with("mechanisms.bridge-service", String.valueOf(on));
            try (Rainforest run = tiny.start("bridges", sellers(2))) {
                World world = step(run, 1);
                assertThat(world.bridges.meetings.get(0)).isEqualTo(2);
                assertThat(world.firms.evidence.get(0)).isEqualTo(on ? .1 : 0);
            }
        }
    }

    @Test
    void orders_and_their_evidence_can_be_taken_out() {
        TinyScenario tiny = scenario(10).with("quality.order-evidence", "1.2");
        try (Rainforest all = tiny.start("bridges", sellers(2));
                Rainforest silent =
                        tiny.with("mechanisms.link-evidence", "false").start("bridges", sellers(2));
                Rainforest idle = tiny.with("mechanisms.link-orders", "false").start("bridges", sellers(2))) {
            assertThat(step(all, 2).firms.evidence.get(0)).isEqualTo(.2, within(1e-9));
            assertThat(step(silent, 2).firms.evidence.get(0)).isZero();
            assertThat(silent.world().firms.orders.get(0)).isPositive();
            assertThat(step(idle, 2).firms.orders.get(0)).isZero();
            assertThat(idle.world().firms.links.get(0)).isPositive();
        }
    }

    /** Ten leaders, two meetings a year each, and more firms than they can meet: twenty meetings a year. */
    @Test
    void leaders_arrange_so_many_meetings_a_year_by_themselves() {
        TinyScenario tiny = scenario(10).with("bridging.own-meetings", "2");
        try (Rainforest run = tiny.start("none", sellers(400))) {
            World world = step(run, 120);
            // A month with two of a leader's meetings has attention for one: 1 − e^(−1/6) a month.
            double expected = 10 * (1 - Math.exp(-2 / 12.0)) * 120 / 6;
            // All firms were founded in one month and look in the same months, every sixth.
            assertThat((double) linked(world)).isEqualTo(expected, within(4 * Math.sqrt(expected)));
        }
    }

    @Test
    void who_lived_by_one_buyer_loses_sales_when_the_buyer_goes() {
        for (double dependence : new double[] {0, .5}) {
            TinyScenario tiny = scenario(2)
                    .with("bridging.link-ends", "1.2")
                    .with("sectors[chips].demand-bn", "10")
                    .with("bridging.buyer-dependence", String.valueOf(dependence));
            try (Rainforest run = tiny.start("bridges", world -> Planting.seller(world, "seller-0", 1e6, 12e6))) {
                World world = step(run, 1);
                int link = world.links.byIdentity()[0];
                double orders = world.links.orders.get(link);
                double sales = world.firms.product.get(0);
                world.links.endLeft.set(link, .05);
                step(run, 1);
                double lost = dependence * orders / (orders + sales);
                assertThat(world.firms.links.get(0)).isZero();
                assertThat(world.firms.product.get(0)).isEqualTo(sales * (1 - lost), within(1.0));
            }
        }
    }

    @Test
    void a_link_that_comes_late_in_a_stage_still_brings_the_application_scenario() {
        TinyScenario tiny = scenario(2)
                .withStages(
                        stage("sample"),
                        stage("product", "cost-m=12", "years=2", "facility=application-scenario", "dependence=high"))
                .with("sectors[chips].product-gate", "2")
                .with("policies[bridges].start", "2014-12");
        try (Rainforest run = tiny.start("bridges", world -> Planting.firm(world, "ada", 20e6))) {
            World world = step(run, 11);
            assertThat(world.firms.fit.get(0)).isZero();
            step(run, 2);
            assertThat(world.firms.links.get(0)).isOne();
            assertThat(world.firms.fit.get(0)).isOne();
        }
    }

    @Test
    void centres_close_with_the_envelope_and_links_live_on() {
        TinyScenario tiny = scenario(4).with("state.envelope-years", "1");
        try (Rainforest run = tiny.start("bridges", sellers(2))) {
            World world = step(run, 12);
            assertThat(world.bridges.open.get(0)).isOne();
            step(run, 1);
            assertThat(world.bridges.open.get(0)).isZero();
            assertThat(world.bridges.members.get(0)).isEqualTo(4);
            assertThat(world.links.count()).isPositive();
        }
    }
}
