package org.industrialrainforest.core.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.core.tiny.TinyScenario;
import org.junit.jupiter.api.Test;

class GatePilotsTest {
    private static final Scenario CITY = TinyScenario.lively()
            .with("research.gate-quality", "1.2")
            .withMonths("2014-01", "2020-12")
            .scenario();

    private static GatePilots.Gate gate(GatePilots.Solution solution, String stage) {
        return solution.gates().stream()
                .filter(g -> g.path().contains(stage))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void better_firms_reach_late_gates_and_pass_more_often_than_the_table_says() {
        GatePilots.Gate late = gate(GatePilots.of(CITY).runs(6).rounds(1).solve(1), "product");
        assertThat(late.shift()).isZero();
        assertThat(late.rate()).isGreaterThan(late.target() + .02);
    }

    @Test
    void pilot_runs_find_the_shifts_at_which_the_mean_of_those_who_reach_a_gate_is_the_tables() {
        GatePilots pilots = GatePilots.of(CITY).runs(6).tolerance(.02);
        GatePilots.Solution solution = pilots.solve(1);
        assertThat(solution.converged()).isTrue();
        assertThat(gate(solution, "product").shift()).isNegative();
        for (GatePilots.Gate gate : solution.gates()) {
            if (gate.attempts() >= 50) {
                assertThat(gate.rate()).isEqualTo(gate.target(), within(.02));
            }
        }
        assertThat(CITY.with(solution.shifts())).isEqualTo(solution.scenario());
        assertThat(pilots.solve(2).shifts()).isEqualTo(solution.shifts());
    }

    @Test
    void a_gate_that_few_reach_is_shifted_as_the_gates_before_it_select() {
        GatePilots.Solution solution =
                GatePilots.of(CITY).runs(1).leastAttempts(1_000_000).solve(1);
        assertThat(solution.converged()).isTrue();
        assertThat(gate(solution, "product").shift())
                .as("the better ones are left")
                .isLessThan(gate(solution, "sample").shift() - .1);
    }

    @Test
    void and_as_much_lower_as_the_last_gate_that_many_reach_is_for_other_reasons() {
        GatePilots pilots = GatePilots.of(CITY).runs(6).tolerance(.02);
        GatePilots.Solution all = pilots.solve(1);
        long reached = gate(all, "product").attempts();
        assertThat(gate(all, "sample").attempts()).isGreaterThan(reached + 1);
        GatePilots.Solution first = pilots.leastAttempts((int) reached + 1).solve(1);
        double nothingElse = gate(
                        GatePilots.of(CITY).runs(1).leastAttempts(1_000_000).solve(1), "product")
                .shift();
        double others = gate(first, "sample").shift()
                - gate(GatePilots.of(CITY).runs(1).leastAttempts(1_000_000).solve(1), "sample")
                        .shift();
        assertThat(gate(first, "product").shift()).isEqualTo(nothingElse + others, within(1e-3));
    }
}
