package org.industrialrainforest.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.industrialrainforest.core.metrics.Metrics;
import org.industrialrainforest.core.model.Rainforest;
import org.industrialrainforest.core.observe.Observed;
import org.industrialrainforest.core.scenario.BadInput;
import org.industrialrainforest.core.scenario.ParameterList;
import org.industrialrainforest.core.scenario.ParameterList.Parameter;
import org.industrialrainforest.core.scenario.Scenario;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A place at another size: what is of the whole follows, and what a single firm meets stays. */
class ScaledWorldTest {
    private static final Scenario SHANGHAI = Catalogue.standard().scenario("shanghai");

    @TempDir
    Path directory;

    @Test
    void what_is_of_the_whole_grows_and_what_is_of_a_firm_stays() {
        Map<String, Double> ratios = ratios(SHANGHAI, SHANGHAI.scaled(10));
        assertThat(ratios)
                .containsEntry("sectors[biomedicine].ideas-per-year", 10.0)
                .containsEntry("sectors[biomedicine].demand-bn", 10.0)
                .containsEntry("sectors[biomedicine].niches", 10.0)
                .containsEntry("rules.funding.private-money-bn", 10.0)
                .containsEntry("rules.funding.funds-per-year", 10.0)
                .containsEntry("rules.state.envelope-bn", 10.0)
                .containsEntry("platforms[graphene].slots", 10.0)
                .containsEntry("incubators[supercarbon].slots", 10.0)
                .containsEntry("bridges[ai-innovation-centre].meetings", 10.0)
                .containsEntry("leaders[biomedicine-leaders].count", 10.0)
                .containsEntry("facilities[hospital-trials].capacity", 10.0)
                .containsEntry("rules.supply.meet-park", 0.1)
                .containsEntry("rules.supply.meet-leader", 1.0)
                .containsEntry("rules.access.learning", 0.1)
                .containsEntry("rules.funding.least-ask-m", 1.0)
                .containsEntry("platforms[graphene].fee", 1.0)
                .containsEntry("sectors[biomedicine].launch-revenue-m", 1.0);
        assertThat(ratios.values()).allMatch(r -> r == 10 || r == 1 || r == .1);
    }

    private static Map<String, Double> ratios(Scenario small, Scenario large) {
        Map<String, Double> ratios = new TreeMap<>();
        List<Parameter> before = ParameterList.of(small).parameters();
        List<Parameter> after = ParameterList.of(large).parameters();
        for (int i = 0; i < before.size(); i++) {
            double value = before.get(i).value();
            double ratio = value == after.get(i).value() ? 1 : after.get(i).value() / value;
            ratios.put(before.get(i).path(), Math.rint(ratio * 1e9) / 1e9);
        }
        return ratios;
    }

    @Test
    void a_place_ten_times_as_large_made_ten_times_smaller_is_the_same_place() {
        assertThat(ratios(SHANGHAI, SHANGHAI.scaled(8).scaled(.125)).values()).containsOnly(1.0);
        assertThat(SHANGHAI.scaled(1)).isSameAs(SHANGHAI);
    }

    @Test
    void a_small_place_keeps_at_least_one_of_what_it_had() {
        Scenario village = SHANGHAI.scaled(.001);
        assertThat(village.leaders()).allMatch(l -> l.count() == 1);
        assertThat(village.platforms()).allMatch(p -> p.slots() == 1);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, 2e6, Double.NaN, Double.POSITIVE_INFINITY})
    void a_scale_that_is_none_is_refused(double factor) {
        assertThatThrownBy(() -> SHANGHAI.scaled(factor))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("above 0 and at most 1000000");
    }

    /** A bound that cut the demand of a large world would change what its firms meet, without a word. */
    @Test
    void a_size_at_which_a_value_is_not_allowed_is_refused_by_name_and_never_cut() {
        assertThatThrownBy(() -> SHANGHAI.scaled(900_000))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("rules.funding.fund")
                .hasMessageContaining("at 900000 times the size it would be 5400000, which is too large");
    }

    @Test
    void a_file_asks_for_a_size_beside_what_it_extends_and_then_says_its_own() throws IOException {
        Path file = Files.writeString(
                directory.resolve("large.yaml"),
                "extends: shanghai\nscale: 5\nid: large\nplatforms: {graphene: {slots: 7}}\n");
        Scenario large = Catalogue.standard().scenario(file);
        assertThat(ratios(SHANGHAI, large))
                .containsEntry("rules.state.envelope-bn", 5.0)
                .containsEntry("platforms[graphene].capex-bn", 5.0);
        assertThat(large.platforms()).filteredOn(p -> p.id().equals("graphene")).allMatch(p -> p.slots() == 7);
        assertThat(Catalogue.standard().scale(file.toString(), "shanghai")).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-2", "many", "'3'", "[1]", "~"})
    void a_size_that_a_file_cannot_ask_for_is_told_with_its_place(String scale) throws IOException {
        Path file = Files.writeString(
                directory.resolve("large.yaml"), "extends: shanghai\nid: large\nscale: " + scale + "\n");
        assertThatThrownBy(() -> Catalogue.standard().scenario(file))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("large.yaml:3:8: scale")
                .hasMessageContaining("above 0 and at most 1000000");
    }

    /**
     * What a single firm goes through, compared over six small worlds and two ten times as large. With platforms a twentieth is allowed: many pooled
     * slots make shorter queues than few, which is no fault of the scaling.
     */
    @ParameterizedTest
    @CsvSource({"none, 0", "rainforest, 0.05"})
    @Tag("slow")
    void what_firms_go_through_is_the_same_at_ten_times_the_size(String policy, double pooling) {
        Scenario small = SHANGHAI.with("end", "2021-12");
        List<String> compared = List.of(
                "alive.5y_per_1000_ideas",
                "survival.5y",
                "valley.product_share",
                "valley.services_share",
                "valley.years.stage_1",
                "zombies.share",
                "supply.linked");
        Map<String, List<Double>> there = measured(small.scaled(10), policy, 2, compared);
        measured(small, policy, 6, compared).forEach((metric, here) -> {
            double mean = mean(here);
            // Two large worlds have as many firms as twenty small ones.
            double error = Math.sqrt(variance(here, mean) * (1 / 6.0 + 1 / 20.0));
            assertThat(mean(there.get(metric)))
                    .as("%s under %s, from seed %d", metric, policy, Worlds.SEED)
                    .isCloseTo(mean, within(Math.max(4 * error, pooling * mean)));
        });
    }

    private static Map<String, List<Double>> measured(
            Scenario scenario, String policy, int runs, List<String> metrics) {
        Map<String, List<Double>> all = new TreeMap<>();
        for (int replicate = 0; replicate < runs; replicate++) {
            try (Rainforest run = Worlds.under(scenario, policy).start(Worlds.SEED, replicate, 2)) {
                Observed observed = run.finish();
                metrics.forEach(m -> all.computeIfAbsent(m, k -> new ArrayList<>())
                        .add(Metrics.all().get(Metrics.indexOf(m)).measure().applyAsDouble(observed)));
            }
        }
        return all;
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(v -> v).average().orElseThrow();
    }

    private static double variance(List<Double> values, double mean) {
        return values.stream().mapToDouble(v -> (v - mean) * (v - mean)).sum() / (values.size() - 1);
    }
}
