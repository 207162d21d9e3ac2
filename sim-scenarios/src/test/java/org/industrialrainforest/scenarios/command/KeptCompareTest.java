package org.industrialrainforest.scenarios.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A comparison keeps its runs while it goes on, and is always that of an undisturbed one. */
@Tag("slow")
class KeptCompareTest extends KeptInDirectory {
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
        String[] words = shortest("compare", "--policies", "none,platforms,rainforest", "--runs", "2");
        ComparisonPlan plan = Plans.compare(Arrays.copyOfRange(words, 1, words.length));
        var inMemory = plan.compare(new Recording(null, plan.tables()), (runs, of) -> {});
        String text = CheckedDocument.MAPPER.writeValueAsString(inMemory);
        assertThat(comparison("kept").get("comparison")).isEqualTo(new ObjectMapper().readTree(text));
        assertThat(Spoken.of("replay", at("kept").toString(), "--sample", "2").out())
                .as("each run takes its values from its parameter set again")
                .contains("2 runs done again, 0 came out differently");
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
    void it_runs_until_the_interval_is_narrow_or_the_most_runs_are_done() throws Exception {
        Spoken wide = compare("until", "--metric", "firms.founded", "--until-half-width", "1000");
        done(wide);
        assertThat(wide.json().get("runs").asInt()).isEqualTo(30);
        done(compare("most", "--until-half-width", "1000", "--max-runs", "6"));
        assertThat(asked("most", "select count(*) from runs")).endsWith("\n18\n");
    }
}
