package org.industrialrainforest.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.industrialrainforest.engine.lab.Experiment;
import org.industrialrainforest.engine.lab.RecordedRun;
import org.industrialrainforest.engine.lab.Run;
import org.industrialrainforest.engine.lab.RunExecutor;
import org.industrialrainforest.engine.lab.RunSpec;
import org.industrialrainforest.engine.lab.Shard;
import org.industrialrainforest.engine.lab.Together;
import org.industrialrainforest.engine.lab.Values;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Shards of an experiment are the experiment. */
class MergedTest {
    @TempDir
    Path folder;

    private static Experiment<Walk.Path> walks() {
        return Experiment.of(new Walk()).vary("walk.drift", "0", "0.5", "1").runs(7);
    }

    private Path shard(int number, int of, Together together) {
        Path to = folder.resolve("shard-" + number + "-" + of);
        walks().into(Store.in(to))
                .record(Walk.TABLES)
                .together(together)
                .shard(new Shard(number, of))
                .on(RunExecutor.local(1));
        return to;
    }

    @Test
    void merged_shards_are_bit_for_bit_the_unsharded_experiment() throws Exception {
        for (Together together : Together.values()) {
            Path whole = folder.resolve("whole-" + together);
            walks().into(Store.in(whole)).record(Walk.TABLES).together(together).on(RunExecutor.local(2));
            Path merged = folder.resolve("merged-" + together);
            Path base = Files.createDirectories(folder.resolve(together.name()));
            List<Path> shards = List.of(3, 1, 2).stream()
                    .map(number -> {
                        Path to = base.resolve("shard" + number);
                        walks().into(Store.in(to))
                                .record(Walk.TABLES)
                                .together(together)
                                .shard(new Shard(number, 3))
                                .on(RunExecutor.local(1));
                        return to;
                    })
                    .toList();
            assertThat(Merged.of(shards, merged)).isEqualTo(new Merged(42, 0, 0, ""));
            assertThat(Results.of(merged).digest()).isEqualTo(Results.of(whole).digest());
            List<Path> a = Results.of(merged).export(ExportForm.CSV, base.resolve("a"));
            List<Path> b = Results.of(whole).export(ExportForm.CSV, base.resolve("b"));
            assertThat(Files.mismatch(a.get(0), b.get(0))).isEqualTo(-1);
            assertThat(Files.mismatch(a.get(1), b.get(1))).isEqualTo(-1);
            assertThat(Results.of(merged).status().missing()).isZero();
        }
    }

    @Test
    void what_two_shards_both_did_counts_once_and_what_is_missing_is_told_as_a_job_array() {
        Path second = shard(2, 5, Together.REPLICATE);
        Path whole = shard(1, 2, Together.REPLICATE);
        Merged merged = Merged.of(List.of(second, second), folder.resolve("twice"));
        assertThat(merged).isEqualTo(new Merged(12, 12, 30, "1,3-5"));
        // Replicates 1 and 6 of the one, 0, 2, 4 and 6 of the other.
        assertThat(Merged.of(List.of(second, whole), folder.resolve("overlapping")))
                .satisfies(m -> {
                    assertThat(m.runs()).isEqualTo(30);
                    assertThat(m.identical()).isEqualTo(6);
                });
        assertThat(Results.of(folder.resolve("overlapping")).query("SELECT count(*) AS n FROM steps", Form.CSV))
                .isEqualTo("n\n300\n");
        assertThat(Merged.ranges(new TreeSet<>(List.of(3, 7, 8, 9)))).isEqualTo("3,7-9");
    }

    @Test
    void different_results_of_one_run_are_refused_with_both_digests_and_replay_tells() {
        Path first = shard(1, 1, Together.REPLICATE);
        Path second = folder.resolve("second");
        Walk other = new Walk() {
            @Override
            public Run<Path> start(RunSpec spec, Values values) {
                return super.start(spec.replicate() == 3 ? spec.replicate(99) : spec, values);
            }
        };
        walks().model(other).into(Store.in(second)).record(Walk.TABLES).on(RunExecutor.local(1));
        RunSpec third = walks().specs().stream()
                .filter(spec -> spec.replicate() == 3)
                .findFirst()
                .orElseThrow();
        RecordedRun run = walks().into(Store.in(first)).again(third);
        assertThatThrownBy(() -> Merged.of(List.of(first, second), folder.resolve("both")))
                .isInstanceOf(StoreRefusal.class)
                .hasMessageContaining("has digest " + run.digest() + " in " + first)
                .hasMessageContaining(" in " + second);
        Replay same = Results.of(first).replay(Results.of(first).experiment(new Walk()), 10, "");
        assertThat(same).isEqualTo(new Replay(10, List.of()));
        Replay replay = Results.of(second).replay(walks(), 100, "2");
        assertThat(replay.replayed()).isEqualTo(42);
        assertThat(replay.differing()).hasSize(6).allSatisfy(one -> {
            assertThat(one.spec().replicate()).isEqualTo(3);
            assertThat(one.because()).isEqualTo("version '', now '2'");
        });
    }

    @Test
    void other_experiments_are_refused() {
        Path first = shard(1, 1, Together.REPLICATE);
        Path other = folder.resolve("other");
        walks().seed(2).into(Store.in(other)).record(Walk.TABLES).on(RunExecutor.local(1));
        assertThatThrownBy(() -> Merged.of(List.of(first, other), folder.resolve("both")))
                .isInstanceOf(StoreRefusal.class)
                .hasMessageContaining("seed 1, not 2");
    }
}
