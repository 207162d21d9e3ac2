package org.industrialrainforest.core.phases.funding;

import org.industrialrainforest.core.scenario.FundingParameters;
import org.industrialrainforest.core.scenario.Lever;
import org.industrialrainforest.core.world.DealExit;
import org.industrialrainforest.core.world.Deals;
import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.core.world.Flow;
import org.industrialrainforest.core.world.Holder;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Who shares a round at one price: the lead, as many followers as are needed, and those who are in the firm already with their part. The price
 * is the lead's; where its money does not do, the bid of the last follower that is needed.
 */
final class Syndicate {
    private final World world;
    private final PrivateFunds funds;
    private final int row;
    private final int[] outsiders;
    private final double[] bids;
    private final double lead;
    private final int[] insiders;
    private final double[] insiderShare;
    private final int month;

    /**
     * What was agreed.
     *
     * @param joined bidders that take part, the first of them
     * @param price RMB post-money
     * @param wished money that the firm would have taken, fen
     * @param raise money raised, promised money included, fen
     * @param fromState the state's part of it, fen
     */
    record Terms(int joined, double price, long wished, long raise, long fromState) {
        /** Post-money value, fen. */
        double post() {
            return Math.max((double) raise, (double) Money.fen(price));
        }
    }

    /**
     * @param judges identities of the funds that bid, the best first
     * @param bids what each would pay at most, RMB post-money
     * @param lead price that the best bidder offers, RMB post-money
     */
    Syndicate(World world, PrivateFunds funds, int row, long[] judges, double[] bids, double lead, int month) {
        this.world = world;
        this.funds = funds;
        this.row = row;
        this.bids = bids;
        this.lead = lead;
        this.month = month;
        outsiders = new int[judges.length];
        for (int j = 0; j < judges.length; j++) {
            outsiders[j] = world.funds.row(judges[j]);
        }
        int open = 0;
        Deals deals = world.deals;
        for (int deal = world.firms.deals.get(row); deal >= 0; deal = deals.next.get(deal)) {
            open += holds(deal) ? 1 : 0;
        }
        insiders = new int[open];
        insiderShare = new double[open];
        int i = 0;
        for (int deal = world.firms.deals.get(row); deal >= 0; deal = deals.next.get(deal)) {
            if (holds(deal)) {
                insiders[i] = world.funds.row(deals.holder.get(deal));
                insiderShare[i++] = deals.share.get(deal);
            }
        }
    }

    private boolean holds(int deal) {
        return world.deals.exit.is(deal, DealExit.OPEN) && world.deals.holderKind.is(deal, Holder.PRIVATE_FUND);
    }

    /** Best price offered, RMB post-money. */
    double best() {
        return lead;
    }

    /** Whether the founder would sell at the lead's price, times what a state investor does to it. */
    boolean agreed(double ask, double factor) {
        return bids.length > 0 && bids[0] > 0 && ask <= world.rules.funding().mostDilution() * lead * factor;
    }

    /**
     * Looks for the fewest funds whose money covers the ask at a price that they all pay and that the founder accepts.
     *
     * @param ask RMB
     * @param factor what a state investor does to the price
     * @param state money that the state has for its ticket, fen
     * @return the terms; null if there are none that all accept
     */
    @Nullable
    Terms meet(double ask, double factor, long state) {
        FundingParameters rules = world.rules.funding();
        double at = lead;
        for (int k = 1; k <= outsiders.length && bids[k - 1] > 0; k++) {
            at = Math.min(at, k == 1 ? lead : bids[k - 1]);
            double offered = at * factor;
            if (ask > rules.mostDilution() * offered) {
                return null;
            }
            long need = Money.fen(ask);
            long wish = Money.fen(Math.max(ask, Math.min(rules.aimedDilution() * offered, rules.mostRaise() * ask)));
            long most = money(k, wish);
            long ticket = rules.stateTicket() >= 1
                    ? state
                    : Math.min(state, Money.share(most, rules.stateTicket() / (1 - rules.stateTicket())));
            if (most + ticket >= need && most > 0) {
                long raise = Math.min(wish, most + ticket);
                long fromState = Math.max(
                        Math.min(Money.share(raise, state > 0 ? rules.stateTicket() : 0), state), raise - most);
                return new Terms(k, offered, wish, raise, fromState);
            }
        }
        return null;
    }

