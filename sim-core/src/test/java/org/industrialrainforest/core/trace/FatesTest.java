package org.industrialrainforest.core.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.core.scenario.Title;
import org.industrialrainforest.core.tiny.TinyScenario;
import org.junit.jupiter.api.Test;

/** Which of many ideas is followed, from fates made up by hand. The record lasts from 2014 to 2024. */
class FatesTest {
    private static final Scenario CITY = TinyScenario.lively().scenario();
    private static final IdeaSelector EVERY = IdeaSelector.parse("");
    private static final Title CHIPS = new Title("chip designers", "芯片设计者");

    private final SortedMap<Long, Fates.Fate> with = new TreeMap<>();
    private final SortedMap<Long, Fates.Fate> without = new TreeMap<>();

    private FatesTest idea(long id, String arrived, String statusWith, String statusWithout) {
        with.put(id, fate(id, arrived, statusWith));
        without.put(id, fate(id, arrived, statusWithout));
        return this;
    }

    private static Fates.Fate fate(long id, String arrived, String status) {
        SortedMap<String, String> fields = new TreeMap<>();
        fields.put("arrived", arrived);
        fields.put("status", status);
        return new Fates.Fate(id, status, fields);
    }

    private Fates.Chosen chosen(String wanted, String preferred) {
        return new Fates(CITY, with, without)
                .choose(IdeaSelector.parse(wanted), IdeaSelector.parse(preferred), CHIPS)
                .orElseThrow();
    }

    @Test
    void what_the_policy_alone_founds_comes_first_however_it_fares_and_the_earliest_of_it() {
        idea(1, "2014-02", "listed", "listed");
        idea(2, "2015-05", "listed", "never");
        idea(3, "2015-03", "deregistered", "elsewhere");
        idea(4, "2014-01", "never", "active");
        TwoLives.Choice choice = chosen("", "").choice();
        assertThat(chosen("", "").idea()).isEqualTo(3);
        assertThat(choice.others()).containsExactly("2", "4", "1");
        assertThat(List.of(choice.ideas(), choice.onlyWith(), choice.onlyWithout(), choice.both(), choice.neither()))
                .containsExactly(4, 2, 1, 1, 0);
        assertThat(choice.as()).isEqualTo(CHIPS);
    }

    @Test
    void where_founding_does_not_differ_another_end_is_more_telling() {
        idea(1, "2014-02", "active", "active");
        idea(2, "2016-02", "active", "deregistered");
        idea(3, "2014-01", "never", "never");
        assertThat(chosen("", "").idea()).isEqualTo(2);
    }

    @Test
    void an_idea_whose_fifth_year_is_not_recorded_comes_after_those_whose_is() {
        idea(1, "2013-12", "active", "never");
        idea(2, "2019-12", "active", "never");
        idea(3, "2020-01", "active", "never");
        assertThat(chosen("", "").idea()).isEqualTo(2);
        assertThat(chosen("", "").choice().others()).containsExactly("1", "3");
    }

    @Test
    void an_idea_that_is_undecided_in_the_other_world_is_not_founded_there() {
        idea(1, "2015-01", "active", "active");
        with.put(2L, fate(2, "2015-02", "active"));
        assertThat(chosen("", "").idea()).isEqualTo(2);
        assertThat(chosen("", "").choice().onlyWith()).isOne();
    }

    @Test
    void what_an_archetype_prefers_goes_before_what_the_policy_changes_and_the_rule_says_so() {
        idea(1, "2015-01", "active", "never");
        idea(2, "2015-02", "listed", "listed");
        assertThat(chosen("", "[status=listed]").idea()).isEqualTo(2);
        assertThat(chosen("", "[status=listed]").choice().rule().en())
                .startsWith("first those that became such a firm");
        assertThat(chosen("", "").choice().rule().en()).startsWith("those founded here only with the policy");
    }

    @Test
    void only_ideas_that_fit_are_counted_and_none_is_chosen_where_none_fits() {
        idea(1, "2015-01", "active", "never");
        idea(2, "2016-02", "listed", "never");
        assertThat(chosen("[arrived>=2016-01]", "").choice().ideas()).isOne();
        assertThat(new Fates(CITY, with, without).choose(IdeaSelector.parse("[arrived>=2018-01]"), EVERY, CHIPS))
                .isEmpty();
        assertThat(new Fates(CITY, with, without).identities()).containsExactly("1", "2");
    }
}
