package org.industrialrainforest.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.industrialrainforest.core.tiny.TinyScenario.stage;

import org.industrialrainforest.core.tiny.TinyScenario;
import org.industrialrainforest.core.world.PlatformStatus;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.time.Month;
import org.junit.jupiter.api.Test;

/** The stage costs 12 m in 12 months, so that a month of waiting costs .5 m. A run of two months costs 1 m at the line and 2 m at the foundry. */
class FacilityOutlookTest {
    private static final int TODAY = Month.of(2014, 1).index();
    private static final FacilityOutlook NO_WAY = new FacilityOutlook(0, 0, 0);
    private static final FacilityOutlook AT_ONCE_AT_THE_LINE = new FacilityOutlook(1, -1e6, 0);

    private static TinyScenario without() {
        return TinyScenario.quiet()
                .withStages(stage("sample", "cost-m=12", "years=1", "facility=chip-pilot-line", "dependence=high"));
    }

    private static TinyScenario withLine() {
        return without().withPlatform("line", "run-months=2", "slots=4");
    }

    private static TinyScenario withFoundry(TinyScenario tiny) {
        return tiny.withFacility("foundry", "refusal-special=0.6", "wait-months=1", "minimum-months=3");
    }

    private static FacilityOutlook special(World world, double ahead) {
        return FacilityOutlook.of(world, 0, 0, true, true, TODAY, ahead, 0, 0);
    }

    private static FacilityOutlook ordinary(World world) {
        return FacilityOutlook.of(world, 0, 0, false, true, TODAY, 0, 0, 0);
    }

    private static World announced(TinyScenario tiny, int promisedInMonths) {
        World world = tiny.world();
        world.platforms.status.set(0, PlatformStatus.BUILDING);
        world.platforms.promised.set(0, TODAY + promisedInMonths);
        return world;
    }

    private static World open(TinyScenario tiny) {
        World world = tiny.world();
        world.platforms.status.set(0, PlatformStatus.OPEN);
        world.platforms.service.set(0, 1);
        return world;
    }

    @Test
    void a_stage_without_facility_is_free() {
        World world = TinyScenario.quiet().world();
        assertThat(special(world, 0)).isEqualTo(FacilityOutlook.FREE);
        World scenarioOfACustomer = TinyScenario.quiet()
                .withStages(stage("sample", "facility=application-scenario", "dependence=high"))
                .world();
        assertThat(special(scenarioOfACustomer, 0)).isEqualTo(FacilityOutlook.FREE);
    }

    @Test
    void without_a_line_or_a_foundry_there_is_no_way() {
        assertThat(special(without().world(), 0)).isEqualTo(NO_WAY);
        assertThat(ordinary(without().world())).isEqualTo(NO_WAY);
        assertThat(special(withLine().world(), 0))
                .as("a line that is only planned")
                .isEqualTo(NO_WAY);
    }

    @Test
    void a_foundry_takes_ordinary_orders_and_refuses_special_ones() {
        World world = withFoundry(without()).world();
        // Without a platform of its type a run has three months: 3 m. A special one fills the smallest order, of three
        // months too.
        assertThat(ordinary(world)).isEqualTo(new FacilityOutlook(1, 0, 1));
        assertThat(special(world, 0).odds()).isEqualTo(.4, within(1e-12));
        assertThat(special(world, 0).delay()).isEqualTo(1, within(1e-12));
    }

    @Test
    void two_foundries_are_asked_one_after_the_other() {
        World world = withFoundry(without())
                .withFacility("second", "refusal-special=0.5", "wait-months=3", "price-m=2", "overseas=true")
                .world();
        FacilityOutlook outlook = special(world, 0);
        // .4 by the first, .6 × .5 by the second at twice the price.
        assertThat(outlook.odds()).isEqualTo(.7, within(1e-12));
        assertThat(outlook.delay()).isEqualTo((.4 * 1 + .3 * 3) / .7, within(1e-12));
        assertThat(outlook.cost()).isEqualTo(.3 * 3e6 / .7, within(1e-6));
    }

    @Test
    void an_open_line_serves_at_once_for_its_fee() {
        assertThat(special(open(withFoundry(withLine())), 0)).isEqualTo(AT_ONCE_AT_THE_LINE);
        assertThat(ordinary(open(withFoundry(withLine())))).isEqualTo(AT_ONCE_AT_THE_LINE);
    }

    @Test
    void an_open_line_with_a_queue_takes_runs_over_slots_that_are_paid() {
        World world = open(withLine());
        world.platforms.queue.set(0, 6);
        assertThat(special(world, 0).delay()).isEqualTo(2 * 6 / 4.0);
        world.platforms.service.set(0, .5);
        assertThat(special(world, 0).delay()).isEqualTo(2 * 6 / 2.0);
        assertThat(special(world, 12).delay()).as("nobody foresees a queue").isEqualTo(2 * 6 / 2.0);
    }

    @Test
    void an_announced_line_is_waited_for_until_its_date() {
        assertThat(special(announced(withLine(), 7), 0)).isEqualTo(new FacilityOutlook(1, 0, 7));
    }

    @Test
    void a_stage_that_comes_after_the_opening_does_not_wait() {
        World world = announced(withLine(), 7);
        assertThat(special(world, 5).delay()).isEqualTo(2);
        assertThat(special(world, 30)).isEqualTo(new FacilityOutlook(1, 0, 0));
    }

    @Test
    void a_line_being_built_that_is_not_announced_is_not_counted_on() {
        World world = announced(withLine(), 7);
        world.platforms.promised.set(0, 0);
        assertThat(special(world, 0)).isEqualTo(NO_WAY);
    }

