package org.industrialrainforest.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.industrialrainforest.core.tiny.Planting;
import org.industrialrainforest.core.tiny.TinyScenario;
import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.money.Money;
import org.industrialrainforest.engine.time.Month;
import org.junit.jupiter.api.Test;

class ExpectedGrowthTest {
    /** January: the books hold all of their year. */
    private static final int TODAY = Month.of(2017, 1).index();

    private static World world(String weight) {
        return TinyScenario.quiet()
                .with("exits.growth-persists", weight)
                .with("exits.most-growth", "0.5")
                .with("exits.price-earnings", "30")
                .with("exits.price-growth", "1")
                .world();
    }

    /** A firm whose product is three years old, with the sales of three years, the latest first, RMB m. */
    private static int seller(World world, double... sales) {
        int row = Planting.seller(world, "seller", 1e6, sales[0] * 1e6);
        world.firms.reachedProduct.set(row, TODAY - 36);
        for (int year = 0; year < sales.length; year++) {
            world.firms.rebook(row, Firms.SALES, year, Money.fen(sales[year] * 1e6));
        }
        return row;
    }

    private static double market(World world, int row) {
        return RiskAdjustedValue.USUAL.market(world, row, TODAY);
    }

    @Test
    void a_firm_that_grew_is_expected_to_grow_and_costs_more() {
        World world = world("0.4");
        int grew = seller(world, 13, 10, 8);
        double usual = ExpectedProfit.growth(world, 0, 0, 3);
        assertThat(ExpectedGrowth.of(world, grew, TODAY)).isEqualTo(.4 * Math.log(1.3) + .6 * usual, within(1e-9));
        double price = market(world, grew);
        world.firms.rebook(grew, Firms.SALES, 1, Money.fen(13e6));
        assertThat(price / market(world, grew)).isEqualTo(Math.exp(.4 * Math.log(1.3)), within(1e-9));
    }

    @Test
    void after_january_s_books_are_closed_the_same_year_is_the_last_one() {
        World before = world("0.4");
        World after = world("0.4");
        int open = seller(before, 13, 10, 8);
        int closed = seller(after, 0, 13, 10);
        assertThat(ExpectedGrowth.afterClosing(after, closed, TODAY))
                .isEqualTo(ExpectedGrowth.of(before, open, TODAY), within(1e-12));
    }

    @Test
    void a_firm_that_shrank_is_expected_to_shrink_and_costs_less() {
        World world = world("0.4");
        int shrank = seller(world, 8, 10, 10);
        assertThat(ExpectedGrowth.of(world, shrank, TODAY)).isLessThan(ExpectedProfit.growth(world, 0, 0, 3));
        double price = market(world, shrank);
        world.firms.rebook(shrank, Firms.SALES, 1, Money.fen(8e6));
        assertThat(price).isLessThan(market(world, shrank));
    }

    @Test
    void no_more_growth_is_expected_than_the_bound_either_way() {
        World world = world("1");
        assertThat(ExpectedGrowth.of(world, seller(world, 100, 1, 1), TODAY)).isEqualTo(.5);
    }

    @Test
    void of_a_young_product_or_where_growth_never_persists_age_and_room_are_all_there_is() {
        World never = world("0");
        assertThat(ExpectedGrowth.of(never, seller(never, 13, 10, 8), TODAY))
                .isEqualTo(ExpectedProfit.growth(never, 0, 0, 3));
        World world = world("0.4");
        int young = seller(world, 13, 10, 8);
        world.firms.reachedProduct.set(young, TODAY - 23);
        assertThat(ExpectedGrowth.of(world, young, TODAY)).isEqualTo(ExpectedProfit.growth(world, 0, 0, 23 / 12.0));
    }

    @Test
    void in_the_middle_of_a_year_the_missing_months_are_those_of_the_years_before() {
        World world = world("1");
        int row = seller(world, 7, 12, 10);
        // July: seven months' books closed in January, six months since: 7 + 12/2 over 12/2 + 10/2.
        assertThat(ExpectedGrowth.of(world, row, TODAY + 6)).isEqualTo(Math.log(13 / 11.0), within(1e-9));
    }
}
