package org.industrialrainforest.core.phases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.industrialrainforest.core.tiny.TinyScenario.stage;
import static org.industrialrainforest.core.tiny.TinyScenario.step;

import java.util.List;
import java.util.function.Consumer;
import org.industrialrainforest.core.model.Rainforest;
import org.industrialrainforest.core.tiny.Planting;
import org.industrialrainforest.core.tiny.TinyScenario;
import org.industrialrainforest.core.world.Access;
import org.industrialrainforest.core.world.FirmStatus;
import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.core.world.PlatformStatus;
import org.industrialrainforest.core.world.Platforms;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.money.Money;
import org.industrialrainforest.engine.random.Identity;
import org.junit.jupiter.api.Test;

/** The stage costs 10 m in 10 months; from 60 % on it needs the facility, so that the firm looks in its seventh month. */
class FacilityAccessTest {
    private static final int LOOKS = 6;

    private static TinyScenario scenario() {
        return scenario("chip-pilot-line");
    }

    private static TinyScenario scenario(String type) {
        return TinyScenario.quiet()
                .withFacilityType("wind-tunnel")
                .withMonths("2014-01", "2018-12")
                .withStages(
                        stage(
                                "sample",
                                "cost-m=10",
                                "years=0.8333333333333334",
                                "facility=" + type,
                                "dependence=medium"),
                        stage("product", "cost-m=0", "years=10"))
                .with("sectors[chips].product-gate", "2")
                .with("access.own-line-cost-factor", "1000");
    }

    private static TinyScenario withLine() {
        return scenario().withPlatform("line", "run-months=2");
    }

    private static Consumer<World> designer(boolean special) {
        return world -> {
            int idea = Planting.idea(world, "designer", 20e6);
            world.ideas.special.set(idea, special ? 1 : 0);
        };
    }

    /** A line that is open already and has no opex. */
    private static void open(World world) {
        for (int p = 0; p < world.platforms.count(); p++) {
            world.platforms.status.set(p, PlatformStatus.OPEN);
            world.platforms.opens.set(p, world.scenario.start().index());
            world.platforms.idleSince.set(p, world.scenario.start().index());
        }
    }

    private static int firm(World world) {
        return Planting.firmOf(world, "designer");
    }

    @Test
    void a_stage_waits_for_its_facility_in_a_firm_that_does_business_and_researches_until_its_run_is_served() {
        try (Rainforest run = scenario().start(designer(false))) {
            step(run, 1);
            Firms firms = run.world().firms;
            int row = firm(run.world());
            for (FirmStatus status : FirmStatus.values()) {
                for (int research = 0; research <= 1; research++) {
                    for (int served = 0; served <= 1; served++) {
                        firms.status.set(row, status);
                        firms.research.set(row, research);
                        firms.served.set(row, served);
                        assertThat(firms.unserved(row)).isEqualTo(firms.works(row) && research == 1 && served == 0);
                    }
                }
            }
        }
    }

    @Test
    void special_designers_refused_by_foundries_wait_for_an_announced_line_and_queue_at_it() {
        TinyScenario tiny = withLine().withFacility("foundry", "refusal-special=1");
        int start = tiny.scenario().start().index();
        try (Rainforest run = tiny.start(designer(true).andThen(world -> {
            world.platforms.status.set(0, PlatformStatus.BUILDING);
            world.platforms.begun.set(0, start);
            world.platforms.promised.set(0, start + 20);
            world.platforms.opens.set(0, start + 20);
            world.platforms.paid.set(0, world.platforms.capital.get(0));
        }))) {
            World world = step(run, 20);
            int firm = firm(world);
            assertThat(world.firms.access.get(firm)).isEqualTo(Access.SEEKING);
            assertThat(world.firms.done.get(firm)).isEqualTo(.6);
            // In the last two months the line is nearer than the foundry is cheap.
            assertThat(world.firms.refusals.get(firm)).isEqualTo(20 - LOOKS - 2);
            step(run, 1);
            assertThat(world.firms.access.get(firm)).isEqualTo(Access.AT_PLATFORM);
            assertThat(world.firms.done.get(firm)).isEqualTo(.7, within(1e-12));
            assertThat(world.platforms.localCustomers.get(0)).isOne();
            assertThat(world.platforms.landed.get(0))
                    .as("it was there before the line")
                    .isZero();
        }
    }

