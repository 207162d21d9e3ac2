package org.industrialrainforest.core.phases.research;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.industrialrainforest.core.tiny.TinyScenario.stage;
import static org.industrialrainforest.core.tiny.TinyScenario.step;

import org.industrialrainforest.core.model.Rainforest;
import org.industrialrainforest.core.tiny.Planting;
import org.industrialrainforest.core.tiny.TinyScenario;
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

    private record Seen(double price, double done, double spent) {}

    /** A firm with little money, after the state has paid a part of last year's R&D in its city to others. */
    private static Seen without(TinyScenario city, double part, double cash) {
        try (Rainforest run = city.start(world -> {
            world.researchMarket.spentYear.set(0, 100e6);
            world.researchMarket.aid.set(0, Money.fen(100e6 * 11 / 12 * part));
            Planting.firm(world, "ada", cash);
        })) {
            World world = step(run, 1);
            double left = Money.rmb(world.firms.cash(0));
            return new Seen(world.researchMarket.price.get(0), world.firms.done.get(0), cash - left);
        }
    }

    @Test
    void pay_rises_with_what_the_state_adds_to_demand_for_researchers() {
        // Half of R&D from the state: twice the demand of those who pay for themselves, pay 2^.3, six tenths of cost.
        assertThat(without(city("0.3"), .5, 1e9).price).isEqualTo(1 + .6 * (Math.pow(2, .3) - 1), within(1e-9));
        assertThat(without(city("1"), .2, 1e9).price).isEqualTo(1 + .6 * .25, within(1e-9));
    }

    @Test
    void where_researchers_can_be_had_or_the_state_pays_nothing_the_price_stays() {
        assertThat(without(city("0"), .5, 1e9).price).isOne();
        assertThat(without(city("1"), 0, 1e9).price).isOne();
        assertThat(without(city("1").with("mechanisms.research-wages", "false"), .5, 1e9).price)
                .isOne();
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
        double alone = without(city("1"), .2, 1e9).price;
        double among = without(city("1").with("state.credit-to-incumbents", "0.8"), .2, 1e9).price;
        assertThat(among - 1).isLessThan(.25 * (alone - 1));
    }
}
