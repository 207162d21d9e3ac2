package org.industrialrainforest.core.world;

import org.industrialrainforest.core.engine.Tally;
import org.industrialrainforest.core.ledger.Flow;
import org.industrialrainforest.core.ledger.Party;
import org.industrialrainforest.core.money.Money;

/** How state money is drawn and returned: nothing leaves the treasury before it is used, and nothing beyond a lever's authority. */
public final class StateCapital {
    private final Accounts accounts;
    private final Levers levers;
    private final Tally real;
    private final Firms firms;

    StateCapital(Accounts accounts, Levers levers, Tally real, Firms firms) {
        this.accounts = accounts;
        this.levers = levers;
        this.real = real;
        this.firms = firms;
    }

    /** Authority of a lever, fen. */
    public long authority(Lever lever) {
        return levers.authority.get(lever.ordinal());
    }

    /**
     * Spends up to the lever's authority.
     *
     * @return what was paid, fen; 0 when the authority is used up
     */
    public long spend(Lever lever, Party to, int account, long fen, Flow flow) {
        long paid = Math.min(fen, authority(lever));
        if (paid <= 0) {
            return 0;
        }
        long own = Math.min(paid, accounts.stateCapital.balance(0));
        accounts.ledger.transfer(accounts.treasury, 0, accounts.stateCapital, 0, paid - own, Flow.APPROPRIATION);
        accounts.ledger.transfer(accounts.stateCapital, 0, to, account, paid, flow);
        int row = lever.ordinal();
        levers.authority.add(row, -paid);
        levers.spent.add(row, paid);
        levers.drawn.add(row, paid);
        if (to == accounts.staff) {
            real.add(Real.WAGES.ordinal(), paid);
        } else if (to == accounts.suppliers) {
            real.add(Real.SUPPLIES.ordinal(), paid);
        } else if (to == accounts.firms()) {
            firms.support.add(account, paid);
        }
        return paid;
    }

    /** Hands all but the part that may be spent again back to the treasury. */
    public void remit(double recycling) {
        long balance = accounts.stateCapital.balance(0);
        long kept = Money.share(balance, recycling);
        accounts.ledger.transfer(accounts.stateCapital, 0, accounts.treasury, 0, balance - kept, Flow.REMITTANCE);
    }
}
