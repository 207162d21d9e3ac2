package org.industrialrainforest.core.phases;

import java.util.List;
import org.industrialrainforest.core.rules.InvestmentRule;
import org.industrialrainforest.core.rules.Judgement;
import org.industrialrainforest.core.rules.Mandate;
import org.industrialrainforest.core.scenario.Meaning;
import org.industrialrainforest.core.scenario.Rules;
import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.core.world.Happening;
import org.industrialrainforest.core.world.Lever;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.money.Money;
import org.industrialrainforest.engine.random.DeterministicMath;
import org.industrialrainforest.engine.random.Draw;
import org.industrialrainforest.engine.random.Draws;
import org.industrialrainforest.engine.random.Identity;
import org.industrialrainforest.engine.random.Process;
import org.industrialrainforest.engine.simulation.Phase;
import org.industrialrainforest.engine.simulation.Rows;
import org.industrialrainforest.engine.simulation.Selection;
import org.industrialrainforest.engine.simulation.Tick;

/**
 * Phase 8. Funds are raised and promised money, what was promised for a milestone is paid or forfeited, and firms short of runway or past a
 * gate look for a round.
 */
@Meaning(
        en =
                "Private funds of staggered vintages receive commitments, call capital when it is needed and distribute returns. A firm short of runway or past a gate asks for the rest of its stage, in tranches. A few funds value it, each with an error that lasts, and the highest bidder leads. Rounds close in the order of value over ask until the month's private money is used up. The direct fund joins rounds; it certifies opaque firms and costs the best.",
        zh = "不同年份的民间基金获得承诺资金，按需缴款并分配。现金跑道不足或刚过关的企业分期募集本阶段余下资金；数"
                + "家基金以各自持久的误差评估，出价最高者领投，按估值与需求之比由高到低成交，直至当月民间资金用尽。政府"
                + "直投基金跟投：为不透明者背书，也让最优者付出代价。")
public final class FundRaising implements Phase {
    private static final Process PITCH = Process.lifelong("pitch", "fund", "lot")
            .means("which funds look, and lots; by firm, stage and search", "哪些基金来看与抽签；按企业、阶段与融资搜寻");
    private static final Draw FUND = PITCH.draw("fund");
    private static final Draw LOT = PITCH.draw("lot");
    private static final Process OPINION = Process.lifelong("opinion", "error")
            .means("a judge's error about a firm at its stage; by judge, firm and stage", "评估者对某阶段企业的误差；按评估者、企业与阶段");
    private static final Draw ERROR = OPINION.draw("error");
    private static final int MONEY = 0;
    /** Places of a search's key: more than a stage has searches, and as many as a search has judges at the most. */
    private static final int SEARCHES = 128;

    private static final int JUDGES = 32;
    private static final long GUIDANCE_FUND = Identity.of("guidance-fund");

    private final World world;
    private final InvestmentRule rule;
    private final PrivateFunds funds;
    private final Tranches tranches;

    public FundRaising(World world, InvestmentRule rule) {
        this.world = world;
        this.funds = new PrivateFunds(world);
        this.tranches = new Tranches(world, funds);
        this.rule = rule;
    }

    @Override
    public List<Process> processes() {
        return List.of(PITCH, OPINION);
    }

    @Override
    public void run(Tick tick) {
        int month = tick.month();
        funds.month(tick);
        world.sums.searches.reset();
        for (int s = 0; s < world.sectors.count(); s++) {
            world.sectors.rounds.set(s, world.ring(month), 0);
        }
        Firms firms = world.firms;
        Offers[] offers = new Offers[firms.end()];
        tick.select(firms, (rows, chosen) -> {
                    for (int row = rows.first(); row < rows.end(); row++) {
                        if (!firms.live(row)) {
                            continue;
                        }
                        if (firms.promised.get(row) > 0 && tranches.decided(row)) {
                            chosen.add(row, firms.id(row), Long.MIN_VALUE, 0);
                        } else if (looks(row, month)) {
                            offers[row] = pitch(row, rows, chosen, month);
                        }
                    }
                })
                .serve(row -> {
                    if (firms.promised.get(row) > 0 && tranches.decided(row)) {
                        tranches.settle(row, month);
                    } else {
                        close(row, offers[row], tick, month);
                    }
                });
        int ring = world.ring(month);
        for (int s = 0; s < world.sectors.count(); s++) {
            world.sectors.searches.set(s, ring, world.sums.searches.total(s));
        }
    }

