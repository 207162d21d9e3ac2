package org.industrialrainforest.core.observe;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.industrialrainforest.core.scenario.Internal;
import org.industrialrainforest.core.world.Accounts;
import org.industrialrainforest.core.world.Flow;
import org.industrialrainforest.engine.money.Money;
import org.industrialrainforest.engine.simulation.Persistent;

/** What firms here add to what they buy: sales of products and services, orders and licences abroad, less what suppliers, landlords and facilities were paid. */
@Internal
public final class ValueAdded implements Persistent {
    private final int firms;
    private long sold;
    private long bought;

    ValueAdded(Accounts accounts) {
        firms = accounts.firms().index();
    }

    void paid(int payer, int payee, Flow flow, long fen) {
        switch (flow) {
            case PRODUCT_SALES, SERVICE_SALES, ORDERS, LICENCE -> sold += payee == firms ? fen : 0;
            case SUPPLIES, RENT, FACILITY_PRICE, PLATFORM_FEE -> bought += payer == firms ? fen : 0;
            default -> {}
        }
    }

    /** In recorded months, not discounted, RMB. */
    public double rmb() {
        return Money.rmb(sold - bought);
    }

    /** Sales, orders and licences in recorded months, RMB. */
    public double sold() {
        return Money.rmb(sold);
    }

    @Override
    public void write(DataOutput out) throws IOException {
        Kept.write(out, sold, bought);
    }

    @Override
    public void read(DataInput in) throws IOException {
        sold = in.readLong();
        bought = in.readLong();
    }
}
