package org.industrialrainforest.core.phases.exits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.industrialrainforest.core.tiny.TinyScenario.step;

import java.util.function.Consumer;
import org.industrialrainforest.core.model.Rainforest;
import org.industrialrainforest.core.tiny.Planting;
import org.industrialrainforest.core.tiny.TinyScenario;
import org.industrialrainforest.core.world.FirmStatus;
import org.industrialrainforest.core.world.Flow;
import org.industrialrainforest.core.world.Holder;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.money.Money;
import org.junit.jupiter.api.Test;

class TakeoverTest {
    /**
     * Sells for 12 m a year at a margin of a fifth, and gets an offer in the first month. Ten years of its profit are 24 m to owners who do not
     * discount; others would pay 96 m, the public 120 m.
     */
    private static TinyScenario offers(int leaders) {
        return TinyScenario.quiet()
                .withMonths("2014-01", "2019-12")
                .with("sectors[chips].demand-bn", "1")
                .with("exits.price-earnings", "50")
                .with("exits.private-discount", "0.8")
                .with("exits.leader-value", "1")
                .with("exits.bargaining", "0.5")
                .with("exits.offer-hazard", "1")
                .with("gains.terminal-years", "10")
                .withLeaders(leaders);
    }

    private static final Consumer<World> SELLER = world -> Planting.seller(world, "seller", 1e6, 12e6);

    /** Investors with a preference of so many RMB and a share of the firm. */
    private static Consumer<World> investors(double paid, double share) {
        return world -> world.capTable.issue(0, Holder.GUIDANCE_FUND, 0, 1, Money.fen(paid), share, 1);
    }

    /** What leaders pay in the first month, RMB m; 0 where the owners refuse. */
    private static double price(TinyScenario tiny, Consumer<World> more) {
        try (Rainforest run = tiny.start(SELLER.andThen(more))) {
            World world = step(run, 1);
            double price = Money.rmb(world.ledger
                                    .month()
                                    .amount(world.accounts.leaders, world.accounts.founders, Flow.ACQUISITION_PRICE)
                            + world.ledger
                                    .month()
                                    .amount(
                                            world.accounts.leaders,
                                            world.accounts.stateCapital,
                                            Flow.ACQUISITION_PRICE))
                    / 1e6;
            assertThat(world.firms.status.is(0, FirmStatus.ACQUIRED)).isEqualTo(price > 0);
            return price;
        }
    }

    private static double price(TinyScenario tiny) {
        return price(tiny, world -> {});
    }

    @Test
    void owners_refuse_much_less_than_others_would_pay() {
        TinyScenario tiny = offers(1).with("exits.leader-value", "3").with("exits.sale-discount", "0.2");
        // The leader's 72 m is less than four fifths of 96 m.
        assertThat(price(tiny)).isZero();
        assertThat(price(tiny.with("exits.sale-discount", "0.5"))).isEqualTo((48 + 72) / 2.0, within(1e-6));
    }

    @Test
    void without_refusal_a_firm_goes_for_a_fraction_of_what_others_would_pay() {
        TinyScenario tiny = offers(1).with("exits.sale-discount", "0").with("mechanisms.sellers-refuse", "false");
        assertThat(price(tiny)).isEqualTo(24, within(1e-6));
    }

    @Test
    void a_leader_whose_shares_the_market_values_can_pay_what_the_market_pays() {
        TinyScenario tiny = offers(1).with("exits.sale-discount", "0.15").with("exits.market-pays", "1");
        // Between .85 of 96 m and 120 m.
        assertThat(price(tiny)).isEqualTo((81.6 + 120) / 2, within(1e-6));
    }

    @Test
    void leaders_that_compete_pay_what_the_second_would() {
        TinyScenario one = offers(1).with("exits.leader-value", "1.5");
        assertThat(price(one)).isEqualTo(30, within(1e-6));
        assertThat(price(offers(5).with("exits.leader-value", "1.5")))
                .as("five to whom it is worth the same")
                .isEqualTo(36, within(1e-6));
    }

    @Test
    void a_firm_that_complements_some_leaders_costs_more_and_one_that_fits_none_is_not_sold() {
        TinyScenario alike = offers(5);
        double spread = price(alike.with("exits.synergy-log-sd", "0.5"));
        assertThat(spread).isNotEqualTo(price(alike));
        assertThat(price(offers(5).with("exits.leader-value", "0.1").with("exits.synergy-log-sd", "0.1")))
                .isZero();
    }

    @Test
    void a_majority_of_investors_sells_for_no_less_than_its_preferences_and_a_minority_has_no_say() {
        TinyScenario tiny = offers(1).with("exits.leader-value", "1.5");
        assertThat(price(tiny, investors(40e6, .6)))
                .as("36 m is less than 40 m")
                .isZero();
        assertThat(price(tiny, investors(40e6, .4))).isEqualTo(30, within(1e-6));
        assertThat(price(tiny, investors(30e6, .6))).isEqualTo((30 + 36) / 2.0, within(1e-6));
    }

    @Test
    void who_runs_out_of_cash_is_sold_for_what_is_left_and_half_of_the_rest_and_counted_apart() {
        TinyScenario tiny = offers(5)
                .with("research.overhead-m", "0.6")
                .with("exits.distressed-months", "12")
                .with("exits.sale-discount", "0")
                .with("exits.market-pays", "1");
        try (Rainforest run = tiny.start(SELLER)) {
            World world = step(run, 1);
            assertThat(world.firms.status.get(0)).isEqualTo(FirmStatus.ACQUIRED);
            assertThat(world.firms.distressed.get(0)).isOne();
            assertThat(Money.rmb(world.firms.valuation.get(0)))
                    .as("no competition")
                    .isLessThan(96e6 / 2 + 60e6);
        }
        assertThat(price(tiny.with("exits.distressed-months", "0"))).isEqualTo(120, within(1e-6));
    }

    @Test
    void an_acquired_firm_is_valued_as_others_are() {
        try (Rainforest run = offers(1).with("exits.leader-value", "1.5").start(SELLER)) {
            World world = step(run, 1);
            assertThat(Money.rmb(world.firms.valuation.get(0))).isEqualTo(30e6, within(1.0));
            step(run, 12);
            assertThat(Money.rmb(world.firms.valuation.get(0))).isEqualTo(96e6, within(1e5));
        }
    }
}
