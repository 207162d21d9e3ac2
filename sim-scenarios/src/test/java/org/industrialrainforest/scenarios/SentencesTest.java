package org.industrialrainforest.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A stranger understands the documentation at first reading: its sentences are short, and it cites nothing that is not here. */
class SentencesTest {
    private static final Path ROOT = Path.of("..");
    private static final int MOST_WORDS = 35;
    private static final Pattern END =
            Pattern.compile("(?<!et al|e\\.g|\\bart)[.!?][)*\"”`_]*\\s+(?=[\"“(\\[*`_]*[\\p{Lu}0-9`])");
    private static final Pattern ABSENT = Pattern.compile(
            "\\b(the|our) design('s)? (document|lists?|says?)|design §|\\(§[0-9]|evidence\\.md|\\bissue [0-9]+|/work/");

    /** Paragraphs, items of lists and cells of tables, without code. */
    private static List<String> texts(String page) {
        List<String> texts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        boolean code = false;
        for (String line : page.replaceAll("<!--.*?-->", "").lines().toList()) {
            boolean fence = line.stripLeading().startsWith("```");
            boolean starts = line.matches("\\s*([-*]|[0-9]+\\.|#+|\\|)\\s.*") || line.isBlank() || fence;
            if (starts) {
                texts.add(text.toString());
                text.setLength(0);
            }
            code ^= fence;
            boolean equation = line.startsWith("    ") && text.isEmpty() && !starts;
            if (code || fence || equation) {
                continue;
            }
            if (line.startsWith("|")) {
                texts.addAll(Arrays.asList(line.split("\\|")));
            } else {
                text.append(line.strip()).append(' ');
            }
        }
        texts.add(text.toString());
        return texts;
    }

    private static List<String> sentences(String text) {
        String plain = text.replaceAll("!?\\[([^\\]]*)\\]\\([^)]*\\)", "$1");
        List<String> sentences = new ArrayList<>();
        int start = 0;
        for (Matcher end = END.matcher(plain); end.find(); start = end.end()) {
            sentences.add(plain.substring(start, end.end()).strip());
        }
        sentences.add(plain.substring(start).strip());
        return sentences;
    }

    private static long words(String sentence) {
        return Arrays.stream(sentence.split("\\s+"))
                .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
                .count();
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> root = Files.list(ROOT);
                Stream<Path> docs = Files.walk(ROOT.resolve("docs"));
                Stream<Path> examples = Files.walk(ROOT.resolve("examples"), 2)) {
            return Stream.of(root, docs, examples)
                    .flatMap(pages -> pages)
                    .filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void no_sentence_of_the_documentation_has_more_than_35_words() throws IOException {
        List<String> tooLong = new ArrayList<>();
        List<Path> pages = pages();
        assertThat(pages).hasSizeGreaterThan(40);
        for (Path page : pages) {
            for (String text : texts(Files.readString(page, StandardCharsets.UTF_8))) {
                sentences(text).stream()
                        .filter(sentence -> words(sentence) > MOST_WORDS)
                        .forEach(sentence -> tooLong.add(
                                String.format(Locale.ROOT, "%s, %d words: %s", page, words(sentence), sentence)));
            }
        }
        assertThat(tooLong).isEmpty();
    }

    @Test
    void no_page_cites_a_document_that_is_not_here() throws IOException {
        for (Path page : pages()) {
            assertThat(ABSENT.matcher(Files.readString(page, StandardCharsets.UTF_8))
                            .results()
                            .map(found -> found.group()))
                    .as(page.toString())
                    .isEmpty();
        }
    }

    @Test
    void a_long_sentence_is_found_in_a_paragraph_and_in_a_cell() {
        String sentence = "word ".repeat(MOST_WORDS + 1).strip() + ".";
        String page = "# Title\n\nShort. " + sentence + "\n\n| a | " + sentence + " |\n";
        assertThat(texts(page).stream().flatMap(text -> sentences(text).stream()))
                .filteredOn(one -> words(one) > MOST_WORDS)
                .hasSize(2);
    }
}
