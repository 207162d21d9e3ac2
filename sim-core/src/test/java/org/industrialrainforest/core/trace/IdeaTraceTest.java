package org.industrialrainforest.core.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.industrialrainforest.core.model.Rainforest;
import org.industrialrainforest.core.phases.founding.Founding;
import org.industrialrainforest.core.rules.ExpectedGain;
import org.industrialrainforest.core.scenario.BadInput;
import org.industrialrainforest.core.scenario.Policy;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.core.scenario.Shock;
import org.industrialrainforest.core.scenario.Title;
import org.industrialrainforest.core.tiny.TinyScenario;
import org.industrialrainforest.core.world.Chronicle;
import org.industrialrainforest.core.world.Happening;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One idea of the lively city in two worlds. */
@Tag("slow")
class IdeaTraceTest {
    private static final Scenario CITY = TinyScenario.lively().scenario();
    private static final IdeaSelector DESIGNER = IdeaSelector.parse("[special_process=1;arrived>=2015-06]");

    private static IdeaTrace trace(Policy policy) {
        return new IdeaTrace(CITY, policy, Policy.none(), Shock.none(), 3, 0);
    }

    private static IdeaTrace trace(String policy) {
        return trace(CITY.policy(policy));
    }

    private static long chosen(IdeaTrace trace) {
        return trace.fates()
                .choose(DESIGNER, IdeaSelector.parse(""), new Title("designer", "设计者"))
                .orElseThrow()
                .idea();
    }

    /** A special-process idea that is founded under the policy and not without it. */
    private static IdeaTrace.Twins changed() {
        IdeaTrace trace = trace("all");
        return trace.follow(chosen(trace));
    }

    @Test
    void both_worlds_at_the_same_time_are_the_same_worlds() {
        IdeaTrace one = trace("all");
        IdeaTrace two = new IdeaTrace(CITY, CITY.policy("all"), Policy.none(), Shock.none(), 3, 0, 2);
        assertThat(chosen(two)).isEqualTo(chosen(one));
        assertThat(two.follow(chosen(one)).lives())
                .isEqualTo(one.follow(chosen(one)).lives());
    }

    @Test
    void the_twin_that_is_never_founded_tells_why() {
        TwoLives lives = changed().lives();
        assertThat(lives.lives().get(0).foundedHere()).isTrue();
        TwoLives.Life twin = lives.lives().get(1);
        assertThat(twin.foundedHere()).isFalse();
        assertThat(twin.summary().en()).contains("no chip pilot line open or announced");
        TwoLives.Moment weighed = twin.moments().stream()
                .filter(m -> m.event().equals("weighed"))
                .findFirst()
                .orElseThrow();
        List<String> reasons = weighed.reasons().stream().map(Title::en).toList();
        assertThat(reasons)
                .anySatisfy(r -> assertThat(r).startsWith("chance of success as the founder sees it: "))
                .anySatisfy(r -> assertThat(r).startsWith("stage 1 needs a chip pilot line"))
                .anySatisfy(r -> assertThat(r).endsWith("does not exist and is not announced"))
                .anySatisfy(r -> assertThat(r).contains("refuses 70 % of special orders"));
    }

    @Test
    void the_founder_who_founds_sees_a_line_that_is_open_or_announced() {
        TwoLives.Life life = changed().lives().lives().get(0);
        TwoLives.Moment founded = life.moments().stream()
                .filter(m -> m.event().equals("founded"))
                .findFirst()
                .orElseThrow();
        TwoLives.Moment last = life.moments().stream()
                .filter(m -> m.event().equals("weighed") && m.month().equals(founded.month()))
                .findFirst()
                .orElseThrow();
        assertThat(last.reasons().toString()).containsAnyOf("open, fee", "announced for");
    }

    @Test
    void every_weighing_has_its_reasons_and_every_month_its_state() {
        IdeaTrace.Twins twins = changed();
        for (TwoLives.Life life : twins.lives().lives()) {
            assertThat(life.moments())
                    .filteredOn(m -> m.event().equals("weighed"))
                    .isNotEmpty()
                    .allSatisfy(m -> assertThat(m.reasons()).hasSizeGreaterThan(2));
            assertThat(life.months()).isNotEmpty();
            assertThat(life.months().get(0).month())
                    .isEqualTo(twins.lives().idea().arrived());
        }
    }

    @Test
    void under_a_policy_that_does_nothing_both_lives_are_equal() {
        IdeaTrace trace = trace(new Policy(
                "idle",
                new Title("Idle", "闲置"),
                Policy.Kind.ENVELOPE,
                CITY.policy("all").start(),
                Policy.none().mix()));
        for (Fates.Fate fate : trace.fates().fitting(DESIGNER).subList(0, 3)) {
            List<TwoLives.Life> lives = trace.follow(fate.idea()).lives().lives();
            assertThat(lives.get(0).moments()).isEqualTo(lives.get(1).moments());
            assertThat(lives.get(0).months()).isEqualTo(lives.get(1).months());
            assertThat(lives.get(0).summary()).isEqualTo(lives.get(1).summary());
        }
    }

