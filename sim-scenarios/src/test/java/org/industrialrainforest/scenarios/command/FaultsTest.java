package org.industrialrainforest.scenarios.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.industrialrainforest.core.experiment.Ablation;
import org.industrialrainforest.core.experiment.Calibrated;
import org.industrialrainforest.core.experiment.Comparison;
import org.industrialrainforest.core.experiment.DoseCurves;
import org.industrialrainforest.core.experiment.ValidationRow;
import org.industrialrainforest.core.outcome.TwoLives;
import org.industrialrainforest.scenarios.Catalogue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The machine lets a command down: what is printed, what is kept, what is said. Nobody ever sees a stack trace. */
@Tag("slow")
class FaultsTest {
    private static final String FONTS = "Java finds no fonts that it can use here; install some";

    @TempDir
    Path directory;

    /** What goes wrong, and when. */
    private static final class Failing extends PretendSimulations {
        private final Throwable failure;
        private final boolean drawing;
        private final boolean computing;
        private final boolean validating;

        Failing(Throwable failure, String when) {
            this.failure = failure;
            this.drawing = when.equals("drawing");
            this.computing = when.equals("computing");
            this.validating = when.equals("validating");
        }

        private void fail(boolean now) {
            if (now) {
                FaultsTest.<RuntimeException>sneak(failure);
            }
        }

        @Override
        public RunSummary run(RunRequest request, Progress progress) {
            fail(computing);
            return super.run(request, progress);
        }

        @Override
        public Comparison compare(CompareRequest request, Progress progress) {
            fail(computing);
            return super.compare(request, progress);
        }

        @Override
        public List<ValidationRow> validate(ValidateRequest request, Progress progress) {
            fail(computing || validating);
            return super.validate(request, progress);
        }

        @Override
        public Calibrated calibrate(CalibrateRequest request, Progress progress) {
            fail(computing);
            return super.calibrate(request, progress);
        }

        @Override
        public TwoLives trace(TraceRequest request, Progress progress) {
            fail(computing);
            return super.trace(request, progress);
        }

        @Override
        public Ablation ablate(Ablation.Plan plan, int threads, Progress progress) {
            fail(computing);
            return super.ablate(plan, threads, progress);
        }

        @Override
        public DoseCurves dose(DoseCurves.Plan plan, int threads, Progress progress) {
            fail(computing);
            return super.dose(plan, threads, progress);
        }

        @Override
        public List<Path> draw(Ablation ablation, String language, Path to) {
            fail(drawing);
            return super.draw(ablation, language, to);
        }

        @Override
        public List<Path> draw(DoseCurves curves, String language, Path to) {
            fail(drawing);
            return super.draw(curves, language, to);
        }

        @Override
        public List<Path> draw(TwoLives lives, String language, Path to) {
            fail(drawing);
            return super.draw(lives, language, to);
        }

