package org.industrialrainforest.core.phases;

import java.util.List;
import org.industrialrainforest.core.engine.Phase;
import org.industrialrainforest.core.engine.Rows;
import org.industrialrainforest.core.engine.Tick;
import org.industrialrainforest.core.ledger.Flow;
import org.industrialrainforest.core.money.Money;
import org.industrialrainforest.core.random.DeterministicMath;
import org.industrialrainforest.core.random.Draw;
import org.industrialrainforest.core.random.Draws;
import org.industrialrainforest.core.random.Identity;
import org.industrialrainforest.core.random.Process;
import org.industrialrainforest.core.rules.InvestmentRule;
import org.industrialrainforest.core.rules.Judgement;
import org.industrialrainforest.core.scenario.Rules;
import org.industrialrainforest.core.world.Deals;
import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.core.world.Funds;
import org.industrialrainforest.core.world.Happening;
import org.industrialrainforest.core.world.Lever;
import org.industrialrainforest.core.world.PrivateMoney;
import org.industrialrainforest.core.world.Real;
import org.industrialrainforest.core.world.World;

/** Phase 8. Private money is authorised, funds are raised, and firms short of runway or past a gate look for a round. */
public final class FundRaising implements Phase {
    private static final Process PITCH = Process.lifelong("pitch", "fund", "lot");
    private static final Draw FUND = PITCH.draw("fund");
    private static final Draw LOT = PITCH.draw("lot");
    private static final Process OPINION = Process.lifelong("opinion", "error");
    private static final Draw ERROR = OPINION.draw("error");
    private static final int MONEY = 0;
    private static final long FUNDS = Identity.of("private-fund");
    private static final long GUIDANCE_FUND = Identity.of("guidance-fund");

    private final World world;
    private final InvestmentRule rule;

    public FundRaising(World world, InvestmentRule rule) {
        this.world = world;
        this.rule = rule;
    }

    @Override
    public List<Process> processes() {
        return List.of(PITCH, OPINION);
    }

    @Override
    public void run(Tick tick) {
        int month = tick.month();
        raiseFunds(tick);
        authorise(month);
        world.sums.searches.reset();
        for (int s = 0; s < world.sectors.count(); s++) {
            world.sectors.rounds.set(s, world.ring(month), 0);
        }
        Firms firms = world.firms;
        tick.select(firms, (rows, chosen) -> {
                    for (int row = rows.first(); row < rows.end(); row++) {
                        if (firms.live(row) && looks(row, month)) {
                            search(row, rows, month);
                            double best = firms.bid.get(row) / Math.max(1, ask(row));
                            chosen.add(
                                    row,
                                    firms.id(row),
                                    (long) (-1e6 * Math.min(1e6, best)),
                                    rows.draws().lot(LOT, firms.id(row)));
                        }
                    }
                })
                .serve(row -> close(row, tick, month));
        int ring = world.ring(month);
        for (int s = 0; s < world.sectors.count(); s++) {
            world.sectors.searches.set(s, ring, world.sums.searches.total(s));
        }
    }

    private long fundId(int year, int ordinal) {
        return Identity.of(FUNDS, year, ordinal);
    }

    /** Each January a new vintage; older funds charge their fee. A run begins with funds of staggered vintages. */
    private void raiseFunds(Tick tick) {
        int month = tick.month();
        Rules.Funding rules = world.rules.funding();
        Funds funds = world.funds;
        int year = Math.floorDiv(month, 12);
        if (funds.count() == 0) {
            for (int back = rules.investYears() - 1; back >= 0; back--) {
                for (int i = 0; i < rules.fundsPerYear(); i++) {
                    raise(fundId(year - back, i), (year - back) * 12);
                }
            }
        } else if (tick.january()) {
            for (int row = 0; row < funds.count(); row++) {
                fee(row, month);
            }
            for (int i = 0; i < rules.fundsPerYear(); i++) {
                raise(fundId(year, i), month);
            }
        }
    }

    private void raise(long id, int vintage) {
        if (world.funds.row(id) >= 0) {
            return;
        }
        int row = world.funds.add(id);
        world.funds.vintage.set(row, vintage);
        double state = world.levers.accrual.get(Lever.FUND_OF_FUNDS.ordinal());
        double own = world.rules.funding().privateMoneyBn() * 1e9 / 12 * Money.RMB;
        world.funds.stateShare.set(row, state + own <= 0 ? 0 : state / (state + own));
    }

    private void fee(int row, int month) {
        Funds funds = world.funds;
        Rules.Funding rules = world.rules.funding();
        int age = month - funds.vintage.get(row);
        if (age >= rules.fundYears() * 12) {
            funds.ended.set(row, 1);
        }
        if (age > rules.investYears() * 12) {
            return;
        }
        long fee = Money.share(funds.called.get(row) - funds.fees.get(row), rules.managementFee());
        call(row, fee);
        world.ledger.transfer(world.accounts.funds(), row, world.accounts.staff, 0, fee, Flow.FUND_FEE);
        world.real.add(Real.WAGES.ordinal(), fee);
        funds.fees.add(row, fee);
    }

