package org.industrialrainforest.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.industrialrainforest.core.tiny.TinyScenario.stage;
import static org.industrialrainforest.core.tiny.TinyScenario.step;

import java.util.List;
import org.industrialrainforest.core.model.Rainforest;
import org.industrialrainforest.core.tiny.Planting;
import org.industrialrainforest.core.tiny.TinyScenario;
import org.industrialrainforest.core.world.PlatformStatus;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.time.Month;
import org.junit.jupiter.api.Test;

class FoundingRuleTest {
    private static final int TODAY = Month.of(2014, 1).index();
    private static final double CASH = 2e6;

    /** One stage of RMB 12 m in a year; success is worth RMB 500 m. */
    private static TinyScenario scenario(String... stageSettings) {
        String[] settings = new String[stageSettings.length + 3];
        settings[0] = "cost-m=12";
        settings[1] = "years=1";
        settings[2] = "pass-probability=0.5";
        System.arraycopy(stageSettings, 0, settings, 3, stageSettings.length);
        return TinyScenario.quiet()
                .withStages(stage("sample", settings))
                .with("sectors[chips].exit-value-bn", "0.5")
                .with("founding.discount", "0.25")
                .with("founding.founder-pay-share", "0.7")
                .with("funding.discount", "0.2")
                .with("funding.round-discount", "0.8")
                .with("funding.aimed-dilution", "0.2")
                .with("funding.extra-months", "6");
    }

    private static TinyScenario needsLine() {
        return scenario("facility=chip-pilot-line", "dependence=high")
                .withPlatform("line")
                .withFacility("foundry", "refusal-special=1");
    }

    private static int designer(World world, boolean special) {
        int idea = Planting.idea(world, "designer", CASH);
        world.ideas.special.set(idea, special ? 1 : 0);
        world.ideas.taste.set(idea, 0);
        return idea;
    }

    private static double here(World world, int idea) {
        return ExpectedGain.USUAL.weigh(world, idea, true, TODAY).value();
    }

    private static double elsewhere(World world, int idea) {
        return ExpectedGain.USUAL.weigh(world, idea, false, TODAY).value();
    }

    @Test
    void what_is_known_of_here_says_what_elsewhere_is_worth_also_when_the_city_s_lines_are_left_out() {
        for (String policy : List.of("none", "lines")) {
            try (Rainforest run = TinyScenario.lively().start(policy, world -> {})) {
                int weighed = 0;
                for (int month = 0; month < 72; month++) {
                    World world = step(run, 1);
                    for (int idea : world.ideas.byIdentity()) {
                        double here = ExpectedGain.USUAL
                                .weigh(world, idea, true, run.nextMonth())
                                .value();
                        assertThat(ExpectedGain.USUAL.elsewhere(world, idea, here, run.nextMonth()))
                                .as("%s, month %d", policy, month)
                                .isEqualTo(ExpectedGain.USUAL
                                        .weigh(world, idea, false, run.nextMonth())
                                        .value());
                        weighed++;
                    }
                }
                assertThat(weighed).isGreaterThan(500);
            }
        }
    }

    @Test
    void the_value_of_an_idea_against_its_formula() {
        World world = scenario().world();
        int idea = designer(world, false);
        // Three years from now: one of research, two until the exit.
        double judged = .5 * Math.exp(-.2 * 3) * .8 * 500e6;
        double ask = 12e6 / 12 * (12 + 6);
        double ratio = ask / (.35 * judged);
        double closes = .45 * 2 / (1 + ratio * ratio);
        double pay = (.7 - 1) * Planting.PAY * 12 * 1;
        double expected = 500e6 * .5 * closes * .8 * Math.pow(1.25, -3) + pay - CASH;
        assertThat(here(world, idea)).isEqualTo(expected, within(1e-3));
    }

    @Test
    void a_special_process_designer_without_a_pilot_line_does_not_found() {
        World world = needsLine().world();
        int idea = designer(world, true);
        // No kitchen, no chef: all that is left is what it costs.
        assertThat(here(world, idea)).isEqualTo(-.3 * Planting.PAY * 12 - CASH, within(1e-6));
        assertThat(FoundingRule.founds(world, idea, here(world, idea))).isFalse();
    }