    @Test
    void a_firm_founded_since_a_line_opened_that_the_line_serves_has_landed_with_it() {
        try (Rainforest run = withLine().start(designer(true).andThen(FacilityAccessTest::open))) {
            World world = step(run, LOOKS + 2);
            assertThat(world.platforms.localCustomers.get(0)).isOne();
            assertThat(world.platforms.landed.get(0)).isOne();
        }
    }

    @Test
    void a_stage_is_served_by_those_who_offer_its_type_and_by_nobody_else() {
        TinyScenario tiny =
                scenario("wind-tunnel").withPlatform("line", "run-months=2").withFacility("foundry");
        try (Rainforest none = tiny.start(designer(false).andThen(FacilityAccessTest::open));
                Rainforest tunnel = tiny.withFacility("tunnel", "type=wind-tunnel")
                        .start(designer(false).andThen(FacilityAccessTest::open))) {
            World without = step(none, LOOKS + 2);
            assertThat(without.firms.access.get(firm(without))).isEqualTo(Access.SEEKING);
            World with = step(tunnel, LOOKS + 2);
            assertThat(with.facilities.orders.get(0)).as("of the foundry").isZero();
            assertThat(with.facilities.orders.get(1)).as("of the tunnel").isOne();
            assertThat(with.platforms.localCustomers.get(0)).isZero();
        }
    }

    @Test
    void without_a_line_the_search_is_given_up_after_two_years() {
        TinyScenario tiny = scenario().withFacility("foundry", "refusal-special=1");
        try (Rainforest run = tiny.start(designer(true))) {
            World world = step(run, LOOKS + 24);
            assertThat(world.firms.research.get(firm(world))).isOne();
            step(run, 1);
            assertThat(world.firms.research.get(firm(world))).isZero();
        }
    }

    @Test
    void an_ordinary_designer_has_the_order_taken_and_pays_for_it() {
        TinyScenario tiny = scenario().withFacility("foundry", "refusal-special=1", "wait-months=2");
        try (Rainforest run = tiny.start(designer(false))) {
            World world = step(run, LOOKS);
            double before = world.firm(firm(world)).cash();
            step(run, 1);
            // Three months of service, and no research before it begins.
            assertThat(world.firm(firm(world)).cash()).isEqualTo(before - 3e6);
            assertThat(world.firms.access.get(firm(world))).isEqualTo(Access.COMMERCIAL);
            step(run, 2);
            assertThat(world.firm(firm(world)).cash()).isEqualTo(before - 3e6);
            step(run, 1);
            assertThat(world.firm(firm(world)).cash()).isEqualTo(before - 4e6);
            assertThat(world.firms.done.get(firm(world))).isEqualTo(.7, within(1e-12));
        }
    }

    @Test
    void who_expects_much_pays_a_dear_foundry_rather_than_wait_for_a_cheap_one() {
        for (double exit : new double[] {.001, 5}) {
            TinyScenario tiny = scenario()
                    .with("sectors[chips].exit-value-bn", String.valueOf(exit))
                    .with("founding.discount", "0.2")
                    .withFacility("near", "price-m=2")
                    .withFacility("far", "price-m=0.1", "wait-months=8");
            try (Rainforest run = tiny.start(designer(false))) {
                World world = step(run, LOOKS + 1);
                assertThat(world.facilities.orders.get(0)).isEqualTo(exit > 1 ? 1 : 0);
                assertThat(world.facilities.orders.get(1)).isEqualTo(exit > 1 ? 0 : 1);
            }
        }
    }

    @Test
    void who_cannot_pay_the_foundry_is_not_asked_for() {
        TinyScenario tiny = scenario().withFacility("foundry", "price-m=10");
        try (Rainforest run = tiny.start(designer(false))) {
            World world = step(run, LOOKS + 1);
            assertThat(world.facilities.orders.get(0)).isZero();
            assertThat(world.firms.asks.get(firm(world))).isZero();
        }
    }

    @Test
    void an_overseas_shuttle_that_is_cut_off_takes_no_orders() {
        TinyScenario tiny = scenario()
                .withFacility("shuttle", "overseas=true")
                .withShock("export-control", "overseas-closed=true", "from=2014-01", "until=2015-01");
        try (Rainforest free = tiny.start(designer(false));
                Rainforest cut = Rainforest.of(tiny.scenario())
                        .with(tiny.scenario().shock("export-control"))
                        .prepare(designer(false))
                        .start(1, 0)) {
            assertThat(step(free, LOOKS + 1).facilities.orders.get(0)).isOne();
            assertThat(step(cut, 12).facilities.orders.get(0)).isZero();
            assertThat(step(cut, 1).facilities.orders.get(0)).isOne();
        }
    }

