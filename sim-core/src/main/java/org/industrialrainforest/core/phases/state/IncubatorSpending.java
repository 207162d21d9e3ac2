package org.industrialrainforest.core.phases.state;

import org.industrialrainforest.core.rules.Clawback;
import org.industrialrainforest.core.rules.Judgement;
import org.industrialrainforest.core.rules.Mandate;
import org.industrialrainforest.core.rules.Tenancy;
import org.industrialrainforest.core.rules.TenantValue;
import org.industrialrainforest.core.scenario.Lever;
import org.industrialrainforest.core.scenario.StateParameters;
import org.industrialrainforest.core.world.FirmStatus;
import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.core.world.Flow;
import org.industrialrainforest.core.world.Happening;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.money.Money;
import org.industrialrainforest.engine.simulation.Tick;

/** The incubation lever: incubators are opened, pay for places and their share of tenants' research, and admit. */
final class IncubatorSpending {
    /** Code of a stay that ends with failed milestones. */
    private static final int FAILED = 1;

    private final World world;

    private final IncubatorTerms terms;

    private final Admission admission;

    IncubatorSpending(World world, Judgement judgement, Mandate mandate, TenantValue value) {
        this.world = world;
        terms = new IncubatorTerms(world);
        admission = new Admission(world, terms, judgement, mandate, value);
    }

    void run(Tick tick) {
        for (int i = 0; i < world.incubators.count(); i++) {
            if (world.incubators.open.get(i) == 0 && begins(i, tick.month())) {
                long capital = capital(i);
                world.state.spend(Lever.INCUBATION, world.accounts.suppliers, 0, capital, Flow.INCUBATION_COST);
                world.incubators.open.set(i, 1);
                world.incubators.since.set(i, tick.month());
            }
        }
        support(tick);
        admission.run(tick);
    }

    private long capital(int incubator) {
        return Money.fenOfMillions(world.scenario.incubators().get(incubator).capexBn() * 1000);
    }

    private boolean begins(int i, int month) {
        StateParameters rules = world.rules.state();
        if (world.policy.history()) {
            return month >= world.scenario.incubators().get(i).opens().index();
        }
        long accrual = world.levers.accrual.get(Lever.INCUBATION.ordinal());
        long commitments = capital(i);
        for (int other = 0; other <= i; other++) {
            if (other == i || world.incubators.open.get(other) != 0) {
                commitments += Money.fenOfMillions(rules.coverMonths()
                        / 12.0
                        * (rules.placeCostM() + rules.plannedShareM())
                        * world.scenario.incubators().get(other).slots());
            }
        }
        return accrual > 0
                && world.state.authority(Lever.INCUBATION) + world.coming(Lever.INCUBATION, month, rules.coverMonths())
                        >= commitments
                && world.state.authority(Lever.INCUBATION) >= capital(i);
    }

    /**
     * A stay ends with time, with the firm, or when money for the place runs out. Tenants are served by lot, for the money may not reach for all; where it
     * does, their order does not matter.
     */
    private void support(Tick tick) {
        Firms firms = world.firms;
        int month = tick.month();
        if (reachesForAll()) {
            int stay = 0;
            for (int row = 0; row < firms.end(); row++) {
                if (firms.live(row) && firms.incubator.has(row)) {
                    if (over(row, month)) {
                        leave(row, month);
                    } else {
                        stay++;
                        payShare(row, month);
                    }
                }
            }
            payPlaces(stay);
            return;
        }
        tick.select(firms, (rows, chosen) -> {
                    for (int row = rows.first(); row < rows.end(); row++) {
                        if (firms.live(row) && firms.incubator.has(row)) {
                            chosen.add(row, firms.id(row), 0, rows.draws().lot(Admission.LOT, firms.id(row)));
                        }
                    }
                })
                .serve(row -> {
                    if (over(row, month)) {
                        leave(row, month);
                    } else {
                        payPlaces(1);
                        payShare(row, month);
                    }
                });
    }

