package org.industrialrainforest.core.phases.state;

import java.util.List;
import org.industrialrainforest.core.rules.ApplicationScenario;
import org.industrialrainforest.core.rules.Judgement;
import org.industrialrainforest.core.rules.Mandate;
import org.industrialrainforest.core.rules.Valuation;
import org.industrialrainforest.core.scenario.IncubatorSpec;
import org.industrialrainforest.core.scenario.Mechanisms;
import org.industrialrainforest.core.scenario.Rules;
import org.industrialrainforest.core.world.Deals;
import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.core.world.Happening;
import org.industrialrainforest.core.world.Incubators;
import org.industrialrainforest.core.world.Lever;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.ledger.Flow;
import org.industrialrainforest.engine.money.Money;
import org.industrialrainforest.engine.random.Draw;
import org.industrialrainforest.engine.random.Draws;
import org.industrialrainforest.engine.random.Identity;
import org.industrialrainforest.engine.random.Process;
import org.industrialrainforest.engine.simulation.Tick;

/** The incubation lever: incubators are opened, pay for places and their share of tenants' research, and admit. */
final class IncubatorSpending {
    static final Process ADMISSION = Process.lifelong("admission", "judge", "incubator", "lot")
            .means(
                    "an incubator's look, which one a firm applies to, and lots; by firm, incubator, and stage or application",
                    "孵化器的判断、企业申请哪家与抽签；按企业、孵化器及阶段或申请");
    private static final Draw JUDGE = ADMISSION.draw("judge");
    private static final Draw WHICH = ADMISSION.draw("incubator");
    private static final Draw LOT = ADMISSION.draw("lot");

    private final World world;
    private final Mechanisms channels;
    private final int[] park;
    private final boolean[][] takes;

    IncubatorSpending(World world) {
        this.world = world;
        channels = world.rules.mechanisms();
        park = world.scenario.incubators().stream()
                .mapToInt(i -> world.parks.row(Identity.of("park/" + i.park())))
                .toArray();
        takes = new boolean[world.scenario.incubators().size()][world.sectors.count()];
        for (int i = 0; i < takes.length; i++) {
            List<String> taken = world.scenario.incubators().get(i).sectors();
            for (int s = 0; s < takes[i].length; s++) {
                takes[i][s] = taken.isEmpty()
                        || taken.contains(world.scenario.sectors().get(s).id());
            }
        }
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
        admit(tick);
    }

    private long capital(int incubator) {
        return Money.fenOfMillions(world.scenario.incubators().get(incubator).capexBn() * 1000);
    }

    private boolean begins(int i, int month) {
        Rules.State rules = world.rules.state();
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

    /** A stay ends with time, with the firm, or when money for the place runs out. */
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
        boolean over = monthsLeft(row, month) <= 0
                || firms.status.get(row) > Firms.DORMANT
                || world.incubators.open.get(i) == 0;
        if (over || !paysPlace()) {
            firms.incubator.set(row, -1);
            world.incubators.tenants.add(i, -1);
            return;
        }
        if (firms.research.get(row) != 0 && firms.status.get(row) == Firms.ACTIVE) {
            double speed = Math.max(world.rules.state().leastSupport(), firms.speed.get(row));
            long share = Money.fen(riskShare(i) * speed * monthlyCost(row));
            world.state.spend(Lever.INCUBATION, world.accounts.firms(), row, share, Flow.INCUBATION_SUPPORT);
        }
    }

    private int monthsLeft(int row, int month) {
        IncubatorSpec spec = world.scenario.incubators().get(world.firms.incubator.get(row));
        return spec.stayMonths() - (month - world.firms.incubatedSince.get(row));
    }

    private double riskShare(int incubator) {
        return channels.incubationMoney()
                ? world.scenario.incubators().get(incubator).riskShare()
                : 0;
    }

    private double equity(int incubator) {
        return channels.incubationEquity()
                ? world.scenario.incubators().get(incubator).equity()
                : 0;
    }

    /** What a month of the stage costs at full speed, RMB. */
    private double monthlyCost(int row) {
        return world.ladders.rate(world.firms.sector.get(row), world.firms.stage.get(row));
    }

    private long place() {
        return channels.incubationPlaces()
                ? Money.fenOfMillions(world.rules.state().placeCostM() / 12)
                : 0;
    }

    /** Pays for a place this month; false, and nothing is paid, if authority does not reach. */
    private boolean paysPlace() {
        long place = place();
        if (!world.policy.history() && world.state.authority(Lever.INCUBATION) < place) {
            return false;
        }
        world.state.run(Lever.INCUBATION, place, world.rules.state().staffShare(), Flow.INCUBATION_COST);
        return true;
    }

    /** Places that are taken, in all incubators: the lever pays for all of them. */
    int tenants() {
        Incubators incubators = world.incubators;
        int all = 0;
        for (int i = 0; i < incubators.count(); i++) {
            all += incubators.tenants.get(i);
        }
        return all;
    }