    /** A firm looks for money; with an offer it stands in line, by how far that exceeds what it asks for. */
    private Offers pitch(int row, Rows rows, Selection.Chosen chosen, int month) {
        Offers offers = search(row, rows, month);
        if (offers.lead() > 0) {
            long id = world.firms.id(row);
            double overAsk = offers.lead() / Math.max(1, ask(row));
            chosen.add(
                    row,
                    id,
                    (long) (-1e6 * Math.min(1e6, overAsk)),
                    rows.draws().lot(LOT, id));
        } else {
            refused(row, month, 0);
        }
        return offers;
    }

    private boolean looks(int row, int month) {
        Firms firms = world.firms;
        Rules.Funding rules = world.rules.funding();
        if (firms.research.get(row) == 0 && !grows(row, month)) {
            return false;
        }
        if (!firms.investable(row) || firms.searches.get(row) >= rules.searches()) {
            return false;
        }
        if (firms.lastSearch.get(row) > 0 && month - firms.lastSearch.get(row) < rules.searchMonths()) {
            return false;
        }
        boolean onItsWay = firms.rounds.get(row) > 0 && firms.research.get(row) != 0 && !tranches.decided(row);
        double runway = onItsWay ? rules.bridgeMonths() : rules.runwayMonths();
        boolean runsShort = Money.rmb(firms.cash(row)) < runway * burn(row);
        return (firms.gatePassed.get(row) != 0 || runsShort) && needed(row) >= 1e6 * rules.leastAskM();
    }

    private boolean grows(int row, int month) {
        Firms firms = world.firms;
        return firms.reachedProduct.get(row) > 0
                && month - firms.reachedProduct.get(row)
                        < 12 * world.rules.funding().growthYears();
    }

    /** Monthly spending at full speed less income, RMB, at least the overhead. */
    private double burn(int row) {
        Firms firms = world.firms;
        int sector = firms.sector.get(row);
        int stage = firms.stage.get(row);
        double overhead = world.rules.research().overheadM() * 1e6;
        double rate = firms.research.get(row) != 0 ? world.ladders.rate(sector, stage) : 0;
        double margin = firms.reachedProduct.get(row) > 0 ? world.ladders.margin(sector) : 1;
        double growth = firms.reachedProduct.get(row) > 0
                ? world.rules.sales().growthCapital()
                        * firms.sold.get(row)
                        * world.rules.funding().plannedGrowth()
                : 0;
        return Math.max(overhead, overhead + rate + growth - margin * firms.sold.get(row));
    }

    /** Months that a round is to pay for before its milestone: the rest of the stage, at most some months of it; past research a year or so. */
    private double monthsToGo(int row) {
        Firms firms = world.firms;
        Rules.Funding rules = world.rules.funding();
        return firms.research.get(row) != 0
                ? Math.min(rules.stageMonths(), firms.length.get(row) * (1 - firms.done.get(row)))
                : rules.growthMonths();
    }

    /** Spending until the milestone and some months' runway, less cash and what is promised for the milestone, RMB: who has that asks for nothing. */
    private double needed(int row) {
        double months = monthsToGo(row) + world.rules.funding().extraMonths();
        return burn(row) * months - Money.rmb(world.firms.cash(row)) - Money.rmb(world.firms.promised.get(row));
    }

    /** What is needed, at least the smallest round, RMB. */
    private double ask(int row) {
        return Math.max(1e6 * world.rules.funding().leastAskM(), needed(row));
    }

    /**
     * What the funds that saw a firm would pay.
     *
     * @param judges identities of the funds, the best bidder first
     * @param bids of each, RMB post-money
     * @param lead what the best bidder offers, RMB post-money
     */
    private record Offers(long[] judges, double[] bids, double lead) {}

    /** Shows the firm to a few funds; the best bid leads, at no more than some times the second and no less than that part of itself. */
    private Offers search(int row, Rows rows, int month) {
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
        world.sums.searches.add(rows.chunk(), firms.sector.get(row), 1);
        return new Offers(judges, bids, leads(bids[0], bids.length > 1 ? bids[1] : 0));
    }

    private double leads(double best, double second) {
        double over = world.rules.funding().overSecond();
        return Math.min(best, Math.max(over * second, best / over));
    }

    /** Ordinal of a search: what its judges are keyed by, one place for each. */
    private int event(int row) {
        Firms firms = world.firms;
        return (firms.stage.get(row) * SEARCHES + firms.searches.get(row)) * JUDGES;
    }

    /** Identities of the funds that look at a proposal: different ones, or else a fund would bid against itself. */
    private long[] judges(int row, Draws draws, int event, int month) {
        Rules.Funding rules = world.rules.funding();
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
        double bid = rule.bid(world, world.firms.at(row), judged(row, fund, draws) - caution, month);
        return bid < least ? 0 : bid;
    }

