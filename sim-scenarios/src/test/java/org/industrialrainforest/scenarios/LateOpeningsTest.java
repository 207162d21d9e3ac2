package org.industrialrainforest.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.industrialrainforest.core.scenario.Binding;
import org.industrialrainforest.core.scenario.Node;
import org.industrialrainforest.core.scenario.Place;
import org.industrialrainforest.core.scenario.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What opens after the world's last month is not there: neither its date nor it makes a difference to anything before. */
class LateOpeningsTest {
    private static final Scenario CITY = Worlds.small(Worlds.WHOLE).with("end", "2016-12");
    private static final String AFTER = CITY.end().plus(1).toString();
    private static final String LONG_AFTER = CITY.end().plus(400).toString();

    @ParameterizedTest
    @ValueSource(strings = {"platforms", "frameworks", "incubators", "bridges"})
    void all_things_of_a_kind_that_open_after_the_end_are_as_if_there_were_none(String things) {
        Scenario late = CITY.with(things + "[*].opens", AFTER);
        Worlds.Outcome outcome = reported(late);
        assertThat(reported(CITY.with(things + "[*].opens", LONG_AFTER)).differences(outcome))
                .as("however late %s open, seed %d", things, Worlds.SEED)
                .isEmpty();
        assertThat(beside(reported(without(things, null)), outcome))
                .as("without %s, seed %d", things, Worlds.SEED)
                .isEmpty();
        assertThat(reported(CITY.with(things + "[*].opens", CITY.start().toString()))
                        .differences(outcome))
                .as("%s that are open all the time are seen", things)
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"platforms", "frameworks", "incubators", "bridges"})
    void one_thing_that_opens_after_the_end_is_as_if_it_were_not_there(String things) {
        String last = last(things);
        Scenario late = CITY.with(things + "[" + last + "].opens", AFTER);
        assertThat(beside(reported(without(things, last)), reported(late)))
                .as("without %s of %s, seed %d", last, things, Worlds.SEED)
                .isEmpty();
    }

    /** Dates are of a policy of dated openings alone: an envelope opens what it can pay. */
    @Test
    void an_envelope_does_not_ask_for_dates() {
        Map<String, String> dates = new TreeMap<>();
        for (String things : List.of("platforms", "frameworks", "incubators", "bridges")) {
            dates.put(things + "[*].opens", AFTER);
        }
        assertThat(Worlds.digest(Worlds.under(CITY.with(dates), "rainforest")))
                .as("seed %d", Worlds.SEED)
                .isEqualTo(Worlds.digest(Worlds.under(CITY, "rainforest")));
    }

    private static Worlds.Outcome reported(Scenario scenario) {
        return Worlds.outcome(Worlds.under(scenario, "as-reported"));
    }

    /**
     * Differences but two: the digest holds a row for each thing, open or not, and density is a share of all pairs that the scenario names places
     * for, open or not.
     */
    private static List<String> beside(Worlds.Outcome without, Worlds.Outcome late) {
        return without.differences(late).stream()
                .filter(difference -> !difference.startsWith("digest ") && !difference.startsWith("network.density "))
                .toList();
    }

    private static Node.Sequence list(String things) {
        return (Node.Sequence) ((Node.Mapping) Binding.write(CITY)).get(things);
    }

    private static String last(String things) {
        List<Node> items = list(things).items();
        return ((Node.Mapping) items.get(items.size() - 1)).text("id");
    }

    /** The city without one thing, or without all of a kind. */
    private static Scenario without(String things, String id) {
        List<Node> left = new ArrayList<>(list(things).items());
        left.removeIf(item -> id == null || id.equals(((Node.Mapping) item).text("id")));
        Node.Mapping city = (Node.Mapping) Binding.write(CITY);
        return Scenario.read(city.with(things, new Node.Sequence(left, Place.NOWHERE)));
    }
}
