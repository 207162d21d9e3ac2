package org.industrialrainforest.core.phases.research;

import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.core.world.Flow;
import org.industrialrainforest.core.world.Real;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.ledger.Journal;
import org.industrialrainforest.engine.money.Money;
import org.industrialrainforest.engine.simulation.Tally;

/** What a chunk of firms spends on research. */
final class ResearchSpending {
    private final World world;
    private final Tally.Part real;
    private final double dearer;
    private final double price;
    private final double staffShare;
    private final Tally.Part spent;
    private final Journal.Payments pay;
    private final Journal.Payments supplies;

    ResearchSpending(World world, int part) {
        this.world = world;
        real = world.real.part(part);
        spent = world.sums.research.part(part);
        double usual = world.rules.research().staffShare();
        double pays = world.researchMarket.pay.get(0);
        price = 1 + usual * (pays - 1);
        staffShare = usual * pays / price;
        dearer = 1 - 1 / pays;
        Journal journal = world.ledger.journal(part);
        pay = journal.payments(world.accounts.firms(), world.accounts.staff, Flow.PAY);
        supplies = journal.payments(world.accounts.firms(), world.accounts.suppliers, Flow.SUPPLIES);
    }

    /** What research costs over what it would cost without state money for R&amp;D: pay is a part of it. */
    double price() {
        return price;
    }

    void spend(int row, double rmb) {
        Firms firms = world.firms;
        long fen = Math.min(firms.cash(row), Money.fen(rmb));
        long wages = Money.share(fen, staffShare);
        pay.pay(row, wages);
        supplies.pay(row, fen - wages);
        firms.book(row, Firms.PAY, wages);
        firms.book(row, Firms.SUPPLIES, fen - wages);
        firms.book(row, Firms.RND, fen);
        spent.add(0, fen);
        real.add(Real.WAGES.ordinal(), wages);
        real.add(Real.SCARCITY_PAY.ordinal(), Money.share(wages, dearer));
        real.add(Real.SUPPLIES.ordinal(), fen - wages);
    }
}
