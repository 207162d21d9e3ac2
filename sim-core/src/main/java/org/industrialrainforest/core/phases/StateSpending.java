package org.industrialrainforest.core.phases;

import java.util.List;
import org.industrialrainforest.core.engine.Phase;
import org.industrialrainforest.core.engine.Tick;
import org.industrialrainforest.core.ledger.Flow;
import org.industrialrainforest.core.ledger.Party;
import org.industrialrainforest.core.money.Money;
import org.industrialrainforest.core.random.DeterministicMath;
import org.industrialrainforest.core.random.Draw;
import org.industrialrainforest.core.random.Draws;
import org.industrialrainforest.core.random.Process;
import org.industrialrainforest.core.rules.FacilityOutlook;
import org.industrialrainforest.core.rules.Judgement;
import org.industrialrainforest.core.rules.Valuation;
import org.industrialrainforest.core.scenario.BridgeSpec;
import org.industrialrainforest.core.scenario.IncubatorSpec;
import org.industrialrainforest.core.scenario.PlatformSpec;
import org.industrialrainforest.core.scenario.Rules;
import org.industrialrainforest.core.world.Deals;
import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.core.world.Happening;
import org.industrialrainforest.core.world.Lever;
import org.industrialrainforest.core.world.Levers;
import org.industrialrainforest.core.world.Platforms;
import org.industrialrainforest.core.world.Real;
import org.industrialrainforest.core.world.World;

/** Phase 2. State capital spends what its policy authorises: platforms are built and run, incubators admit and pay, bridge centres are kept, grants given. */
public final class StateSpending implements Phase {
    private static final Process CONSTRUCTION = Process.lifelong("construction", "delay");
    private static final Draw DELAY = CONSTRUCTION.draw("delay");
    private static final Process ADMISSION = Process.lifelong("admission", "judge", "incubator", "lot");
    private static final Draw JUDGE = ADMISSION.draw("judge");
    private static final Draw WHICH = ADMISSION.draw("incubator");
    private static final Draw LOT = ADMISSION.draw("lot");
    private static final Process GRANTS = Process.lifelong("grants", "judge", "lot");
    private static final Draw GRANT_JUDGE = GRANTS.draw("judge");
    private static final Draw GRANT_LOT = GRANTS.draw("lot");
    private static final double STAFF_SHARE = .5;
    private static final double STARVED = .25;
    private static final int APPLY_EVERY = 6;
    private static final int LATEST_ADMISSION = 48;

    private final World world;

    public StateSpending(World world) {
        this.world = world;
    }

    @Override
    public List<Process> processes() {
        return List.of(CONSTRUCTION, ADMISSION, GRANTS);
    }

    @Override
    public void run(Tick tick) {
        authorise(tick.month());
        if (world.policy.mix().total() == 0 && !world.policy.history() && !inherits()) {
            return;
        }
        for (int p = 0; p < world.platforms.count(); p++) {
            build(p, tick);
            operate(p, tick.month());
        }
        openIncubators(tick.month());
        openBridges(tick.month());
        support(tick);
        admit(tick);
        grant(tick);
    }

    /** Whether an earlier policy left something to be run or wound up, in a world that parted from another. */
    private boolean inherits() {
        boolean begun = false;
        for (int p = 0; p < world.platforms.count(); p++) {
            begun |= world.platforms.status.get(p) != Platforms.PLANNED;
        }
        for (int i = 0; i < world.incubators.count(); i++) {
            begun |= world.incubators.open.get(i) != 0;
        }
        for (int b = 0; b < world.bridges.count(); b++) {
            begun |= world.bridges.open.get(b) != 0;
        }
        return begun;
    }

    /** Money is authorised month by month, in equal parts of the yearly envelope. */
    private void authorise(int month) {
        Rules.State rules = world.rules.state();
        Levers levers = world.levers;
        int age = month - world.policy.start().index();
        boolean running = age >= 0 && age < rules.envelopeYears() * 12;
        double shock = world.shock.during(month) ? world.shock.envelope() : 1;
        for (Lever lever : Lever.values()) {
            int row = lever.ordinal();
            levers.drawn.set(row, 0);
            long accrual = running && !world.policy.history()
                    ? Money.fenOfMillions(rules.envelopeBn() * 1000 / 12 * lever.share(world.policy.mix()) * shock)
                    : 0;
            levers.accrual.set(row, accrual);
            levers.authority.add(row, accrual);
        }
    }

    private boolean ended(int month) {
        return !world.policy.history()
                && month - world.policy.start().index() >= world.rules.state().envelopeYears() * 12;
    }

