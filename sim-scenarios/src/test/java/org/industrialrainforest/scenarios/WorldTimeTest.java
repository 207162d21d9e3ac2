package org.industrialrainforest.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.industrialrainforest.core.scenario.Policy;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.core.scenario.WorldTime;
import org.junit.jupiter.api.Test;

/** What of policies lies outside the world's time is told with both dates. */
class WorldTimeTest {
    private static final Scenario SHANGHAI = Catalogue.standard().scenario("shanghai");

    /** The envelopes of Shanghai last seventeen years from January 2014. */
    private static List<String> told(String end, String... policies) {
        Scenario world = SHANGHAI.with(Map.of("end", end));
        return WorldTime.outside(
                world, List.of(policies).stream().map(world::policy).toList(), List.of());
    }

    @Test
    void an_envelope_of_which_most_lies_after_the_worlds_end_is_told() {
        assertThat(told("2014-12", "none", "platforms"))
                .containsExactly("policy 'platforms': the envelope runs from 2014-01 until 2031-01, and the world to"
                        + " 2014-12; only 12 of its 204 months happen");
        assertThat(told("2022-05", "platforms").toString()).contains("only 101 of its 204 months happen");
        assertThat(told("2022-06", "platforms")).as("half of it").isEmpty();
        assertThat(told("2035-12", "none", "platforms", "rainforest")).isEmpty();
    }

    @Test
    void policies_that_lose_the_same_are_told_together() {
        assertThat(told("2014-12", "none", "platforms", "rainforest"))
                .singleElement()
                .asString()
                .startsWith("policies 'platforms', 'rainforest': the envelope runs from");
    }

    @Test
    void an_envelope_is_told_once_for_all_that_lies_outside() {
        Policy platforms = SHANGHAI.policy("platforms");
        Policy early = new Policy(
                "early", platforms.title(), platforms.kind(), SHANGHAI.start().plus(-12 * 16), platforms.mix());
        assertThat(WorldTime.outside(SHANGHAI, List.of(early), List.of()))
                .as("a year of it is left, at its end")
                .singleElement()
                .asString()
                .startsWith("policy 'early' is cut: it starts in ");
        Scenario brief = SHANGHAI.with(Map.of("start", "2014-11", "record-from", "2014-11", "end", "2020-12"));
        assertThat(WorldTime.outside(brief, List.of(brief.policy("platforms")), List.of()))
                .hasSize(2)
                .anyMatch(told -> told.contains("it starts in 2014-01, and the world in 2014-11"))
                .anyMatch(told -> told.contains("and the world to 2020-12; only 74 of its 204 months happen"));
    }
}
