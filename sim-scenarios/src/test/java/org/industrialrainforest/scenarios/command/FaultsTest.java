package org.industrialrainforest.scenarios.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.industrialrainforest.core.fit.Calibrated;
import org.industrialrainforest.core.study.Ablation;
import org.industrialrainforest.core.study.DoseCurves;
import org.industrialrainforest.core.study.MixChoice;
import org.industrialrainforest.core.study.Robustness;
import org.industrialrainforest.core.study.Sensitivity;
import org.industrialrainforest.core.study.Sweep;
import org.industrialrainforest.core.trace.TwoLives;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The machine lets a command down: what is printed, what is kept, what is said. Nobody ever sees a stack trace. */
@Tag("slow")
class FaultsTest {
    private static final String FONTS = "Java finds no fonts that it can use here; install some";

    @TempDir
    Path directory;

    /** Pictures that cannot be drawn. */
    private static final class Broken implements Pictures {
        private final Throwable failure;

        Broken(Throwable failure) {
            this.failure = failure;
        }

        private Path fail() {
            throw Failing.<RuntimeException>sneak(failure);
        }

        @Override
        public void draw(Calibrated found, String language, Path directory) {
            fail();
        }

        @Override
        public void draw(Ablation ablation, String language, Path to) {
            fail();
        }

        @Override
        public void draw(DoseCurves curves, String language, Path to) {
            fail();
        }

        @Override
        public void draw(Sensitivity sensitivity, String language, Path to) {
            fail();
        }

        @Override
        public void draw(MixChoice choice, String language, Path to) {
            fail();
        }

        @Override
        public void draw(Robustness robustness, String language, Path to) {
            fail();
        }

        @Override
        public void draw(Sweep sweep, String language, Path to) {
            fail();
        }

        @Override
        public void draw(TwoLives lives, String language, Path to) {
            fail();
        }

        @Override
        public Path report(Report report, String language, Path to) {
            return fail();
        }
    }

