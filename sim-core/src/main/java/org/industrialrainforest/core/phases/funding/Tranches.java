package org.industrialrainforest.core.phases.funding;

import org.industrialrainforest.core.scenario.Lever;
import org.industrialrainforest.core.world.DealExit;
import org.industrialrainforest.core.world.Deals;
import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.core.world.Flow;
import org.industrialrainforest.core.world.Happening;
import org.industrialrainforest.core.world.Holder;
import org.industrialrainforest.core.world.World;

/** Money of a round that was promised for a milestone: paid when the next gate is passed, forfeited when it is failed or the firm goes another way. */
final class Tranches {
    private static final int MONEY = 0;

    private final World world;
    private final PrivateFunds funds;

    Tranches(World world, PrivateFunds funds) {
        this.world = world;
        this.funds = funds;
    }

    /** Whether it is known what becomes of the money that a firm was promised. */
    boolean decided(int row) {
        Firms firms = world.firms;
        return firms.stage.get(row) != firms.milestone.get(row)
                || firms.attempt.get(row) != firms.milestoneAttempt.get(row)
                || firms.research.get(row) == 0
                || !firms.investable(row);
    }

    private boolean earned(int row) {
        return world.firms.investable(row) && world.firms.stage.get(row) > world.firms.milestone.get(row);
    }

    /** Pays the money at the price of the firm's last round, or gives it back to those who promised it. */
    void settle(int row, int month) {
        Firms firms = world.firms;
        Deals deals = world.deals;
        boolean pays = earned(row);
        long before = firms.valuation.get(row);
        long paid = 0;
        for (int deal = firms.deals.get(row); deal >= 0; deal = deals.next.get(deal)) {
            if (deals.promised.get(deal) > 0) {
                boolean open = pays && deals.exit.is(deal, DealExit.OPEN);
                long fen = open ? pay(row, deal) : 0;
                if (!open) {
                    forfeit(deal, month);
                }
                // Until the shares are issued, the column says what they are issued for.
                deals.promised.set(deal, fen);
                paid += fen;
            }
        }
        if (paid > 0) {
            double post = before + (double) paid;
            world.capTable.dilute(row, paid / post);
            for (int deal = firms.deals.get(row); deal >= 0; deal = deals.next.get(deal)) {
                deals.share.add(deal, deals.promised.get(deal) / post);
                deals.promised.set(deal, 0);
            }
            firms.valuation.add(row, paid);
        }
        world.note(
                firms.id(row),
                month,
                pays ? Happening.TRANCHE : Happening.TRANCHE_FORFEITED,
                paid / 1e8,
                firms.promised.get(row) / 1e8);
        firms.promised.set(row, 0);
    }

    private long pay(int row, int deal) {
        long fen = world.deals.promised.get(deal);
        if (world.deals.holderKind.is(deal, Holder.PRIVATE_FUND)) {
            int fund = world.funds.row(world.deals.holder.get(deal));
            world.deals.statePaid.add(deal, funds.call(fund, fen));
            world.ledger.transfer(world.accounts.funds(), fund, world.accounts.firms(), row, fen, Flow.EQUITY);
            world.firms.raisedPrivate.add(row, fen);
        } else {
            world.levers.committed.add(Lever.DIRECT_FUND.ordinal(), -fen);
            fen = world.state.spend(Lever.DIRECT_FUND, world.accounts.firms(), row, fen, Flow.STATE_EQUITY);
            world.money.stateEquity.add(MONEY, fen);
            world.firms.raisedState.add(row, fen);
        }
        world.deals.invested.add(deal, fen);
        return fen;
    }

    private void forfeit(int deal, int month) {
        long fen = world.deals.promised.get(deal);
        if (world.deals.holderKind.is(deal, Holder.PRIVATE_FUND)) {
            funds.release(world.funds.row(world.deals.holder.get(deal)), fen, world.deals.month.get(deal), month);
        } else {
            world.levers.committed.add(Lever.DIRECT_FUND.ordinal(), -fen);
        }
    }
}
