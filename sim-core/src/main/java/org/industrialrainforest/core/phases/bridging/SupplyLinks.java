package org.industrialrainforest.core.phases.bridging;

import org.industrialrainforest.core.rules.ApplicationScenario;
import org.industrialrainforest.core.rules.GateRule;
import org.industrialrainforest.core.rules.PossibleCustomers;
import org.industrialrainforest.core.rules.Rhythm;
import org.industrialrainforest.core.rules.SupplyTies;
import org.industrialrainforest.core.scenario.SupplyParameters;
import org.industrialrainforest.core.world.FirmStatus;
import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.money.Money;
import org.industrialrainforest.engine.random.Draw;
import org.industrialrainforest.engine.random.Draws;
import org.industrialrainforest.engine.random.Process;
import org.industrialrainforest.engine.simulation.Rows;
import org.industrialrainforest.engine.simulation.Tick;

/**
 * Links between two firms of the city, a supplier and its customer; a firm has at most one of each. A supplier without a customer looks for one every
 * year. Each possible customer comes its way after an exponential time, the sooner the more they share, and it meets the first that comes within the year.
 * Those whom it may come across at the same place come together, so that no pair needs a draw of its own.
 */
final class SupplyLinks {
    static final Process CUSTOMERS = Process.lifelong("customers", "lot", "meets", "whom", "matches", "ends")
            .means(
                    "when a supplier meets whom, by place of meeting, look and arrival; match and end, by customer too; lots");
    private static final Draw LOT = CUSTOMERS.draw("lot");
    private static final Draw MEETS = CUSTOMERS.draw("meets");
    private static final Draw WHOM = CUSTOMERS.draw("whom");
    private static final Draw MATCHES = CUSTOMERS.draw("matches");
    private static final Draw ENDS = CUSTOMERS.draw("ends");
    /** Arrivals at one place that a supplier waits for in one look, far more than come in a year. */
    private static final int MOST_ARRIVALS = 1 << 12;

    private final World world;
    private final SupplyParameters rules;
    private final SupplyTies ties;
    private final PossibleCustomers possible;
    private final Rhythm looks;

    SupplyLinks(World world) {
        this.world = world;
        rules = world.rules.supply();
        ties = new SupplyTies(world);
        possible = new PossibleCustomers(world, ties);
        looks = new Rhythm(rules.lookMonths());
    }

    void run(Tick tick) {
        age(tick.month());
        look(tick);
        tick.each(world.firms, this::tellKnowledge);
    }

    /** Ends links whose time is over, or of which a side is dead or was bought. No link's end bears on another's, so that order does not matter. */
    private void age(int month) {
        Firms firms = world.firms;
        for (int row = 0; row < firms.end(); row++) {
            if (!firms.live(row)) {
                continue;
            }
            if (firms.customer.get(row) != 0) {
                firms.supplyLeft.add(row, -rules.ends() / 12);
                int customer = firms.customerOf(row);
                boolean dead = customer < 0 || hasFailed(customer);
                boolean apart =
                        dead || !firms.works(customer) || isBought(customer) || !firms.works(row) || isBought(row);
                if (apart || firms.supplyLeft.get(row) <= 0) {
                    part(row, customer);
                    firms.customerDied.set(row, dead ? month : 0);
                }
            }
            if (firms.supplier.get(row) != 0 && firms.supplierOf(row) < 0) {
                firms.supplier.set(row, 0);
                firms.bought.set(row, 0);
            }
        }
    }

    private boolean hasFailed(int row) {
        return world.firms.status.is(row, FirmStatus.FAILED) || world.firms.status.is(row, FirmStatus.DEREGISTERED);
    }

    private boolean isBought(int row) {
        return world.firms.status.is(row, FirmStatus.ACQUIRED);
    }

    /** The supplier loses, with the deliveries, a part of its own sales in proportion to the customer's share in its turnover. */
    private void part(int supplier, int customer) {
        Firms firms = world.firms;
        double own = firms.product.get(supplier);
        double delivered = Money.rmb(firms.delivered.get(supplier));
        if (delivered > 0 && own > 0) {
            double dependence = delivered / (own + firms.orders.get(supplier) + delivered);
            firms.product.set(supplier, own * (1 - world.rules.bridging().buyerDependence() * dependence));
        }
        firms.customer.set(supplier, 0);
        firms.delivered.set(supplier, 0);
        if (customer >= 0) {
            firms.supplier.set(customer, 0);
            firms.bought.set(customer, 0);
        }
    }

