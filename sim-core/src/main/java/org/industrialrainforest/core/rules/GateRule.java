package org.industrialrainforest.core.rules;

import org.industrialrainforest.core.scenario.ResearchParameters;

/** The chance that an attempt at a stage passes its gate. */
@FunctionalInterface
public interface GateRule {
    /**
     * Probability that an attempt passes.
     *
     * @param table p, the mean pass rate among firms that reach the gate
     * @param shift what makes p that mean: firms that reach a late gate are better than average
     * @param quality ln q − μ
     * @param knowledgeRatio K/K̄, positive
     * @param fit of the facility that served the stage, 0–1
     * @param coaching of the incubator, 0 without one
     */
    double passes(
            ResearchParameters rules,
            double table,
            double shift,
            double quality,
            double knowledgeRatio,
            double fit,
            double coaching);

    /** The default: {@link #chance}. */
    static GateRule logistic() {
        return GateRule::chance;
    }

    /**
     * logit⁻¹[logit p + shift + b_q (ln q − μ) + b_K ln(K/K̄) + b_f·fit + b_c·coaching].
     *
     * @param table p, the mean pass rate among firms that reach the gate
     * @param shift what makes p that mean: firms that reach a late gate are better than average
     * @param quality ln q − μ
     * @param knowledgeRatio K/K̄, positive
     */
    static double chance(
            ResearchParameters rules,
            double table,
            double shift,
            double quality,
            double knowledgeRatio,
            double fit,
            double coaching) {
        return Logit.inverse(Logit.of(table)
                + shift
                + rules.gateQuality() * quality
                + rules.gateKnowledge() * KnowledgeRatio.log(knowledgeRatio)
                + rules.gateFit() * fit
                + rules.gateCoaching() * coaching);
    }

    /** A probability shifted on the logit scale. */
    static double tilted(double p, double shift) {
        return p <= 0 ? 0 : Logit.inverse(Logit.of(p) + shift);
    }
}
