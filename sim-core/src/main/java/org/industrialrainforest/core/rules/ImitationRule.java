package org.industrialrainforest.core.rules;

import org.industrialrainforest.core.scenario.KnowledgeParameters;
import org.industrialrainforest.engine.random.DeterministicMath;

/** Whether a seller learns from the best of its niche (Keynes+Schumpeter: Dosi et al. 2010). */
@FunctionalInterface
public interface ImitationRule {
    /**
     * Probability that a seller learns in a year.
     *
     * @param knowledgeRatio K/K̄
     * @param distance gap in log quality to the best of the niche, less the part that platforms have leaked; ≥ 0
     */
    double learns(KnowledgeParameters rules, double knowledgeRatio, double distance);

    /** The default: {@link #chance}. */
    static ImitationRule absorption() {
        return ImitationRule::chance;
    }

    /** Nobody imitates. */
    static ImitationRule never() {
        return (rules, knowledgeRatio, distance) -> 0;
    }

    /**
     * Chance in a year: 1 − exp(−ζ·A·exp(−distance)), A = 1 − exp(−κK/K̄).
     *
     * @param knowledgeRatio K/K̄
     * @param distance gap in log quality to the best of the niche, less the part that platforms have leaked; ≥ 0
     */
    static double chance(KnowledgeParameters rules, double knowledgeRatio, double distance) {
        double absorbs = KnowledgeRatio.absorption(rules, knowledgeRatio);
        return 1 - DeterministicMath.exp(-rules.imitation() * absorbs * DeterministicMath.exp(-distance));
    }

    /**
     * What learning costs, RMB: the share for imitators of what that part of the product's development cost its first maker (Mansfield,
     * Schwartz and Wagner 1981).
     *
     * @param learnt gain in log quality; a unit is the whole product
     * @param development cost of the stages up to the product gate, RMB
     */
    static double cost(KnowledgeParameters rules, double learnt, double development) {
        return rules.imitationCost() * Math.min(1, learnt) * development;
    }
}
