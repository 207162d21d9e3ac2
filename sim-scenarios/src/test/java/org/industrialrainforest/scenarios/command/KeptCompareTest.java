package org.industrialrainforest.scenarios.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.industrialrainforest.core.compare.Experiment;
import org.industrialrainforest.core.metrics.Metric;
import org.industrialrainforest.scenarios.Catalogue;
import org.industrialrainforest.store.Form;
import org.industrialrainforest.store.Results;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A comparison keeps its runs while it goes on, and is always that of an undisturbed one. */
@Tag("slow")
class KeptCompareTest {
    @TempDir
    Path directory;

    private Path at(String name) {
        return directory.resolve(name);
    }

    private Spoken compare(String out, String... more) {
        return Spoken.tiny(words(out, more));
    }

    /** Under the scenario's own values unless told otherwise: to build it under many sets takes longer than tiny runs. */
    private String[] words(String out, String... more) {
        List<String> words = new ArrayList<>(List.of(
                "compare",
                "--policies",
                "none,platforms,rainforest",
                "--no-validate",
                "--no-report",
                "--format",
                "json",
                "--out",
                at(out).toString()));
        words.addAll(List.of(more));
        if (!words.contains("--parameters")) {
            words.addAll(List.of("--parameters", "baseline"));
        }
        if (!words.contains("--threads")) {
            words.addAll(List.of("--threads", "2"));
        }
        return words.toArray(String[]::new);
    }

    private static void done(Spoken spoken) {
        assertThat(spoken.code()).as(spoken.err()).isZero();
    }

    /** All that a comparison kept, but for what was typed. */
    private JsonNode comparison(String of) throws IOException {
        ObjectNode saved = (ObjectNode)
                new ObjectMapper().readTree(at(of).resolve("comparison.json").toFile());
        saved.remove("command");
        return saved;
    }

    private void assertSame(String one, String other) throws IOException {
        assertThat(comparison(one)).isEqualTo(comparison(other));
        assertThat(at(one).resolve("runs.csv"))
                .hasSameTextualContentAs(at(other).resolve("runs.csv"));
        assertThat(Results.of(at(one).resolve("kept")).digest())
                .isEqualTo(Results.of(at(other).resolve("kept")).digest());
    }

    private String asked(String of, String sql) {
        return Results.of(at(of).resolve("kept")).query(sql, Form.CSV);
    }

    @Test
    void more_runs_go_on_where_fewer_ended_and_end_where_all_at_once_do() throws Exception {
        done(compare("all", "--runs", "4"));
        done(compare("more", "--runs", "2"));
        done(compare("more", "--runs", "4"));
        assertSame("more", "all");
        assertThat(asked("more", "select count(*) from runs")).isEqualTo("count_star()\n12\n");
    }

    @Test
    void what_is_kept_is_what_was_computed_in_memory() throws Exception {
        done(compare("kept", "--runs", "2", "--parameters", "calibrated"));
        String[] words = Spoken.inTinyWorld("compare", "--policies", "none,platforms,rainforest", "--runs", "2");
        ComparisonPlan plan = Plans.compare(Arrays.copyOfRange(words, 1, words.length));
        var inMemory = plan.compare(new Recording(null, plan.tables()), (runs, of) -> {});
        String text = CheckedDocument.MAPPER.writeValueAsString(inMemory);
        assertThat(comparison("kept").get("comparison")).isEqualTo(new ObjectMapper().readTree(text));
    }

    @Test
    void shards_put_together_are_the_whole_bit_for_bit_and_their_report_can_be_drawn() throws Exception {
        done(compare("all", "--runs", "5"));
        for (String shard : List.of("1", "2", "3")) {
            Spoken spoken = compare("shard-" + shard, "--runs", "5", "--shard", shard + "/3");
            done(spoken);
            assertThat(spoken.json().get("shard").asText()).isEqualTo(shard + "/3");
        }
        for (String merged : List.of("merged", "reported")) {
            done(Spoken.of(
                    "merge",
                    at("shard-3").toString(),
                    at("shard-1").toString(),
                    at("shard-2").toString(),
                    "--out",
                    at(merged).toString()));
        }
        done(compare("merged", "--runs", "5"));
        assertSame("merged", "all");
        done(Spoken.of(
                new Undrawn(), Interruption::new, "report", at("reported").toString()));
        assertSame("reported", "all");
        assertThat(at("reported").resolve("report.html")).exists();
        assertThat(Spoken.of("replay", at("merged").toString(), "--sample", "3").out())
                .contains("3 runs done again, 0 came out differently");
        assertThat(Spoken.of("status", at("merged").toString()).out()).contains("15 of 15 done");
    }

