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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sweeps and sensitivity, asked for, told and gone on with. */
@Tag("slow")
class ExplorationCommandTest {
    private static final String TWO = "knowledge.depreciation,state.envelope-bn";

    @TempDir
    Path directory;

    private static JsonNode json(Path file) throws IOException {
        return new ObjectMapper().readTree(Files.readString(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sweep", "sensitivity"})
    void they_explain_themselves_with_examples(String command) {
        Spoken spoken = Spoken.begun(command, "--help");
        assertThat(spoken.code()).isZero();
        assertThat(spoken.out()).contains("Examples:", "rainforest " + command);
        assertThat(spoken.lines())
                .allSatisfy(line -> assertThat(TextTable.width(line)).isLessThanOrEqualTo(100));
    }

    @Test
    void morris_says_which_parameters_matter_and_goes_on_with_its_own_runs() throws IOException {
        String[] asked = {
            "sensitivity",
            "--parameters",
            TWO,
            "--trajectories",
            "2",
            "--metric",
            "firms.founded",
            "--policies",
            "rainforest",
            "--out",
            directory.toString()
        };
        Spoken spoken = Spoken.tiny(asked);
        assertThat(spoken.err()).contains("runs of", "s on");
        assertThat(spoken.code()).isZero();
        assertThat(spoken.out()).contains("Difference of Rainforest to none", "2 trajectories", "change the ranking");
        assertThat(spoken.lines())
                .allSatisfy(line -> assertThat(TextTable.width(line)).isLessThanOrEqualTo(100));
        JsonNode document = json(directory.resolve("sensitivity.json"));
        assertThat(document.get("format").asText()).isEqualTo("rainforest.sensitivity/1");
        assertThat(document.get("studies").get(0).get("parameters")).hasSize(2);
        assertThat(Files.readAllLines(directory.resolve("points.csv"))).hasSize(1 + 2 * 3);
        assertThat(Files.readAllLines(directory.resolve("outputs.csv"))).hasSize(1 + 2 * 3);

        long kept = Files.size(directory.resolve("runs/journal.jsonl"));
        Spoken again = Spoken.tiny(asked);
        assertThat(again.out()).isEqualTo(spoken.out());
        // A session is noted, but no block is added.
        assertThat(Files.size(directory.resolve("runs/journal.jsonl"))).isLessThan(kept + 1000);
        assertThat(json(directory.resolve("sensitivity.json"))).isEqualTo(document);
    }

    @Test
    void kept_runs_tell_the_same_as_runs_in_memory() throws IOException {
        List<String> asked = List.of(
                "sensitivity", "--parameters", TWO, "--trajectories", "2", "--metric", "firms.founded", "--quiet");
        List<String> kept = new ArrayList<>(asked);
        kept.addAll(List.of("--out", directory.toString()));
        Spoken inMemory = Spoken.tiny(asked.toArray(String[]::new));
        Spoken stored = Spoken.tiny(kept.toArray(String[]::new));
        assertThat(stored.out()).startsWith(inMemory.out());
    }

    @Test
    void sobol_prints_indices_with_intervals_in_chinese_too() {
        Spoken spoken = Spoken.tiny(with(SOBOL, "--lang", "zh"));
        assertThat(spoken.code()).isZero();
        assertThat(spoken.out()).contains("4 个基础组", "一阶", "总");
    }

    @Test
    void the_figure_of_a_sweep_has_the_lever_first_and_intervals_over_futures() throws IOException {
        Spoken spoken = Spoken.of(Spoken.inTinyWorld(
                "sweep",
                "--lever",
                "state.envelope-bn=0.5,1",
                "--uncertainty",
                "knowledge.depreciation",
                "--points",
                "3",
                "--policies",
                "rainforest",
                "--metric",
                "ecosystem.valuation",
                "--quiet",
                "--out",
                directory.toString()));
        assertThat(spoken.code()).as(spoken.err()).isZero();
        List<String[]> rows = Files.readAllLines(directory.resolve("charts/sweep.csv")).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();
        assertThat(rows).extracting(row -> row[0]).startsWith("rules.state.envelope-bn", "rules.state.envelope-bn");
        assertThat(rows).hasSize(2 + 3);
        for (String[] row : rows.subList(0, 2)) {
            assertThat(row[3]).as("futures of one setting").isEqualTo("3");
            assertThat(Double.parseDouble(row[4])).isBetween(Double.parseDouble(row[5]), Double.parseDouble(row[6]));
        }
        assertThat(rows.subList(2, 5)).allSatisfy(row -> {
            assertThat(row[0]).isEqualTo("rules.knowledge.depreciation");
            assertThat(row[5]).as("one future has no interval").isEmpty();
        });
        assertThat(directory.resolve("charts/sweep.png")).isNotEmptyFile();
    }

    @Test
    void a_sweep_runs_every_setting_of_the_levers_in_every_future() throws IOException {
        Spoken spoken = Spoken.tiny(
                "sweep",
                "--lever",
                "state.envelope-bn=0.5,1",
                "--uncertainty",
                "knowledge.depreciation",
                "--points",
                "3",
                "--policies",
                "rainforest",
                "--metric",
                "firms.founded",
                "--out",
                directory.toString());
        assertThat(spoken.err()).contains("runs of");
        assertThat(spoken.code()).isZero();
        assertThat(spoken.out()).contains("2 settings of the levers in 3 futures", "state.envelope-bn=0.5");
        JsonNode document = json(directory.resolve("sweep.json"));
        assertThat(document.get("format").asText()).isEqualTo("rainforest.sweep/1");
        assertThat(document.get("differences")).hasSize(2);
        assertThat(Files.readAllLines(directory.resolve("points.csv"))).hasSize(1 + 6);
        assertThat(Files.readAllLines(directory.resolve("outputs.csv"))).hasSize(1 + 6 * 3);
        Spoken replay = Spoken.of("replay", directory.toString());
        assertThat(replay.code()).isEqualTo(2);
        assertThat(replay.err()).contains("these are runs of a study, whose design only its command knows");
    }

    @Test
    void a_sweep_takes_points_of_a_file_and_says_which_line_is_wrong() throws IOException {
        Path file = directory.resolve("mine.csv");
        Files.writeString(file, "rules.knowledge.depreciation\n0.1\n0.2\n");
        Spoken spoken = Spoken.tiny(
                "sweep", "--from", file.toString(), "--policies", "rainforest", "--metric", "firms.founded", "--quiet");
        assertThat(spoken.code()).isZero();
        assertThat(spoken.out()).contains("in 2 futures");
        Files.writeString(file, "rules.knowledge.depreciation\n0.1,0.2\n");
        assertThat(Spoken.begun("sweep", "--from", file.toString()).err()).contains("line 2 has 2 values");
        Files.writeString(file, "rules.knowledge.depreciatoin\n0.1\n");
        Spoken wrong = Spoken.begun("sweep", "--from", file.toString());
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err()).contains("depreciatoin");
    }

    private static final List<String> SWEEP = List.of(
            "sweep",
            "--lever",
            "state.envelope-bn=0.5,1",
            "--uncertainty",
            "knowledge.depreciation",
            "--points",
            "3",
            "--policies",
            "rainforest",
            "--metric",
            "firms.founded",
            "--threads",
            "1",
            "--quiet");
    private static final List<String> SENSITIVITY = List.of(
            "sensitivity",
            "--parameters",
            TWO,
            "--trajectories",
            "3",
            "--policies",
            "rainforest",
            "--metric",
            "firms.founded",
            "--threads",
            "1",
            "--quiet");

    private static final List<String> SOBOL = List.of(
            "sensitivity",
            "--method",
            "sobol",
            "--n",
            "4",
            "--second",
            "--parameters",
            TWO,
            "--metric",
            "firms.founded",
            "--output",
            "level",
            "--policies",
            "rainforest");

    private static String[] with(List<String> asked, String... more) {
        List<String> words = new ArrayList<>(asked);
        words.addAll(List.of(more));
        return words.toArray(String[]::new);
    }

    private static String[] into(List<String> asked, Path out) {
        return with(asked, "--out", out.toString());
    }

    private static String digests(Path out) {
        Spoken asked = Spoken.of(
                "query",
                out.resolve(ExplorationTask.RUNS).toString(),
                "select run_id, digest from runs order by 1",
                "--format",
                "csv");
        assertThat(asked.code()).as(asked.err()).isZero();
        return asked.out();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sweep", "sensitivity"})
    void one_that_is_stopped_goes_on_and_ends_as_one_that_was_not(String command) throws IOException {
        List<String> asked = command.equals("sweep") ? SWEEP : SENSITIVITY;
        Path whole = directory.resolve("whole");
        Path stopped = directory.resolve("stopped");
        Spoken undisturbed = Spoken.tiny(into(asked, whole));
        assertThat(undisturbed.code()).as(undisturbed.err()).isZero();
        Spoken cut = Spoken.of(
                new Undrawn(),
                Failing.at(9, new OutOfMemoryError("Java heap space")),
                Spoken.inTinyWorld(into(asked, stopped)));
        assertThat(cut.code()).isEqualTo(3);
        assertThat(stopped.resolve(command + ".json")).doesNotExist();
        Spoken again = Spoken.tiny(into(asked, stopped));
        assertThat(again.code()).as(again.err()).isZero();
        assertThat(json(stopped.resolve(command + ".json"))).isEqualTo(json(whole.resolve(command + ".json")));
        assertThat(stopped.resolve("outputs.csv")).hasSameTextualContentAs(whole.resolve("outputs.csv"));
        assertThat(digests(stopped)).isEqualTo(digests(whole));
    }

    @Test
    void every_future_of_a_sweep_is_run_under_all_settings_before_the_next() throws IOException {
        assertThat(Spoken.tiny(into(SWEEP, directory)).code()).isZero();
        List<String> points = Files.readAllLines(directory.resolve("points.csv"));
        assertThat(points.get(0)).isEqualTo("point,rules.knowledge.depreciation,rules.state.envelope-bn");
        for (int p = 1; p < points.size(); p += 2) {
            String[] one = points.get(p).split(",");
            String[] next = points.get(p + 1).split(",");
            assertThat(next[1]).as("the same future").isEqualTo(one[1]);
            assertThat(List.of(one[2], next[2])).containsExactlyInAnyOrder("0.5", "1");
        }
        String order = Spoken.of(
                        "query",
                        directory.resolve(ExplorationTask.RUNS).toString(),
                        "select point from runs order by run_number",
                        "--format",
                        "csv")
                .out();
        assertThat(order.lines().skip(1).distinct())
                .as("a stopped sweep holds whole points, the first of them")
                .isSorted();
    }

    @Test
    void what_one_study_ran_another_reads_in_the_same_folder() throws IOException {
        assertThat(Spoken.tiny(into(SENSITIVITY, directory)).code()).isZero();
        String runs = digests(directory);
        List<String> levels = new ArrayList<>(SENSITIVITY);
        levels.addAll(List.of("--output", "level"));
        Spoken spoken = Spoken.tiny(into(levels, directory));
        assertThat(spoken.code()).as(spoken.err()).isZero();
        assertThat(spoken.out()).contains("Level under Rainforest", "Level under No state money");
        assertThat(digests(directory)).isEqualTo(runs);
    }

    @Test
    void scripts_read_sobol_indices_with_intervals_and_whether_they_have_settled() throws IOException {
        Spoken spoken = Spoken.tiny(with(SOBOL, "--format", "json", "--quiet"));
        JsonNode document = spoken.json();
        assertThat(document.get("format").asText()).isEqualTo("rainforest.sensitivity/1");
        JsonNode study = document.get("studies").get(0);
        assertThat(study.get("method").asText()).isEqualTo("sobol");
        assertThat(study.get("blocks").asInt() + study.get("dropped").asInt()).isEqualTo(4);
        assertThat(study.get("second")).hasSize(1);
        assertThat(study.get("parameters"))
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.fieldNames())
                        .toIterable()
                        .contains(
                                "best_place",
                                "worst_place",
                                "first_low",
                                "first_high",
                                "total_at_half",
                                "total_at_quarter",
                                "total_told_from_zero",
                                "total_settled"));
        assertThat(document.get("ranking_changes")).hasSize(2);
    }

    @Test
    void one_run_of_each_policy_is_said_not_to_tell_effect_from_chance() {
        List<String> asked = new ArrayList<>(SENSITIVITY);
        asked.replaceAll(word -> word.equals("firms.founded") ? "public.cost" : word);
        asked.addAll(List.of("--runs", "1", "--set", "end=2014-12"));
        assertThat(Spoken.of(asked.toArray(String[]::new)).out()).contains("not known how much of an effect is chance");
        assertThat(Spoken.tiny(SENSITIVITY.toArray(String[]::new)).out()).doesNotContain("is not known");
    }

    @Test
    void a_word_that_is_mistyped_is_answered_with_the_one_that_was_meant() {
        assertMeant("--method", "moris", "morris", "sensitivity");
        assertMeant("--output", "differense", "difference", "sensitivity");
        assertMeant("--metric", "firms.fuonded", "firms.founded", "sensitivity");
        assertMeant("--design", "sobl", "sobol", "sweep", "--uncertainty", "knowledge.depreciation");
        assertMeant("--uncertainty", "knowledge.depreciatoin", "knowledge.depreciation", "sweep");
        Spoken lever = Spoken.begun("sweep", "--lever", "knowledge.depreciatoin=0.1,0.2");
        assertThat(lever.code()).isEqualTo(2);
        assertThat(lever.err()).contains("depreciatoin", "depreciation'");
        Spoken twice = Spoken.begun(
                "sweep", "--lever", "knowledge.depreciation=0.1,0.2", "--uncertainty", "knowledge.depreciation");
        assertThat(twice.code()).isEqualTo(2);
        assertThat(twice.err()).contains("'rules.knowledge.depreciation' is a lever too");
    }

    private static void assertMeant(String option, String typed, String meant, String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of(option, typed));
        Spoken spoken = Spoken.begun(all.toArray(String[]::new));
        assertThat(spoken.code()).as(option).isEqualTo(2);
        assertThat(spoken.err()).contains(typed, "Did you mean '" + meant + "'?");
    }

