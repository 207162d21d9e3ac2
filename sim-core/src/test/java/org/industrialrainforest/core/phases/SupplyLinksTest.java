package org.industrialrainforest.core.phases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.industrialrainforest.core.tiny.TinyScenario.stage;
import static org.industrialrainforest.core.tiny.TinyScenario.step;

import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import org.industrialrainforest.core.model.Rainforest;
import org.industrialrainforest.core.observe.GainParty;
import org.industrialrainforest.core.observe.Observed;
import org.industrialrainforest.core.rules.SupplyTies;
import org.industrialrainforest.core.tiny.Planting;
import org.industrialrainforest.core.tiny.TinyScenario;
import org.industrialrainforest.core.world.FirmStatus;
import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.core.world.Flow;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.money.Money;
import org.junit.jupiter.api.Test;

/** Firms of the city that supply each other: what it brings both, what brings them together, and what a customer's death does. */
class SupplyLinksTest {
    /** Chip makers without demand's bound; parts are sold to robot makers. Who meets, matches, for good. */
    private static TinyScenario scenario() {
        return TinyScenario.quiet()
                .withMonths("2014-01", "2018-12")
                .withSector("robots", stage("arm"))
                .withBuyers("robots", "chips")
                .with("sectors[chips].demand-bn", "100")
                .with("sectors[robots].demand-bn", "100")
                .with("sectors[robots].margin", "0.2")
                .with("sales.staff-share", "0.5")
                .with("supply.look-months", "12")
                .with("supply.meet-base", "10")
                .with("supply.match-probability", "1")
                .with("supply.purchases", "0.5")
                .with("supply.most-m", "1000");
    }

    /** A chip maker, row 0, and a robot maker, row 1, of 12 m a year each. */
    private static Consumer<World> two() {
        return two(10e6);
    }

    private static Consumer<World> two(double cash) {
        return world -> {
            Planting.seller(world, "chip", cash, 12e6);
            int robot = Planting.seller(world, "robot", cash, 12e6);
            world.firms.sector.set(robot, world.sectorOf("robots"));
        };
    }

    private static World after(TinyScenario tiny, int months) {
        try (Rainforest run = tiny.start(two())) {
            return step(run, months);
        }
    }

    private static double cash(World world, int row) {
        return Money.rmb(world.firms.cash(row));
    }

    @Test
    void a_customer_buys_of_its_supplier_instead_of_outside_and_both_gain() {
        World world = after(scenario().with("supply.saving", "0.1").with("supply.evidence", "1.2"), 1);
        World apart = after(scenario().with("mechanisms.supply-links", "false"), 1);
        assertThat(world.firms.customer.get(0)).isEqualTo(world.firms.id(1));
        assertThat(world.firms.supplier.get(1)).isEqualTo(world.firms.id(0));
        // Of 1 m sold, .8 m is cost and half of that inputs; half of these come from the supplier, for a tenth less.
        assertThat(Money.rmb(world.firms.bought.get(1))).isEqualTo(180_000, within(.02));
        assertThat(world.firms.delivered.get(0)).isEqualTo(world.firms.bought.get(1));
        assertThat(cash(world, 1) - cash(apart, 1)).as("saved").isEqualTo(20_000, within(.05));
        assertThat(cash(world, 0) - cash(apart, 0)).as("margin of a fifth").isEqualTo(.2 * 180_000, within(.05));
        assertThat(world.firms.evidence.get(0) - apart.firms.evidence.get(0)).isEqualTo(.1, within(1e-9));
    }