    private void look(Tick tick) {
        Firms firms = world.firms;
        possible.list();
        int month = tick.month();
        tick.select(firms, (rows, chosen) -> {
                    for (int row = rows.first(); row < rows.end(); row++) {
                        if (firms.reachedProduct.get(row) > 0
                                && firms.live(row)
                                && looks.due(month - firms.founded.get(row))
                                && firms.customer.get(row) == 0
                                && firms.trades(row)) {
                            long id = firms.id(row);
                            chosen.add(row, id, 0, rows.draws().lot(LOT, id, 0, ordinal(row, month)));
                        }
                    }
                })
                .serve(row -> {
                    int customer = met(row, month, tick.draws());
                    if (customer >= 0) {
                        match(row, customer, month, tick.draws());
                    }
                });
    }

    /** Ordinal of a firm's look for a customer, from its founding on. */
    private int ordinal(int row, int month) {
        return (month - world.firms.founded.get(row)) / rules.lookMonths();
    }

    /** The firm that comes a supplier's way first until its next look; −1 for none. */
    private int met(int supplier, int month, Draws draws) {
        Firms firms = world.firms;
        int look = ordinal(supplier, month);
        possible.look(rules.lookMonths() / 12.0);
        int sector = firms.sector.get(supplier);
        for (int s = 0; s < world.sectors.count(); s++) {
            if (ties.buys(sector, s)) {
                come(supplier, s, rules.meetBase(), look, draws);
            }
        }
        if (firms.park.has(supplier)) {
            come(supplier, possible.park(firms.park.get(supplier)), rules.meetPark(), look, draws);
        }
        if (firms.centre.has(supplier)) {
            come(supplier, possible.centre(firms.centre.get(supplier)), rules.meetCentre(), look, draws);
        }
        for (long used = firms.platformsUsed.get(supplier); used != 0; used &= used - 1) {
            int platform = Long.numberOfTrailingZeros(used);
            come(supplier, possible.platform(platform), rules.meetPlatform(), look, draws);
        }
        if (firms.links.get(supplier) > 0) {
            for (int leader : world.leadersOf(sector)) {
                if (ties.isLinked(supplier, leader)) {
                    come(supplier, possible.leader(leader), rules.meetLeader(), look, draws);
                }
            }
        }
        return possible.met();
    }

    /**
     * Lets those of a place come a supplier's way: n of them, each at the same rate, come together at n times that rate, and each arrival is any of them.
     * Who does not count there passes by.
     */
    private void come(int supplier, int place, double rate, int look, Draws draws) {
        int n = possible.count(place);
        if (n == 0 || rate <= 0) {
            return;
        }
        long id = world.firms.id(supplier);
        long where = possible.id(place);
        double comes = 0;
        for (int i = 0; i < MOST_ARRIVALS; i++) {
            int arrival = look * MOST_ARRIVALS + i;
            comes += draws.exponential(MEETS, id, where, arrival) / (rate * n);
            if (!possible.before(comes)) {
                return;
            }
            int row = possible.row(place, draws.choice(WHOM, id, where, arrival, n));
            if (possible.counts(supplier, row, place)) {
                possible.meet(row, comes);
                return;
            }
        }
    }

    /** Whether two match is one lasting fact about them, the likelier the better the supplier. */
    private void match(int supplier, int customer, int month, Draws draws) {
        Firms firms = world.firms;
        long id = firms.id(supplier);
        long other = firms.id(customer);
        double chance = GateRule.tilted(rules.matchProbability(), rules.matchQuality() * firms.quality.get(supplier));
        if (!draws.happens(MATCHES, id, other, 0, chance)) {
            return;
        }
        firms.customer.set(supplier, other);
        firms.supplier.set(customer, id);
        firms.supplySince.set(supplier, month);
        firms.customerDied.set(supplier, 0);
        firms.supplyTies.set(supplier, ties.shared(supplier, customer));
        firms.supplyLeft.set(supplier, draws.exponential(ENDS, id, other, ordinal(supplier, month)));
        if (ApplicationScenario.serves(world, supplier)) {
            firms.fit.set(supplier, 1);
        }
    }

    /** Notes for next month's research what a firm's supplier and customer know. */
    private void tellKnowledge(Rows rows) {
        Firms firms = world.firms;
        for (int row = rows.first(); row < rows.end(); row++) {
            if (!firms.live(row)) {
                continue;
            }
            if (firms.supplier.get(row) == 0 && firms.customer.get(row) == 0) {
                firms.partners.set(row, 0);
            } else {
                int supplier = firms.supplierOf(row);
                int customer = firms.customerOf(row);
                int partners = (supplier < 0 ? 0 : 1) + (customer < 0 ? 0 : 1);
                double known = (supplier < 0 ? 0 : firms.knowledge.get(supplier))
                        + (customer < 0 ? 0 : firms.knowledge.get(customer));
                firms.partners.set(row, partners == 0 ? 0 : known / partners);
            }
        }
    }
}
