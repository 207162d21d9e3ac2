package org.industrialrainforest.scenarios.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class SolveCommandTest {
    private static Spoken solve(String... more) {
        return Spoken.tiny(
                Stream.concat(Stream.of("solve", "shanghai"), Stream.of(more)).toArray(String[]::new));
    }

    @Test
    void priors_of_a_success_are_told_by_sector_and_those_with_too_few_successes_stay() throws IOException {
        JsonNode told =
                solve("--runs", "1", "--rounds", "1", "--format", "json").json();
        assertThat(told.get("format").asText()).isEqualTo("rainforest.solve/1");
        assertThat(told.get("converged").asBoolean()).isTrue();
        assertThat(told.get("values")).hasSize(7);
        for (JsonNode value : told.get("values")) {
            assertThat(value.get("path").asText()).endsWith("exit-value-bn");
            assertThat(value.get("solved")).isEqualTo(value.get("before"));
        }
    }

    @Test
    void the_level_of_prices_is_one_value() throws IOException {
        JsonNode told = solve("--what", "prices", "--runs", "1", "--rounds", "2", "--format", "json")
                .json();
        assertThat(told.get("values")).hasSize(1);
        assertThat(told.get("values").get(0).get("solved").asDouble()).isPositive();
    }

    @Test
    void the_screen_says_what_was_run() {
        assertThat(solve("--runs", "1", "--rounds", "1").out())
                .contains("pilots without policy, 1 runs a round, seed 1")
                .contains("sectors[integrated-circuits].exit-value-bn");
        assertThat(solve("--runs", "1", "--rounds", "1", "--lang", "zh").out()).contains("无政策试运行");
    }

    @Test
    void what_cannot_be_solved_is_refused() {
        assertThat(solve("--what", "gates").code()).isEqualTo(2);
        assertThat(solve("--runs", "0").code()).isEqualTo(2);
    }
}
