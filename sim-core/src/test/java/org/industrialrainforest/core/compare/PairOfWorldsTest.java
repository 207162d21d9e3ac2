package org.industrialrainforest.core.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.industrialrainforest.core.tiny.TinyScenario.stage;
import static org.industrialrainforest.core.tiny.TinyScenario.step;

import java.util.List;
import org.industrialrainforest.core.metrics.Headline;
import org.industrialrainforest.core.model.Rainforest;
import org.industrialrainforest.core.observe.Observed;
import org.industrialrainforest.core.run.RunResult;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.core.tiny.Planting;
import org.industrialrainforest.core.tiny.TinyScenario;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.lab.RunSpec;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * One pair of worlds, planted by hand, in which every outcome that needs both worlds can be counted on one's fingers. Month 0 is January 2014,
 * the last is 83. RMB m throughout; nothing is left to chance.
 *
 * <pre>
 * the policy  builds a pilot line: capital of 12 in months 0 to 5, and from month 6 on .5 a month for its upkeep: 12 + 78 × .5 = 51.
 *             Authority is 2 a month: 168
 * a product   takes 8 months at 1 a month, of which 60 % are done anywhere and 40 % at a facility; the fifth and the ninth month are paid in
 *             part and in full: 4.8 + 4. The line charges .2 at once, the foundry .4 a month ahead and refuses special processes
 * overhead    .01 a month and firm
 * demand      1 a month: firms that desire more share it in proportion to what they desire
 *
 * in month 0  Fang sells chips and Hal robots, .5 a month each
 * month 12    six ideas arrive; all founders have 20 but Eve, who has 2, and Gus, who has 8.39
 *                       without the line               with the line
 *   Ada, special        never founded                  founded, sells from 20 on
 *   Bao                 founded, sells from 21 on      founded, sells from 20 on
 *   Chen, from afar     founded at home                founded here, sells from 20 on
 *   Dong, of the line's
 *   field               founded, sells from 21 on      founded elsewhere: here the line would take 90 % of the shares
 *   Eve                 founded, out of cash in 13, fails in 17, deregistered in 18: in both
 *   Gus                 spends 4.8 + .4 + 3, is left   has .3 left in the ninth month, of which .2 are
 *                       with .09 in the tenth month,   needed; sells from 20 on
 *                       fails in 25, is deregistered in 26
 * month 77    Fay, special, arrives: without the line still open at the end, with it founded and served, 4.8 + .2 + 2 spent
 * money       nobody lacks any, so nobody asks
 * </pre>
 */
class PairOfWorldsTest {
    private static final int ARRIVAL = 12;
    private static final int LATE = 77;
    private static final double MILLION = 1e6;
    private static Comparison comparison;

    private static Scenario scenario() {
        return TinyScenario.quiet()
                .withMonths("2014-01", "2020-12")
                .withStages(
                        stage(
                                "sample",
                                "cost-m=8",
                                "years=0.6666666666666666",
                                "facility=chip-pilot-line",
                                "dependence=medium"),
                        stage("product", "cost-m=0", "years=10"))
                .with("sectors[chips].product-gate", "1")
                .with("sectors[chips].demand-bn", "0.012")
                .with("sectors[chips].launch-revenue-m", "12")
                .with("sectors[chips].exit-value-bn", "10")
                .withSector("robots", stage("sample"))
                .with("sectors[robots].demand-bn", "0.012")
                .with("research.overhead-m", "0.01")
                .with("funding.private-money-bn", "0.1")
                .with("funding.invest-years", "5")
                .withPlatform("line", "slots=24", "capex-bn=0.012", "opex-share=0.5", "run-months=2")
                .withFacility("foundry", "price-m=0.2", "refusal-special=1")
                .withPolicy("lines", 24, "platform=1")
                .with("state.spinout-equity", "0.9")
                .scenario();
    }

    /** An idea that is founded on wherever its value is above zero. */
    private static int idea(World world, String name, double cash) {
        int row = Planting.idea(world, name, cash * MILLION);
        world.ideas.taste.set(row, 0);
        world.ideas.field.set(row, -1);
        return row;
    }

    private static void sixIdeas(World world) {
        world.ideas.special.set(idea(world, "ada", 20), 1);
        idea(world, "bao", 20);
        world.ideas.homeElsewhere.set(idea(world, "chen", 20), 1);
        world.ideas.field.set(idea(world, "dong", 20), 0);
        idea(world, "eve", 2);
        idea(world, "gus", 8.39);
        arrive(world, ARRIVAL, "ada", "bao", "chen", "dong", "eve", "gus");
    }

