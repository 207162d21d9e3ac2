package org.industrialrainforest.scenarios.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A search for the best mix of the envelope, asked for and told. */
class OptimiseMixCommandTest {
    private static Spoken search(String... more) {
        List<String> words = new ArrayList<>(
                List.of("optimise-mix", "--set", "end=2014-12", "--quiet", "--runs", "1", "--fresh", "3"));
        words.addAll(List.of(more));
        return Spoken.of(words.toArray(String[]::new));
    }

    @Test
    void it_explains_itself_with_examples() {
        Spoken spoken = Spoken.begun("optimise-mix", "--help");
        assertThat(spoken.code()).isZero();
        assertThat(spoken.out()).contains("Examples:", "rainforest optimise-mix --goal");
    }

    @Test
    @Tag("slow")
    void one_goal_has_a_best_mix_and_its_neighbours_with_simultaneous_intervals() throws Exception {
        Spoken spoken = search(
                "--goal",
                "public.cost",
                "--levers",
                "platform,bridge",
                "--parts",
                "2",
                "--rounds",
                "1",
                "--policies",
                "platforms",
                "--format",
                "json");
        assertThat(spoken.code()).as(spoken.err()).isZero();
        JsonNode json = spoken.json();
        assertThat(json.get("format").asText()).isEqualTo("rainforest.optimise-mix/1");
        assertThat(json.get("goals").get(0).get("better").asText()).isEqualTo("less");
        int best = 0;
        for (JsonNode mix : json.get("mixes")) {
            double sum = mix.get("shares").get("platform").asDouble()
                    + mix.get("shares").get("bridge").asDouble();
            assertThat(sum).isEqualTo(1);
            JsonNode value = mix.get("values").get(0);
            assertThat(value.get("low").asDouble())
                    .isLessThanOrEqualTo(value.get("difference_to_baseline").asDouble());
            if (mix.path("chosen").asBoolean()) {
                best++;
                assertThat(value.get("difference_to_best").asDouble()).isZero();
            }
        }
        assertThat(best).isEqualTo(1);
        JsonNode named = json.get("mixes").get(json.get("mixes").size() - 1);
        assertThat(named.get("policy").asText()).isEqualTo("platforms");
        assertThat(named.get("values")
                        .get(0)
                        .get("searched_difference_to_baseline")
                        .isNull())
                .isTrue();
    }

    @Test
    @Tag("slow")
    void several_goals_have_a_front_and_the_screen_is_at_most_a_hundred_wide() {
        Spoken spoken = search(
                "--goal",
                "public.cost,firms.founded:more",
                "--parts",
                "1",
                "--rounds",
                "0",
                "--policies",
                "platforms",
                "--lang",
                "zh");
        assertThat(spoken.code()).as(spoken.err()).isZero();
        assertThat(spoken.out()).contains("居前沿", "越少越好", "越多越好");
        assertThat(spoken.lines())
                .allSatisfy(line -> assertThat(TextTable.width(line)).isLessThanOrEqualTo(100));
    }

    @Test
    void what_cannot_be_is_told_before_anything_runs() {
        Spoken wrong = search("--goal", "ecosystem.valuatoin");
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err()).contains("ecosystem.valuatoin", "Did you mean");
        assertThat(search("--goal", "state.invested").err()).contains("state.invested:more, state.invested:less");
        assertThat(search("--levers", "platform").err()).contains("fewer than two levers");
        assertThat(search("--levers", "platfrom,bridge").err()).contains("Did you mean 'platform'?");
        assertThat(search("--parts", "100", "--levers", "platform,bridge,incubation,grants")
                        .err())
                .contains("are too many");
        assertThat(search("--goal", "public.cost,public.cost").err()).contains("named twice");
    }
}
