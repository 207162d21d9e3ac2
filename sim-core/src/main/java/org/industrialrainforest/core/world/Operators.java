package org.industrialrainforest.core.world;

import org.industrialrainforest.core.scenario.Internal;
import org.industrialrainforest.engine.money.Money;
import org.industrialrainforest.engine.simulation.Tally;

/** Those who keep platforms going pay for it out of what subsidies and fees have brought in. */
@Internal
public final class Operators {
    private final Accounts accounts;
    private final Tally real;
    private final double staffShare;

    /**
     * @param staffShare part of the cost that is pay
     */
    Operators(Accounts accounts, Tally real, double staffShare) {
        this.accounts = accounts;
        this.real = real;
        this.staffShare = staffShare;
    }

    /** Pays a platform's opex as far as its cash reaches; what was paid, fen. */
    public long pay(int platform, long fen) {
        long paid = Math.min(fen, accounts.platforms().balance(platform));
        long staff = Money.share(paid, staffShare);
        accounts.ledger.transfer(accounts.platforms(), platform, accounts.staff, 0, staff, Flow.PLATFORM_OPEX);
        accounts.ledger.transfer(
                accounts.platforms(), platform, accounts.suppliers, 0, paid - staff, Flow.PLATFORM_OPEX);
        real.add(Real.WAGES.ordinal(), staff);
        real.add(Real.SUPPLIES.ordinal(), paid - staff);
        return paid;
    }
}
