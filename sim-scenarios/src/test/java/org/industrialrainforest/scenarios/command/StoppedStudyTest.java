package org.industrialrainforest.scenarios.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.industrialrainforest.store.Results;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An ablation or a dose curve that is stopped goes on with the same command and ends as one that nobody disturbed. */
@Tag("slow")
class StoppedStudyTest {
    @TempDir
    Path directory;

    private Spoken say(Function<PrintStream, Interruption> interruption, String out, List<String> asked) {
        List<String> words = new ArrayList<>(asked);
        words.addAll(List.of(
                "--policies",
                "none,platforms",
                "--runs",
                "4",
                "--threads",
                "1",
                "--out",
                directory.resolve(out).toString()));
        return Spoken.of(new Undrawn(), interruption, Spoken.inTinyWorld(words.toArray(String[]::new)));
    }

    @ParameterizedTest
    @CsvSource({"ablate, --mechanisms, 'recycling,rescue', ablation.json", "dose, --doses, '1,2', dose.json"})
    void one_that_is_stopped_halfway_goes_on(String command, String option, String value, String document)
            throws Exception {
        List<String> asked = List.of(command, option, value);
        Spoken calm = say(Interruption::new, "calm", asked);
        assertThat(calm.code()).as(calm.err()).isZero();
        Spoken stopped = say(Halfway::new, "stopped", asked);
        assertThat(stopped.code()).as(stopped.err()).isEqualTo(130);
        assertThat(stopped.err()).contains("finished runs are kept in", "give the same command again");
        assertThat(directory.resolve("stopped").resolve(document)).doesNotExist();
        long kept = kept("stopped").status().done();
        assertThat(kept).isBetween(2L, kept("calm").status().done() - 2);
        Spoken resumed = say(Interruption::new, "stopped", asked);
        assertThat(resumed.code()).as(resumed.err()).isZero();
        assertThat(kept("stopped").digest()).isEqualTo(kept("calm").digest());
        assertThat(Files.readString(directory.resolve("stopped").resolve(document)))
                .isEqualTo(Files.readString(directory.resolve("calm").resolve(document)));
        assertThat(resumed.out().replace("stopped", "calm")).isEqualTo(calm.out());
        Spoken unkept = Spoken.of(new Undrawn(), Interruption::new, unkept(asked));
        assertThat(calm.out()).startsWith(unkept.out().stripTrailing());
        Spoken replay = Spoken.of("replay", directory.resolve("calm").toString());
        assertThat(replay.code()).isEqualTo(2);
        assertThat(replay.err())
                .contains("calm: these are runs of a study, whose design only its command knows; give that command")
                .contains("compare the digests that 'rainforest status --format json' tells of both");
        Spoken chinese = Spoken.of("replay", directory.resolve("calm").toString(), "--lang", "zh");
        assertThat(chinese.code()).isEqualTo(2);
        assertThat(chinese.err()).contains("calm: 这里保存的是一项研究的运行");
    }

    /** The same without a directory, so that nothing is kept or read. */
    private static String[] unkept(List<String> asked) {
        List<String> words = new ArrayList<>(asked);
        words.addAll(List.of("--policies", "none,platforms", "--runs", "4", "--threads", "1"));
        return Spoken.inTinyWorld(words.toArray(String[]::new));
    }

    private Results kept(String out) {
        return Results.of(directory.resolve(out).resolve(StudyTask.RUNS));
    }
}
