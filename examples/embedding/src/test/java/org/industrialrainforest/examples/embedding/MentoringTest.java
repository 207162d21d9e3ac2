package org.industrialrainforest.examples.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The program is started as a module, so that a descriptor which lacks something stops it. */
@Tag("slow")
class MentoringTest {
    private static final String MODULE = "org.industrialrainforest.examples.embedding";

    /** What Maven would put on the program's module path: all that the tests see, without the tests and their libraries. */
    private static String modulePath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(place ->
                        !place.contains("test-classes") && !place.matches(".*(junit|assertj|archunit|surefire).*"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String said(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(words));
        Process java = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(java.waitFor()).as(said).isZero();
        return said;
    }

    @Test
    void a_module_adds_agents_a_phase_a_rule_an_outcome_and_a_policy_and_compares() throws Exception {
        String said = said("-p", modulePath(), "-m", MODULE + "/" + MODULE + ".Mentoring");

        Matcher line = Pattern.compile("Lessons: ([+-][0-9.]+) \\[(-?[0-9.]+), (-?[0-9.]+)]")
                .matcher(said);
        assertThat(line.find()).as(said).isTrue();
        double effect = Double.parseDouble(line.group(1));
        assertThat(effect)
                .isNotZero()
                .isStrictlyBetween(Double.parseDouble(line.group(2)), Double.parseDouble(line.group(3)));
    }

    @Test
    void everything_stands_on_the_module_path_as_a_module_and_the_command_is_optional() throws Exception {
        String said = said("-p", modulePath(), "--describe-module", MODULE);

        assertThat(said).contains("requires org.industrialrainforest.scenarios");
        assertThat(modulePath())
                .doesNotContain("picocli")
                .doesNotContain("logback")
                .doesNotContain("sim-report");
    }
}
