package org.industrialrainforest.core.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.industrialrainforest.core.compare.Case;
import org.industrialrainforest.core.compare.Experiment;
import org.industrialrainforest.core.scenario.Policy;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.core.tiny.TinyScenario;
import org.industrialrainforest.engine.lab.ParameterSets;
import org.junit.jupiter.api.Test;

/** What is named twice would run and count twice under one run id. */
class PointsTest {
    private static final Scenario CITY =
            TinyScenario.lively().withShock("winter", "private-money=0.1").scenario();
    private static final Experiment EXPERIMENT = Experiment.of(CITY).policies("none", "all");

    private static void refused(Runnable what, String... words) {
        assertThatThrownBy(what::run)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll(words);
    }

    @Test
    void a_value_given_twice_is_refused_however_it_is_written() {
        for (String same : List.of("0.5", ".5", "0.50", "5e-1")) {
            refused(() -> EXPERIMENT.vary("sales.volatility", "0.5", same), "sales.volatility", "0.5", same);
        }
        refused(() -> EXPERIMENT.vary("mechanisms.spillover", "true", "true"), "mechanisms.spillover");
        refused(() -> EXPERIMENT.vary("sales.volatility"), "sales.volatility", "no values");
    }

    @Test
    void a_path_varied_twice_is_refused_and_so_are_two_paths_to_one_value() {
        Experiment once = EXPERIMENT.vary("sales.volatility", "0", "0.5");
        refused(() -> once.vary("rules.sales.volatility", "0.1"), "rules.sales.volatility");
        String all = "policies[id=all].mix.platform";
        Experiment varied = EXPERIMENT.vary(all, "0.1", "0.2");
        refused(() -> varied.vary("policies[all].mix.platform", "0.3"), all, "policies[all].mix.platform");
        Experiment everyone = EXPERIMENT.vary("policies[*].mix.platform", "0");
        refused(() -> everyone.vary("policies[all].mix.platform", "0.3"), "policies[*].mix.platform");
        assertThat(varied.vary("policies[all].mix.incubation", "0.3").cases()).hasSize(4);
        refused(() -> EXPERIMENT.at(List.of(Map.of(all, "0.1", "policies[all].mix.platform", "0.2"))), all);
    }

    @Test
    void every_point_is_laid_out_once_and_the_scenario_itself_never() {
        List<Map<String, String>> points =
                List.of(Map.of(), Map.of("sales.volatility", "0"), Map.of("sales.volatility", "0.5"));
        List<Scenario> worlds = new ArrayList<>();
        Points.check(CITY, points, worlds::add);
        assertThat(worlds).hasSize(3).doesNotHaveDuplicates();
        assertThat(worlds.get(0)).isSameAs(CITY);
    }

    @Test
    void points_that_could_not_stand_side_by_side_are_refused_also_under_parameter_sets() {
        ParameterSets sets = new ParameterSets("tiny", List.of(new TreeMap<>(Map.of("sales.volatility", "0.1"))));
        for (Experiment experiment : List.of(EXPERIMENT, EXPERIMENT.parameterSets(sets))) {
            refused(() -> experiment.vary("end", CITY.end().plus(-1).toString()), "the same months");
        }
    }

    @Test
    void a_point_a_policy_and_a_shock_count_once() {
        refused(
                () -> EXPERIMENT.at(List.of(Map.of("sales.volatility", "0"), Map.of("rules.sales.volatility", "0.0"))),
                "the same");
        assertThat(EXPERIMENT
                        .at(List.of(Map.of(), Map.of("sales.volatility", "0")))
                        .cases())
                .hasSize(4);
        refused(() -> EXPERIMENT.policies("none", "all", "all"), "policy 'all'");
        Policy all = CITY.policy("all");
        Policy other = new Policy("all", all.title(), all.kind(), all.start(), Policy.Mix.NOTHING);
        refused(() -> EXPERIMENT.policies(List.of(all, other)), "policy 'all'");
        refused(() -> EXPERIMENT.shocks("winter", "none", "winter"), "shock 'winter'");
    }

    @Test
    void a_list_is_one_value_of_a_point() {
        Scenario two = TinyScenario.lively()
                .withSector("drugs", TinyScenario.stage("trial"))
                .scenario();
        Experiment varied = Experiment.of(two)
                .policies("none")
                .vary("sources[engineers].sectors", "[chips,drugs]", "[]", "drugs, chips");
        assertThat(varied.cases()).extracting(Case::point).contains("sources[engineers].sectors=[chips,drugs]");
        assertThat(two.with("sources[engineers].sectors", "[chips, drugs]")
                        .sources()
                        .get(0)
                        .sectors())
                .containsExactly("chips", "drugs");
    }
}
