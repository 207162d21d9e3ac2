package org.industrialrainforest.core.phases.sales;

import org.industrialrainforest.core.scenario.SupplyParameters;
import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.core.world.Flow;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.ledger.Party;
import org.industrialrainforest.engine.money.Money;
import org.industrialrainforest.engine.simulation.Rows;
import org.industrialrainforest.engine.simulation.Tick;

/**
 * What suppliers deliver to their customers in a month: a part of the inputs of what the customer sells this month of products and by orders, up to a bound
 * and to the customer's cash, at a saving. Services need no inputs, nor are those of its own deliveries counted. The customer pays its supplier instead of outside suppliers.
 */
final class Deliveries {
    private final World world;
    private final Rationing rationing;
    private final double staffShare;
    private final double part;
    private final long most;

    Deliveries(World world, Rationing rationing) {
        this.world = world;
        this.rationing = rationing;
        SupplyParameters rules = world.rules.supply();
        staffShare = world.rules.sales().staffShare();
        part = rules.purchases() * (1 - rules.saving());
        most = Money.fenOfMillions(rules.mostM() / 12);
    }

    /**
     * First all amounts, by the cash before any payment, and then the payments: so that their order does not matter. Who has no supplier has bought
     * nothing, and who has no customer has delivered nothing, since their links ended.
     */
    void deliver(Tick tick) {
        Firms firms = world.firms;
        tick.each(firms, this::order);
        Party own = world.accounts.firms();
        for (int row = 0; row < firms.end(); row++) {
            if (firms.customer.get(row) != 0 && firms.live(row)) {
                int customer = firms.customerOf(row);
                long fen = customer < 0 ? 0 : firms.bought.get(customer);
                firms.delivered.set(row, fen);
                if (fen > 0) {
                    world.ledger.transfer(own, customer, own, row, fen, Flow.SUPPLY_ORDERS);
                    firms.book(customer, Firms.SUPPLIES, fen);
                    firms.book(customer, Firms.PURCHASED, fen);
                    firms.book(row, Firms.ORDERS, fen);
                    firms.book(row, Firms.DELIVERED, fen);
                }
            }
        }
    }

    private void order(Rows rows) {
        Firms firms = world.firms;
        for (int row = rows.first(); row < rows.end(); row++) {
            if (firms.supplier.get(row) != 0 && firms.live(row)) {
                firms.bought.set(row, due(row));
            }
        }
    }

    /** What a firm buys from its supplier, fen; nothing if either is not in business. */
    private long due(int row) {
        Firms firms = world.firms;
        int supplier = firms.supplierOf(row);
        if (supplier < 0 || !firms.works(row) || !firms.works(supplier)) {
            return 0;
        }
        double margin = world.ladders.margin(firms.sector.get(row));
        double sales = rationing.sold(row) + firms.orders.get(row);
        double inputs = sales * Math.max(0, 1 - margin) * (1 - staffShare);
        return Math.max(0, Math.min(Math.min(most, Money.fen(part * inputs)), firms.cash(row)));
    }
}
