package org.industrialrainforest.core.rules;

import org.industrialrainforest.core.scenario.ExitParameters;
import org.industrialrainforest.core.scenario.FundingParameters;
import org.industrialrainforest.core.scenario.QualityParameters;
import org.industrialrainforest.core.scenario.SalesParameters;
import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.core.world.Sectors;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.random.DeterministicMath;

/** What a project or a business is worth to somebody who does not know its quality. All values in RMB. */
@FunctionalInterface
public interface Valuation {
    /** The market pays for no more growth than this, a year in logarithms: prices of more have not been seen. */
    double MOST_GROWTH = 1;
    /** Worths of exits are kept in thousandths. */
    double EXIT_WORTH = 1000;
    /** So that thousands of them have a sum. */
    double MOST_EXIT_WORTH = 1e14;

    /**
     * Value of a firm to a judge.
     *
     * @param row of the firm
     * @param mean the judge's posterior mean of log quality
     * @param sd the judge's posterior standard deviation of log quality, 0 for one who knows it
     * @param listed whether its shares are traded
     * @return RMB, ≥ 0
     */
    double worth(World world, int row, double mean, double sd, int month, boolean listed);

    /** Value of a firm that is not listed to one who knows what is known of it: a judge without an error of their own. */
    default double asKnown(Judgement judgement, World world, int row, int month) {
        QualityParameters quality = world.rules.quality();
        double evidence = world.firms.evidence.get(row);
        double mean = judgement.posteriorMean(quality, world.firms.quality.get(row), evidence, 0);
        return worth(world, row, mean, judgement.posteriorSd(quality, evidence), month, false);
    }

    /**
     * Expected number of open gates that a project passes, each discounted by the time until then: Σ_k Π_{j≤k} a_j h g_j · e^{−r t_k}. What a milestone
     * of RMB 1 at each gate is worth. A valuation that says no more than worth takes the chances of {@link LadderOdds}, with facilities at once.
     *
     * @param mean the judge's posterior mean of log quality
     * @param sd the judge's posterior standard deviation of log quality, 0 for one who knows it
     */
    default double gates(World world, int row, double mean, double sd, int month) {
        Firms firms = world.firms;
        int sector = firms.sector.get(row);
        int stage = firms.stage.get(row);
        LadderOdds odds = LadderOdds.of(world, sector, stage, mean, sd);
        double monthly = discount(world, sector) / 12;
        double chance = 1;
        double months = -firms.done.get(row) * world.ladders.months(sector, stage);
        double passed = 0;
        for (int k = stage; k < world.ladders.stages(sector); k++) {
            chance *= odds.chance(k);
            months += world.ladders.months(sector, k);
            passed += chance * DeterministicMath.exp(-monthly * months);
        }
        return passed;
    }

    /** What the market would pay for the whole firm, RMB: its quality is no secret to an underwriter. */
    default double market(World world, int row, int month) {
        return worth(world, row, world.firms.quality.get(row), 0, month, true);
    }

    /** Believed mean value of a success: prior and what is remembered of the sector's exits. */
    static double exitValue(World world, int sector) {
        double weight = world.rules.founding().priorWeight();
        double prior = world.scenario.sectors().get(sector).exitValueBn() * 1000;
        double seen = world.sectors.exitValue.get(sector);
        double count = world.sectors.exitCount.get(sector);
        if (!world.rules.mechanisms().learntBeliefs() || weight + count <= 0) {
            return 1e6 * prior;
        }
        return 1e6 * (weight * prior + seen) / Math.max(1e-9, weight + count);
    }

    /**
     * Expected value of a project's success: the mean success, times E[e^(b ln q)] of the project if it succeeds, over the mean of e^(b ln q)
     * among the observed successes. These are those that are remembered, and for the prior those of the ideas that come through all gates.
     */
    static double success(Belief belief, World world, int sector, LadderOdds odds) {
        double mean = world.sectors.ideaWorth.get(sector);
        if (world.rules.mechanisms().learntBeliefs()) {
            double seen = world.sectors.exitWorth.get(sector) / EXIT_WORTH;
            mean = belief.believed(world, mean, seen, world.sectors.exitCount.get(sector));
        }
        return mean > 0 ? exitValue(world, sector) * odds.worth() / mean : 0;
    }

    /**
     * By what judges correct a chance of passing a gate: h = (W + passes)/(W + passes expected) over the sector's first attempts at a gate since a
     * round, as remembered. The lead of the round expected; W is the weight of a prior that judges are right. Chosen projects
     * are those that looked best, so that h is below 1 where choice was not allowed for.
     */
    static double correction(World world, int sector) {
        if (!world.rules.mechanisms().judgesLearn()) {
            return 1;
        }
        double weight = world.rules.founding().priorWeight();
        double expected = weight + world.sectors.judgedGates.get(sector);
        return expected <= 0 ? 1 : (weight + world.sectors.judgedPasses.get(sector)) / expected;
    }

    /** What an exit adds to {@link Sectors#exitWorth}: e^(b ln q) in thousandths. */
    static long exitWorth(World world, double quality) {
        double worth = EXIT_WORTH * DeterministicMath.exp(world.rules.funding().exitQuality() * quality);
        return Math.round(Math.min(MOST_EXIT_WORTH, worth));
    }

    /** r, rate a year by which funds discount a success of a sector. */
    static double discount(World world, int sector) {
        FundingParameters funding = world.rules.funding();
        return world.ladders.trials(sector) ? funding.trialDiscount() : funding.discount();
    }

    /**
     * Market value of a selling business: level·(P/E)·e^(growth)·after-tax profit, at the private discount and funds' sentiment unless listed. It is
     * what funds and public shareholders pay; a leader pays by {@link ExpectedProfit}.
     *
     * @param sales sales a year
     * @param growth expected growth a year
     */
    static double business(World world, int sector, double sales, double growth, boolean listed) {
        ExitParameters exits = world.rules.exits();
        double profit =
                sales * world.ladders.margin(sector) * (1 - world.rules.taxes().corporate());
        double value = profit
                * exits.priceLevel()
                * exits.priceEarnings()
                * DeterministicMath.exp(exits.priceGrowth() * Math.min(MOST_GROWTH, growth));
        return Math.max(
                0,
                listed
                        ? value
                        : value
                                * exits.privateDiscount()
                                * world.rules.funding().sentiment());
    }

    /** Expected growth a year of a product's sales so many years after its launch, before shocks and crowding. */
    static double growth(SalesParameters rules, double years) {
        return rules.growthYoung() * DeterministicMath.exp(-years / rules.growthDecay());
    }
}