    @Test
    void what_cannot_be_done_is_refused_with_what_was_meant() {
        Spoken spoken = Spoken.begun("sensitivity", "--method", "sobol", "--n", "100", "--parameters", TWO);
        assertThat(spoken.code()).isEqualTo(2);
        assertThat(spoken.err()).contains("no power of two; allowed 64 or 128");
        assertThat(Spoken.begun("sensitivity", "--parameters", "knowledge.depreciatoin")
                        .err())
                .contains("Did you mean 'knowledge.depreciation'?");
        assertThat(Spoken.begun("sensitivity", "--parameters", "knowledge.depreciation=3..1")
                        .err())
                .contains("the range ends at or below where it begins");
        assertThat(Spoken.begun("sensitivity", "--n", "8").err()).contains("goes with the other methods only");
        assertThat(Spoken.begun("sensitivity", "--output", "synergy", "--policies", "rainforest")
                        .err())
                .contains("hold no mix with at least two of its levers");
        assertThat(Spoken.begun("sweep").err()).contains("nothing is varied");
        assertThat(Spoken.begun("sweep", "--lever", "knowledge.depreciation", "--uncertainty", "knowledge.depreciation")
                        .err())
                .contains("is a lever too");
        assertThat(Spoken.begun(
                                "sweep",
                                "--lever",
                                "knowledge.depreciation=.1,.2",
                                "--uncertainty",
                                "rules.knowledge.depreciation")
                        .err())
                .contains("is a lever too");
        Spoken mistyped = Spoken.begun("sweep", "--lever", "state.envelop-bn=1,2,4");
        assertThat(mistyped.code()).isEqualTo(2);
        assertThat(mistyped.err()).contains("state.envelop-bn");
        assertThat(Overlap.same("platforms[*].fee", "rules.platforms[x].fee")).isTrue();
        assertThat(Overlap.same("platforms[y].fee", "platforms[x].fee")).isFalse();
    }

    @Test
    void levers_in_one_future_tell_an_interval_over_runs_and_no_percentiles() {
        Spoken spoken = Spoken.tiny(
                "sweep", "--lever", "state.envelope-bn=0.5,1", "--policies", "rainforest", "--metric", "firms.founded");
        assertThat(spoken.code()).isZero();
        assertThat(spoken.out()).contains("over paired runs", "mean difference").doesNotContain("100.0 %", "5th");
    }

    @Test
    void help_tells_each_commands_own_number_of_runs() {
        assertThat(Spoken.begun("sweep", "--help").out()).contains("(default: 2)");
        assertThat(Spoken.begun("ablate", "--help").out()).contains("(default: 10)");
    }
}