    /** Money of those who are in the firm and of the first k bidders for a round of this size, fen. */
    private long money(int k, long wish) {
        long sum = 0;
        for (int i = 0; i < insiders.length; i++) {
            sum += insider(i, wish);
        }
        for (int j = 0; j < k; j++) {
            sum += outsider(j, wish);
        }
        return sum;
    }

    /** What a holder may add: its part of the round, as far as its money goes. A fund that holds several stakes adds by the first of them. */
    private long insider(int i, long wish) {
        double share = 0;
        for (int other = 0; other < insiders.length; other++) {
            if (insiders[other] == insiders[i]) {
                if (other < i) {
                    return 0;
                }
                share += insiderShare[other];
            }
        }
        return Math.min(funds.available(insiders[i], month), Money.share(wish, share));
    }

    /** What a bidder may add, less what it adds as a holder. */
    private long outsider(int j, long wish) {
        long room = funds.available(outsiders[j], month);
        for (int i = 0; i < insiders.length; i++) {
            room -= insiders[i] == outsiders[j] ? insider(i, wish) : 0;
        }
        return room;
    }

    /**
     * Issues the shares and pays the first tranche.
     *
     * @param least money to be paid at once, RMB
     */
    void sign(Terms terms, double least, long guidanceFund) {
        int joined = terms.joined();
        long raise = terms.raise();
        long fromState = terms.fromState();
        Firms firms = world.firms;
        FundingParameters rules = world.rules.funding();
        int holders = insiders.length + joined;
        int[] fund = new int[holders];
        long[] part = new long[holders];
        long left = raise - fromState;
        for (int i = 0; i < holders; i++) {
            int outsider = i - insiders.length;
            fund[i] = outsider < 0 ? insiders[i] : outsiders[outsider];
            long adds = Math.min(left, outsider < 0 ? insider(i, terms.wished()) : outsider(outsider, terms.wished()));
            left -= adds;
            // A holder that bids as well makes one investment.
            part[first(fund, i)] += adds;
        }
        double firstPart = Math.min(1, Math.max(rules.firstTranche(), least * Money.RMB / Math.max(1, raise)));
        long now = 0;
        for (int i = 0; i < holders; i++) {
            now += atOnce(part[i], firstPart);
        }
        long stateNow = atOnce(fromState, firstPart);
        now += stateNow;
        double post = terms.post();
        double paidPost = post - raise + now;
        int round = firms.rounds.get(row);
        world.capTable.dilute(row, now / paidPost);
        for (int i = 0; i < holders; i++) {
            if (part[i] > 0) {
                invest(fund[i], part[i], atOnce(part[i], firstPart), paidPost, post, round);
            }
        }
        if (fromState > 0) {
            world.state.spend(Lever.DIRECT_FUND, world.accounts.firms(), row, stateNow, Flow.STATE_EQUITY);
            int deal = world.capTable.hand(
                    row, Holder.GUIDANCE_FUND, guidanceFund, round, stateNow, stateNow / paidPost, month);
            world.deals.promised.set(deal, fromState - stateNow);
            world.deals.bought.set(deal, fromState / post);
            world.levers.committed.add(Lever.DIRECT_FUND.ordinal(), fromState - stateNow);
            world.money.stateEquity.add(0, stateNow);
            firms.raisedState.add(row, stateNow);
        }
        firms.valuation.set(row, (long) Math.min(Money.MOST, paidPost));
        firms.faded.set(row, 0);
        firms.promised.add(row, raise - now);
        firms.milestone.set(row, firms.stage.get(row));
        firms.milestoneAttempt.set(row, firms.attempt.get(row));
    }

    private static int first(int[] fund, int i) {
        int first = 0;
        while (fund[first] != fund[i]) {
            first++;
        }
        return first;
    }

    private static long atOnce(long part, double share) {
        return Math.min(part, Money.share(part, share));
    }

    private void invest(int fund, long part, long now, double paidPost, double post, int round) {
        funds.reserve(fund, part, month);
        long state = funds.call(fund, now);
        world.ledger.transfer(world.accounts.funds(), fund, world.accounts.firms(), row, now, Flow.EQUITY);
        int deal =
                world.capTable.hand(row, Holder.PRIVATE_FUND, world.funds.id(fund), round, now, now / paidPost, month);
        world.deals.statePaid.set(deal, state);
        world.deals.promised.set(deal, part - now);
        world.deals.bought.set(deal, part / post);
        world.firms.raisedPrivate.add(row, now);
    }
}
