package org.industrialrainforest.scenarios.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Morris, then Sobol on what it keeps, in one command. */
@Tag("slow")
class ScreenedSensitivityTest {
    @TempDir
    Path directory;

    private static Spoken both(String... more) {
        List<String> words = new ArrayList<>(List.of(
                "sensitivity",
                "--method",
                "both",
                "--parameters",
                "knowledge.depreciation,state.envelope-bn",
                "--trajectories",
                "2",
                "--n",
                "4",
                "--policies",
                "rainforest",
                "--metric",
                "public.cost",
                "--runs",
                "1",
                "--set",
                "end=2014-12",
                "--scale",
                "0.1"));
        words.addAll(List.of(more));
        return Spoken.of(words.toArray(String[]::new));
    }

    @Test
    void the_largest_goes_on_to_sobol_and_the_whole_is_kept() throws IOException {
        String[] asked = {"--keep", "1", "--out", directory.toString()};
        Spoken spoken = both(asked);
        assertThat(spoken.code()).as(spoken.err()).isZero();
        assertThat(spoken.err()).contains("then sobol on the 1 that are kept: 24 runs");
        assertThat(spoken.out()).contains("Kept for Sobol: the 1 of 2 parameters", "4 base blocks");
        assertThat(spoken.lines())
                .allSatisfy(line -> assertThat(TextTable.width(line)).isLessThanOrEqualTo(100));
        JsonNode document = new ObjectMapper()
                .readTree(directory.resolve("sensitivity.json").toFile());
        assertThat(document.at("/screening/rule").asText()).isEqualTo("largest");
        assertThat(document.at("/screening/kept")).hasSize(1);
        assertThat(document.at("/sobol/studies/0/parameters/0/parameter")).isEqualTo(document.at("/screening/kept/0"));
        assertThat(Files.readAllLines(directory.resolve("points.csv"))).hasSize(1 + 2 * 3);
        assertThat(Files.readAllLines(directory.resolve("points-sobol.csv"))).hasSize(1 + 4 * 3);
        long kept = Files.size(directory.resolve("runs-sobol/journal.jsonl"));
        assertThat(both(asked).out()).isEqualTo(spoken.out());
        assertThat(Files.size(directory.resolve("runs-sobol/journal.jsonl"))).isLessThan(kept + 1000);
    }

    @Test
    void where_none_is_told_from_chance_it_says_so_and_stops() {
        Spoken spoken = both();
        assertThat(spoken.code()).as(spoken.err()).isZero();
        assertThat(spoken.out()).contains("no parameter is kept for Sobol").doesNotContain("base blocks");
    }

    @Test
    void what_does_not_belong_to_a_method_is_refused() {
        assertThat(Spoken.begun("sensitivity", "--keep", "3").err()).contains("goes with --method both only");
        assertThat(Spoken.begun("sensitivity", "--method", "both", "--keep", "0")
                        .code())
                .isEqualTo(2);
        assertThat(Spoken.begun("sensitivity", "--method", "bth").err()).contains("Did you mean 'both'?");
    }
}
