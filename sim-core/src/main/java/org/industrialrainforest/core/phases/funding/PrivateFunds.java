package org.industrialrainforest.core.phases.funding;

import org.industrialrainforest.core.rules.Judgement;
import org.industrialrainforest.core.rules.Valuation;
import org.industrialrainforest.core.scenario.FundingParameters;
import org.industrialrainforest.core.scenario.Lever;
import org.industrialrainforest.core.world.DealExit;
import org.industrialrainforest.core.world.Deals;
import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.core.world.Flow;
import org.industrialrainforest.core.world.Funds;
import org.industrialrainforest.core.world.Holder;
import org.industrialrainforest.core.world.PrivateMoney;
import org.industrialrainforest.core.world.Real;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.money.Money;
import org.industrialrainforest.engine.random.DeterministicMath;
import org.industrialrainforest.engine.random.Identity;
import org.industrialrainforest.engine.simulation.Tick;

/** The life of private funds: they are raised, promised money month by month, call it just in time, charge fees, and end. */
final class PrivateFunds {
    private static final int MONEY = 0;
    private static final long FUNDS = Identity.of("private-fund");

    private final World world;

    private final Judgement judgement;

    private final Valuation valuation;

    private final MoneyResponse response;

    PrivateFunds(World world, Judgement judgement, Valuation valuation) {
        this.judgement = judgement;
        this.valuation = valuation;
        this.world = world;
        response = new MoneyResponse(world);
    }

    /** Identity of a year's fund. */
    static long id(int year, int ordinal) {
        return Identity.of(FUNDS, year, ordinal);
    }

    /** Each January a new vintage, fees, and the end of funds whose life is over. A run begins with funds of staggered vintages. */
    void month(Tick tick) {
        int month = tick.month();
        FundingParameters rules = world.rules.funding();
        int year = Math.floorDiv(month, 12);
        if (world.funds.count() == 0) {
            for (int old = year - rules.investYears() + 1; old <= year; old++) {
                raise(old);
            }
            for (int past = month - rules.authorityMonths() + 1; past < month; past++) {
                promise(past, Money.fen(planned(past)), 0);
            }
        } else if (tick.january()) {
            for (int row = 0; row < world.funds.count(); row++) {
                if (world.funds.ended.get(row) == 0) {
                    fee(row);
                }
            }
            end(month);
            raise(year);
        }
        authorise(month);
    }

    private void raise(int year) {
        for (int i = 0; i < world.rules.funding().fundsPerYear(); i++) {
            if (world.funds.row(id(year, i)) < 0) {
                world.funds.vintage.set(world.funds.add(id(year, i)), year * 12);
            }
        }
    }

    /** B_0 (1+g)^y / 12 of a month, RMB. */
    private double planned(int month) {
        FundingParameters rules = world.rules.funding();
        double years = (month - world.scenario.recordFrom().index()) / 12.0;
        double shock = world.shock.during(month) ? world.shock.privateMoney() : 1;
        return rules.privateMoneyBn()
                * 1e9
                / 12
                * DeterministicMath.exp(DeterministicMath.log1p(rules.privateMoneyGrowth()) * years)
                * shock;
    }

    /**
     * B_m = B_0 (1+g)^y / 12 · response + χ · (state equity of last month + what the fund of funds commits), and beside it what the fund of funds commits, are promised to the
     * funds of the year in equal parts. What was promised and not called within the life of an authority lapses.
     */
    private void authorise(int month) {
        PrivateMoney money = world.money;
        response.remember(month - 1);
        int cell = world.funds.cell(month);
        for (int row = 0; row < world.funds.count(); row++) {
            world.funds.uncalled.set(row, cell, 0);
        }
        long fromState = world.levers.accrual.get(Lever.FUND_OF_FUNDS.ordinal());
        double drawn = world.rules.mechanisms().crowding()
                ? world.rules.funding().crowding() * Money.rmb(money.stateEquity.get(MONEY) + fromState)
                : 0;
        promise(month, Math.max(0, Money.fen(planned(month) * response.factor(month) + drawn)), fromState);
        money.stateEquity.set(MONEY, 0);
        money.agreed.set(MONEY, 0);
        money.rationed.set(MONEY, 0);
        money.binds.set(MONEY, 0);
    }

    private void promise(int month, long own, long state) {
        int perYear = world.rules.funding().fundsPerYear();
        for (int i = 0; i < perYear; i++) {
            int row = world.funds.row(id(Math.floorDiv(month, 12), i));
            if (row >= 0) {
                long stateHere = part(state, i, perYear);
                long here = part(own, i, perYear) + stateHere;
                world.funds.uncalled.add(row, world.funds.cell(month), here);
                world.funds.size.add(row, here);
                world.funds.stateSize.add(row, stateHere);
            }
        }
    }

    /** An equal part; the first get the odd fen. */
    private static long part(long fen, int i, int parts) {
        return fen / parts + (i < fen % parts ? 1 : 0);
    }

