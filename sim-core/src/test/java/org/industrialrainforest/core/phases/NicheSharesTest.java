package org.industrialrainforest.core.phases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.industrialrainforest.core.tiny.TinyScenario.step;

import java.util.function.Consumer;
import org.industrialrainforest.core.model.Rainforest;
import org.industrialrainforest.core.rules.ExpectedProfit;
import org.industrialrainforest.core.tiny.Planting;
import org.industrialrainforest.core.tiny.TinyScenario;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.money.Money;
import org.junit.jupiter.api.Test;

/** Firms are rivals for the demand of their niche, within which market shares follow attractiveness. */
class NicheSharesTest {
    /** Growth a year by attractiveness: λ. */
    private static final double SELECTION = 1.2;

    /** Two niches with a demand of 1 m a month each. */
    private static TinyScenario scenario() {
        return TinyScenario.quiet()
                .with("mechanisms.niche-shares", "true")
                .with("sectors[chips].niches", "2")
                .with("sectors[chips].demand-bn", "0.024")
                .with("sales.attraction-quality", "1")
                .with("sales.replicator", Double.toString(SELECTION));
    }

    /** A seller for each pair of a niche and sales, RMB a month; all of median quality. */
    private static Consumer<World> sellers(double... nicheAndSales) {
        return world -> {
            for (int i = 0; i < nicheAndSales.length / 2; i++) {
                int row = Planting.seller(world, "seller-" + i, 1e9, 12 * nicheAndSales[2 * i + 1]);
                world.firms.niche.set(row, (int) nicheAndSales[2 * i]);
            }
        };
    }

    private static Consumer<World> better(int firm, double quality) {
        return world -> world.firms.quality.set(firm, quality);
    }

    private static double sales(World world, int i) {
        return world.firms.sold.get(Planting.firmOf(world, "seller-" + i));
    }

    @Test
    void no_seller_sells_more_than_its_niche_demands_however_much_the_sector_does() {
        try (Rainforest run = scenario().start(sellers(0, 5e6))) {
            assertThat(sales(step(run, 1), 0)).isEqualTo(1e6);
        }
        try (Rainforest run =
                scenario().with("mechanisms.niche-shares", "false").start(sellers(0, 5e6))) {
            assertThat(sales(step(run, 1), 0)).as("the whole sector's demand").isEqualTo(2e6);
        }
    }

    @Test
    void a_crowded_niche_takes_nothing_from_another() {
        try (Rainforest run = scenario().start(sellers(0, 9e6, 0, 9e6, 1, 4e5))) {
            World world = step(run, 6);
            assertThat(sales(world, 0) + sales(world, 1)).isEqualTo(1e6, within(.05));
            assertThat(sales(world, 2)).isEqualTo(4e5, within(1.0));
        }
    }

    @Test
    void a_more_attractive_product_gains_share_by_replicator_dynamics_and_the_others_lose_it() {
        try (Rainforest run = scenario().start(sellers(0, 7e5, 0, 3e5).andThen(better(1, 2)))) {
            double share = .3;
            for (int month = 0; month < 12; month++) {
                World world = step(run, 1);
                double fit = share * Math.exp(SELECTION / 12 * 2);
                share = fit / (fit + 1 - share);
                assertThat(sales(world, 1)).isEqualTo(share * 1e6, within(2.0));
                assertThat(sales(world, 0) + sales(world, 1))
                        .as("sums to demand")
                        .isEqualTo(1e6, within(.05));
            }
            assertThat(share).isGreaterThan(.3).isLessThan(1);
        }
    }

    @Test
    void selection_moves_sales_and_makes_none_where_a_niche_has_room() {
        try (Rainforest run = scenario().start(sellers(0, 2e5, 0, 2e5).andThen(better(1, 1)))) {
            World world = step(run, 1);
            double both = sales(world, 0) + sales(world, 1);
            double first = sales(world, 0);
            world = step(run, 6);
            assertThat(sales(world, 0)).as("harmed").isLessThan(first);
            assertThat(sales(world, 0) + sales(world, 1)).isEqualTo(both, within(2.0));
        }
    }

    @Test
    void selection_does_nothing_to_one_alone_and_among_equals() {
        try (Rainforest run = scenario().start(sellers(0, 2e5).andThen(better(0, 2)))) {
            double first = sales(step(run, 1), 0);
            assertThat(sales(step(run, 6), 0)).as("alone").isEqualTo(first, within(1.0));
        }
        try (Rainforest run = scenario().start(sellers(0, 9e5, 0, 3e5))) {
            World world = step(run, 12);
            assertThat(sales(world, 0)).isEqualTo(7.5e5, within(1.0));
            assertThat(sales(world, 1)).isEqualTo(2.5e5, within(1.0));
        }
    }

    @Test
    void without_rivalry_attractiveness_moves_no_share() {
        TinyScenario tiny = scenario().with("mechanisms.rivalry", "false");
        try (Rainforest run = tiny.start(sellers(0, 9e5, 0, 3e5).andThen(better(1, 2)))) {
            assertThat(sales(step(run, 12), 0)).isEqualTo(7.5e5, within(1.0));
        }
    }

    @Test
    void young_products_grow_into_the_room_of_their_own_niche() {
        TinyScenario tiny = scenario().with("sales.growth-young", "1.2").with("sales.growth-decay", "50");
        try (Rainforest run = tiny.start(sellers(0, 2e5, 1, 2e5, 1, 8e5))) {
            World world = step(run, 12);
            assertThat(sales(world, 0)).as("an empty niche helps").isGreaterThan(4e5);
            assertThat(sales(world, 1)).as("a full one does not").isLessThan(2.5e5);
        }
    }

    @Test
    void nobody_pays_for_sales_that_the_niche_will_not_demand() {
        TinyScenario tiny = scenario().with("gains.terminal-years", "10").with("exits.growth-kept", "0.8");
        try (Rainforest run = tiny.start(sellers(0, 5e6))) {
            World world = step(run, 1);
            double steady = ExpectedProfit.business(world, 0, 0, 12e6, 0, .1);
            assertThat(ExpectedProfit.business(world, 0, 0, 12e6, .5, .1))
                    .as("a full niche")
                    .isEqualTo(steady, within(1.0));
            assertThat(ExpectedProfit.business(world, 0, 0, 3e6, .5, .1))
                    .as("a niche with room")
                    .isGreaterThan(ExpectedProfit.business(world, 0, 0, 3e6, 0, .1))
                    .isLessThan(steady);
        }
    }

    @Test
    void niches_may_differ_in_size_by_rank() {
        TinyScenario tiny = scenario().with("sales.niche-skew", "1");
        try (Rainforest run = tiny.start(sellers(0, 5e6, 1, 5e6))) {
            World world = step(run, 1);
            assertThat(sales(world, 0)).isEqualTo(4e6 / 3, within(.02));
            assertThat(sales(world, 1)).isEqualTo(2e6 / 3, within(.02));
            assertThat(world.sectors.nicheSales.sum(0)).isEqualTo(world.sectors.sales.get(0));
            assertThat(world.sectors.sales.get(0)).isLessThanOrEqualTo(Money.fen(2e6));
        }
    }
}
