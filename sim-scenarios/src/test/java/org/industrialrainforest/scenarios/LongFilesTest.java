package org.industrialrainforest.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A main source file of more than 300 lines is a rare thing with a reason, which a page of the decisions gives. */
class LongFilesTest {
    private static final Path ROOT = Path.of("..");
    private static final int LONG = 300;
    private static final int MOST_FILES = 19;
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([^`]+\\.java)` \\| (\\S.*) \\|$");

    /** Lines by path from the root. */
    private static SortedMap<String, Long> sources() throws IOException {
        SortedMap<String, Long> sources = new TreeMap<>();
        for (Path folder : folders()) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .map(file -> ROOT.relativize(file).toString().replace('\\', '/'))
                        .forEach(file -> sources.put(file, lines(file)));
            }
        }
        return sources;
    }

    /** Main sources of modules and of examples. */
    private static List<Path> folders() throws IOException {
        try (Stream<Path> modules = Files.list(ROOT);
                Stream<Path> examples = Files.list(ROOT.resolve("examples"))) {
            return Stream.concat(modules, examples)
                    .map(module -> module.resolve("src").resolve("main").resolve("java"))
                    .filter(Files::isDirectory)
                    .sorted()
                    .toList();
        }
    }

    private static long lines(String file) {
        try (Stream<String> lines = Files.lines(ROOT.resolve(file), StandardCharsets.UTF_8)) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SortedSet<String> named() throws IOException {
        SortedSet<String> named = new TreeSet<>();
        Matcher row = ROW.matcher(Files.readString(ROOT.resolve("docs/decisions/long-files.md"), StandardCharsets.UTF_8)
                .replace("\r\n", "\n"));
        while (row.find()) {
            named.add(row.group(1));
        }
        return named;
    }

    @Test
    void the_page_names_every_long_file_and_no_other() throws IOException {
        SortedMap<String, Long> sources = sources();
        assertThat(sources).hasSizeGreaterThan(400);
        SortedSet<String> tooLong = new TreeSet<>();
        sources.forEach((file, lines) -> {
            if (lines > LONG) {
                tooLong.add(file);
            }
        });
        assertThat(named()).isEqualTo(tooLong);
    }

    @Test
    void there_are_at_most_nineteen() throws IOException {
        assertThat(named()).hasSizeLessThanOrEqualTo(MOST_FILES);
    }
}
