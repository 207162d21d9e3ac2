package org.industrialrainforest.core.phases.exits;

import org.industrialrainforest.core.rules.Clawback;
import org.industrialrainforest.core.rules.ExpectedProfit;
import org.industrialrainforest.core.rules.Judgement;
import org.industrialrainforest.core.rules.Valuation;
import org.industrialrainforest.core.scenario.ExitParameters;
import org.industrialrainforest.core.world.DealExit;
import org.industrialrainforest.core.world.FirmStatus;
import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.core.world.Flow;
import org.industrialrainforest.core.world.Happening;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.money.Money;
import org.industrialrainforest.engine.random.Draw;
import org.industrialrainforest.engine.random.Draws;

/** Leaders make offers at a bargained price, and once a year look at what they bought. */
final class Offers {
    private static final Draw NEXT_OFFER = Endings.END.draw("next-offer");

    private final World world;

    private final Endings endings;

    private final ExpectedProfit profit;

    private final Valuation valuation;

    private final Judgement judgement;

    private final Takeover takeover;

    private final double hazard;

    private final double ofEvidence;

    private final double linked;

    Offers(World world, Endings endings, ExpectedProfit profit, Valuation valuation, Judgement judgement) {
        this.profit = profit;
        this.valuation = valuation;
        this.judgement = judgement;
        takeover = new Takeover(world, profit, valuation, judgement);
        this.world = world;
        this.endings = endings;
        ExitParameters rules = world.rules.exits();
        hazard = rules.offerHazard();
        ofEvidence = rules.offerEvidence();
        linked = rules.offerLinked();
    }

    /** A month brings a firm's next offer nearer, once it has a product. */
    void approach(int row) {
        Firms firms = world.firms;
        if (firms.reachedProduct.get(row) > 0) {
            double seen = hazard * (1 + ofEvidence * firms.evidence.get(row));
            firms.offerLeft.add(row, -seen * (firms.links.get(row) > 0 ? linked : 1));
        }
    }

    /** Whether an offer comes. */
    boolean due(int row) {
        return world.firms.offerLeft.get(row) <= 0;
    }

    /** The sector's leaders make an offer, which the owners may refuse; a link only makes offers more frequent. */
    void offer(int row, int month, Draws draws) {
        Firms firms = world.firms;
        double price = takeover.price(row, month, draws);
        firms.offerLeft.set(row, draws.exponential(NEXT_OFFER, firms.id(row), 0, firms.stage.get(row)));
        if (price <= 0) {
            return;
        }
        long fen = Money.fen(price);
        firms.distressed.set(row, takeover.distressed(row) ? 1 : 0);
        firms.overRound.set(row, firms.valuation.get(row) > 0 ? (double) fen / firms.valuation.get(row) : 0);
        long repaid = repay(row, fen, month);
        long founders = world.capTable.distribute(
                row, world.accounts.leaders, 0, fen - repaid, Flow.ACQUISITION_PRICE, DealExit.ACQUIRED, month);
        firms.founderShare.set(row, 0);
        firms.poolShare.set(row, 0);
        firms.publicShare.set(row, 0);
        firms.status.set(row, FirmStatus.ACQUIRED);
        firms.statusSince.set(row, month);
        firms.left.set(row, month);
        firms.valuation.set(row, fen);
        endings.seen(row, fen, month);
        world.note(firms.id(row), month, Happening.ACQUIRED, price / 1e6, Money.millions(founders));
    }

    /** What an incubator asks back comes out of the price before owners share it. */
    private long repay(int row, long price, int month) {
        long claim = Clawback.claimOnSale(world, row, month);
        long paid = Math.min(claim, price);
        if (claim > 0) {
            world.ledger.transfer(world.accounts.leaders, 0, world.accounts.stateCapital, 0, paid, Flow.CLAWBACK);
            world.firms.riskMoney.set(row, 0);
            world.note(world.firms.id(row), month, Happening.REPAID, Money.millions(paid), Money.millions(claim));
        }
        return paid;
    }

    /** Once a year the value of an acquired firm is read off its business and project as it is of others: its owner's name is no part of it. */
    void revalue(int row, int month) {
        if ((month - world.firms.left.get(row)) % 12 == 0) {
            world.firms.valuation.set(row, Money.fen(valuation.asKnown(judgement, world, row, month)));
        }
    }

    /** Once a year the new owner looks at a project that made a loss in its last twelve months: is there anything to be expected of it? */
    boolean hopeless(int row, int month) {
        Firms firms = world.firms;
        int since = month - firms.statusSince.get(row);
        if (since == 0 || since % 12 != 0) {
            return false;
        }
        long earned = firms.lastYear(row, Firms.SALES, month)
                + firms.lastYear(row, Firms.ORDERS, month)
                - firms.lastYear(row, Firms.PAY, month)
                - firms.lastYear(row, Firms.SUPPLIES, month);
        return earned < 0
                && profit.worth(
                                world,
                                row,
                                firms.quality.get(row),
                                world.rules.exits().leaderDiscount(),
                                month)
                        <= 0;
    }
}
