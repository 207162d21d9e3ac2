package org.industrialrainforest.core.phases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.industrialrainforest.core.tiny.TinyScenario.step;

import java.util.function.Consumer;
import org.industrialrainforest.core.model.Rainforest;
import org.industrialrainforest.core.observe.GainParty;
import org.industrialrainforest.core.observe.Observed;
import org.industrialrainforest.core.tiny.Planting;
import org.industrialrainforest.core.tiny.TinyScenario;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.money.Money;
import org.junit.jupiter.api.Test;

/** Rent follows a park's occupancy: a crowded park is dear, an empty one cheap, and what landlords gain by it tenants lose. */
class RentByOccupancyTest {
    /** Two parks with room for ten; the given rent of 1.2 m a year holds at half of it, and overhead contains it. */
    private static TinyScenario scenario() {
        return TinyScenario.quiet()
                .withPark("other", "sectors=chips", "capacity=10", "rent-m=1.2")
                .with("parks[park].capacity", "10")
                .with("parks[park].rent-m", "1.2")
                .with("research.overhead-m", "0.2")
                .with("sectors[chips].demand-bn", "100")
                .with("sectors[chips].margin", "0.5")
                .with("land.elasticity", "1")
                .with("land.normal-occupancy", "0.5")
                .with("land.least-rent", "0.25")
                .with("land.most-rent", "10");
    }

    private static Consumer<World> tenants(int count) {
        return world -> {
            Planting.seller(world, "ada", 0, 12e6);
            world.parks.tenants.set(0, count);
        };
    }

    private static double left(TinyScenario tiny, int tenants) {
        try (Rainforest run = tiny.start(tenants(tenants))) {
            return Money.rmb(step(run, 1).firms.cash(0));
        }
    }

    @Test
    void a_fuller_park_is_dearer() {
        assertThat(left(scenario(), 5) - left(scenario(), 8))
                .as("three tenants of ten more, a tenth of the rent each")
                .isEqualTo(.3 * 100_000, within(.05));
    }

    @Test
    void at_the_normal_occupancy_nothing_changes_and_without_the_switch_neither() {
        TinyScenario off = scenario().with("mechanisms.land", "false");
        assertThat(left(scenario(), 5)).isEqualTo(left(off, 5));
        assertThat(left(off, 10)).isEqualTo(left(off, 5));
    }

    @Test
    void an_emptier_park_is_cheaper_down_to_the_least_rent() {
        TinyScenario steep = scenario().with("land.elasticity", "4");
        assertThat(left(steep, 1) - left(steep, 5)).isEqualTo(.75 * 100_000, within(.05));
    }

    @Test
    void an_empty_park_does_nothing_to_firms_elsewhere() {
        Consumer<World> elsewhere = tenants(0).andThen(world -> {
            world.firms.park.set(0, 1);
            world.parks.tenants.set(1, 5);
        });
        try (Rainforest run = scenario().start(elsewhere);
                Rainforest off = scenario().with("mechanisms.land", "false").start(elsewhere)) {
            Observed observed = run.finish();
            Observed without = off.finish();
            assertThat(run.world().parks.rentFactor.get(0)).isEqualTo(.5);
            assertThat(run.world().firms.cash(0)).isEqualTo(off.world().firms.cash(0));
            assertThat(observed.capture.gain(GainParty.SUPPLIERS)).isEqualTo(without.capture.gain(GainParty.SUPPLIERS));
            assertThat(observed.land.privateGain()).isZero();
        }
    }

    @Test
    void who_comes_in_a_month_moves_rents_of_the_next_one_only() {
        try (Rainforest run = scenario().start(tenants(5));
                Rainforest same = scenario().start(tenants(5))) {
            World world = step(run, 1);
            World other = step(same, 1);
            world.parks.tenants.set(0, 8);
            assertThat(step(run, 1).firms.cash(0)).isEqualTo(step(same, 1).firms.cash(0));
            assertThat(world.parks.rentFactor.get(0)).isEqualTo(1.3, within(1e-12));
            assertThat(other.parks.rentFactor.get(0)).isEqualTo(1);
        }
    }

