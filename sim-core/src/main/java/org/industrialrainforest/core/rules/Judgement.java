package org.industrialrainforest.core.rules;

import org.industrialrainforest.core.scenario.QualityParameters;

/** What a judge makes of a noisy look at hidden quality (Jovanovic 1982): normal prior, normal error that shrinks with evidence. */
@FunctionalInterface
public interface Judgement {
    /**
     * Posterior mean of log quality less the sector's mean.
     *
     * @param quality ln q − μ
     * @param evidence what outsiders have seen, ≥ 0
     * @param error the judge's error as a standard normal
     */
    double posteriorMean(QualityParameters rules, double quality, double evidence, double error);

    /** Posterior standard deviation of log quality; the Bayesian one unless a rule says otherwise. */
    default double posteriorSd(QualityParameters rules, double evidence) {
        return sd(rules, evidence);
    }

    /** The default: {@link #mean} and {@link #sd}. */
    static Judgement bayesian() {
        return Judgement::mean;
    }

    /**
     * Posterior mean of log quality less the sector's mean.
     *
     * @param quality ln q − μ
     * @param evidence what outsiders have seen, ≥ 0
     * @param error the judge's error as a standard normal
     */
    static double mean(QualityParameters rules, double quality, double evidence, double error) {
        double noise = rules.judgementSd() * rules.judgementSd() / (1 + evidence);
        double prior = rules.logSd() * rules.logSd();
        return prior + noise == 0 ? quality : prior / (prior + noise) * (quality + Math.sqrt(noise) * error);
    }

    /** Posterior standard deviation of log quality. */
    static double sd(QualityParameters rules, double evidence) {
        double noise = rules.judgementSd() * rules.judgementSd() / (1 + evidence);
        double prior = rules.logSd() * rules.logSd();
        return prior + noise == 0 ? 0 : Math.sqrt(prior * noise / (prior + noise));
    }
}
