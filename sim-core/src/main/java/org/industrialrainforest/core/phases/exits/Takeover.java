package org.industrialrainforest.core.phases.exits;

import org.industrialrainforest.core.rules.Clawback;
import org.industrialrainforest.core.rules.ExpectedProfit;
import org.industrialrainforest.core.rules.Judgement;
import org.industrialrainforest.core.rules.Valuation;
import org.industrialrainforest.core.scenario.ExitParameters;
import org.industrialrainforest.core.world.DealExit;
import org.industrialrainforest.core.world.Deals;
import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.money.Money;
import org.industrialrainforest.engine.random.DeterministicMath;
import org.industrialrainforest.engine.random.Draw;
import org.industrialrainforest.engine.random.Draws;

/**
 * The price of a firm. All value it by what is known of its quality. Leaders of the sector compete: none pays more than the firm is worth to it, and
 * the best pays no less than the second would. Owners refuse less than keeping the firm is worth to them, than others would pay less a discount
 * for a sale of the whole, and than the preferences of a majority. Who is in distress has one buyer and the value of what is left.
 */
final class Takeover {
    private static final Draw COMPLEMENT = Endings.END.draw("complement");

    /** Shares above which holders of preferences decide. */
    private static final double MAJORITY = .5;

    private final World world;
    private final ExpectedProfit profit;
    private final Valuation valuation;
    private final Judgement judgement;

    Takeover(World world, ExpectedProfit profit, Valuation valuation, Judgement judgement) {
        this.world = world;
        this.profit = profit;
        this.valuation = valuation;
        this.judgement = judgement;
    }

    /** Whether a firm's cash ends so soon that its owners can't wait. */
    boolean distressed(int row) {
        Firms firms = world.firms;
        int sector = firms.sector.get(row);
        double research = firms.research.get(row) == 0 ? 0 : world.ladders.rate(sector, firms.stage.get(row));
        double margin = firms.reachedProduct.get(row) > 0 ? world.ladders.margin(sector) : 1;
        double burn = 1e6 * world.rules.research().overheadM() + research - margin * firms.sold.get(row);
        return Money.rmb(firms.cash(row)) < world.rules.exits().distressedMonths() * burn;
    }

    /** The price at which a firm is sold this month, RMB; 0 where its owners refuse what its leaders would pay. */
    double price(int row, int month, Draws draws) {
        Firms firms = world.firms;
        ExitParameters rules = world.rules.exits();
        double evidence = firms.evidence.get(row);
        double mean = judgement.posteriorMean(world.rules.quality(), firms.quality.get(row), evidence, 0);
        double sd = judgement.posteriorSd(world.rules.quality(), evidence);
        double market = valuation.worth(world, row, mean, sd, month, true);
        double owned = profit.worth(world, row, mean, rules.leaderDiscount(), month);
        double usual = rules.leaderValue() * Math.max(owned, rules.marketPays() * market);
        double best = 0;
        double second = 0;
        for (int leader : world.leadersOf(firms.sector.get(row))) {
            double worth = usual * complement(row, leader, draws);
            second = Math.max(second, Math.min(best, worth));
            best = Math.max(best, worth);
        }
        boolean distressed = distressed(row);
        double reserve = distressed ? left(row) : reserve(row, mean, month);
        if (best < reserve) {
            return 0;
        }
        double agreed = reserve + rules.bargaining() * (best - reserve);
        return distressed ? agreed : Math.max(agreed, second);
    }

    /** How well a firm fits a leader's own line: lognormal with mean one, drawn once for firm and leader. */
    private double complement(int row, int leader, Draws draws) {
        double sd = world.rules.exits().synergyLogSd();
        return sd == 0
                ? 1
                : DeterministicMath.exp(
                        sd * draws.normal(COMPLEMENT, world.firms.id(row), world.leaders.id(leader), 0) - sd * sd / 2);
    }

    /** What owners who can wait refuse less than; what an incubator asks back of the price is on top of what they want for themselves. */
    private double reserve(int row, double mean, int month) {
        ExitParameters rules = world.rules.exits();
        double kept = profit.worth(world, row, mean, rules.sellerDiscount(), month);
        double asked = Money.rmb(Clawback.claimOnSale(world, row, month));
        if (!world.rules.mechanisms().sellersRefuse()) {
            return kept + asked;
        }
        double others = (1 - rules.saleDiscount()) * valuation.asKnown(judgement, world, row, month);
        return Math.max(kept, Math.max(others, preferences(row))) + asked;
    }

    /** Money that holders of preferences have paid in, if together they hold a majority, else nothing; RMB. */
    private double preferences(int row) {
        Deals deals = world.deals;
        double shares = 0;
        long paid = 0;
        for (int deal = world.firms.deals.get(row); deal >= 0; deal = deals.next.get(deal)) {
            if (deals.exit.is(deal, DealExit.OPEN) && deals.invested.get(deal) > 0) {
                shares += deals.share.get(deal);
                paid += deals.invested.get(deal);
            }
        }
        return shares > MAJORITY ? Money.rmb(paid) : 0;
    }

    /** Cash and what a failure would bring, RMB. */
    private double left(int row) {
        Firms firms = world.firms;
        long spent = firms.booked(row, Firms.RND, 0) + firms.booked(row, Firms.RND, 1);
        return Money.rmb(firms.cash(row)) + world.rules.exits().salvage() * Money.rmb(spent);
    }
}
