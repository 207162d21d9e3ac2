package org.industrialrainforest.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.TreeMap;
import org.industrialrainforest.core.compare.Experiment;
import org.industrialrainforest.core.model.Rainforest;
import org.industrialrainforest.core.model.WorldSize;
import org.industrialrainforest.core.scenario.BadInput;
import org.industrialrainforest.core.scenario.Scenario;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("slow")
class WorldSizeTest {
    private static final long GIGABYTE = 1L << 30;
    private static final Scenario SHANGHAI = Worlds.WHOLE;

    private static Scenario ideas(String each, String end) {
        return SHANGHAI.with(new TreeMap<>(Map.of("sectors[*].ideas-per-year", each, "end", end)));
    }

    @ParameterizedTest
    @CsvSource({"40, 2035-12", "1000, 2013-12", "5, 2020-12"})
    void firms_and_ideas_are_about_as_many_as_estimated(String each, String end) {
        Scenario scenario = ideas(each, end);
        WorldSize size = WorldSize.of(scenario);
        try (Rainforest run = Rainforest.of(scenario).start(1, 0)) {
            run.finish();
            assertThat(run.world().firms.count() / size.firms()).isBetween(1 / WorldSize.FACTOR, WorldSize.FACTOR);
            assertThat(run.world().ideas.count() / size.openIdeas()).isBetween(1 / WorldSize.FACTOR, WorldSize.FACTOR);
        }
    }

    @Test
    void ideas_are_those_of_a_year_times_the_years() {
        assertThat(WorldSize.of(ideas("1000", "2014-12")).ideas()).isEqualTo(7 * 1000 * 7, within(1e-6));
    }

    @Test
    void shanghai_is_small() {
        WorldSize size = WorldSize.of(SHANGHAI);
        assertThat(size.bytes()).isLessThan(100e6);
        assertThat(size.seconds()).isLessThan(10);
        assertThatCode(() -> WorldSize.check(SHANGHAI, GIGABYTE / 4)).doesNotThrowAnyException();
    }

    @Test
    void a_world_that_does_not_fit_is_refused_with_the_number_that_is_too_large() {
        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() -> WorldSize.check(ideas("100000", "2014-12"), GIGABYTE))
                .withMessageContaining("sectors[*].ideas-per-year: this world would have 4,900,000 ideas")
                .withMessageContaining("there are 1.1 GB")
                .withMessageContaining("RAINFOREST_JAVA_OPTS=-Xmx");
    }

    @Test
    void funds_and_leaders_are_counted_too() {
        Scenario funds = SHANGHAI.with(new TreeMap<>(Map.of(
                "rules.funding.funds-per-year", "1000",
                "rules.funding.authority-months", "240",
                "start", "1900-01")));
        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() -> WorldSize.check(funds, GIGABYTE / 4))
                .withMessageContaining("rules.funding.funds-per-year: this world would have 1")
                .withMessageContaining("private funds with promises of 240 months");
        Scenario leaders = SHANGHAI.with("leaders[*].count", "10000");
        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() -> WorldSize.check(leaders, GIGABYTE / 32))
                .withMessageContaining("leaders[*].count");
    }

    /** Every sector has a place for as many niches as the one with most. */
    @Test
    void niches_are_counted_too() {
        Scenario niches = SHANGHAI.with("sectors[biomedicine].niches", "1000000");
        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() -> WorldSize.check(niches, GIGABYTE))
                .withMessageContaining("sectors[*].niches: this world would have 7,000,000 places for niches");
        assertThat(WorldSize.of(niches).seconds()).isGreaterThan(60);
    }

    @Test
    void money_that_grows_beyond_all_books_is_refused_by_the_name_of_its_growth() {
        Scenario doubling = SHANGHAI.with("rules.funding.private-money-growth", "1");
        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() -> WorldSize.check(doubling, GIGABYTE))
                .withMessageContaining("rules.funding.private-money-growth: private money of RMB");
        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() -> Rainforest.of(doubling).start(1, 0));
    }

    @Test
    void an_experiment_refuses_a_point_before_its_first_run() {
        Experiment experiment = Experiment.of(SHANGHAI).runs(1);
        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() -> experiment.vary("rules.funding.private-money-growth", "0.1", "1"))
                .withMessageContaining("private-money-growth");
    }
}
