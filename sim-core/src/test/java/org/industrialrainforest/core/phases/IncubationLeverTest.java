package org.industrialrainforest.core.phases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.industrialrainforest.core.tiny.TinyScenario.stage;
import static org.industrialrainforest.core.tiny.TinyScenario.step;

import org.industrialrainforest.core.model.Rainforest;
import org.industrialrainforest.core.scenario.Lever;
import org.industrialrainforest.core.tiny.Planting;
import org.industrialrainforest.core.tiny.TinyScenario;
import org.industrialrainforest.core.world.FirmStatus;
import org.industrialrainforest.core.world.Flow;
import org.industrialrainforest.core.world.Holder;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.money.Money;
import org.industrialrainforest.engine.time.Month;
import org.junit.jupiter.api.Test;

/** Where incubation does nothing, where it harms, and what each of its channels takes out. */
class IncubationLeverTest {
    private static final int START = Month.of(2014, 1).index();

    @Test
    void a_dose_of_nought_is_bit_identical_to_no_policy() {
        TinyScenario tiny = TinyScenario.lively().withPolicy("nothing", 0, "incubation=1");
        try (Rainforest without = tiny.start(world -> {});
                Rainforest with = tiny.start("nothing", world -> {})) {
            without.finish();
            with.finish();
            assertThat(with.digest()).isEqualTo(without.digest());
        }
    }

    @Test
    void coaching_that_misleads_harms_the_tenants() {
        TinyScenario tiny = TinyScenario.lively()
                .with("incubators[nursery].open", "true")
                .with("incubators[nursery].slots", "200")
                .with("incubators[nursery].coaching", "-2");
        try (Rainforest without = tiny.start(world -> {});
                Rainforest with = tiny.start("nursery", world -> {})) {
            without.finish();
            with.finish();
            assertThat(with.world().incubators.tenantsEver.get(0)).isGreaterThan(100);
            assertThat(products(with.world())).isLessThan(products(without.world()));
        }
    }

    /** Founders learn only slowly what coaching does; what they are paid for may cost them the gate. */
    @Test
    void coaching_that_misleads_for_a_good_share_of_equity_lowers_products() {
        TinyScenario tiny = nursery("0.1", "0.3", "-0.8");
        assertThat(products(tiny, "much")).isLessThan(products(tiny, "none"));
    }

    @Test
    void a_good_share_of_the_cost_brings_products_and_more_without_misleading_coaching() {
        TinyScenario plain = nursery("0.6", "0.05", "0");
        long products = products(plain, "much");
        assertThat(products).isGreaterThan(products(plain, "none"));
        assertThat(products(nursery("0.6", "0.05", "-0.4"), "much")).isLessThan(products);
    }

    @Test
    void a_place_that_gives_nothing_and_takes_nothing_leaves_products_as_they_are() {
        TinyScenario tiny = nursery("0", "0", "0")
                .with("incubators[nursery].scenarios", "false")
                .with("mechanisms.incubation-places", "false");
        assertThat(products(tiny, "much")).isEqualTo(products(tiny, "none"));
    }

    /** A house open to all of a city of three hundred ideas a year, which found as if there were none. */
    private static TinyScenario nursery(String share, String equity, String coaching) {
        return TinyScenario.lively()
                .withIdeas(300)
                .with("sectors[chips].demand-bn", "3")
                .with("mechanisms.incubation-foresight", "false")
                .with("incubators[nursery].open", "true")
                .with("incubators[nursery].slots", "1000")
                .with("incubators[nursery].risk-share", share)
                .with("incubators[nursery].equity", equity)
                .with("incubators[nursery].coaching", coaching)
                .withPolicy("much", 600, "incubation=1");
    }

    private static long products(TinyScenario tiny, String policy) {
        long products = 0;
        for (int replicate = 0; replicate < 4; replicate++) {
            try (Rainforest run = Rainforest.of(tiny.scenario())
                    .under(tiny.scenario().policy(policy))
                    .start(1, replicate)) {
                run.finish();
                products += products(run.world());
            }
        }
        return products;
    }

