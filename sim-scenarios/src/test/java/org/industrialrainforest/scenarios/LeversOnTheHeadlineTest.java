package org.industrialrainforest.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.industrialrainforest.core.metrics.Headline;
import org.industrialrainforest.core.metrics.Metric;
import org.industrialrainforest.core.metrics.Metrics;
import org.industrialrainforest.core.model.Rainforest;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.engine.statistics.PairedDifference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Every lever has a region where it brings firms with a product, one where it does nothing, and one where it costs some: table of
 * docs/decisions/where-levers-harm.md. The headline is compared pair by pair with the same worlds without a policy.
 */
@Tag("slow")
class LeversOnTheHeadlineTest {
    private static final int RUNS = 8;
    private static final Metric HEADLINE = Metrics.all().get(Metrics.indexOf(Headline.ID));

    /** What is less than this part of the firms with a product is nothing. */
    private static final double LITTLE = .08;

    /** Outside customers who pay twice as much, are as many as planners dream of, and are served first. */
    private static final String[] OUTSIDERS_FIRST = {
        "rules.access.priority=highest-fee", "rules.access.outside-fee=2", "platforms[*].outside-customers=12"
    };

    /** A firm with a product that is linked to a leader gets an offer about once a year. */
    private static final String LEADERS_BUY = "rules.exits.offer-linked=20";

    /** Lines with long queues, and leaders who watch and buy. */
    private static final String[] SMALL_LINES = {
        "platforms[*].slots=10",
        "rules.access.queue-months=18",
        "platforms[*].demonstrations=4",
        "rules.exits.offer-linked=20"
    };

    /** Leaders who bid for strangers as often as for those whom they know. */
    private static final String LEADERS_DO_NOT_BUY_WHOM_THEY_KNOW = "rules.exits.offer-linked=1";

    /** Incubators of a coach who leads astray: their share of the risk brings firms in all the same. */
    private static final String[] BAD_COACH = {
        "incubators[*].coaching=-1.5",
        "incubators[*].risk-share=0.2",
        "incubators[*].clinical-share=0.2",
        "incubators[*].equity=0.05"
    };

    private static final Map<String, double[]> DONE = new ConcurrentHashMap<>();

    @AfterAll
    static void forget() {
        DONE.clear();
    }

    private static Scenario world(String id, String... settings) {
        Scenario scenario = Catalogue.standard().scenario(id).with("end", "2022-12");
        for (String setting : settings) {
            int is = setting.indexOf('=');
            scenario = scenario.with(setting.substring(0, is), setting.substring(is + 1));
        }
        return scenario;
    }

    private static double[] headline(Scenario scenario, String policy) {
        return DONE.computeIfAbsent(
                scenario.toString() + policy,
                k -> IntStream.range(0, RUNS)
                        .parallel()
                        .mapToDouble(r -> {
                            try (Rainforest run = Rainforest.of(scenario)
                                    .under(scenario.policy(policy))
                                    .start(Worlds.SEED, r)) {
                                return HEADLINE.measure().applyAsDouble(run.finish());
                            }
                        })
                        .toArray());
    }

    private static PairedDifference difference(Scenario scenario, String policy) {
        return PairedDifference.of(headline(scenario, policy), headline(scenario, "none"));
    }

    private static void assertHelps(Scenario scenario, String policy) {
        PairedDifference difference = difference(scenario, policy);
        assertThat(difference.interval(.95).low())
                .as("%s of %s", difference.interval(.95), difference.meanOfSecond())
                .isPositive();
    }

    private static void assertDoesNothing(Scenario scenario, String policy) {
        PairedDifference difference = difference(scenario, policy);
        double level = difference.meanOfSecond();
        assertThat(difference.mean())
                .as("%s of %s", difference.interval(.95), difference.meanOfSecond())
                .isBetween(-LITTLE * level, LITTLE * level);
    }

    private static void assertHarms(Scenario scenario, String policy) {
        PairedDifference difference = difference(scenario, policy);
        assertThat(difference.interval(.95).high())
                .as("%s of %s", difference.interval(.95), difference.meanOfSecond())
                .isNegative();
    }

    private static String[] all(String[] some, String[] others) {
        return Stream.of(some, others).flatMap(Stream::of).toArray(String[]::new);
    }

    // ---- platforms

    @Test
    void lines_and_test_beds_bring_firms_with_a_product() {
        assertHelps(world("shanghai"), "platforms");
    }

