package org.industrialrainforest.core.phases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.industrialrainforest.core.tiny.TinyScenario.stage;
import static org.industrialrainforest.core.tiny.TinyScenario.step;

import java.util.Arrays;
import org.industrialrainforest.core.model.Rainforest;
import org.industrialrainforest.core.observe.Observed;
import org.industrialrainforest.core.scenario.Lever;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.core.tiny.Planting;
import org.industrialrainforest.core.tiny.TinyScenario;
import org.industrialrainforest.core.world.FirmStatus;
import org.industrialrainforest.core.world.Flow;
import org.industrialrainforest.core.world.Holder;
import org.industrialrainforest.core.world.Ideas;
import org.industrialrainforest.core.world.PlatformStatus;
import org.industrialrainforest.core.world.Platforms;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.ledger.Party;
import org.industrialrainforest.engine.money.Money;
import org.industrialrainforest.engine.time.Month;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StateSpendingTest {
    private static final int START = Month.of(2014, 1).index();

    private static double paid(World world, Party to, Flow flow) {
        return Money.rmb(world.ledger.month().amount(world.accounts.stateCapital, to, flow));
    }

    @Test
    void no_lever_ever_draws_beyond_its_authority_and_none_before_the_start() {
        TinyScenario tiny = TinyScenario.lively()
                .withPolicy(
                        "everything",
                        120,
                        "platform=0.3",
                        "incubation=0.2",
                        "bridge=0.05",
                        "direct-fund=0.2",
                        "grants=0.1",
                        "tax-credit=0.05",
                        "fund-of-funds=0.1")
                .with("policies[everything].start", "2016-01")
                .with("funding.state-ticket", "0.3")
                .with("state.soft-budget", "0.5")
                .with("state.grant-m", "1")
                .with("state.credit-rate", "0.1");
        int start = Month.of(2016, 1).index();
        try (Rainforest run = tiny.start("everything", world -> {})) {
            World world = run.world();
            long[] authorised = new long[Lever.values().length];
            while (run.nextMonth() <= world.scenario.end().index()) {
                int month = run.nextMonth();
                run.step();
                for (Lever lever : Lever.values()) {
                    int row = lever.ordinal();
                    authorised[row] += world.levers.accrual.get(row);
                    assertThat(world.levers.authority.get(row))
                            .as("%s in month %s", lever, month)
                            .isNotNegative();
                    assertThat(world.levers.spent.get(row) + world.levers.authority.get(row))
                            .isEqualTo(authorised[row] + world.levers.recycled.get(row));
                    assertThat(month >= start || world.levers.drawn.get(row) == 0)
                            .isTrue();
                }
                assertThat(month >= start || world.accounts.stateCapital.balance(0) == 0)
                        .isTrue();
            }
            for (Lever lever : Lever.values()) {
                assertThat(world.levers.spent.get(lever.ordinal()))
                        .as(lever.id())
                        .isPositive();
            }
        }
    }

    @Test
    void a_budget_cut_halves_what_is_authorised() {
        TinyScenario tiny = TinyScenario.quiet()
                .withPolicy("grants", 12, "grants=1")
                .withShock("budget-cut", "envelope=0.5", "from=2014-03", "until=2014-05");
        Scenario scenario = tiny.scenario();
        try (Rainforest run = Rainforest.of(scenario)
                .under(scenario.policy("grants"))
                .with(scenario.shock("budget-cut"))
                .start(1, 0)) {
            assertThat(step(run, 6).state.authority(Lever.GRANTS)).isEqualTo(Money.fen(5e6));
        }
    }

    @Test
    void the_envelope_ends_after_its_years_and_what_nobody_is_owed_lapses() {
        TinyScenario tiny =
                TinyScenario.quiet().withPolicy("grants", 12, "grants=1").with("state.envelope-years", "1");
        try (Rainforest run = tiny.start("grants", world -> {})) {
            assertThat(step(run, 12).state.authority(Lever.GRANTS)).isEqualTo(Money.fen(12e6));
            World world = step(run, 12);
            assertThat(world.state.authority(Lever.GRANTS)).isZero();
            assertThat(world.levers.lapsed.get(Lever.GRANTS.ordinal())).isEqualTo(Money.fen(12e6));
        }
    }

    // ---- platforms

    @Test
    void a_second_line_is_begun_only_when_what_the_first_still_needs_is_covered_too() {
        TinyScenario tiny = TinyScenario.quiet()
                .withPlatform("first", "capex-bn=0.012")
                .withPlatform("second", "capex-bn=0.012")
                .withPolicy("lines", 36, "platform=1");
        try (Rainforest run = tiny.start("lines", world -> {})) {
            Platforms platforms = run.world().platforms;
            // 3 m at hand and 18 m to come in the six months of building cover 12 m, not 24 m.
            step(run, 1);
            assertThat(platforms.status.get(0)).isEqualTo(PlatformStatus.BUILDING);
            assertThat(platforms.status.get(1)).isEqualTo(PlatformStatus.PLANNED);
            // Two thirds of the first are still to be paid: 2 m + 18 m − 8 m.
            step(run, 1);
            assertThat(platforms.status.get(1)).isEqualTo(PlatformStatus.BUILDING);
        }
    }

    @Test
    void a_line_is_not_begun_for_less_than_two_years_of_opex_on_top_of_its_capital() {
        for (double yearlyOpex : new double[] {4.5e6, 4.6e6}) {
            TinyScenario tiny = TinyScenario.quiet()
                    .withPlatform("line", "capex-bn=0.012", "opex-share=" + yearlyOpex / 12e6)
                    .withPolicy("lines", 36, "platform=1");
            try (Rainforest run = tiny.start("lines", world -> {})) {
                // 3 m + 18 m ≥ 12 m + 2 × 4.5 m.
                assertThat(step(run, 1).platforms.status.get(0))
                        .isEqualTo(yearlyOpex > 4.5e6 ? PlatformStatus.PLANNED : PlatformStatus.BUILDING);
            }
        }
    }

    @Test
    void fees_alone_do_not_begin_a_line() {
        // A run costs 50 m: fees of two years would pay for the line many times.
        TinyScenario rich = TinyScenario.quiet()
                .withPlatform("line", "capex-bn=0.012")
                .withFacility("foundry", "price-m=100")
                .withPolicy("lines", 0, "platform=1");
        try (Rainforest run = rich.start("lines", world -> {})) {
            assertThat(step(run, 24).platforms.status.get(0)).isEqualTo(PlatformStatus.PLANNED);
        }
        TinyScenario later = rich.withPolicy("later", 1.2, "platform=1").with("policies[later].start", "2014-06");
        try (Rainforest run = later.start("later", world -> {})) {
            assertThat(step(run, 5).platforms.status.get(0)).isEqualTo(PlatformStatus.PLANNED);
            assertThat(step(run, 1).platforms.status.get(0)).isEqualTo(PlatformStatus.BUILDING);
        }
    }

    @Test
    void a_line_whose_money_is_late_opens_late() {
        // 1 m a month for a line of 2 m a month.
        TinyScenario tiny = TinyScenario.quiet()
                .withPlatform("line", "capex-bn=0.012")
                .withFacility("foundry", "price-m=100")
                .withPolicy("lines", 12, "platform=1");
        try (Rainforest run = tiny.start("lines", world -> {})) {
            World world = step(run, 11);
            assertThat(world.platforms.status.get(0)).isEqualTo(PlatformStatus.BUILDING);
            assertThat(world.platforms.promised.get(0)).isEqualTo(START + 6);
            assertThat(step(run, 1).platforms.status.get(0))
                    .as("when it is paid")
                    .isEqualTo(PlatformStatus.OPEN);
        }
    }

    @Test
    void a_line_whose_envelope_just_pays_for_it_opens_in_time() {
        TinyScenario tiny =
                TinyScenario.quiet().withPlatform("line", "capex-bn=0.012").withPolicy("lines", 24, "platform=1");
        try (Rainforest run = tiny.start("lines", world -> {})) {
            // Built with the delay of seed 1, none; the last fen of six instalments, which are rounded up, comes a
            // month later.
            assertThat(step(run, 6).platforms.status.get(0)).isEqualTo(PlatformStatus.BUILDING);
            assertThat(step(run, 1).platforms.status.get(0)).isEqualTo(PlatformStatus.OPEN);
        }
    }

    @Test
    void a_dated_line_opens_on_its_date() {
        TinyScenario tiny = TinyScenario.quiet()
                .withPlatform("line", "capex-bn=0.012", "opens=2014-10")
                .withPolicy("as-reported", 0)
                .with("policies[as-reported].kind", "history");
        try (Rainforest run = tiny.start("as-reported", world -> {})) {
            World world = step(run, 3);
            assertThat(world.platforms.paid.get(0)).isZero();
            step(run, 6);
            assertThat(world.platforms.status.get(0)).isEqualTo(PlatformStatus.BUILDING);
            assertThat(world.platforms.paid.get(0)).isEqualTo(Money.fen(12e6));
            step(run, 1);
            assertThat(world.platforms.status.get(0)).isEqualTo(PlatformStatus.OPEN);
            assertThat(world.levers.spent.get(Lever.PLATFORM.ordinal())).isEqualTo(Money.fen(12e6));
        }
    }

    @Test
    void an_idle_line_is_closed() {
        TinyScenario tiny = TinyScenario.quiet().withPlatform("line").with("state.idle-months", "10");
        try (Rainforest run = tiny.start(StateSpendingTest::open)) {
            assertThat(step(run, 10).platforms.status.get(0)).isEqualTo(PlatformStatus.OPEN);
            assertThat(step(run, 1).platforms.status.get(0)).isEqualTo(PlatformStatus.CLOSED);
        }
    }

    private static void open(World world) {
        world.platforms.status.set(0, PlatformStatus.OPEN);
        world.platforms.opens.set(0, START);
        world.platforms.idleSince.set(0, START);
        world.platforms.starvedSince.set(0, START);
    }

    @Test
    void a_congested_line_is_expanded_for_its_price_and_an_expansion_of_zero_is_none() {
        TinyScenario tiny = TinyScenario.quiet()
                .withPlatform("line", "capex-bn=0.012", "slots=10")
                .withPolicy("lines", 12, "platform=1");
        for (double share : new double[] {0, .2}) {
            try (Rainforest run = tiny.with("state.expansion", String.valueOf(share))
                    .start("lines", world -> {
                        open(world);
                        world.platforms.paid.set(0, Money.fen(12e6));
                        world.platforms.utilisation.set(0, 1);
                        world.platforms.queue.set(0, 5);
                    })) {
                World world = step(run, 2);
                assertThat(world.platforms.slots.get(0))
                        .as("2 m are not enough")
                        .isEqualTo(10);
                world.platforms.utilisation.set(0, .96);
                step(run, 1);
                // A fifth of the capital is 2.4 m: three months of the envelope.
                assertThat(world.platforms.slots.get(0)).isEqualTo(share == 0 ? 10 : 12);
                assertThat(paid(world, world.accounts.suppliers, Flow.PLATFORM_CAPITAL))
                        .isEqualTo(share * 12e6);
                assertThat(world.platforms.capital.get(0)).isEqualTo(Money.fen(12e6 * (1 + share)));
            }
        }
    }

    @Test
    void after_the_envelope_a_line_lives_on_its_fees() {
        TinyScenario tiny = TinyScenario.quiet()
                .withPlatform("line", "capex-bn=0.012", "opex-share=0.5")
                .withPolicy("lines", 12, "platform=1")
                .with("state.envelope-years", "1");
        try (Rainforest run = tiny.start("lines", StateSpendingTest::open)) {
            World world = step(run, 12);
            assertThat(paid(world, world.accounts.platforms(), Flow.OPEX_SUBSIDY))
                    .isEqualTo(500_000);
            step(run, 1);
            assertThat(paid(world, world.accounts.platforms(), Flow.OPEX_SUBSIDY))
                    .isZero();
            assertThat(world.platforms.service.get(0)).isZero();
        }
    }

    /** Every firm has the same cash, sales, stage and fate in both worlds. */
    static void assertSameLives(World a, World b) {
        assertThat(ids(b)).isEqualTo(ids(a));
        for (int row : a.firms.byIdentity()) {
            int same = b.firms.row(a.firms.id(row));
            assertThat(b.firms.cash(same)).isEqualTo(a.firms.cash(row));
            assertThat(b.firms.status.get(same)).isEqualTo(a.firms.status.get(row));
            assertThat(b.firms.stage.get(same)).isEqualTo(a.firms.stage.get(row));
            assertThat(b.firms.sold.get(same)).isEqualTo(a.firms.sold.get(row));
            assertThat(b.firms.valuation.get(same)).isEqualTo(a.firms.valuation.get(row));
        }
        assertThat(b.accounts.founders.total()).isEqualTo(a.accounts.founders.total());
        assertThat(b.accounts.privateInvestors.total()).isEqualTo(a.accounts.privateInvestors.total());
    }

    private static long[] ids(World world) {
        return Arrays.stream(world.firms.byIdentity())
                .mapToLong(world.firms::id)
                .toArray();
    }

    // ---- incubators

    /** A stage of RMB 12 m in a year; a success is worth 100 m. */
    private static TinyScenario nursery(String... settings) {
        return TinyScenario.quiet()
                .withStages(stage("sample", "cost-m=12", "years=1", "pass-probability=0.5"))
                .with("sectors[chips].exit-value-bn", "0.1")
                .with("quality.log-sd", "0.7")
                .with("state.place-cost-m", "0.12")
                .withIncubator("nursery", settings)
                .withPolicy("nursery", 120, "incubation=1");
    }

    private static World afterAdmission(TinyScenario tiny, double quality) {
        try (Rainforest run = tiny.start("nursery", world -> {
            int idea = Planting.idea(world, "ada", 20e6);
            world.ideas.quality.set(idea, quality);
        })) {
            return step(run, 7);
        }
    }

    @Test
    void an_incubator_takes_equity_for_which_it_pays_nothing() {
        World world = afterAdmission(nursery("open=true", "equity=0.05", "risk-share=1"), 0);
        int deal = world.firms.deals.get(0);
        assertThat(world.deals.holderKind.get(deal)).isEqualTo(Holder.INCUBATOR);
        assertThat(world.deals.share.get(deal)).isEqualTo(.05);
        assertThat(world.deals.invested.get(deal)).isZero();
        assertThat(world.firms.founderShare.get(0)).isEqualTo(.95);
        assertThat(afterAdmission(nursery("open=true"), 0).deals.count())
                .as("an equity of zero")
                .isZero();
    }

    @Test
    void an_incubator_pays_for_the_place_and_its_share_of_the_stage() {
        try (Rainforest run =
                nursery("open=true", "risk-share=0.3").start("nursery", world -> Planting.idea(world, "ada", 20e6))) {
            World world = step(run, 7);
            assertThat(world.firm(0).incubated()).isTrue();
            assertThat(world.firm(0).cash()).isEqualTo(13e6);
            step(run, 1);
            // Three tenths of a month at full speed; ten thousand for the place, half of it pay.
            assertThat(paid(world, world.accounts.firms(), Flow.INCUBATION_SUPPORT))
                    .isEqualTo(300_000);
            assertThat(paid(world, world.accounts.staff, Flow.INCUBATION_COST)).isEqualTo(5_000);
            assertThat(paid(world, world.accounts.suppliers, Flow.INCUBATION_COST))
                    .isEqualTo(5_000);
            assertThat(world.firm(0).cash()).isEqualTo(13e6 - 1e6 + 300_000);
        }
    }

    @Test
    void an_incubator_admits_by_its_judgement_unless_it_takes_any_tenant() {
        assertThat(afterAdmission(nursery(), .5).firm(0).incubated()).isTrue();
        assertThat(afterAdmission(nursery(), -.5).firm(0).incubated()).isFalse();
        assertThat(afterAdmission(nursery("open=true"), -.5).firm(0).incubated())
                .isTrue();
    }

    @Test
    void a_founder_does_not_give_more_equity_than_the_help_is_worth() {
        // Half a stage of 12 m is left: a risk share of .3 is worth 1.8 m; the firm is worth some 40 m.
        assertThat(afterAdmission(nursery("risk-share=0.3", "equity=0.02"), .5)
                        .firm(0)
                        .incubated())
                .isTrue();
        assertThat(afterAdmission(nursery("risk-share=0.3", "equity=0.2"), .5)
                        .firm(0)
                        .incubated())
                .isFalse();
    }

    @Test
    void the_better_firms_get_the_places() {
        TinyScenario tiny = nursery("slots=2");
        try (Rainforest run = tiny.start("nursery", world -> {
            double[] quality = {.2, 1.4, .9, .1, 1.1};
            for (int i = 0; i < quality.length; i++) {
                world.ideas.quality.set(Planting.idea(world, "firm-" + i, 20e6), quality[i]);
            }
        })) {
            World world = step(run, 7);
            for (int row = 0; row < 5; row++) {
                assertThat(world.firm(row).incubated()).isEqualTo(world.firms.quality.get(row) > 1);
            }
            assertThat(world.incubators.tenants.get(0)).isEqualTo(2);
        }
    }

    @Test
    void a_stay_ends() {
        TinyScenario tiny = nursery("open=true", "stay-months=5", "slots=1");
        try (Rainforest run = tiny.start("nursery", world -> Planting.idea(world, "ada", 20e6))) {
            assertThat(step(run, 11).firm(0).incubated()).isTrue();
            World world = step(run, 1);
            assertThat(world.firm(0).incubated()).isFalse();
            assertThat(world.incubators.tenants.get(0)).isZero();
        }
    }

    @Test
    void an_incubator_that_gives_and_takes_nothing_changes_nothing_but_the_bill() {
        TinyScenario tiny = TinyScenario.lively()
                .with("incubators[nursery].open", "true")
                .with("incubators[nursery].risk-share", "0")
                .with("incubators[nursery].equity", "0")
                .with("incubators[nursery].coaching", "0")
                .with("incubators[nursery].scenarios", "false")
                .with("mechanisms.incubation-foresight", "false")
                .with("parks[park].rent-m", "0"); // a place saves rent
        try (Rainforest without = tiny.start(world -> {});
                Rainforest with = tiny.start("nursery", world -> {})) {
            without.finish();
            Observed nursery = with.finish();
            assertThat(with.world().incubators.tenantsEver.get(0)).isPositive();
            assertThat(nursery.outlay(Lever.INCUBATION)).isPositive();
            assertSameLives(without.world(), with.world());
        }
    }

    // ---- bridges

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 9})
    void a_centre_needs_two_leaders_and_its_yearly_cost(int leaders) {
        TinyScenario tiny = TinyScenario.quiet().withLeaders(leaders).withPolicy("bridges", 3, "bridge=1");
        for (int i = 0; i < 3; i++) {
            tiny = tiny.withBridge("centre-" + i);
        }
        try (Rainforest run = tiny.start("bridges", world -> {})) {
            World world = step(run, 1);
            int open = 0;
            for (int b = 0; b < 3; b++) {
                open += world.bridges.open.get(b);
            }
            // 3 m a year keep two centres of 1.2 m.
            assertThat(open).isEqualTo(Math.min(2, leaders / 2));
            assertThat(paid(world, world.accounts.staff, Flow.BRIDGE_COST)).isEqualTo(open * 50_000);
            assertThat(paid(world, world.accounts.suppliers, Flow.BRIDGE_COST)).isEqualTo(open * 50_000);
        }
    }

    @Test
    void without_leaders_bridges_do_exactly_nothing() {
        TinyScenario tiny = TinyScenario.lively().with("leaders[giants].count", "0");
        try (Rainforest without = tiny.start(world -> {});
                Rainforest with = tiny.start("bridges", world -> {})) {
            Observed nothing = without.finish();
            Observed bridges = with.finish();
            assertSameLives(without.world(), with.world());
            assertThat(bridges.outlay(Lever.BRIDGE)).isZero();
            assertThat(bridges.authorised(Lever.BRIDGE)).isPositive();
            assertThat(bridges.capture.total()).isEqualTo(nothing.capture.total());
        }
    }

    // ---- grants

    @Test
    void grants_go_to_the_best_judged_once_a_year_as_long_as_there_is_money() {
        TinyScenario tiny = nursery()
                .withStages(stage("sample", "cost-m=36", "years=3"))
                .withPolicy("grants", 2.4, "grants=1")
                .with("state.grant-m", "1.5");
        try (Rainforest run = tiny.start("grants", world -> {
            for (double quality : new double[] {.1, .9, .5}) {
                world.ideas.quality.set(Planting.idea(world, "quality " + quality, 20e6), quality);
            }
        })) {
            World world = step(run, 12);
            assertThat(world.levers.spent.get(Lever.GRANTS.ordinal())).isZero();
            step(run, 1);
            // 13 months of .2 m: the largest grant for the best and the rest for the next; a month of research costs 1
            // m.
            assertThat(paid(world, world.accounts.firms(), Flow.GRANT)).isCloseTo(2.6e6, within(.01));
            assertThat(world.firm(Planting.firmOf(world, "quality 0.9")).cash()).isEqualTo(7e6 + 1.5e6);
            assertThat(world.firm(Planting.firmOf(world, "quality 0.5")).cash()).isCloseTo(7e6 + 1.1e6, within(.01));
            assertThat(world.firm(Planting.firmOf(world, "quality 0.1")).cash()).isEqualTo(7e6);
            assertThat(world.state.authority(Lever.GRANTS)).isZero();
        }
    }

    @Test
    void ideas_do_not_depend_on_what_the_state_does() {
        TinyScenario tiny = TinyScenario.lively();
        try (Rainforest without = tiny.start(world -> {});
                Rainforest with = tiny.start("all", world -> {})) {
            for (int month = 0; month < 60; month++) {
                Ideas a = step(without, 1).ideas;
                Ideas b = step(with, 1).ideas;
                int now = without.nextMonth() - 1;
                assertThat(arrivals(b, now)).containsExactly(arrivals(a, now));
            }
        }
    }

    private static double[] arrivals(Ideas ideas, int month) {
        return Arrays.stream(ideas.byIdentity())
                .filter(row -> ideas.arrived.get(row) == month)
                .mapToDouble(row -> ideas.quality.get(row) + ideas.cash.get(row))
                .toArray();
    }

    @Test
    void firms_are_supported_only_while_they_do_research() {
        try (Rainforest run = nursery("open=true", "risk-share=0.3").start("nursery", world -> {
            int row = Planting.firm(world, "ada", 5e6);
            world.firms.research.set(row, 0);
            world.firms.incubator.set(row, 0);
            world.firms.incubatedSince.set(row, START);
            world.incubators.tenants.set(0, 1);
        })) {
            World world = step(run, 3);
            assertThat(paid(world, world.accounts.firms(), Flow.INCUBATION_SUPPORT))
                    .isZero();
            assertThat(world.firm(0).cash()).isEqualTo(5e6, within(.001));
            assertThat(world.firms.status.get(0)).isEqualTo(FirmStatus.ACTIVE);
        }
    }
}
