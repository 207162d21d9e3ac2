package org.industrialrainforest.scenarios.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Chinese names work where the process can tell them, are refused where it cannot, and are never kept as question marks. */
@Tag("slow")
@EnabledOnOs(OS.LINUX)
class NamesOfFilesTest {
    private static final Map<String, String> NO_LOCALE = Map.of();
    private static final Map<String, String> UTF_8 = Map.of("LC_ALL", "C.UTF-8");

    @TempDir
    Path directory;

    @BeforeEach
    void scenarios() throws IOException, InterruptedException {
        String script = """
                printf 'id: city\\nextends: shanghai\\ntitle: 城市\\n' > 城市.yaml
                printf 'id: mine\\nextends: 城市.yaml\\n' > mine.yaml
                """;
        assertThat(Child.of(directory, NO_LOCALE, script)).isEqualTo(new Child(0, ""));
    }

    @Test
    void without_a_locale_they_are_refused_with_what_to_set() throws IOException, InterruptedException {
        Child typed = Child.of(directory, NO_LOCALE, "rainforest run 城市.yaml --set end=2013-12");
        assertThat(typed.code()).isEqualTo(2);
        assertThat(typed.said())
                .startsWith("rainforest: argument 2, '")
                .contains("set LC_ALL=C.UTF-8")
                .hasLineCount(1);
        Child kept = Child.of(directory, NO_LOCALE, "rainforest run --set end=2013-12 --out 结果 --debug 日志");
        assertThat(kept.code()).isEqualTo(2);
        assertThat(kept.said()).contains("argument 5", "LC_ALL=C.UTF-8");
        Child title = Child.of(directory, NO_LOCALE, "rainforest run --set end=2013-12 --set title=上海 --out kept");
        assertThat(title.code()).isEqualTo(2);
        Child inherited = Child.of(directory, NO_LOCALE, "rainforest run mine.yaml --set end=2013-12");
        assertThat(inherited.code()).isEqualTo(2);
        assertThat(inherited.said())
                .startsWith("mine.yaml:2:10: extends: '城市.yaml'")
                .contains("LC_ALL=C.UTF-8");
        assertThat(Child.of(directory, NO_LOCALE, "ls").said())
                .isEqualTo(Child.of(directory, NO_LOCALE, "printf 'mine.yaml\\nscript.sh\\n'; ls | tail -n 1")
                        .said());
    }

    @Test
    void in_utf_8_they_work() throws IOException, InterruptedException {
        Child run = Child.of(directory, UTF_8, """
                rainforest run mine.yaml --set end=2013-12 --quiet --out 结果 && test -f 结果/runs.csv &&
                    grep -o 'mine.yaml.*结果' 结果/manifest.json
                """);
        assertThat(run.code()).as(run.said()).isZero();
        assertThat(run.said()).contains("结果").doesNotContain("?", "\ufffd");
    }

    @Test
    void a_reader_that_has_seen_enough_is_no_error_but_a_full_disk_is() throws IOException, InterruptedException {
        Child left = Child.of(directory, UTF_8, "(rainforest list --parameters; echo $? > code) | head -n 1; cat code");
        assertThat(left.said().lines()).hasSize(2).last().isEqualTo("0");
        Child full = Child.of(directory, UTF_8, "rainforest list --parameters > /dev/full");
        assertThat(full.code()).isEqualTo(3);
        assertThat(full.said())
                .startsWith("rainforest: could not finish: standard output cannot be written (")
                .hasLineCount(1);
    }

    /** A jar that is no jar and a Java that says what it was given: the launcher alone is tried. */
    @Test
    void the_launcher_sets_a_locale_where_there_is_none() throws IOException, InterruptedException {
        Path root = Files.createDirectories(directory.resolve("root"));
        Files.copy(Path.of("..", "rainforest"), root.resolve("rainforest"));
        String script = """
                mkdir -p root/sim-scenarios/target jdk/bin && touch root/sim-scenarios/target/rainforest.jar
                echo 'JAVA_VERSION="17.0.1"' > jdk/release
                printf '#!/bin/sh\\necho "$LC_ALL $LANG $*"\\n' > jdk/bin/java && chmod +x jdk/bin/java
                export JAVA_HOME=$PWD/jdk
                bash root/rainforest run 城市.yaml
                """;
        assertThat(Child.of(directory, NO_LOCALE, script).said())
                .startsWith("C.UTF-8 ")
                .endsWith("run 城市.yaml\n");
        assertThat(Child.of(directory, Map.of("LANG", "xx_XX.UTF-8"), script).said())
                .startsWith("C.UTF-8 ");
        assertThat(Child.of(directory, Map.of("LANG", "C.UTF-8"), script).said())
                .startsWith(" C.UTF-8 ");
        Files.move(root, directory.resolve("root!"));
        Child bang = Child.of(directory, UTF_8, "bash 'root!/rainforest' list");
        assertThat(bang.code()).isEqualTo(3);
        assertThat(bang.said()).contains("ends in '!'", "rename it").hasLineCount(1);
    }
}
