package org.industrialrainforest.core.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.industrialrainforest.core.compare.Comparison;
import org.industrialrainforest.core.compare.Experiment;
import org.industrialrainforest.core.run.RunListener;
import org.industrialrainforest.core.scenario.Mechanisms;
import org.industrialrainforest.core.scenario.Policy;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.core.scenario.Switches;
import org.industrialrainforest.core.tiny.TinyScenario;
import org.industrialrainforest.engine.lab.RunExecutor;
import org.industrialrainforest.engine.lab.RunSpec;
import org.industrialrainforest.engine.statistics.PairedDifference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Mechanisms of the lively city, switched off one by one. */
@Tag("slow")
class AblationTest {
    private static final Scenario CITY = TinyScenario.lively().scenario();
    private static final int RUNS = 4;

    private static Ablation ablate(List<String> policies, List<String> mechanisms, String metric) {
        List<Policy> chosen = policies.stream().map(CITY::policy).toList();
        return new AblationPlan(new StudyPlan(CITY, chosen, "none", metric, "none", RUNS, 5), mechanisms)
                .run(RunExecutor.local(1), RunListener.NONE);
    }

    @Test
    void every_switch_of_the_model_can_be_named() {
        List<String> names =
                Switches.of(CITY).stream().map(Switches.Switch::name).toList();
        assertThat(names)
                .contains("announcement", "platform-access", "recycling")
                .doesNotHaveDuplicates();
        assertThat(Switches.of(CITY)).hasSize(Mechanisms.class.getRecordComponents().length);
        assertThat(Switches.of(CITY)).extracting(s -> s.title().zh()).doesNotHaveDuplicates();
        assertThat(Switches.of(CITY)).extracting(s -> s.title().en()).doesNotHaveDuplicates();
        assertThat(Switches.of(CITY)).allSatisfy(s -> {
            assertThat(s.title().zh()).matches("\\p{IsHan}{2,6}");
            assertThat(s.meaning().zh()).containsPattern("\\p{IsHan}");
            assertThat(CITY.with(s.path(), "false").rules().mechanisms()).isNotNull();
        });
    }

    @Test
    void a_mechanism_is_called_by_its_chinese_name_and_by_the_word_that_is_typed() {
        Ablation ablation = ablate(List.of("none", "lines"), List.of("platform-access"), "firms.founded");
        assertThat(ablation.rows()).extracting(row -> row.label("zh")).containsExactly("完整模型", "平台准入 platform-access");
        assertThat(ablation.rows())
                .extracting(row -> row.label("en"))
                .containsExactly("model as it is", "platform-access");
    }

    @Test
    void without_mechanisms_it_is_the_comparison_of_the_same_runs() {
        Ablation ablation = ablate(List.of("none", "all", "lines"), List.of(), "firms.founded");
        Comparison comparison = Experiment.of(CITY)
                .policies("none", "all", "lines")
                .runs(RUNS)
                .seed(5)
                .compare(RunExecutor.local(1));
        assertThat(ablation.rows()).hasSize(1);
        for (Ablation.Effect effect : ablation.rows().get(0).effects()) {
            Comparison.Outcome same = comparison.outcomes().stream()
                    .filter(o -> o.metric().equals("firms.founded")
                            && o.of().policy().equals(effect.policy()))
                    .findFirst()
                    .orElseThrow();
            assertThat(effect.effect()).isEqualTo(same.difference(), within(1e-9));
            assertThat(effect.low()).isEqualTo(same.low(), within(1e-9));
            assertThat(effect.change()).isZero();
        }
        assertThat(ablation.rows().get(0).ranking()).isEqualTo(Ablation.Ranking.OWN);
    }

    @Test
    void switching_off_what_no_arm_uses_changes_nothing_and_says_so() {
        // The city has one incubator, whose lever nobody pulls here.
        Ablation ablation = ablate(List.of("none", "lines"), List.of("incubation-coaching"), "firms.founded");
        Ablation.Row row = ablation.rows().get(1);
        assertThat(row.identical()).isTrue();
        assertThat(row.ranking()).isEqualTo(Ablation.Ranking.SAME);
        assertThat(row.effects()).allSatisfy(e -> {
            assertThat(e.change()).isZero();
            assertThat(e.changeLow()).isZero();
            assertThat(e.changeHigh()).isZero();
        });
    }

    @Test
    void ranks_follow_the_direction_that_people_wish_for() {
        Ablation more = ablate(List.of("none", "all", "lines", "nursery"), List.of(), "firms.founded");
        List<Ablation.Effect> best =
                more.rows().get(0).effects().stream().sorted(Ablation.byRank()).toList();
        assertThat(best).isSortedAccordingTo((a, b) -> Double.compare(b.effect(), a.effect()));
        Ablation less = ablate(List.of("none", "all", "lines", "nursery"), List.of(), "public.cost");
        assertThat(less.rows().get(0).effects().stream()
                        .sorted(Ablation.byRank())
                        .toList())
                .isSortedAccordingTo((a, b) -> Double.compare(a.effect(), b.effect()));
    }

    @Test
    void an_effect_with_a_switch_off_is_that_of_a_scenario_with_the_switch_off() {
        Ablation ablation = ablate(List.of("none", "lines"), List.of("platform-access"), "firms.founded");
        Scenario without = CITY.with("mechanisms.platform-access", "false");
        double[] treated = new double[RUNS];
        double[] control = new double[RUNS];
        Experiment experiment =
                Experiment.of(without).policies("none", "lines").runs(RUNS).seed(5);
        for (RunSpec spec : experiment.specs()) {
            double value = experiment.run(spec, RunListener.NONE).outcome("firms.founded");
            (spec.treatment().equals("none") ? control : treated)[spec.replicate()] = value;
        }
        PairedDifference effect = PairedDifference.of(treated, control);
        Ablation.Effect ablated = ablation.rows().get(1).effects().get(0);
        assertThat(ablated.effect()).isEqualTo(effect.mean());
        assertThat(ablated.change())
                .isCloseTo(
                        effect.mean() - ablation.rows().get(0).effects().get(0).effect(), within(1e-9));
    }

    @Test
    void who_leads_and_what_changes_is_told_only_where_it_can_be() {
        Ablation ablation =
                ablate(List.of("none", "lines", "all"), List.of("platform-access", "recycling"), "firms.founded");
        Ablation.Row own = ablation.rows().get(0);
        List<Ablation.Effect> ranked =
                own.effects().stream().sorted(Ablation.byRank()).toList();
        // Lines, meetings and places together found some sixty firms more than lines alone; nothing comes after the
        // last.
        assertThat(ranked.get(ranked.size() - 2).leads()).isTrue();
        assertThat(ranked.get(ranked.size() - 1).leads()).isFalse();
        assertThat(own.effects()).noneMatch(Ablation.Effect::told);
        Ablation.Row access = ablation.rows().get(1);
        assertThat(access.mechanism()).isEqualTo("platform-access");
        assertThat(access.effects()).filteredOn(e -> e.policy().equals("lines")).allMatch(Ablation.Effect::told);
        assertThat(ablation.rows())
                .flatExtracting(Ablation.Row::effects)
                .filteredOn(Ablation.Effect::told)
                .allSatisfy(
                        e -> assertThat(e.changeLow() > 0 || e.changeHigh() < 0).isTrue());
    }
}
