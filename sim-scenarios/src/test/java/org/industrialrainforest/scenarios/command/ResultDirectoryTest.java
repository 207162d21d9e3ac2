package org.industrialrainforest.scenarios.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One experiment, one generation: what a directory's manifest does not name is not of it. */
@Tag("slow")
class ResultDirectoryTest {
    private static final List<String> WITH_RESULTS =
            List.of("run", "compare", "validate", "trace", "ablate", "dose", "calibrate");

    @TempDir
    Path directory;

    private Spoken say(String... args) {
        return Spoken.tiny(args);
    }

    private Spoken compare(Path out, String... more) {
        List<String> words = new ArrayList<>(List.of("compare", "--policies", "rainforest", "--out", out.toString()));
        words.addAll(List.of(more));
        return say(words.toArray(String[]::new));
    }

    /** Nothing arrives whose life could be followed, no parameter set is kept, no table written. */
    private void compareWithoutIdeas(Path out) {
        Spoken spoken = Spoken.of(
                new Undrawn(),
                Interruption::new,
                "compare",
                "--policies",
                "rainforest",
                "--runs",
                "1",
                "--parameters",
                "baseline",
                "--record",
                "runs",
                "--set",
                "start=2012-06",
                "--set",
                "end=2013-12",
                "--set",
                "sectors[*].ideas-per-year=0",
                "--again",
                "all",
                "--out",
                out.toString());
        assertThat(spoken.code()).as(spoken.err()).isZero();
    }