    /** What tenants were promised until their stays end: their places, and the risk share of their stage at full speed. */
    long owed(int month) {
        Firms firms = world.firms;
        long owed = 0;
        for (int row = 0; row < firms.end(); row++) {
            if (firms.live(row) && firms.incubator.has(row)) {
                long share = firms.research.get(row) == 0
                        ? 0
                        : Money.fen(riskShare(firms.incubator.get(row)) * monthlyCost(row));
                owed += Math.max(0, monthsLeft(row, month)) * (place() + share);
            }
        }
        return owed;
    }

    /** Firms apply every few months; the incubator ranks them by its mandate at its own noisy judgement. */
    private void admit(Tick tick) {
        int month = tick.month();
        boolean any = false;
        for (int i = 0; i < world.incubators.count(); i++) {
            any |= world.incubators.open.get(i) != 0;
        }
        if (!any || world.envelopeEnded(month)) {
            return;
        }
        Firms firms = world.firms;
        tick.select(firms, (rows, chosen) -> {
                    for (int row = rows.first(); row < rows.end(); row++) {
                        if (!firms.live(row) || !applies(row, month)) {
                            continue;
                        }
                        int incubator = applied(row, month, rows.draws());
                        if (incubator < 0 || !hasRoom(incubator, month)) {
                            continue;
                        }
                        double mean = judged(row, incubator, rows.draws());
                        IncubatorSpec spec = world.scenario.incubators().get(incubator);
                        boolean wanted =
                                spec.open() || mean >= world.rules.state().leastQuality();
                        if (wanted && accepts(row, incubator, month)) {
                            chosen.add(
                                    row,
                                    firms.id(row),
                                    Mandate.rank(Mandate.score(world, row, mean, month)),
                                    rows.draws().lot(LOT, firms.id(row)));
                        }
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
        Rules.State rules = world.rules.state();
        return age % rules.admissionMonths() == 0
                && age <= rules.latestAdmission()
                && firms.incubated.get(row) == 0
                && firms.research.get(row) != 0
                && firms.status.get(row) == Firms.ACTIVE;
    }

    /** The incubator that a firm applies to: keyed by the application, one of those that take its sector. */
    private int applied(int row, int month, Draws draws) {
        int sector = world.firms.sector.get(row);
        int event = (month - world.firms.founded.get(row)) / world.rules.state().admissionMonths();
        int best = -1;
        double highest = -1;
        for (int i = 0; i < world.incubators.count(); i++) {
            if (takes[i][sector] && world.incubators.open.get(i) != 0) {
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

    /** A founder accepts if stage cost and rent that are saved outweigh the equity given at what the firm is worth to one who knows what is known of it. */
    private boolean accepts(int row, int incubator, int month) {
        Firms firms = world.firms;
        IncubatorSpec spec = world.scenario.incubators().get(incubator);
        double cost = world.ladders.cost(firms.sector.get(row), firms.stage.get(row)) * (1 - firms.done.get(row));
        double rent = channels.incubationPlaces() && firms.park.has(row)
                ? (world.scenario.parks().get(firms.park.get(row)).rentM() - spec.rentM()) * 1e6
                : 0;
        double taken = riskShare(incubator) * cost + rent * spec.stayMonths() / 12;
        return taken >= equity(incubator) * Valuation.asKnown(world, row, month);
    }

    /** A tenant works where its incubator is: what it knows, and learns, it shares with that park. */
    private void move(int row, int to) {
        Firms firms = world.firms;
        if (firms.park.has(row)) {
            world.parks.tenants.add(firms.park.get(row), -1);
        }
        firms.park.set(row, to);
        world.parks.tenants.add(to, 1);
    }

    /** Whether a place is free and its money in sight. */
    private boolean hasRoom(int incubator, int month) {
        boolean paid = world.policy.history()
                || world.state.authority(Lever.INCUBATION) + world.coming(Lever.INCUBATION, month, 12)
                        >= (long) world.rules.state().coverMonths() * place() * (tenants() + 1);
        return paid
                && world.incubators.tenants.get(incubator)
                        < world.scenario.incubators().get(incubator).slots();
    }

    private void enter(int row, int incubator, int month) {
        Firms firms = world.firms;
        if (!hasRoom(incubator, month)) {
            return;
        }
        firms.incubator.set(row, incubator);
        firms.incubatedSince.set(row, month);
        firms.incubated.set(row, 1);
        move(row, park[incubator]);
        world.incubators.tenants.add(incubator, 1);
        world.incubators.tenantsEver.add(incubator, 1);
        double equity = equity(incubator);
        if (equity > 0) {
            world.capTable.issue(row, Deals.INCUBATOR, world.incubators.id(incubator), 0, 0, equity, month);
        }
        if (ApplicationScenario.serves(world, row)) {
            firms.fit.set(row, 1);
        }
        world.note(firms.id(row), month, Happening.ADMITTED, equity, riskShare(incubator));
    }
}
