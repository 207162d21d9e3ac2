package org.industrialrainforest.core.fit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.industrialrainforest.core.facts.Measured;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.core.tiny.TinyScenario;
import org.industrialrainforest.engine.time.Month;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A world that is read at several months runs once, and what is read is what a run of its own would show. */
@Tag("slow")
class FactRunsTest {
    private static final Scenario CITY =
            TinyScenario.lively().withMonths("2014-01", "2018-12").scenario();
    private static final List<String> METRICS = List.of(
            "firms.founded", "hazard.y1", "hazard.y2", "survival.registered.3y", "exits.listed_share", "rounds.second");

    private static List<Fact> read(String world, @Nullable String month) {
        List<Fact> facts = new ArrayList<>();
        for (String metric : METRICS) {
            facts.add(new Fact(
                    metric + " at " + month,
                    metric,
                    "",
                    metric,
                    world,
                    Double.NaN,
                    Double.NaN,
                    Double.NaN,
                    "report",
                    "made up",
                    "median",
                    month == null ? null : Month.parse(month),
                    ""));
        }
        return facts;
    }

    private static Map<String, Measured> alone(List<Fact> facts) {
        FactRuns runs = new FactRuns(CITY, facts);
        assertThat(runs.worlds()).isOne();
        return runs.read(5, 0, () -> {});
    }

    @Test
    void reading_a_world_on_its_way_changes_neither_what_is_read_nor_what_comes_after() {
        List<Fact> early = read("all", "2016-03");
        List<Fact> later = read("all", "2017-08");
        List<Fact> last = read("all", null);
        List<Fact> together = new ArrayList<>(last);
        together.addAll(early);
        together.addAll(later);
        Map<String, Measured> all = alone(together);
        for (List<Fact> one : List.of(early, later, last)) {
            alone(one).forEach((id, value) -> assertThat(all.get(id)).as(id).isEqualTo(value));
        }
        assertThat(all.get("firms.founded at 2016-03").value())
                .isLessThan(all.get("firms.founded at null").value());
    }

    @Test
    void the_same_on_one_thread_and_on_two() {
        List<Fact> facts = new ArrayList<>(read("all", null));
        facts.addAll(read("none", "2016-03"));
        assertThat(new Validation(CITY, 5, 3, 2).measure(facts, done -> {}))
                .isEqualTo(new Validation(CITY, 5, 3, 1).measure(facts, done -> {}));
    }
}
