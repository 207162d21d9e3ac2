package org.industrialrainforest.core.phases.state;

import org.industrialrainforest.core.rules.GateRule;
import org.industrialrainforest.core.rules.Judgement;
import org.industrialrainforest.core.scenario.BridgingParameters;
import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.core.world.Flow;
import org.industrialrainforest.core.world.Real;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.money.Money;

/** What a small firm gains by membership of a bridge centre, and what it pays for it. */
final class Membership {
    private final World world;
    private final Judgement judgement;
    private final int[] leaders;
    private final long cost;
    /** By sector: orders a year of a link to its leaders, RMB. */
    private final double[] orders;

    /** @param leaders that each centre counts among its members */
    Membership(World world, Judgement judgement, int[] leaders) {
        this.world = world;
        this.judgement = judgement;
        this.leaders = leaders;
        orders = orders(world);
        cost = Money.fenOfMillions(world.rules.bridging().memberCostM() / 12);
    }

    private static double[] orders(World world) {
        double[] orders = new double[world.sectors.count()];
        for (int sector = 0; sector < orders.length; sector++) {
            int[] of = world.leadersOf(sector);
            for (int leader : of) {
                orders[sector] += 12 * world.leaders.order.get(leader) / of.length;
            }
        }
        return orders;
    }

    /** Whether a year's meetings earn at least what a year's membership costs, as far as the firm knows its quality. */
    boolean worthwhile(int row, int centre) {
        return !world.rules.mechanisms().memberChoice()
                || gain(row, centre) >= world.rules.bridging().memberCostM() * 1e6;
    }

    /** Meetings a year, shared among members, times the chance that one becomes a link, times what the orders of a link earn while it lasts, RMB. */
    private double gain(int row, int centre) {
        BridgingParameters rules = world.rules.bridging();
        Firms firms = world.firms;
        int sector = firms.sector.get(row);
        int small = Math.max(0, world.bridges.members.get(centre) - leaders[centre]);
        double meetings = Math.min(
                12.0 / rules.lookMonths(),
                12.0 * world.scenario.bridges().get(centre).meetings() / (small + 1));
        double mean =
                judgement.posteriorMean(world.rules.quality(), firms.quality.get(row), firms.evidence.get(row), 0);
        double link = GateRule.tilted(rules.linkProbability(), rules.linkQuality() * mean);
        double years = 1 / Math.max(.05, rules.linkEnds() + world.ladders.interest());
        double earned =
                world.rules.mechanisms().linkOrders() ? orders[sector] * world.ladders.margin(sector) * years : 0;
        return world.rules.mechanisms().bridgeMeetings() ? meetings * link * earned : 0;
    }

    /** Members pay, as far as they have money. */
    void pay() {
        if (cost == 0) {
            return;
        }
        Firms firms = world.firms;
        for (int row = 0; row < firms.end(); row++) {
            if (firms.live(row) && firms.centre.has(row) && firms.works(row)) {
                long due = Math.min(cost, Math.max(0, firms.cash(row)));
                world.ledger.transfer(world.accounts.firms(), row, world.accounts.suppliers, 0, due, Flow.SUPPLIES);
                firms.book(row, Firms.SUPPLIES, due);
                world.real.add(Real.SUPPLIES.ordinal(), due);
            }
        }
    }
}