    private static void arrive(World world, int month, String... names) {
        for (String name : names) {
            int row = world.ideas.row(Planting.id(name));
            world.ideas.arrived.set(row, world.scenario.start().index() + month);
        }
    }

    private static RunResult run(Experiment experiment, RunSpec spec) {
        Scenario scenario = experiment.scenario();
        try (Rainforest run = Rainforest.of(scenario)
                .under(scenario.policy(spec.treatment()))
                .prepare(world -> {
                    Planting.seller(world, "fang", MILLION, 6 * MILLION);
                    world.firms.sector.set(Planting.seller(world, "hal", MILLION, 6 * MILLION), 1);
                })
                .start(spec.seed(), spec.replicate())) {
            sixIdeas(step(run, ARRIVAL));
            World world = step(run, LATE - ARRIVAL);
            world.ideas.special.set(idea(world, "fay", 20), 1);
            arrive(world, LATE, "fay");
            Observed observed = run.finish();
            return RunResult.of(spec, run.digest(), observed);
        }
    }

    @BeforeAll
    static void compare() {
        Experiment experiment =
                Experiment.of(scenario()).policies("none", "lines").runs(1);
        PairTally tally = new PairTally(experiment.design());
        experiment.specs().forEach(spec -> tally.take(run(experiment, spec)));
        comparison = tally.comparison();
    }

    private static double outcome(String metric) {
        return outcome(metric, "lines").mean();
    }

