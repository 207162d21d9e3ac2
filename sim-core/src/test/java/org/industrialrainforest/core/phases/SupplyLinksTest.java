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
import org.industrialrainforest.core.observe.Series;
import org.industrialrainforest.core.rules.PossibleCustomers;
import org.industrialrainforest.core.rules.SupplyTies;
import org.industrialrainforest.core.tiny.Planting;
import org.industrialrainforest.core.tiny.TinyScenario;
import org.industrialrainforest.core.world.FirmStatus;
import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.core.world.Flow;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.money.Money;
import org.industrialrainforest.engine.random.Identity;
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
        assertThat(users).isGreaterThan(few + 10);
    }

    @Test
    void members_of_a_centre_and_firms_of_one_leader_meet_more() {
        TinyScenario tiny = scenario()
                .withBridge("centre")
                .withBuyers("chips", "chips")
                .withLeaders(1)
                .with("supply.meet-base", "0.0001");
        Consumer<World> centre = world -> {
            for (int row = 0; row < 40; row++) {
                world.firms.centre.set(row, 0);
                world.firms.memberSince.set(row, world.scenario.start().index());
            }
        };
        Consumer<World> leader = world -> {
            for (int row = 0; row < 80; row += 2) {
                long id = world.firms.id(row);
                int link = world.links.add(Identity.of(id, world.leaders.id(0), 0));
                world.links.firm.set(link, id);
                world.links.leader.set(link, 0);
                world.links.since.set(link, world.scenario.start().index());
                world.links.endLeft.set(link, 1);
                world.links.copyLeft.set(link, 1);
                world.firms.links.set(row, 1);
            }
        };
        int members = linked(tiny.with("supply.meet-centre", "0.05"), centre, SupplyLinksTest::links);
        int suppliers = linked(tiny.with("supply.meet-leader", "0.05"), leader, SupplyLinksTest::links);
        assertThat(members).isGreaterThan(linked(tiny, centre, SupplyLinksTest::links) + 10);
        assertThat(suppliers).isGreaterThan(linked(tiny, leader, SupplyLinksTest::links) + 10);
    }

    @Test
    void two_platforms_that_both_have_used_count_once() {
        World world = scenario().withPlatform("line").withPlatform("second").world();
        two().accept(world);
        world.firms.platformsUsed.set(0, 3);
        world.firms.platformsUsed.set(1, 3);
        PossibleCustomers possible = new PossibleCustomers(world, new SupplyTies(world));
        possible.list();
        int both = 0;
        for (int p = 0; p < 2; p++) {
            assertThat(possible.count(possible.platform(p))).isEqualTo(2);
            both += possible.counts(0, 1, possible.platform(p)) ? 1 : 0;
        }
        assertThat(both).isOne();
        assertThat(possible.counts(0, 1, possible.park(0))).isTrue();
        assertThat(possible.counts(0, 0, possible.park(0))).as("itself").isFalse();
        world.firms.supplier.set(1, 7);
        possible.list();
        assertThat(possible.count(possible.park(0))).as("who has a supplier").isOne();
    }

    @Test
    void a_supplier_meets_one_of_many_as_often_as_their_rates_together_tell() {
        int linked = linked(
                scenario().with("supply.meet-base", "0.01").with("supply.look-months", "60"),
                world -> {},
                SupplyLinksTest::links);
        // Of a hundred customers those left halve the rate in the mean: nobody is met within five years by e^(-5) at
        // first.
        assertThat(linked).isBetween(70, 99);
    }

    @Test
    void links_end_at_their_rate() {
        assertThat(after(scenario(), 12).firms.customer.get(0)).isNotZero();
        World world = after(scenario().with("supply.ends", "5"), 12);
        assertThat(world.firms.customer.get(0)).isZero();
        assertThat(world.firms.supplier.get(1)).isZero();
        assertThat(world.firms.delivered.get(0)).isZero();
        assertThat(world.firms.customerDied.get(0)).isZero();
    }

    @Test
    void a_dormant_customer_is_lost_but_has_not_died() {
        try (Rainforest run = scenario().start(two())) {
            World world = step(run, 2);
            world.firms.status.set(1, FirmStatus.DORMANT);
            world.firms.deadline.set(1, run.nextMonth() + 12);
            step(run, 1);
            assertThat(world.firms.customer.get(0)).isZero();
            assertThat(world.firms.customerDied.get(0)).isZero();
        }
    }

    @Test
    void a_new_customer_ends_the_memory_of_one_that_died() {
        try (Rainforest run = scenario().start(two().andThen(w -> w.firms.customerDied.set(0, 5)))) {
            World world = step(run, 1);
            assertThat(world.firms.customer.get(0)).isNotZero();
            assertThat(world.firms.customerDied.get(0)).isZero();
        }
    }

    @Test
    void what_a_customer_earned_by_services_needs_no_inputs() {
        try (Rainforest run = scenario().start(two().andThen(w -> w.firms.sold.set(1, 50e6)))) {
            World world = step(run, 1);
            assertThat(Money.rmb(world.firms.bought.get(1)))
                    .as("of what it sells this month alone")
                    .isEqualTo(200_000, within(.02));
        }
    }

    @Test
    void deliveries_do_not_count_twice_in_the_sales_of_the_sectors() {
        try (Rainforest linked = scenario().start(two());
                Rainforest apart =
                        scenario().with("mechanisms.supply-links", "false").start(two())) {
            Observed with = linked.finish();
            Observed without = apart.finish();
            assertThat(with.supply.delivered()).isPositive();
            assertThat(with.series(Series.SALES)[24]).isEqualTo(without.series(Series.SALES)[24], within(2.0));
        }
    }

    @Test
    void after_the_horizon_deliveries_cancel_between_firms_of_different_prospects() {
        try (Rainforest run =
                lasting(scenario()).start(two(0).andThen(w -> w.firms.status.set(1, FirmStatus.LISTED)))) {
            Observed observed = run.finish();
            assertThat(run.world().firms.status.is(1, FirmStatus.LISTED)).isTrue();
            assertThat(run.world().firms.delivered.get(0)).isPositive();
            assertThat(observed.capture.identityError()).isEqualTo(0, within(1.0));
        }
    }

    @Test
    void deliveries_of_an_ended_link_are_no_orders_of_leaders_after_the_horizon() {
        try (Rainforest run = lasting(scenario()).with("supply.ends", "5").start(two(0))) {
            Observed observed = run.finish();
            assertThat(run.world().firms.delivered.get(0))
                    .as("the link has ended")
                    .isZero();
            assertThat(run.world().firms.lastYear(0, Firms.DELIVERED, run.nextMonth() - 1))
                    .isPositive();
            assertThat(observed.capture.imputed(GainParty.LEADERS)).isZero();
            assertThat(observed.capture.identityError()).isEqualTo(0, within(1.0));
        }
    }

    private static TinyScenario lasting(TinyScenario tiny) {
        return tiny.with("gains.terminal-years", "15")
                .with("gains.terminal-hazard", "0.08")
                .with("gains.listed-hazard", "0.01")
                .with("gains.supplier-margin", "0.1")
                .with("gains.leader-surplus", "0.2");
    }

    @Test
    void what_two_firms_share_is_told() {
        World world = scenario().withBridge("centre").withPlatform("line").world();
        two().accept(world);
        SupplyTies ties = new SupplyTies(world);
        assertThat(ties.shared(0, 1)).isEqualTo(SupplyTies.PARK);
        world.firms.platformsUsed.set(0, 3);
        world.firms.platformsUsed.set(1, 1);
        world.firms.centre.set(0, 0);
        world.firms.centre.set(1, 0);
        int shared = SupplyTies.PLATFORM | SupplyTies.PARK | SupplyTies.CENTRE;
        assertThat(ties.shared(0, 1)).isEqualTo(shared);
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
