package org.industrialrainforest.core.world;

import org.industrialrainforest.core.scenario.Lever;
import org.industrialrainforest.core.scenario.Policy;
import org.industrialrainforest.engine.ledger.Party;
import org.industrialrainforest.engine.ledger.Purpose;
import org.industrialrainforest.engine.money.Money;
import org.industrialrainforest.engine.simulation.Tally;

/**
 * How state money is drawn and returned: nothing leaves the treasury before it is used, and nothing beyond a lever's authority. A dated
 * policy is authorised what its dates need.
 */
public final class StateCapital {
    private final Accounts accounts;
    private final Levers levers;
    private final Tally real;
    private final Policy policy;
    private final Firms firms;

    StateCapital(Accounts accounts, Levers levers, Tally real, Policy policy, Firms firms) {
        this.accounts = accounts;
        this.levers = levers;
        this.real = real;
        this.policy = policy;
        this.firms = firms;
    }

    /** Authority of a lever, fen. */
    public long authority(Lever lever) {
        return levers.authority.get(lever.ordinal());
    }

    /** Authority of a lever that is not promised to a platform under construction, fen. */
    public long free(Lever lever) {
        return authority(lever) - levers.committed.get(lever.ordinal());
    }

    /**
     * Spends up to the lever's authority, returns in hand before money of the treasury.
     *
     * @return what was paid, fen; 0 when the authority is used up
     */
    public long spend(Lever lever, Party to, int account, long fen, Purpose purpose) {
        int row = lever.ordinal();
        if (policy.history() && fen > 0) {
            levers.authority.add(row, fen);
            levers.accrual.add(row, fen);
        }
        long paid = Math.min(fen, authority(lever));
        if (paid <= 0) {
            return 0;
        }
        long own = Math.min(paid, levers.inHand.get(row));
        accounts.ledger.transfer(accounts.treasury, 0, accounts.stateCapital, 0, paid - own, Flow.APPROPRIATION);
        accounts.ledger.transfer(accounts.stateCapital, 0, to, account, paid, purpose);
        levers.authority.add(row, -paid);
        levers.inHand.add(row, -own);
        levers.spent.add(row, paid);
        levers.drawn.add(row, paid - own);
        levers.redrawn.add(row, own);
        if (to == accounts.staff) {
            real.add(Real.WAGES.ordinal(), paid);
        } else if (to == accounts.suppliers) {
            real.add(Real.SUPPLIES.ordinal(), paid);
        } else if (to == accounts.firms()) {
            firms.support.add(account, paid);
        }
        return paid;
    }

    /** Pays a running cost of which a part is pay; what was paid, fen. */
    public long run(Lever lever, long fen, double staffShare, Purpose purpose) {
        return run(lever, 1, fen, staffShare, purpose);
    }

    /** Pays a running cost so many times at once, as far as the authority reaches; what was paid, fen. */
    public long run(Lever lever, int times, long fen, double staffShare, Purpose purpose) {
        long staff = Money.share(fen, staffShare);
        return spend(lever, accounts.staff, 0, times * staff, purpose)
                + spend(lever, accounts.suppliers, 0, times * (fen - staff), purpose);
    }

    /** Lets authority lapse down to what is kept; returns in hand that lapse go home with the next remittance. */
    public void lapse(Lever lever, long kept) {
        int row = lever.ordinal();
        long gone = Math.max(0, authority(lever) - Math.max(0, kept));
        levers.authority.add(row, -gone);
        levers.lapsed.add(row, gone);
        levers.inHand.set(row, Math.min(levers.inHand.get(row), authority(lever)));
    }

    /**
     * Hands what came back this month to the treasury, except for the part that may be spent again: that raises the authority of the
     * levers by their shares of the month's mix.
     *
     * @param recycling part of the returns that may be spent again, 0–1
     */
    public void remit(int month, double recycling) {
        Policy.Mix mix = policy.mix(month);
        long fresh = accounts.stateCapital.balance(0);
        for (Lever lever : Lever.values()) {
            fresh -= levers.inHand.get(lever.ordinal());
        }
        double total = mix.total();
        long home = fresh;
        if (total > 0 && recycling > 0) {
            for (Lever lever : Lever.values()) {
                int row = lever.ordinal();
                long again = Math.min(home, Money.share(fresh, recycling * lever.share(mix) / total));
                levers.recycled.add(row, again);
                levers.inHand.add(row, again);
                levers.authority.add(row, again);
                home -= again;
            }
        }
        accounts.ledger.transfer(accounts.stateCapital, 0, accounts.treasury, 0, home, Flow.REMITTANCE);
    }
}
