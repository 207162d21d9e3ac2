package org.industrialrainforest.core.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.industrialrainforest.core.scenario.BadInput;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.core.tiny.TinyScenario;
import org.industrialrainforest.engine.matching.Cut;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class HistoryMatchTest {
    private static final String PATIENCE = "rules.exits.patience-months";
    private static final String DISCOUNT = "rules.founding.discount";
    private static final Scenario CITY =
            TinyScenario.lively().withMonths("2014-01", "2018-12").scenario();
    private static final MatchSettings QUICK = new MatchSettings(2, 16, 2, 50, .25, Cut.USUAL, 1);

    @TempDir
    Path directory;

    private static Fact claim(String id, String metric, double target, double half, String kind) {
        return new Fact(
                id, id, "", metric, "none", target, target - half, target + half, kind, "made up", "median", null, "");
    }

    /** What a city whose founders are of this patience would report. */
    private static List<Fact> report(double patience, double half) {
        List<Fact> asked = List.of(claim("H1", "hazard.y3", 0, .05, "fit"), claim("H2", "hazard.y2", 0, .05, "fit"));
        return new Validation(CITY.with(PATIENCE, Double.toString(patience)), 7, 12, 2)
                .measure(asked, done -> {}).stream()
                        .map(row -> claim(row.id(), row.metric(), row.simulated(), half, "fit"))
                        .toList();
    }

    private static HistoryMatch match(List<Fact> facts, MatchSettings settings) {
        return HistoryMatch.of(CITY, facts, FreeParameter.of(CITY, List.of(PATIENCE, DISCOUNT)), settings);
    }

    @Test
    void the_patience_that_made_the_facts_is_left_and_what_is_far_from_it_is_named_and_ruled_out() {
        MatchedSets found = match(report(15, .012), new MatchSettings(2, 24, 4, 100, .25, Cut.USUAL, 1))
                .run(2, CalibrationLog.NONE, done -> {});
        assertThat(found.matched().empty()).isFalse();
        assertThat(found.matched().waves().get(1).total().value()).isBetween(.5, .98);
        assertThat(found.matched().left(0).left()).isLessThan(.98);
        assertThat(found.members())
                .hasSize(100)
                .allSatisfy(set -> assertThat(found.judge(set).inside()).isTrue());
        assertThat(found.judge(new TreeMap<>(Map.of(PATIENCE, "15"))).inside()).isTrue();
        MatchedSets.Judged hasty = found.judge(new TreeMap<>(Map.of(PATIENCE, "6")));
        assertThat(hasty.inside()).isFalse();
        assertThat(hasty.implausibility().get("H1")).isEqualTo(hasty.worst()).isGreaterThan(3);
        MatchedSets.Judged beyond = found.judge(new TreeMap<>(Map.of(PATIENCE, "1000")));
        assertThat(beyond.inside()).isFalse();
        assertThat(beyond.outside()).containsExactly(PATIENCE);
    }

    @Test
    void the_same_is_found_with_any_number_of_threads_and_by_a_match_that_was_stopped() throws Exception {
        List<Fact> facts = report(15, .02);
        AtomicInteger first = new AtomicInteger();
        MatchedSets whole = match(facts, QUICK).run(1, new CalibrationCsv(directory, "plan"), first::set);
        assertThat(first.get()).isEqualTo(2 * 16 * 2);
        Path tried = directory.resolve("tried.csv");
        List<String> lines = Files.readAllLines(tried);
        assertThat(lines).hasSize(1 + 2 * 16 * 2);
        Files.write(tried, lines.subList(0, 20)); // stopped in the first wave
        MatchedSets again = match(facts, QUICK).run(3, new CalibrationCsv(directory, "plan"), done -> {});
        assertThat(again.members()).isEqualTo(whole.members());
        assertThat(Files.readAllLines(tried)).containsExactlyInAnyOrderElementsOf(lines);
        assertThat(again.matched().waves().get(1).total())
                .isEqualTo(whole.matched().waves().get(1).total());
    }

    @Test
    void facts_that_no_set_meets_leave_nothing_and_more_discrepancy_leaves_something() {
        List<Fact> impossible =
                List.of(claim("H1", "hazard.y1", .9, .01, "fit"), claim("H2", "hazard.y2", .1, .05, "fit"));
        MatchedSets none = match(impossible, new MatchSettings(1, 16, 2, 50, 0, Cut.USUAL, 1))
                .run(2, CalibrationLog.NONE, done -> {});
        assertThat(none.matched().empty()).isTrue();
        assertThat(none.members()).isEmpty();
        assertThat(none.matched().waves().get(0).rulings().get(0).out()).isEqualTo(1);
        MatchedSets some = match(impossible, new MatchSettings(1, 16, 2, 50, 60, Cut.USUAL, 1))
                .run(2, CalibrationLog.NONE, done -> {});
        assertThat(some.matched().empty()).isFalse();
    }

    @Test
    void what_cannot_be_matched_is_refused() {
        assertThatThrownBy(() -> HistoryMatch.of(CITY, report(15, .02), List.of(), QUICK))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("free");
        assertThatThrownBy(() -> match(List.of(claim("H1", "hazard.y1", .1, .1, "holdout")), QUICK)
                        .run(1, CalibrationLog.NONE, done -> {}))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("no fact of kind fit");
    }
}
