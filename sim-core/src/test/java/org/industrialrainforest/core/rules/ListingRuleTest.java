package org.industrialrainforest.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.industrialrainforest.core.tiny.TinyScenario.stage;

import org.industrialrainforest.core.tiny.Planting;
import org.industrialrainforest.core.tiny.TinyScenario;
import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.money.Money;
import org.industrialrainforest.engine.time.Month;
import org.junit.jupiter.api.Test;

/** The standards of the STAR market (July 2019) and of the boards before and beside it. */
class ListingRuleTest {
    private static final int JULY_2019 = Month.of(2019, 7).index();

    private static World world(String... settings) {
        return TinyScenario.quiet()
                .withSector(
                        "biomedicine",
                        stage("discovery"),
                        stage("phase-1", "clinical=true"),
                        stage("phase-2", "clinical=true"))
                .withListing("standard", settings)
                .with("sectors[biomedicine].margin", "0.2")
                .with("exits.price-earnings", "50")
                .world();
    }

    /** A firm whose last three years of books stand as given, RMB m: sales, R&D, other cost, tax; the current year first. */
    private static int firm(World world, double[]... years) {
        int row = Planting.firm(world, "ada", 0);
        for (int year = 0; year < years.length; year++) {
            set(world, row, year, Firms.SALES, years[year][0]);
            set(world, row, year, Firms.RND, years[year][1]);
            set(world, row, year, Firms.SUPPLIES, years[year][1] + years[year][2]);
            set(world, row, year, Firms.TAX, years[year][3]);
        }
        return row;
    }

    private static void set(World world, int row, int year, int item, double millions) {
        world.firms.rebook(row, item, year, Money.fenOfMillions(millions));
    }

    private static boolean lists(World world, int row, double cap) {
        return lists(world, row, cap, JULY_2019);
    }

    private static boolean lists(World world, int row, double cap, int month) {
        return standard(world, row, cap, month) == 0;
    }

    /** The firm is worth fifty times its profit, a fifth of what it sold last month twelve times; a little more than asked. */
    private static int standard(World world, int row, double cap, int month) {
        world.firms.research.set(row, 0);
        world.firms.reachedProduct.set(row, month);
        world.firms.sold.set(row, cap * (1 + 1e-9) / 120);
        return ListingRule.firstStandard(RiskAdjustedValue.USUAL).meets(world, row, month);
    }

    private static double[] year(double sales, double rnd, double other, double tax) {
        return new double[] {sales, rnd, other, tax};
    }

    @Test
    void no_board_lists_before_it_exists() {
        World world = world("open-from=2019-07", "market-cap=1e9");
        int row = firm(world);
        assertThat(lists(world, row, 1e9, JULY_2019 - 1)).isFalse();
        assertThat(lists(world, row, 1e9, JULY_2019)).isTrue();
    }

    @Test
    void market_capitalisation_must_be_reached() {
        World world = world("market-cap=1e9");
        int row = firm(world);
        assertThat(lists(world, row, .99e9)).isFalse();
        assertThat(lists(world, row, 1e9)).isTrue();
    }

    @Test
    void star_1a_asks_for_two_profitable_years_with_fifty_millions_in_sum() {
        World world = world("market-cap=1e9", "profit-years=2", "profit-sum=50e6");
        double[] now = year(0, 0, 0, 0);
        int row = firm(world, now, year(100, 0, 70, 4), year(100, 0, 72, 4));
        assertThat(lists(world, row, 1e9)).as("26 + 24").isTrue();
        set(world, row, 2, Firms.TAX, 5);
        assertThat(lists(world, row, 1e9)).as("26 + 23").isFalse();
        set(world, row, 1, Firms.SUPPLIES, 0);
        assertThat(lists(world, row, 1e9)).as("96 + 23").isTrue();
        set(world, row, 2, Firms.SUPPLIES, 96);
        assertThat(lists(world, row, 1e9)).as("96 − 1").isFalse();
    }

    @Test
    void star_1b_asks_for_a_profitable_year_and_a_hundred_millions_of_revenue() {
        World world = world("market-cap=1e9", "profit-years=1", "revenue=100e6");
        int row = firm(world, year(0, 0, 0, 0), year(100, 0, 99, 0));
        assertThat(lists(world, row, 1e9)).isTrue();
        set(world, row, 1, Firms.SUPPLIES, 100);
        assertThat(lists(world, row, 1e9)).as("no profit").isFalse();
        set(world, row, 1, Firms.SUPPLIES, 90);
        set(world, row, 1, Firms.SALES, 99.9);
        assertThat(lists(world, row, 1e9)).as("too little revenue").isFalse();
        set(world, row, 1, Firms.ORDERS, .1);
        assertThat(lists(world, row, 1e9)).as("orders are revenue").isTrue();
    }

    @Test
    void star_2_asks_for_fifteen_per_cent_of_research_over_three_years() {
        World world = world("market-cap=1.5e9", "revenue=200e6", "rnd-share=0.15");
        int row = firm(world, year(100, 20, 0, 0), year(200, 30, 0, 0), year(100, 10, 0, 0));
        assertThat(lists(world, row, 1.5e9)).as("60 of 400").isTrue();
        set(world, row, 2, Firms.RND, 9.9);
        assertThat(lists(world, row, 1.5e9)).as("59.9 of 400").isFalse();
    }

    @Test
    void star_3_asks_for_a_hundred_millions_of_operating_cash_over_three_years() {
        World world = world("market-cap=2e9", "revenue=300e6", "operating-cash=100e6");
        int row = firm(world, year(100, 0, 70, 0), year(300, 0, 250, 10), year(100, 0, 70, 0));
        assertThat(lists(world, row, 2e9)).as("30 + 40 + 30").isTrue();
        set(world, row, 1, Firms.TAX, 11);
        assertThat(lists(world, row, 2e9)).isFalse();
    }

    @Test
    void star_4_asks_for_size_and_revenue_alone() {
        World world = world("market-cap=3e9", "revenue=300e6");
        int row = firm(world, year(0, 0, 0, 0), year(300, 0, 900, 0));
        assertThat(lists(world, row, 3e9)).isTrue();
        set(world, row, 1, Firms.SALES, 299);
        assertThat(lists(world, row, 3e9)).isFalse();
    }

    @Test
    void star_5_takes_biomedicine_without_revenue_whose_product_may_start_phase_two() {
        World world = world("market-cap=4e9", "biomedicine-only=true", "gates-passed=2");
        int row = firm(world);
        world.firms.stage.set(row, 2);
        assertThat(lists(world, row, 4e9)).as("chips").isFalse();
        world.firms.sector.set(row, world.sectorOf("biomedicine"));
        assertThat(lists(world, row, 4e9)).isTrue();
        world.firms.stage.set(row, 1);
        assertThat(lists(world, row, 4e9)).as("before phase two").isFalse();
    }

    @Test
    void the_first_standard_that_is_met_counts() {
        World world = TinyScenario.quiet()
                .withListing("dear", "market-cap=2e9")
                .withListing("cheap", "market-cap=1e9")
                .with("exits.price-earnings", "50")
                .world();
        int row = firm(world);
        assertThat(standard(world, row, 2e9, JULY_2019)).isZero();
        assertThat(standard(world, row, 1.5e9, JULY_2019)).isOne();
        assertThat(standard(world, row, .5e9, JULY_2019)).isEqualTo(-1);
    }
}
