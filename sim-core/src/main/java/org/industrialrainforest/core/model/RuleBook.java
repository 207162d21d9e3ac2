package org.industrialrainforest.core.model;

import org.industrialrainforest.core.rules.InvestmentRule;
import org.industrialrainforest.core.rules.PlatformPriority;
import org.industrialrainforest.core.scenario.Scenario;

/** The rules that a researcher may replace, one method each. */
public record RuleBook(InvestmentRule investment, PlatformPriority priority) {
    /** The scenario's own rules. */
    public static RuleBook of(Scenario scenario) {
        return new RuleBook(
                InvestmentRule.riskAdjustedValue(),
                PlatformPriority.of(scenario.rules().access().priority()));
    }

    public RuleBook withInvestment(InvestmentRule rule) {
        return new RuleBook(rule, priority);
    }

    public RuleBook withPriority(PlatformPriority rule) {
        return new RuleBook(investment, rule);
    }
}