    /** A dated policy is authorised what its dates need. */
    private long spend(Lever lever, Party to, int account, long fen, Flow flow) {
        if (world.policy.history()) {
            world.levers.authority.set(lever.ordinal(), fen);
            world.levers.accrual.add(lever.ordinal(), fen);
        }
        return world.state.spend(lever, to, account, fen, flow);
    }

    private void build(int p, Tick tick) {
        Platforms platforms = world.platforms;
        Rules.State rules = world.rules.state();
        PlatformSpec spec = world.scenario.platforms().get(p);
        int month = tick.month();
        int status = platforms.status.get(p);
        if (status == Platforms.PLANNED && begins(p, spec, month)) {
            platforms.status.set(p, Platforms.BUILDING);
            platforms.begun.set(p, month);
            double late = world.policy.history()
                    ? 1
                    : DeterministicMath.exp(.15 * tick.draws().normal(DELAY, platforms.id(p)));
            platforms.opens.set(p, month + Math.max(1, (int) Math.rint(rules.buildMonths() * late)));
            world.levers.committed.add(Lever.PLATFORM.ordinal(), platforms.capital.get(p));
            status = Platforms.BUILDING;
        }
        if (status != Platforms.BUILDING) {
            return;
        }
        long due = Math.min(
                platforms.capital.get(p) - platforms.paid.get(p), platforms.capital.get(p) / rules.buildMonths() + 1);
        long paid = spend(Lever.PLATFORM, world.accounts.suppliers, 0, due, Flow.PLATFORM_CAPITAL);
        platforms.paid.add(p, paid);
        world.levers.committed.add(Lever.PLATFORM.ordinal(), -paid);
        if (platforms.promised.get(p) == 0
                && platforms.paid.get(p) >= rules.announcedWhenPaid() * platforms.capital.get(p)) {
            platforms.promised.set(p, platforms.begun.get(p) + rules.buildMonths());
        }
        if (month >= platforms.opens.get(p) && platforms.paid.get(p) >= platforms.capital.get(p)) {
            platforms.status.set(p, Platforms.OPEN);
            platforms.opens.set(p, month);
            platforms.idleSince.set(p, month);
            platforms.starvedSince.set(p, month);
        }
    }

    /** A new platform is begun only if authority and expected fees cover its capital and two years' opex of all that is open. */
    private boolean begins(int p, PlatformSpec spec, int month) {
        Rules.State rules = world.rules.state();
        if (world.policy.history()) {
            return month >= spec.opens().index() - rules.buildMonths();
        }
        if (world.levers.accrual.get(Lever.PLATFORM.ordinal()) == 0 || ended(month + rules.buildMonths())) {
            return false;
        }
        long opex = 0;
        long fees = 0;
        for (int other = 0; other < world.platforms.count(); other++) {
            int status = world.platforms.status.get(other);
            if (other == p || status == Platforms.OPEN || status == Platforms.BUILDING) {
                opex += 24 * monthlyOpex(other);
                fees += 24 * expectedFees(other);
            }
        }
        long coming = rules.buildMonths() * world.levers.accrual.get(Lever.PLATFORM.ordinal());
        long free =
                world.state.authority(Lever.PLATFORM) + coming - world.levers.committed.get(Lever.PLATFORM.ordinal());
        return free + fees >= world.platforms.capital.get(p) + opex;
    }

    private long monthlyOpex(int p) {
        PlatformSpec spec = world.scenario.platforms().get(p);
        return Money.share(world.platforms.capital.get(p), spec.opexShare() / 12);
    }

    private long expectedFees(int p) {
        PlatformSpec spec = world.scenario.platforms().get(p);
        return Money.fen(.7 * world.platforms.slots.get(p) / spec.runMonths() * FacilityOutlook.platformFee(world, p));
    }

    private void operate(int p, int month) {
        Platforms platforms = world.platforms;
        if (platforms.status.get(p) != Platforms.OPEN) {
            return;
        }
        Rules.State rules = world.rules.state();
        long required = monthlyOpex(p);
        double years = Math.floor((month - platforms.opens.get(p)) / 12.0);
        if (!ended(month)) {
            double share = rules.opexSubsidy() * DeterministicMath.pow(rules.subsidyTaper(), years);
            spend(Lever.PLATFORM, world.accounts.platforms(), p, Money.share(required, share), Flow.OPEX_SUBSIDY);
        }
        long paid = Math.min(required, world.accounts.platforms().balance(p));
        long staff = Money.share(paid, STAFF_SHARE);
        world.ledger.transfer(world.accounts.platforms(), p, world.accounts.staff, 0, staff, Flow.PLATFORM_OPEX);
        world.ledger.transfer(
                world.accounts.platforms(), p, world.accounts.suppliers, 0, paid - staff, Flow.PLATFORM_OPEX);
        world.real.add(Real.WAGES.ordinal(), staff);
        world.real.add(Real.SUPPLIES.ordinal(), paid - staff);
        platforms.service.set(p, required == 0 ? 1 : (double) paid / required);
        if (Math.floorMod(month, 12) == 0) {
            price(p, required, years);
        }
        expand(p, month);
        if (platforms.service.get(p) >= STARVED) {
            platforms.starvedSince.set(p, month);
        }
        if (month - platforms.idleSince.get(p) >= rules.idleMonths()
                || month - platforms.starvedSince.get(p) >= rules.idleMonths()) {
            platforms.status.set(p, Platforms.CLOSED);
        }
    }