    /** Places of 1,000 a month with cover for two years, of an envelope that brings 10,000 a month; a success is worth 100 m. */
    private static TinyScenario houses(String... ids) {
        TinyScenario tiny = TinyScenario.quiet()
                .withMonths("2014-01", "2020-12")
                .withStages(stage("sample", "cost-m=12", "years=1", "pass-probability=0.5"))
                .with("sectors[chips].exit-value-bn", "0.1")
                .with("state.place-cost-m", "0.012")
                .with("state.cover-months", "24")
                .withPolicy("nursery", .12, "incubation=1");
        for (String id : ids) {
            tiny = tiny.withIncubator(id, "open=true");
        }
        return tiny;
    }

    private static void openHouses(World world, int firms, double authority) {
        for (int i = 0; i < firms; i++) {
            world.firms.founded.set(Planting.firm(world, "firm-" + i, 20e6), START);
        }
        for (int i = 0; i < world.incubators.count(); i++) {
            world.incubators.open.set(i, 1);
        }
        world.levers.authority.set(Lever.INCUBATION.ordinal(), Money.fen(authority));
    }

    @Test
    void founders_refuse_equity_that_is_dearer_than_what_they_are_given_even_of_a_house_that_takes_all() {
        for (double equity : new double[] {.01, .6}) {
            TinyScenario tiny = houses("nursery")
                    .with("incubators[nursery].equity", String.valueOf(equity))
                    .with("incubators[nursery].risk-share", "0.5");
            try (Rainforest run = tiny.start("nursery", world -> openHouses(world, 1, 1e6))) {
                assertThat(step(run, 1).firms.incubator.has(0)).isEqualTo(equity < .5);
            }
        }
    }

    @Test
    void founders_of_firms_that_are_known_to_be_good_refuse_a_share_that_others_give() {
        TinyScenario tiny = houses("nursery")
                .with("incubators[nursery].equity", "0.2")
                .with("incubators[nursery].risk-share", "0.5")
                .with("quality.log-sd", "1")
                .with("quality.judgement-sd", "0.5")
                .with("funding.exit-quality", "0.66");
        for (double quality : new double[] {-2, 2}) {
            try (Rainforest run = tiny.start("nursery", world -> {
                openHouses(world, 1, 1e6);
                world.firms.quality.set(0, quality);
                world.firms.evidence.set(0, 100);
            })) {
                assertThat(step(run, 1).firms.incubator.has(0)).isEqualTo(quality < 0);
            }
        }
    }

    @Test
    void a_place_that_cannot_be_paid_in_full_is_given_up_and_costs_nothing() {
        TinyScenario tiny = houses("nursery").with("state.place-cost-m", "0.24");
        try (Rainforest run = tiny.start("nursery", world -> openHouses(world, 1, 1e6))) {
            World world = step(run, 2);
            assertThat(world.firms.incubator.has(0)).isTrue();
            long spent = world.levers.spent.get(Lever.INCUBATION.ordinal());
            world.levers.authority.set(Lever.INCUBATION.ordinal(), 0);
            step(run, 1);
            assertThat(world.state.authority(Lever.INCUBATION)).isBetween(1L, Money.fen(20_000) - 1);
            assertThat(world.firms.incubator.has(0)).isFalse();
            assertThat(world.levers.spent.get(Lever.INCUBATION.ordinal())).isEqualTo(spent);
        }
    }

    @Test
    void houses_share_one_envelope_and_count_each_other_s_tenants() {
        try (Rainforest run = houses("one", "other").start("nursery", world -> openHouses(world, 40, 120_000))) {
            World world = step(run, 1);
            int tenants = world.incubators.tenants.get(0) + world.incubators.tenants.get(1);
            // 250,000 at hand and in the year to come, 24,000 for each.
            assertThat(tenants).isEqualTo(10);
        }
    }

    private static long products(World world) {
        long products = 0;
        for (int row : world.firms.byIdentity()) {
            products += world.firms.reachedProduct.get(row) > 0 ? 1 : 0;
        }
        return products;
    }

    /** A tenant of a generous house, in its second month. */
    private static Rainforest tenant(String... off) {
        TinyScenario tiny = TinyScenario.quiet()
                .withMonths("2014-01", "2020-12")
                .withStages(stage("sample", "cost-m=12", "years=1", "pass-probability=0.5"))
                .with("research.gate-coaching", "1")
                .with("research.overhead-m", "0.1")
                .with("parks[park].rent-m", "0.6")
                .with("state.place-cost-m", "0.12")
                .withIncubator("nursery", "open=true", "risk-share=0.5", "equity=0.1", "coaching=3")
                .withPolicy("nursery", 120, "incubation=1");
        for (String switchedOff : off) {
            tiny = tiny.with("mechanisms." + switchedOff, "false");
        }
        return tiny.start("nursery", world -> Planting.firm(world, "ada", 20e6));
    }

