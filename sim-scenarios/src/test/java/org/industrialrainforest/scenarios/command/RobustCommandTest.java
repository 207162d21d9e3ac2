package org.industrialrainforest.scenarios.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Policies in sampled futures, asked for and told. */
class RobustCommandTest {
    @TempDir
    Path directory;

    private static final List<String> SMALL = List.of(
            "--set",
            "end=2014-12",
            "--futures",
            "6",
            "--policies",
            "none,platforms",
            "--parameters",
            "state.*,funding.*",
            "--quiet");

    private static Spoken robust(String... more) {
        List<String> words = new ArrayList<>(List.of("robust"));
        words.addAll(SMALL);
        words.addAll(List.of(more));
        return Spoken.of(words.toArray(String[]::new));
    }

    @Test
    void it_explains_itself_with_examples() {
        Spoken spoken = Spoken.begun("robust", "--help");
        assertThat(spoken.code()).isZero();
        assertThat(spoken.out()).contains("Examples:", "rainforest robust --futures 200");
    }

    @Test
    @Tag("slow")
    void where_less_money_is_better_a_policy_that_costs_harms_at_the_default_itself() throws Exception {
        Spoken spoken = robust("--metric", "public.cost", "--runs", "2", "--say-no", "--format", "json");
        assertThat(spoken.code()).as(spoken.err()).isZero();
        JsonNode json = spoken.json();
        assertThat(json.get("format").asText()).isEqualTo("rainforest.robust/1");
        assertThat(json.get("better").asText()).isEqualTo("less");
        assertThat(json.get("futures").asInt()).isEqualTo(6);
        JsonNode least = json.get("regret").get(0);
        assertThat(least.get("policy").asText()).isEqualTo("none");
        assertThat(least.get("maximum").asDouble()).isZero();
        assertThat(json.get("satisficing").get("policies").get(0).get("share").asDouble())
                .isZero();
        JsonNode harm = json.get("harm").get(0);
        assertThat(harm.get("policy").asText()).isEqualTo("platforms");
        assertThat(harm.get("moved").isEmpty()).isTrue();
        assertThat(harm.get("distance").asDouble()).isZero();
        assertThat(harm.get("confirmed").asBoolean()).isTrue();
        assertThat(harm.get("difference").asDouble()).isPositive();
    }

    @Test
    @Tag("slow")
    void where_more_money_is_better_no_future_says_no() {
        Spoken spoken = robust("--metric", "public.cost", "--better", "more", "--runs", "2", "--say-no");
        assertThat(spoken.code()).as(spoken.err()).isZero();
        assertThat(spoken.out())
                .contains(
                        "In no future platforms harms by more than runs differ by chance",
                        "Least regret and most often good enough: platforms.");
        assertThat(spoken.lines())
                .allSatisfy(line -> assertThat(TextTable.width(line)).isLessThanOrEqualTo(100));
    }

    @Test
    @Tag("slow")
    void failures_have_boxes_and_what_was_kept_is_not_run_again() throws Exception {
        String out = directory.resolve("robust").toString();
        String[] more = {"--metric", "firms.founded", "--runs", "1", "--enough", "150", "--out", out};
        Spoken spoken = robust(more);
        assertThat(spoken.code()).as(spoken.err()).isZero();
        assertThat(directory.resolve("robust/robust.json")).exists();
        assertThat(Files.readAllLines(directory.resolve("robust/points.csv"))).hasSize(7);
        assertThat(Files.readAllLines(directory.resolve("robust/outputs.csv"))).hasSize(13);
        Path journal = directory.resolve("robust/runs/journal.jsonl");
        List<String> before = commits(journal);
        assertThat(robust(more).out()).isEqualTo(spoken.out());
        assertThat(commits(journal)).isNotEmpty().isEqualTo(before);
        String[] chinese = {"--metric", "firms.founded", "--runs", "1", "--enough", "150", "--out", out, "--lang", "zh"
        };
        assertThat(robust(chinese).out()).contains("遗憾值：在同一未来中与最佳政策的差距", "满意准则");
    }

    private static List<String> commits(Path journal) throws IOException {
        return Files.readAllLines(journal).stream()
                .filter(line -> line.startsWith("{\"commit\""))
                .toList();
    }

    @Test
    void what_cannot_be_is_told_before_anything_runs() {
        assertThat(robust("--enough", "much").err()).contains("--enough", "'much' is no number");
        assertThat(robust("--enough", "much").code()).isEqualTo(2);
        assertThat(robust("--metric", "state.invested").err()).contains("--better", "more, less");
        assertThat(robust("--runs", "1", "--say-no").err()).contains("at least two runs");
        Spoken twice = Spoken.of("robust", "--parameters", "platforms[*].fee=0..1,platforms[graphene].fee=0..1");
        assertThat(twice.code()).as(twice.err()).isEqualTo(2);
        assertThat(twice.err()).contains("is named twice", "each parameter once");
        assertThat(Spoken.of("robust", "--parameters", "knowlege.depreciation").err())
                .contains("no parameter is called", "Did you mean");
    }
}
