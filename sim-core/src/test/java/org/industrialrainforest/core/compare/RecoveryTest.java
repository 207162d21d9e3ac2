package org.industrialrainforest.core.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.industrialrainforest.core.observe.Series;
import org.industrialrainforest.core.run.RunListener;
import org.industrialrainforest.core.run.RunResult;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.core.tiny.TinyScenario;
import org.industrialrainforest.engine.lab.RunExecutor;
import org.junit.jupiter.api.Test;

/** Vitality: how long a shocked world stays away from the twin that was spared. */
class RecoveryTest {
    private static final double[] TWIN = {10, 10, 10, 10, 10, 10, 10, 10, 10, 10};

    private static double months(double... shocked) {
        return Recovery.months(shocked, TWIN, 2, .1, 3);
    }

    @Test
    void who_never_leaves_has_nothing_to_recover_from() {
        assertThat(months(10, 10, 10, 10, 10, 10, 10, 10, 10, 10)).isZero();
        assertThat(months(10, 10, 9, 9.5, 11, 9, 10, 10, 10, 10))
                .as("within a tenth")
                .isZero();
        assertThat(months(3, 3, 10, 10, 10, 10, 10, 10, 10, 10))
                .as("before the shock")
                .isZero();
    }

    @Test
    void recovery_lasts_from_the_first_month_of_the_shock_until_the_first_of_the_return() {
        assertThat(months(10, 10, 5, 5, 5, 10, 10, 10, 10, 10)).isEqualTo(3);
        assertThat(months(10, 10, 10, 5, 5, 10, 10, 10, 10, 10))
                .as("the delay counts")
                .isEqualTo(3);
        assertThat(months(10, 10, 5, 5, 13, 13, 10, 10, 10, 10))
                .as("too much is away as well")
                .isEqualTo(4);
    }

    @Test
    void a_return_that_does_not_last_is_none() {
        assertThat(months(10, 10, 5, 10, 10, 5, 10, 10, 10, 10)).isEqualTo(4);
        assertThat(months(10, 10, 5, 10, 10, 10, 5, 5, 5, 5))
                .as("three months are enough, what comes later is another matter")
                .isEqualTo(1);
    }

    @Test
    void who_has_not_come_back_by_the_end_has_been_away_at_least_so_long() {
        assertThat(months(10, 10, 5, 5, 5, 5, 5, 5, 5, 5)).isEqualTo(8);
        assertThat(months(10, 10, 5, 5, 5, 5, 5, 5, 5, 10))
                .as("back in the last month")
                .isEqualTo(7);
    }

    @Test
    void a_shock_after_the_end_is_not_seen() {
        assertThat(Recovery.months(TWIN, TWIN, 10, .1, 3)).isNaN();
    }

    @Test
    void a_monthly_flow_is_looked_at_by_the_year() {
        double[] ones = new double[15];
        java.util.Arrays.fill(ones, 1);
        assertThat(Recovery.yearly(ones)).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 12, 12, 12);
    }

    /** Private money dries up in the lively city: for two years, for good, or not at all. */
    @Test
    void a_shocked_world_is_held_against_its_own_twin() {
        Scenario city = TinyScenario.lively()
                .withShock("winter", "private-money=0", "from=2017-01", "until=2018-12")
                .withShock("ice-age", "private-money=0", "from=2017-01", "until=2024-12")
                .withShock("rumour", "private-money=1", "from=2017-01", "until=2018-12")
                .scenario();
        List<RunResult> results = new ArrayList<>();
        Comparison comparison = Experiment.of(city)
                .policies("none", "all")
                .shocks("none", "winter", "ice-age", "rumour")
                .runs(1)
                // In this world rounds are closed before the shocks, and are missed while they last.
                .seed(8)
                .compare(RunExecutor.local(1), new RunListener() {
                    @Override
                    public void taken(RunResult result, int done, int all) {
                        results.add(result);
                    }
                });
        for (String policy : List.of("none", "all")) {
            for (Recovering what : Recovering.values()) {
                assertThat(recovery(comparison, what, policy, "rumour"))
                        .as(what.id())
                        .isZero();
            }
            int from = 36;
            assertThat(rounds(results, policy, "ice-age", from + 48))
                    .as("no money, no rounds")
                    .isZero();
            assertThat(rounds(results, policy, "none", from + 48)).isPositive();
            double toTheEnd = city.months() - from;
            assertThat(recovery(comparison, Recovering.ROUNDS, policy, "ice-age"))
                    .isEqualTo(toTheEnd);
            assertThat(recovery(comparison, Recovering.ROUNDS, policy, "winter"))
                    .isGreaterThan(0)
                    .isLessThanOrEqualTo(toTheEnd);
        }
        assertThat(comparison.outcomes())
                .noneMatch(o ->
                        o.metric().startsWith("recovery.") && o.of().shock().equals("none"));
    }

    /** Rounds of the twelve months up to a month of the record. */
    private static double rounds(List<RunResult> results, String policy, String shock, int month) {
        return results.stream()
                .filter(r ->
                        r.spec().treatment().equals(policy) && r.spec().shock().equals(shock))
                .mapToDouble(r -> Recovery.yearly(r.series(Series.ROUNDS))[month])
                .sum();
    }

    private static double recovery(Comparison comparison, Recovering what, String policy, String shock) {
        return comparison.outcomes().stream()
                .filter(o -> o.metric().equals(what.id())
                        && o.of().policy().equals(policy)
                        && o.of().shock().equals(shock))
                .findFirst()
                .orElseThrow()
                .mean();
    }
}