    /** Calls money just in time from the fund's investors. */
    private void call(int fund, long fen) {
        long state = world.state.spend(
                Lever.FUND_OF_FUNDS,
                world.accounts.funds(),
                fund,
                Money.share(fen, world.funds.stateShare.get(fund)),
                Flow.FUND_OF_FUNDS);
        world.ledger.transfer(
                world.accounts.privateInvestors, 0, world.accounts.funds(), fund, fen - state, Flow.CAPITAL_CALL);
        world.funds.called.add(fund, fen);
        world.funds.statePaid.add(fund, state);
    }

    /** B_m = B_0 (1+g)^y / 12 + χ · state equity of last month; what is not used within two years lapses. */
    private void authorise(int month) {
        Rules.Funding rules = world.rules.funding();
        PrivateMoney money = world.money;
        double years = (month - world.scenario.recordFrom().index()) / 12.0;
        double shock = world.shock.during(month) ? world.shock.privateMoney() : 1;
        double own = rules.privateMoneyBn()
                * 1e9
                / 12
                * DeterministicMath.exp(DeterministicMath.log1p(rules.privateMoneyGrowth()) * years)
                * shock;
        double drawn = rules.crowding() * Money.rmb(money.stateEquity.get(MONEY));
        long state = world.levers.accrual.get(Lever.FUND_OF_FUNDS.ordinal());
        money.authority.set(MONEY, cell(month), Math.max(0, Money.fen(own + drawn)) + state);
        money.lastStateEquity.set(MONEY, money.stateEquity.get(MONEY));
        money.stateEquity.set(MONEY, 0);
        money.binds.set(MONEY, 0);
    }

    private boolean looks(int row, int month) {
        Firms firms = world.firms;
        Rules.Funding rules = world.rules.funding();
        int status = firms.status.get(row);
        if ((status != Firms.ACTIVE && status != Firms.DORMANT) || firms.searches.get(row) >= rules.searches()) {
            return false;
        }
        if (firms.lastSearch.get(row) > 0 && month - firms.lastSearch.get(row) < rules.searchMonths()) {
            return false;
        }
        if (firms.research.get(row) == 0 && !grows(row, month)) {
            return false;
        }
        double burn = burn(row);
        boolean runsShort = Money.rmb(firms.cash(row)) < rules.runwayMonths() * burn;
        return firms.gatePassed.get(row) != 0 || runsShort;
    }

    private boolean grows(int row, int month) {
        Firms firms = world.firms;
        return firms.reachedProduct.get(row) > 0 && month - firms.reachedProduct.get(row) < 60;
    }

    /** Monthly spending at full speed less income, RMB, at least the overhead. */
    private double burn(int row) {
        Firms firms = world.firms;
        int sector = firms.sector.get(row);
        int stage = firms.stage.get(row);
        double overhead = world.rules.research().overheadM() * 1e6;
        double rate = firms.research.get(row) != 0
                ? world.ladders.cost(sector, stage) / world.ladders.months(sector, stage)
                : 0;
        double margin = firms.reachedProduct.get(row) > 0 ? world.ladders.margin(sector) : 1;
        double growth =
                firms.reachedProduct.get(row) > 0 ? world.rules.sales().growthCapital() * firms.sold.get(row) * .5 : 0;
        return Math.max(overhead, overhead + rate + growth - margin * firms.sold.get(row));
    }

    /** Remaining stage cost, at most 18 months of it, and some months' runway, less cash, RMB. */
    private double ask(int row) {
        Firms firms = world.firms;
        Rules.Funding rules = world.rules.funding();
        double months = rules.extraMonths();
        if (firms.research.get(row) != 0) {
            months += Math.min(18, firms.length.get(row) * (1 - firms.done.get(row)));
        } else {
            months += 12;
        }
        return Math.max(1e6, burn(row) * months - Money.rmb(firms.cash(row)));
    }

    /** Shows the firm to a few funds; the best bid leads, at no more than twice the second but no less than half of itself. */
    private void search(int row, Rows rows, int month) {
        Firms firms = world.firms;
        Draws draws = rows.draws();
        int event = event(row, firms.searches.get(row));
        double best = 0;
        double second = 0;
        for (long fund : judges(row, draws, event, month)) {
            double bid = bid(row, fund, draws, month);
            if (bid > best) {
                second = best;
                best = bid;
            } else {
                second = Math.max(second, bid);
            }
        }
        firms.bid.set(row, Math.min(best, Math.max(2 * second, best / 2)));
        firms.lastSearch.set(row, month);
        world.sums.searches.add(rows.chunk(), firms.sector.get(row), 1);
    }

