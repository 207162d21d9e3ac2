package org.industrialrainforest.core.phases.sales;

import org.industrialrainforest.core.world.FirmStatus;
import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.core.world.Flow;
import org.industrialrainforest.core.world.Real;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.ledger.Journal;
import org.industrialrainforest.engine.ledger.Party;
import org.industrialrainforest.engine.money.Money;
import org.industrialrainforest.engine.simulation.Tally;

/** What a chunk of firms takes from customers and pays for it. */
final class Till {
    private final Firms firms;
    private final Tally.Part real;
    private final long overhead;
    private final long[] given;
    private final long[] rent;
    private final long usual;
    private final long[] placeRent;
    private final double staffShare;
    private final double founderPay;
    private final double saving;
    private final boolean places;
    private final Journal.Payments products;
    private final Journal.Payments services;
    private final Journal.Payments ordered;
    private final Journal.Payments founders;
    private final Journal.Payments staff;
    private final Journal.Payments suppliers;
    private final Journal.Payments landlords;
    private final Journal.Payments incubators;

    Till(World world, long overhead, long[] given, long[] rent, long[] placeRent, int part) {
        real = world.real.part(part);
        this.overhead = overhead;
        this.given = given;
        this.rent = rent;
        long rents = 0;
        for (long one : given) {
            rents += one;
        }
        usual = rents / Math.max(1, given.length);
        this.placeRent = placeRent;
        firms = world.firms;
        staffShare = world.rules.sales().staffShare();
        saving = world.rules.supply().saving();
        founderPay = world.rules.founding().founderPayShare();
        places = world.rules.mechanisms().incubationPlaces();
        Journal journal = world.ledger.journal(part);
        Party own = world.accounts.firms();
        products = journal.payments(world.accounts.users, own, Flow.PRODUCT_SALES);
        services = journal.payments(world.accounts.users, own, Flow.SERVICE_SALES);
        ordered = journal.payments(world.accounts.leaders, own, Flow.ORDERS);
        founders = journal.payments(own, world.accounts.founders, Flow.PAY);
        staff = journal.payments(own, world.accounts.staff, Flow.PAY);
        suppliers = journal.payments(own, world.accounts.suppliers, Flow.SUPPLIES);
        landlords = journal.payments(own, world.accounts.suppliers, Flow.RENT);
        incubators = journal.payments(own, world.accounts.stateCapital, Flow.RENT);
    }

    void take(int row, long product, long service, long order) {
        if (product != 0) {
            products.pay(row, product);
        }
        if (service != 0) {
            services.pay(row, service);
        }
        firms.book(row, Firms.SALES, product + service);
        real.add(Real.SALES.ordinal(), product + service);
        if (order != 0) {
            ordered.pay(row, order);
            firms.book(row, Firms.ORDERS, order);
            real.add(Real.ORDERS.ordinal(), order);
        }
    }

    /**
     * Cost of sales, overhead with the founder's pay, rent: of the park, or of the incubator instead, which is a transfer to state capital,
     * for the place itself is paid for by the lever. Overhead contains the mean rent of the parks. A firm pays no more than it has.
     */
    void pay(int row, long cost) {
        long cash = firms.cash(row);
        long founder = 0;
        if (firms.status.is(row, FirmStatus.ACTIVE)) {
            long outside = Money.fen(firms.outsidePay.get(row));
            founder = Math.min(Math.min(cash, Money.share(outside, founderPay)), overhead);
            founders.pay(row, founder);
            real.add(Real.FOUNDER_TIME.ordinal(), outside);
            cash -= founder;
        }
        long keep = overhead - founder;
        long contained = firms.park.has(row) ? Math.min(usual, keep) : 0;
        long atGiven = firms.park.has(row) ? Math.max(0, contained + given[firms.park.get(row)] - usual) : 0;
        long due = firms.park.has(row) ? Math.max(0, contained + rent[firms.park.get(row)] - usual) : 0;
        keep -= contained;
        long staffCost = cost == 0 ? 0 : Money.share(cost, staffShare);
        long paidStaff = Math.min(cash, staffCost + keep / 2);
        staff.pay(row, paidStaff);
        cash -= paidStaff;
        long inputs = Math.max(0, cost - staffCost - replaced(row));
        long paidSuppliers = Math.min(cash, inputs + keep - keep / 2);
        suppliers.pay(row, paidSuppliers);
        cash -= paidSuppliers;
        firms.book(row, Firms.PAY, paidStaff + founder);
        real.add(Real.WAGES.ordinal(), paidStaff);
        if (places && firms.incubator.has(row)) {
            due = Math.min(cash, placeRent[firms.incubator.get(row)]);
            incubators.pay(row, due);
            real.add(Real.SUPPLIES.ordinal(), paidSuppliers);
        } else {
            long scarcity = due <= cash ? due - atGiven : Math.max(0, cash - atGiven);
            due = Math.min(cash, due);
            landlords.pay(row, due);
            real.add(Real.SCARCITY_RENT.ordinal(), scarcity);
            real.add(Real.SUPPLIES.ordinal(), paidSuppliers + due);
        }
        firms.book(row, Firms.SUPPLIES, paidSuppliers + due);
    }

    /** What would have been bought outside for what the firm's supplier has delivered, fen. */
    private long replaced(int row) {
        long bought = firms.bought.get(row);
        return bought == 0 ? 0 : Math.round(bought / (1 - saving));
    }
}
