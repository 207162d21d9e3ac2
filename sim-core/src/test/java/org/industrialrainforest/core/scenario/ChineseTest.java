package org.industrialrainforest.core.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.industrialrainforest.core.compare.PairedMetrics;
import org.industrialrainforest.core.compare.Recovering;
import org.industrialrainforest.core.metrics.Metrics;
import org.industrialrainforest.core.metrics.OutcomeGroup;
import org.industrialrainforest.core.observe.FirstEnd;
import org.industrialrainforest.core.observe.GainParty;
import org.industrialrainforest.core.observe.Series;
import org.industrialrainforest.core.observe.StageOfLife;
import org.industrialrainforest.core.tiny.TinyScenario;
import org.industrialrainforest.engine.time.Month;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChineseTest {
    private static final Path SOURCES = Path.of("src", "main", "java");

    /** Kinds of keys that stand in the sources in full. */
    private static final String[] WRITTEN = {"title.", "mark.", "Happening.", "life.", "founder.", "synergy."};

    /** What a pattern's first group finds in the sources, each behind the kind of its key. */
    private static Set<String> keys(String kind, String pattern, Path sources) {
        Pattern declared = Pattern.compile(pattern, Pattern.DOTALL);
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                declared.matcher(Files.readString(file)).results().forEach(m -> keys.add(kind + m.group(1)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return keys;
    }

    /** Keys that stand in the sources in full. */
    private static Set<String> written(Path sources) {
        Set<String> written = new TreeSet<>();
        for (String kind : WRITTEN) {
            written.addAll(keys(kind, "\"" + Pattern.quote(kind) + "([\\w.-]+)\"", sources));
        }
        return written;
    }

    /** Keys that a scenario's records ask for: of every parameter, switch and kind of thing or group of rules. */
    private static Set<String> asked() {
        Set<String> asked = new TreeSet<>();
        parts(Scenario.class, "", asked);
        for (Part part : Part.of(Mechanisms.class)) {
            asked.add("switch." + part.key());
            asked.add("parameter.mechanisms." + part.key());
        }
        asked.addAll(meant());
        return asked;
    }

    /** Of every phase, table and record of parameters in the sources that says what it is. */
    private static Set<String> meant() {
        return keys("meaning.", "@Meaning\\(.*?\\b(?:class|record) (\\w+)", SOURCES);
    }

    private static void parts(Class<?> owner, String name, Set<String> asked) {
        for (Part part : Part.of(owner)) {
            String child = name.isEmpty() ? part.key() : name + "." + part.key();
            Class<?> things = Part.itemClass(part.genericType());
            boolean number = part.type() == double.class || part.type() == int.class || part.type() == long.class;
            if (part.param() != null && number) {
                asked.add("parameter." + child);
            } else if (things != null && Part.hasId(things)) {
                parts(things, child, asked);
            } else if (part.type().isRecord() && part.type() != Month.class && part.type() != Bound.class) {
                parts(part.type(), part.type() == Rules.class ? "" : child, asked);
            }
        }
    }

    private static Set<String> told(String... kinds) {
        return told(Chinese.OF_THE_MODEL, kinds);
    }

    private static Set<String> told(Chinese bundle, String... kinds) {
        Set<String> told = new TreeSet<>();
        for (String key : bundle.keys()) {
            for (String kind : kinds) {
                if (key.startsWith(kind)) {
                    told.add(key);
                }
            }
        }
        return told;
    }

    @Test
    void every_parameter_switch_and_kind_has_its_words_and_no_words_are_left_over() {
        assertThat(told("parameter.", "switch.", "meaning.")).isEqualTo(asked()).hasSizeGreaterThan(200);
    }

    @ParameterizedTest
    @ValueSource(
            classes = {Lever.class, GainParty.class, StageOfLife.class, FirstEnd.class, Series.class, OutcomeGroup.class
            })
    void every_constant_has_its_words_and_no_words_are_left_over(Class<? extends Enum<?>> kind) {
        String named = kind.getSimpleName() + ".";
        assertThat(told(named))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(kind.getEnumConstants())
                        .map(constant -> named + constant.name())
                        .toList());
    }

    /** Outcomes of runs and of pairs; an outcome by kind of founder has one name for all kinds. */
    private static Set<String> outcomes() {
        Set<String> outcomes = new TreeSet<>();
        Metrics.all().forEach(metric -> outcomes.add("metric." + metric.id()));
        PairedMetrics.of(TinyScenario.lively().scenario())
                .forEach(metric -> outcomes.add("metric." + metric.id().replaceAll("\\[.*", "")));
        Arrays.stream(Recovering.values()).forEach(watched -> outcomes.add("metric." + watched.id()));
        return outcomes;
    }

    @Test
    void every_outcome_has_its_words_and_no_words_are_left_over() {
        assertThat(told("metric.")).isEqualTo(outcomes()).hasSizeGreaterThan(150);
    }

    /** Processes that the sources declare and say the meaning of. */
    private static Set<String> processes(Path sources) {
        return keys("process.", "Process\\.(?:lifelong|monthly)\\(\\s*\"([^\"]+)\"[^;]*\\.means\\(", sources);
    }

    @Test
    void every_process_has_its_words_and_no_words_are_left_over() {
        assertThat(told("process.")).isEqualTo(processes(SOURCES)).hasSizeGreaterThan(15);
    }

    @Test
    void a_process_without_words_is_found(@TempDir Path sources) throws IOException {
        Files.writeString(
                sources.resolve("Weather.java"), "Process.monthly(\"weather\", \"rain\").means(\"rain; by month\");");
        assertThat(processes(sources)).containsExactly("process.weather");
        assertThat(told("process.")).doesNotContain("process.weather");
    }

    @Test
    void every_key_written_in_the_sources_has_its_words_and_no_words_are_left_over() {
        assertThat(told(WRITTEN)).isEqualTo(written(SOURCES)).hasSizeGreaterThan(100);
    }

    @Test
    void a_written_key_without_words_is_found(@TempDir Path sources) throws IOException {
        Files.writeString(sources.resolve("Life.java"), "Title.of(\"life.on-mars\", \"on Mars since {0}\", month)");
        assertThat(written(sources)).containsExactly("life.on-mars");
        assertThat(told(WRITTEN)).doesNotContain("life.on-mars");
    }

    @Test
    void words_of_a_key_that_nobody_writes_are_found() {
        Chinese bundle = Chinese.read(new ByteArrayInputStream("life.on-mars=\u5728\n".getBytes(UTF_8)));
        assertThat(told(bundle, WRITTEN)).containsExactly("life.on-mars");
        assertThat(written(SOURCES)).doesNotContain("life.on-mars");
    }

    /** A kind that no test above compares with the sources could hold words that are left over; units and sources are parts of texts. */
    @Test
    void every_kind_of_key_is_looked_at() {
        Set<String> kinds = new TreeSet<>(List.of(WRITTEN));
        kinds.addAll(List.of("parameter.", "switch.", "meaning.", "metric.", "process.", "unit.", "source."));
        kinds.addAll(List.of("Lever.", "GainParty.", "StageOfLife.", "FirstEnd.", "Series.", "OutcomeGroup."));
        assertThat(told(kinds.toArray(String[]::new))).isEqualTo(Chinese.OF_THE_MODEL.keys());
    }

    @Test
    void every_key_has_chinese_words_in_one_line() {
        assertThat(Chinese.OF_THE_MODEL.keys())
                .allSatisfy(key -> assertThat(Chinese.OF_THE_MODEL.words(key))
                        .as(key)
                        .containsPattern("[\\p{IsHan}；：，、]")
                        .doesNotContain("\n", "\t", "\uFFFD"));
    }

    @Test
    void parts_are_filled_in_in_both_languages() {
        Title title = new Cohort(Month.of(2014, 1), Month.of(2030, 12)).title();
        assertThat(title.en()).isEqualTo("ideas that arrived 2014-01 to 2030-12, looked at 60 months after arrival");
        assertThat(title.zh()).contains("2014-01", "2030-12", "60").doesNotContain("{");
    }

    @Test
    void a_key_without_words_leaves_the_english() {
        assertThat(Title.of("title.of-nothing", "Nothing").in("zh")).isEqualTo("Nothing");
    }
}
