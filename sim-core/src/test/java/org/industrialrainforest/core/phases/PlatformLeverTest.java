package org.industrialrainforest.core.phases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.industrialrainforest.core.tiny.TinyScenario.stage;
import static org.industrialrainforest.core.tiny.TinyScenario.step;

import java.util.function.Consumer;
import org.industrialrainforest.core.model.Rainforest;
import org.industrialrainforest.core.observe.Observed;
import org.industrialrainforest.core.scenario.Lever;
import org.industrialrainforest.core.tiny.Planting;
import org.industrialrainforest.core.tiny.TinyScenario;
import org.industrialrainforest.core.world.Access;
import org.industrialrainforest.core.world.DealExit;
import org.industrialrainforest.core.world.Flow;
import org.industrialrainforest.core.world.Holder;
import org.industrialrainforest.core.world.PlatformStatus;
import org.industrialrainforest.core.world.Platforms;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.money.Money;
import org.industrialrainforest.engine.time.Month;
import org.junit.jupiter.api.Test;

/** Where the platform lever does nothing, where it harms, and what each of its channels takes out. */
class PlatformLeverTest {
    private static final int START = Month.of(2014, 1).index();

    private static void open(World world) {
        int start = world.scenario.start().index();
        for (int p = 0; p < world.platforms.count(); p++) {
            world.platforms.status.set(p, PlatformStatus.OPEN);
            world.platforms.opens.set(p, start);
            world.platforms.promised.set(p, start);
            world.platforms.idleSince.set(p, start);
            world.platforms.starvedSince.set(p, start);
        }
    }

    // ---- nothing

    @Test
    void a_dose_of_nought_is_bit_identical_to_no_policy() {
        TinyScenario tiny = TinyScenario.lively().withPolicy("nothing", 0, "platform=1");
        try (Rainforest without = tiny.start(world -> {});
                Rainforest with = tiny.start("nothing", world -> {})) {
            without.finish();
            with.finish();
            assertThat(with.digest()).isEqualTo(without.digest());
        }
    }

    @Test
    void a_line_without_access_for_the_city_s_firms_serves_outside_customers_alone() {
        TinyScenario tiny = TinyScenario.lively().with("mechanisms.platform-access", "false");
        try (Rainforest run = tiny.start("lines", world -> {})) {
            run.finish();
            assertThat(run.world().platforms.runs.get(0)).isPositive();
            assertThat(run.world().platforms.localRuns.get(0)).isZero();
        }
    }

    @Test
    void without_outside_customers_a_line_serves_the_city_s_firms_alone() {
        TinyScenario tiny = TinyScenario.lively().with("mechanisms.outside-customers", "false");
        try (Rainforest run = tiny.start("lines", world -> {})) {
            run.finish();
            Platforms platforms = run.world().platforms;
            assertThat(platforms.localRuns.get(0)).isPositive().isEqualTo(platforms.runs.get(0));
        }
    }

    // ---- harm

    @Test
    void an_unneeded_platform_costs_more_than_it_brings() {
        TinyScenario tiny = TinyScenario.lively()
                .withFacilityType("clinical-centre")
                .with("platforms[line].type", "clinical-centre")
                .with("platforms[line].outside-customers", "0");
        try (Rainforest without = tiny.start(world -> {});
                Rainforest with = tiny.start("lines", world -> {})) {
            Observed nothing = without.finish();
            Observed lines = with.finish();
            StateSpendingTest.assertSameLives(without.world(), with.world());
            assertThat(lines.outlay(Lever.PLATFORM)).isGreaterThan(50e6);
            assertThat(lines.capture.total()).isLessThan(nothing.capture.total() - 20e6);
        }
    }

    @Test
    void a_flood_of_outside_customers_crowds_the_city_s_firms_out() {
        TinyScenario tiny = TinyScenario.lively();
        try (Rainforest calm =
                        tiny.with("platforms[line].outside-customers", "0").start("lines", world -> {});
                Rainforest flood =
                        tiny.with("platforms[line].outside-customers", "20").start("lines", world -> {})) {
            calm.finish();
            flood.finish();
            long served = calm.world().platforms.localRuns.get(0);
            assertThat(flood.world().platforms.localRuns.get(0)).isLessThan(served);
            assertThat(meanWait(flood.world())).isGreaterThan(meanWait(calm.world()) + 1);
        }
    }

    private static double meanWait(World world) {
        return (double) world.platforms.waited.get(0) / world.platforms.runs.get(0);
    }

