package org.industrialrainforest.scenarios.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.industrialrainforest.engine.lab.Shard;
import org.industrialrainforest.store.Results;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** kill -9 at random moments, wherever the comparison is: it goes on and ends as one that nobody disturbed. More often with {@code -Dkills=20}. */
@Tag("slow")
class KilledComparisonTest {
    private static final int KILLS = Integer.getInteger("kills", 4);

    /** A child keeps about five replicates before it is killed, so that the last one still has some to do. */
    private static final String RUNS = Integer.toString(Math.max(16, 8 * KILLS));

    @TempDir
    Path directory;

    private static String[] words() {
        return Spoken.inTinyWorld(
                "compare",
                "--policies",
                "none,platforms",
                "--runs",
                RUNS,
                "--parameters",
                "baseline",
                "--threads",
                "2");
    }

    /** What a child does: the runs of a comparison, in blocks so small that it writes all the time. */
    static final class Simulating {
        public static void main(String[] args) {
            String[] words = words();
            ComparisonPlan plan = Plans.compare(Arrays.copyOfRange(words, 1, words.length));
            System.out.println("begun");
            new StoredComparison(plan, plan.completed().experiment(), Path.of(args[0]), 1)
                    .simulate(
                            new KeepOptions.Keeping(Shard.WHOLE, 0, ""),
                            new Interruption(System.err),
                            (runs, of) -> {});
        }
    }

    private Spoken compare(String out) {
        List<String> words = new ArrayList<>(List.of(words()));
        words.addAll(List.of(
                "--no-validate",
                "--no-report",
                "--no-trace",
                "--quiet",
                "--out",
                directory.resolve(out).toString()));
        return Spoken.of(new Undrawn(), Interruption::new, words.toArray(String[]::new));
    }

    private Process child(Path out) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xshare:auto",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        // Where DuckDB's library is unpacked to, which a killed process leaves behind.
                        "-Djava.io.tmpdir=" + directory,
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Simulating.class.getName(),
                        out.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Whole lines of the journal: the experiment, a session for each child and a block for each replicate. */
    private static long lines(Path of) throws IOException {
        Path journal = of.resolve("kept/journal.jsonl");
        return Files.exists(journal)
                ? Files.readString(journal, StandardCharsets.ISO_8859_1)
                        .chars()
                        .filter(c -> c == '\n')
                        .count()
                : 0;
    }

    @Test
    void a_comparison_that_is_killed_at_random_moments_ends_as_an_undisturbed_one() throws Exception {
        Spoken undisturbed = compare("calm");
        assertThat(undisturbed.code()).isZero();
        long seed = Long.getLong("rainforest.seed", System.nanoTime());
        System.out.println("seed " + seed + ": -Drainforest.seed=" + seed);
        Random random = new Random(seed);
        Path killed = directory.resolve("killed");
        List<Long> kept = new ArrayList<>();
        List<String> where = new ArrayList<>();
        for (int kill = 0; kill < KILLS; kill++) {
            Process child = child(killed);
            try (BufferedReader said =
                    new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
                assertThat(said.readLine()).as("seed %d", seed).isEqualTo("begun");
                int written = kill == 0 ? 0 : 1 + random.nextInt(5);
                int millis = random.nextInt(100);
                long lines = lines(killed) + written;
                while (written > 0 && lines(killed) < lines && child.isAlive()) {
                    child.waitFor(1, TimeUnit.MILLISECONDS);
                }
                child.waitFor(millis, TimeUnit.MILLISECONDS);
                child.destroyForcibly().waitFor();
                where.add(millis + " ms after " + written + " lines of the journal");
            }
            if (Files.exists(killed.resolve("kept/journal.jsonl"))) {
                long runs = Results.of(killed.resolve("kept")).status().done();
                assertThat(runs % 2).as("seed %d, whole replicates", seed).isZero();
                kept.add(runs);
                where.add(where.remove(where.size() - 1) + " with " + runs + " kept");
            }
        }
        System.out.println("killed " + KILLS + " times: " + String.join(", ", where));
        assertThat(kept).as("seed %d", seed).isSorted();
        Spoken resumed = compare("killed");
        assertThat(resumed.code()).as("seed %d: %s", seed, resumed.err()).isZero();
        Path calm = directory.resolve("calm");
        assertThat(Results.of(killed.resolve("kept")).digest())
                .as("seed %d", seed)
                .isEqualTo(Results.of(calm.resolve("kept")).digest());
        assertThat(killed.resolve("runs.csv")).hasSameTextualContentAs(calm.resolve("runs.csv"));
        assertThat(resumed.out().replace("killed", "calm")).isEqualTo(undisturbed.out());
        assertThat(Files.readString(killed.resolve("comparison.json")).replace("killed", "calm"))
                .isEqualTo(Files.readString(calm.resolve("comparison.json")));
    }
}