    private static double paid(World world, Flow flow) {
        return Money.rmb(world.ledger.month().amount(world.accounts.stateCapital, world.accounts.firms(), flow));
    }

    @Test
    void the_risk_share_can_be_taken_out() {
        try (Rainforest all = tenant();
                Rainforest off = tenant("incubation-money", "incubation-equity")) {
            assertThat(paid(step(all, 2), Flow.INCUBATION_SUPPORT)).isPositive();
            assertThat(paid(step(off, 2), Flow.INCUBATION_SUPPORT)).isZero();
            assertThat(off.world().firms.incubator.has(0)).isTrue();
        }
    }

    @Test
    void a_place_is_paid_for_and_saves_the_rent() {
        try (Rainforest all = tenant();
                Rainforest off = tenant("incubation-places")) {
            World with = step(all, 2);
            World without = step(off, 2);
            assertThat(rent(with)).isZero();
            assertThat(rent(without)).isEqualTo(50_000);
            assertThat(with.levers.spent.get(Lever.INCUBATION.ordinal()))
                    .isEqualTo(without.levers.spent.get(Lever.INCUBATION.ordinal()) + Money.fen(10_000));
        }
    }

    @Test
    void a_tenant_that_fails_its_gate_leaves_and_one_with_a_product_graduates_unless_milestones_are_switched_off() {
        for (String passes : new String[] {"0.000001", "1"}) {
            for (boolean on : new boolean[] {true, false}) {
                TinyScenario tiny = TinyScenario.quiet()
                        .withMonths("2014-01", "2020-12")
                        .withStages(stage("sample", "pass-probability=" + passes), stage("more", "years=5"))
                        .with("state.tenant-failures", "1")
                        .with("mechanisms.incubation-milestones", String.valueOf(on))
                        .withIncubator("nursery", "open=true", "stay-months=60")
                        .withPolicy("nursery", 120, "incubation=1");
                try (Rainforest run = tiny.start("nursery", world -> Planting.firm(world, "ada", 20e6))) {
                    World world = step(run, 4);
                    assertThat(world.firms.incubated.get(0)).isOne();
                    assertThat(world.firms.incubator.has(0)).isEqualTo(!on);
                    assertThat(world.firms.stay.get(0)).isEqualTo(!on ? 0 : passes.equals("1") ? 2 : 1);
                }
            }
        }
    }

    private static double rent(World world) {
        return Money.rmb(world.ledger.month().amount(world.accounts.firms(), world.accounts.suppliers, Flow.RENT));
    }

    @Test
    void coaching_can_be_taken_out() {
        int[] passed = new int[2];
        for (int on = 0; on < 2; on++) {
            for (int i = 0; i < 12; i++) {
                String name = "firm-" + i;
                TinyScenario tiny = TinyScenario.quiet()
                        .withStages(stage("sample", "pass-probability=0.5"), stage("product", "years=20"))
                        .with("sectors[chips].product-gate", "2")
                        .with("research.gate-coaching", "1")
                        .with("mechanisms.incubation-coaching", String.valueOf(on == 1))
                        .withIncubator("nursery", "open=true", "coaching=-3", "stay-months=240");
                try (Rainforest run = tiny.start(world -> {
                    int firm = Planting.firm(world, name, 5e6);
                    world.firms.incubator.set(firm, 0);
                    world.incubators.tenants.set(0, 1);
                    world.incubators.open.set(0, 1);
                })) {
                    passed[on] += step(run, 1).firms.stage.get(0);
                }
            }
        }
        assertThat(passed[1]).as("misled").isLessThan(passed[0]);
    }

    @Test
    void equity_can_be_taken_out() {
        try (Rainforest all = tenant();
                Rainforest off = tenant("incubation-equity")) {
            World with = step(all, 2);
            assertThat(with.deals.holderKind.get(with.firms.deals.get(0))).isEqualTo(Holder.INCUBATOR);
            assertThat(step(off, 2).deals.count()).isZero();
            assertThat(off.world().firms.incubator.has(0)).isTrue();
        }
    }

