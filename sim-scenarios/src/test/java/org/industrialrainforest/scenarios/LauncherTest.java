package org.industrialrainforest.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher, with a Maven that builds at once and a Java that says what it is given. */
@DisabledOnOs(OS.WINDOWS)
@Tag("slow")
@Timeout(120)
class LauncherTest {
    @TempDir
    Path root;

    @BeforeEach
    void place() throws IOException {
        String launcher = Files.readString(Path.of("..", "rainforest"));
        assertThat(launcher).contains("patience=15");
        script("rainforest", launcher.replace("patience=15", "patience=8"));
        script("jdk/bin/java", "#!/bin/sh\necho ran \"$@\"\n");
        script("jdk/bin/javac", "#!/bin/sh\n");
        Files.writeString(root.resolve("jdk/release"), "JAVA_VERSION=\"17.0.1\"\n");
        script("bin/mvn", """
                #!/bin/sh
                case "$*" in *-version*) echo "Apache Maven 3.9.9"; exit;; esac
                [ -z "$SLOW" ] || sleep "$SLOW"
                echo built >>built
                mkdir -p sim-scenarios/target && echo jar >sim-scenarios/target/rainforest.jar
                """);
        Files.writeString(root.resolve("pom.xml"), "<project/>");
    }

    /** What a launcher left at work beside it writes below the root: it ends before the root goes. */
    @AfterEach
    void leave() throws InterruptedException {
        while (ProcessHandle.allProcesses().anyMatch(this::isBelowRoot)) {
            Thread.sleep(20);
        }
    }

    private boolean isBelowRoot(ProcessHandle process) {
        return process.info()
                .commandLine()
                .map(line -> line.contains(root.toString()))
                .orElse(false);
    }

    private void script(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private Process launch(String slow) throws IOException {
        return launch(slow, "no", root);
    }

    private Process launch(String slow, String archive, Path cache) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(root.resolve("rainforest").toString(), "list");
        builder.environment().put("JAVA_HOME", root.resolve("jdk").toString());
        builder.environment().put("PATH", root.resolve("bin") + ":" + System.getenv("PATH"));
        builder.environment().put("SLOW", slow);
        builder.environment().put("RAINFOREST_CLASS_ARCHIVE", archive);
        builder.environment().put("XDG_CACHE_HOME", cache.toString());
        return builder.redirectErrorStream(true).start();
    }

    private static String said(Process process) throws Exception {
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.exitValue()).as(said).isZero();
        return said;
    }

    private Path lock() throws IOException {
        return Files.createDirectories(root.resolve("target/launcher.lock"));
    }

    @Test
    void a_lock_without_an_owner_is_taken_over() throws Exception {
        lock();
        assertThat(said(launch(""))).contains("is dead: building anew", "ran ");
        assertThat(root.resolve("target/launcher.lock")).doesNotExist();
    }

    @Test
    void a_lock_of_a_dead_or_foreign_process_is_taken_over_even_when_its_number_is_in_use_here() throws Exception {
        Files.writeString(lock().resolve("alive"), ProcessHandle.current().pid() + ".1 7\n");
        Files.writeString(lock().resolve("pid"), "1\n");
        assertThat(said(launch(""))).contains("waiting for a build", "is dead: building anew", "ran ");
    }

    @Test
    void a_launcher_that_is_killed_while_it_builds_does_not_hold_the_next_for_ever() throws Exception {
        Process killed = launch("30");
        while (!Files.exists(root.resolve("target/launcher.lock/alive"))) {
            Thread.sleep(20);
        }
        List<ProcessHandle> children = killed.descendants().toList();
        killed.destroyForcibly().waitFor();
        children.forEach(ProcessHandle::destroyForcibly);
        assertThat(said(launch(""))).contains("is dead: building anew", "ran ");
    }

    /** A Java that makes an archive where it is told to, and counts how often. */
    private void javaThatMakesArchives() throws IOException {
        script("jdk/bin/java", """
                #!/bin/sh
                echo ran "$@"
                for option; do
                  case $option in
                    -XX:SharedArchiveFile=made|-XX:AOTCacheOutput=made) echo classes >made; echo "$option" >>"%s" ;;
                  esac
                done
                """.formatted(root.resolve("archived")));
    }

    private List<Path> archives(Path cache) throws IOException {
        Path directory = cache.resolve("rainforest");
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList();
        }
    }

    /** What is there once as many are made and no launcher is at work on one any more. */
    private List<Path> made(Path cache, int wanted) throws Exception {
        List<Path> there = archives(cache);
        while (there.size() != wanted || !there.stream().allMatch(Files::isRegularFile)) {
            Thread.sleep(20);
            there = archives(cache);
        }
        return there;
    }

    @Test
    void the_first_use_has_an_archive_of_classes_made_and_the_next_ones_use_it() throws Exception {
        javaThatMakesArchives();
        Path cache = root.resolve("a cache");
        assertThat(said(launch("", "yes", cache))).contains("ran ").doesNotContain("SharedArchiveFile");
        String archive = made(cache, 1).get(0).toString();
        assertThat(said(launch("", "yes", cache))).contains("-XX:SharedArchiveFile=" + archive);
        assertThat(said(launch("", "no", cache))).doesNotContain("SharedArchiveFile");
        assertThat(Files.readAllLines(root.resolve("archived"))).hasSize(1);
        Files.writeString(root.resolve("jdk/release"), "JAVA_VERSION=\"25.0.1\"\n");
        assertThat(said(launch("", "yes", cache)))
                .as("another Java has its own")
                .doesNotContain("SharedArchiveFile")
                .doesNotContain("AOTCache=");
        made(cache, 2);
        assertThat(said(launch("", "yes", cache))).contains("-XX:AOTCache=" + cache);
        assertThat(Files.readAllLines(root.resolve("archived"))).hasSize(2);
    }

    @Test
    void a_java_that_makes_no_archive_is_asked_once_and_a_place_that_cannot_be_written_is_passed_over()
            throws Exception {
        Path cache = root.resolve("cache");
        said(launch("", "yes", cache));
        made(cache, 1);
        assertThat(said(launch("", "yes", cache))).contains("ran ").doesNotContain("SharedArchiveFile");
        Path file = Files.writeString(root.resolve("file"), "no directory");
        assertThat(said(launch("", "yes", file))).startsWith("ran ").doesNotContain("SharedArchiveFile");
    }

    @Test
    void two_launchers_build_once_however_long_it_takes() throws Exception {
        Process first = launch("8");
        while (!Files.exists(root.resolve("target/launcher.lock/alive"))) {
            Thread.sleep(20);
        }
        assertThat(said(launch(""))).contains("waiting for a build").doesNotContain("dead");
        assertThat(said(first)).contains("ran ");
        assertThat(Files.readAllLines(root.resolve("built"))).hasSize(1);
        assertThat(root.resolve("target/launcher.lock")).doesNotExist();
    }
}
