package org.industrialrainforest.core.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.industrialrainforest.core.scenario.Policy;
import org.industrialrainforest.core.scenario.Policy.Kind;
import org.industrialrainforest.core.scenario.Policy.Mix;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.core.scenario.Title;
import org.industrialrainforest.core.tiny.TinyScenario;
import org.industrialrainforest.engine.lab.RunExecutor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Synergy in the lively city: its cells are what policies spend at the point of the comparison. */
@Tag("slow")
class FactorialByMixTest {
    private static final String[] NAMES = {"none", "p", "i", "pi", "b", "pb", "ib", "all"};

    private static Scenario city(String... others) {
        Scenario city = TinyScenario.lively().withMonths("2014-01", "2017-12").scenario();
        List<Policy> cells = new ArrayList<>();
        for (int cell = 0; cell < 8; cell++) {
            String id = others.length == 0 ? NAMES[cell] : others[cell];
            Mix mix = new Mix((cell & 1) * .5, (cell >> 1 & 1) * .3, (cell >> 2) * .2, 0, 0, 0, 0);
            cells.add(new Policy(
                    id, new Title(id, ""), Kind.ENVELOPE, city.policy("all").start(), mix));
        }
        return city.including(cells);
    }

    private static Comparison compared(Scenario city, String... policies) {
        return Experiment.of(city)
                .policies(policies)
                .baseline(policies[0])
                .runs(2)
                .seed(3)
                .compare(RunExecutor.local(2));
    }

    private static List<String> figures(Comparison comparison) {
        return comparison.synergy().stream()
                .filter(s -> !s.term().equals("best-single"))
                .map(s -> s.metric() + " " + s.term() + " " + s.estimate())
                .toList();
    }

    @Test
    void the_same_mixes_under_other_names_have_the_same_synergy() {
        String[] others = {"rainforest", "dose-pb", "x", "dose-i", "none-at-all", "q", "dose-p", "bridges-too"};
        Comparison named = compared(city(), NAMES);
        Comparison renamed = compared(city(others), others);
        assertThat(figures(named)).hasSize(6 * 8).isEqualTo(figures(renamed));
        assertThat(named.withoutSynergy()).isNull();
        assertThat(renamed.arms().stream()
                        .filter(arm -> arm.role() == Role.MIX)
                        .map(arm -> arm.of().policy()))
                .containsExactly("bridges-too");
    }

    @Test
    void a_mix_that_was_changed_or_starts_at_another_time_is_no_cell_whatever_its_name() {
        for (String change : List.of("mix.platform=0.4", "start=2015-07", "mix.grants=0.1")) {
            String[] parts = change.split("=");
            Comparison changed = compared(city().with("policies[p]." + parts[0], parts[1]), NAMES);
            assertThat(figures(changed)).as(change).isEmpty();
            assertThat(changed.withoutSynergy()).as(change).isNotNull();
            assertThat(changed.withoutSynergy().en()).as(change).contains("'all'", "platforms 0.5", "2015-01");
        }
    }

    @Test
    void a_mix_is_read_at_the_point_of_the_comparison() {
        Scenario city = city().with("policies[p].mix.platform", "0.4");
        Experiment experiment = Experiment.of(city).policies(NAMES).runs(2).seed(3);
        Comparison mended = experiment.vary("policies[p].mix.platform", "0.5").compare(RunExecutor.local(2));
        assertThat(figures(mended)).isEqualTo(figures(compared(city(), NAMES)));
    }

    @Test
    void why_there_is_no_synergy_is_told() {
        Scenario city = city();
        Comparison varied = Experiment.of(city)
                .policies("none", "all")
                .vary("sales.volatility", "0.1", "0.2")
                .runs(2)
                .compare(RunExecutor.local(2));
        assertThat(varied.synergy()).isEmpty();
        assertThat(varied.withoutSynergy()).isNotNull();
        assertThat(varied.withoutSynergy().en()).contains("varies parameters, shocks or scenarios");
        Comparison once = Experiment.of(city).policies("none", "all").runs(1).compare(RunExecutor.local(1));
        assertThat(once.withoutSynergy()).isNotNull();
        assertThat(once.withoutSynergy().en()).contains("two runs");
    }

    @Test
    void the_best_single_lever_is_one_of_the_mix_with_all_its_money() {
        Scenario city = city().including(List.of(
                policy("ours", new Mix(0, .6, 0, .4, 0, 0, 0)),
                policy("fund", new Mix(0, 0, 0, 1, 0, 0, 0)),
                policy("platforms", new Mix(1, 0, 0, 0, 0, 0, 0))));
        Comparison comparison = compared(city, "none", "ours", "fund", "nursery", "platforms");
        assertThat(comparison.arms().stream().map(arm -> arm.of().policy() + " " + arm.role()))
                .containsExactly("none OTHER", "ours MIX", "fund SINGLE", "nursery SINGLE", "platforms OTHER");
        assertThat(comparison.synergy())
                .hasSize(6)
                .allSatisfy(s -> assertThat(s.term()).isEqualTo("best-single"));
    }

    private static Policy policy(String id, Mix mix) {
        return new Policy(
                id, new Title(id, ""), Kind.ENVELOPE, org.industrialrainforest.engine.time.Month.of(2015, 1), mix);
    }
}
