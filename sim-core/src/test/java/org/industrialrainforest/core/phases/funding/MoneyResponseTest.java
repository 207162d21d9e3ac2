package org.industrialrainforest.core.phases.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.industrialrainforest.core.scenario.Policy;
import org.industrialrainforest.core.scenario.Shock;
import org.industrialrainforest.core.tiny.TinyScenario;
import org.industrialrainforest.core.world.Chronicle;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.money.Money;
import org.junit.jupiter.api.Test;

class MoneyResponseTest {
    private static final int NOW = 12 * 2020;
    private static final double YEAR_BN = 1.2;

    private static World world(String demand, String returns) {
        return world(demand, returns, Double.toString(YEAR_BN));
    }

    private static World world(String demand, String returns, String planned) {
        return new World(
                TinyScenario.quiet()
                        .with("funding.private-money-bn", planned)
                        .with("funding.demand-response", demand)
                        .with("funding.return-response", returns)
                        .scenario(),
                Policy.none(),
                Shock.none(),
                new Chronicle(Chronicle.NOBODY));
    }

    /** Rounds of one month. */
    private static void rounds(World world, MoneyResponse response, int month, int agreed, int rationed) {
        world.money.agreed.set(0, agreed);
        world.money.rationed.set(0, rationed);
        response.remember(month);
    }

    private static void vintage(World world, int years, double called, double paid) {
        int row = world.funds.add(years);
        world.funds.vintage.set(row, NOW - 12 * years);
        world.funds.called.set(row, Money.fen(called));
        world.funds.distributed.set(row, Money.fen(paid));
    }

    @Test
    void money_comes_where_half_of_the_rounds_find_none() {
        World world = world("1", "0");
        MoneyResponse response = new MoneyResponse(world);
        rounds(world, response, NOW, 39, 20);
        assertThat(response.factor(NOW)).isCloseTo(40.0 / 20, within(1e-12));
    }

    @Test
    void money_stays_as_planned_where_every_round_closes_and_where_nobody_asks() {
        World world = world("1", "1");
        MoneyResponse response = new MoneyResponse(world);
        assertThat(response.factor(NOW)).isEqualTo(1);
        rounds(world, response, NOW, 39, 0);
        assertThat(response.factor(NOW)).isEqualTo(1);
    }

    @Test
    void a_shortage_is_forgotten_after_a_year() {
        World world = world("1", "0");
        MoneyResponse response = new MoneyResponse(world);
        rounds(world, response, NOW, 3, 3);
        for (int month = NOW + 1; month < NOW + 12; month++) {
            rounds(world, response, month, 0, 0);
        }
        assertThat(response.factor(NOW + 12)).isCloseTo(4, within(1e-12));
        rounds(world, response, NOW + 12, 0, 0);
        assertThat(response.factor(NOW + 13)).isEqualTo(1);
    }

    @Test
    void money_leaves_where_the_last_funds_paid_out_less_than_those_before_them() {
        World world = world("0", "1");
        vintage(world, 12, 6e9, 9e9);
        vintage(world, 8, 6e9, 3e9);
        double usual = 12e9 / 12e9;
        double last = (3e9 + YEAR_BN * 1e9 * usual) / (6e9 + YEAR_BN * 1e9);
        assertThat(new MoneyResponse(world).factor(NOW))
                .isCloseTo(last / usual, within(1e-12))
                .isLessThan(1);
    }

    @Test
    void money_comes_where_the_last_funds_paid_out_more() {
        World world = world("0", "1");
        vintage(world, 12, 6e9, 3e9);
        vintage(world, 8, 6e9, 9e9);
        assertThat(new MoneyResponse(world).factor(NOW)).isGreaterThan(1);
    }

    @Test
    void funds_that_are_still_young_say_nothing() {
        World world = world("0", "1");
        vintage(world, 12, 6e9, 6e9);
        vintage(world, 3, 6e9, 0);
        assertThat(new MoneyResponse(world).factor(NOW)).isCloseTo(1, within(1e-12));
    }

    @Test
    void where_nothing_is_planned_and_nothing_was_called_lately_the_returns_say_nothing() {
        World world = world("0", "1", "0");
        vintage(world, 12, 6e9, 3e9);
        vintage(world, 8, 0, 0);
        assertThat(new MoneyResponse(world).factor(NOW)).isEqualTo(1);
    }

    @Test
    void who_does_not_respond_to_returns_does_not_mind_that_there_were_none() {
        World world = world("0", "0", "0");
        vintage(world, 12, 6e9, 3e9);
        vintage(world, 8, 6e9, 0);
        assertThat(new MoneyResponse(world).factor(NOW)).isEqualTo(1);
    }

    @Test
    void without_the_mechanism_money_is_what_was_planned() {
        World world = new World(
                TinyScenario.quiet()
                        .with("funding.demand-response", "1")
                        .with("mechanisms.money-responds", "false")
                        .scenario(),
                Policy.none(),
                Shock.none(),
                new Chronicle(Chronicle.NOBODY));
        MoneyResponse response = new MoneyResponse(world);
        rounds(world, response, NOW, 10, 10);
        assertThat(response.factor(NOW)).isEqualTo(1);
    }
}
