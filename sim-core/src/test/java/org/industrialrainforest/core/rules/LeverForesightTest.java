package org.industrialrainforest.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.industrialrainforest.core.tiny.TinyScenario.stage;

import org.industrialrainforest.core.tiny.Planting;
import org.industrialrainforest.core.tiny.TinyScenario;
import org.industrialrainforest.core.world.World;
import org.junit.jupiter.api.Test;

/** Founders count on incubators and centres at the odds that they have learnt. */
class LeverForesightTest {
    /** A trial that costs far more than a round would bring, and an exit worth RMB 400 m. */
    private static TinyScenario antibody(String... settings) {
        TinyScenario tiny = TinyScenario.quiet()
                .withStages(
                        stage("discovery", "cost-m=20", "years=3", "pass-probability=0.5"),
                        stage("trial", "cost-m=400", "years=3", "pass-probability=0.4", "clinical=true"))
                .with("sectors[chips].product-gate", "2")
                .with("sectors[chips].exit-value-bn", "0.4")
                .with("funding.aimed-dilution", "0.2")
                .with("founding.prior-admission", "0.5")
                .withIncubator(
                        "centre",
                        "stay-months=48",
                        "risk-share=0.8",
                        "clinical-share=0.8",
                        "clinical-months=48",
                        "equity=0.2");
        for (String setting : settings) {
            int equals = setting.indexOf('=');
            tiny = tiny.with(setting.substring(0, equals), setting.substring(equals + 1));
        }
        return tiny;
    }

    private static double value(World world, boolean open, boolean here) {
        world.incubators.open.set(0, open ? 1 : 0);
        int idea = Planting.idea(world, "ada" + open + here, 2e6);
        return ExpectedGain.USUAL
                .weigh(world, idea, here, world.scenario.start().index())
                .value();
    }

    @Test
    void an_antibody_team_founds_because_of_the_biomedicine_centre() {
        World world = antibody().world();
        assertThat(value(world, false, true)).isNegative();
        assertThat(value(world, true, true)).isPositive();
        assertThat(value(world, true, false)).as("elsewhere").isNegative();
    }

    @Test
    void a_centre_that_gives_nothing_is_worth_nothing_and_harms_nobody_who_may_refuse_it() {
        World world = antibody(
                        "incubators[centre].risk-share=0",
                        "incubators[centre].clinical-share=0",
                        "incubators[centre].equity=0.3")
                .world();
        assertThat(value(world, true, true)).isEqualTo(value(world, false, true));
    }

    @Test
    void without_foresight_an_open_centre_changes_nothing() {
        World world = antibody("mechanisms.incubation-foresight=false").world();
        assertThat(value(world, true, true)).isEqualTo(value(world, false, true));
    }

    @Test
    void who_sees_that_nobody_is_admitted_counts_less_on_a_place() {
        World world = antibody().world();
        double before = value(world, true, true);
        world.sectors.applications.set(0, 100);
        int idea = Planting.idea(world, "late", 2e6);
        double after = ExpectedGain.USUAL
                .weigh(world, idea, true, world.scenario.start().index())
                .value();
        assertThat(after).isLessThan(before);
    }

    @Test
    void tenants_that_failed_more_than_others_make_a_place_worth_less() {
        World world = antibody("research.gate-coaching=1", "incubators[centre].coaching=0")
                .world();
        double before = value(world, true, true);
        world.sectors.tenantAttempts.set(0, 40);
        world.sectors.tenantExpected.set(0, 20);
        world.sectors.tenantPasses.set(0, 4);
        int idea = Planting.idea(world, "late", 2e6);
        double after = ExpectedGain.USUAL
                .weigh(world, idea, true, world.scenario.start().index())
                .value();
        assertThat(after).isLessThan(before);
    }

    @Test
    void links_that_centres_make_are_foreseen_once_they_are_seen() {
        TinyScenario tiny = antibody().withLeaders(2, "order-m=12").with("bridging.link-ends", "0.3");
        World world = tiny.world();
        double before = value(world, false, true);
        world.sectors.looks.set(0, 40);
        world.sectors.arranged.set(0, 10);
        int idea = Planting.idea(world, "late", 2e6);
        int month = world.scenario.start().index();
        assertThat(ExpectedGain.USUAL.weigh(world, idea, true, month).value()).isGreaterThan(before);
        assertThat(ExpectedGain.USUAL.weigh(world, idea, false, month).value()).isEqualTo(before);
    }
}