        @Override
        public Path report(ReportRequest request) throws IOException {
            fail(drawing);
            return super.report(request);
        }
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> void sneak(Throwable failure) throws E {
        throw (E) failure;
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

    private Path compared;

    @BeforeEach
    void aComparisonIsKept() {
        compared = directory.resolve("compared");
        assertThat(Spoken.of(new PretendSimulations(), "compare", "--out", compared.toString())
                        .code())
                .isZero();
    }

    /** Each command that draws, with what it prints first and keeps. */
    private List<List<String>> drawing() {
        String out = directory.resolve("out").toString();
        return List.of(
                List.of("Difference to the baseline", "comparison.json", "compare", "--out", out),
                List.of("Idea 4f1c09a2b7d3e655", "trace.json", "trace", "--out", out),
                List.of("Ranking in the model as it is", "ablation.json", "ablate", "--out", out),
                List.of("dose", "dose.json", "dose", "--out", out));
    }

    @ParameterizedTest
    @MethodSource("drawn")
    void what_cannot_be_drawn_is_one_line_and_all_else_is_printed_and_kept(Throwable failure, String reason)
            throws IOException {
        for (List<String> one : drawing()) {
            for (List<String> format : List.of(List.<String>of(), List.of("--format", "json"))) {
                Path out = directory.resolve("out-" + one.get(2) + format.size());
                List<String> args = new ArrayList<>(List.of(one.get(2), "--quiet", "--out", out.toString()));
                args.addAll(format);
                Spoken spoken = Spoken.of(new Failing(failure, "drawing"), args.toArray(new String[0]));
                assertThat(spoken.code()).isEqualTo(3);
                if (format.isEmpty()) {
                    assertThat(spoken.out()).contains(one.get(0)).doesNotContain("Report: ", "Kept in ");
                } else {
                    assertThat(spoken.json().get("format").asText()).isEqualTo("rainforest." + one.get(2) + "/1");
                }
                assertThat(out.resolve(one.get(1))).isNotEmptyFile();
                assertThat(spoken.err().lines())
                        .singleElement()
                        .asString()
                        .contains("rainforest " + one.get(2) + ": could not finish: ", "cannot be drawn (", reason)
                        .contains("kept in " + out)
                        .doesNotContain("\tat ");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("drawn")
    void a_report_that_cannot_be_drawn_again_says_why(Throwable failure, String reason) {
        Spoken spoken = Spoken.of(new Failing(failure, "drawing"), "report", compared.toString());
        assertThat(spoken.code()).isEqualTo(3);
        assertThat(spoken.out()).isEmpty();
        assertThat(spoken.err().lines())
                .singleElement()
                .asString()
                .contains("rainforest report: could not finish: the report cannot be drawn (", reason)
                .contains("the comparison is kept in " + compared + "; the same command draws its report");
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
            Spoken spoken = Spoken.of(new Failing(failure, "computing"), args.toArray(new String[0]));
            assertThat(spoken.code()).as(command).isEqualTo(3);
            assertThat(spoken.err())
                    .startsWith("rainforest " + command + ": could not finish: ")
                    .contains(reason)
                    .doesNotContain("\tat ", "Exception in thread");
            assertThat(spoken.err().lines().count()).as(spoken.err()).isLessThanOrEqualTo(3);
        }
    }

    @ParameterizedTest
    @MethodSource("failures")
    void a_comparison_is_printed_and_kept_whatever_becomes_of_the_facts(Throwable failure, String reason) {
        Path out = directory.resolve("half");
        Spoken spoken = Spoken.of(new Failing(failure, "validating"), "compare", "--quiet", "--out", out.toString());
        assertThat(spoken.code()).isEqualTo(3);
        assertThat(spoken.out()).contains("Difference to the baseline");
        assertThat(out.resolve("comparison.json")).isNotEmptyFile();
        assertThat(spoken.err())
                .contains(reason)
                .contains("the comparison is kept in " + out + "; 'rainforest report " + out + "' draws its report")
                .doesNotContain("\tat ");
        assertThat(Spoken.of(new PretendSimulations(), "report", out.toString()).code())
                .as("the report is drawn from what is kept")
                .isZero();
    }

    @Test
    void an_interruption_in_the_validation_says_that_the_comparison_is_kept() {
        Path out = directory.resolve("stopped");
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream errors = new PrintStream(err, true, StandardCharsets.UTF_8);
        Interruption interruption = new Interruption(errors);
        PretendSimulations stopped = new PretendSimulations() {
            @Override
            public List<ValidationRow> validate(ValidateRequest request, Progress progress) {
                progress.finished(3, 50);
                interruption.tell(); // as the Java machine does when the user presses Ctrl-C
                return super.validate(request, progress);
            }

            @Override
            public Path report(ReportRequest request) throws IOException {
                interruption.tell();
                return super.report(request);
            }
        };
        PrintStream printed = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        int code = RainforestCommand.execute(
                new Surroundings(Catalogue::standard, stopped, printed, errors, false, interruption),
                "compare",
                "--quiet",
                "--out",
                out.toString());
        assertThat(code).isZero();
        String kept = "the comparison is kept in " + out + "; 'rainforest report " + out + "' draws its report";
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("rainforest: interrupted after 3 of 50 runs; " + kept)
                .contains("rainforest: interrupted; " + kept)
                .doesNotContain("no run was kept");
        err.reset();
        interruption.tell();
        assertThat(err.size()).as("after the command has ended").isZero();
    }

    @Test
    void an_interrupted_computation_is_no_failure() {
        Spoken spoken =
                Spoken.of(new Failing(new CancellationException("interrupted"), "computing"), "trace", "--quiet");
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
                        new PretendSimulations(),
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

    @ParameterizedTest
    @ValueSource(strings = {"text", "json"})
    void refused_sets_are_counted_with_the_first_reason(String format) throws IOException {
        PretendSimulations refusing = new PretendSimulations();
        refusing.refused = List.of(
                new Calibrated.Refused(7, "rules.a: 3 is above b"), new Calibrated.Refused(9, "rules.a: 4 is above b"));
        Spoken spoken = Spoken.of(
                refusing,
                "calibrate",
                "--draws",
                "40",
                "--keep",
                "8",
                "--quiet",
                "--format",
                format,
                "--out",
                directory.resolve("refused").toString());
        assertThat(spoken.code()).isZero();
        if (format.equals("json")) {
            JsonNode json = spoken.json();
            assertThat(json.get("refused").asInt()).isEqualTo(2);
            assertThat(json.get("first_refusal").asText()).isEqualTo("rules.a: 3 is above b");
        } else {
            assertThat(spoken.out().replaceAll("\\s+", " "))
                    .contains("2 of 40 sets were refused by the scenario, so not run and not accepted. Set 7:")
                    .contains("rules.a: 3 is above b");
        }
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
        assertThat(Spoken.of(new PretendSimulations(), grid).err())
                .startsWith("rainforest: 240 runs on ")
                .contains("2 policies at 6 points of --vary, 20 runs of each; --runs makes fewer");
        for (List<String> silent : List.of(List.of("--quiet"), List.of("--format", "json"))) {
            List<String> args = new ArrayList<>(List.of(grid));
            args.addAll(silent);
            assertThat(Spoken.of(new PretendSimulations(), args.toArray(new String[0]))
                            .err())
                    .isEmpty();
        }
        assertThat(Spoken.of(new PretendSimulations(), "ablate").err()).contains("policies in the model as it is and");
        assertThat(Spoken.of(new PretendSimulations(), "dose").err())
                .contains("5 policies at 5 doses, 20 runs of each");
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
            Spoken spoken = Spoken.of(
                    new PretendSimulations(),
                    "compare",
                    String.join(",", worlds.stream().map(Path::toString).toList()),
                    "--parameters",
                    "baseline",
                    "--policies",
                    "none,platforms",
                    "--out",
                    directory.resolve("out" + worlds.hashCode()).toString());
            assertThat(spoken.code()).as(spoken.err()).isZero();
            assertThat(spoken.err())
                    .contains("a world of ")
                    .contains("policy 'platforms' does nothing: its envelope runs from 1950-01");
        }
    }

    @Test
    void a_list_in_brackets_counts_as_one_point_of_a_grid() {
        Spoken spoken = Spoken.of(
                new PretendSimulations(),
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
        Spoken spoken = Spoken.of(new PretendSimulations(), grid);
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
        Spoken spoken = Spoken.of(new PretendSimulations(), args.toArray(new String[0]));
        assertThat(spoken.code()).isEqualTo(2);
        assertThat(spoken.err()).contains("--vary", "are too many; allowed at most 20000000 runs in all");
        assertThat(Files.exists(directory.resolve("huge"))).isFalse();
    }
}
