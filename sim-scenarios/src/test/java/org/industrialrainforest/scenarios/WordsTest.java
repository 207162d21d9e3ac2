package org.industrialrainforest.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bundle of Chinese words has what the sources ask for, and nothing else. */
class WordsTest {
    /** A call that says something: its key, then the English. A list of files says nothing. */
    private static final Pattern SAID = Pattern.compile(
            "\\b(?:of|title|text)\\(\\s*\"([a-z]+\\.(?!csv\"|parquet\")[a-z0-9-]+)\",\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");

    private static final Path SOURCES = Path.of("src", "main", "java");

    private static SortedSet<String> asked(Path sources) throws IOException {
        SortedSet<String> asked = new TreeSet<>();
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                SAID.matcher(Files.readString(file)).results().forEach(said -> asked.add(said.group(1)));
            }
        }
        return asked;
    }

    private static SortedSet<String> told() {
        SortedSet<String> told = new TreeSet<>();
        Words.keys().forEach(told::add);
        return told;
    }

    @Test
    void every_text_has_its_chinese_words_and_no_words_are_left_over() throws IOException {
        SortedSet<String> asked = asked(SOURCES);
        for (OddConcept concept : OddConcept.values()) {
            asked.add(concept.key());
            asked.add(concept.key() + ".text");
        }
        assertThat(told()).isEqualTo(asked).hasSizeGreaterThan(250);
    }

    @Test
    void a_text_without_chinese_words_is_found(@TempDir Path sources) throws IOException {
        Files.writeString(sources.resolve("Weather.java"), "words.of(\n \"weather.rain\",\n \"It rains.\")");
        assertThat(asked(sources)).containsExactly("weather.rain");
        assertThat(told()).doesNotContain("weather.rain");
        assertThat(new Words("zh").of("weather.rain", "It rains.")).isEqualTo("It rains.");
    }

    /** What the Chinese words leave open beyond the parts would be found only when it is said. */
    @Test
    void chinese_words_leave_nothing_open_that_is_not_handed_in() throws IOException {
        Words chinese = new Words("zh");
        for (String key : told()) {
            assertThat(chinese.of(key, "", 0, 1, 2, 3, 4, 5, 6, 7, 8, 9))
                    .as(key)
                    .doesNotContain("{", "}", "\uFFFD", "\n");
        }
    }

    @Test
    void words_that_leave_more_open_than_there_are_parts_are_refused() {
        assertThatThrownBy(() -> new Words("en").of("weather.rain", "{0} and {1}", "rain"))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void the_same_words_are_said_with_the_same_parts_in_both_languages() {
        assertThat(new Words("en").of("compare.of-firms", "{0} of {1}", "71 %", 12))
                .isEqualTo("71 % of 12");
        assertThat(new Words("zh").of("compare.of-firms", "{0} of {1}", "71 %", 12))
                .contains("71 %", "12");
    }
}