    @Test
    void application_scenarios_can_be_taken_out_and_come_to_who_is_admitted_late_in_a_stage() {
        for (boolean on : new boolean[] {true, false}) {
            TinyScenario tiny = TinyScenario.quiet()
                    .withMonths("2014-01", "2020-12")
                    .withStages(
                            stage("sample", "cost-m=12", "years=2", "facility=application-scenario", "dependence=high"))
                    .with("mechanisms.incubation-scenarios", String.valueOf(on))
                    .withIncubator("nursery", "open=true", "scenarios=true")
                    .withPolicy("nursery", 120, "incubation=1")
                    .with("policies[nursery].start", "2014-12");
            try (Rainforest run = tiny.start("nursery", world -> Planting.firm(world, "ada", 20e6))) {
                World world = step(run, 12);
                assertThat(world.firms.done.get(0)).isGreaterThan(.4);
                assertThat(world.firms.fit.get(0)).isZero();
                step(run, 1);
                assertThat(world.firms.incubator.has(0)).isTrue();
                assertThat(world.firms.fit.get(0)).isEqualTo(on ? 1 : 0);
            }
        }
    }

    /** Nobody new is admitted when the envelope is over; who is in stays, as far as was promised. */
    @Test
    void after_the_envelope_stays_run_on_and_nothing_new_begins() {
        TinyScenario tiny = TinyScenario.quiet()
                .withMonths("2014-01", "2020-12")
                .withStages(stage("sample", "cost-m=12", "years=9"))
                .with("state.place-cost-m", "0.12")
                .with("state.envelope-years", "1")
                .withIncubator("nursery", "open=true", "risk-share=0.3", "stay-months=24")
                .withPolicy("nursery", 120, "incubation=1");
        try (Rainforest run = tiny.start("nursery", world -> {
            Planting.firm(world, "early", 20e6);
            int late = Planting.firm(world, "late", 20e6);
            world.firms.research.set(late, 0); // it takes up research after the last year
        })) {
            World world = step(run, 13);
            int early = Planting.firmOf(world, "early");
            int months = world.firms.incubatedSince.get(early) + 24 - (START + 12);
            // Authority is down to places and three tenths of a stage of 12 m in 9 years, for the months left.
            long promised = months * (Money.fen(10_000) + Money.fen(.3 * 12e6 / 108));
            long paidThisMonth = world.levers.drawn.get(Lever.INCUBATION.ordinal());
            assertThat(world.state.authority(Lever.INCUBATION)).isEqualTo(promised - paidThisMonth);
            world.firms.research.set(Planting.firmOf(world, "late"), 1);
            step(run, months - 1);
            assertThat(world.firms.incubator.has(early)).isTrue();
            step(run, 1);
            assertThat(world.firms.incubator.has(early)).isFalse();
            assertThat(world.firms.incubated.get(Planting.firmOf(world, "late")))
                    .isZero();
            step(run, 1);
            assertThat(world.state.authority(Lever.INCUBATION)).isZero();
        }
    }

    @Test
    void a_failing_firm_with_a_state_stake_may_be_rescued_once_unless_that_is_switched_off() {
        for (boolean on : new boolean[] {true, false}) {
            TinyScenario tiny = TinyScenario.quiet()
                    .with("state.soft-budget", "1")
                    .with("research.overhead-m", "0.1")
                    .with("mechanisms.rescue", String.valueOf(on))
                    .withIncubator("nursery", "open=true")
                    .withPolicy("nursery", 120, "incubation=1");
            try (Rainforest run = tiny.start("nursery", world -> {
                int firm = Planting.firm(world, "weak", 0);
                world.firms.research.set(firm, 0);
                world.firms.founded.set(firm, START - 1);
                world.capTable.issue(firm, Holder.INCUBATOR, world.incubators.id(0), 0, 0, .1, START);
            })) {
                World world = step(run, 1);
                assertThat(world.firms.status.get(0)).isEqualTo(on ? FirmStatus.ACTIVE : FirmStatus.DORMANT);
                assertThat(paid(world, Flow.RESCUE)).isEqualTo(on ? 1.2e6 : 0);
            }
        }
    }
}