    @Test
    void the_rich_build_a_line_of_their_own() {
        TinyScenario tiny =
                scenario().with("access.own-line-cost-factor", "0.6").with("access.own-line-months", "5");
        try (Rainforest run = tiny.start(designer(true))) {
            World world = step(run, LOOKS + 1);
            // Six tenths of the stage's cost; a firm of 20 m has 14 m left, more than twice as much.
            assertThat(world.firm(firm(world)).cash()).isEqualTo(8e6);
            step(run, 4);
            assertThat(world.firms.done.get(firm(world))).isEqualTo(.6);
            step(run, 1);
            assertThat(world.firms.done.get(firm(world))).isEqualTo(.7, within(1e-12));
        }
    }

    @Test
    void while_a_firm_waits_in_the_queue_its_work_and_its_spending_stand_still() {
        try (Rainforest run = withLine().start(designer(true).andThen(FacilityAccessTest::open))) {
            World world = step(run, LOOKS);
            occupy(world, run.nextMonth(), 3);
            double before = world.firm(firm(world)).cash();
            step(run, 3);
            assertThat(world.firms.access.get(firm(world))).isEqualTo(Access.QUEUED);
            assertThat(world.firms.done.get(firm(world))).isEqualTo(.6);
            assertThat(world.firm(firm(world)).cash()).isEqualTo(before);
            step(run, 1);
            assertThat(world.firms.access.get(firm(world))).isEqualTo(Access.AT_PLATFORM);
            assertThat(world.firm(firm(world)).cash()).isLessThan(before);
        }
    }

    /** The one slot is taken by somebody from outside for some months. */
    private static void occupy(World world, int month, int months) {
        int visit = world.visits.add(Identity.of("squatter"));
        world.visits.customer.set(visit, Identity.of("squatter"));
        world.visits.outside.set(visit, 1);
        world.visits.platform.set(visit, 0);
        world.visits.joined.set(visit, month);
        world.visits.left.set(visit, months + 1);
        world.platforms.busy.add(0, 1);
    }

    @Test
    void work_that_is_done_before_the_run_is_over_is_not_paid_for_twice() {
        // All but the gate is done after 4 months at the line; the run takes 8.
        TinyScenario tiny = withLine().with("platforms[line].run-months", "8");
        try (Rainforest run = tiny.start(designer(true).andThen(FacilityAccessTest::open))) {
            World world = step(run, LOOKS + 8);
            assertThat(world.firms.done.get(firm(world))).isEqualTo(.999);
            assertThat(world.firm(firm(world)).cash()).isEqualTo(20e6 - 9.99e6, within(.01));
            step(run, 1);
            assertThat(world.firms.stage.get(firm(world))).isOne();
        }
    }

    @Test
    void who_leaves_the_queue_goes_on_looking_and_gives_up_when_patience_is_over() {
        try (Rainforest run = withLine().start(designer(true).andThen(FacilityAccessTest::open))) {
            World world = step(run, LOOKS);
            occupy(world, run.nextMonth(), 100);
            step(run, 12);
            assertThat(world.firms.access.get(firm(world))).isEqualTo(Access.QUEUED);
            // Half of the patience is spent in one queue at the most.
            step(run, 1);
            assertThat(world.firms.access.get(firm(world))).isEqualTo(Access.SEEKING);
            step(run, 11);
            assertThat(world.firms.access.get(firm(world))).isEqualTo(Access.QUEUED);
            step(run, 1);
            assertThat(world.firms.access.get(firm(world))).isEqualTo(Access.SEEKING);
            step(run, 1);
            assertThat(world.firms.research.get(firm(world))).isZero();
            assertThat(world.platforms.queue.get(0)).isZero();
        }
    }

    @Test
    void who_cannot_pay_the_fee_is_not_served() {
        // 6.4 m are enough for 60 % of the stage and not for the fee of 1 m.
        TinyScenario tiny = withLine().withFacility("foundry", "refusal-special=1");
        try (Rainforest run = tiny.start(world -> {
            int idea = Planting.idea(world, "designer", 6.4e6);
            world.ideas.special.set(idea, 1);
            open(world);
        })) {
            World world = step(run, LOOKS + 3);
            assertThat(world.firms.access.get(firm(world))).isEqualTo(Access.QUEUED);
            assertThat(world.platforms.busy.get(0)).isZero();
        }
    }

