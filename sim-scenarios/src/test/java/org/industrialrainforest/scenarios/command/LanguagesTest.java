package org.industrialrainforest.scenarios.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever language the machine speaks, the command says and keeps the same, byte for byte. */
@Tag("slow")
class LanguagesTest {
    @TempDir
    static Path english;

    /** In the journal of kept runs: when a session began, how long runs took, and the sum of a line that tells it. */
    private static final String JOURNAL_TIMES = "\"at\":\"[0-9TZ:-]+\"|\"millis\":[0-9]+|\"sum\":\"[0-9a-f]+\"";

    private static SortedMap<String, String> expected = new TreeMap<>();

    @BeforeAll
    static void in_english() throws IOException, InterruptedException {
        expected = said(english, "-Duser.language=en -Duser.country=US");
        assertThat(english.resolve("language")).hasContent("10.5i");
        assertThat(expected)
                .containsKeys("said-0.txt", "run/flows.csv", "compare/comparison.json", "compare/report.html");
        assertThat(expected.values()).noneMatch(text -> text.contains("could not finish:"));
    }

    @ParameterizedTest
    @CsvSource({
        "١٠٫٥i, -Duser.language=ar -Duser.country=EG",
        "๑๐.๕i, -Duser.language=th -Duser.country=TH -Duser.variant=TH",
        // The comma is that of German and many others as well.
        "'10,5ı', -Duser.language=tr -Duser.country=TR",
    })
    void all_that_is_said_and_kept_is_the_same(String language, String options, @TempDir Path directory)
            throws IOException, InterruptedException {
        SortedMap<String, String> said = said(directory, options);
        assertThat(directory.resolve("language")).hasContent(language);
        assertThat(said.keySet()).isEqualTo(expected.keySet());
        said.forEach((file, text) -> assertThat(text).as(file).isEqualTo(expected.get(file)));
    }

    /** Text of every file by its name, without the time at which it was written, and without the PDF. */
    private static SortedMap<String, String> said(Path directory, String options)
            throws IOException, InterruptedException {
        Child child = Child.of(
                directory, Map.of("LC_ALL", "C.UTF-8"), "java " + options + " " + EveryCommand.class.getName() + " .");
        assertThat(child.code()).as(child.said()).isZero();
        SortedMap<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = directory.relativize(file).toString();
                if (!List.of("script.sh", "language").contains(name) && !name.endsWith(".pdf")) {
                    texts.put(
                            name,
                            new String(
                                            Files.readAllBytes(file),
                                            name.endsWith("png") ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8)
                                    .replaceAll(JOURNAL_TIMES, "")
                                    .replaceAll("\"written\" : \"[0-9TZ:-]+\"", "")
                                    .replaceAll("20[2-9][0-9]-[01][0-9]-[0-3][0-9]", ""));
                }
            }
        }
        return texts;
    }
}
