package org.industrialrainforest.core.phases.facilities;

import org.industrialrainforest.core.rules.FacilityOutlook;
import org.industrialrainforest.core.rules.PlatformPriority;
import org.industrialrainforest.core.scenario.AccessParameters;
import org.industrialrainforest.core.scenario.PlatformSpec;
import org.industrialrainforest.core.world.Access;
import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.core.world.Flow;
import org.industrialrainforest.core.world.Happening;
import org.industrialrainforest.core.world.PlatformStatus;
import org.industrialrainforest.core.world.Platforms;
import org.industrialrainforest.core.world.Real;
import org.industrialrainforest.core.world.Visits;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.money.Money;
import org.industrialrainforest.engine.random.Draw;
import org.industrialrainforest.engine.random.Draws;
import org.industrialrainforest.engine.random.Identity;
import org.industrialrainforest.engine.random.Process;
import org.industrialrainforest.engine.simulation.Tick;

/** Queues of platforms: firms and outside customers wait, are served as slots allow, and go. */
final class PlatformQueues {
    static final Process VISIT = Process.lifelong("platform-visit", "lot", "returns")
            .means("lots in queues and returns of outside customers; by customer and visit");

    static final Draw LOT = VISIT.draw("lot");

    private static final Draw RETURNS = VISIT.draw("returns");

    static final Process OUTSIDE = Process.monthly("outside-customers", "number")
            .means("new outside customers; by platform and calendar month");

    private static final Draw NUMBER = OUTSIDE.draw("number");

    private final World world;

    private final PlatformPriority priority;

    PlatformQueues(World world, PlatformPriority priority) {
        this.world = world;
        this.priority = priority;
    }

    /** A firm joins a platform's queue. */
    void join(int firm, int platform, int month) {
        visit(platform, world.firms.id(firm), false, world.firms.platformRuns.get(firm), month);
    }

    private void visit(int platform, long customer, boolean outside, int ordinal, int month) {
        Visits visits = world.visits;
        int row = visits.add(Identity.of(customer, world.platforms.id(platform), ordinal));
        visits.customer.set(row, customer);
        visits.outside.set(row, outside ? 1 : 0);
        visits.platform.set(row, platform);
        visits.joined.set(row, month);
        visits.ordinal.set(row, ordinal);
        world.platforms.queue.add(platform, 1);
    }

    /** New outside customers join the queues. */
    void outsideArrivals(Draws draws, int month) {
        for (int p = 0; p < world.platforms.count(); p++) {
            outsideArrivals(p, draws, month);
        }
    }

    private void outsideArrivals(int p, Draws draws, int month) {
        if (!world.platforms.status.is(p, PlatformStatus.OPEN)
                || !world.rules.mechanisms().outsideCustomers()) {
            return;
        }
        AccessParameters rules = world.rules.access();
        PlatformSpec spec = world.scenario.platforms().get(p);
        double ramp =
                Math.min(1, (month - world.platforms.opens.get(p) + 1.0) / Math.max(1, rules.outsideRampMonths()));
        if (FacilityOutlook.platformWait(world, p, month) > rules.queueMonths()) {
            return;
        }
        int number = draws.poisson(NUMBER, world.platforms.id(p), spec.outsideCustomers() * ramp);
        for (int i = 0; i < number; i++) {
            visit(p, Identity.of(world.platforms.id(p), month, i), true, 0, month);
        }
    }

    /** Ends the runs that are over: firms have what they came for, some outside customers come again. */
    void finishRuns(Draws draws, int month) {
        Visits visits = world.visits;
        int[] over = visits.byIdentity(row -> visits.left.get(row) == 1);
        for (int row = 0; row < visits.end(); row++) {
            if (visits.live(row) && visits.left.get(row) > 0) {
                visits.left.add(row, -1);
            }
        }
        for (int row : over) {
            finish(row, draws, month);
        }
    }