    /** Once a year: an operator that cannot pay its opex raises its fee, at most to the commercial price; one with reserves lowers it again. */
    private void price(int p, long required, double years) {
        Platforms platforms = world.platforms;
        double step = 1 + world.rules.state().feeStep();
        double most =
                Math.max(1, 1 / Math.max(.01, world.scenario.platforms().get(p).fee()));
        double factor = platforms.feeFactor.get(p);
        if (years >= 1 && platforms.service.get(p) < 1) {
            platforms.feeFactor.set(p, Math.min(most, factor * step));
        } else if (world.accounts.platforms().balance(p) > 12 * required) {
            platforms.feeFactor.set(p, Math.max(1, factor / step));
        }
    }

    private void expand(int p, int month) {
        Platforms platforms = world.platforms;
        double share = world.rules.state().expansion();
        int slots = platforms.slots.get(p);
        int added = (int) (share * world.scenario.platforms().get(p).slots());
        if (added == 0 || ended(month) || platforms.utilisation.get(p) < .95 || platforms.queue.get(p) < slots / 2) {
            return;
        }
        long price = Money.share(
                Money.fenOfMillions(world.scenario.platforms().get(p).capexBn() * 1000), share);
        if (world.state.authority(Lever.PLATFORM) - world.levers.committed.get(Lever.PLATFORM.ordinal()) < price) {
            return;
        }
        spend(Lever.PLATFORM, world.accounts.suppliers, 0, price, Flow.PLATFORM_CAPITAL);
        platforms.paid.add(p, price);
        platforms.capital.add(p, price);
        platforms.slots.set(p, slots + added);
        platforms.utilisation.set(p, platforms.utilisation.get(p) * slots / (slots + added));
    }

    private void openIncubators(int month) {
        Rules.State rules = world.rules.state();
        for (int i = 0; i < world.incubators.count(); i++) {
            if (world.incubators.open.get(i) != 0) {
                continue;
            }
            IncubatorSpec spec = world.scenario.incubators().get(i);
            long capital = Money.fenOfMillions(spec.capexBn() * 1000);
            boolean begins;
            if (world.policy.history()) {
                begins = month >= spec.opens().index();
            } else {
                long commitments = capital;
                for (int other = 0; other <= i; other++) {
                    if (other == i || world.incubators.open.get(other) != 0) {
                        commitments += Money.fenOfMillions(2
                                * (rules.placeCostM() + 1)
                                * world.scenario.incubators().get(other).slots());
                    }
                }
                long coming = 24 * world.levers.accrual.get(Lever.INCUBATION.ordinal());
                begins = world.levers.accrual.get(Lever.INCUBATION.ordinal()) > 0
                        && world.state.authority(Lever.INCUBATION) + coming >= commitments
                        && world.state.authority(Lever.INCUBATION) >= capital;
            }
            if (begins) {
                spend(Lever.INCUBATION, world.accounts.suppliers, 0, capital, Flow.INCUBATION_COST);
                world.incubators.open.set(i, 1);
                world.incubators.since.set(i, month);
            }
        }
    }