    /** As Java fails where there is not one font. */
    private static Throwable noFonts() {
        NullPointerException none = new NullPointerException("Cannot load from short array because it is null");
        none.setStackTrace(new StackTraceElement[] {
            new StackTraceElement("sun.font.SunFontManager", "initialize", "SunFontManager.java", 400)
        });
        return new InternalError("java.lang.reflect.InvocationTargetException", none);
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                arguments(noFonts(), FONTS),
                arguments(new NoClassDefFoundError("Could not initialize class sun.font.SunFontManager"), FONTS),
                arguments(new UnsatisfiedLinkError("/usr/lib/libfontmanager.so: libfreetype.so.6: cannot open"), FONTS),
                arguments(
                        new UnsatisfiedLinkError("no awt in java.library.path"),
                        "a part of the program or of Java is missing or does not fit (UnsatisfiedLinkError: no awt"),
                arguments(
                        new ExceptionInInitializerError(new IllegalStateException("no table")),
                        "a part of the program or of Java is missing or does not fit (IllegalStateException: no table)"),
                arguments(new NoClassDefFoundError("org/jfree/chart/JFreeChart"), "JFreeChart"),
                arguments(
                        new NoClassDefFoundError("org/industrialrainforest/report/Charts"),
                        "this needs org.industrialrainforest:sim-report with its dependencies, and it is not on the class path"),
                arguments(
                        new OutOfMemoryError("Java heap space"),
                        "not enough memory; give more, such as RAINFOREST_JAVA_OPTS=-Xmx8g, or fewer --threads (Java"),
                arguments(new OutOfMemoryError("unable to create native thread"), "unable to create native thread"),
                arguments(
                        new IllegalStateException("a run failed", new OutOfMemoryError("Java heap space")),
                        "not enough memory"),
                arguments(new StackOverflowError(), "something is nested too deep"),
                arguments(new InternalError("a fault of the machine"), "InternalError: a fault of the machine"),
                arguments(new AssertionError("broken"), "AssertionError: broken"),
                arguments(new IllegalArgumentException("Require 'x1' (NaN) to be finite."), "Require 'x1'"));
    }

    static Stream<Arguments> disks() {
        return Stream.of(
                arguments(new IOException("charts/a.png: No space left on device"), "charts/a.png: No space left"),
                arguments(
                        new UncheckedIOException("cannot write a.png: disk full", new IOException("disk full")),
                        "a.png"),
                arguments(new AccessDeniedException("charts"), "charts: permission denied"),
                arguments(new FileSystemException("a.png", null, "Too many open files"), "a.png: Too many open files"));
    }

    static Stream<Arguments> drawn() {
        return Stream.concat(failures(), disks());
    }

    @TempDir
    static Path compared;

    private static final String[] COMPARE = Spoken.inTinyWorld("compare", "--policies", "platforms", "--quiet");

    @BeforeAll
    static void aComparisonIsKept() {
        assertThat(Spoken.of(new Undrawn(), Interruption::new, with(COMPARE, "--out", compared.toString()))
                        .code())
                .isZero();
    }

    private static String[] with(String[] words, String... more) {
        return Stream.concat(Arrays.stream(words), Arrays.stream(more)).toArray(String[]::new);
    }

    /** Each command that draws, in a tiny world. */
    static Stream<Arguments> drawing() {
        return Stream.of(
                arguments("Difference to the baseline", "comparison.json", COMPARE),
                arguments("One idea, two lives", "trace.json", Spoken.inTinyWorld("trace", "--quiet")),
                arguments(
                        "Ideas with a product at 5 years",
                        "ablation.json",
                        Spoken.inTinyWorld(
                                "ablate", "--quiet", "--policies", "platforms", "--mechanisms", "platform-fit")),
                arguments(
                        "dose",
                        "dose.json",
                        Spoken.inTinyWorld("dose", "--quiet", "--policies", "platforms", "--doses", "1,2")));
    }

    @ParameterizedTest
    @MethodSource("drawing")
    void what_cannot_be_drawn_is_one_line_and_all_else_is_printed_and_kept(String printed, String kept, String[] typed)
            throws IOException {
        for (List<String> format : List.of(List.<String>of(), List.of("--format", "json"))) {
            Path out = directory.resolve("out-" + typed[0] + format.size());
            String[] words = with(with(typed, "--out", out.toString()), format.toArray(String[]::new));
            Spoken spoken =
                    Spoken.of(new Broken(new IOException("a.png: No space left on device")), Interruption::new, words);
            assertThat(spoken.code()).isEqualTo(3);
            if (format.isEmpty()) {
                assertThat(spoken.out()).contains(printed).doesNotContain("Report: ", "Kept in ");
            } else {
                assertThat(spoken.json().get("format").asText()).isEqualTo("rainforest." + typed[0] + "/1");
            }
            assertThat(out.resolve(kept)).isNotEmptyFile();
            assertThat(spoken.err().lines())
                    .singleElement()
                    .asString()
                    .contains("rainforest " + typed[0] + ": could not finish: ", "cannot be drawn (", "No space left")
                    .contains("kept in " + out)
                    .doesNotContain("\tat ");
        }
    }

    @ParameterizedTest
    @MethodSource("drawn")
    void a_report_that_cannot_be_drawn_again_says_why(Throwable failure, String reason) {
        Spoken spoken = Spoken.of(new Broken(failure), Interruption::new, "report", compared.toString());
        assertThat(spoken.code()).isEqualTo(3);
        assertThat(spoken.out()).isEmpty();
        assertThat(spoken.err().lines())
                .singleElement()
                .asString()
                .contains("rainforest report: could not finish: the report cannot be drawn (", reason)
                .contains("the comparison is kept in " + compared + "; the same command draws its report")
                .doesNotContain("\tat ");
    }

    @ParameterizedTest
    @MethodSource("failures")
    void what_keeps_a_computation_from_its_end_is_told_without_a_trace(Throwable failure, String reason) {
        for (String command : List.of("run", "compare", "validate", "calibrate", "trace", "ablate", "dose")) {
            List<String> args = new ArrayList<>(List.of(command, "--quiet"));
            if (List.of("compare", "calibrate").contains(command)) {
                args.addAll(
                        List.of("--out", directory.resolve("none-" + command).toString()));
            }
            Spoken spoken = Spoken.of(new Undrawn(), Failing.of(failure), args.toArray(new String[0]));
            assertThat(spoken.code()).as(command).isEqualTo(3);
            assertThat(spoken.err())
                    .startsWith("rainforest " + command + ": could not finish: ")
                    .contains(reason)
                    .doesNotContain("\tat ", "Exception in thread");
            assertThat(spoken.err().lines().count()).as(spoken.err()).isLessThanOrEqualTo(3);
        }
    }

    @Test
    void a_fault_in_the_middle_of_many_runs_is_told_as_one_at_their_beginning() {
        Spoken spoken = Spoken.of(
                new Undrawn(),
                Failing.at(3, new OutOfMemoryError("Java heap space")),
                with(COMPARE, "--out", directory.resolve("middle").toString()));
        assertThat(spoken.code()).isEqualTo(3);
        assertThat(spoken.err())
                .contains("rainforest compare: could not finish: not enough memory; give more")
                .doesNotContain("\tat ");
    }

    /** Fails in the second computation of a comparison, that of the facts. */
    private static Function<PrintStream, Interruption> atTheFacts(Runnable fault) {
        return err -> new Interruption(err) {
            private int begun;

            @Override
            void begin(@Nullable Path where, boolean goesOn) {
                super.begin(where, goesOn);
                begun++;
            }

            @Override
            void finished(long runs, long of) {
                super.finished(runs, of);
                if (begun == 2) {
                    fault.run();
                }
            }
        };
    }

    @Test
    void a_comparison_is_printed_and_kept_whatever_becomes_of_the_facts() {
        Path out = directory.resolve("half");
        Spoken spoken = Spoken.of(
                new Undrawn(),
                atTheFacts(() -> {
                    throw new StackOverflowError();
                }),
                with(COMPARE, "--out", out.toString()));
        assertThat(spoken.code()).isEqualTo(3);
        assertThat(spoken.out()).contains("Difference to the baseline");
        assertThat(out.resolve("comparison.json")).isNotEmptyFile();
        assertThat(spoken.err())
                .contains("something is nested too deep")
                .contains("the comparison is kept in " + out + "; 'rainforest report " + out + "' draws its report")
                .doesNotContain("\tat ");
        assertThat(Spoken.of(new Undrawn(), Interruption::new, "report", out.toString())
                        .code())
                .as("the report is drawn from what is kept")
                .isZero();
    }

    @Test
    void an_interruption_in_the_validation_says_that_the_comparison_is_kept() {
        Path out = directory.resolve("stopped");
        List<Interruption> made = new ArrayList<>();
        Undrawn pictures = new Undrawn() {
            @Override
            public Path report(Report report, String language, Path to) throws IOException {
                made.get(0).tell(); // as the Java machine does when the user presses Ctrl-C
                return super.report(report, language, to);
            }
        };
        List<String> once = new ArrayList<>();
        Spoken spoken = Spoken.of(
                pictures,
                err -> {
                    made.add(atTheFacts(() -> {
                                if (once.isEmpty()) {
                                    once.add("told");
                                    made.get(0).tell();
                                }
                            })
                            .apply(err));
                    return made.get(0);
                },
                with(COMPARE, "--out", out.toString()));
        assertThat(spoken.code()).isZero();
        String kept = "the comparison is kept in " + out + "; 'rainforest report " + out + "' draws its report";
        assertThat(spoken.err())
                .containsPattern("rainforest: interrupted after 0 of [0-9]+ runs; the comparison is kept")
                .contains("rainforest: interrupted; " + kept)
                .doesNotContain("no run was kept");
    }

    @Test
    void an_interrupted_computation_is_no_failure() {
        Spoken spoken =
                Spoken.of(new Undrawn(), Failing.of(new CancellationException("interrupted")), "trace", "--quiet");
        assertThat(spoken.code()).isEqualTo(130);
        assertThat(spoken.err()).contains("rainforest: interrupted").doesNotContain("could not finish");
    }

    @Test
    void an_error_before_any_command_is_told_too() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream errors = new PrintStream(err, true, StandardCharsets.UTF_8);
        int code = RainforestCommand.execute(
                new Surroundings(
                        () -> {
                            throw new StackOverflowError();
                        },
                        UnaryOperator.identity(),
                        new Undrawn(),
                        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                        errors,
                        false,
                        new Interruption(errors)),
                "list");
        assertThat(code).isEqualTo(3);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("could not finish: something is nested too deep")
                .doesNotContain("\tat ");
    }

    @Test
    void a_grid_says_how_much_it_is_before_it_begins_and_never_to_scripts() {
        String[] grid = {
            "compare",
            "--out",
            directory.resolve("grid").toString(),
            "--runs",
            "20",
            "--policies",
            "none,rainforest",
            "--vary",
            "knowledge.spillover=0,0.1,0.2",
            "--vary",
            "platforms[*].fee=0.1,0.2"
        };
        assertThat(Spoken.begun(grid).err())
                .startsWith("rainforest: 240 runs on ")
                .contains("2 policies at 6 points of --vary, 20 runs of each; --runs makes fewer");
        for (List<String> silent : List.of(List.of("--quiet"), List.of("--format", "json"))) {
            List<String> args = new ArrayList<>(List.of(grid));
            args.addAll(silent);
            assertThat(Spoken.begun(args.toArray(new String[0])).err()).isEmpty();
        }
        assertThat(Spoken.begun("ablate").err()).contains("policies in the model as it is and");
        assertThat(Spoken.begun("dose").err()).contains("5 policies at 5 doses, 20 runs of each");
    }

    @Test
    void every_scenario_of_several_is_weighed_and_told_what_lies_outside_its_time() throws IOException {
        String city = "extends: shanghai\nid: %s\n%s\n";
        Path huge = Files.writeString(
                directory.resolve("huge.yaml"),
                city.formatted("huge", "sectors: [{id: biomedicine, ideas-per-year: 100000}]"));
        String before = "policies: [{id: platforms, start: 1950-01}]";
        Path early = Files.writeString(directory.resolve("early.yaml"), city.formatted("early", before));
        Path plain = Files.writeString(directory.resolve("plain.yaml"), city.formatted("plain", ""));
        for (List<Path> worlds : List.of(List.of(huge, early), List.of(early, huge), List.of(plain, huge, early))) {
            Spoken spoken = Spoken.begun(
                    "compare",
                    String.join(",", worlds.stream().map(Path::toString).toList()),
                    "--parameters",
                    "baseline",
                    "--policies",
                    "none,platforms",
                    "--out",
                    directory.resolve("out" + worlds.hashCode()).toString());
            assertThat(spoken.code()).as(spoken.err()).isEqualTo(130);
            assertThat(spoken.err())
                    .containsOnlyOnce("a world of ")
                    .contains("policy 'platforms' does nothing: its envelope runs from 1950-01");
        }
    }

    @Test
    void what_is_told_of_two_scenarios_of_one_weight_is_told_once() throws IOException {
        String city = "extends: shanghai\nid: %s\nsectors: [{id: biomedicine, ideas-per-year: 100000}]\n";
        Path one = Files.writeString(directory.resolve("one.yaml"), city.formatted("one"));
        Path two = Files.writeString(directory.resolve("two.yaml"), city.formatted("two"));
        Spoken spoken = Spoken.begun("compare", one + "," + two, "--parameters", "baseline", "--policies", "platforms");
        assertThat(spoken.err()).containsOnlyOnce("a world of ");
    }

    @Test
    void a_list_in_brackets_counts_as_one_point_of_a_grid() {
        Spoken spoken = Spoken.begun(
                "compare",
                "--out",
                directory.resolve("lists").toString(),
                "--policies",
                "none,rainforest",
                "--vary",
                "parks[science-city].sectors=[biomedicine],[biomedicine,new-energy]",
                "--vary",
                "platforms[*].fee=0.1,0.2,0.3");
        assertThat(spoken.err()).startsWith("rainforest: 1,200 runs on ").contains("2 policies at 6 points of --vary");
    }

    /** That its values are no numbers is found only when they are laid out. */
    @Test
    void a_large_grid_says_how_much_it_is_before_it_is_laid_out() {
        String[] grid = {
            "compare",
            "--out",
            directory.resolve("large").toString(),
            "--policies",
            "none,rainforest",
            "--vary",
            "knowledge.spillover=" + "x,".repeat(999) + "x"
        };
        Spoken spoken = Spoken.begun(grid);
        assertThat(spoken.code()).isEqualTo(2);
        assertThat(spoken.err())
                .startsWith("rainforest: 200,000 runs to come: 2 policies at 1000 points of --vary, 100 runs of each;")
                .contains("'x' is not a number");
    }

    @Test
    void a_grid_that_nobody_can_run_is_refused_before_it_is_laid_out() {
        List<String> args = new ArrayList<>(
                List.of("compare", "--out", directory.resolve("huge").toString()));
        String values = String.join(",", java.util.Collections.nCopies(1000, "0.1"));
        for (String path : List.of("knowledge.spillover", "platforms[*].fee", "exits.patience-log-sd")) {
            args.addAll(List.of("--vary", path + "=" + values));
        }
        Spoken spoken = Spoken.begun(args.toArray(new String[0]));
        assertThat(spoken.code()).isEqualTo(2);
        assertThat(spoken.err()).contains("--vary", "are too many; allowed at most 20000000 runs in all");
        assertThat(Files.exists(directory.resolve("huge"))).isFalse();
    }
}
