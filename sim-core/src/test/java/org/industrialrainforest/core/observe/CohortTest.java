package org.industrialrainforest.core.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.industrialrainforest.core.compare.Comparison;
import org.industrialrainforest.core.compare.Experiment;
import org.industrialrainforest.core.metrics.Headline;
import org.industrialrainforest.core.scenario.BadInput;
import org.industrialrainforest.core.scenario.Cohort;
import org.industrialrainforest.core.scenario.Policy;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.core.tiny.TinyScenario;
import org.industrialrainforest.engine.lab.RunExecutor;
import org.industrialrainforest.engine.time.Month;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The ideas that the headline counts belong to the world and not to a decade. */
@Tag("slow")
class CohortTest {
    private static Scenario city(String from, String until) {
        return TinyScenario.lively().withMonths(from, until).scenario().with("policies[*].start", from);
    }

    private static Cohort cohort(String from, String until) {
        return new Cohort(Month.parse(from), Month.parse(until));
    }

    private static Comparison compared(Scenario city) {
        return Experiment.of(city).policies("none", "all").runs(2).compare(RunExecutor.local(2));
    }

    private static Comparison.Outcome headline(Comparison comparison) {
        return comparison.outcomes().stream()
                .filter(o -> o.metric().equals(Headline.REGISTERED)
                        && o.of().policy().equals("all"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_world_of_any_years_counts_ideas_of_its_own_years() {
        for (int years : new int[] {-40, 0, 12, 17, 60}) {
            Month from = Month.of(2014, 1).plus(12 * years);
            Comparison moved = compared(city(from.toString(), from.plus(119).toString()));
            assertThat(headline(moved).mean()).as("moved by %s years", years).isBetween(1.0, 999.0);
            assertThat(moved.cohorts()).containsExactly(new Cohort(from, from.plus(59)));
        }
    }

    @Test
    void a_cohort_begins_with_the_first_policy_that_does_anything_or_with_what_is_recorded() {
        Scenario city = TinyScenario.lively().withMonths("2014-01", "2024-12").scenario();
        assertThat(city.cohort()).isEqualTo(cohort("2015-01", "2019-12"));
        assertThat(city.with("policies[lines].start", "2014-06").cohort()).isEqualTo(cohort("2014-06", "2019-12"));
        assertThat(city.with("policies[none].start", "2014-02").cohort())
                .as("a policy of nothing")
                .isEqualTo(cohort("2015-01", "2019-12"));
        assertThat(city.with("record-from", "2016-01").cohort()).isEqualTo(cohort("2016-01", "2019-12"));
        assertThat(city.with("end", "2022-12").cohort()).isEqualTo(cohort("2015-01", "2017-12"));
        Policy early = new Policy(
                "early", city.title(), Policy.Kind.ENVELOPE, Month.of(2014, 1), new Policy.Mix(1, 0, 0, 0, 0, 0, 0));
        assertThat(city.including(List.of(early)).cohort())
                .as("a policy that joins for one comparison leaves the headline what it is")
                .isEqualTo(city.cohort());
    }

    @Test
    void a_named_cohort_is_counted_and_lies_within_what_is_recorded() {
        Scenario city = city("2014-01", "2023-12");
        Scenario named = city.with(Map.of("outcomes.cohort-from", "2016-01", "outcomes.cohort-until", "2016-12"));
        assertThat(named.cohort()).isEqualTo(cohort("2016-01", "2016-12"));
        assertThat(headline(compared(named)).mean())
                .isNotEqualTo(headline(compared(city)).mean());
        assertThat(named.with("outcomes.cohort-from", "derived").cohort()).isEqualTo(cohort("2014-01", "2016-12"));
        refused(city, Map.of("outcomes.cohort-from", "2013-12"), "'2013-12' is before record-from, 2014-01");
        refused(city, Map.of("outcomes.cohort-until", "2019-01"), "'2019-01' is after 2018-12, 60 months before end");
        refused(city, Map.of("outcomes.cohort-from", "2019-01"), "'2019-01' is after 2018-12, 60 months before end");
        refused(
                city,
                Map.of("outcomes.cohort-from", "2017-01", "outcomes.cohort-until", "2016-12"),
                "'2016-12' is before cohort-from, 2017-01");
        refused(city, Map.of("outcomes.cohort-from", "soon"), "'soon' is neither a month like 2014-01 nor 'derived'");
    }

    private static void refused(Scenario city, Map<String, String> values, String message) {
        assertThatThrownBy(() -> city.with(values)).isInstanceOf(BadInput.class).hasMessageContaining(message);
    }

    @Test
    void a_world_too_short_for_any_cohort_has_no_headline_and_says_so() {
        Comparison shorter = compared(city("2014-01", "2017-12"));
        assertThat(headline(shorter).mean()).isNaN();
        assertThat(shorter.cohorts()).singleElement().satisfies(c -> {
            assertThat(c.nobody()).isTrue();
            assertThat(c.title().en()).contains("nobody").contains("2014-01");
        });
    }
}