    @Test
    void following_an_idea_changes_nothing() {
        String digest;
        try (Rainforest run = Rainforest.of(CITY).under(CITY.policy("all")).start(3, 0)) {
            run.finish();
            digest = run.digest();
        }
        long id = chosen(trace("all"));
        try (Rainforest run = Rainforest.of(CITY)
                .under(CITY.policy("all"))
                .follow(new Chronicle(id))
                .schedule((world, schedule) -> schedule.before(
                        Founding.class, new FounderView(world, ExpectedGain.USUAL, id, new ArrayList<>())))
                .start(3, 0)) {
            run.finish();
            assertThat(run.digest()).isEqualTo(digest);
        }
    }

    @Test
    void a_redraw_keeps_the_ideas_identity_quality_and_luck() {
        IdeaTrace.Twins twins = changed();
        for (int number = 1; number <= 5; number++) {
            TracedIdea guest = trace("all").guest(twins.idea(), number);
            assertThat(guest).isEqualTo(twins.idea());
        }
    }

    @Test
    void redraws_are_counted_with_their_intervals_for_both_worlds_and_the_difference() {
        IdeaTrace.Twins twins = changed();
        IdeaTrace trace = trace("all");
        List<TwoLives.Pair> pairs = IntStream.rangeClosed(1, 12)
                .mapToObj(n ->
                        new TwoLives.Pair(trace.redraw(twins.idea(), true, n), trace.redraw(twins.idea(), false, n)))
                .toList();
        TwoLives told = twins.lives().redrawn(pairs);
        assertThat(told.redraws()).hasSize(2).allSatisfy(r -> {
            assertThat(r.draws()).isEqualTo(12);
            assertThat(r.fates().stream().mapToInt(TwoLives.Fate::worlds).sum()).isEqualTo(12);
            assertThat(r.founded().share())
                    .isBetween(r.founded().low(), r.founded().high());
            assertThat(r.aliveAfterFive().share())
                    .isLessThanOrEqualTo(r.founded().share());
        });
        assertThat(told.differences())
                .hasSize(2)
                .allSatisfy(d -> assertThat(d.estimate()).isBetween(d.low(), d.high()));
        assertThat(told.redraws().get(0).founded().share())
                .isGreaterThan(told.redraws().get(1).founded().share());
        assertThat(trace.redraw(twins.idea(), true, 1)).isEqualTo(trace.redraw(twins.idea(), true, 1));
    }

    @Test
    void ideas_are_found_by_what_they_are_the_earliest_first() {
        List<Fates.Fate> found = trace("all").fates().fitting(DESIGNER);
        assertThat(found).hasSizeGreaterThan(3).allSatisfy(f -> {
            assertThat(f.fields()).containsEntry("special_process", "1");
            assertThat(f.fields().get("arrived")).isGreaterThanOrEqualTo("2015-06");
        });
        assertThat(found)
                .isSortedAccordingTo(
                        java.util.Comparator.comparing(f -> f.fields().getOrDefault("arrived", "")));
    }

    @Test
    void a_selector_that_cannot_be_read_says_what_is_allowed() {
        assertThatThrownBy(() -> IdeaSelector.parse("[sektor=chips;special_process;arrived>=soon]"))
                .isInstanceOfSatisfying(
                        BadInput.class,
                        e -> assertThat(e.problems())
                                .hasSize(3)
                                .anySatisfy(p -> assertThat(p.suggestion()).isEqualTo("sector")));
        assertThat(IdeaSelector.parse("").conditions()).isEmpty();
    }

    @Test
    void a_selector_that_no_idea_can_fit_says_what_ideas_can_be() {
        assertThatThrownBy(() -> IdeaSelector.parse("[sector=clips;home=there;special_process=1]")
                        .in(CITY))
                .isInstanceOfSatisfying(
                        BadInput.class,
                        e -> assertThat(e.problems())
                                .hasSize(2)
                                .anySatisfy(p -> assertThat(p.suggestion()).isEqualTo("chips"))
                                .anySatisfy(p -> assertThat(p.allowed()).isEqualTo("here, elsewhere")));
    }

    @ParameterizedTest
    @EnumSource(Happening.class)
    void every_happening_is_told_in_both_languages(Happening what) {
        Title words = LifeWords.of(new Chronicle.Entry(1, 1, what, 1.5, 2.5));
        assertThat(words.en()).isNotBlank();
        assertThat(words.zh()).as("Chinese words of " + what).isNotBlank();
    }
}