    /** Centres = min(what the budget keeps, half the leaders); those open are paid month by month. */
    private void openBridges(int month) {
        int open = 0;
        for (int b = 0; b < world.bridges.count(); b++) {
            BridgeSpec spec = world.scenario.bridges().get(b);
            long yearly = Money.fenOfMillions(spec.costM());
            if (world.bridges.open.get(b) == 0) {
                boolean begins = world.policy.history()
                        ? month >= spec.opens().index()
                        : world.levers.accrual.get(Lever.BRIDGE.ordinal()) > 0
                                && 2 * (open + 1) <= world.leaders.count()
                                && 12 * world.levers.accrual.get(Lever.BRIDGE.ordinal()) >= (open + 1) * yearly;
                if (begins) {
                    world.bridges.open.set(b, 1);
                    world.bridges.since.set(b, month);
                    world.bridges.members.set(b, Math.min(spec.members(), world.firms.count() + world.leaders.count()));
                }
            }
            if (world.bridges.open.get(b) != 0) {
                long cost = yearly / 12;
                long staff = Money.share(cost, STAFF_SHARE);
                long paid = spend(Lever.BRIDGE, world.accounts.staff, 0, staff, Flow.BRIDGE_COST)
                        + spend(Lever.BRIDGE, world.accounts.suppliers, 0, cost - staff, Flow.BRIDGE_COST);
                if (paid < cost) {
                    world.bridges.open.set(b, 0);
                } else {
                    open++;
                }
            }
        }
    }

    /** Incubators pay for places and their share of tenants' research; a stay ends with time, with the firm, or when money for the place runs out. */
    private void support(Tick tick) {
        Firms firms = world.firms;
        int month = tick.month();
        tick.select(firms, (rows, chosen) -> {
                    for (int row = rows.first(); row < rows.end(); row++) {
                        if (firms.live(row) && firms.incubator.has(row)) {
                            chosen.add(row, firms.id(row), 0, rows.draws().lot(LOT, firms.id(row)));
                        }
                    }
                })
                .serve(row -> support(row, month));
    }

    private void support(int row, int month) {
        Firms firms = world.firms;
        int i = firms.incubator.get(row);
        IncubatorSpec spec = world.scenario.incubators().get(i);
        boolean over = month - firms.incubatedSince.get(row) >= spec.stayMonths()
                || firms.status.get(row) > Firms.DORMANT
                || world.incubators.open.get(i) == 0;
        if (over || !paysPlace()) {
            leave(row, i);
            return;
        }
        if (firms.research.get(row) != 0 && firms.status.get(row) == Firms.ACTIVE) {
            int sector = firms.sector.get(row);
            int stage = firms.stage.get(row);
            double monthly = world.ladders.cost(sector, stage)
                    / world.ladders.months(sector, stage)
                    * Math.max(.2, firms.speed.get(row));
            long share = Money.fen(spec.riskShare() * monthly);
            spend(Lever.INCUBATION, world.accounts.firms(), row, share, Flow.INCUBATION_SUPPORT);
        }
    }

    /** Pays for a place this month; false if authority does not reach. */
    private boolean paysPlace() {
        long place = Money.fenOfMillions(world.rules.state().placeCostM() / 12);
        long staff = Money.share(place, STAFF_SHARE);
        long paid = spend(Lever.INCUBATION, world.accounts.staff, 0, staff, Flow.INCUBATION_COST)
                + spend(Lever.INCUBATION, world.accounts.suppliers, 0, place - staff, Flow.INCUBATION_COST);
        return paid == place;
    }

    private void leave(int row, int incubator) {
        world.firms.incubator.set(row, -1);
        world.incubators.tenants.add(incubator, -1);
    }

    /** Firms apply twice a year; the incubator ranks them by its mandate at its own noisy judgement. */
    private void admit(Tick tick) {
        Firms firms = world.firms;
        int month = tick.month();
        boolean any = false;
        for (int i = 0; i < world.incubators.count(); i++) {
            any |= world.incubators.open.get(i) != 0;
        }
        if (!any) {
            return;
        }
        Rules.State rules = world.rules.state();
        tick.select(firms, (rows, chosen) -> {
                    for (int row = rows.first(); row < rows.end(); row++) {
                        if (!firms.live(row) || !applies(row, month)) {
                            continue;
                        }
                        int incubator = applied(row, month, rows.draws());
                        if (incubator < 0) {
                            continue;
                        }
                        long id = firms.id(row);
                        double mean = judged(row, incubator, rows.draws());
                        IncubatorSpec spec = world.scenario.incubators().get(incubator);
                        if (!spec.open() && (mean < 0 || !accepts(row, spec, month))) {
                            continue;
                        }
                        double score = rules.mandateReturn() * mean
                                + rules.mandateJobs() * DeterministicMath.log1p(firms.sold.get(row) / 1e6)
                                + rules.mandateStrategic() * firms.special.get(row);
                        chosen.add(row, id, (long) (-score * 1e6), rows.draws().lot(LOT, id));
                    }
                })
                .serve(row -> {
                    int incubator = applied(row, month, tick.draws());
                    if (incubator >= 0) {
                        enter(row, incubator, month);
                    }
                });
    }

