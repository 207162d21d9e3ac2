package org.industrialrainforest.core.phases.facilities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.industrialrainforest.core.tiny.TinyScenario.stage;
import static org.industrialrainforest.core.tiny.TinyScenario.step;

import org.industrialrainforest.core.model.Rainforest;
import org.industrialrainforest.core.rules.FacilityOutlook;
import org.industrialrainforest.core.tiny.Planting;
import org.industrialrainforest.core.tiny.TinyScenario;
import org.industrialrainforest.core.world.World;
import org.junit.jupiter.api.Test;

/** Twelve drug firms whose trial of a year has to be done for the most part at a hospital's trial unit, in runs of three months. */
class TrialSitesTest {
    private static final int FIRMS = 12;

    private static TinyScenario city(int capacity) {
        return TinyScenario.quiet()
                .withMonths("2014-01", "2019-12")
                .withStages(stage(
                        "trial",
                        "cost-m=12",
                        "years=1",
                        "facility=chip-pilot-line",
                        "dependence=high",
                        "clinical=true"))
                .with("access.ask-months", "3")
                .with("access.own-site", "0.5")
                .withFacility("hospital", "wait-months=4", "capacity=" + capacity);
    }

    private static Rainforest start(TinyScenario city) {
        return city.start(world -> {
            for (int i = 0; i < FIRMS; i++) {
                Planting.firm(world, "firm-" + i, 1e9);
            }
        });
    }

    private static TinyScenario without(TinyScenario city) {
        return city.with("mechanisms.trial-sites", "false");
    }

    private static int products(TinyScenario city, int months) {
        try (Rainforest run = start(city)) {
            World world = step(run, months);
            int products = 0;
            for (int row = 0; row < FIRMS; row++) {
                products += world.firms.reachedProduct.get(row) > 0 ? 1 : 0;
            }
            return products;
        }
    }

    private static String digest(TinyScenario city) {
        try (Rainforest run = start(city)) {
            step(run, 36);
            return run.digest();
        }
    }

    /** Does nothing. */
    @Test
    void a_large_unit_serves_everybody_at_its_usual_wait() {
        assertThat(digest(city(100))).isEqualTo(digest(without(city(100))));
    }

    /** Harms. */
    @Test
    void a_city_without_capacity_tries_its_drugs_late_or_never() {
        assertThat(products(city(100), 24)).isEqualTo(FIRMS);
        assertThat(products(city(1), 24)).isLessThan(FIRMS / 2);
        assertThat(products(without(city(1)), 24)).isEqualTo(FIRMS);
    }

    @Test
    void the_wait_rises_with_orders_that_are_not_over_and_everybody_sees_it() {
        World world = city(4).world();
        world.facilities.load.set(0, 10);
        assertThat(FacilityOutlook.wait(world, 0)).as("six before it, in fours").isEqualTo(4 + 3 * 6 / 4.0);
        FacilityOutlook seen = FacilityOutlook.of(world, 0, 0, false, true, 0, 0, 1e9, 0);
        assertThat(seen.delay()).isEqualTo(8.5, within(1e-12));
        world.facilities.serve();
        assertThat(world.facilities.load.get(0)).isEqualTo(10 - 4 / 3.0, within(1e-12));
        world.facilities.load.set(0, 100);
        assertThat(FacilityOutlook.of(world, 0, 0, false, true, 0, 0, 1e9, 0).odds())
                .as("nobody counts on six years")
                .isZero();
    }

    /** Helps. */
    @Test
    void scientists_with_a_site_of_their_own_are_served_sooner() {
        TinyScenario scientists = city(100).with("sources[engineers].kind", "scientist");
        assertThat(firstProduct(scientists)).isEqualTo(firstProduct(city(100)) - 2);
        assertThat(firstProduct(without(scientists))).isEqualTo(firstProduct(city(100)));
    }

    @Test
    void sites_of_their_own_are_no_part_of_the_load_and_have_no_queue() {
        TinyScenario scientists = city(1).with("sources[engineers].kind", "scientist");
        assertThat(products(scientists, 24)).isEqualTo(FIRMS);
        try (Rainforest run = start(scientists)) {
            World world = step(run, 6);
            assertThat(world.facilities.orders.get(0)).isPositive();
            assertThat(world.facilities.load.get(0)).isZero();
            assertThat(world.facilities.queued.get(0)).isZero();
        }
    }

    private static int firstProduct(TinyScenario city) {
        try (Rainforest run = start(city)) {
            int months = 0;
            while (run.world().firms.reachedProduct.get(0) == 0) {
                step(run, 1);
                months++;
            }
            return months;
        }
    }
}
