package org.industrialrainforest.core.rules;

import org.industrialrainforest.core.scenario.ExitParameters;
import org.industrialrainforest.core.scenario.FundingParameters;
import org.industrialrainforest.core.scenario.QualityParameters;
import org.industrialrainforest.core.scenario.SalesParameters;
import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.core.world.Ladders;
import org.industrialrainforest.core.world.Sectors;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.random.DeterministicMath;

/** What a project or a business is worth to somebody who does not know its quality. All values in RMB. */
public final class Valuation {
    /** Rounds that a project is expected to need at the most. */
    private static final int ROUNDS = 3;
    /** Worths of exits are kept in thousandths. */
    private static final double EXIT_WORTH = 1000;
    /** So that thousands of them have a sum. */
    private static final double MOST_EXIT_WORTH = 1e14;

    private Valuation() {}

    /** Believed mean value of a success: prior and the sector's exits of the last months. */
    public static double exitValue(World world, int sector) {
        double weight = world.rules.founding().priorWeight();
        double prior = world.scenario.sectors().get(sector).exitValueBn() * 1000;
        double seen = world.sectors.exitValue.sum(sector);
        long count = world.sectors.exitCount.sum(sector);
        if (!world.rules.mechanisms().learntBeliefs() || weight + count <= 0) {
            return 1e6 * prior;
        }
        return 1e6 * (weight * prior + seen) / Math.max(1e-9, weight + count);
    }

    /**
     * Expected value of a project's success: the mean success, times E[e^(b ln q)] of the project if it succeeds, over the mean of e^(b ln q)
     * among the observed successes. These are those of the last months, and for the prior those of the ideas that come through all gates.
     */
    public static double success(World world, int sector, LadderOdds odds) {
        double mean = world.sectors.ideaWorth.get(sector);
        if (world.rules.mechanisms().learntBeliefs()) {
            double seen = world.sectors.exitWorth.sum(sector) / EXIT_WORTH;
            mean = Belief.mean(world, mean, seen, (double) world.sectors.exitCount.sum(sector));
        }
        return mean > 0 ? exitValue(world, sector) * odds.worth() / mean : 0;
    }

    /** What an exit adds to {@link Sectors#exitWorth}: e^(b ln q) in thousandths. */
    public static long exitWorth(World world, double quality) {
        double worth = EXIT_WORTH * DeterministicMath.exp(world.rules.funding().exitQuality() * quality);
        return Math.round(Math.min(MOST_EXIT_WORTH, worth));
    }

    /** r, rate a year by which funds discount a success of a sector. */
    public static double discount(World world, int sector) {
        FundingParameters funding = world.rules.funding();
        return world.ladders.trials(sector) ? funding.trialDiscount() : funding.discount();
    }

    /**
     * Risk-adjusted net present value of the stages to come at a private discount r: e^(−rT)·ΠP·X·w·(round discount)^(rounds left). P is of
     * {@link LadderOdds} and
     * X·w of {@link #success}, less each stage's extra facility cost, weighted by the chance of reaching that stage and finding the facility,
     * and discounted to today.
     *
     * @param stage gates passed
     * @param done work done of the current stage, 0–1
     * @param served whether the current stage has had its facility already
     * @param mean posterior mean of log quality
     * @param sd posterior standard deviation of log quality, 0 if it is known
     * @param here whether the city's platforms can be used
     */
    public static double project(
            World world,
            int sector,
            int stage,
            double done,
            boolean served,
            double mean,
            double sd,
            boolean special,
            boolean here,
            int month) {
        FundingParameters funding = world.rules.funding();
        Ladders ladders = world.ladders;
        int stages = ladders.stages(sector);
        double odds = 1;
        double months = 0;
        double extra = 0;
        double monthly = discount(world, sector) / 12;
        LadderOdds gates = LadderOdds.of(world, sector, stage, mean, sd);
        double success = success(world, sector, gates);
        for (int k = stage; k < stages; k++) {
            FacilityOutlook facility = served && k == stage
                    ? FacilityOutlook.FREE
                    : FacilityOutlook.of(world, sector, k, special, here, month, months, success * gates.through(k), 0);
            odds *= facility.odds();
            if (facility.cost() != 0) {
                extra += facility.cost() * odds * DeterministicMath.exp(-monthly * months);
            }
            odds *= gates.chance(k);
            months += ladders.months(sector, k) * (k == stage ? 1 - done : 1) + facility.delay();
        }
        double discounted = DeterministicMath.exp(-monthly * (months + 12 * funding.exitYears()));
        double rounds = 1;
        for (int round = Math.min(ROUNDS, stages - stage); round > 0; round--) {
            rounds *= funding.roundDiscount();
        }
        return Math.max(0, discounted * odds * rounds * success - extra);
    }

    /**
     * Market value of a selling business: (P/E)·e^(growth)·after-tax profit, at the private discount and funds' sentiment unless listed. It is
     * what funds and public shareholders pay; a leader pays by {@link ExpectedProfit}.
     *
     * @param sales sales a year
     * @param growth expected growth a year
     */
    public static double business(World world, int sector, double sales, double growth, boolean listed) {
        ExitParameters exits = world.rules.exits();
        double profit =
                sales * world.ladders.margin(sector) * (1 - world.rules.taxes().corporate());
        double value =
                profit * exits.priceEarnings() * DeterministicMath.exp(exits.priceGrowth() * Math.min(1, growth));
        return Math.max(
                0,
                listed
                        ? value
                        : value
                                * exits.privateDiscount()
                                * world.rules.funding().sentiment());
    }

    /** Expected growth a year of a product's sales so many years after its launch, before shocks and crowding. */
    public static double growth(SalesParameters rules, double years) {
        return rules.growthYoung() * DeterministicMath.exp(-years / rules.growthDecay());
    }

    /**
     * Value of a firm to a judge: its open stages and what it sells.
     *
     * @param mean the judge's posterior mean of log quality
     * @param sd the judge's posterior standard deviation of log quality, 0 for one who knows it
     */
    public static double firm(World world, int row, double mean, double sd, int month, boolean listed) {
        Firms firms = world.firms;
        int sector = firms.sector.get(row);
        double value = 0;
        if (firms.research.get(row) != 0) {
            value = project(
                    world,
                    sector,
                    firms.stage.get(row),
                    firms.done.get(row),
                    firms.served.get(row) != 0,
                    mean,
                    sd,
                    firms.special.get(row) != 0,
                    true,
                    month);
        }
        if (firms.reachedProduct.get(row) > 0) {
            double years = (month - firms.reachedProduct.get(row)) / 12.0;
            double business =
                    business(world, sector, 12 * firms.sold.get(row), growth(world.rules.sales(), years), listed);
            value = firms.research.get(row) != 0
                    ? value + world.rules.funding().businessInResearch() * business
                    : business;
        }
        return value;
    }

    /** Value of a firm that is not listed to one who knows what is known of it: a judge without an error of their own. */
    public static double asKnown(World world, int row, int month) {
        QualityParameters quality = world.rules.quality();
        double evidence = world.firms.evidence.get(row);
        double mean = Judgement.mean(quality, world.firms.quality.get(row), evidence, 0);
        return firm(world, row, mean, Judgement.sd(quality, evidence), month, false);
    }
}
