package org.industrialrainforest.core.phases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.industrialrainforest.core.tiny.TinyScenario.step;

import org.industrialrainforest.core.model.Rainforest;
import org.industrialrainforest.core.observe.Observed;
import org.industrialrainforest.core.scenario.Lever;
import org.industrialrainforest.core.tiny.Planting;
import org.industrialrainforest.core.tiny.TinyScenario;
import org.industrialrainforest.core.world.Flow;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.money.Money;
import org.junit.jupiter.api.Test;

/** What comes back to state capital goes home, or raises the authority of the levers and is spent again. */
class StateReturnsTest {
    private static final int PLATFORM = Lever.PLATFORM.ordinal();
    private static final int INCUBATION = Lever.INCUBATION.ordinal();

    private static Rainforest run(double recycling, boolean on) {
        return TinyScenario.quiet()
                .with("state.recycling", String.valueOf(recycling))
                .with("state.envelope-years", "1")
                .with("mechanisms.recycling", String.valueOf(on))
                .withPolicy("mixed", 12, "platform=0.75", "incubation=0.25")
                .start("mixed", world -> Planting.seller(world, "firm", 100e6, 0));
    }

    private static void bringBack(World world, double rmb) {
        world.ledger.transfer(
                world.accounts.firms(), 0, world.accounts.stateCapital, 0, Money.fen(rmb), Flow.FINAL_CASH);
    }

    private static long remitted(World world) {
        return world.ledger.month().amount(world.accounts.stateCapital, world.accounts.treasury, Flow.REMITTANCE);
    }

    @Test
    void a_part_of_what_comes_back_raises_the_authority_of_the_levers_by_their_shares() {
        try (Rainforest run = run(.4, true)) {
            World world = step(run, 1);
            long before = world.levers.authority.get(PLATFORM);
            bringBack(world, 1e6);
            step(run, 1);
            assertThat(world.levers.recycled.get(PLATFORM)).isEqualTo(Money.fen(300_000));
            assertThat(world.levers.recycled.get(INCUBATION)).isEqualTo(Money.fen(100_000));
            assertThat(world.levers.authority.get(PLATFORM))
                    .isEqualTo(before + world.levers.accrual.get(PLATFORM) + Money.fen(300_000));
            assertThat(remitted(world)).isEqualTo(Money.fen(600_000));
            // What is kept once is kept whole, until it is spent.
            step(run, 1);
            assertThat(remitted(world)).isZero();
            assertThat(world.accounts.stateCapital.balance(0)).isEqualTo(Money.fen(400_000));
        }
    }

    @Test
    void returns_are_spent_before_the_treasury_is_asked_and_reported_apart() {
        try (Rainforest run = run(.4, true)) {
            World world = step(run, 1);
            bringBack(world, 1e6);
            step(run, 1);
            world.ledger.openMonth();
            long paid =
                    world.state.spend(Lever.PLATFORM, world.accounts.firms(), 0, Money.fen(500_000), Flow.OPEX_SUBSIDY);
            assertThat(paid).isEqualTo(Money.fen(500_000));
            assertThat(world.levers.redrawn.get(PLATFORM)).isEqualTo(Money.fen(300_000));
            assertThat(world.levers.drawn.get(PLATFORM)).isEqualTo(Money.fen(200_000));
            assertThat(world.ledger
                            .month()
                            .amount(world.accounts.treasury, world.accounts.stateCapital, Flow.APPROPRIATION))
                    .isEqualTo(Money.fen(200_000));
        }
    }

    @Test
    void when_recycling_is_switched_off_all_goes_home() {
        try (Rainforest run = run(.4, false)) {
            World world = step(run, 1);
            bringBack(world, 1e6);
            step(run, 1);
            assertThat(remitted(world)).isEqualTo(Money.fen(1e6));
            assertThat(world.levers.recycled.get(PLATFORM)).isZero();
        }
    }

    @Test
    void after_the_envelope_all_goes_home_with_what_was_not_spent_again() {
        try (Rainforest run = run(.4, true)) {
            World world = step(run, 1);
            bringBack(world, 1e6);
            step(run, 11);
            assertThat(world.accounts.stateCapital.balance(0)).isEqualTo(Money.fen(400_000));
            bringBack(world, 1e6);
            step(run, 1);
            assertThat(remitted(world)).isEqualTo(Money.fen(1.4e6));
            assertThat(world.state.authority(Lever.PLATFORM)).isZero();
            assertThat(world.levers.lapsed.get(PLATFORM)).isEqualTo(Money.fen(9e6 + 300_000));
        }
    }

    @Test
    void what_is_spent_again_never_exceeds_what_came_back() {
        TinyScenario tiny = TinyScenario.lively()
                .with("state.recycling", "1")
                .withPolicy("fund", 120, "direct-fund=0.8", "grants=0.2")
                .with("funding.state-ticket", "0.3")
                .with("state.grant-m", "1");
        try (Rainforest run = tiny.start("fund", world -> {})) {
            World world = run.world();
            long back = 0;
            long again = 0;
            while (run.nextMonth() <= world.scenario.end().index()) {
                run.step();
                long[] came = new long[1];
                world.ledger.month().forEach((payer, payee, flow, fen) -> {
                    if (payee == world.accounts.stateCapital.index() && flow != Flow.APPROPRIATION) {
                        came[0] += fen;
                    }
                });
                back += came[0];
                for (Lever lever : Lever.values()) {
                    again += world.levers.redrawn.get(lever.ordinal());
                }
                assertThat(again).isLessThanOrEqualTo(back);
            }
            assertThat(again).isPositive();
            Observed seen = run.finish();
            assertThat(seen.outlay(Lever.DIRECT_FUND)).isLessThanOrEqualTo(seen.authorised(Lever.DIRECT_FUND) + 1);
        }
    }
}