    private void finish(int row, Draws draws, int month) {
        Visits visits = world.visits;
        Firms firms = world.firms;
        int platform = visits.platform.get(row);
        long customer = visits.customer.get(row);
        boolean outside = visits.outside.get(row) != 0;
        int ordinal = visits.ordinal.get(row);
        visits.remove(row);
        world.platforms.busy.add(platform, -1);
        if (outside) {
            if (world.platforms.status.is(platform, PlatformStatus.OPEN)
                    && draws.happens(
                            RETURNS,
                            customer,
                            world.platforms.id(platform),
                            ordinal,
                            world.rules.access().outsideReturns())) {
                visit(platform, customer, true, ordinal + 1, month);
            }
            return;
        }
        int firm = firms.row(customer);
        if (firm >= 0 && firms.access.is(firm, Access.AT_PLATFORM)) {
            firms.served.set(firm, 1);
            firms.access.set(firm, Access.NO_NEED);
            if (world.rules.mechanisms().platformEvidence()) {
                firms.evidence.add(firm, world.rules.quality().runEvidence());
            }
            if (world.rules.mechanisms().platformLeakage()) {
                firms.leakage.add(firm, world.rules.knowledge().platformLeakage() * (1 - firms.leakage.get(firm)));
            }
        }
    }

    /** Serves who waits, by the priority rule, as far as slots go. */
    void serve(Tick tick, int month) {
        Visits visits = world.visits;
        Platforms platforms = world.platforms;
        tick.select(visits, (rows, chosen) -> {
                    for (int row = rows.first(); row < rows.end(); row++) {
                        if (visits.live(row) && visits.left.get(row) == 0 && moves(row, month)) {
                            chosen.add(
                                    row,
                                    visits.id(row),
                                    priority.rank(world, row) - ahead(row),
                                    rows.draws().lot(LOT, visits.id(row)));
                        }
                    }
                })
                .serve(row -> serve(row, month));
        double weight = world.rules.state().utilisationWeight();
        for (int p = 0; p < platforms.count(); p++) {
            double share = platforms.slots.get(p) == 0 ? 0 : (double) platforms.busy.get(p) / platforms.slots.get(p);
            platforms.utilisation.set(p, (1 - weight) * platforms.utilisation.get(p) + weight * share);
            if (platforms.busy.get(p) > 0 || platforms.queue.get(p) > 0) {
                platforms.idleSince.set(p, month);
            }
        }
    }

    /** Months by which a leader's test order brings a linked firm forward. */
    private long ahead(int visit) {
        if (!world.rules.mechanisms().linkRuns() || world.visits.outside.get(visit) != 0) {
            return 0;
        }
        int firm = world.firms.row(world.visits.customer.get(visit));
        return firm >= 0 && world.firms.links.get(firm) > 0
                ? world.rules.bridging().testMonths()
                : 0;
    }

    /** Whether anything may come of a customer's turn: a free slot, or the end of waiting. */
    private boolean moves(int visit, int month) {
        int p = world.visits.platform.get(visit);
        return world.platforms.busy.get(p) < capacity(p)
                || world.platforms.status.is(p, PlatformStatus.CLOSED)
                || gone(visit, month);
    }

    /** Runs that a platform can afford to serve at a time. */
    private int capacity(int p) {
        return (int) Math.floor(world.platforms.slots.get(p) * Math.min(1, world.platforms.service.get(p)));
    }

    /** Whether a firm that waited is no more or leaves the queue. */
    private boolean gone(int visit, int month) {
        if (world.visits.outside.get(visit) != 0) {
            return false;
        }
        int firm = world.firms.row(world.visits.customer.get(visit));
        return firm < 0 || leaves(firm, visit, month);
    }