    @Test
    void payments_between_firms_leave_the_identity_of_gains_and_what_outside_suppliers_lose_is_seen() {
        try (Rainforest linked = scenario().with("gains.supplier-margin", "0.1").start(two(0));
                Rainforest apart = scenario()
                        .with("gains.supplier-margin", "0.1")
                        .with("mechanisms.supply-links", "false")
                        .start(two(0))) {
            Observed with = linked.finish();
            Observed without = apart.finish();
            assertThat(with.supply.delivered()).isPositive();
            assertThat(with.capture.identityError()).isEqualTo(0, within(1.0));
            assertThat(without.capture.identityError()).isEqualTo(0, within(1.0));
            assertThat(with.capture.gain(GainParty.SUPPLIERS)).isLessThan(without.capture.gain(GainParty.SUPPLIERS));
            assertThat(with.capture.total()).isGreaterThan(without.capture.total());
        }
    }

    @Test
    void the_identity_holds_with_profits_after_the_last_year() {
        try (Rainforest run = scenario()
                .with("gains.terminal-years", "15")
                .with("gains.terminal-hazard", "0.08")
                .with("gains.supplier-margin", "0.1")
                .with("gains.leader-surplus", "0.2")
                .with("taxes.corporate", "0.25")
                .start(two(0))) {
            Observed observed = run.finish();
            assertThat(observed.capture.identityError()).isEqualTo(0, within(1.0));
            assertThat(observed.capture.imputed(GainParty.LEADERS))
                    .as("no leader ordered")
                    .isZero();
        }
    }

    @Test
    void without_the_switch_buyers_or_meetings_nobody_is_linked() {
        for (TinyScenario tiny : new TinyScenario[] {
            scenario().with("mechanisms.supply-links", "false"),
            scenario().with("supply.meet-base", "0"),
            scenario().with("supply.match-probability", "0"),
            TinyScenario.quiet().with("supply.meet-base", "10").with("supply.match-probability", "1")
        }) {
            try (Rainforest run = tiny.start(world -> {
                Planting.seller(world, "chip", 10e6, 12e6);
                Planting.seller(world, "chip-2", 10e6, 12e6);
            })) {
                World world = step(run, 13);
                assertThat(world.firms.customer.get(0)).isZero();
                assertThat(world.ledger
                                .month()
                                .amount(world.accounts.firms(), world.accounts.firms(), Flow.SUPPLY_ORDERS))
                        .isZero();
            }
        }
    }

    @Test
    void a_customer_that_dies_takes_own_sales_of_its_supplier_with_it() {
        try (Rainforest run =
                scenario().with("bridging.buyer-dependence", "0.5").start(two())) {
            World world = step(run, 2);
            Firms firms = world.firms;
            double delivered = Money.rmb(firms.delivered.get(0));
            assertThat(delivered).isPositive();
            firms.status.set(1, FirmStatus.FAILED);
            firms.deadline.set(1, run.nextMonth() + 12);
            step(run, 1);
            assertThat(firms.customer.get(0)).isZero();
            assertThat(firms.customerDied.get(0)).isEqualTo(run.nextMonth() - 1);
            assertThat(firms.product.get(0)).isEqualTo(1e6 * (1 - .5 * delivered / (1e6 + delivered)), within(1.0));
            assertThat(firms.delivered.get(0)).isZero();
        }
    }

    @Test
    void a_supplier_that_delivers_at_a_loss_is_worse_off() {
        TinyScenario tiny = scenario().with("sectors[chips].margin", "-0.5");
        assertThat(cash(after(tiny, 12), 0))
                .isLessThan(cash(after(tiny.with("mechanisms.supply-links", "false"), 12), 0));
    }

    @Test
    void a_customer_may_pay_more_than_outside() {
        TinyScenario tiny = scenario().with("supply.saving", "-0.2");
        assertThat(cash(after(tiny, 12), 1))
                .isLessThan(cash(after(tiny.with("mechanisms.supply-links", "false"), 12), 1));
    }

    @Test
    void partners_learn_from_each_other() {
        try (Rainforest run = scenario().start(two().andThen(w -> w.firms.knowledge.set(1, 3)))) {
            World world = step(run, 1);
            assertThat(world.firms.partners.get(0)).isEqualTo(world.firms.knowledge.get(1), within(1e-6));
        }
    }

