package org.industrialrainforest.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.industrialrainforest.report.figures.studies.StudyFiguresTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A disk without room and a thread that should stop, while something is drawn. */
@Tag("slow")
class DrawingFaultsTest {
    @TempDir
    Path directory;

    @AfterEach
    void nobodyIsLeftInterrupted() {
        Thread.interrupted();
    }

    /** Writes something into a directory. */
    @FunctionalInterface
    interface Writing {
        Object to(Path directory) throws IOException;
    }

    // Made up before anybody is interrupted: making them up reads fonts, and Java's fonts forget interruptions.
    private static final Report COMPARED = Report.of(Comparisons.small(), List.of(), Comparisons.provenance());
    private static final Charts LIVED = Charts.of(LifeFiguresTest.lives());
    private static final Charts ABLATED = Charts.of(StudyFiguresTest.ablation());
    private static final Charts DOSED = Charts.of(StudyFiguresTest.curves());

    private static final Writing REPORT = COMPARED::write;
    private static final Writing LIVES = LIVED::write;
    private static final Writing ABLATION = ABLATED::write;
    private static final Writing DOSES = DOSED::write;

    static Stream<Arguments> writings() {
        return Stream.of(
                arguments("report", REPORT),
                arguments("charts of a comparison", (Writing) COMPARED::charts),
                arguments("lives", LIVES),
                arguments("ablation", ABLATION),
                arguments("dose curves", DOSES));
    }

    /** Every write to this device fails as on a full disk. */
    private void full(String file) throws IOException {
        Path place = directory.resolve(file);
        Files.createDirectories(place.toAbsolutePath().getParent());
        Files.createSymbolicLink(place, Path.of("/dev/full"));
    }

    @EnabledOnOs(OS.LINUX)
    @ParameterizedTest
    @CsvSource({
        "report,   report.html",
        "report,   report.pdf",
        "report,   charts/money.svg",
        "report,   charts/money.png",
        "report,   charts/money.csv",
        "lives,    charts/two-lives.png",
        "ablation, charts/ablation-effects.png",
        "ablation, charts/ablation.svg",
        "dose,     charts/dose-curves.png",
        "dose,     charts/dose-curves.csv"
    })
    void a_full_disk_is_told_with_the_file_that_it_had_no_room_for(String what, String file) throws IOException {
        full(file);
        Writing writing = switch (what) {
            case "report" -> REPORT;
            case "lives" -> LIVES;
            case "ablation" -> ABLATION;
            default -> DOSES;
        };
        assertThatThrownBy(() -> writing.to(directory))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(directory.resolve(file).toString())
                .hasMessageContaining("No space left on device");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("writings")
    void who_is_interrupted_before_draws_nothing(String name, Writing writing) throws IOException {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> writing.to(directory)).isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
        try (Stream<Path> files = Files.walk(directory)) {
            assertThat(files.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("writings")
    void who_is_interrupted_meanwhile_throws_and_nothing_is_drawn_afterwards(String name, Writing writing)
            throws Exception {
        Thread caller = Thread.currentThread();
        Thread watcher = new Thread(() -> {
            try {
                while (count() == 0) {
                    Thread.sleep(1);
                }
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
            caller.interrupt();
        });
        watcher.start();
        try {
            writing.to(directory);
            // It may have been done by then; the flag is kept in any case.
        } catch (CancellationException e) {
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
        }
        while (watcher.isAlive()) {
            Thread.onSpinWait();
        }
        assertThat(Thread.interrupted()).isTrue();
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.getName().equals("rainforest-run"));
        long then = count();
        Thread.sleep(50);
        assertThat(count()).isEqualTo(then);
    }

    private long count() throws IOException {
        Path charts = directory.resolve("charts");
        if (!Files.isDirectory(charts)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(charts)) {
            return files.count();
        }
    }
}
