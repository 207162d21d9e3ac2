package org.industrialrainforest.core.rules;

import org.industrialrainforest.core.scenario.Internal;
import org.industrialrainforest.core.scenario.StateParameters;
import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.money.Money;

/**
 * What an incubator asks back of the risk money that a tenant received: a share of it, when the tenant leaves after failed milestones, or is sold in its
 * stay or soon after. A firm pays as far as its cash goes beyond some months' overhead.
 */
@Internal
public final class Clawback {
    private Clawback() {}

    /** Part of the risk money that is asked back; 0 with the mechanism switched off. */
    static double share(World world) {
        return world.rules.mechanisms().incubationClawback()
                ? world.rules.state().clawbackShare()
                : 0;
    }

    /** What is asked back of a firm that fails its milestones, fen. */
    public static long claim(World world, int row) {
        return Money.share(world.firms.riskMoney.get(row), share(world));
    }

    /** What is asked back of a firm that is sold this month: nothing once the stay has been over for long, fen. */
    public static long claimOnSale(World world, int row, int month) {
        Firms firms = world.firms;
        boolean bound = firms.incubator.has(row)
                || month - firms.stayEnded.get(row) <= world.rules.state().clawbackMonths();
        return bound ? claim(world, row) : 0;
    }

    /** The part of a claim that a firm can pay, fen. */
    public static long payable(World world, int row, long claim) {
        return Math.min(claim, Math.max(0, world.firms.cash(row) - Money.fen(spared(world))));
    }

    /** Cash that is left to a firm, RMB. */
    static double spared(World world) {
        StateParameters rules = world.rules.state();
        return rules.clawbackSpares() * world.rules.research().overheadM() * 1e6;
    }

    /**
     * What a founder expects to repay if the stay ends with failed milestones at a stage, RMB: at most what the firm then has, its own cash that is left and,
     * where a round is needed, the runway that it brings beyond the stage. Nothing where no tenant has to leave for that.
     *
     * @param received risk money up to the gate, RMB
     * @param cash of its own that is left, RMB
     * @param round whether a round is needed
     */
    static double expected(World world, int sector, int stage, double received, double cash, boolean round) {
        if (!world.rules.mechanisms().incubationMilestones()) {
            return 0;
        }
        double runway = round ? world.rules.funding().extraMonths() * world.ladders.rate(sector, stage) : 0;
        return Math.min(share(world) * received, Math.max(0, cash + runway - spared(world)));
    }

    /**
     * Chance that a tenant with a run behind it has to leave at a gate: it makes as many attempts as are tolerated, and fails all. Who stops or pivots sooner
     * owes nothing; a clinical stage is tried once, so that nothing is owed there if more than one failure is tolerated.
     *
     * @param passes chance of passing the gate, repeats included
     */
    static double owing(World world, int sector, int stage, double passes) {
        return world.ladders.fails(
                world.ladders.cell(sector, stage), passes, world.rules.state().tenantFailures());
    }
}
