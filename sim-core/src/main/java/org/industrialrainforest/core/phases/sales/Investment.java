package org.industrialrainforest.core.phases.sales;

import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.core.world.Flow;
import org.industrialrainforest.core.world.Real;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.ledger.Journal;
import org.industrialrainforest.engine.money.Money;
import org.industrialrainforest.engine.simulation.Tally;

/** What a chunk of sellers spends on growth and on learning from others. */
final class Investment {
    private final World world;
    private final Tally.Part real;
    private final double price;
    private final double ready;
    private final Journal.Payments payments;

    Investment(World world, int part) {
        this.world = world;
        real = world.real.part(part);
        price = world.rules.sales().growthCapital() * 12;
        ready = world.rules.sales().growthCash();
        payments = world.ledger.journal(part).payments(world.accounts.firms(), world.accounts.suppliers, Flow.SUPPLIES);
    }

    /** Growth needs working capital: the sales that the cash set aside for it can carry. */
    double affordable(int row, double now, double wanted) {
        return price <= 0 ? wanted : Math.min(wanted, now + ready * Money.rmb(world.firms.cash(row)) / price);
    }

    /** Pays for the equipment and stocks that added sales need: what the firm owns then is no cost of the year. */
    void invest(int row, double added) {
        pay(row, Money.fen(added * price));
    }

    /** Pays for development that takes up what others have. */
    void develop(int row, double rmb) {
        long paid = pay(row, Money.fen(rmb));
        world.firms.book(row, Firms.SUPPLIES, paid);
        world.firms.book(row, Firms.RND, paid);
    }

    private long pay(int row, long fen) {
        long paid = Math.min(world.firms.cash(row), fen);
        payments.pay(row, paid);
        real.add(Real.SUPPLIES.ordinal(), paid);
        return paid;
    }
}
