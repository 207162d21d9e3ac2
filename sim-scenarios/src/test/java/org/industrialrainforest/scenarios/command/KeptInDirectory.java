package org.industrialrainforest.scenarios.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.industrialrainforest.store.Form;
import org.industrialrainforest.store.Results;
import org.junit.jupiter.api.io.TempDir;

/** Comparisons in tiny worlds that keep their runs below one directory. */
abstract class KeptInDirectory {
    @TempDir
    Path directory;

    Path at(String name) {
        return directory.resolve(name);
    }

    Spoken compare(String out, String... more) {
        return Spoken.of(new Undrawn(), Interruption::new, shortest(words(out, more)));
    }

    /** A tiny world of one year: what is kept of a run does not depend on how long it is. */
    static String[] shortest(String... args) {
        return Stream.of(Spoken.inTinyWorld(args))
                .map(word -> word.equals("end=2013-12") ? "end=2013-06" : word)
                .toArray(String[]::new);
    }

    /** Under the scenario's own values unless told otherwise: to build it under many sets takes longer than tiny runs. */
    String[] words(String out, String... more) {
        List<String> words = new ArrayList<>(List.of(
                "compare",
                "--policies",
                "none,platforms,rainforest",
                "--no-validate",
                "--no-report",
                "--no-trace",
                "--format",
                "json",
                "--out",
                at(out).toString()));
        words.addAll(List.of(more));
        if (!words.contains("--parameters")) {
            words.addAll(List.of("--parameters", "baseline"));
        }
        if (!words.contains("--threads")) {
            words.addAll(List.of("--threads", "2"));
        }
        return words.toArray(String[]::new);
    }

    static void done(Spoken spoken) {
        assertThat(spoken.code()).as(spoken.err()).isZero();
    }

    /** All that a comparison kept, but for what was typed. */
    JsonNode comparison(String of) throws IOException {
        ObjectNode saved = (ObjectNode)
                new ObjectMapper().readTree(at(of).resolve("comparison.json").toFile());
        saved.remove("command");
        return saved;
    }

    void assertSame(String one, String other) throws IOException {
        assertThat(comparison(one)).isEqualTo(comparison(other));
        assertThat(at(one).resolve("runs.csv"))
                .hasSameTextualContentAs(at(other).resolve("runs.csv"));
        assertThat(Results.of(at(one).resolve("kept")).digest())
                .isEqualTo(Results.of(at(other).resolve("kept")).digest());
    }

    String asked(String of, String sql) {
        return Results.of(at(of).resolve("kept")).query(sql, Form.CSV);
    }
}
