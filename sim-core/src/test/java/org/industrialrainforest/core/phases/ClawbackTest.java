package org.industrialrainforest.core.phases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.industrialrainforest.core.tiny.TinyScenario.stage;
import static org.industrialrainforest.core.tiny.TinyScenario.step;

import org.industrialrainforest.core.model.Rainforest;
import org.industrialrainforest.core.scenario.Lever;
import org.industrialrainforest.core.tiny.Planting;
import org.industrialrainforest.core.tiny.TinyScenario;
import org.industrialrainforest.core.world.FirmStatus;
import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.core.world.Flow;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.ledger.Party;
import org.industrialrainforest.engine.money.Money;
import org.junit.jupiter.api.Test;

/** A tenant whose incubator bears half of a stage of RMB 12 m in a year, and asks for a part of it back. */
class ClawbackTest {
    private static TinyScenario city(String passes, String share) {
        return TinyScenario.quiet()
                .withMonths("2014-01", "2020-12")
                .withStages(stage("sample", "cost-m=12", "years=1", "pass-probability=" + passes))
                .with("research.repeat", "1")
                .with("research.overhead-m", "0.01")
                .with("research.funded-horizon", "1")
                .with("research.bootstrapped-horizon", "1")
                .with("state.tenant-failures", "1")
                .with("state.clawback-share", share)
                .with("state.clawback-months", "36")
                .with("state.clawback-spares", "3")
                .withIncubator("nursery", "open=true", "risk-share=0.5", "stay-months=60")
                .withPolicy("nursery", 120, "incubation=1");
    }

    private static Rainforest start(TinyScenario city, double cash) {
        return city.start("nursery", world -> {
            int firm = Planting.firm(world, "ada", cash);
            world.firms.incubator.set(firm, 0);
            world.firms.incubatedSince.set(firm, world.scenario.start().index());
            world.firms.incubated.set(firm, 1);
            world.incubators.tenants.set(0, 1);
            world.incubators.open.set(0, 1);
        });
    }

    private record Seen(double repaid, double support, double cash, int attempts, long recycled) {}

    private static Seen after(int months, double cash, TinyScenario city) {
        try (Rainforest run = start(city, cash)) {
            double repaid = 0;
            double support = 0;
            World world = run.world();
            for (int month = 0; month < months; month++) {
                step(run, 1);
                Party firms = world.accounts.firms();
                repaid += Money.rmb(world.ledger.month().amount(firms, world.accounts.stateCapital, Flow.CLAWBACK));
                support += Money.rmb(
                        world.ledger.month().amount(world.accounts.stateCapital, firms, Flow.INCUBATION_SUPPORT));
            }
            return new Seen(
                    repaid,
                    support,
                    Money.rmb(world.firms.cash(0)),
                    world.firms.attempt.get(0),
                    world.levers.recycled.get(Lever.INCUBATION.ordinal()));
        }
    }

    private static TinyScenario without(TinyScenario city) {
        return city.with("mechanisms.incubation-clawback", "false");
    }

    /** Helps: what a failed tenant repays is there for the next one. */
    @Test
    void a_tenant_that_fails_its_milestones_repays_and_the_money_may_be_spent_again() {
        TinyScenario city = city("0.000001", "0.5").with("state.recycling", "1");
        Seen seen = after(14, 50e6, city);
        assertThat(seen.support).isGreaterThan(4e6);
        assertThat(seen.repaid).isEqualTo(seen.support / 2, within(1.0));
        assertThat(seen.recycled).isEqualTo(Money.fen(seen.repaid));
        assertThat(after(14, 50e6, without(city)).repaid).isZero();
    }

    /** Does nothing. */
    @Test
    void who_passes_repays_nothing_and_a_share_of_nought_is_no_clawback() {
        assertThat(after(14, 50e6, city("1", "0.5")).repaid).isZero();
        assertThat(digest(city("0.000001", "0"))).isEqualTo(digest(without(city("0.000001", "0.5"))));
    }

    private static String digest(TinyScenario city) {
        try (Rainforest run = start(city, 50e6)) {
            step(run, 24);
            return run.digest();
        }
    }

