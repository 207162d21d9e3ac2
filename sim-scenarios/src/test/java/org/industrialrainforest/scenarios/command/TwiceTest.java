package org.industrialrainforest.scenarios.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.industrialrainforest.core.scenario.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What would run and count twice is refused before anything runs; what differs stands side by side. */
class TwiceTest {
    @TempDir
    Path directory;

    private Spoken say(String... words) {
        List<String> all = new ArrayList<>(Arrays.asList(words));
        all.add("--out");
        all.add(directory.resolve("out").toString());
        return Spoken.begun(all.toArray(String[]::new));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            compare --vary platforms[*].fee=0.2,.20                                        | '.20' is given twice to platforms[*].fee, first as '0.2'
            compare --vary platforms[*].fee=0.2,0.2                                        | '0.2' is given twice
            compare --vary platforms[*].fee=0.2 --vary platforms[*].fee=0.5                | 'platforms[*].fee' is varied twice
            compare --vary platforms[*].fee=0.2 --vary platforms[graphene].fee=0.5         | both set platforms[graphene].fee
            compare --vary knowledge.spillover=0.2 --vary rules.knowledge.spillover=0.3    | both set rules.knowledge.spillover
            run --set platforms[*].fee=0.2 --set platforms[*].fee=0.5                      | 'platforms[*].fee' is set twice
            compare --policies platforms,rainforest,platforms                              | 'platforms' is given twice
            compare --shock none,capital-winter,none                                       | 'none' is given twice
            compare shanghai,shanghai                                                      | 'shanghai' is given twice
            compare shanghai,park-operator --parameters baseline                           | 'platforms'
            compare --vary end=2034-12,2035-12                                             | worlds that are compared have the same months
            dose --doses 1,2,1.0                                                           | '1.0' is given twice, first as '1'
            ablate --mechanisms rivalry,rivalry                                            | 'rivalry' is given twice
            """)
    void is_refused_with_a_message(String words, String message) {
        Spoken spoken = say(words.split(" "));
        assertThat(spoken.code()).as(spoken.err()).isEqualTo(2);
        assertThat(spoken.err()).contains(message).doesNotContain("\tat ");
    }

    @Test
    void a_list_in_brackets_is_one_value() {
        ComparisonPlan plan =
                Plans.compare("--vary", "parks[science-city].sectors=[biomedicine],[biomedicine, new-energy]");
        assertThat(plan.points().stream().map(p -> p.values().get("parks[science-city].sectors")))
                .containsExactly("[biomedicine]", "[biomedicine, new-energy]");
        assertThat(plan.points().get(1).scenario().parks().stream()
                        .filter(p -> p.id().equals("science-city"))
                        .findFirst()
                        .orElseThrow()
                        .sectors())
                .containsExactly("biomedicine", "new-energy");
    }

    @Test
    void several_scenarios_are_asked_for_with_all_that_is_compared() throws IOException {
        Path mine = directory.resolve("mine.yaml");
        Files.writeString(mine, "extends: shanghai\nid: mine\ntitle: Mine\nrules: {knowledge: {spillover: 0.1}}\n");
        ComparisonPlan plan =
                Plans.compare("shanghai," + mine, "--policies", "platforms", "--set", "platforms[*].fee=0.3");
        assertThat(plan.scenario().id()).isEqualTo("shanghai");
        assertThat(plan.beside()).singleElement().satisfies(beside -> {
            assertThat(beside.scenario().id()).isEqualTo("mine");
            assertThat(beside.scenario().platforms())
                    .allSatisfy(p -> assertThat(p.fee()).isEqualTo(.3));
            assertThat(beside.sets().size()).isEqualTo(plan.sets().size());
        });
        assertThat(plan.complete()).extracting(Scenario::id).containsExactly("shanghai", "mine");
    }

    @Test
    void what_no_value_of_a_path_can_be_is_told_once() {
        for (String path : List.of("seed", "fee", "platforms[x].fee")) {
            Spoken spoken = say("compare", "--vary", path + "=1,2,3");
            assertThat(spoken.code()).isEqualTo(2);
            assertThat(spoken.err().lines()).as(spoken.err()).hasSize(1);
        }
    }
}
