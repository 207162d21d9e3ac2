package org.industrialrainforest.core.rules;

import org.industrialrainforest.core.world.Firm;
import org.industrialrainforest.core.world.World;

/** How a private fund values a firm that looks for money. */
@FunctionalInterface
public interface InvestmentRule {
    /**
     * Highest post-money value that the fund would pay.
     *
     * @param mean the judge's posterior mean of log quality, after the winner's-curse discount
     * @return RMB, ≥ 0; 0 is no bid
     */
    double bid(World world, Firm firm, double mean, int month);

    /**
     * The default: {@link Valuation#worth}, as sure of quality as the firm's evidence allows, by the usual judgement and valuation. Where those are
     * replaced, ask the rule book for its investment rule instead.
     */
    static InvestmentRule riskAdjustedValue() {
        return riskAdjustedValue(Judgement.bayesian(), RiskAdjustedValue.USUAL);
    }

    /** The same over these rules. */
    static InvestmentRule riskAdjustedValue(Judgement judgement, Valuation valuation) {
        return (world, firm, mean, month) -> {
            double sd = judgement.posteriorSd(world.rules.quality(), firm.evidence());
            return valuation.worth(world, firm.row(), mean, sd, month, false);
        };
    }

    /** Nobody invests. */
    static InvestmentRule never() {
        return (world, firm, mean, month) -> 0;
    }
}
