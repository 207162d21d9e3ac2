package org.industrialrainforest.core.phases;

import org.industrialrainforest.core.rules.Waterfall;
import org.industrialrainforest.core.world.Deals;
import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.core.world.Flow;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.ledger.Party;
import org.industrialrainforest.engine.money.Money;
import org.industrialrainforest.engine.random.Identity;

/** Issues shares and pays their holders. Shares of founders, pool, public and open investments always sum to one. */
final class CapTable {
    /** A stake this near to all of a firm leaves nobody else. */
    private static final double WHOLE = 1e-9;

    private CapTable() {}

    /** Issues new shares to a holder; everybody else is diluted. */
    static void issue(
            World world, int firm, int holderKind, long holder, int round, long invested, double share, int month) {
        dilute(world, firm, share);
        hand(world, firm, holderKind, holder, round, invested, share, month);
    }

    /**
     * Hands a holder shares for which {@link #dilute room} was made; those who buy together pay one price.
     *
     * @return row of the investment
     */
    static int hand(
            World world, int firm, int holderKind, long holder, int round, long invested, double share, int month) {
        long identity = Identity.of(Identity.of(world.firms.id(firm), holder, round), month, holderKind);
        return hand(world, identity, firm, holderKind, holder, round, invested, share, month);
    }

    private static int hand(
            World world,
            long identity,
            int firm,
            int holderKind,
            long holder,
            int round,
            long invested,
            double share,
            int month) {
        Firms firms = world.firms;
        Deals deals = world.deals;
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
    static int handOver(World world, int firm, int deal, int buyer, long price, long statePaid, int month) {
        Deals deals = world.deals;
        double share = deals.share.get(deal);
        deals.share.set(deal, 0);
        int bought = hand(
                world,
                Identity.of(deals.id(deal), month, Deals.PRIVATE_FUND),
                firm,
                Deals.PRIVATE_FUND,
                world.funds.id(buyer),
                deals.round.get(deal),
                price,
                share,
                month);
        // Next to the old one, so that its round keeps its place.
        world.firms.deals.set(firm, deals.next.get(bought));
        deals.next.set(bought, deals.next.get(deal));
        deals.next.set(deal, bought);
        deals.bought.set(bought, 0);
        deals.statePaid.set(bought, statePaid);
        return bought;
    }

    /** Ends the shares of an investment that a firm has bought or that were given up: everybody else's part grows. */
    static void cancel(World world, int firm, int deal) {
        Firms firms = world.firms;
        double gone = world.deals.share.get(deal);
        world.deals.share.set(deal, 0);
        if (gone < 1 - WHOLE) {
            dilute(world, firm, -gone / (1 - gone));
        } else {
            firms.founderShare.set(firm, 1);
        }
    }

    /** Makes room for a share of new stock. */
    static void dilute(World world, int firm, double share) {
        Firms firms = world.firms;
        Deals deals = world.deals;
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
    static long distribute(
            World world, int firm, Party payer, int account, long amount, Flow flow, int exit, int month) {
        Firms firms = world.firms;
        Deals deals = world.deals;
        int n = 0;
        for (int deal = firms.deals.get(firm); deal >= 0; deal = deals.next.get(deal)) {
            n += deals.exit.get(deal) == Deals.OPEN ? 1 : 0;
        }
        int[] rows = new int[n];
        long[] invested = new long[n];
        double[] share = new double[n];
        int[] round = new int[n];
        int i = 0;
        for (int deal = firms.deals.get(firm); deal >= 0; deal = deals.next.get(deal)) {
            if (deals.exit.get(deal) == Deals.OPEN) {
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
            pay(world, rows[i], payer, account, paid[i], flow, exit, month);
        }
        double common = firms.founderShare.get(firm) + firms.poolShare.get(firm) + firms.publicShare.get(firm);
        long pool = common <= 0 ? 0 : Money.share(left, firms.poolShare.get(firm) / common);
        long open = common <= 0 ? 0 : Math.min(left - pool, Money.share(left, firms.publicShare.get(firm) / common));
        world.ledger.transfer(payer, account, world.accounts.staff, 0, pool, flow);
        world.ledger.transfer(payer, account, world.accounts.publicShareholders, 0, open, flow);
        world.ledger.transfer(payer, account, world.accounts.founders, 0, left - pool - open, flow);
        return left - pool - open;
    }

    /** Pays one investment back and closes it. A private fund keeps its carry and hands the rest on to those who paid for the stake. */
    static void pay(World world, int deal, Party payer, int account, long fen, Flow flow, int exit, int month) {
        Deals deals = world.deals;
        if (deals.holderKind.get(deal) == Deals.PRIVATE_FUND) {
            int fund = world.funds.row(deals.holder.get(deal));
            Party funds = world.accounts.funds();
            world.ledger.transfer(payer, account, funds, fund, fen, flow);
            long carry = carry(world, fund, fen);
            world.ledger.transfer(funds, fund, world.accounts.staff, 0, carry, Flow.CARRY);
            long state = Money.share(fen - carry, deals.stateHeld(deal));
            world.ledger.transfer(funds, fund, world.accounts.stateCapital, 0, state, Flow.DISTRIBUTION);
            world.ledger.transfer(
                    funds, fund, world.accounts.privateInvestors, 0, fen - carry - state, Flow.DISTRIBUTION);
            world.funds.distributed.add(fund, fen);
            world.funds.carry.add(fund, carry);
        } else {
            world.ledger.transfer(payer, account, world.accounts.stateCapital, 0, fen, flow);
        }
        deals.returned.add(deal, fen);
        deals.exit.set(deal, exit);
        deals.exitMonth.set(deal, month);
    }

    /** The managers' part of what comes back once all that was called has been paid back. */
    private static long carry(World world, int fund, long fen) {
        long missing = Math.max(0, world.funds.called.get(fund) - world.funds.distributed.get(fund));
        return Money.share(Math.max(0, fen - missing), world.rules.funding().carry());
    }
}
