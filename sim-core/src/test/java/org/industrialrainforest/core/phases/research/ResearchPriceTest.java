package org.industrialrainforest.core.phases.research;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.industrialrainforest.core.tiny.TinyScenario.stage;
import static org.industrialrainforest.core.tiny.TinyScenario.step;

import org.industrialrainforest.core.model.Rainforest;
import org.industrialrainforest.core.tiny.Planting;
import org.industrialrainforest.core.tiny.TinyScenario;
import org.industrialrainforest.core.world.Flow;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.money.Money;
import org.junit.jupiter.api.Test;

/** Researchers are not made by the money that pays them: who gets none of it pays more for them. */
class ResearchPriceTest {
    private static TinyScenario city(String response) {
        return TinyScenario.quiet()
                .withStages(stage("sample", "cost-m=24", "years=2"))
                .with("mechanisms.research-wages", "true")
                .with("research.staff-share", "0.6")
                .with("state.credit-to-incumbents", "0")
                .with("research.funded-horizon", "1")
                .with("research.bootstrapped-horizon", "1")
                .with("research.wage-response", response);
    }

    private record Seen(double pay, double done, double spent) {}

    /** A firm with little money in its second month, after the state has paid a part of last year's R&D in its city to others. */
    private static Seen without(TinyScenario city, double part, double cash) {
        try (Rainforest run = city.start(world -> {
            world.researchMarket.spent(0, Money.fen(1e12));
            world.researchMarket.aid(0, Money.fen(1e12 * part));
            Planting.firm(world, "ada", 2e9);
        })) {
            World world = step(run, 1);
            world.ledger.transfer(
                    world.accounts.firms(),
                    0,
                    world.accounts.founders,
                    0,
                    world.firms.cash(0) - Money.fen(cash),
                    Flow.FINAL_CASH);
            double done = world.firms.done.get(0);
            double pay = world.researchMarket.pay.get(0);
            step(run, 1);
            return new Seen(pay, world.firms.done.get(0) - done, cash - Money.rmb(world.firms.cash(0)));
        }
    }

    @Test
    void pay_rises_with_what_the_state_adds_to_demand_for_researchers() {
        // Half of R&D from the state: twice the demand of those who pay for themselves.
        assertThat(without(city("0.3"), .5, 1e9).pay).isEqualTo(Math.pow(2, .3), within(1e-4));
        assertThat(without(city("1"), .2, 1e9).pay).isEqualTo(1.25, within(1e-4));
    }

    @Test
    void dearer_pay_goes_to_researchers() {
        // Pay twice as high for six tenths of cost: 1.6 times the cost, three quarters of it pay.
        Seen dear = without(city("1"), .5, 1e9);
        assertThat(dear.spent / without(city("0"), .5, 1e9).spent).isEqualTo(1.6, within(1e-3));
    }

    @Test
    void where_researchers_can_be_had_or_the_state_pays_nothing_pay_stays() {
        assertThat(without(city("0"), .5, 1e9).pay).isOne();
        assertThat(without(city("1"), 0, 1e9).pay).isOne();
        assertThat(without(city("1").with("mechanisms.research-wages", "false"), .5, 1e9).pay)
                .isOne();
    }

    /** Pay in a city whose state gives grants for R&D, and firms that spend on it. */
    private static double payUnderGrants(TinyScenario city, String policy) {
        try (Rainforest run = city.withPolicy("grants", 24, "grants=1")
                .with("state.grant-share", "0.5")
                .with("state.grant-m", "2")
                .start(policy, world -> {
                    for (int i = 0; i < 5; i++) {
                        Planting.firm(world, "firm-" + i, 1e8);
                    }
                })) {
            return step(run, 15).researchMarket.pay.get(0);
        }
    }

    @Test
    void a_grant_raises_the_pay_of_the_months_after_it() {
        assertThat(payUnderGrants(city("1"), "grants")).isGreaterThan(1.01);
        assertThat(payUnderGrants(city("1"), "none")).isOne();
    }

    @Test
    void who_has_no_part_of_the_money_gets_less_done_for_the_same_cash() {
        Seen dear = without(city("1"), .5, 5e5);
        Seen usual = without(city("0"), .5, 5e5);
        assertThat(dear.spent).isEqualTo(usual.spent, within(1.0));
        assertThat(dear.done).isLessThan(.7 * usual.done);
    }

    @Test
    void money_that_incumbents_get_is_spread_over_their_research_as_well() {
        double alone = without(city("1"), .2, 1e9).pay;
        double among = without(city("1").with("state.credit-to-incumbents", "0.8"), .2, 1e9).pay;
        assertThat(among - 1).isLessThan(.25 * (alone - 1));
    }
}