    private void serve(int row, int month) {
        Visits visits = world.visits;
        Platforms platforms = world.platforms;
        Firms firms = world.firms;
        int p = visits.platform.get(row);
        boolean outside = visits.outside.get(row) != 0;
        int firm = outside ? -1 : firms.row(visits.customer.get(row));
        if (gone(row, month) || platforms.status.is(p, PlatformStatus.CLOSED)) {
            if (firm >= 0) {
                // Who leaves the queue goes on looking; the search has lasted since it began.
                boolean looks = firms.works(firm) && firms.research.get(firm) != 0;
                firms.access.set(firm, looks ? Access.SEEKING : Access.NO_NEED);
            }
            platforms.queue.add(p, -1);
            visits.remove(row);
            return;
        }
        double factor = outside ? world.rules.access().outsideFee() : 1;
        long fee = Money.fen(factor * FacilityOutlook.platformFee(world, p));
        long travel = outside ? 0 : Travel.cost(world, firm, p, fee);
        if (platforms.busy.get(p) >= capacity(p)
                || (!outside && firms.cash(firm) < fee - TenantFees.borne(world, firm, fee) + travel)) {
            return;
        }
        int waited = month - visits.joined.get(row);
        visits.left.set(row, world.scenario.platforms().get(p).runMonths());
        platforms.busy.add(p, 1);
        platforms.queue.add(p, -1);
        platforms.runs.add(p, 1);
        platforms.waited.add(p, waited);
        if (outside) {
            world.ledger.transfer(
                    world.accounts.outsideCustomers, 0, world.accounts.platforms(), p, fee, Flow.PLATFORM_FEE);
            world.real.add(
                    Real.OUTSIDE_VALUE.ordinal(),
                    Money.share(fee, world.rules.gains().outsideValue()));
            platforms.customers.add(p, visits.ordinal.get(row) == 0 ? 1 : 0);
            return;
        }
        TenantFees.bear(world, firm, fee);
        Travel.pay(world, firm, travel);
        world.ledger.transfer(world.accounts.firms(), firm, world.accounts.platforms(), p, fee, Flow.PLATFORM_FEE);
        firms.book(firm, Firms.SUPPLIES, fee);
        firms.book(firm, Firms.RND, fee);
        platforms.localRuns.add(p, 1);
        if (firms.firstWait.get(firm) < 0) {
            firms.firstWait.set(firm, waited);
        }
        long bit = 1L << p; // a scenario has no more platforms than bits
        if ((firms.platformsUsed.get(firm) & bit) == 0) {
            firms.platformsUsed.set(firm, firms.platformsUsed.get(firm) | bit);
            platforms.customers.add(p, 1);
            platforms.localCustomers.add(p, 1);
            platforms.landed.add(p, platforms.landed(p, firms.founded.get(firm)) ? 1 : 0);
        }
        firms.access.set(firm, Access.AT_PLATFORM);
        firms.platformRuns.add(firm, 1);
        firms.fit.set(firm, fit(p));
        world.note(firms.id(firm), month, Happening.RUN_BEGUN, waited, Money.millions(fee));
    }

    /** Whether a firm leaves a queue: it is out of business, or has waited too long in this queue, or all of its patience is over in its search. */
    private boolean leaves(int firm, int visit, int month) {
        int patience = world.rules.access().patienceMonths();
        return !world.firms.works(firm)
                || world.firms.research.get(firm) == 0
                || month - world.visits.joined.get(visit)
                        >= world.rules.access().queueMonths()
                || month - world.firms.seekingSince.get(firm) >= patience;
    }

    /** {@code access.learning} is per thousand runs. */
    private static final double THOUSAND_RUNS = 1000;

    /** A queue of more than twice the slots hurts no more: who waits there is not at the machines. */
    private static final double MOST_CROWDED = 2;

    /** Capability grows by serving; a full house hurts. */
    private double fit(int p) {
        AccessParameters rules = world.rules.access();
        double able = world.rules.mechanisms().platformFit()
                ? Math.min(1, rules.firstFit() + rules.learning() * world.platforms.runs.get(p) / THOUSAND_RUNS)
                : 0;
        double crowded = world.rules.mechanisms().platformCongestion()
                ? Math.min(
                        MOST_CROWDED, (double) world.platforms.queue.get(p) / Math.max(1, world.platforms.slots.get(p)))
                : 0;
        return able - rules.congestion() * crowded;
    }

    /** Operators pay the rest of the month's opex from the fees that came in. */
    void settle() {
        Platforms platforms = world.platforms;
        for (int p = 0; p < platforms.count(); p++) {
            if (platforms.owed.get(p) > 0) {
                world.operators.pay(p, platforms.owed.get(p));
                platforms.owed.set(p, 0);
            }
        }
    }
}