    @Test
    void an_announced_line_makes_the_designer_found_and_an_open_one_more_so() {
        World world = needsLine().world();
        int idea = designer(world, true);
        world.platforms.status.set(0, PlatformStatus.BUILDING);
        world.platforms.promised.set(0, TODAY + 18);
        double announced = here(world, idea);
        assertThat(FoundingRule.founds(world, idea, announced)).isTrue();
        world.platforms.status.set(0, PlatformStatus.OPEN);
        assertThat(here(world, idea)).isGreaterThan(announced);
    }

    @Test
    void a_stalled_line_is_no_line() {
        World world = needsLine().world();
        int idea = designer(world, true);
        double without = here(world, idea);
        world.platforms.status.set(0, PlatformStatus.BUILDING);
        world.platforms.promised.set(0, TODAY - 12);
        assertThat(here(world, idea)).isEqualTo(without);
    }

    @Test
    void an_ordinary_designer_founds_without_a_line() {
        World world = needsLine().world();
        int idea = designer(world, false);
        assertThat(FoundingRule.founds(world, idea, here(world, idea))).isTrue();
    }

    @Test
    void elsewhere_there_are_no_city_lines() {
        World world = needsLine().world();
        int idea = designer(world, true);
        double without = here(world, idea);
        world.platforms.status.set(0, PlatformStatus.OPEN);
        assertThat(here(world, idea)).isPositive();
        assertThat(elsewhere(world, idea)).isEqualTo(without);
    }

    @Test
    void an_elsewhere_premium_raises_the_value_elsewhere_alone() {
        World even = scenario().world();
        World better = scenario().with("founding.elsewhere-premium", "0.3").world();
        int a = designer(even, false);
        int b = designer(better, false);
        assertThat(elsewhere(even, a)).isEqualTo(here(even, a));
        assertThat(here(better, b)).isEqualTo(here(even, a));
        assertThat(elsewhere(better, b)).isEqualTo(1.3 * here(better, b), within(1e-3));
    }

    @Test
    void better_ideas_are_worth_more_and_a_weight_of_zero_makes_quality_nothing() {
        World indifferent = scenario().world();
        World careful = scenario()
                .with("funding.exit-quality", "0.66")
                .with("research.gate-quality", "0.6")
                .world();
        for (World world : new World[] {indifferent, careful}) {
            int idea = designer(world, false);
            double median = here(world, idea);
            world.ideas.seen.set(idea, 1);
            if (world == careful) {
                assertThat(here(world, idea)).isGreaterThan(median);
            } else {
                assertThat(here(world, idea)).isEqualTo(median);
            }
        }
    }

    @Test
    void founders_know_that_they_do_not_know_how_good_they_are() {
        World world = scenario()
                .with("research.gate-quality", "1")
                .with("quality.log-sd", "1")
                .with("quality.judgement-sd", "0.8")
                .world();
        int idea = designer(world, false);
        world.ideas.seen.set(idea, -2);
        double gates = ExpectedGain.USUAL.weigh(world, idea, true, TODAY).gates();
        double sd = Judgement.sd(world.rules.quality(), 0);
        assertThat(gates).isEqualTo(LadderOdds.of(world, 0, 0, -2, sd).through(0), within(1e-12));
        assertThat(gates).isGreaterThan(LadderOdds.of(world, 0, 0, -2, 0).through(0) + .01);
    }

    @Test
    void founding_luck_is_monotone_and_crosses_where_it_outweighs_the_value() {
        World world = scenario().with("founding.taste-scale-m", "2").world();
        int idea = designer(world, false);
        boolean before = false;
        for (double taste = -5; taste <= 5; taste += .125) {
            world.ideas.taste.set(idea, taste);
            boolean founds = FoundingRule.founds(world, idea, -3e6);
            assertThat(founds).isEqualTo(taste > 1.5);
            assertThat(founds || !before).as("once founded, always founded").isTrue();
            before = founds;
        }
    }

    @Test
    void more_rounds_closed_in_the_sector_make_founding_worth_more() {
        World world = scenario().world();
        int idea = designer(world, false);
        double before = here(world, idea);
        world.sectors.searches.set(0, 40);
        world.sectors.rounds.set(0, 30);
        assertThat(here(world, idea)).isGreaterThan(before);
        world.sectors.rounds.set(0, 0);
        assertThat(here(world, idea)).isLessThan(before);
    }
}
