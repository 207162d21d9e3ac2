package org.industrialrainforest.core.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.industrialrainforest.core.scenario.Title;
import org.industrialrainforest.core.trace.TwoLives.Drawn;
import org.industrialrainforest.core.trace.TwoLives.Pair;
import org.industrialrainforest.engine.time.Month;
import org.junit.jupiter.api.Test;

/** What is told and counted of two lives, apart from how they were lived. */
class TwoLivesTest {
    private static final Title ANY = new Title("any", "任意");

    private static TwoLives lives(Month arrived, List<TwoLives.Moment> moments, List<TwoLives.Belief> beliefs) {
        TwoLives.Life with = new TwoLives.Life("lines", ANY, "active", ANY, moments, beliefs, List.of());
        TwoLives.Life without = new TwoLives.Life("none", ANY, "never", ANY, List.of(), List.of(), List.of());
        return new TwoLives(
                "tiny",
                ANY,
                1,
                0,
                "none",
                Month.of(2014, 1),
                Month.of(2020, 12),
                new TwoLives.Idea("a", "chips", ANY, "engineers", ANY, arrived, 0, .5, false, false, .5, 0, 0),
                TwoLives.Choice.named(),
                List.of(with, without),
                List.of(),
                List.of());
    }

    private static List<Pair> pairs(int both, int onlyWith, int onlyWithout, int neither) {
        Drawn alive = new Drawn("active", true, true);
        Drawn dead = new Drawn("deregistered", true, false);
        Drawn never = new Drawn("never", false, false);
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < both; i++) {
            pairs.add(new Pair(alive, dead));
        }
        for (int i = 0; i < onlyWith; i++) {
            pairs.add(new Pair(alive, never));
        }
        for (int i = 0; i < onlyWithout; i++) {
            pairs.add(new Pair(never, alive));
        }
        for (int i = 0; i < neither; i++) {
            pairs.add(new Pair(never, never));
        }
        return pairs;
    }

    @Test
    void redraws_are_counted_world_by_world_and_pair_by_pair() {
        TwoLives told = lives(Month.of(2015, 12), List.of(), List.of()).redrawn(pairs(20, 25, 5, 50));
        TwoLives.Redraws with = told.redraws().get(0);
        TwoLives.Redraws without = told.redraws().get(1);
        assertThat(with.policy()).isEqualTo("lines");
        assertThat(with.draws()).isEqualTo(100);
        assertThat(with.founded().share()).isEqualTo(.45);
        assertThat(without.founded().share()).isEqualTo(.25);
        assertThat(with.aliveAfterFive().share()).isEqualTo(.45);
        assertThat(without.aliveAfterFive().share()).isEqualTo(.05);
        // Wilson's interval of 45 of 100, e.g. R's prop.test(45, 100, correct = FALSE).
        assertThat(with.founded().low()).isEqualTo(.3561, within(5e-5));
        assertThat(with.founded().high()).isEqualTo(.5476, within(5e-5));
        assertThat(with.fates()).containsExactly(new TwoLives.Fate("active", 45), new TwoLives.Fate("never", 55));
        assertThat(without.fates())
                .containsExactly(
                        new TwoLives.Fate("active", 5),
                        new TwoLives.Fate("deregistered", 20),
                        new TwoLives.Fate("never", 75));
        TwoLives.Difference founded = told.differences().get(0);
        assertThat(founded.estimate()).isEqualTo((25 - 5) / 100.0);
        assertThat(founded.low()).isPositive();
        TwoLives.Difference alive = told.differences().get(1);
        assertThat(alive.estimate()).isEqualTo((45 - 5) / 100.0, within(1e-12));
    }

    @Test
    void pairs_that_agree_tell_of_no_difference() {
        TwoLives told = lives(Month.of(2015, 12), List.of(), List.of()).redrawn(pairs(0, 4, 4, 20));
        assertThat(told.differences().get(0).estimate()).isZero();
        assertThat(told.differences().get(0).low()).isNegative();
        assertThat(told.differences().get(0).high()).isPositive();
    }

    @Test
    void life_after_five_years_is_undefined_where_the_run_ends_before() {
        TwoLives told = lives(Month.of(2016, 1), List.of(), List.of()).redrawn(pairs(1, 1, 1, 1));
        assertThat(told.redraws().get(0).aliveAfterFive().share()).isNaN();
        assertThat(told.differences()).extracting(TwoLives.Difference::what).containsExactly("founded");
        TwoLives seen = lives(Month.of(2015, 12), List.of(), List.of()).redrawn(pairs(1, 1, 1, 1));
        assertThat(seen.redraws().get(0).aliveAfterFive().share()).isEqualTo(.5);
    }

    @Test
    void without_redraws_nothing_is_counted() {
        TwoLives told = lives(Month.of(2015, 12), List.of(), List.of()).redrawn(List.of());
        assertThat(told.redraws()).isEmpty();
        assertThat(told.differences()).isEmpty();
    }

    private static TwoLives.Moment moment(int month, String event, String... reasons) {
        return new TwoLives.Moment(
                Month.of(2016, month),
                event,
                "",
                new Title(event + " in " + month, ""),
                List.of(reasons).stream().map(reason -> new Title(reason, "")).toList());
    }

    private static TwoLives.Belief belief(int month) {
        return new TwoLives.Belief(Month.of(2016, month), .1, .2, .5, 0, 0);
    }

    @Test
    void weighings_are_told_where_something_other_than_a_number_is_new_and_the_last_always() {
        TwoLives.Life life = lives(
                        Month.of(2016, 1),
                        List.of(
                                moment(1, "arrived"),
                                moment(1, "weighed", "no line, chance 4.0 %"),
                                moment(4, "weighed", "no line, chance 5.5 %"),
                                moment(7, "weighed", "line announced, chance 12 %"),
                                moment(8, "grant"),
                                moment(10, "weighed", "line announced, chance 13 %"),
                                moment(12, "weighed", "line announced, chance 14 %")),
                        List.of(belief(1), belief(4), belief(7), belief(10), belief(12)))
                .lives()
                .get(0);
        assertThat(life.told())
                .extracting(moment -> moment.words().en())
                .containsExactly("arrived in 1", "weighed in 1", "weighed in 7", "grant in 8", "weighed in 12");
        assertThat(life.told()).extracting(life::weighing).containsExactly(0, 1, 3, 0, 5);
    }

    @Test
    void a_choice_knows_how_many_of_its_kind_found_in_neither_world() {
        TwoLives.Choice choice = new TwoLives.Choice(ANY, ANY, 80, 11, 2, 17, List.of("b"));
        assertThat(choice.neither()).isEqualTo(50);
        assertThat(lives(Month.of(2015, 1), List.of(), List.of()).chosen(choice).choice())
                .isEqualTo(choice);
    }
}