    private static Comparison.Outcome outcome(String metric, String policy) {
        return comparison.outcomes().stream()
                .filter(o -> o.metric().equals(metric) && o.of().policy().equals(policy))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void extensive_additionality_tells_new_firms_from_those_that_move_or_come_earlier() {
        assertThat(outcome("additional.firms_new")).as("Ada").isOne();
        assertThat(outcome("additional.firms_relocated")).as("Chen").isOne();
        assertThat(outcome("additional.firms_undecided")).as("Fay").isOne();
        assertThat(outcome("additional.firms_moved_here"))
                .as("Chen's home is elsewhere")
                .isOne();
        assertThat(outcome("firms.founded"))
                .as("Ada, Bao, Chen, Eve, Fay, Gus, Fang, Hal")
                .isEqualTo(8);
        assertThat(outcome("firms.founded", "none").mean())
                .as("Bao, Dong, Eve, Gus, Fang, Hal")
                .isEqualTo(6);
    }

    @Test
    void a_policy_may_drive_away_whom_it_means_to_help() {
        assertThat(outcome("additional.firms_lost")).as("Dong").isOne();
        assertThat(outcome("additional.firms_driven_away")).as("Dong").isOne();
    }

    @Test
    void survivors_are_gained_and_lost() {
        assertThat(outcome("additional.survivors_gained")).as("Ada, Chen, Gus").isEqualTo(3);
        assertThat(outcome("additional.survivors_lost")).as("Dong").isOne();
    }

    /**
     * Alive, and selling: Ada and Gus are new, Chen came and Dong went, so that nobody came on balance. Elsewhere there is one firm in either world: Chen
     * without the line, Dong with it. The cohort of firms holds Ada, Bao, Chen, Dong, Eve, Gus, Fang
     * and Hal, of whom the last two never were an idea.
     */
    @Test
    void what_is_new_is_told_from_what_moved() {
        for (String kind : List.of("alive", "product")) {
            assertThat(outcome("additional." + kind + "_new_here"))
                    .as("Ada, Gus")
                    .isEqualTo(1000 * 2 / 8.0, within(1e-9));
            assertThat(outcome("additional." + kind + "_moved_here"))
                    .as("Chen less Dong")
                    .isZero();
            assertThat(outcome("additional." + kind + "_nation"))
                    .as("as many elsewhere")
                    .isEqualTo(1000 * 2 / 8.0, within(1e-9));
        }
        assertThat(outcome(Headline.ID, "lines").difference()).isEqualTo(1000 * 2 / 6.0, within(1e-9));
    }

    /** Without the line Bao and Dong sell of three firms that are founded in recorded months; with it one firm goes away and one comes. */
    @Test
    void value_added_in_the_nation_counts_what_incumbents_lose() {
        double share = outcome("value.added", "none").mean()
                / outcome("value.sold", "none").mean();
        assertThat(outcome("additional.value_added_nation"))
                .isEqualTo(
                        outcome("value.added", "lines").difference()
                                + Math.max(0, share) * outcome("displacement.incumbents"),
                        within(1.0));
    }

    /**
     * Founded in both: Bao, Gus, Eve, Fang, Hal. With the line Eve dies in 71 + 71 + 6 + 83 + 83 = 314 months of life; without it Eve and Gus
     * in 71 + 14 + 6 + 83 + 83 = 257.
     */
    @Test
    void the_hazard_is_held_against_that_of_the_same_firms() {
        assertThat(outcome("twin.hazard_ratio")).isEqualTo((1 / 314.0) / (2 / 257.0), within(1e-12));
    }

    /** Of those who are served, and whose fifth year is seen – Ada, Bao, Chen, Gus –, Bao would have come through without; each has one run. */
    @Test
    void deadweight_is_support_of_who_needed_none() {
        assertThat(outcome("deadweight.firms_share")).isEqualTo(1 / 4.0);
        assertThat(outcome("deadweight.support_share")).isEqualTo(1 / 4.0, within(1e-9));
    }

    /**
     * With the line: Ada, Bao and Chen 4.8 + .2 + 4 each, Gus 8.3, Fay 7, Eve e. Without it: Bao and Dong 4.8 + .4 + 4 each, Gus 8.29, Eve e.
     * The difference is 42.3 − 26.69 = 15.61; the state paid 51.
     */
    @Test
    void input_additionality_is_the_difference_of_research_per_state_money() {
        assertThat(outcome("state.outlay")).isEqualTo(51 * MILLION);
        assertThat(outcome("research.spent", "lines").difference()).isEqualTo(15.61 * MILLION, within(1.0));
        assertThat(outcome("additional.research_per_state_rmb")).isEqualTo(15.61 / 51, within(1e-9));
        assertThat(outcome("additional.private_research_per_state_rmb"))
                .as("no research is paid by the state")
                .isEqualTo(15.61 / 51, within(1e-9));
    }

    /** Who has the money for its stage in hand asks for none: the line draws in nothing. */
    @Test
    void nothing_is_drawn_in_where_nobody_lacks_money() {
        assertThat(outcome("private.invested")).isZero();
        assertThat(outcome("leverage.causal")).isZero();
    }

    /**
     * Fang sells .5 a month until the others come. Without the line Bao and Dong come in 21 and desire 1 each: Fang keeps .5/2.5 of the market
     * for 63 months. With it four come in 20: .5/4.5 for 64 months. Hal sells to others.
     */
    @Test
    void displacement_is_what_unsupported_firms_lose() {
        double without = 21 * .5 + 63 * .2;
        double with = 20 * .5 + 64 * .5 / 4.5;
        assertThat(outcome("displacement.unsupported_firms")).isEqualTo((with - without) * MILLION, within(100.0));
        assertThat(outcome("displacement.untreated_sectors"))
                .as("the policy reaches no maker of robots")
                .isZero();
    }

    /** Incumbents serve what firms do not: .5 of each month until the market is full, a month less with the line. */
    @Test
    void incumbents_lose_what_firms_take_from_them() {
        assertThat(outcome("displacement.incumbents")).isEqualTo(-.5 * MILLION, within(100.0));
    }

    /** Alive after five years with the line: Ada, Bao, Chen, Gus, Fang, Hal. Products: four with it, two without. */
    @Test
    void cost_is_shared_out_among_all_survivors_or_only_the_added_ones() {
        assertThat(outcome("cost.authorised_per_surviving_firm")).isEqualTo(168 * MILLION / 6, within(1.0));
        assertThat(outcome("cost.authorised_per_additional_survivor")).isEqualTo(168 * MILLION / (3 - 1), within(1.0));
        assertThat(outcome("cost.authorised_per_product")).isEqualTo(168 * MILLION / (4 - 2), within(1.0));
        assertThat(outcome("cost.authorised_per_approval"))
                .as("chips are not approved by anybody")
                .isNaN();
        double net =
                outcome("public.net_cost") - outcome("public.net_cost", "none").mean();
        assertThat(outcome("cost.net_per_additional_survivor")).isEqualTo(net / 2, within(1.0));
    }

    @Test
    void the_only_kind_of_founder_receives_all_support() {
        assertThat(outcome("fairness.support_share[engineers]")).isOne();
        assertThat(outcome("fairness.firm_share[engineers]")).isOne();
    }
}