    /** A fee on the money called and invested. Fees are called beyond a fund's size. */
    private void fee(int row) {
        Funds funds = world.funds;
        long fee = Money.share(
                funds.called.get(row) - funds.fees.get(row),
                world.rules.funding().managementFee());
        call(row, fee);
        world.ledger.transfer(world.accounts.funds(), row, world.accounts.staff, 0, fee, Flow.FUND_FEE);
        world.real.add(Real.WAGES.ordinal(), fee);
        funds.fees.add(row, fee);
    }

    /** What a fund can put into one round: what it was promised, and no more than its part of a year's promises. */
    long available(int row, int month) {
        Funds funds = world.funds;
        int months = Math.min(12, month - funds.vintage.get(row) + 1);
        long most = Money.share(funds.size.get(row), world.rules.funding().mostOfFund() * 12 / months);
        return funds.ended.get(row) != 0 ? 0 : Math.min(funds.uncalled.sum(row), most);
    }

    /** Sets money aside for a round, the oldest promise first. */
    void reserve(int row, long fen, int month) {
        Funds funds = world.funds;
        long left = fen;
        for (int old = month - funds.uncalled.width() + 1; old <= month && left > 0; old++) {
            long taken = Math.min(left, funds.uncalled.get(row, funds.cell(old)));
            funds.uncalled.add(row, funds.cell(old), -taken);
            left -= taken;
        }
    }

    /** Gives back money that was set aside for a round of some months ago, unless it would have lapsed since. */
    void release(int row, long fen, int since, int month) {
        if (month - since < world.funds.uncalled.width()) {
            world.funds.uncalled.add(row, world.funds.cell(since), fen);
        }
    }

    /**
     * Calls money just in time from a fund's investors, from each by what it promised.
     *
     * @return what the state paid, fen
     */
    long call(int row, long fen) {
        Funds funds = world.funds;
        long promised =
                Math.min(Money.share(fen, funds.stateShare(row)), funds.stateSize.get(row) - funds.statePaid.get(row));
        long state = world.state.spend(Lever.FUND_OF_FUNDS, world.accounts.funds(), row, promised, Flow.FUND_OF_FUNDS);
        world.ledger.transfer(
                world.accounts.privateInvestors, 0, world.accounts.funds(), row, fen - state, Flow.CAPITAL_CALL);
        funds.called.add(row, fen);
        funds.statePaid.add(row, state);
        return state;
    }

    /** Funds at the end of their life sell what they hold to the firms themselves, or write it off. */
    private void end(int month) {
        Funds funds = world.funds;
        boolean any = false;
        for (int row = 0; row < funds.count(); row++) {
            boolean over = funds.ended.get(row) == 0
                    && month - funds.vintage.get(row)
                            >= 12 * world.rules.funding().fundYears();
            if (over) {
                funds.ended.set(row, 1);
                any = true;
            }
        }
        if (!any) {
            return;
        }
        Deals deals = world.deals;
        for (int deal : deals.byIdentity(this::lasts)) {
            sell(deal, month);
        }
    }

    /** Whether a stake is still held by a fund that is over. */
    private boolean lasts(int deal) {
        Deals deals = world.deals;
        return deals.exit.is(deal, DealExit.OPEN)
                && deals.holderKind.is(deal, Holder.PRIVATE_FUND)
                && world.funds.ended.get(world.funds.row(deals.holder.get(deal))) != 0;
    }

    /**
     * A fund of the year before buys the stake at a discount on its value of the firm at the posterior mean, if it has the money. Else the firm
     * buys, with cash beyond a year's overhead. Where nobody pays, the stake is written off.
     */
    private void sell(int deal, int month) {
        Firms firms = world.firms;
        Deals deals = world.deals;
        int row = firms.row(deals.firm.get(deal));
        double worth = firms.investable(row) ? valuation.asKnown(judgement, world, row, month) : 0;
        double share = deals.share.get(deal);
        long price = Money.fen(world.rules.funding().secondaryPrice() * share * worth);
        int perYear = world.rules.funding().fundsPerYear();
        int buyer = world.funds.row(
                id(Math.floorDiv(month, 12) - 1, (int) Long.remainderUnsigned(deals.id(deal), perYear)));
        if (price > 0 && buyer >= 0 && available(buyer, month) >= price) {
            handOver(deal, row, buyer, price, month);
            return;
        }
        long spare = firms.cash(row)
                - Money.fenOfMillions(12 * world.rules.research().overheadM());
        long paid = Math.max(0, Math.min(price, spare));
        DealExit how = paid > 0 ? DealExit.SOLD : DealExit.WRITTEN_OFF;
        world.capTable.pay(deal, world.accounts.firms(), row, paid, Flow.REDEMPTION, how, month);
        world.capTable.cancel(row, deal);
    }

    /** Moves a stake from a fund that is over to one that invests. */
    private void handOver(int deal, int row, int buyer, long price, int month) {
        reserve(buyer, price, month);
        long state = call(buyer, price);
        world.capTable.pay(deal, world.accounts.funds(), buyer, price, Flow.SECONDARY_SALE, DealExit.SOLD, month);
        world.capTable.handOver(row, deal, buyer, price, state, month);
    }
}
