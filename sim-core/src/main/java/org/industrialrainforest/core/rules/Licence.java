package org.industrialrainforest.core.rules;

import org.industrialrainforest.core.scenario.ExitParameters;
import org.industrialrainforest.core.scenario.Internal;
import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.money.Money;

/**
 * What the rights to a drug outside China are worth, to a foreign licensee and to the firm. Both take the share φ of what the project is worth to
 * them. A bid is a present value: a part is paid at once, the rest in equal milestones, whose sum is worth that rest at the licensee's chances.
 */
@Internal
public record Licence(Judgement judgement, Valuation valuation) {
    /** Nobody bids, or too little. */
    public static final Offer NONE = new Offer(0, 0);

    /**
     * What a firm accepts.
     *
     * @param upfront paid at once, RMB
     * @param milestone paid at each gate that is passed later, RMB
     */
    public record Offer(double upfront, double milestone) {}

    /**
     * What a licensee bids, if the firm accepts it: upfront + milestone · G(own) ≥ φ · V(own) · (1 − y · shortage), with G of
     * {@link Valuation#gates} and shortage the part of the money for its stage that the firm lacks.
     *
     * @param row of a firm that has no product and works on a stage
     * @param seen the licensee's posterior mean of log quality
     */
    public Offer offer(World world, int row, double seen, int month) {
        ExitParameters rules = world.rules.exits();
        double evidence = world.firms.evidence.get(row);
        double sd = judgement.posteriorSd(world.rules.quality(), evidence);
        double own = judgement.posteriorMean(world.rules.quality(), world.firms.quality.get(row), evidence, 0);
        double bid = rules.licenceBid() * rules.foreignShare() * valuation.worth(world, row, seen, sd, month, false);
        double upfront = rules.licenceUpfront() * bid;
        double later = valuation.gates(world, row, seen, sd, month);
        double milestone = later > 0 ? (bid - upfront) / later : 0;
        double brings = upfront + milestone * valuation.gates(world, row, own, sd, month);
        double kept = rules.foreignShare() * valuation.worth(world, row, own, sd, month, false);
        boolean accepted = bid > 0 && brings >= kept * (1 - rules.licenceYield() * shortage(world, row));
        return accepted ? new Offer(upfront, milestone) : NONE;
    }

    /** Part of the money for its stage that a firm lacks, 0 to 1. */
    static double shortage(World world, int row) {
        Firms firms = world.firms;
        int sector = firms.sector.get(row);
        int stage = firms.stage.get(row);
        double months = world.ladders.months(sector, stage) * (1 - firms.done.get(row));
        double ask = Rounds.ask(world, sector, stage, months, 0);
        return ask <= 0 ? 0 : Math.max(0, 1 - Math.max(0, Money.rmb(firms.cash(row))) / ask);
    }

    /**
     * Part of a project that was not licensed away, of its worth and of its product's sales alike, 0 to 1: sales abroad are among a firm's sales, and those
     * are the licensee's.
     */
    public static double kept(World world, int row) {
        return 1 - world.firms.foreignSold.get(row);
    }
}