    @Test
    void recording_changes_no_digest() throws Exception {
        done(compare("plain", "--runs", "2"));
        done(compare("recorded", "--runs", "2", "--record", "all"));
        assertSame("plain", "recorded");
        for (String table : List.of("lives", "flows", "events")) {
            assertThat(asked("recorded", "select count(distinct run_id) from " + table))
                    .as(table)
                    .endsWith("\n6\n");
        }
        assertThat(asked("recorded", "select count(distinct run_id) from series"))
                .endsWith("\n6\n");
        done(Spoken.of(
                "export", at("recorded").toString(), "--out", at("tables").toString()));
        try (Stream<Path> files = Files.list(at("tables"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .contains("series.csv", "lives.csv")
                    .doesNotContain("readings.csv");
        }
    }

    @Test
    void another_experiment_is_refused_and_begins_anew_when_asked_to() throws Exception {
        done(compare("one", "--runs", "2"));
        Spoken other = compare("one", "--runs", "2", "--seed", "9");
        assertThat(other.code()).isEqualTo(2);
        assertThat(other.err()).contains("holds another experiment: it has seed 1, not 9", "--again all");
        done(compare("one", "--runs", "2", "--seed", "9", "--again", "all"));
        done(compare("nine", "--runs", "2", "--seed", "9"));
        assertSame("one", "nine");
    }

    @Test
    void a_stopped_comparison_keeps_whole_replicates_and_goes_on() throws Exception {
        done(compare("all", "--runs", "8"));
        Spoken stopped = Spoken.of(new Undrawn(), Halfway::new, Spoken.inTinyWorld(words("stopped", "--runs", "8")));
        assertThat(stopped.code()).isEqualTo(130);
        assertThat(stopped.err()).contains("finished runs are kept in", "give the same command again");
        String kept = asked("stopped", "select count(*) % 3, count(*) > 0 and count(*) < 24 from runs");
        assertThat(kept).endsWith("\n0,true\n");
        done(compare("stopped", "--runs", "8"));
        assertSame("stopped", "all");
    }

    /** A user's Ctrl-C after half of the runs. */
    private static final class Halfway extends Interruption {
        Halfway(PrintStream err) {
            super(err);
        }

        @Override
        void finished(long runs, long of) {
            super.finished(runs, of);
            if (2 * runs == of) {
                throw new CancellationException("stopped halfway");
            }
        }
    }

    private Spoken failing(int which, String... args) {
        AtomicInteger measured = new AtomicInteger();
        UnaryOperator<Experiment> own =
                experiment -> experiment.measuring(Metric.of("odd", "-", "Odd", "odd", Metric.Better.MORE, observed -> {
                    if (measured.incrementAndGet() == which) {
                        throw new IllegalStateException("nobody was there");
                    }
                    return 1;
                }));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream errors = new PrintStream(err, true, StandardCharsets.UTF_8);
        Surroundings surroundings = new Surroundings(
                Catalogue::standard,
                own,
                null,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                errors,
                false,
                new Interruption(errors));
        int code = RainforestCommand.execute(surroundings, Spoken.inTinyWorld(args));
        return new Spoken(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void a_run_that_throws_is_a_row_and_its_replicate_is_left_out() throws Exception {
        String[] words = words("failed", "--runs", "4", "--threads", "1");
        Spoken refused = failing(5, words);
        assertThat(refused.code()).isEqualTo(3);
        assertThat(refused.err())
                .contains(
                        "1 of 12 runs failed (first: policy platforms, seed 1, replicate 1: observe: IllegalStateException: nobody was there)",
                        "--allow-failed");
        assertThat(asked("failed", "select stage, policy, replicate, seed from runs where state = 'failed'"))
                .endsWith("\nobserve,platforms,1,1\n");
        String[] allowed = Stream.concat(Stream.of(words), Stream.of("--allow-failed", "0.1"))
                .toArray(String[]::new);
        Spoken compared = failing(-1, allowed);
        done(compared);
        assertThat(compared.json().get("runs").asInt()).isEqualTo(3);
        assertThat(Files.readAllLines(at("failed").resolve("runs.csv"))).anyMatch(line -> line.contains(",failed,"));
        String[] again =
                Stream.concat(Stream.of(words), Stream.of("--again", "failed")).toArray(String[]::new);
        Spoken mended = failing(-1, again);
        done(mended);
        assertThat(mended.json().get("runs").asInt()).isEqualTo(4);
    }

    @Test
    void a_cut_block_is_told_and_done_again_when_asked_to() throws Exception {
        done(compare("all", "--runs", "3"));
        done(compare("cut", "--runs", "3"));
        try (Stream<Path> blocks = Files.list(at("cut").resolve("kept/tables/readings"))) {
            Files.write(blocks.findFirst().orElseThrow(), new byte[] {1});
        }
        Spoken told = compare("cut", "--runs", "3");
        assertThat(told.code()).isEqualTo(3);
        assertThat(told.err()).contains("has 1 bytes, where the journal says");
        done(compare("cut", "--runs", "3", "--again", "lost"));
        assertSame("cut", "all");
    }

    @Test
    void it_runs_until_the_interval_is_narrow_or_the_most_runs_are_done() throws Exception {
        Spoken wide = compare("until", "--metric", "firms.founded", "--until-half-width", "1000");
        done(wide);
        assertThat(wide.json().get("runs").asInt()).isEqualTo(30);
        done(compare("most", "--until-half-width", "1000", "--max-runs", "6"));
        assertThat(asked("most", "select count(*) from runs")).endsWith("\n18\n");
    }
}
