package org.industrialrainforest.core.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.industrialrainforest.core.compare.Comparison.Outcome;
import org.industrialrainforest.core.compare.Particulars.FacilityMeasure;
import org.industrialrainforest.core.compare.Particulars.Flow;
import org.industrialrainforest.core.compare.Particulars.Gap;
import org.industrialrainforest.core.compare.Particulars.Holding;
import org.industrialrainforest.core.compare.Particulars.Incidence;
import org.industrialrainforest.core.compare.Particulars.Pairs;
import org.industrialrainforest.core.observe.FirstEnd;
import org.industrialrainforest.core.tiny.TinyScenario;
import org.industrialrainforest.engine.lab.RunExecutor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The lively city under its policies: what figures are drawn from against the outcomes that are measured apart from it. */
class ParticularsTest {
    private static final double RMB = 1;
    private static Comparison comparison;
    private static Particulars particulars;

    @BeforeAll
    static void compare() {
        comparison = Experiment.of(TinyScenario.lively().scenario())
                .policies("none", "all", "lines")
                .runs(3)
                .seed(7)
                .compare(RunExecutor.local(1));
        particulars = comparison.particulars();
    }

    private static Case policy(String id) {
        return comparison.cases().stream()
                .filter(of -> of.policy().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Outcome outcome(String metric, String policy) {
        return comparison.outcomes().stream()
                .filter(row -> row.metric().equals(metric) && row.of().equals(policy(policy)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void what_every_party_receives_less_what_it_pays_is_what_it_holds_more() {
        assertThat(particulars.flows()).extracting(Flow::payer).contains("treasury", "users", "firms", "funds");
        for (Holding holding : particulars.holdings()) {
            double net = 0;
            for (Flow flow : particulars.flows()) {
                if (flow.of().equals(holding.of())) {
                    net += flow.payee().equals(holding.party()) ? flow.amount() : 0;
                    net -= flow.payer().equals(holding.party()) ? flow.amount() : 0;
                }
            }
            assertThat(holding.after() - holding.before())
                    .as(holding.party() + " under " + holding.of().policy())
                    .isEqualTo(net, within(RMB));
        }
        for (Case of : comparison.cases()) {
            double all = particulars.holdings().stream()
                    .filter(holding -> holding.of().equals(of))
                    .mapToDouble(holding -> holding.after() - holding.before())
                    .sum();
            assertThat(all).as("no money is made").isEqualTo(0, within(RMB));
        }
    }

    @Test
    void equity_of_private_funds_is_what_the_outcome_says() {
        double equity = particulars.flows().stream()
                .filter(flow -> flow.of().policy().equals("all")
                        && flow.flow().equals("equity")
                        && flow.payer().equals("funds")
                        && flow.payee().equals("firms"))
                .mapToDouble(Flow::amount)
                .sum();
        assertThat(equity)
                .isPositive()
                .isEqualTo(outcome("private.invested", "all").mean(), within(RMB));
    }

    @Test
    void pairs_have_the_mean_of_the_outcome() {
        assertThat(particulars.pairs()).hasSize(2 * 6);
        for (Pairs pairs : particulars.pairs()) {
            assertThat(pairs.differences()).hasSize(3);
            assertThat(Arrays.stream(pairs.differences()).average().orElseThrow())
                    .as(pairs.metric())
                    .isEqualTo(outcome(pairs.metric(), pairs.of().policy()).difference(), within(1e-3));
        }
    }

    @Test
    void differences_over_time_end_at_the_outcomes_of_the_last_month() {
        Gap valuation = particulars.gaps().stream()
                .filter(gap -> gap.metric().equals("ecosystem.valuation")
                        && gap.of().policy().equals("all"))
                .findFirst()
                .orElseThrow();
        Outcome outcome = outcome("ecosystem.valuation", "all");
        int last = valuation.mean().length - 1;
        assertThat(last).isEqualTo(comparison.end().since(comparison.recordFrom()));
        assertThat(valuation.mean()[last]).isEqualTo(outcome.difference(), within(RMB));
        assertThat(valuation.low()[last]).isEqualTo(outcome.low(), within(RMB));
        assertThat(valuation.high()[last]).isEqualTo(outcome.high(), within(RMB));
    }

    @Test
    void first_ends_are_the_incidences_of_the_outcomes_and_never_more_than_all() {
        for (FirstEnd end : FirstEnd.values()) {
            assertThat(incidence(end.id()).estimate()[60])
                    .as(end.id())
                    .isEqualTo(outcome("incidence." + end.id() + ".5y", "all").mean(), within(1e-12));
        }
        double all = Arrays.stream(FirstEnd.values())
                .mapToDouble(end -> incidence(end.id()).estimate()[60])
                .sum();
        assertThat(all).isBetween(.01, 1.0);
        double[] atRisk = incidence("failed").atRisk();
        assertThat(atRisk[0]).isEqualTo(outcome("firms.founded", "all").mean(), within(1e-9));
        assertThat(atRisk[60]).isBetween(1.0, atRisk[0] - 1);
    }

    private static Incidence incidence(String end) {
        return particulars.incidences().stream()
                .filter(row -> row.end().equals(end) && row.of().policy().equals("all"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void sectors_add_up_to_the_whole() {
        for (String metric : List.of("firms.founded", "firms.failed", "private.invested", "ecosystem.valuation")) {
            double sum = particulars.sectors().stream()
                    .filter(row ->
                            row.metric().equals(metric) && row.of().policy().equals("lines"))
                    .mapToDouble(Particulars.SectorOutcome::difference)
                    .sum();
            assertThat(sum).as(metric).isEqualTo(outcome(metric, "lines").difference(), within(RMB));
        }
        assertThat(particulars.sectors())
                .filteredOn(row -> row.metric().equals("firms.founded"))
                .extracting(Particulars.SectorOutcome::unit)
                .containsOnly("firms");
    }

    @Test
    void the_only_platform_is_as_full_as_all_platforms_and_is_there_only_where_it_is_built() {
        FacilityMeasure line = facility("line", "utilisation", "lines");
        assertThat(line.mean())
                .isEqualTo(outcome("commons.utilisation", "lines").mean(), within(1e-12));
        assertThat(facility("line", "utilisation", "none").mean()).isNaN();
        assertThat(facility("line", "runs", "lines").mean()).isPositive();
        assertThat(facility("line", "runs", "none").mean()).isZero();
        assertThat(facility("line", "wait", "lines").mean()).isNotNegative();
        assertThat(facility("foundry", "refused", "none").mean())
                .isEqualTo(outcome("access.refusal_share", "none").mean(), within(1e-12));
    }

    private static FacilityMeasure facility(String id, String measure, String policy) {
        return particulars.facilities().stream()
                .filter(row -> row.facility().equals(id)
                        && row.quantity().equals(measure)
                        && row.of().policy().equals(policy))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_small_city_has_too_few_firms_to_tell_of_sizes() {
        assertThat(particulars.sizes()).hasSize(3).allSatisfy(row -> {
            assertThat(row.firms()).isZero();
            assertThat(row.p50()).containsOnly(Double.NaN);
            assertThat(row.exponent()).isNaN();
        });
        assertThat(particulars.growth())
                .hasSize(3)
                .allSatisfy(row -> assertThat(row.shape()).isNaN());
    }
}
