package org.industrialrainforest.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.industrialrainforest.core.scenario.ResearchParameters;
import org.industrialrainforest.core.tiny.TinyScenario;
import org.junit.jupiter.api.Test;

class GateRuleTest {
    private static final TinyScenario TINY = TinyScenario.quiet()
            .with("research.gate-quality", "0.6")
            .with("research.gate-knowledge", "0.2")
            .with("research.gate-fit", "0.3")
            .with("research.gate-coaching", "1");
    private static final ResearchParameters RULES = TINY.scenario().rules().research();
    private static final ResearchParameters INDIFFERENT =
            TinyScenario.quiet().scenario().rules().research();

    private static double logit(double p) {
        return Math.log(p / (1 - p));
    }

    @Test
    void an_average_firm_passes_as_often_as_the_table_says() {
        for (double p : new double[] {.079, .289, .5, .906}) {
            assertThat(GateRule.chance(RULES, p, 0, 0, 1, 0, 0)).isEqualTo(p, within(1e-12));
        }
    }

    @Test
    void quality_knowledge_fit_and_coaching_add_up_on_the_logit_scale() {
        double chance = GateRule.chance(RULES, .5, 0, .7, 2, .5, -.4);
        assertThat(logit(chance)).isEqualTo(.6 * .7 + .2 * Math.log(2) + .3 * .5 - .4, within(1e-12));
    }

    @Test
    void negative_coaching_lowers_the_chance_and_a_weight_of_zero_makes_it_nothing() {
        assertThat(GateRule.chance(RULES, .5, 0, 0, 1, 0, -.4)).isLessThan(.5);
        assertThat(GateRule.chance(RULES, .5, 0, 0, 1, 0, .4)).isGreaterThan(.5);
        assertThat(GateRule.chance(INDIFFERENT, .5, 0, 3, 9, 1, -.4)).isEqualTo(.5, within(1e-12));
    }

    @Test
    void knowing_nothing_counts_as_knowing_a_twentieth_of_the_mean() {
        assertThat(GateRule.chance(RULES, .5, 0, 0, 0, 0, 0)).isEqualTo(GateRule.chance(RULES, .5, 0, 0, .05, 0, 0));
    }

    @Test
    void what_is_sure_stays_nearly_sure() {
        assertThat(GateRule.chance(RULES, 1, 0, 0, 1, 0, 0)).isEqualTo(1, within(2e-6));
        assertThat(GateRule.chance(RULES, 0, 0, 0, 1, 0, 0)).isEqualTo(0, within(2e-6));
    }

    @Test
    void a_probability_of_zero_cannot_be_tilted() {
        assertThat(GateRule.tilted(0, 5)).isZero();
        assertThat(GateRule.tilted(.2, 0)).isEqualTo(.2, within(1e-12));
        assertThat(logit(GateRule.tilted(.2, 1))).isEqualTo(logit(.2) + 1, within(1e-12));
    }

    @Test
    void a_shift_moves_the_mean_firm() {
        assertThat(logit(GateRule.chance(RULES, .5, -.7, 0, 1, 0, 0))).isEqualTo(-.7, within(1e-12));
    }
}