    @Test
    void a_run_leaves_evidence_and_leaks() {
        TinyScenario tiny = withLine().with("quality.run-evidence", "0.25").with("knowledge.platform-leakage", "0.02");
        try (Rainforest run = tiny.start(designer(true).andThen(FacilityAccessTest::open))) {
            World world = step(run, LOOKS + 2);
            assertThat(world.firms.evidence.get(firm(world))).isZero();
            step(run, 1);
            assertThat(world.firms.evidence.get(firm(world))).isEqualTo(.25);
            assertThat(world.firms.leakage.get(firm(world))).isEqualTo(.02, within(1e-8));
        }
    }

    @Test
    void capability_grows_by_serving_and_a_crowd_spoils_the_fit() {
        TinyScenario tiny = withLine().with("access.learning", "10").with("access.congestion", "0.3");
        try (Rainforest run = tiny.start(designer(true).andThen(FacilityAccessTest::open))) {
            World world = step(run, LOOKS);
            world.platforms.runs.set(0, 29);
            step(run, 1);
            // .5 + 10 · 30 / 1000, nobody else waiting.
            assertThat(world.firms.fit.get(firm(world))).isEqualTo(.8, within(1e-7));
        }
        try (Rainforest run = tiny.start(designer(true).andThen(FacilityAccessTest::open))) {
            World world = step(run, LOOKS);
            world.platforms.queue.add(0, 1); // somebody who waits behind
            step(run, 1);
            assertThat(world.firms.fit.get(firm(world))).isEqualTo(.5 + 10 * 1 / 1000.0 - .3, within(1e-7));
        }
    }

    @Test
    void an_application_scenario_comes_through_links_and_incubators_and_stops_nobody() {
        TinyScenario tiny = scenario()
                .withStages(stage("sample", "years=1", "facility=application-scenario", "dependence=high"))
                .with("sectors[chips].product-gate", "1")
                .withIncubator("with-scenarios", "scenarios=true")
                .withIncubator("without");
        List<Integer> incubators = List.of(-1, 0, 1);
        for (int incubator : incubators) {
            try (Rainforest run = tiny.start(world -> {
                int firm = Planting.firm(world, "designer", 5e6);
                world.firms.incubator.set(firm, incubator);
            })) {
                World world = step(run, 1);
                assertThat(world.firms.fit.get(firm(world))).isEqualTo(incubator == 0 ? 1 : 0);
                assertThat(world.firms.speed.get(firm(world))).isOne();
            }
        }
    }

    @Test
    void outside_customers_compete_and_come_back() {
        TinyScenario tiny = withLine()
                .with("platforms[line].outside-customers", "0.4")
                .with("platforms[line].slots", "10")
                .withFacility("foundry")
                .with("access.outside-ramp-months", "0");
        double once = runsPerCustomer(tiny);
        double often = runsPerCustomer(tiny.with("access.outside-returns", "0.5"));
        assertThat(once).isOne();
        assertThat(often).isEqualTo(2, within(.6));
    }

    private static double runsPerCustomer(TinyScenario tiny) {
        try (Rainforest run = tiny.start(FacilityAccessTest::open)) {
            World world = step(run, 60);
            assertThat(world.accounts.platforms().balance(0)).isEqualTo(world.platforms.runs.get(0) * Money.fen(1e6));
            return (double) world.platforms.runs.get(0) / world.platforms.customers.get(0);
        }
    }

    /** Poisson arrivals at the beginning of a month, one slot, runs of one month: M/D/1 has a mean wait of ρ / (2 (1 − ρ)) runs. */
    @Test
    void waits_are_those_of_a_queue_with_poisson_arrivals_and_fixed_service() {
        TinyScenario tiny =
                TinyScenario.quiet().withMonths("1850-01", "2045-12").with("access.patience-months", "240");
        for (int p = 0; p < 12; p++) {
            tiny = tiny.withPlatform("line-" + p, "outside-customers=0.7");
        }
        try (Rainforest run = tiny.start(FacilityAccessTest::open)) {
            run.finish();
            Platforms platforms = run.world().platforms;
            double waited = 0;
            double runs = 0;
            for (int p = 0; p < platforms.count(); p++) {
                waited += platforms.waited.get(p);
                runs += platforms.runs.get(p);
            }
            assertThat(runs).isEqualTo(.7 * 12 * 2352, within(4 * Math.sqrt(.7 * 12 * 2352)));
            assertThat(waited / runs).isEqualTo(.7 / (2 * .3), within(.1));
        }
    }
}
