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

/** What platforms cost the public tells how large the envelope is, and nothing about how fast knowledge is lost. */
@Tag("slow")
class MatchCommandTest {
    private static final String ENVELOPE = "rules.state.envelope-bn";
    private static final String LOSS = "rules.knowledge.depreciation";

    @TempDir
    Path directory;

    private Path free() throws IOException {
        return Files.writeString(directory.resolve("free.yaml"), """
                free:
                  - {path: state.envelope-bn, why: what is spent}
                  - {path: knowledge.depreciation, why: nothing here}
                """);
    }

    private Path facts() throws IOException {
        return Files.writeString(directory.resolve("facts.csv"), """
                id,fact,metric,target,low,high,kind,definition,source,world,statistic
                C1,Public money spent,public.cost,2e8,1.8e8,2.2e8,fit,"",made up,platforms,median
                """);
    }

    private List<String> words(String out, String... more) throws IOException {
        List<String> words = new ArrayList<>(List.of("match", "--facts", facts().toString()));
        words.addAll(List.of("--free", free().toString(), "--points", "12", "--runs", "2", "--waves", "2"));
        words.addAll(List.of("--members", "20", "--set", "end=2014-03", "--set", "sectors[*].ideas-per-year=10"));
        words.addAll(List.of("--out", directory.resolve(out).toString()));
        words.addAll(List.of(more));
        return words;
    }

    private Spoken match(String out, String... more) throws IOException {
        return Spoken.of(new Undrawn(), Interruption::new, words(out, more).toArray(String[]::new));
    }

    private String kept(String out, String name) throws IOException {
        return Files.readString(directory.resolve(out).resolve(name));
    }

    @Test
    void facts_narrow_what_they_know_of_and_members_serve_a_comparison() throws IOException {
        Spoken told = match("calm", "--threads", "2");
        assertThat(told.code()).as(told.err()).isZero();
        assertThat(told.out())
                .contains("2 parameters, 1 facts", "C1 public.cost", "planted truths inside", "state.envelope-bn")
                .contains("Fewer than 50 planted truths say little");
        assertThat(kept("calm", "members.csv").lines().findFirst().orElseThrow())
                .isEqualTo("scenario,set,implausibility,part," + ENVELOPE + "," + LOSS);
        assertThat(kept("calm", "waves.csv").lines()).hasSize(3);
        assertThat(left("calm", ENVELOPE)).isLessThan(.8);
        assertThat(left("calm", LOSS)).isGreaterThan(.8);
        Spoken compared = Spoken.tiny(
                "compare",
                "--policies",
                "none,rainforest",
                "--no-validate",
                "--no-trace",
                "--no-report",
                "--parameters",
                directory.resolve("calm/members.csv").toString(),
                "--out",
                directory.resolve("compared").toString());
        assertThat(compared.code()).as(compared.err()).isZero();

        Spoken alone = match("alone", "--threads", "1");
        assertThat(alone.code()).isZero();
        for (String name : List.of("members.csv", "waves.csv", "emulators.csv", "ruled-out.csv", "ranges.csv")) {
            assertThat(kept("alone", name)).as(name).isEqualTo(kept("calm", name));
        }
        handed();
    }

    private double left(String out, String path) throws IOException {
        String line = kept(out, "ranges.csv")
                .lines()
                .filter(l -> l.startsWith(path))
                .findFirst()
                .orElseThrow();
        return Double.parseDouble(line.substring(line.lastIndexOf(',') + 1));
    }

    /** Judged by the match that is kept, without a run. */
    private void handed() throws IOException {
        Path sets = Files.writeString(directory.resolve("theirs.csv"), """
                set,rules.state.envelope-bn,rules.knowledge.depreciation,rules.exits.patience-months,S1
                0,0.6,0.2,12,700
                1,9,0.2,12,700
                """);
        Spoken screen = match("calm", "--inside", sets.toString());
        assertThat(screen.code()).as(screen.err()).isZero();
        assertThat(screen.out())
                .contains("RULED OUT", "outside of the range: " + ENVELOPE)
                .contains("Not free in this match", "rules.exits.patience-months");
        JsonNode json =
                match("calm", "--inside", sets.toString(), "--format", "json").json();
        assertThat(json.get("format").asText()).isEqualTo("rainforest.match/1");
        JsonNode inside = json.get("inside");
        assertThat(inside).hasSize(2);
        assertThat(inside.get(0).get("judged").asText()).isEqualTo("emulated");
        assertThat(inside.get(0).get("facts").get("C1").asDouble()).isGreaterThan(3);
        assertThat(inside.get(1).get("outside_range").get(0).asText()).isEqualTo(ENVELOPE);
        assertThat(kept("calm", "inside.csv")).contains("0,false,", "1,false,");
    }

    @Test
    void one_that_is_stopped_goes_on_and_finds_the_same() throws IOException {
        assertThat(match("calm").code()).isZero();
        Spoken stopped = Spoken.of(
                new Undrawn(),
                Failing.at(12, new OutOfMemoryError("Java heap space")),
                words("stopped").toArray(String[]::new));
        assertThat(stopped.code()).as(stopped.err()).isEqualTo(3);
        assertThat(kept("stopped", "tried.csv").lines().count()).isBetween(5L, 25L);
        Spoken again = match("stopped");
        assertThat(again.code()).as(again.err()).isZero();
        assertThat(kept("stopped", "members.csv")).isEqualTo(kept("calm", "members.csv"));
        Spoken other = match("stopped", "--seed", "2");
        assertThat(other.code()).isEqualTo(2);
        assertThat(other.err()).contains("stopped");
    }

    @Test
    void what_cannot_be_matched_is_said_before_a_run() throws IOException {
        assertThat(Spoken.begun("match", "--points", "9", "--rank", "4", "--limit", "x", "--discrepancy", "-1")
                        .err())
                .contains("--points", "--rank", "--limit", "--discrepancy");
        Path sets = Files.writeString(directory.resolve("theirs.csv"), "set,rules.state.envelop-bn\n0,1\n");
        Spoken mistyped = Spoken.begun("match", "--inside", sets.toString());
        assertThat(mistyped.code()).isEqualTo(2);
        assertThat(mistyped.err()).contains("theirs.csv:1", "Did you mean '" + ENVELOPE + "'?");
        Path empty = Files.writeString(directory.resolve("empty.csv"), "set," + ENVELOPE + "\n");
        assertThat(Spoken.begun("match", "--inside", empty.toString()).err()).contains("holds no parameter set");
        Path twice = Files.writeString(directory.resolve("twice.csv"), "funding.hurdle,rules.funding.hurdle\n3,4\n");
        assertThat(Spoken.begun("match", "--inside", twice.toString()).err()).contains("has two columns");
        Path mixed = Files.writeString(
                directory.resolve("mixed.csv"), "scenario," + ENVELOPE + "\nshanghai,1\nboston,1\n\n");
        assertThat(Spoken.begun("match", "--inside", mixed.toString()).err()).contains("two scenarios");
        assertThat(Spoken.begun("match", "--scale", "2").err()).contains("--scale");
        assertThat(Spoken.begun("match", "--inside", "baseline").err()).contains("names no sets");
        assertThat(Spoken.begun("match", "--free", "none.yaml").err()).contains("none.yaml");
    }
}
