package org.industrialrainforest.scenarios.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.industrialrainforest.core.scenario.ParameterList;
import org.industrialrainforest.scenarios.Catalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DescribeCommandTest {
    private static final int WIDTH = 100;

    @TempDir
    Path directory;

    private Spoken say(String... args) {
        return Spoken.of(args);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void text_fits_a_terminal_and_keeps_every_word(String language) {
        Spoken spoken = say("describe", "graphene-platform", "--lang", language);
        assertThat(spoken.code()).isZero();
        assertThat(spoken.lines())
                .filteredOn(l -> !l.startsWith("    ") || l.startsWith("      ")) // equations are as wide as they are
                .allSatisfy(l -> assertThat(TextTable.width(l)).isLessThanOrEqualTo(WIDTH));
        assertThat(spoken.out())
                .contains("Grimm et al. 2020", "platforms[graphene].slots", "framework-adoption", "FundRaising");
        assertThat(spoken.out()).contains(language.equals("en") ? "5 Initialization" : "5 初始化");
        String words = String.join("", spoken.lines()).replaceAll("\\s+", "");
        assertThat(words)
                .contains("platforms[graphene].slots"
                        + (language.equals("en")
                                ? "value:24;unit:slots;meaning:runsservedatatime"
                                : "取值:24;单位:机位;含义:可同时服务的使用次数"));
    }

    @Test
    void markdown_has_whole_tables_and_takes_no_word_for_markup() {
        Spoken spoken = say("describe", "chip-pilot-line", "--format", "markdown");
        List<String> lines = spoken.lines();
        assertThat(lines.get(0)).isEqualTo("# ODD description of chip-pilot-line");
        assertThat(lines).contains("## 7 Submodels", "### Parameters: platforms");
        assertThat(lines).anyMatch(l -> l.startsWith("| platforms\\[sitri-pilot-line\\].slots | 60 | slots | "));
        assertThat(say("describe", "chip-pilot-line", "--format", "markdown", "--lang", "zh")
                        .lines())
                .anyMatch(l -> l.startsWith("| platforms\\[sitri-pilot-line\\].slots | 60 | 机位 | 可同时服务的使用次数 | "));
        int columns = 0;
        for (String line : lines) {
            int bars = line.startsWith("|") ? line.replace("\\|", "").split("\\|", -1).length : 0;
            assertThat(columns == 0 || bars == 0 || bars == columns).as(line).isTrue();
            columns = bars;
        }
    }

    @Test
    void json_holds_sections_and_numbers_of_parameters() throws IOException {
        JsonNode json = say("describe", "--set", "platforms[graphene].slots=31", "--format", "json")
                .json();
        assertThat(json.get("format").asText()).isEqualTo("rainforest.describe/1");
        assertThat(json.get("scenario").asText()).isEqualTo("shanghai");
        assertThat(json.get("sections").findValuesAsText("id")).contains("concepts.sensing", "submodels.exiting");
        assertThat(json.get("parameters"))
                .hasSameSizeAs(ParameterList.of(Catalogue.standard().scenario("shanghai"))
                        .parameters());
        for (JsonNode parameter : json.get("parameters")) {
            if (parameter.get("path").asText().equals("platforms[graphene].slots")) {
                assertThat(parameter.get("default").asInt()).isEqualTo(31);
                assertThat(parameter.get("meaning").get("en").asText()).isEqualTo("runs served at a time");
                assertThat(parameter.get("meaning").get("zh").asText()).isEqualTo("可同时服务的使用次数");
            }
        }
    }

    @Test
    void it_is_written_to_a_file_where_one_is_named() throws IOException {
        Path file = directory.resolve("deep/odd.md");
        Spoken spoken = say("describe", "--format", "markdown", "--out", file.toString());
        assertThat(spoken.out()).isEmpty();
        assertThat(spoken.err()).isEqualTo("rainforest: written to " + file + "\n");
        assertThat(Files.readString(file)).startsWith("# ODD description of shanghai\n");
        Spoken refused = say("describe", "--out", directory.toString());
        assertThat(refused.code()).isEqualTo(3);
        assertThat(refused.err()).contains("it is a directory, name a file in it");
    }

    @Test
    void what_is_not_known_is_answered_with_what_was_meant() {
        Spoken spoken = say("describe", "chip-pilot-lin", "--format", "markdwon");
        assertThat(spoken.code()).isEqualTo(2);
        assertThat(spoken.err())
                .contains("there is no scenario 'chip-pilot-lin'", "Did you mean 'chip-pilot-line'?")
                .contains("allowed text, markdown, json. Did you mean 'markdown'?");
        assertThat(say("list", "--format", "markdown").code()).isEqualTo(2);
    }

    @Test
    void a_scenario_of_a_file_is_described_with_its_own_words() throws IOException {
        Path yaml = Files.writeString(
                directory.resolve("town.yaml"), "extends: chip-pilot-line\nid: town\ntitle: {en: <Town>|*, zh: 小镇}\n");
        assertThat(say("describe", yaml.toString()).lines()).contains("ODD description of town", "Scenario: <Town>|*.");
        assertThat(say("describe", yaml.toString(), "--format", "markdown").lines())
                .contains("# ODD description of town", "Scenario: \\<Town\\>\\|\\*.");
        assertThat(say("describe", yaml.toString(), "--lang", "zh").lines()).contains("情景：小镇。");
    }
}
