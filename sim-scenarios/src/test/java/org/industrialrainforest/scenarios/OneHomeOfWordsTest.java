package org.industrialrainforest.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Chinese stands in bundles beside the classes of a module, never in its code: lines of main code with a Chinese character. */
class OneHomeOfWordsTest {
    private static final Pattern CHINESE =
            Pattern.compile("[\\u3000-\\u303f\\u3400-\\u9fff\\uf900-\\ufaff\\uff00-\\uffef]");

    /** Files that hold Chinese for another reason than to say something, and in how many lines: a typeface is tried on a sample. */
    private static SortedMap<String, Integer> stillAllowed() {
        SortedMap<String, Integer> allowed = new TreeMap<>();
        allowed.put("sim-report/Typeface.java", 1);
        return allowed;
    }

    private static SortedMap<String, Integer> chinese(Path sources) throws IOException {
        SortedMap<String, Integer> chinese = new TreeMap<>();
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                long lines = Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                        .filter(line -> CHINESE.matcher(line).find())
                        .count();
                if (lines > 0) {
                    chinese.put(sources.relativize(file).toString().replace('\\', '/'), (int) lines);
                }
            }
        }
        return chinese;
    }

    @Test
    void no_main_code_speaks_chinese_but_what_is_still_allowed() throws IOException {
        SortedMap<String, Integer> allowed = stillAllowed();
        SortedMap<String, Integer> tooMuch = new TreeMap<>();
        for (String module : new String[] {"sim-engine", "sim-store", "sim-core", "sim-report", "sim-scenarios"}) {
            chinese(Path.of("..", module, "src", "main", "java")).forEach((file, lines) -> {
                String name = file.substring(file.lastIndexOf('/') + 1);
                if (lines > allowed.getOrDefault(module + "/" + name, 0)) {
                    tooMuch.put(module + "/" + name, lines);
                }
            });
        }
        assertThat(tooMuch).isEmpty();
    }

    @Test
    void code_that_speaks_chinese_is_found(@TempDir Path sources) throws IOException {
        Files.writeString(sources.resolve("Weather.java"), "of(\"It rains.\", \"\u4e0b\u96e8\");\nof(\"Sun\");\n");
        assertThat(chinese(sources)).containsExactly(Map.entry("Weather.java", 1));
    }
}
