package org.industrialrainforest.core.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.TreeMap;
import org.industrialrainforest.core.scenario.BadInput;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.core.tiny.TinyScenario;
import org.industrialrainforest.engine.lab.ParameterSets;
import org.industrialrainforest.engine.lab.RunExecutor;
import org.industrialrainforest.engine.lab.RunSpec;
import org.junit.jupiter.api.Test;

/** Two cities side by side under the same seeds: each figure is that of the city compared alone. */
class SeveralScenariosTest {
    private static final Scenario CITY =
            TinyScenario.lively().withMonths("2014-01", "2019-12").scenario();
    private static final Scenario OTHER =
            CITY.with("id", "other").with("sales.volatility", "0.4").with("policies[all].mix.platform", "0.3");

    private static Experiment experiment(Scenario city) {
        return Experiment.of(city).policies("none", "all").runs(3).seed(5);
    }

    @Test
    void a_city_beside_another_has_the_figures_that_it_has_alone() {
        Comparison both = experiment(CITY).beside(OTHER, ParameterSets.OWN).compare(RunExecutor.local(2));
        assertThat(both.cases().stream().map(Case::label))
                .containsExactly(
                        "none @ scenario=tiny", "all @ scenario=tiny", "none @ scenario=other", "all @ scenario=other");
        for (Scenario city : List.of(CITY, OTHER)) {
            Comparison alone = experiment(city).compare(RunExecutor.local(2));
            for (Comparison.Outcome outcome : alone.outcomes()) {
                Comparison.Outcome same = both.outcomes().stream()
                        .filter(o -> o.metric().equals(outcome.metric())
                                && o.of().policy().equals(outcome.of().policy())
                                && o.of().point().equals("scenario=" + city.id()))
                        .findFirst()
                        .orElseThrow();
                assertThat(same.mean()).as(outcome.metric()).isEqualTo((Double) outcome.mean());
                assertThat(same.difference()).as(outcome.metric()).isEqualTo((Double) outcome.difference());
                assertThat(same.low()).as(outcome.metric()).isEqualTo((Double) outcome.low());
            }
        }
        assertThat(both.synergy()).isEmpty();
    }

    @Test
    void a_run_is_of_its_own_scenario_at_its_point() {
        Experiment both = experiment(CITY).vary("funding.judges", "2", "3").beside(OTHER, ParameterSets.OWN);
        assertThat(both.specs()).hasSize(2 * 2 * 2 * 3).doesNotHaveDuplicates();
        for (RunSpec spec : both.specs()) {
            Scenario alone = (spec.scenario().equals("tiny") ? CITY : OTHER)
                    .with("funding.judges", String.valueOf(spec.point().get("funding.judges")));
            assertThat(both.scenarioOf(spec)).isEqualTo(alone);
        }
    }

    @Test
    void worlds_whose_tables_cannot_stand_side_by_side_are_refused() {
        refused(CITY, "named twice");
        refused(OTHER.with("end", "2018-12"), "'other' is recorded 2014-01 to 2018-12", "'tiny' 2014-01 to 2019-12");
        refused(
                TinyScenario.lively()
                        .withMonths("2014-01", "2019-12")
                        .withSector("drugs", TinyScenario.stage("trial"))
                        .scenario()
                        .with("id", "drugs"),
                "the sectors",
                "drugs");
        Experiment lines = Experiment.of(CITY)
                .policies(List.of(CITY.policy("all")))
                .parameterSets(
                        new ParameterSets("tiny", List.of(new TreeMap<>(java.util.Map.of("sales.volatility", "0.2")))));
        assertThatThrownBy(() -> lines.beside(OTHER, ParameterSets.OWN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("0 parameter sets", "has 1");
        Experiment varied = experiment(CITY).vary("policies[lines].mix.platform", "0.5");
        Scenario without =
                TinyScenario.quiet().withMonths("2014-01", "2019-12").scenario().with("id", "quiet");
        assertThatThrownBy(() -> varied.beside(without, ParameterSets.OWN))
                .isInstanceOfAny(IllegalArgumentException.class, BadInput.class);
        assertThatThrownBy(() -> experiment(CITY).beside(without, ParameterSets.OWN))
                .hasMessageContaining("policy 'all'");
        assertThatThrownBy(() -> experiment(CITY).vary("end", "2018-12"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the same months");
    }

    private static void refused(Scenario other, String... words) {
        assertThatThrownBy(() -> experiment(CITY).beside(other, ParameterSets.OWN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll(words);
    }
}
