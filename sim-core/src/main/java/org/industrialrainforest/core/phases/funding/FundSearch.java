package org.industrialrainforest.core.phases.funding;

import org.industrialrainforest.core.rules.InvestmentRule;
import org.industrialrainforest.core.rules.Judgement;
import org.industrialrainforest.core.rules.OddsRule;
import org.industrialrainforest.core.scenario.FundingParameters;
import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.random.Draw;
import org.industrialrainforest.engine.random.Draws;
import org.industrialrainforest.engine.random.Process;
import org.industrialrainforest.engine.simulation.Rows;

/** A firm shows itself to a few funds, and they bid. */
final class FundSearch {
    static final Process PITCH =
            Process.lifelong("pitch", "fund", "lot").means("which funds look, and lots; by firm, stage and search");

    private static final Draw FUND = PITCH.draw("fund");

    static final Draw LOT = PITCH.draw("lot");

    static final Process OPINION = Process.lifelong("opinion", "error")
            .means("a judge's error about a firm at its stage; by judge, firm and stage");

    private static final Draw ERROR = OPINION.draw("error");

    /** Places of a search's key: more than a stage has searches, and as many as a search has judges at the most. */
    private static final int SEARCHES = 128;

    private static final int JUDGES = 32;

    private final World world;

    private final InvestmentRule rule;

    private final FundingNeed need;

    private final Judgement judgement;

    private final OddsRule odds;

    FundSearch(World world, InvestmentRule rule, FundingNeed need, Judgement judgement, OddsRule odds) {
        this.judgement = judgement;
        this.odds = odds;
        this.world = world;
        this.rule = rule;
        this.need = need;
    }

    /**
     * What the funds that saw a firm would pay.
     *
     * @param judges identities of the funds, the best bidder first
     * @param bids of each, RMB post-money
     * @param lead what the best bidder offers, RMB post-money
     */
    record Offers(long[] judges, double[] bids, double lead) {}

    /** Shows the firm to a few funds; the best bid leads, at no more than some times the second and no less than that part of itself. */
    Offers search(int row, Rows rows, int month) {
        Firms firms = world.firms;
        Draws draws = rows.draws();
        double caution = caution(row);
        double least = leastBid(row);
        long[] judges = judges(row, draws, event(row), month);
        double[] bids = new double[judges.length];
        for (int j = 0; j < judges.length; j++) {
            long judge = judges[j];
            double bid = bid(row, judge, caution, least, draws, month);
            int place = j;
            while (place > 0 && bids[place - 1] < bid) {
                bids[place] = bids[place - 1];
                judges[place] = judges[place - 1];
                place--;
            }
            bids[place] = bid;
            judges[place] = judge;
        }
        firms.lastSearch.set(row, month);
        world.sums.searches.add(rows.part(), firms.sector.get(row), 1);
        world.sums.tenantSearches.add(rows.part(), firms.sector.get(row), firms.incubator.has(row) ? 1 : 0);
        return new Offers(judges, bids, leads(bids[0], bids.length > 1 ? bids[1] : 0));
    }

    private double leads(double best, double second) {
        double over = world.rules.funding().overSecond();
        return Math.min(best, Math.max(over * second, best / over));
    }

    private int event(int row) {
        return event(world.firms.stage.get(row), world.firms.searches.get(row));
    }

    /** Ordinal of a search: what its judges are keyed by, one place for each. */
    static int event(int stage, int search) {
        if (search >= SEARCHES) {
            throw new IllegalArgumentException("search " + search + " has no place in its key, which has " + SEARCHES);
        }
        return (stage * SEARCHES + search) * JUDGES;
    }

    /** Identities of the funds that look at a proposal: different ones, or else a fund would bid against itself. */
    private long[] judges(int row, Draws draws, int event, int month) {
        FundingParameters rules = world.rules.funding();
        int perYear = rules.fundsPerYear();
        int all = perYear * rules.investYears();
        int[] taken = new int[Math.min(rules.judges(), all)];
        long[] funds = new long[taken.length];
        for (int j = 0; j < taken.length; j++) {
            int pick = draws.choice(FUND, world.firms.id(row), 0, event + j, all - j);
            int place = 0;
            while (place < j && taken[place] <= pick) {
                pick++;
                place++;
            }
            System.arraycopy(taken, place, taken, place + 1, j - place);
            taken[place] = pick;
            funds[j] = PrivateFunds.id(Math.floorDiv(month, 12) - pick / perYear, pick % perYear);
        }
        return funds;
    }

    /** What a fund would pay at most, RMB post-money; nothing if that is less than the least that it offers. */
    private double bid(int row, long fund, double caution, double least, Draws draws, int month) {
        double bid = rule.bid(world, world.firm(row), judged(row, fund, draws) - caution, month);
        return bid < least ? 0 : bid;
    }

    /** Chance that the next attempt at its gate passes, as a fund sees it that backs the firm. */
    double passes(int row, long judge, Draws draws) {
        Firms firms = world.firms;
        double mean = judged(row, judge, draws) - caution(row);
        double sd = judgement.posteriorSd(world.rules.quality(), firms.evidence.get(row));
        return odds.odds(world, firms.sector.get(row), firms.stage.get(row), mean, sd)
                .attempt();
    }

    /** What judges take off what they see of a firm, for fear of the winner's curse. */
    private double caution(int row) {
        double evidence = world.firms.evidence.get(row);
        return world.rules.funding().caution() * judgement.posteriorSd(world.rules.quality(), evidence);
    }

    /** RMB post-money; below it a bid is too little over the ask. */
    private double leastBid(int row) {
        return world.rules.funding().hurdle() * need.ask(row);
    }

    /** What a judge makes of a firm: its posterior mean of log quality. */
    double judged(int row, long judge, Draws draws) {
        Firms firms = world.firms;
        double error = draws.normal(ERROR, judge, firms.id(row), firms.stage.get(row));
        return judgement.posteriorMean(world.rules.quality(), firms.quality.get(row), firms.evidence.get(row), error);
    }
}