    @Test
    void a_late_line_is_expected_as_late_again() {
        assertThat(special(announced(withLine(), -5), 0).delay()).isEqualTo(5);
        assertThat(special(announced(withLine(), -11), 0).delay()).isEqualTo(11);
    }

    @Test
    void a_promise_that_has_stalled_for_twelve_months_is_not_believed() {
        assertThat(special(announced(withLine(), -12), 0)).isEqualTo(NO_WAY);
        assertThat(special(announced(withLine(), -12), 30)).isEqualTo(NO_WAY);
        assertThat(special(announced(withLine().with("founding.stalled-months", "24"), -12), 0)
                        .odds())
                .isOne();
    }

    @Test
    void nobody_counts_on_a_line_that_is_too_far_away() {
        int longest = 24;
        assertThat(special(announced(withLine(), longest), 0).odds()).isOne();
        assertThat(special(announced(withLine(), longest + 1), 0)).isEqualTo(NO_WAY);
    }

    @Test
    void a_distant_line_does_not_hide_a_foundry_that_takes_the_order_now() {
        World world = announced(withFoundry(withLine()), 7);
        // At the foundry 2 m and a month's wait of .5 m; at the line 1 m and 3.5 m.
        assertThat(ordinary(world)).isEqualTo(new FacilityOutlook(1, 0, 1));
        // A special order is for three months and 3 m; if it is refused, the line remains.
        FacilityOutlook special = special(world, 0);
        assertThat(special.odds()).isOne();
        assertThat(special.delay()).isEqualTo(.4 * 1 + .6 * 7, within(1e-12));
        assertThat(special.cost()).isEqualTo(.4 * 1e6 + .6 * -1e6, within(1e-6));
    }

    @Test
    void the_city_s_line_cannot_be_used_from_elsewhere() {
        World world = open(withFoundry(withLine()));
        FacilityOutlook elsewhere = FacilityOutlook.of(world, 0, 0, true, false, TODAY, 0, 0, 0);
        assertThat(elsewhere.odds()).isEqualTo(.4, within(1e-12));
    }

    @Test
    void a_shock_cuts_off_overseas_facilities_while_it_lasts_and_nobody_foresees_it() {
        TinyScenario tiny = without()
                .withFacility("shuttle", "overseas=true")
                .withShock("export-control", "overseas-closed=true", "from=2014-03", "until=2014-06");
        World world = tiny.world("export-control");
        assertThat(FacilityOutlook.of(world, 0, 0, false, true, TODAY, 2, 0, 0).odds())
                .isOne();
        assertThat(FacilityOutlook.of(world, 0, 0, false, true, TODAY + 2, 0, 0, 0))
                .isEqualTo(NO_WAY);
        assertThat(FacilityOutlook.of(world, 0, 0, false, true, TODAY + 4, 0, 0, 0))
                .isEqualTo(NO_WAY);
        assertThat(FacilityOutlook.of(world, 0, 0, false, true, TODAY + 5, 0, 0, 0)
                        .odds())
                .isOne();
        assertThat(FacilityOutlook.of(tiny.world(), 0, 0, false, true, TODAY + 2, 0, 0, 0)
                        .odds())
                .isOne();
    }

    @Test
    void who_has_much_to_lose_by_a_delay_pays_for_the_quicker_facility() {
        // A run at the line costs half of the foundry's price and is two months away; a month costs the burn of a poor
        // project, and much more of a rich one.
        World world = announced(withFoundry(withLine()).with("founding.discount", "0.2"), 2);
        FacilityOutlook poor = FacilityOutlook.of(world, 0, 0, false, true, TODAY, 0, 0, 0);
        FacilityOutlook rich = FacilityOutlook.of(world, 0, 0, false, true, TODAY, 0, 5e9, 0);
        assertThat(rich.delay()).isLessThan(poor.delay());
        assertThat(rich.cost()).isGreaterThan(poor.cost());
    }

    @Test
    void a_month_of_waiting_costs_the_burn_and_the_interest_on_what_the_project_may_bring() {
        World world = withLine().with("founding.discount", "0.2").world();
        double burn = FacilityOutlook.burn(world, 0, 0);
        double months = world.ladders.months(0, 0) + 24;
        double value = world.gates.belief.get(0) * 100e6 / Math.pow(1.2, months / 12);
        assertThat(FacilityOutlook.monthOfWaiting(world, 0, 0, 0)).isEqualTo(burn);
        assertThat(FacilityOutlook.monthOfWaiting(world, 0, 0, 100e6))
                .isCloseTo(burn + Math.log(1.2) / 12 * value, within(1e-3));
    }

    @Test
    void the_rich_may_count_on_a_line_of_their_own() {
        TinyScenario tiny = without().with("access.own-line-cost-factor", "2").with("access.own-line-months", "20");
        World world = tiny.world();
        double price = FacilityOutlook.ownLinePrice(world, 0, 0);
        assertThat(FacilityOutlook.of(world, 0, 0, true, false, TODAY, 0, 0, 2 * price - 1)
                        .odds())
                .isZero();
        FacilityOutlook own = FacilityOutlook.of(world, 0, 0, true, false, TODAY, 0, 0, 2 * price);
        assertThat(own.odds()).isOne();
        assertThat(own.delay()).isEqualTo(20);
    }

    @Test
    void without_belief_in_announcements_only_open_lines_count() {
        TinyScenario tiny = withLine().with("mechanisms.announcement", "false");
        assertThat(special(announced(tiny, 2), 0)).isEqualTo(NO_WAY);
        assertThat(special(open(tiny), 0).odds()).isOne();
    }

    @Test
    void without_access_the_city_s_lines_count_for_nothing() {
        assertThat(special(open(withLine().with("mechanisms.platform-access", "false")), 0))
                .isEqualTo(NO_WAY);
    }
}