    /** Ordinal of a search: what its judges are keyed by, one place for each. */
    private int event(int row, int search) {
        return (world.firms.stage.get(row) * 16 + search) * 32;
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
            funds[j] = fundId(Math.floorDiv(month, 12) - pick / perYear, pick % perYear);
        }
        return funds;
    }

    /** What a fund would pay at most, RMB post-money. */
    private double bid(int row, long fund, Draws draws, int month) {
        Firms firms = world.firms;
        Rules.Quality quality = world.rules.quality();
        double evidence = firms.evidence.get(row);
        double error = draws.normal(ERROR, fund, firms.id(row), firms.stage.get(row));
        double mean = Judgement.mean(quality, firms.quality.get(row), evidence, error);
        double caution = world.rules.funding().caution() * Judgement.sd(quality, evidence);
        return rule.bid(world, firms.at(row), mean - caution, month);
    }

    private void close(int row, Tick tick, int month) {
        Firms firms = world.firms;
        Rules.Funding rules = world.rules.funding();
        long id = firms.id(row);
        firms.searches.set(row, firms.searches.get(row) + 1);
        double ask = ask(row);
        boolean state = world.state.authority(Lever.DIRECT_FUND) > 0;
        double post = firms.bid.get(row);
        if (state) {
            double rank = 1 / (1 + DeterministicMath.exp(-2 * (post / Math.max(1, 5 * ask) - 1)));
            post *= DeterministicMath.exp(
                    rules.certification() / (1 + firms.evidence.get(row)) - rules.politicalCost() * rank);
        }
        firms.bid.set(row, 0);
        if (ask > rules.mostDilution() * post) {
            world.note(id, month, Happening.ROUND_REFUSED, ask / 1e6, post / 1e6);
            return;
        }
        long raise = Money.fen(Math.max(ask, Math.min(rules.aimedDilution() * post, rules.mostRaise() * ask)));
        long fromState =
                state ? Math.min(Money.share(raise, rules.stateTicket()), world.state.authority(Lever.DIRECT_FUND)) : 0;
        if (!draw(raise - fromState, month)) {
            world.note(id, month, Happening.NO_MONEY, ask / 1e6, post / 1e6);
            return;
        }
        if (firms.rounds.get(row) == 0) {
            double pool = rules.optionPool();
            CapTable.dilute(world, row, pool);
            firms.poolShare.add(row, pool);
        }
        int round = firms.rounds.get(row) + 1;
        double postFen = Math.max(raise, Money.fen(post));
        int fund = lead(row, tick.draws(), month);
        long privately = raise - fromState;
        call(fund, privately);
        world.ledger.transfer(world.accounts.funds(), fund, world.accounts.firms(), row, privately, Flow.EQUITY);
        double share = raise / postFen;
        CapTable.dilute(world, row, share);
        long lead = world.funds.id(fund);
        CapTable.hand(world, row, Deals.PRIVATE_FUND, lead, round, privately, share * privately / raise, month);
        if (fromState > 0) {
            world.state.spend(Lever.DIRECT_FUND, world.accounts.firms(), row, fromState, Flow.STATE_EQUITY);
            CapTable.hand(
                    world, row, Deals.GUIDANCE_FUND, GUIDANCE_FUND, round, fromState, share * fromState / raise, month);
            world.money.stateEquity.add(MONEY, fromState);
        }
        firms.raisedPrivate.add(row, privately);
        firms.raisedState.add(row, fromState);
        firms.rounds.set(row, round);
        firms.gatePassed.set(row, 0);
        firms.searches.set(row, 0);
        firms.valuation.set(row, (long) postFen);
        world.sectors.rounds.add(firms.sector.get(row), world.ring(month), 1);
        world.note(id, month, Happening.ROUND, Money.millions(raise), postFen / Money.MILLION);
    }

    /** The fund that leads: the best bidder of those that saw the firm. */
    private int lead(int row, Draws draws, int month) {
        int event = event(row, world.firms.searches.get(row) - 1);
        int lead = -1;
        double best = Double.NEGATIVE_INFINITY;
        for (long fund : judges(row, draws, event, month)) {
            double bid = bid(row, fund, draws, month);
            if (bid > best) {
                best = bid;
                lead = world.funds.row(fund);
            }
        }
        return lead;
    }

    /** Cell of a month's authority. Taking a cell up again lets what is left in it lapse. */
    private int cell(int month) {
        return Math.floorMod(month, world.money.authority.width());
    }

    /** Takes money from the oldest authority first; false, and nothing taken, if there is not enough. */
    private boolean draw(long fen, int month) {
        PrivateMoney money = world.money;
        if (money.authority.sum(MONEY) < fen) {
            if (money.binds.get(MONEY) == 0) {
                money.binds.set(MONEY, 1);
                money.bindingMonths.add(MONEY, 1);
            }
            return false;
        }
        long left = fen;
        for (int old = month - money.authority.width() + 1; old <= month && left > 0; old++) {
            int cell = cell(old);
            long taken = Math.min(left, money.authority.get(MONEY, cell));
            money.authority.add(MONEY, cell, -taken);
            left -= taken;
        }
        return true;
    }
}
