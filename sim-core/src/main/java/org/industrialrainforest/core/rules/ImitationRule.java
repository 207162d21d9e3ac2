package org.industrialrainforest.core.rules;

import org.industrialrainforest.core.random.DeterministicMath;
import org.industrialrainforest.core.scenario.Rules;

/** Whether a seller learns from the best of its niche (Keynes+Schumpeter: Dosi et al. 2010). */
public final class ImitationRule {
    private ImitationRule() {}

    /**
     * Chance in a year: 1 − exp(−ζ·A·exp(−distance)), A = 1 − exp(−κK/K̄).
     *
     * @param knowledgeRatio K/K̄
     * @param distance gap in log quality to the best of the niche, less the part that platforms have leaked; ≥ 0
     */
    public static double chance(Rules.Knowledge rules, double knowledgeRatio, double distance) {
        double absorbs = 1 - DeterministicMath.exp(-rules.absorption() * knowledgeRatio);
        return 1 - DeterministicMath.exp(-rules.imitation() * absorbs * DeterministicMath.exp(-distance));
    }
}
