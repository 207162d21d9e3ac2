package org.industrialrainforest.core.rules;

import org.industrialrainforest.core.scenario.FundingParameters;
import org.industrialrainforest.core.scenario.Internal;
import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.core.world.Ladders;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.money.Money;
import org.industrialrainforest.engine.random.DeterministicMath;

/**
 * What a firm is worth to a judge: its open stages at a private discount, adjusted for risk and for a {@link Licence}, and what it sells at the
 * market's prices.
 */
@Internal
public record RiskAdjustedValue(OddsRule odds, FacilityRule facilities, Belief belief) implements Valuation {
    /** Over the model's own rules. */
    public static final RiskAdjustedValue USUAL =
            new RiskAdjustedValue(OddsRule.posterior(), FacilityRule.cheapest(), Belief.weighted());

    /**
     * Risk-adjusted net present value of the stages to come at a private discount r: e^(−rT)·ΠP·X·w·(round discount)^(rounds left). P is of
     * {@link LadderOdds} and
     * X·w of {@link Valuation#success}. A judge who does not know quality multiplies the chance of the next gate by {@link Valuation#correction}. Off goes each stage's extra facility cost, weighted by the chance of reaching that stage and finding the facility,
     * and discounted to today.
     *
     * @param stage gates passed
     * @param done work done of the current stage, 0–1
     * @param served whether the current stage has had its facility already
     * @param mean posterior mean of log quality
     * @param sd posterior standard deviation of log quality, 0 if it is known
     * @param here whether the city's platforms can be used
     */
    double project(
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
        return path(world, sector, stage, done, served, mean, sd, special, here, month, 1, 0);
    }

    /**
     * What an owner of a part of a project has, who is paid at each gate: part · project + paid · Σ_k (chance of passing gate k, discounted), with the same
     * chances, delays and discount in both.
     */
    private double path(
            World world,
            int sector,
            int stage,
            double done,
            boolean served,
            double mean,
            double sd,
            boolean special,
            boolean here,
            int month,
            double part,
            double paid) {
        FundingParameters funding = world.rules.funding();
        Ladders ladders = world.ladders;
        int stages = ladders.stages(sector);
        double chance = 1;
        double months = 0;
        double extra = 0;
        double gatesPassed = 0;
        double monthly = Valuation.discount(world, sector) / 12;
        LadderOdds gates = odds.odds(world, sector, stage, mean, sd);
        double success = Valuation.success(belief, world, sector, gates);
        double correction = sd > 0 ? Valuation.correction(world, sector) : 1;
        for (int k = stage; k < stages; k++) {
            FacilityOutlook facility = served && k == stage
                    ? FacilityOutlook.FREE
                    : facilities.outlook(world, sector, k, special, here, month, months, success * gates.through(k), 0);
            chance *= facility.odds();
            if (facility.cost() != 0) {
                extra += facility.cost() * chance * DeterministicMath.exp(-monthly * months);
            }
            chance *= k == stage ? Math.min(1, correction * gates.chance(k)) : gates.chance(k);
            months += ladders.months(sector, k) * (k == stage ? 1 - done : 1) + facility.delay();
            if (paid != 0) {
                gatesPassed += chance * DeterministicMath.exp(-monthly * months);
            }
        }
        double discounted = DeterministicMath.exp(-monthly * (months + 12 * funding.exitYears()));
        double rounds = 1;
        for (int round = Math.min(funding.expectedRounds(), stages - stage); round > 0; round--) {
            rounds *= funding.roundDiscount();
        }
        return part * Math.max(0, discounted * chance * rounds * success - extra) + paid * gatesPassed;
    }

    private double path(World world, int row, double mean, double sd, int month, double part, double paid) {
        Firms firms = world.firms;
        return path(
                world,
                firms.sector.get(row),
                firms.stage.get(row),
                firms.done.get(row),
                firms.served.get(row) != 0,
                mean,
                sd,
                firms.special.get(row) != 0,
                true,
                month,
                part,
                paid);
    }

    @Override
    public double gates(World world, int row, double mean, double sd, int month) {
        return path(world, row, mean, sd, month, 0, 1);
    }

    @Override
    public double worth(World world, int row, double mean, double sd, int month, boolean listed) {
        Firms firms = world.firms;
        int sector = firms.sector.get(row);
        double value = 0;
        if (firms.research.get(row) != 0) {
            double milestone = Money.rmb(firms.licenceDue.get(row));
            value = path(world, row, mean, sd, month, Licence.kept(world, row), milestone);
        }
        if (firms.reachedProduct.get(row) > 0) {
            double business = Valuation.business(
                    world, sector, 12 * firms.sold.get(row), ExpectedGrowth.of(world, row, month), listed);
            value = firms.research.get(row) != 0
                    ? value + world.rules.funding().businessInResearch() * business
                    : business;
        }
        return value;
    }
}
