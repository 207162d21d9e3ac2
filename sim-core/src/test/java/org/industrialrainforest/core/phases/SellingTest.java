package org.industrialrainforest.core.phases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.industrialrainforest.core.tiny.TinyScenario.stage;
import static org.industrialrainforest.core.tiny.TinyScenario.step;

import java.util.function.Consumer;
import org.industrialrainforest.core.model.Rainforest;
import org.industrialrainforest.core.tiny.Planting;
import org.industrialrainforest.core.tiny.TinyScenario;
import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.core.world.Flow;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.money.Money;
import org.junit.jupiter.api.Test;

class SellingTest {
    /** Demand of 12 m a year: 1 m a month. */
    private static TinyScenario scenario() {
        return TinyScenario.quiet().with("sectors[chips].demand-bn", "0.012");
    }

    private static long sold(World world) {
        return world.ledger.month().amount(world.accounts.users, world.accounts.firms(), Flow.PRODUCT_SALES);
    }

    private static Consumer<World> sellers(double... salesPerYear) {
        return world -> {
            for (int i = 0; i < salesPerYear.length; i++) {
                Planting.seller(world, "seller-" + i, 1e6, salesPerYear[i]);
            }
        };
    }

    private static double sales(World world, int i) {
        return world.firms.sold.get(Planting.firmOf(world, "seller-" + i));
    }

    @Test
    void where_demand_suffices_everybody_sells_what_is_desired() {
        try (Rainforest run = scenario().start(sellers(3.6e6, 6e6))) {
            World world = step(run, 1);
            assertThat(sales(world, 0)).isEqualTo(300_000);
            assertThat(sales(world, 1)).isEqualTo(500_000);
        }
    }

    @Test
    void what_is_desired_beyond_demand_is_divided_by_attractiveness() {
        TinyScenario tiny = scenario().with("sales.attraction-quality", "0.5");
        try (Rainforest run = tiny.start(sellers(12e6, 12e6).andThen(w -> w.firms.quality.set(0, 1)))) {
            World world = step(run, 1);
            double better = Math.exp(.5) / (Math.exp(.5) + 1);
            assertThat(sales(world, 0)).isEqualTo(1e6 * better, within(.01));
            assertThat(sales(world, 1)).isEqualTo(1e6 * (1 - better), within(.01));
        }
        try (Rainforest run = scenario().start(sellers(12e6, 24e6).andThen(w -> w.firms.quality.set(0, 1)))) {
            World world = step(run, 1);
            assertThat(sales(world, 0)).as("quality does not count").isEqualTo(1e6 / 3, within(.01));
        }
    }

    @Test
    void nobody_sells_more_than_is_desired_and_what_the_best_leave_the_others_share() {
        TinyScenario tiny = scenario().with("sales.attraction-quality", "1");
        // Of 1 m a month the first desires 0.6 m and would be given 0.9 m by its weight of e^3.
        try (Rainforest run = tiny.start(sellers(7.2e6, 12e6, 12e6).andThen(w -> w.firms.quality.set(0, 3)))) {
            World world = step(run, 1);
            assertThat(sales(world, 0)).isEqualTo(600_000, within(.01));
            assertThat(sales(world, 1)).isEqualTo(200_000, within(.01));
            assertThat(sales(world, 2)).isEqualTo(200_000, within(.01));
        }
    }

    /** A seller desires less than a fen more than is demanded; its weight, e^−4, makes the sums coarse. */
    @Test
    void demand_that_falls_short_by_less_than_sums_can_tell_is_sold_too() {
        TinyScenario tiny = TinyScenario.quiet().with("sales.attraction-quality", "1");
        int binds = 0;
        for (int seller = 0; seller < 60; seller++) {
            double desired = 10_000 + seller / 11_724.0;
            double demand = 12 * Math.floor(desired * Money.RMB) / Money.RMB;
            try (Rainforest run = tiny.with("sectors[chips].demand-bn", Double.toString(demand / 1e9))
                    .start(sellers(12 * desired).andThen(w -> w.firms.quality.set(0, -4)))) {
                World world = step(run, 1);
                binds += world.sectors.crowding.get(0) >= 0 ? 1 : 0;
                assertThat(sales(world, 0)).isEqualTo(desired, within(.02));
            }
        }
        assertThat(binds).isGreaterThan(30);
    }

