package org.industrialrainforest.scenarios.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.industrialrainforest.core.compare.Experiment;
import org.industrialrainforest.core.metrics.Metric;
import org.industrialrainforest.scenarios.Catalogue;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A comparison that breaks off, is stopped, damaged or asked for otherwise tells so, and loses no whole replicate. */
@Tag("slow")
class DisturbedCompareTest extends KeptInDirectory {
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
        Spoken stopped = Spoken.of(new Undrawn(), Halfway::new, shortest(words("stopped", "--runs", "8")));
        assertThat(stopped.code()).isEqualTo(130);
        assertThat(stopped.err()).contains("finished runs are kept in", "give the same command again");
        String kept = asked("stopped", "select count(*) % 3, count(*) > 0 and count(*) < 24 from runs");
        assertThat(kept).endsWith("\n0,true\n");
        Spoken reported = Spoken.of(
                new Undrawn(), Interruption::new, "report", at("stopped").toString());
        assertThat(reported.code()).as(reported.err()).isZero();
        assertThat(reported.err()).containsPattern("the report is of [1-7] of 8 replicates");
        done(compare("stopped", "--runs", "8"));
        assertSame("stopped", "all");
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
        int code = RainforestCommand.execute(surroundings, shortest(args));
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
        assertThat(told.err())
                .contains("has 1 bytes, where the journal says", "; when that is mended, the same command goes on");
        done(compare("cut", "--runs", "3", "--again", "lost"));
        assertSame("cut", "all");
    }
}