    /** The seed's hero, whose line is announced and then never finished: the money is spent, and no run follows. */
    @Test
    void a_half_built_line_strands_the_founder_who_believed_in_it() {
        TinyScenario tiny = designerCity();
        for (boolean announcement : new boolean[] {true, false}) {
            TinyScenario one = tiny.with("mechanisms.announcement", String.valueOf(announcement));
            try (Rainforest run = one.start(designer().andThen(world -> {
                world.platforms.status.set(0, PlatformStatus.BUILDING);
                world.platforms.promised.set(0, START + 12);
                world.platforms.opens.set(0, START + 1000);
            }))) {
                World world = step(run, 48);
                int firm = Planting.firmOf(world, "hero");
                assertThat(firm >= 0).isEqualTo(announcement);
                if (announcement) {
                    assertThat(world.firms.research.get(firm)).isZero();
                    assertThat(world.firms.stage.get(firm)).isZero();
                    assertThat(Money.rmb(world.firms.cash(firm))).isLessThan(20e6);
                }
            }
        }
    }

    private static TinyScenario designerCity() {
        return TinyScenario.quiet()
                .withMonths("2014-01", "2019-12")
                .withStages(stage("sample", "cost-m=4", "years=1", "facility=chip-pilot-line", "dependence=medium"))
                .with("sectors[chips].product-gate", "1")
                .with("sectors[chips].exit-value-bn", "0.2")
                .with("founding.taste-scale-m", "0")
                .withPlatform("line", "capex-bn=0.012")
                .withFacility("foundry", "refusal-special=1");
    }

    private static Consumer<World> designer() {
        return world -> {
            int idea = Planting.idea(world, "hero", 6e6);
            world.ideas.special.set(idea, 1);
        };
    }

    // ---- channels of a run

    /** A firm that is served by an open line. */
    private static World served(String... settings) {
        TinyScenario tiny = designerCity()
                .with("quality.run-evidence", "0.25")
                .with("knowledge.platform-leakage", "0.02")
                .with("access.congestion", "0.3");
        for (String setting : settings) {
            tiny = tiny.with(setting, "false");
        }
        try (Rainforest run = tiny.start(designer().andThen(PlatformLeverTest::open))) {
            World world = step(run, 8);
            world.platforms.queue.add(0, 1); // somebody who waits behind
            return step(run, 2);
        }
    }

    @Test
    void each_channel_of_a_run_can_be_taken_out() {
        World all = served();
        assertThat(all.firms.evidence.get(0)).isEqualTo(.25);
        assertThat(all.firms.leakage.get(0)).isEqualTo(.02, within(1e-8));
        assertThat(served("mechanisms.platform-evidence").firms.evidence.get(0)).isZero();
        assertThat(served("mechanisms.platform-leakage").firms.leakage.get(0)).isZero();
        assertThat(all.firms.fit.get(0)).isEqualTo(.5, within(.31));
        double crowded = all.firms.fit.get(0);
        assertThat(served("mechanisms.platform-congestion").firms.fit.get(0)).isGreaterThanOrEqualTo(crowded);
        assertThat(served("mechanisms.platform-fit").firms.fit.get(0)).isLessThanOrEqualTo(0);
    }

    // ---- equity in spin-outs

    private static World spinOut(boolean open, boolean equity) {
        TinyScenario tiny = designerCity()
                .with("state.spinout-equity", "0.1")
                .with("founding.moving-cost", "0.5")
                .with("mechanisms.platform-equity", String.valueOf(equity));
        try (Rainforest run = tiny.start(designer().andThen(world -> {
            world.ideas.field.set(0, 0);
            world.ideas.special.set(0, 0);
            if (open) {
                open(world);
            }
        }))) {
            return step(run, 1);
        }
    }

    @Test
    void a_platform_takes_shares_in_the_spin_outs_of_its_field() {
        World world = spinOut(true, true);
        int deal = world.firms.deals.get(0);
        assertThat(world.deals.holderKind.get(deal)).isEqualTo(Holder.PLATFORM);
        assertThat(world.deals.holder.get(deal)).isEqualTo(world.platforms.id(0));
        assertThat(world.deals.share.get(deal)).isEqualTo(.1);
        assertThat(world.deals.invested.get(deal)).isZero();
        assertThat(world.firms.founderShare.get(0)).isEqualTo(.9);
        assertThat(spinOut(true, false).deals.count()).isZero();
        assertThat(spinOut(false, true).deals.count()).as("no line").isZero();
    }

    @Test
    void what_a_platform_s_shares_bring_goes_to_state_capital() {
        World world = spinOut(true, true);
        world.ledger.openMonth();
        world.capTable.distribute(
                0, world.accounts.leaders, 0, Money.fen(50e6), Flow.ACQUISITION_PRICE, DealExit.ACQUIRED, START);
        assertThat(world.accounts.stateCapital.balance(0)).isEqualTo(Money.fen(5e6));
    }

