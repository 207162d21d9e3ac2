package org.industrialrainforest.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.industrialrainforest.core.scenario.BadInput;
import org.industrialrainforest.core.scenario.Problem;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.core.scenario.Shock;
import org.industrialrainforest.core.scenario.WorldTime;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a file says wins, and what it says wrong is told where it says it, all of it. */
@Tag("slow")
class ScenarioWordsTest {
    private static final Catalogue CATALOGUE = Catalogue.standard();
    private static final Scenario SHANGHAI = CATALOGUE.scenario("shanghai");

    @TempDir
    Path directory;

    private Path child(String lines) throws IOException {
        return Files.writeString(directory.resolve("child.yaml"), "extends: shanghai\nid: child\n" + lines);
    }

    private List<String> problems(Path file) {
        BadInput refused = catchThrowableOfType(BadInput.class, () -> CATALOGUE.scenario(file));
        assertThat(refused).as("a refusal").isNotNull();
        return refused.problems().stream()
                .map(Problem::toString)
                .map(problem -> problem.replace(directory + "/", ""))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "platforms",
                "frameworks",
                "incubators",
                "bridges",
                "leaders",
                "facilities",
                "listings",
                "policies",
                "shocks"
            })
    void an_empty_list_takes_all_away(String things) throws IOException {
        Scenario child = CATALOGUE.scenario(child(things + ": []\n"));
        assertThat(child.toString()).contains(things + "=[]");
        assertThat(SHANGHAI.toString()).doesNotContain(things + "=[]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sectors", "sources", "parks"})
    void an_empty_list_of_what_others_need_is_told_where_it_stands(String things) throws IOException {
        assertThat(problems(child(things + ": []\n")))
                .isNotEmpty()
                .hasSizeLessThan(15)
                .allMatch(p -> p.startsWith("child.yaml:3:"), "of the child's line");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "start",
                "end",
                "rules",
                "sectors",
                "sources",
                "parks",
                "platforms",
                "frameworks",
                "incubators",
                "bridges",
                "leaders",
                "facilities",
                "listings",
                "policies",
                "shocks"
            })
    void null_for_what_must_be_there_is_told_where_it_stands(String key) throws IOException {
        assertThat(problems(child(key + ": null\n"))).isNotEmpty().allMatch(p -> p.startsWith("child.yaml:3:"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"platforms", "incubators", "bridges", "leaders", "frameworks", "facilities", "policies", "shocks"
            })
    void one_id_twice_is_told_with_both_lines(String things) throws IOException {
        assertThat(problems(child(things + ":\n  - {id: twin}\n  - {id: twin}\n")))
                .anyMatch(p ->
                        p.startsWith("child.yaml:5:") && p.contains("'twin' is given twice, first at child.yaml:4:"));
    }

    @Test
    void half_a_title_is_no_title() throws IOException {
        assertThat(problems(child("title: {zh: 成都}\n"))).containsExactly("child.yaml:3:8: title.en: is missing");
    }

    @Test
    void mistakes_of_writing_of_inheritance_and_of_values_are_told_together() throws IOException {
        assertThat(problems(child("""
                        end: 2014-02-31
                        end: 2015-12
                        platforms:
                          - nowhere: null
                          - {id: graphene, slots: x, sector: chips}
                        rules: {knowledge: {depreciation: &a 2}}
                        """)))
                .satisfiesExactly(
                        p -> assertThat(p).startsWith("child.yaml:3:6: end: '2014-02-31' is not a day"),
                        p -> assertThat(p).startsWith("child.yaml:4:1: 'end' is given twice"),
                        p -> assertThat(p).startsWith("child.yaml:6:").contains("there is nothing to remove"),
                        p -> assertThat(p).startsWith("child.yaml:7:").contains("'x' is not a whole number"),
                        p -> assertThat(p).startsWith("child.yaml:7:").contains("there is no sector 'chips'"),
                        p -> assertThat(p).startsWith("child.yaml:8:").contains("an anchor (&) is not read here"));
    }

    @Test
    void a_city_of_two_sectors_is_told_once_for_each_sector_that_others_name() throws IOException {
        String gone = SHANGHAI.sectors().stream()
                .skip(2)
                .map(sector -> "  - " + sector.id() + ": null\n")
                .collect(Collectors.joining());
        assertThat(problems(child("sectors:\n" + gone)))
                .hasSize(SHANGHAI.sectors().size() - 2)
                .allMatch(p -> p.startsWith("child.yaml:") && p.contains("is taken out, but"));
    }

    @Test
    void twenty_thousand_mistakes_are_told_in_seconds() throws IOException {
        String keys =
                IntStream.range(0, 20_000).mapToObj(k -> "key" + k + ": 1\n").collect(Collectors.joining());
        Instant begun = Instant.now();
        assertThat(problems(child(keys))).hasSize(20_000);
        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(30));
    }

    @Test
    void a_chain_of_many_files_is_refused_with_its_limit() throws IOException {
        for (int k = 0; k < 6000; k++) {
            Files.writeString(directory.resolve("c" + k + ".yaml"), "extends: c" + (k + 1) + ".yaml\nid: c" + k + "\n");
        }
        assertThat(problems(directory.resolve("c0.yaml")))
                .singleElement()
                .asString()
                .startsWith("c100.yaml:1:10: extends: more than 100 levels of extends follow each other, from ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "root:x:0:0:hunter2\nuser hunter2\n",
                "password: hunter2\n",
                "password: &hunter2 x\nother: *hunter2\n",
                "hunter2: [\n",
                "user hunter2\n  token: \"open\n",
                "a: !hunter2!foo x\n",
                "a: *hunter2\n",
                "[hunter2]\n",
                "hunter2\u0000\n",
                "a: b: hunter2\n",
                "hunter2: @hunter2\n",
                "\thunter2\n",
                "%TAG !hunter2! x\n%TAG !hunter2! y\n---\na: b\n",
                "{\"password\": \"hunter2\"}"
            })
    void a_file_that_is_no_scenario_is_named_and_not_quoted(String secret) throws IOException {
        Files.writeString(directory.resolve("secret"), secret);
        assertThat(problems(Files.writeString(directory.resolve("child.yaml"), "extends: ./secret\nid: child\n")))
                .singleElement()
                .asString()
                .contains("secret")
                .doesNotContain("hunter2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1990-01", "2050-01", "9999-12"})
    void a_policy_that_does_nothing_for_its_date_is_told_with_both_dates(String start) {
        Scenario city = SHANGHAI.with("policies[platforms].start", start);
        String world =
                start.equals("1990-01") ? city.start().toString() : city.end().toString();
        assertThat(WorldTime.outside(city, List.of(city.policy("platforms")), List.of()))
                .singleElement()
                .asString()
                .contains("policy 'platforms' does nothing", start, world);
    }

    @Test
    void inherited_policies_and_shocks_of_an_earlier_time_are_told() throws IOException {
        Scenario later = CATALOGUE.scenario(child("start: 2060-01\nrecord-from: 2060-01\nend: 2080-12\n"));
        List<Shock> shocks = later.shocks();
        assertThat(WorldTime.outside(later, List.of(later.policy("rainforest")), shocks))
                .hasSize(1 + shocks.size())
                .allMatch(sentence -> sentence.contains("does nothing") && sentence.contains("2060-01"));
        assertThat(WorldTime.outside(SHANGHAI, SHANGHAI.policies(), SHANGHAI.shocks()))
                .as("of the shipped city nothing lies outside")
                .isEmpty();
    }
}