    @Test
    void sales_never_exceed_contestable_demand_and_use_it_up_when_it_binds() {
        TinyScenario tiny = scenario()
                .withMonths("2014-01", "2019-12")
                .with("sales.attraction-quality", "0.5")
                .with("sales.growth-young", "2")
                .with("sales.volatility", "0.7")
                .with("sales.replicator", "0.15");
        double[] sizes = new double[37];
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = 123_456.7 + 1000 * i;
        }
        try (Rainforest run = tiny.start(sellers(sizes).andThen(w -> {
            for (int row = 0; row < sizes.length; row++) {
                w.firms.quality.set(row, Math.sin(row));
            }
        }))) {
            int binding = 0;
            for (int month = 0; month < 60; month++) {
                World world = step(run, 1);
                long demand = world.sectors.demand.get(0);
                assertThat(sold(world)).isLessThanOrEqualTo(demand);
                if (world.sectors.crowding.get(0) >= 0) {
                    binding++;
                    // A fen may be lost in each firm's account.
                    assertThat(sold(world)).isGreaterThanOrEqualTo(demand - sizes.length);
                }
            }
            assertThat(binding).isGreaterThan(10);
        }
    }

    @Test
    void without_demand_nothing_is_sold() {
        try (Rainforest run = TinyScenario.quiet().start(sellers(12e6))) {
            World world = step(run, 3);
            assertThat(sold(world)).isZero();
            assertThat(sales(world, 0)).isZero();
        }
    }

    @Test
    void demand_grows_from_the_first_recorded_month_on() {
        try (Rainforest run =
                scenario().with("sectors[chips].demand-growth", "0.12").start(w -> {})) {
            assertThat(step(run, 1).sectors.demand.get(0)).isEqualTo(Money.fen(1e6));
            assertThat(step(run, 12).sectors.demand.get(0)).isEqualTo(Money.fen(1.12e6));
        }
    }

    @Test
    void young_products_grow_into_the_room_that_is_left() {
        TinyScenario tiny = scenario().with("sales.growth-young", "1.2");
        try (Rainforest run = tiny.start(sellers(6e6))) {
            World world = step(run, 1);
            // No sales last month in the sector's record: all room is left, a tenth in the first month.
            assertThat(sales(world, 0)).isEqualTo(500_000 * Math.exp(.1), within(.01));
            double half = 1 - sales(world, 0) / 1e6;
            step(run, 1);
            assertThat(sales(world, 0))
                    .isEqualTo(500_000 * Math.exp(.1 + .1 * half * Math.exp(-1 / 60.0)), within(.01));
        }
        try (Rainforest run = scenario().start(sellers(6e6))) {
            assertThat(sales(step(run, 12), 0)).as("no growth").isEqualTo(500_000);
        }
    }

    @Test
    void growth_needs_capital() {
        TinyScenario tiny = scenario().with("sales.growth-young", "1.2").with("sales.growth-capital", "0.5");
        try (Rainforest run = tiny.start(sellers(6e6))) {
            World world = step(run, 1);
            double added = 500_000 * (Math.exp(.1) - 1);
            double profit = .2 * sales(world, 0);
            assertThat(world.firm(0).cash()).isEqualTo(1e6 - 12 * added * .5 + profit, within(.02));
        }
        // With 60,000 at hand half of it is spent: on 60,000 a year, 5,000 a month more.
        try (Rainforest run = tiny.start(w -> Planting.seller(w, "seller-0", 60_000, 6e6))) {
            assertThat(sales(step(run, 1), 0)).isEqualTo(505_000, within(.01));
        }
    }

    @Test
    void growth_capital_is_owned_and_no_cost_of_the_year() {
        TinyScenario tiny = scenario().with("sales.growth-young", "1.2").with("sales.growth-capital", "0.5");
        try (Rainforest run = tiny.start(sellers(6e6))) {
            World world = step(run, 1);
            // It spends more than its margin on growth and makes a profit of its margin.
            assertThat(Money.rmb(world.firms.cash(0))).isLessThan(1e6);
            assertThat(Money.rmb(world.firms.profit(0, 1))).isEqualTo(.2 * sales(world, 0), within(500.0));
        }
    }

    @Test
    void before_scale_up_sales_are_capped() {
        TinyScenario tiny = scenario()
                .withStages(stage("sample"), stage("scale-up", "cost-m=1", "years=10"))
                .with("sales.growth-young", "2")
                .with("sales.before-scale-up-m", "6");
        try (Rainforest run = tiny.start(sellers(5.9e6).andThen(w -> w.firms.stage.set(0, 1)))) {
            assertThat(sales(step(run, 24), 0)).isEqualTo(500_000);
        }
    }

    @Test
    void a_service_earns_its_share_of_overhead_with_time_until_there_is_a_product() {
        TinyScenario tiny = scenario()
                .with("research.overhead-m", "0.06")
                .with("sales.service-level", "1.2")
                .with("sales.service-ramp", "12");
        try (Rainforest run = tiny.start(w -> {
            int row = Planting.firm(w, "seller-0", 10e6);
            w.firms.research.set(row, 0);
        })) {
            assertThat(sales(step(run, 1), 0)).isZero();
            assertThat(sales(step(run, 12), 0)).isEqualTo(60_000 * 1.2 * (1 - Math.exp(-1)), within(.01));
            run.world().firms.reachedProduct.set(0, run.nextMonth());
            World world = step(run, 1);
            assertThat(world.ledger.month().amount(world.accounts.users, world.accounts.firms(), Flow.SERVICE_SALES))
                    .isZero();
        }
    }

    @Test
    void what_model_firms_sell_incumbents_lose_except_for_what_expands_demand() {
        TinyScenario tiny = scenario().with("gains.demand-expansion", "0.4");
        try (Rainforest run = tiny.start(sellers(6e6))) {
            World world = step(run, 1);
            long incumbents =
                    world.ledger.month().amount(world.accounts.users, world.accounts.rivals, Flow.INCUMBENT_SALES);
            assertThat(incumbents).isEqualTo(Money.fen(1e6 - .6 * 500_000));
        }
    }

    @Test
    void shocks_move_sales_and_a_volatility_of_zero_makes_them_nothing() {
        TinyScenario loud = scenario().with("sectors[chips].demand-bn", "1").with("sales.volatility", "0.66");
        try (Rainforest run = loud.start(sellers(6e6))) {
            World world = step(run, 12);
            assertThat(sales(world, 0)).isNotEqualTo(500_000);
        }
    }

    @Test
    void large_firms_fluctuate_less_than_small_ones() {
        TinyScenario tiny = scenario()
                .with("sectors[chips].demand-bn", "1")
                .with("sales.volatility", "0.66")
                .with("sales.size-beta", "0.18");
        try (Rainforest run = tiny.start(sellers(1e6, 100e6))) {
            World world = step(run, 1);
            assertThat(world.firms.volatility.get(0)).isEqualTo(Math.sqrt(.5) * .66, within(1e-6));
            assertThat(world.firms.volatility.get(1))
                    .isEqualTo(Math.sqrt(.5) * .66 * Math.pow(100, -.18), within(1e-6));
        }
    }

    @Test
    void costs_are_paid_out_of_cash_and_no_further() {
        TinyScenario tiny = scenario().with("research.overhead-m", "0.06").with("sectors[chips].margin", "-0.5");
        try (Rainforest run = tiny.start(w -> Planting.seller(w, "seller-0", 100_000, 1.2e6))) {
            World world = step(run, 1);
            // 100,000 of sales cost 150,000, and overhead 60,000 more, out of 200,000.
            assertThat(world.firm(0).cash()).isZero();
            // January closes the books of the year that it ends.
            assertThat(world.firms.booked(0, Firms.PAY, 1) + world.firms.booked(0, Firms.SUPPLIES, 1))
                    .isEqualTo(Money.fen(200_000));
        }
    }

    @Test
    void sales_and_orders_are_evidence() {
        TinyScenario tiny = scenario().with("quality.sales-evidence", "0.6").with("quality.order-evidence", "1.2");
        try (Rainforest run = tiny.start(sellers(6e6, 6e6).andThen(w -> w.firms.orders.set(1, 1000)))) {
            World world = step(run, 1);
            assertThat(world.firms.evidence.get(0)).isEqualTo(.05, within(1e-12));
            assertThat(world.firms.evidence.get(1)).isEqualTo(.15, within(1e-12));
        }
    }

    @Test
    void without_rivalry_binding_demand_is_divided_by_what_each_desires() {
        TinyScenario tiny = scenario().with("sales.attraction-quality", "0.5").with("mechanisms.rivalry", "false");
        try (Rainforest run = tiny.start(sellers(12e6, 24e6).andThen(w -> w.firms.quality.set(0, 1)))) {
            World world = step(run, 1);
            assertThat(sales(world, 0)).isEqualTo(1e6 / 3, within(.01));
            assertThat(sales(world, 1)).isEqualTo(2e6 / 3, within(.01));
        }
    }

    /** Fifty sellers below the best of their niche, a year after their launch. */
    private static double meanQualityOfFollowers(TinyScenario tiny, double leaked, double cash) {
        int followers = 50;
        try (Rainforest run = tiny.withMonths("2014-01", "2015-12").start(world -> {
            for (int i = 0; i <= followers; i++) {
                Planting.seller(world, "seller-" + i, cash, 1e6);
            }
            world.firms.quality.set(0, 1);
            world.firms.leakage.set(0, leaked);
        })) {
            World world = step(run, 13);
            double sum = 0;
            for (int i = 1; i <= followers; i++) {
                sum += world.firms.quality.get(Planting.firmOf(world, "seller-" + i));
            }
            return sum / followers;
        }
    }

    private static TinyScenario imitating() {
        return scenario()
                .with("sectors[chips].demand-bn", "10")
                .with("knowledge.absorption", "1")
                .with("knowledge.imitation", "2")
                .with("knowledge.imitation-gain", "0.5");
    }

    @Test
    void followers_learn_from_the_best_of_their_niche_and_more_when_it_has_leaked() {
        double learnt = meanQualityOfFollowers(imitating(), 0, 50e6);
        assertThat(learnt).isPositive();
        assertThat(meanQualityOfFollowers(imitating(), .9, 50e6)).isGreaterThan(learnt + .05);
        assertThat(meanQualityOfFollowers(imitating().with("mechanisms.imitation", "false"), .9, 50e6))
                .isZero();
    }

    @Test
    void who_cannot_pay_for_imitation_does_not_learn() {
        // Half of the gap of one is half of a product whose development costs RMB 1 m.
        TinyScenario dear = imitating().with("knowledge.imitation-cost", "0.65");
        assertThat(meanQualityOfFollowers(dear, 0, 50e6)).isPositive();
        assertThat(meanQualityOfFollowers(dear.with("sectors[chips].margin", "0"), 0, 1000))
                .isZero();
    }

    @Test
    void service_income_returns_to_its_mean() {
        TinyScenario tiny = scenario()
                .with("research.overhead-m", "0.06")
                .with("sales.service-level", "1")
                .with("sales.service-reversion", "0.6");
        try (Rainforest run = tiny.start(w -> {
            int row = Planting.firm(w, "seller-0", 10e6);
            w.firms.research.set(row, 0);
            w.firms.quality.set(row, 1);
            w.firms.service.set(row, 2);
        })) {
            World world = step(run, 13);
            // Contracts were renewed twice.
            assertThat(world.firms.service.get(0)).isEqualTo(.2 + 1.8 * Math.exp(-.6), within(1e-6));
        }
    }

    @Test
    void the_market_looks_at_size_and_attractiveness_twice_a_year() {
        TinyScenario tiny = scenario()
                .with("sectors[chips].demand-bn", "10")
                .with("sales.attraction-quality", "0.5")
                .with("sales.volatility", "0.66")
                .with("sales.size-beta", "0.18");
        try (Rainforest run = tiny.start(sellers(1e6))) {
            World world = step(run, 1);
            assertThat(world.firms.attraction.get(0)).isZero();
            world.firms.quality.set(0, 1);
            assertThat(step(run, 5).firms.attraction.get(0)).isZero();
            double size = sales(world, 0) * 12 / 1e6;
            step(run, 1);
            assertThat(world.firms.attraction.get(0)).isEqualTo(.5, within(1e-3));
            assertThat(world.firms.volatility.get(0))
                    .isEqualTo(Math.sqrt(.5) * .66 * Math.pow(size, -.18), within(1e-6));
        }
    }
}
