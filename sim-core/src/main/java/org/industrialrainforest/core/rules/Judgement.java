package org.industrialrainforest.core.rules;

import org.industrialrainforest.core.scenario.QualityParameters;

/** What a judge makes of a noisy look at hidden quality (Jovanovic 1982): normal prior, normal error that shrinks with evidence. */
public final class Judgement {
    private Judgement() {}

    /**
     * Posterior mean of log quality less the sector's mean.
     *
     * @param quality ln q − μ
     * @param evidence what outsiders have seen, ≥ 0
     * @param error the judge's error as a standard normal
     */
    public static double mean(QualityParameters rules, double quality, double evidence, double error) {
        double noise = rules.judgementSd() * rules.judgementSd() / (1 + evidence);
        double prior = rules.logSd() * rules.logSd();
        return prior + noise == 0 ? quality : prior / (prior + noise) * (quality + Math.sqrt(noise) * error);
    }

    /** Posterior standard deviation of log quality. */
    public static double sd(QualityParameters rules, double evidence) {
        double noise = rules.judgementSd() * rules.judgementSd() / (1 + evidence);
        double prior = rules.logSd() * rules.logSd();
        return prior + noise == 0 ? 0 : Math.sqrt(prior * noise / (prior + noise));
    }
}