    /** Harms: the money is what the next attempt would have been made with. */
    @Test
    void a_repayment_takes_the_cash_of_the_next_attempt() {
        TinyScenario city = city("0.000001", "1");
        Seen with = after(24, 13e6, city);
        Seen none = after(24, 13e6, without(city));
        assertThat(with.repaid).isGreaterThan(4e6);
        assertThat(none.attempts).as("tried again").isEqualTo(2);
        assertThat(with.attempts).as("never gets to try").isEqualTo(1);
    }

    @Test
    void some_months_of_overhead_are_left_to_the_firm() {
        Seen poor = after(
                14, 7.5e6, city("0.000001", "1").with("research.repeat", "0").with("state.clawback-spares", "60"));
        assertThat(poor.cash).isBetween(0.55e6, 0.6e6);
    }

    @Test
    void founders_foresee_that_they_may_have_to_repay_and_refuse_a_place_that_is_dear_then() {
        assertThat(joins(offered("0"))).isTrue();
        assertThat(joins(offered("1"))).isFalse();
    }

    @Test
    void founders_expect_to_repay_only_where_a_failure_ends_the_stay() {
        assertThat(joins(offered("1").with("mechanisms.incubation-milestones", "false")))
                .isTrue();
        TinyScenario brief =
                offered("1").with("incubators[nursery].stay-months", "11").with("incubators[nursery].equity", "0.06");
        assertThat(joins(brief)).as("the gate is tried after the stay").isTrue();
    }

    private static TinyScenario offered(String share) {
        return city("0.5", share)
                .with("sectors[chips].exit-value-bn", "0.1")
                .with("research.repeat", "0")
                .with("incubators[nursery].equity", "0.07");
    }

    private static boolean joins(TinyScenario tiny) {
        try (Rainforest run = tiny.start("nursery", world -> {
            Planting.firm(world, "ada", 20e6);
            world.incubators.open.set(0, 1);
            world.levers.authority.set(Lever.INCUBATION.ordinal(), Money.fen(50e6));
        })) {
            return step(run, 1).firms.incubator.has(0);
        }
    }

    /** Ten years of its profit are RMB 24 m to its owners, and 36 m to the leader that makes an offer. */
    private static World sold(double riskMoney, int monthsSinceStay) {
        TinyScenario tiny = TinyScenario.quiet()
                .withMonths("2014-01", "2019-12")
                .with("sectors[chips].demand-bn", "1")
                .with("exits.price-earnings", "50")
                .with("exits.private-discount", "0.8")
                .with("exits.leader-value", "1.5")
                .with("exits.bargaining", "0.5")
                .with("exits.offer-hazard", "1")
                .with("gains.terminal-years", "10")
                .with("state.clawback-share", "0.5")
                .with("state.clawback-months", "36")
                .withLeaders(1);
        try (Rainforest run = tiny.start(world -> {
            Firms firms = world.firms;
            int seller = Planting.seller(world, "seller", 1e6, 12e6);
            firms.riskMoney.set(seller, Money.fen(riskMoney));
            firms.stayEnded.set(seller, world.scenario.start().index() - monthsSinceStay);
        })) {
            return step(run, 1);
        }
    }

    private static double paid(World world, Party payee, Flow flow) {
        return Money.rmb(world.ledger.month().amount(world.accounts.leaders, payee, flow));
    }

    @Test
    void a_firm_that_is_sold_soon_after_its_stay_repays_out_of_the_price() {
        World world = sold(8e6, 12);
        assertThat(paid(world, world.accounts.stateCapital, Flow.CLAWBACK)).isEqualTo(4e6, within(1.0));
        assertThat(paid(world, world.accounts.founders, Flow.ACQUISITION_PRICE))
                .as("between 24 and 32")
                .isEqualTo(28e6, within(1.0));
        World late = sold(8e6, 37);
        assertThat(paid(late, late.accounts.stateCapital, Flow.CLAWBACK)).isZero();
        assertThat(paid(late, late.accounts.founders, Flow.ACQUISITION_PRICE)).isEqualTo(30e6, within(1.0));
    }

    /** Harms. */
    @Test
    void a_claim_beyond_what_a_buyer_gains_keeps_a_firm_from_being_sold() {
        assertThat(sold(28e6, 12).firms.status.get(0)).isEqualTo(FirmStatus.ACTIVE);
        assertThat(sold(28e6, 37).firms.status.get(0)).isEqualTo(FirmStatus.ACQUIRED);
    }
}