    @Test
    void without_a_capacity_a_park_is_held_against_its_own_past_once_that_is_known() {
        TinyScenario tiny = scenario().with("parks[park].capacity", "0").with("land.most-rent", "3");
        try (Rainforest run = tiny.with("land.memory-months", "60").start(tenants(4))) {
            World world = step(run, 2);
            world.parks.tenants.set(0, 8);
            step(run, 1);
            assertThat(world.parks.rentFactor.get(0)).as("too early to tell").isEqualTo(1);
        }
        try (Rainforest run = tiny.with("land.memory-months", "2").start(tenants(4))) {
            World world = step(run, 3);
            assertThat(world.parks.rentFactor.get(0)).isEqualTo(1);
            world.parks.tenants.set(0, 8);
            step(run, 1);
            assertThat(world.parks.rentFactor.get(0))
                    .as("twice the usual tenants")
                    .isEqualTo(1.5);
            world.parks.tenants.set(0, 800);
            step(run, 1);
            assertThat(world.parks.rentFactor.get(0)).as("at most").isEqualTo(3);
        }
    }

    @Test
    void land_under_an_incubator_that_gives_no_places_is_private() {
        for (boolean places : new boolean[] {true, false}) {
            TinyScenario tiny = scenario()
                    .withIncubator("hub", "stay-months=240")
                    .with("mechanisms.incubation-places", String.valueOf(places));
            try (Rainforest run = tiny.start(tenants(5))) {
                World world = step(run, 3);
                world.parks.tenants.set(0, 8);
                world.firms.incubator.set(0, 0);
                world.firms.incubatedSince.set(0, run.nextMonth());
                Observed observed = run.finish();
                assertThat(world.firms.incubator.has(0)).isTrue();
                assertThat(observed.land.stateGain() > 0).isEqualTo(places);
                assertThat(observed.land.privateGain() > 0).isEqualTo(!places);
            }
        }
    }

    @Test
    void firms_go_where_it_is_less_crowded() {
        TinyScenario tiny = scenario().with("founding.park-taste-m", "0.01");
        try (Rainforest run = tiny.start(world -> {
            Planting.idea(world, "bao", 1e6);
            world.parks.tenants.set(0, 8);
            world.parks.tenants.set(1, 2);
        })) {
            World world = step(run, 3);
            assertThat(world.firms.park.get(Planting.firmOf(world, "bao"))).isOne();
        }
    }

    @Test
    void a_crowded_park_drives_a_firm_of_small_margin_out_of_cash() {
        TinyScenario small = scenario().with("land.elasticity", "4").with("sectors[chips].margin", "0.25");
        assertThat(left(small, 5)).isPositive();
        assertThat(left(small, 10)).isZero();
    }

    @Test
    void what_crowding_takes_from_tenants_landlords_gain_and_nobody_else() {
        TinyScenario tiny = scenario()
                .with("gains.supplier-margin", "0.1")
                .with("gains.terminal-years", "15")
                .with("gains.terminal-hazard", "0.08");
        try (Rainforest crowded = tiny.start(tenants(10));
                Rainforest usual = tiny.start(tenants(5))) {
            Observed full = crowded.finish();
            Observed half = usual.finish();
            double landlords = full.capture.gain(GainParty.SUPPLIERS) - half.capture.gain(GainParty.SUPPLIERS);
            double founders = full.capture.gain(GainParty.FOUNDERS) - half.capture.gain(GainParty.FOUNDERS);
            assertThat(landlords).isPositive();
            assertThat(founders).isEqualTo(-landlords, within(10.0));
            assertThat(full.capture.total()).isEqualTo(half.capture.total(), within(10.0));
            assertThat(full.capture.identityError()).isEqualTo(0, within(1.0));
            assertThat(half.capture.identityError()).isEqualTo(0, within(1.0));
        }
    }
}