    @Test
    void where_foundries_welcome_everybody_lines_that_serve_paying_outsiders_first_bring_nothing() {
        assertDoesNothing(world("shanghai-open-foundries", OUTSIDERS_FIRST), "platforms");
    }

    @Test
    void small_lines_that_serve_outsiders_first_and_leaders_who_watch_tests_and_buy_cost_products() {
        assertHarms(world("shanghai", all(OUTSIDERS_FIRST, SMALL_LINES)), "platforms");
    }

    // ---- incubation

    @Test
    void incubators_that_share_the_risk_and_coach_well_bring_firms_with_a_product() {
        assertHelps(world("shanghai"), "incubation");
    }

    @Test
    void what_incubators_with_little_money_give_a_poor_coach_takes_away() {
        Scenario poor = world(
                "shanghai",
                "incubators[*].coaching=-0.4",
                "incubators[*].risk-share=0.1",
                "incubators[*].clinical-share=0.1",
                "incubators[*].equity=0.05");
        assertDoesNothing(poor, "incubation");
    }

    @Test
    void incubators_whose_money_draws_firms_to_a_coach_who_leads_astray_cost_products() {
        assertHarms(world("shanghai", BAD_COACH), "incubation");
    }

    // ---- bridges

    @Test
    void links_with_large_orders_and_good_margins_bring_firms_with_a_product() {
        Scenario orders = world(
                "shanghai",
                LEADERS_DO_NOT_BUY_WHOM_THEY_KNOW,
                "rules.bridging.link-probability=0.3",
                "rules.bridging.link-ends=0.15",
                "leaders[*].order-m=20",
                "sectors[*].margin=0.3");
        assertHelps(orders, "bridges");
    }

    @Test
    void links_to_leaders_who_do_not_buy_whom_they_know_change_little() {
        assertDoesNothing(world("shanghai", LEADERS_DO_NOT_BUY_WHOM_THEY_KNOW), "bridges");
    }

    @Test
    void links_to_leaders_who_buy_whom_they_know_cost_products() {
        assertHarms(world("shanghai", LEADERS_BUY), "bridges");
    }

    // ---- other levers

    @Test
    void a_state_fund_that_drives_away_twice_its_money_where_money_is_short_costs_products() {
        Scenario crowded = world(
                "shanghai",
                "rules.funding.private-money-bn=1",
                "rules.funding.demand-response=0",
                "rules.funding.crowding=-2",
                "rules.funding.state-ticket=0.5");
        assertHarms(crowded, "direct-fund");
    }

    @Test
    void a_state_fund_that_costs_good_firms_much_and_certifies_nobody_is_not_taken() {
        Scenario feared = world("shanghai", "rules.funding.political-cost=1", "rules.funding.certification=0");
        assertDoesNothing(feared, "direct-fund");
    }

    @Test
    void money_for_funds_that_drives_away_twice_its_amount_where_money_is_short_costs_products() {
        Scenario crowded = world(
                "shanghai",
                "rules.funding.private-money-bn=3",
                "rules.funding.demand-response=0",
                "rules.funding.crowding=-2");
        assertHarms(crowded, "fund-of-funds");
    }

    @Test
    void money_for_funds_does_nothing_where_private_money_is_hardly_ever_short() {
        assertDoesNothing(world("shanghai"), "fund-of-funds");
    }

    @Test
    void grants_bring_firms_with_a_product() {
        assertHelps(world("shanghai"), "grants");
    }

    /** What a few get raises the pay that all the others have to pay. */
    @Test
    void large_grants_to_a_few_whatever_their_quality_cost_products_where_there_are_no_more_researchers() {
        Scenario scarce = world(
                "shanghai",
                "rules.research.wage-response=1",
                "rules.state.credit-to-incumbents=0",
                "rules.state.grant-share=1",
                "rules.state.grant-m=20",
                "rules.state.mandate-return=0");
        assertHarms(scarce, "grants");
    }

    @Test
    void a_tax_credit_that_only_raises_pay_costs_products() {
        assertHarms(world("shanghai", "rules.research.wage-response=5"), "tax-credit");
    }

    @Test
    void the_rainforest_harms_where_its_levers_do() {
        Scenario bad = world("shanghai", all(all(OUTSIDERS_FIRST, SMALL_LINES), BAD_COACH));
        assertHarms(bad, "rainforest");
    }
}
