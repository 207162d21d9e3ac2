package org.industrialrainforest.core.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.industrialrainforest.core.metrics.OutcomeGroup;
import org.industrialrainforest.core.observe.FirstEnd;
import org.industrialrainforest.core.observe.GainParty;
import org.industrialrainforest.core.observe.Series;
import org.industrialrainforest.core.observe.StageOfLife;
import org.industrialrainforest.core.world.Lever;
import org.industrialrainforest.engine.time.Month;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChineseTest {
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
        Pattern declared = Pattern.compile("@Meaning\\(.*?\\b(?:class|record) (\\w+)", Pattern.DOTALL);
        Set<String> meant = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                declared.matcher(Files.readString(file)).results().forEach(m -> meant.add("meaning." + m.group(1)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return meant;
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
        Set<String> told = new TreeSet<>();
        for (String key : Chinese.OF_THE_MODEL.keys()) {
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

    @Test
    void every_key_has_chinese_words_in_one_line() {
        assertThat(Chinese.OF_THE_MODEL.keys())
                .allSatisfy(key -> assertThat(Chinese.OF_THE_MODEL.words(key))
                        .as(key)
                        .containsPattern("[\\p{IsHan}；：，]")
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
