package org.industrialrainforest.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.industrialrainforest.core.tiny.TinyScenario.stage;

import org.industrialrainforest.core.tiny.Planting;
import org.industrialrainforest.core.tiny.TinyScenario;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.money.Money;
import org.junit.jupiter.api.Test;

/** One firm with a trial of a year before it, that passes half the time; half of its rights are licensed, for RMB 10 m when it passes. */
class LicenceTest {
    private static final double HALF = .5;

    private static TinyScenario city() {
        return TinyScenario.quiet()
                .withStages(stage(
                        "trial",
                        "cost-m=12",
                        "years=1",
                        "pass-probability=0.5",
                        "facility=chip-pilot-line",
                        "dependence=high",
                        "clinical=true"))
                .with("mechanisms.judges-learn", "true")
                .withFacility("hospital", "wait-months=6", "refusal-special=0.5");
    }

    private static World world(TinyScenario city) {
        World world = city.world();
        Planting.firm(world, "ada", 1e9);
        world.firms.special.set(0, 1);
        return world;
    }

    @Test
    void milestones_have_the_judges_correction_the_odds_of_the_facility_and_its_wait() {
        World world = world(city().with("funding.trial-discount", "0.1"));
        double weight = world.rules.founding().priorWeight();
        world.sectors.judgedGates.set(0, weight);
        world.sectors.judgedPasses.set(0, 0);
        assertThat(Valuation.correction(world, 0)).isEqualTo(HALF, within(1e-12));
        double chance = LadderOdds.of(world, 0, 0, 0, .3).chance(0);
        double years = Math.exp(-Valuation.discount(world, 0) * 1.5);
        assertThat(RiskAdjustedValue.USUAL.gates(world, 0, 0, .3, 0))
                .as("half the orders are refused, and half the hopes are vain")
                .isEqualTo(HALF * HALF * chance * years, within(1e-9));
    }

    @Test
    void a_leader_counts_the_milestones_to_come() {
        World world = world(city().with("sectors[chips].launch-revenue-m", "1000")
                .with("sectors[chips].demand-bn", "1000")
                .with("gains.terminal-years", "10"));
        world.firms.served.set(0, 1);
        DiscountedProfit rule = new DiscountedProfit(OddsRule.posterior(), FacilityRule.cheapest());
        double none = rule.worth(world, 0, 3, .1, 0);
        world.firms.licenceDue.set(0, Money.fen(10e6));
        double chance = LadderOdds.of(world, 0, 0, 3, 0).chance(0);
        assertThat(none).isPositive();
        assertThat(rule.worth(world, 0, 3, .1, 0) - none).isEqualTo(10e6 * chance / 1.1, within(1.0));
    }

    @Test
    void a_founder_counts_the_milestones_to_come() {
        World world = world(city());
        LadderOdds chances = LadderOdds.of(world, 0, 0, 0, 0);
        double with = value(world, chances, 10e6);
        double years =
                Math.exp(-world.ladders.interest() * (1 + world.rules.funding().exitYears()));
        assertThat(with - value(world, chances, 0)).isEqualTo(10e6 * chances.chance(0) * years, within(1.0));
    }

    private static double value(World world, LadderOdds chances, double milestone) {
        FacilityOutlook[] outlook = {FacilityOutlook.FREE};
        TenantValue rule =
                new TenantValue(Judgement.bayesian(), OddsRule.posterior(), FacilityRule.cheapest(), Belief.weighted());
        return rule.value(
                world, new TenantValue.Project(0, 0, 0, 1e9, 100e6, milestone, chances, outlook), Tenancy.NONE);
    }

    @Test
    void who_owes_a_clawback_has_failed_as_many_attempts_as_are_tolerated() {
        TinyScenario city = TinyScenario.quiet()
                .withStages(stage("sample"), stage("trial", "clinical=true"))
                .with("research.repeat", "0.5")
                .with("research.attempts", "4");
        World one = city.with("state.tenant-failures", "1").world();
        World two = city.with("state.tenant-failures", "2").world();
        double passes = two.ladders.passes(two.ladders.cell(0, 0), .4);
        assertThat(Clawback.owing(one, 0, 0, passes)).isEqualTo(.6, within(1e-3));
        assertThat(Clawback.owing(two, 0, 0, passes)).isEqualTo(.6 * .5 * .6, within(1e-3));
        assertThat(Clawback.owing(one, 0, 1, .4)).isEqualTo(.6, within(1e-12));
        assertThat(Clawback.owing(two, 0, 1, .4)).as("a trial is not repeated").isZero();
    }

    @Test
    void a_round_that_is_not_needed_brings_no_runway_to_repay_from() {
        World world = city().with("state.clawback-share", "1")
                .with("state.clawback-spares", "0")
                .with("funding.extra-months", "6")
                .world();
        assertThat(Clawback.expected(world, 0, 0, 100e6, 1e6, false)).isEqualTo(1e6, within(1.0));
        assertThat(Clawback.expected(world, 0, 0, 100e6, 1e6, true)).isEqualTo(7e6, within(1.0));
    }
}