    private boolean applies(int row, int month) {
        Firms firms = world.firms;
        int age = month - firms.founded.get(row);
        return firms.status.get(row) == Firms.ACTIVE
                && firms.incubated.get(row) == 0
                && age <= LATEST_ADMISSION
                && age % APPLY_EVERY == 0
                && firms.research.get(row) != 0;
    }

    /** The incubator that a firm applies to: keyed by the application, one of those that take its sector. */
    private int applied(int row, int month, Draws draws) {
        String sector =
                world.scenario.sectors().get(world.firms.sector.get(row)).id();
        int event = (month - world.firms.founded.get(row)) / APPLY_EVERY;
        int best = -1;
        double highest = -1;
        for (int i = 0; i < world.incubators.count(); i++) {
            IncubatorSpec spec = world.scenario.incubators().get(i);
            boolean room = world.incubators.open.get(i) != 0;
            if (room && (spec.sectors().isEmpty() || spec.sectors().contains(sector))) {
                double u = draws.uniform(WHICH, world.firms.id(row), world.incubators.id(i), event);
                if (u > highest) {
                    highest = u;
                    best = i;
                }
            }
        }
        return best;
    }

    private double judged(int row, int incubator, Draws draws) {
        Firms firms = world.firms;
        double error = draws.normal(JUDGE, firms.id(row), world.incubators.id(incubator), firms.stage.get(row));
        return Judgement.mean(world.rules.quality(), firms.quality.get(row), firms.evidence.get(row), error);
    }

    /** A founder accepts if the cost that is taken over outweighs the equity given at the firm's value. */
    private boolean accepts(int row, IncubatorSpec spec, int month) {
        Firms firms = world.firms;
        int sector = firms.sector.get(row);
        double taken = spec.riskShare() * world.ladders.cost(sector, firms.stage.get(row)) * (1 - firms.done.get(row))
                + world.rules.state().placeCostM() * 1e6 * spec.stayMonths() / 12 / 2;
        return taken >= spec.equity() * Valuation.firm(world, row, 0, month, false);
    }

    private void enter(int row, int incubator, int month) {
        Firms firms = world.firms;
        IncubatorSpec spec = world.scenario.incubators().get(incubator);
        long place = Money.fenOfMillions(world.rules.state().placeCostM() / 12);
        boolean paid = world.policy.history()
                || world.state.authority(Lever.INCUBATION) + 12 * world.levers.accrual.get(Lever.INCUBATION.ordinal())
                        >= 24 * place * (world.incubators.tenants.get(incubator) + 1);
        if (world.incubators.tenants.get(incubator) >= spec.slots() || !paid) {
            return;
        }
        firms.incubator.set(row, incubator);
        firms.incubatedSince.set(row, month);
        firms.incubated.set(row, 1);
        world.incubators.tenants.add(incubator, 1);
        world.incubators.tenantsEver.add(incubator, 1);
        if (spec.equity() > 0) {
            CapTable.issue(world, row, Deals.INCUBATOR, world.incubators.id(incubator), 0, 0, spec.equity(), month);
        }
        world.note(firms.id(row), month, Happening.ADMITTED, spec.equity(), spec.riskShare());
    }

    /** Once a year young research firms may receive half of their planned spending, the best-judged first. */
    private void grant(Tick tick) {
        if (world.state.authority(Lever.GRANTS) <= 0 || !tick.january()) {
            return;
        }
        Firms firms = world.firms;
        long most = Money.fenOfMillions(world.rules.state().grantM());
        tick.select(firms, (rows, chosen) -> {
                    for (int row = rows.first(); row < rows.end(); row++) {
                        if (firms.live(row) && firms.status.get(row) == Firms.ACTIVE && firms.research.get(row) != 0) {
                            long id = firms.id(row);
                            double error = rows.draws().normal(GRANT_JUDGE, id, 0, firms.stage.get(row));
                            double mean = Judgement.mean(
                                    world.rules.quality(), firms.quality.get(row), firms.evidence.get(row), error);
                            chosen.add(
                                    row, id, (long) (-mean * 1e6), rows.draws().lot(GRANT_LOT, id));
                        }
                    }
                })
                .serve(row -> {
                    int sector = firms.sector.get(row);
                    int stage = firms.stage.get(row);
                    double yearly = world.ladders.cost(sector, stage) / world.ladders.months(sector, stage) * 12;
                    long paid = world.state.spend(
                            Lever.GRANTS,
                            world.accounts.firms(),
                            row,
                            Math.min(most, Money.fen(yearly / 2)),
                            Flow.GRANT);
                    if (paid > 0) {
                        world.note(firms.id(row), tick.month(), Happening.GRANT, Money.millions(paid), 1);
                    }
                });
    }
}