    /** What judges take off what they see of a firm, for fear of the winner's curse. */
    private double caution(int row) {
        double evidence = world.firms.evidence.get(row);
        return world.rules.funding().caution() * Judgement.sd(world.rules.quality(), evidence);
    }

    /** RMB post-money; below it a bid is too little over the ask. */
    private double leastBid(int row) {
        return world.rules.funding().hurdle() * ask(row);
    }

    private double judged(int row, long judge, Draws draws) {
        Firms firms = world.firms;
        double error = draws.normal(ERROR, judge, firms.id(row), firms.stage.get(row));
        return Judgement.mean(world.rules.quality(), firms.quality.get(row), firms.evidence.get(row), error);
    }

    /** Closes a round if somebody's money covers the ask: with the state where it may and the founder does not lose by it, or without. */
    private void close(int row, Offers offers, Tick tick, int month) {
        Firms firms = world.firms;
        Syndicate syndicate = new Syndicate(world, funds, row, offers.judges(), offers.bids(), offers.lead(), month);
        double ask = ask(row);
        double lift = lift(row, syndicate.best() / Math.max(1, ask));
        boolean mayState = stateWants(row, tick.draws(), month);
        double factor = DeterministicMath.exp(lift);
        Syndicate.Terms terms = mayState && lift >= 0 ? syndicate.meet(ask, factor, stateMoney()) : null;
        if (terms == null) {
            terms = syndicate.meet(ask, 1, 0);
        }
        if (terms == null && mayState && lift < 0) {
            terms = syndicate.meet(ask, factor, stateMoney());
        }
        if (terms == null && !syndicate.agreed(ask, mayState ? Math.max(1, factor) : 1)) {
            refused(row, month, syndicate.best());
            return;
        }
        world.money.agreed.add(MONEY, 1);
        if (terms == null) {
            firms.searches.set(row, firms.searches.get(row) + 1);
            world.money.rationed.add(MONEY, 1);
            world.money.binds.set(MONEY, 1);
            world.note(firms.id(row), month, Happening.NO_MONEY, ask / 1e6, syndicate.best() / 1e6);
            return;
        }
        if (firms.rounds.get(row) == 0) {
            double pool = world.rules.funding().optionPool();
            CapTable.dilute(world, row, pool);
            firms.poolShare.add(row, pool);
        }
        firms.rounds.set(row, firms.rounds.get(row) + 1);
        syndicate.sign(terms, firstTranche(row, ask), GUIDANCE_FUND);
        firms.gatePassed.set(row, 0);
        firms.searches.set(row, 0);
        world.sectors.rounds.add(firms.sector.get(row), world.ring(month), 1);
        world.note(firms.id(row), month, Happening.ROUND, Money.millions(terms.raise()), terms.post() / Money.MILLION);
    }

    /** Nobody offers what the founder could accept. */
    private void refused(int row, int month, double best) {
        Firms firms = world.firms;
        firms.searches.set(row, firms.searches.get(row) + 1);
        world.note(firms.id(row), month, Happening.ROUND_REFUSED, ask(row) / 1e6, best / 1e6);
    }

    /** Logs by which a state investor shifts the price: up where evidence is thin, down where the firm is sought after. */
    private double lift(int row, double bidOverAsk) {
        Rules.Funding rules = world.rules.funding();
        double certified = world.rules.mechanisms().certification()
                ? rules.certification() / (1 + world.firms.evidence.get(row))
                : 0;
        double costs = world.rules.mechanisms().politicalCost()
                ? rules.politicalCost() * bidOverAsk / (bidOverAsk + rules.politicalMidpoint())
                : 0;
        return certified - costs;
    }

    /** Whether the direct fund has money and the firm its mandate's score. */
    private boolean stateWants(int row, Draws draws, int month) {
        if (stateMoney() <= 0) {
            return false;
        }
        double score = Mandate.score(world, row, judged(row, GUIDANCE_FUND, draws), month);
        return score >= world.rules.funding().stateHurdle();
    }

    private long stateMoney() {
        return world.state.authority(Lever.DIRECT_FUND) - world.levers.committed.get(Lever.DIRECT_FUND.ordinal());
    }

    /** Part of a round that is paid at once: what carries the firm to its gate, at least some part; all of it past research. */
    private double firstTranche(int row, double ask) {
        Rules.Funding rules = world.rules.funding();
        if (world.firms.research.get(row) == 0) {
            return Double.POSITIVE_INFINITY;
        }
        return Math.max(0, ask - rules.extraMonths() * burn(row));
    }
}