    /** Links of a hundred suppliers and as many customers in five years, of which those of a tie are counted. */
    private static int linked(TinyScenario tiny, Consumer<World> share, ToIntFunction<World> count) {
        try (Rainforest run = tiny.start(world -> {
            for (int i = 0; i < 100; i++) {
                Planting.seller(world, "chip-" + i, 10e6, 12e6);
                int robot = Planting.seller(world, "robot-" + i, 10e6, 12e6);
                world.firms.sector.set(robot, world.sectorOf("robots"));
            }
            for (int row = 0; row < world.firms.end(); row++) {
                world.firms.park.set(row, -1);
            }
            share.accept(world);
        })) {
            return count.applyAsInt(step(run, 60));
        }
    }

    private static int links(World world) {
        int links = 0;
        for (int row = 0; row < world.firms.end(); row++) {
            links += world.firms.live(row) && world.firms.customer.get(row) != 0 ? 1 : 0;
        }
        return links;
    }

    @Test
    void firms_that_share_a_platform_a_park_or_a_centre_meet_more() {
        TinyScenario tiny = scenario().withBridge("centre").withPlatform("line").with("supply.meet-base", "0.0001");
        Consumer<World> park = world -> {
            for (int row = 0; row < 40; row++) {
                world.firms.park.set(row, 0);
            }
        };
        Consumer<World> platform = world -> {
            for (int row = 0; row < 40; row++) {
                world.firms.platformsUsed.set(row, 1);
            }
        };
        int few = linked(tiny, park, SupplyLinksTest::links);
        int neighbours = linked(tiny.with("supply.meet-park", "0.05"), park, SupplyLinksTest::links);
        int users = linked(tiny.with("supply.meet-platform", "0.05"), platform, SupplyLinksTest::links);
        assertThat(neighbours).isGreaterThan(few + 10);
        assertThat(users).isEqualTo(neighbours);
    }

    @Test
    void what_two_firms_share_is_told_and_its_rates_add_up() {
        World world = scenario()
                .withBridge("centre")
                .withPlatform("line")
                .with("supply.meet-base", "0.1")
                .with("supply.meet-platform", "0.2")
                .with("supply.meet-park", "0.4")
                .with("supply.meet-centre", "0.8")
                .with("supply.meet-leader", "1.6")
                .world();
        two().accept(world);
        SupplyTies ties = new SupplyTies(world);
        assertThat(ties.shared(0, 1)).isEqualTo(SupplyTies.PARK);
        world.firms.platformsUsed.set(0, 3);
        world.firms.platformsUsed.set(1, 1);
        world.firms.centre.set(0, 0);
        world.firms.centre.set(1, 0);
        int shared = SupplyTies.PLATFORM | SupplyTies.PARK | SupplyTies.CENTRE;
        assertThat(ties.shared(0, 1)).isEqualTo(shared);
        assertThat(ties.rate(shared)).isEqualTo(1.5, within(1e-12));
        assertThat(ties.rate(shared | SupplyTies.LEADER)).isEqualTo(3.1, within(1e-12));
        assertThat(ties.mayBuy(0, 1)).isTrue();
        assertThat(ties.mayBuy(1, 0)).as("chip makers buy no robots").isFalse();
    }

    @Test
    void a_firm_has_one_supplier_and_one_customer_and_both_know_it() {
        int wrong = linked(scenario(), world -> {}, world -> {
            Firms firms = world.firms;
            int odd = 0;
            for (int row = 0; row < firms.end(); row++) {
                if (firms.live(row) && firms.customer.get(row) != 0) {
                    odd += firms.supplier.get(firms.row(firms.customer.get(row))) == firms.id(row) ? 0 : 1;
                }
            }
            return odd + (links(world) == 100 ? 0 : 1000);
        });
        assertThat(wrong).isZero();
    }
}
