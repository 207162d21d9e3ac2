package org.industrialrainforest.core.world;

import org.industrialrainforest.engine.ledger.Party;
import org.industrialrainforest.engine.money.Money;
import org.industrialrainforest.engine.random.Identity;

/** Issues shares and pays their holders. Shares of founders, pool, public and open investments always sum to one. */
public final class CapTable {
    /** A stake this near to all of a firm leaves nobody else. */
    private static final double WHOLE = 1e-9;

    private final Firms firms;
    private final Deals deals;
    private final Funds funds;
    private final Accounts accounts;
    private final double carry;

    /**
     * @param carry part of what a fund's stakes bring back beyond all that was called, which its managers keep
     */
    CapTable(Firms firms, Deals deals, Funds funds, Accounts accounts, double carry) {
        this.firms = firms;
        this.deals = deals;
        this.funds = funds;
        this.accounts = accounts;
        this.carry = carry;
    }

    /** Issues new shares to a holder; everybody else is diluted. */
    public void issue(int firm, Holder holderKind, long holder, int round, long invested, double share, int month) {
        dilute(firm, share);
        hand(firm, holderKind, holder, round, invested, share, month);
    }

    /**
     * Hands a holder shares for which {@link #dilute room} was made; those who buy together pay one price.
     *
     * @return row of the investment
     */
    public int hand(int firm, Holder holderKind, long holder, int round, long invested, double share, int month) {
        long identity = Identity.of(Identity.of(firms.id(firm), holder, round), month, holderKind.ordinal());
        return hand(identity, firm, holderKind, holder, round, invested, share, month);
    }

    private int hand(
            long identity,
            int firm,
            Holder holderKind,
            long holder,
            int round,
            long invested,
            double share,
            int month) {
        int deal = deals.add(identity);
        deals.firm.set(deal, firms.id(firm));
        deals.holderKind.set(deal, holderKind);
        deals.holder.set(deal, holder);
        deals.month.set(deal, month);
        deals.round.set(deal, round);
        deals.invested.set(deal, invested);
        deals.share.set(deal, share);
        deals.bought.set(deal, share);
        deals.next.set(deal, firms.deals.get(firm));
        firms.deals.set(firm, deal);
        return deal;
    }

    /**
     * Hands a fund the shares of another fund's investment, with their place in the order of preference. They are no round's: nothing is bought of
     * the firm.
     *
     * @return row of the new investment
     */
    public int handOver(int firm, int deal, int buyer, long price, long statePaid, int month) {
        double share = deals.share.get(deal);
        deals.share.set(deal, 0);
        int bought = hand(
                Identity.of(deals.id(deal), month, Holder.PRIVATE_FUND.ordinal()),
                firm,
                Holder.PRIVATE_FUND,
                funds.id(buyer),
                deals.round.get(deal),
                price,
                share,
                month);
        // Next to the old one, so that its round keeps its place.
        firms.deals.set(firm, deals.next.get(bought));
        deals.next.set(bought, deals.next.get(deal));
        deals.next.set(deal, bought);
        deals.bought.set(bought, 0);
        deals.statePaid.set(bought, statePaid);
        return bought;
    }

    /** Ends the shares of an investment that a firm has bought or that were given up: everybody else's part grows. */
    public void cancel(int firm, int deal) {
        double gone = deals.share.get(deal);
        deals.share.set(deal, 0);
        if (gone < 1 - WHOLE) {
            dilute(firm, -gone / (1 - gone));
        } else {
            firms.founderShare.set(firm, 1);
        }
    }

    /** Makes room for a share of new stock. */
    public void dilute(int firm, double share) {
        double kept = 1 - share;
        firms.founderShare.set(firm, firms.founderShare.get(firm) * kept);
        firms.poolShare.set(firm, firms.poolShare.get(firm) * kept);
        firms.publicShare.set(firm, firms.publicShare.get(firm) * kept);
        for (int deal = firms.deals.get(firm); deal >= 0; deal = deals.next.get(deal)) {
            deals.share.set(deal, deals.share.get(deal) * kept);
        }
    }

    /**
     * Pays an amount out to all holders by preference and closes their investments.
     *
     * @return what founders received, fen
     */
    public long distribute(int firm, Party payer, int account, long amount, Flow flow, DealExit exit, int month) {
        int n = 0;
        for (int deal = firms.deals.get(firm); deal >= 0; deal = deals.next.get(deal)) {
            n += deals.exit.is(deal, DealExit.OPEN) ? 1 : 0;
        }
        int[] rows = new int[n];
        long[] invested = new long[n];
        double[] share = new double[n];
        int[] round = new int[n];
        int i = 0;
        for (int deal = firms.deals.get(firm); deal >= 0; deal = deals.next.get(deal)) {
            if (deals.exit.is(deal, DealExit.OPEN)) {
                rows[i] = deal;
                invested[i] = deals.invested.get(deal);
                round[i] = deals.round.get(deal);
                share[i++] = deals.share.get(deal);
            }
        }
        long[] paid = Waterfall.preferred(amount, invested, share, round);
        long left = amount;
        for (i = 0; i < n; i++) {
            left -= paid[i];
            pay(rows[i], payer, account, paid[i], flow, exit, month);
        }
        double common = firms.founderShare.get(firm) + firms.poolShare.get(firm) + firms.publicShare.get(firm);
        long pool = common <= 0 ? 0 : Money.share(left, firms.poolShare.get(firm) / common);
        long open = common <= 0 ? 0 : Math.min(left - pool, Money.share(left, firms.publicShare.get(firm) / common));
        accounts.ledger.transfer(payer, account, accounts.staff, 0, pool, flow);
        accounts.ledger.transfer(payer, account, accounts.publicShareholders, 0, open, flow);
        accounts.ledger.transfer(payer, account, accounts.founders, 0, left - pool - open, flow);
        return left - pool - open;
    }

    /** Pays one investment back and closes it. A private fund keeps its carry and hands the rest on to those who paid for the stake. */
    public void pay(int deal, Party payer, int account, long fen, Flow flow, DealExit exit, int month) {
        if (deals.holderKind.is(deal, Holder.PRIVATE_FUND)) {
            int fund = funds.row(deals.holder.get(deal));
            Party all = accounts.funds();
            accounts.ledger.transfer(payer, account, all, fund, fen, flow);
            long carry = carry(fund, fen);
            accounts.ledger.transfer(all, fund, accounts.staff, 0, carry, Flow.CARRY);
            long state = Money.share(fen - carry, deals.stateHeld(deal));
            accounts.ledger.transfer(all, fund, accounts.stateCapital, 0, state, Flow.DISTRIBUTION);
            accounts.ledger.transfer(all, fund, accounts.privateInvestors, 0, fen - carry - state, Flow.DISTRIBUTION);
            funds.distributed.add(fund, fen);
            funds.carry.add(fund, carry);
        } else {
            accounts.ledger.transfer(payer, account, accounts.stateCapital, 0, fen, flow);
        }
        deals.returned.add(deal, fen);
        deals.exit.set(deal, exit);
        deals.exitMonth.set(deal, month);
    }

    /** The managers' part of what comes back once all that was called has been paid back. */
    private long carry(int fund, long fen) {
        long missing = Math.max(0, funds.called.get(fund) - funds.distributed.get(fund));
        return Money.share(Math.max(0, fen - missing), carry);
    }
}
