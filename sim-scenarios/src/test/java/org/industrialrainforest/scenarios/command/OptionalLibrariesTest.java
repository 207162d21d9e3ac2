package org.industrialrainforest.scenarios.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.industrialrainforest.scenarios.Catalogue;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A command of one's own that brings neither the report nor a progress bar nor a logging backend along. */
@Tag("slow")
class OptionalLibrariesTest {
    private static final String[] TINY = Spoken.inTinyWorld("run");
    private static final Pattern OPTIONAL = Pattern.compile(
            "sim-report|sim-store|duckdb|progressbar|jline|logback|jfreechart|batik|xmlgraphics|pdfbox|fontbox|graphics2d|j2html|xmpbox");

    @TempDir
    Path directory;

    /** As a researcher writes it. */
    static final class Mine {
        private Mine() {}

        public static void main(String[] args) {
            RainforestCommand.main(Catalogue.standard(), args);
        }
    }

    /** What it said to both streams, after its exit code in a line. */
    private static String say(String... args) throws IOException, InterruptedException {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> parts = List.of(all.split(File.pathSeparator));
        String some = parts.stream()
                .filter(part -> !OPTIONAL.matcher(part).find())
                .collect(Collectors.joining(File.pathSeparator));
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                some,
                Mine.class.getName()));
        words.addAll(List.of(args));
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(said).doesNotContain("NoClassDefFoundError", "\tat ", "SLF4J");
        return process.waitFor() + "\n" + said;
    }

    private static String[] tiny(String... words) {
        List<String> all = new ArrayList<>(Arrays.asList(words));
        all.addAll(Arrays.asList(TINY).subList(1, TINY.length));
        return all.toArray(String[]::new);
    }

    @Test
    void what_needs_none_of_them_works() throws IOException, InterruptedException {
        assertThat(say("list")).startsWith("0\nScenarios\n");
        assertThat(say("describe", "graphene-platform")).startsWith("0\nODD description");
        assertThat(say(tiny("run"))).startsWith("0\n").contains("Ledger out of balance by 0 fen");
    }

    @Test
    void a_comparison_is_kept_and_says_what_its_report_needs() throws IOException, InterruptedException {
        String out = directory.resolve("out").toString();
        String[] typed = tiny("compare", "--policies", "platforms", "--runs", "2", "--out", out);
        assertThat(say(typed))
                .startsWith("0\n")
                .contains("Difference to the baseline")
                .contains(
                        "the report is not drawn without org.industrialrainforest:sim-report, which is not on the class"
                                + " path; the comparison is kept in " + out);
        assertThat(directory.resolve("out/comparison.json")).isNotEmptyFile();
        assertThat(say("report", out))
                .isEqualTo("3\nrainforest report: could not finish: the report cannot be drawn without"
                        + " org.industrialrainforest:sim-report, which is not on the class path\n");
    }

    @Test
    void kept_runs_say_what_they_need() throws IOException, InterruptedException {
        assertThat(say("status", directory.toString()))
                .isEqualTo("3\nrainforest status: could not finish: kept runs cannot be read without"
                        + " org.industrialrainforest:sim-store, which is not on the class path\n");
    }

    @Test
    void a_log_is_refused() throws IOException, InterruptedException {
        assertThat(say("list", "--debug", directory.resolve("debug.log").toString()))
                .startsWith("3\n")
                .contains("--debug: nothing can be logged without ch.qos.logback:logback-classic");
    }
}