    private void payPlaces(int tenants) {
        world.state.run(
                Lever.INCUBATION, tenants, terms.place(), world.rules.state().staffShare(), Flow.INCUBATION_COST);
    }

    /** Whether the lever's authority reaches for the places of all tenants and their shares of research. */
    private boolean reachesForAll() {
        Firms firms = world.firms;
        if (world.policy.history()) {
            return true;
        }
        long most = terms.place() * terms.tenants();
        for (int row = 0; row < firms.end(); row++) {
            if (firms.live(row) && firms.incubator.has(row)) {
                most += share(row);
            }
        }
        return world.state.authority(Lever.INCUBATION) >= most;
    }

    private boolean over(int row, int month) {
        Firms firms = world.firms;
        return monthsLeft(row, month) <= 0
                || !firms.investable(row)
                || world.incubators.open.get(firms.incubator.get(row)) == 0
                || firms.stay.get(row) != 0
                || !affordsPlace();
    }

    /** Ends a stay. */
    private void leave(int row, int month) {
        Firms firms = world.firms;
        if (firms.stay.get(row) == 0) {
            firms.stay.set(row, 3);
        }
        if (firms.stay.get(row) == FAILED) {
            repay(row, month);
        }
        firms.stayEnded.set(row, month);
        world.incubators.tenants.add(firms.incubator.get(row), -1);
        firms.incubator.set(row, -1);
    }

    /** Pays a tenant's share of its research, as far as the money reaches. */
    private void payShare(int row, int month) {
        long share = share(row);
        if (share > 0) {
            long paid =
                    world.state.spend(Lever.INCUBATION, world.accounts.firms(), row, share, Flow.INCUBATION_SUPPORT);
            world.firms.riskMoney.add(row, paid);
            world.researchMarket.aid(month, paid);
        }
    }

    /** A tenant's share of a month of its research, fen; nothing without research. */
    private long share(int row) {
        Firms firms = world.firms;
        if (firms.research.get(row) == 0 || !firms.status.is(row, FirmStatus.ACTIVE)) {
            return 0;
        }
        double speed = Math.max(world.rules.state().leastSupport(), firms.speed.get(row));
        return Money.fen(Tenancy.share(world, row) * speed * monthlyCost(row));
    }

    /** A tenant that failed its milestones repays what is asked back, as far as it can; then nothing more is asked of it. */
    private void repay(int row, int month) {
        Firms firms = world.firms;
        long claim = Clawback.claim(world, row);
        if (claim > 0) {
            long paid = Clawback.payable(world, row, claim);
            world.ledger.transfer(world.accounts.firms(), row, world.accounts.stateCapital, 0, paid, Flow.CLAWBACK);
            firms.riskMoney.set(row, 0);
            world.note(firms.id(row), month, Happening.REPAID, Money.millions(paid), Money.millions(claim));
        }
    }

    private int monthsLeft(int row, int month) {
        int stay = Tenancy.stay(world, world.firms.incubator.get(row), world.firms.sector.get(row));
        return stay - (month - world.firms.incubatedSince.get(row));
    }

    /** What a month of the stage costs at full speed, RMB. */
    private double monthlyCost(int row) {
        return world.ladders.rate(world.firms.sector.get(row), world.firms.stage.get(row));
    }

    /** What tenants were promised until their stays end: their places, and the risk share of their stage at full speed. */
    long owed(int month) {
        Firms firms = world.firms;
        long owed = 0;
        for (int row = 0; row < firms.end(); row++) {
            if (firms.live(row) && firms.incubator.has(row)) {
                long share = firms.research.get(row) == 0 ? 0 : Money.fen(Tenancy.share(world, row) * monthlyCost(row));
                owed += Math.max(0, monthsLeft(row, month)) * (terms.place() + share);
            }
        }
        return owed;
    }

    /** Whether the lever's authority reaches for a place this month. */
    private boolean affordsPlace() {
        return world.policy.history() || world.state.authority(Lever.INCUBATION) >= terms.place();
    }

    /** Whether any firm is a tenant: the lever pays for all of them. */
    boolean hasTenants() {
        return terms.tenants() > 0;
    }
}