    // ---- money

    @Test
    void a_line_whose_fees_cover_its_opex_lives_on_after_the_envelope() {
        // Opex .6 m a month at full use for one slot; a run a month at a fee of .5 to 1 m.
        TinyScenario tiny = TinyScenario.quiet()
                .withMonths("2014-01", "2025-12")
                .withPlatform("line", "capex-bn=0.012", "slots=4", "opex-share=1.2", "outside-customers=8", "fee=0.5")
                .withFacility("foundry")
                .withPolicy("lines", 30, "platform=1")
                .with("state.envelope-years", "3")
                .with("state.fee-step", "0.1")
                .with("state.fixed-opex", "0.5")
                .with("state.idle-months", "48")
                .with("state.opex-subsidy", "0.6")
                .with("state.subsidy-taper", "0.9");
        try (Rainforest run = tiny.start("lines", PlatformLeverTest::open)) {
            World world = step(run, 144);
            assertThat(world.platforms.status.get(0)).isEqualTo(PlatformStatus.OPEN);
            assertThat(world.platforms.service.get(0)).isGreaterThan(.5);
            assertThat(world.ledger
                            .month()
                            .amount(world.accounts.stateCapital, world.accounts.platforms(), Flow.OPEX_SUBSIDY))
                    .isZero();
        }
    }

    @Test
    void opex_follows_use_except_for_its_fixed_part() {
        TinyScenario tiny = TinyScenario.quiet()
                .withPlatform("line", "capex-bn=0.012", "slots=10", "opex-share=1")
                .withPolicy("lines", 30, "platform=1")
                .with("state.fixed-opex", "0.4");
        try (Rainforest run = tiny.start("lines", world -> {
            open(world);
            world.platforms.busy.set(0, 5);
        })) {
            World world = step(run, 1);
            // Of 1 m a month, .4 m and half of .6 m.
            assertThat(Money.rmb(world.ledger
                            .month()
                            .amount(world.accounts.stateCapital, world.accounts.platforms(), Flow.OPEX_SUBSIDY)))
                    .isEqualTo(700_000);
        }
    }

    /**
     * The wait of M/D/c: half of that of M/M/c, which is Sakasegawa's ρ^(√(2(c+1)) − 1) / (c (1 − ρ)) of a service time (Allen & Cunneen). Months
     * are steps, so that a run of three months and Poisson arrivals in each are the continuous queue up to half a step.
     */
    @Test
    void waits_in_several_slots_are_those_of_a_queue_with_fixed_service() {
        int slots = 6;
        int months = 3;
        double load = .85;
        TinyScenario tiny = TinyScenario.quiet()
                .withMonths("1850-01", "2045-12")
                .with("access.patience-months", "240")
                .with("access.queue-months", "240");
        for (int p = 0; p < 12; p++) {
            tiny = tiny.withPlatform(
                    "line-" + p,
                    "slots=" + slots,
                    "run-months=" + months,
                    "outside-customers=" + load * slots / months);
        }
        try (Rainforest run = tiny.start(PlatformLeverTest::open)) {
            run.finish();
            Platforms platforms = run.world().platforms;
            double waited = 0;
            double runs = 0;
            for (int p = 0; p < platforms.count(); p++) {
                waited += platforms.waited.get(p);
                runs += platforms.runs.get(p);
            }
            double expected = Math.pow(load, Math.sqrt(2 * (slots + 1)) - 1) / (slots * (1 - load)) / 2 * months;
            assertThat(waited / runs).isEqualTo(expected, within(.25 * expected + .15));
        }
    }

    @Test
    void firms_served_first_by_rank_are_those_of_incubators_where_that_is_the_rule() {
        TinyScenario tiny =
                designerCity().with("access.priority", "incubated-first").withIncubator("nursery", "slots=1");
        try (Rainforest run = tiny.start(world -> {
            open(world);
            for (String name : new String[] {"ada", "bo"}) {
                int firm = Planting.firm(world, name, 6e6);
                world.firms.special.set(firm, 1);
                world.firms.incubator.set(firm, name.equals("bo") ? 0 : -1);
                world.firms.incubatedSince.set(firm, START);
            }
            world.incubators.open.set(0, 1);
            world.incubators.tenants.set(0, 1);
        })) {
            World world = step(run, 9);
            while (world.platforms.runs.get(0) == 0) {
                step(run, 1);
            }
            assertThat(world.firms.platformRuns.get(Planting.firmOf(world, "bo")))
                    .isOne();
            assertThat(world.firms.access.get(Planting.firmOf(world, "ada"))).isEqualTo(Access.QUEUED);
        }
    }
}