    /** Files of results. Kept runs are no results: their own journal names them, and they outlive what is computed from them. */
    private static Set<String> files(Path of) throws IOException {
        try (Stream<Path> all = Files.walk(of)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> of.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> !name.startsWith("kept/") && !name.startsWith("runs/"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static TreeMap<String, String> content(Path of) throws IOException {
        TreeMap<String, String> content = new TreeMap<>();
        for (String name : files(of)) {
            content.put(name, Files.readString(of.resolve(name)));
        }
        return content;
    }

    private static Set<String> named(Path of) {
        Manifest manifest = Manifest.read(of);
        assertThat(manifest).isNotNull();
        Set<String> named = manifest.all();
        named.add(Manifest.FILE);
        return named;
    }

    @Test
    void every_command_names_all_that_it_leaves_by_names_that_are_known() throws IOException {
        for (String command : WITH_RESULTS) {
            Path out = directory.resolve(command);
            assertThat(say(command, "--out", out.toString()).code()).isLessThan(2);
            assertThat(files(out)).as(command).hasSizeGreaterThan(1).isSubsetOf(named(out));
            Set<String> known = ResultFiles.with(List.of("shanghai.yaml", "shanghai.csv", "tried.csv", Manifest.FILE));
            known.addAll(DiagnosticsCsv.NAMES);
            assertThat(files(out)).as(command).allMatch(name -> name.startsWith("charts/") || known.contains(name));
            assertThat(Manifest.read(out).finished()).as(command).isTrue();
        }
        compare(directory.resolve("compare"));
        assertThat(files(directory.resolve("compare"))).isEqualTo(named(directory.resolve("compare")));
        say("report", directory.resolve("compare").toString());
        assertThat(files(directory.resolve("compare"))).isEqualTo(named(directory.resolve("compare")));
    }

    @Test
    void a_smaller_comparison_leaves_nothing_of_the_larger() throws IOException {
        Path out = directory.resolve("out");
        say(
                "compare",
                "--out",
                out.toString(),
                "--record",
                "all",
                "--parameters",
                "calibrated",
                "--policies",
                "platforms,rainforest");
        assertThat(files(out)).contains("lives.json", "parameters.csv", "charts/platforms.svg");
        assertThat(out.resolve("kept/tables/events")).isNotEmptyDirectory();
        compareWithoutIdeas(out);
        assertThat(files(out))
                .containsExactly(
                        "charts/none.svg",
                        "charts/rainforest.svg",
                        "comparison.json",
                        "experiment.yaml",
                        "manifest.json",
                        "report.html",
                        "runs.csv",
                        "validation.json");
        assertThat(out.resolve("kept/tables/events")).doesNotExist();
        Undrawn pictures = new Undrawn();
        assertThat(Spoken.of(pictures, Interruption::new, "report", out.toString())
                        .code())
                .isZero();
        assertThat(pictures.reports.get(0).lives()).isNull();
    }

    @Test
    void what_no_manifest_names_is_not_read() throws IOException {
        Path out = directory.resolve("out");
        compare(out);
        Path other = directory.resolve("other");
        compareWithoutIdeas(other);
        Files.copy(out.resolve("lives.json"), other.resolve("lives.json"));
        Spoken spoken = say("report", other.toString());
        assertThat(spoken.code()).isEqualTo(2);
        assertThat(spoken.err()).contains("lives.json").contains("no manifest of rainforest names");
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "compare", "validate", "trace", "ablate", "dose"})
    void a_command_that_does_not_end_leaves_the_directory_as_it_was(String command) throws IOException {
        Path out = directory.resolve("out");
        assertThat(say(command, "--out", out.toString(), "--seed", "1").code()).isLessThan(2);
        TreeMap<String, String> before = content(out);
        // Studies go on with what they keep, and refuse to mix it with runs of another seed.
        List<String> other = List.of("ablate", "dose").contains(command)
                ? List.of("--seed", "1", "--runs", "3")
                : List.of("--seed", "2");
        List<String> words = new ArrayList<>(List.of(command, "--out", out.toString()));
        words.addAll(other);
        if (command.equals("compare")) {
            words.addAll(List.of("--again", "all"));
        }
        Spoken spoken = Spoken.of(
                new Undrawn(),
                Failing.at(2, new IllegalStateException("stopped")),
                Spoken.inTinyWorld(words.toArray(String[]::new)));
        assertThat(spoken.code()).isEqualTo(3);
        TreeMap<String, String> after = content(out);
        after.keySet().removeIf(name -> name.startsWith(".rainforest/"));
        assertThat(after).isEqualTo(before);
        if (command.equals("compare")) {
            assertThat(out.resolve("kept/journal.jsonl")).content().contains("\"session\"");
        }
        if (command.equals("run")) {
            assertThat(spoken.err()).contains("what was written before is in " + out.resolve(".rainforest"));
        }
        words.removeAll(List.of("--again", "all"));
        assertThat(say(words.toArray(String[]::new)).code()).isLessThan(2);
        assertThat(out.resolve(".rainforest")).doesNotExist();
        assertThat(content(out)).isNotEqualTo(before);
    }

    @Test
    void a_directory_in_which_no_command_ended_has_no_report() throws IOException {
        Path out = directory.resolve("out");
        Spoken.of(
                new Undrawn(),
                Failing.at(1, new IllegalStateException("stopped")),
                Spoken.inTinyWorld("compare", "--policies", "rainforest", "--out", out.toString()));
        Spoken spoken = say("report", out.toString());
        assertThat(spoken.code()).isEqualTo(2);
        assertThat(spoken.err()).contains("holds no whole replicate yet; give the command that made it once more");
        compare(out);
        Path manifest = out.resolve("manifest.json");
        Files.writeString(manifest, Files.readString(manifest).replace("\"finished\"", "\"unfinished\""));
        spoken = say("report", out.toString());
        assertThat(spoken.code()).isEqualTo(2);
        assertThat(spoken.err()).contains("was stopped while it put them there; do that once more");
        assertThat(compare(out).code()).isZero();
        assertThat(say("report", out.toString()).code()).isZero();
    }

    @Test
    void two_commands_in_one_directory_are_kept_apart_and_the_second_is_told_who_is_there() throws IOException {
        Path out = directory.resolve("out");
        List<Spoken> second = new ArrayList<>();
        Function<PrintStream, Interruption> meanwhile = err -> new Interruption(err) {
            @Override
            void finished(long runs, long of) {
                super.finished(runs, of);
                if (second.isEmpty()) {
                    second.add(Spoken.tiny("run", "--out", out.toString()));
                    second.add(Spoken.tiny("report", out.toString()));
                }
            }
        };
        String[] typed = Spoken.inTinyWorld("compare", "--out", out.toString(), "--policies", "platforms");
        assertThat(Spoken.of(new Undrawn(), meanwhile, typed).code()).isZero();
        assertThat(second).extracting(Spoken::code).containsExactly(3, 3);
        assertThat(second.get(0).err())
                .contains("--out: another command writes to " + out + " (process "
                        + ProcessHandle.current().pid() + " on ")
                .contains(" since 20", "rainforest compare --out " + out)
                .contains("nothing was computed, wait for its end or name another directory");
        assertThat(files(out)).isEqualTo(named(out));
    }

    /** Holds a lock until it is killed. */
    static final class Holder {
        public static void main(String[] args) throws Exception {
            DirectoryLock.take(Path.of(args[0]), "a test");
            System.out.println("held");
            Thread.sleep(TimeUnit.MINUTES.toMillis(5));
        }
    }

    @Test
    void a_lock_ends_with_the_process_that_holds_it_however_it_ends() throws Exception {
        Path work = Files.createDirectories(directory.resolve("out/.rainforest"));
        Files.writeString(work.resolve("runs.csv"), "half of a table");
        Process holder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        work.resolve("lock").toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            assertThat(holder.getInputStream().read()).isEqualTo('h');
            Spoken refused = compare(directory.resolve("out"));
            assertThat(refused.code()).isEqualTo(3);
            assertThat(refused.err()).contains("(process " + holder.pid() + " on ", "a test)");
            assertThat(work.resolve("runs.csv")).exists();
        } finally {
            holder.destroyForcibly().waitFor();
        }
        assertThat(work.resolve("lock")).exists();
        assertThat(compare(directory.resolve("out")).code()).isZero();
        assertThat(work).doesNotExist();
        assertThat(files(directory.resolve("out"))).isEqualTo(named(directory.resolve("out")));
    }

    @Test
    void a_users_own_files_stay_and_are_never_overwritten() throws IOException {
        Path out = Files.createDirectories(directory.resolve("out"));
        Files.writeString(out.resolve("notes.txt"), "mine");
        Files.createDirectories(out.resolve("charts"));
        Files.writeString(out.resolve("charts/my.svg"), "mine");
        assertThat(compare(out).code()).isZero();
        assertThat(compare(out).code()).isZero();
        assertThat(out.resolve("notes.txt")).hasContent("mine");
        assertThat(out.resolve("charts/my.svg")).hasContent("mine");
        for (String name : List.of("runs.csv", "comparison.json", "charts", "report.html", "dose.json")) {
            Path mine = Files.createDirectories(directory.resolve("mine-" + name.replace('/', '-')));
            Files.createDirectories(mine.resolve(name).getParent());
            Files.writeString(mine.resolve(name), "mine");
            for (String command : WITH_RESULTS) {
                Spoken spoken = say(command, "--out", mine.toString());
                assertThat(spoken.code()).as(command).isEqualTo(2);
                assertThat(spoken.err()).contains(name, "are not overwritten: move them or name another directory");
            }
            assertThat(content(mine)).isEqualTo(new TreeMap<>(java.util.Map.of(name, "mine")));
        }
        Path city = Files.createDirectories(directory.resolve("city"));
        Path yaml = Files.writeString(city.resolve("shanghai.yaml"), "extends: shanghai\n");
        assertThat(say("calibrate", "--out", city.toString()).err()).contains("shanghai.yaml", "not overwritten");
        assertThat(yaml).hasContent("extends: shanghai\n");
        Path work = Files.createDirectories(directory.resolve("work/.rainforest"));
        Files.writeString(work.resolve("own.txt"), "mine");
        assertThat(say("run", "--out", work.getParent().toString()).err()).contains("is not of rainforest");
        assertThat(work.resolve("own.txt")).hasContent("mine");
    }

    @Test
    void a_users_own_file_named_as_one_of_the_scenarios_beside_is_told_before_anything_is_computed()
            throws IOException {
        Path out = Files.createDirectories(directory.resolve("out"));
        Path city = Files.writeString(directory.resolve("city.yaml"), "extends: shanghai\nid: city\n");
        Path mine = Files.writeString(out.resolve("experiment-city.yaml"), "mine");
        Spoken spoken = say("compare", "shanghai," + city, "--parameters", "baseline", "--out", out.toString());
        assertThat(spoken.code()).isEqualTo(2);
        assertThat(spoken.err()).contains("experiment-city.yaml", "are not overwritten");
        assertThat(mine).hasContent("mine");
        Files.delete(mine);
        for (int time = 0; time < 2; time++) {
            Spoken again = say("compare", "shanghai," + city, "--parameters", "baseline", "--out", out.toString());
            assertThat(again.code()).as(again.err()).isZero();
            assertThat(files(out)).contains("experiment-city.yaml").isEqualTo(named(out));
        }
    }

    @Test
    void a_file_that_comes_while_results_are_computed_is_not_overwritten_and_nothing_is_lost() throws IOException {
        Path out = directory.resolve("out");
        Function<PrintStream, Interruption> meanwhile = err -> new Interruption(err) {
            @Override
            void finished(long runs, long of) {
                super.finished(runs, of);
                try {
                    Files.writeString(out.resolve("runs.csv"), "mine");
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
        Spoken spoken = Spoken.of(new Undrawn(), meanwhile, Spoken.inTinyWorld("run", "--out", out.toString()));
        assertThat(spoken.code()).isEqualTo(3);
        assertThat(spoken.err()).contains("runs.csv is not of rainforest, and is not overwritten");
        assertThat(out.resolve("runs.csv")).hasContent("mine");
        assertThat(out.resolve(".rainforest/runs.csv")).exists();
    }

    @Test
    void a_manifest_that_names_a_file_elsewhere_removes_nothing() throws IOException {
        Path out = directory.resolve("out");
        compare(out);
        Path precious = Files.writeString(directory.resolve("precious"), "mine");
        String manifest = Files.readString(out.resolve("manifest.json"));
        for (String name : List.of("../precious", precious.toString(), "charts/../../precious", "..", ".rainforest")) {
            Files.writeString(
                    out.resolve("manifest.json"), manifest.replace("\"comparison.json\"", "\"" + name + "\""));
            Spoken spoken = compare(out);
            assertThat(spoken.code()).as(name).isEqualTo(2);
            assertThat(spoken.err()).contains("manifest.json: files: '" + name + "' is no name of a result");
        }
        assertThat(precious).exists();
    }

    @Test
    void results_of_another_command_are_not_replaced() throws IOException {
        Path out = directory.resolve("out");
        say("compare", "--out", out.toString());
        TreeMap<String, String> before = content(out);
        for (String command : List.of("run", "trace", "ablate", "dose", "calibrate")) {
            Spoken spoken = say(command, "--out", out.toString());
            assertThat(spoken.code()).as(command).isEqualTo(2);
            assertThat(spoken.err())
                    .contains("--out: " + out + " holds results of another command, 'rainforest compare --out " + out)
                    .contains("', which would be lost");
        }
        assertThat(content(out)).isEqualTo(before);
    }

    @Test
    void facts_are_added_to_a_comparison_of_their_scenario_and_of_no_other() throws IOException {
        Path out = directory.resolve("out");
        compare(out, "--set", "platforms[*].fee=0.2");
        TreeMap<String, String> before = content(out);
        Spoken other = say("validate", "--out", out.toString());
        assertThat(other.code()).isEqualTo(2);
        assertThat(other.err()).contains("holds a comparison of another scenario");
        assertThat(content(out)).isEqualTo(before);
        Spoken same = say("validate", "--out", out.toString(), "--set", "platforms[*].fee=0.2", "--runs", "7");
        assertThat(same.code()).isEqualTo(1);
        assertThat(same.err()).contains("'rainforest report " + out + "' draws the comparison's report again");
        TreeMap<String, String> after = content(out);
        assertThat(after.remove("manifest.json")).contains("\"validated\" : \"rainforest validate --out " + out);
        before.remove("manifest.json");
        assertThat(before.keySet()).as("drawn with other facts").contains("report.html", "charts/rainforest.svg");
        before.keySet().removeIf(name -> name.startsWith("report.") || name.startsWith("charts/"));
        assertThat(after.remove("validation.json")).isNotEqualTo(before.remove("validation.json"));
        assertThat(after).isEqualTo(before);
        assertThat(out.resolve("charts")).doesNotExist();
        assertThat(files(out)).isEqualTo(named(out));
        assertThat(say("report", out.toString()).err()).isEmpty();
        assertThat(files(out)).contains("report.html").isEqualTo(named(out));
    }

    @Test
    void a_calibration_that_was_stopped_finds_what_it_tried() throws IOException {
        Path out = directory.resolve("out");
        String[] typed = Spoken.inTinyWorld("calibrate", "--out", out.toString());
        assertThat(Spoken.of(new Undrawn(), Failing.at(4, new IllegalStateException("stopped")), typed)
                        .code())
                .isEqualTo(3);
        assertThat(say("compare", "--out", out.toString()).code()).isEqualTo(2);
        List<String> tried = Files.readAllLines(out.resolve("tried.csv"));
        assertThat(tried).as("a head and what was tried").hasSizeGreaterThan(1);
        for (int again = 0; again < 2; again++) {
            Spoken spoken = Spoken.of(new Undrawn(), Interruption::new, typed);
            assertThat(spoken.code()).as(spoken.err()).isZero();
            assertThat(Files.readAllLines(out.resolve("tried.csv"))).containsAll(tried);
        }
        assertThat(files(out)).contains("manifest.json", "shanghai.csv", "shanghai.yaml", "tried.csv");
    }

    @ParameterizedTest
    @CsvSource({
        "a/../b/../c,c",
        "a/b/../../c,c",
        "./c,c",
        "c/.,c",
        "c/..,.",
        "../c,../c",
        "../../c,../../c",
        "a/../../c,../c",
        "/a/../c,/c",
        "/../c,/c"
    })
    @DisabledOnOs(OS.WINDOWS)
    void steps_back_are_taken_before_anything_is_made(String typed, String plain) {
        assertThat(ResultDirectory.plain(Path.of(typed))).isEqualTo(Path.of(plain));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void only_the_directory_that_was_named_is_made() throws IOException {
        say("run", "--out", directory.resolve("a/../b/../c").toString());
        try (Stream<Path> made = Files.list(directory)) {
            assertThat(made).containsExactly(directory.resolve("c"));
        }
        Files.createDirectories(directory.resolve("deep/er"));
        Files.createSymbolicLink(directory.resolve("link"), directory.resolve("deep/er"));
        say("run", "--out", directory.resolve("link/../d").toString());
        assertThat(directory.resolve("deep/d/manifest.json")).exists();
    }

    @Test
    void a_name_of_nothing_is_refused_by_every_option_that_takes_a_file_or_directory() {
        for (String command : WITH_RESULTS) {
            for (String nothing : List.of("", "  ")) {
                Spoken spoken = say(command, "--out", nothing);
                assertThat(spoken.code()).as(command).isEqualTo(2);
                assertThat(spoken.err()).contains("--out", "names no file or directory");
            }
        }
        assertThat(say("report", "").code()).isEqualTo(2);
        assertThat(say("run", "--debug", "").code()).isEqualTo(2);
        assertThat(say("describe", "--out", "").code()).isEqualTo(2);
        assertThat(say("calibrate", "--free", "").code()).isEqualTo(2);
    }

    @Test
    void what_cannot_be_written_is_told_with_its_reason() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "");
        assertThat(say("compare", "--quiet", "--out", file.resolve("out").toString())
                        .err())
                .contains("cannot be written (")
                .doesNotContain("null", "(" + file);
        Files.createDirectories(directory.resolve("tables/runs.csv"));
        assertThatThrownBy(() -> new org.industrialrainforest.core.run.CsvResults(
                        directory.resolve("tables"), "", Set.of("runs"), 0, List.of()))
                .hasMessage("cannot write " + directory.resolve("tables/runs.csv")
                        + ": a directory of that name is in the way");
    }
}
