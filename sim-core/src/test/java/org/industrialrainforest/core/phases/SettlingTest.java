package org.industrialrainforest.core.phases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.industrialrainforest.core.tiny.TinyScenario.stage;
import static org.industrialrainforest.core.tiny.TinyScenario.step;

import org.industrialrainforest.core.model.Rainforest;
import org.industrialrainforest.core.tiny.Planting;
import org.industrialrainforest.core.tiny.TinyScenario;
import org.industrialrainforest.core.world.PlatformStatus;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.money.Money;
import org.junit.jupiter.api.Test;

/** Where firms settle and why: rent, what a park knows, the distance of a facility, and room. */
class SettlingTest {
    private static final int DESIGNERS = 40;

    /** Two parks of RMB 0.2 m a year, and a designer whose sample needs a run in the seventh month. */
    private static TinyScenario parks() {
        return TinyScenario.quiet()
                .withMonths("2014-01", "2016-12")
                .withStages(
                        stage(
                                "sample",
                                "cost-m=10",
                                "years=0.8333333333333334",
                                "facility=chip-pilot-line",
                                "dependence=medium"),
                        stage("product", "cost-m=0", "years=10"))
                .with("sectors[chips].product-gate", "2")
                .with("parks[park].rent-m", "0.2")
                .withPark("suburb", "rent-m=0.2")
                .with("founding.park-taste-m", "0.05");
    }

    private static World founded(TinyScenario tiny, int months) {
        try (Rainforest run = tiny.start(world -> {
            for (int p = 0; p < world.platforms.count(); p++) {
                world.platforms.status.set(p, PlatformStatus.OPEN);
                world.platforms.opens.set(p, world.scenario.start().index());
                world.platforms.idleSince.set(p, world.scenario.start().index());
            }
            for (int i = 0; i < DESIGNERS; i++) {
                Planting.idea(world, "designer-" + i, 20e6);
            }
        })) {
            return step(run, months);
        }
    }

    private static int tenants(World world, int park) {
        return world.parks.tenants.get(park);
    }

    @Test
    void founders_prefer_the_cheaper_of_two_parks_and_differ_in_taste() {
        World world = founded(parks().with("parks[suburb].rent-m", "0.12"), 1);
        assertThat(tenants(world, 0) + tenants(world, 1)).isEqualTo(DESIGNERS);
        assertThat(tenants(world, 1)).isBetween(DESIGNERS / 2 + 5, DESIGNERS - 1);
    }

    @Test
    void without_a_choice_or_a_difference_parks_fill_alike() {
        TinyScenario cheap = parks().with("parks[suburb].rent-m", "0.01");
        assertThat(tenants(founded(cheap.with("mechanisms.location-choice", "false"), 1), 1))
                .isBetween(DESIGNERS / 4, DESIGNERS * 3 / 4);
        assertThat(tenants(founded(parks(), 1), 1)).isBetween(DESIGNERS / 4, DESIGNERS * 3 / 4);
    }

    @Test
    void a_line_attracts_firms_to_its_park_where_travel_is_dear() {
        TinyScenario line =
                parks().withFacility("foundry", "price-m=20").withPlatform("line", "park=suburb", "slots=100");
        assertThat(tenants(founded(line.with("access.distance", "0.5"), 1), 1)).isGreaterThan(DESIGNERS - 5);
        assertThat(tenants(founded(line, 1), 1)).isBetween(DESIGNERS / 4, DESIGNERS * 3 / 4);
    }

    @Test
    void a_run_at_a_line_in_another_park_costs_travel() {
        TinyScenario line = parks().withFacility("foundry", "price-m=1", "refusal-ordinary=1")
                .withPlatform("line", "park=suburb", "slots=100")
                .with("parks[suburb].rent-m", "20");
        double near = cash(founded(line, 12));
        double far = cash(founded(line.with("access.distance", "0.5"), 12));
        // A fee of half a month's price, and half as much again for travel.
        assertThat(near - far).isEqualTo(.25e6, within(1.0));
    }

    private static double cash(World world) {
        int row = Planting.firmOf(world, "designer-0");
        assertThat(world.firms.platformRuns.get(row)).isOne();
        assertThat(world.firms.park.get(row)).isZero();
        return Money.rmb(world.firms.cash(row));
    }

    @Test
    void what_a_park_knows_attracts() {
        TinyScenario knowing = parks().with("knowledge.spillover", "1")
                .with("knowledge.absorption", "1")
                .with("knowledge.park-weight", "1");
        try (Rainforest run = knowing.start(world -> {
            world.parks.knowledge.set(1, 3);
            world.parks.knowers.set(1, 3);
            for (int i = 0; i < DESIGNERS; i++) {
                Planting.idea(world, "designer-" + i, 20e6);
            }
        })) {
            assertThat(tenants(step(run, 1), 1)).isEqualTo(DESIGNERS);
        }
    }

    @Test
    void a_full_park_refuses_and_where_all_are_full_firms_settle_outside_parks() {
        World second = founded(parks().with("parks[suburb].rent-m", "0.01").with("parks[suburb].capacity", "7"), 1);
        assertThat(tenants(second, 1)).isEqualTo(7);
        assertThat(tenants(second, 0)).isEqualTo(DESIGNERS - 7);
        assertThat(second.parks.refused.get(1)).isPositive();
        World full = founded(parks().with("parks[park].capacity", "3").with("parks[suburb].capacity", "7"), 24);
        assertThat(tenants(full, 0)).isEqualTo(3);
        assertThat(tenants(full, 1)).isEqualTo(7);
        assertThat(full.firms.count()).isEqualTo(DESIGNERS);
    }

    @Test
    void a_dear_park_costs_its_tenants_what_it_charges_above_the_mean() {
        TinyScenario tiny = parks().with("research.overhead-m", "0.1");
        double[] cash = new double[2];
        for (int i = 0; i < 2; i++) {
            try (Rainforest run = tiny.with("parks[park].rent-m", i == 0 ? "0.2" : "0.44")
                    .start(world -> Planting.firm(world, "ada", 50e6))) {
                cash[i] = Money.rmb(step(run, 12).firms.cash(0));
            }
        }
        assertThat(cash[0] - cash[1]).isEqualTo(.12e6, within(1.0));
    }
}
