package org.industrialrainforest.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.industrialrainforest.core.scenario.KnowledgeParameters;
import org.junit.jupiter.api.Test;

class ImitationRuleTest {
    private static KnowledgeParameters knowledge(double absorption, double imitation) {
        return new KnowledgeParameters(.15, .5, .25, absorption, .02, imitation, .1, .02, 1, 1, .65);
    }

    @Test
    void a_firm_beside_the_best_with_average_knowledge_learns_at_the_closed_form() {
        double absorbs = 1 - Math.exp(-1);
        assertThat(ImitationRule.chance(knowledge(1, .3), 1, 0)).isEqualTo(1 - Math.exp(-.3 * absorbs), within(1e-12));
    }

    @Test
    void distance_protects_and_knowledge_helps() {
        KnowledgeParameters rules = knowledge(1, .3);
        assertThat(ImitationRule.chance(rules, 1, 2)).isLessThan(ImitationRule.chance(rules, 1, 1));
        assertThat(ImitationRule.chance(rules, 2, 1)).isGreaterThan(ImitationRule.chance(rules, 1, 1));
    }

    @Test
    void without_imitation_nobody_learns() {
        assertThat(ImitationRule.chance(knowledge(1, 0), 1, 0)).isZero();
    }

    @Test
    void to_imitate_a_whole_product_costs_two_thirds_of_its_development_and_a_tenth_a_tenth_of_that() {
        KnowledgeParameters rules = knowledge(1, .3);
        assertThat(ImitationRule.cost(rules, 1, 25e6)).isEqualTo(.65 * 25e6, within(1e-6));
        assertThat(ImitationRule.cost(rules, .1, 25e6)).isEqualTo(.065 * 25e6, within(1e-6));
        assertThat(ImitationRule.cost(rules, 3, 25e6))
                .as("no more than the product")
                .isEqualTo(.65 * 25e6, within(1e-6));
        assertThat(ImitationRule.cost(rules, 0, 25e6)).isZero();
    }
}
