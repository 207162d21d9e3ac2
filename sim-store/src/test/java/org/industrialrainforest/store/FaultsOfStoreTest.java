package org.industrialrainforest.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.industrialrainforest.engine.lab.Experiment;
import org.industrialrainforest.engine.lab.Kept;
import org.industrialrainforest.engine.lab.ResultStore;
import org.industrialrainforest.engine.lab.Run;
import org.industrialrainforest.engine.lab.RunExecutor;
import org.industrialrainforest.engine.lab.RunSpec;
import org.industrialrainforest.engine.lab.Shard;
import org.industrialrainforest.engine.lab.Values;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever stops an experiment, what was kept stays, and the same experiment goes on to the same end. */
class FaultsOfStoreTest {
    private static final int RUNS = 1500;

    @TempDir
    Path folder;

    private static Experiment<Walk.Path> walks(int runs) {
        return Experiment.of(new Walk()).vary("walk.drift", "0", "0.5").runs(runs);
    }

    private Process child(String before, Path where, int runs) throws IOException {
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        "/bin/bash",
                        "-c",
                        before
                                + " exec \"$0\" -Xshare:auto -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Djava.io.tmpdir=\"$3\" -cp \"$1\" "
                                + KeptWalks.class.getName() + " \"$2\" " + runs,
                        java,
                        classes,
                        where.toString(),
                        // Where DuckDB's library is unpacked to, which a killed process leaves behind.
                        folder.toString())
                .redirectErrorStream(true)
                .start();
    }

    /** Replicates in the folder are 0 to the last, with all their cases. */
    private static void assertWholeReplicates(Path where) {
        String asked = Results.of(where)
                .query(
                        "SELECT count(*) = 4 * count(DISTINCT replicate) AND count(DISTINCT replicate) = coalesce(max(replicate) + 1, 0)"
                                + " AND (SELECT count(*) FROM steps) = 10 * count(*) AS whole FROM runs",
                        Form.CSV);
        assertThat(asked).isEqualTo("whole\ntrue\n");
    }

    private static long length(Path where) throws IOException {
        return Files.size(where.resolve(Folder.JOURNAL));
    }

    @Test
    @Tag("slow")
    void killed_at_twenty_random_moments_it_ends_with_the_digest_of_an_undisturbed_run() throws Exception {
        long seed = System.nanoTime();
        System.out.println("seed of the moments: " + seed);
        Random random = new Random(seed);
        Path killed = folder.resolve("killed");
        int underWay = 0;
        for (int kill = 0; kill < 20; kill++) {
            Process child = child("", killed, RUNS);
            if (random.nextInt(4) > 0) {
                try (BufferedReader said =
                        new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
                    String line = said.readLine();
                    if (line != null && !line.equals("whole")) {
                        assertThat(line).startsWith("taken ");
                        underWay++;
                        long before = length(killed);
                        long patience = System.nanoTime() + 10_000_000_000L;
                        while (child.isAlive() && length(killed) == before && System.nanoTime() < patience) {
                            TimeUnit.MILLISECONDS.sleep(1);
                        }
                        TimeUnit.MICROSECONDS.sleep(random.nextInt(50_000));
                    }
                    child.destroyForcibly().waitFor();
                }
            } else {
                TimeUnit.MILLISECONDS.sleep(random.nextInt(1500));
                child.destroyForcibly().waitFor();
            }
            if (Files.exists(killed.resolve(Folder.JOURNAL))) {
                assertWholeReplicates(killed);
            }
        }
        Kept kept = walks(RUNS).into(Store.in(killed)).record(Walk.TABLES).on(RunExecutor.local(2));
        System.out.println(
                underWay + " kills under way, " + kept.before() + " of " + kept.runs() + " runs kept by then");
        assertThat(underWay).isGreaterThan(5);
        assertThat(kept.before()).isPositive();
        Path undisturbed = folder.resolve("undisturbed");
        walks(RUNS).into(Store.in(undisturbed)).record(Walk.TABLES).on(RunExecutor.local(2));
        assertThat(Results.of(killed).digest())
                .isEqualTo(Results.of(undisturbed).digest());
        for (String table : List.of("runs", "steps")) {
            Path a = Results.of(killed)
                    .export(ExportForm.CSV, folder.resolve("a"))
                    .get(table.equals("runs") ? 0 : 1);
            Path b = Results.of(undisturbed)
                    .export(ExportForm.CSV, folder.resolve("b"))
                    .get(table.equals("runs") ? 0 : 1);
            assertThat(Files.mismatch(a, b)).isEqualTo(-1);
        }
    }

    @Test
    @Tag("slow")
    void told_to_stop_it_keeps_whole_replicates() throws Exception {
        Path stopped = folder.resolve("stopped");
        Process child = child("", stopped, 50_000);
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            for (int i = 0; i < 50; i++) {
                said.readLine();
            }
            child.toHandle().destroy(); // Process.destroy would close what it says.
            said.transferTo(java.io.Writer.nullWriter());
        }
        assertThat(child.waitFor()).isEqualTo(143);
        assertWholeReplicates(stopped);
        assertThat(Results.of(stopped).status().done()).isPositive();
        assertThat(Results.of(stopped).status().toGo()).isPresent();
        assertThat(Results.of(stopped).status().writer()).isEmpty();
    }

    @Test
    @Tag("slow")
    void a_disk_that_is_full_is_one_message_and_costs_no_replicate_that_was_kept() throws Exception {
        Path full = folder.resolve("full");
        walks(50).into(Store.in(full)).record(Walk.TABLES).on(RunExecutor.local(1));
        String before = Results.of(full).digest();
        Process child = child("ulimit -f 60;", full, 5000);
        String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(child.waitFor()).as(said).isEqualTo(3);
        assertThat(said.lines().filter(line -> !line.startsWith("taken")))
                .singleElement()
                .asString()
                .startsWith(full + " cannot be written (")
                .endsWith("what was kept before is unharmed, and the same experiment goes on from there");
        assertWholeReplicates(full);
        walks(50).into(Store.in(full)).record(Walk.TABLES).on(RunExecutor.local(1));
        assertThat(before).isNotEmpty();
    }

    @Test
    void a_run_that_throws_is_a_row_with_its_stage_and_the_others_go_on() {
        Walk failing = new Walk() {
            @Override
            public Run<Path> start(RunSpec spec, Values values) {
                if (spec.replicate() == 2 && spec.treatment().equals("free")) {
                    throw new IllegalStateException("no world, \"yet\"");
                }
                return super.start(spec, values);
            }
        };
        Experiment<Walk.Path> walks = Experiment.of(failing).runs(4);
        assertThat(walks.into(Store.in(folder)).on(RunExecutor.local(2))).isEqualTo(new Kept(8, 0, 1));
        assertThat(Results.of(folder)
                        .query("SELECT replicate, seed, stage, error FROM runs WHERE state = 'failed'", Form.CSV))
                .isEqualTo("replicate,seed,stage,error\n2,1,make,\"IllegalStateException: no world, \"\"yet\"\"\"\n");
        assertThat(walks.into(Store.in(folder)).on(RunExecutor.local(2))).isEqualTo(new Kept(8, 8, 1));
        Experiment<Walk.Path> mended = Experiment.of(new Walk()).runs(4);
        assertThat(mended.into(Store.in(folder).failedAgain()).on(RunExecutor.local(2)))
                .isEqualTo(new Kept(8, 6, 0));
        Path once = folder.resolve("once");
        mended.into(Store.in(once)).on(RunExecutor.local(1));
        assertThat(Results.of(folder).digest()).isEqualTo(Results.of(once).digest());
    }

    @Test
    void of_a_slow_replicate_those_behind_it_count_no_sooner() throws IOException {
        Path where = folder.resolve("slow");
        // The runs come in turned order: the first replicate is the last.
        RunExecutor turned = new RunExecutor() {
            @Override
            public <T> void execute(
                    List<RunSpec> specs,
                    java.util.function.Function<RunSpec, T> run,
                    java.util.function.Consumer<T> taker) {
                for (int i = specs.size() - 1; i > 3; i--) {
                    taker.accept(run.apply(specs.get(i)));
                }
                throw new IllegalStateException("the power went off");
            }
        };
        assertThatThrownBy(
                        () -> walks(300).into(Store.in(where).blockCells(1000)).on(turned))
                .hasMessage("the power went off");
        assertThat(Results.of(where).status().done()).isZero();
        assertThat(walks(300).into(Store.in(where)).on(RunExecutor.local(1))).isEqualTo(new Kept(1200, 0, 0));
    }

    @Test
    void two_cannot_write_into_one_folder_and_others_read_meanwhile() {
        Store store = Store.in(folder);
        try (ResultStore.Recording first = store.open(walks(2).into(store).design(), Shard.WHOLE)) {
            assertThat(first.holds("x")).isFalse();
            assertThatThrownBy(() -> walks(2).into(Store.in(folder)).on(RunExecutor.local(1)))
                    .isInstanceOf(StoreFault.class)
                    .hasMessageContaining("is being written by process "
                            + ProcessHandle.current().pid());
            assertThat(Results.of(folder).status().missing()).isEqualTo(8);
        }
        walks(2).into(Store.in(folder)).on(RunExecutor.local(1));
    }

    @Test
    void what_is_not_of_the_experiment_is_refused_in_one_message() throws IOException {
        Path foreign = Files.createDirectories(folder.resolve("foreign"));
        Files.writeString(foreign.resolve("thesis.tex"), "mine");
        assertThatThrownBy(() -> walks(2).into(Store.in(foreign)).on(RunExecutor.local(1)))
                .isInstanceOf(StoreRefusal.class)
                .hasMessageContaining("thesis.tex");
        Path other = folder.resolve("other");
        walks(2).into(Store.in(other).code("1")).on(RunExecutor.local(1));
        assertThatThrownBy(
                        () -> walks(2).seed(7).into(Store.in(other).code("1")).on(RunExecutor.local(1)))
                .isInstanceOf(StoreRefusal.class)
                .hasMessageContaining("it has seed 1, not 7");
        assertThatThrownBy(() -> walks(2).into(Store.in(other).code("2")).on(RunExecutor.local(1)))
                .isInstanceOf(StoreRefusal.class)
                .hasMessageContaining("version '1', and this is '2'");
        Path file = folder.resolve("file");
        Files.writeString(file, "mine");
        assertThatThrownBy(() -> walks(2).into(Store.in(file)).on(RunExecutor.local(1)))
                .isInstanceOf(StoreFault.class)
                .hasMessageContaining("a file of that name is in the way");
    }

    @Test
    void a_folder_that_was_cut_says_what_is_lost_and_can_be_mended() throws IOException {
        walks(2).into(Store.in(folder)).on(RunExecutor.local(1));
        String whole = Results.of(folder).digest();
        Path block;
        try (Stream<Path> files = Files.list(folder.resolve("tables/runs"))) {
            block = files.findFirst().orElseThrow();
        }
        Files.delete(block);
        assertThatThrownBy(() -> Results.of(folder).query("SELECT * FROM runs", Form.CSV))
                .isInstanceOf(StoreFault.class)
                .hasMessageContaining(block + " is missing, which the journal names");
        assertThatThrownBy(() -> walks(2).into(Store.in(folder)).on(RunExecutor.local(1)))
                .isInstanceOf(StoreFault.class);
        walks(2).into(Store.in(folder).lostAgain()).on(RunExecutor.local(1));
        assertThat(Results.of(folder).digest()).isEqualTo(whole);
        Files.writeString(folder.resolve(Folder.JOURNAL), "{\"commit\":{\"mill", StandardOpenOption.APPEND);
        assertThat(Results.of(folder).digest()).as("a last line half written").isEqualTo(whole);
        String journal = Files.readString(folder.resolve(Folder.JOURNAL));
        Files.writeString(folder.resolve(Folder.JOURNAL), journal.replaceFirst("millis\":", "millis\":1"));
        assertThatThrownBy(() -> Results.of(folder))
                .isInstanceOf(StoreFault.class)
                .hasMessageContaining("is damaged in line 3");
    }
}
