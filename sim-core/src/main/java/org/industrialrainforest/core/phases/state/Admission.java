package org.industrialrainforest.core.phases.state;

import org.industrialrainforest.core.rules.ApplicationScenario;
import org.industrialrainforest.core.rules.Judgement;
import org.industrialrainforest.core.rules.Mandate;
import org.industrialrainforest.core.rules.Rhythm;
import org.industrialrainforest.core.rules.Tenancy;
import org.industrialrainforest.core.rules.TenantValue;
import org.industrialrainforest.core.scenario.Lever;
import org.industrialrainforest.core.scenario.StateParameters;
import org.industrialrainforest.core.world.FirmStatus;
import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.core.world.Happening;
import org.industrialrainforest.core.world.Holder;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.random.Draw;
import org.industrialrainforest.engine.random.Draws;
import org.industrialrainforest.engine.random.Identity;
import org.industrialrainforest.engine.random.Process;
import org.industrialrainforest.engine.simulation.Tick;

/** Who becomes an incubator's tenant: firms apply, founders weigh the offer, and the best by the mandate are taken. */
final class Admission {
    static final Process ADMISSION = Process.lifelong("admission", "judge", "incubator", "lot")
            .means(
                    "an incubator's look, which one a firm applies to, and lots; by firm, incubator, and stage or application");

    private static final Draw JUDGE = ADMISSION.draw("judge");

    private static final Draw WHICH = ADMISSION.draw("incubator");

    static final Draw LOT = ADMISSION.draw("lot");

    private final World world;

    private final IncubatorTerms terms;

    private final int[] park;

    private final Judgement judgement;

    private final Mandate mandate;

    private final TenantValue value;

    private final Rhythm applications;

    Admission(World world, IncubatorTerms terms, Judgement judgement, Mandate mandate, TenantValue value) {
        this.judgement = judgement;
        this.mandate = mandate;
        this.value = value;
        this.world = world;
        this.terms = terms;
        applications = new Rhythm(world.rules.state().admissionMonths());
        park = world.scenario.incubators().stream()
                .mapToInt(i -> world.parks.row(Identity.of("park/" + i.park())))
                .toArray();
    }

    /** Firms apply every few months; the incubator ranks them by its mandate at its own noisy judgement. */
    void run(Tick tick) {
        int month = tick.month();
        double kept = world.remembered();
        for (int s = 0; s < world.sectors.count(); s++) {
            world.sectors.applications.set(s, kept * world.sectors.applications.get(s));
            world.sectors.admissions.set(s, kept * world.sectors.admissions.get(s));
        }
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
                        if (incubator >= 0 && value.accepts(world, row, incubator, month)) {
                            double mean = judged(row, incubator, rows.draws());
                            chosen.add(
                                    row,
                                    firms.id(row),
                                    Mandate.rank(mandate.scores(world, row, mean, month) + ties(row)),
                                    rows.draws().lot(LOT, firms.id(row)));
                        }
                    }
                })
                .serve(row -> decide(row, month, tick.draws()));
    }

    /** What speaks for a firm that others have served or bought from: a run at a platform, a link to a leader. */
    private double ties(int row) {
        Firms firms = world.firms;
        int ties = (firms.platformRuns.get(row) > 0 ? 1 : 0) + (firms.links.get(row) > 0 ? 1 : 0);
        return world.rules.mechanisms().incubationTies() ? world.rules.state().mandateTies() * ties : 0;
    }

    /** A firm that wants a place gets it if it is wanted and there is room. */
    private void decide(int row, int month, Draws draws) {
        int sector = world.firms.sector.get(row);
        int incubator = applied(row, month, draws);
        world.sectors.applications.add(sector, 1);
        boolean wanted = world.scenario.incubators().get(incubator).open()
                || judged(row, incubator, draws) >= world.rules.state().leastQuality();
        if (wanted && hasRoom(incubator, month)) {
            enter(row, incubator, month);
            world.sectors.admissions.add(sector, 1);
        }
    }

    private boolean applies(int row, int month) {
        Firms firms = world.firms;
        if (firms.research.get(row) == 0 || firms.incubated.get(row) != 0 || !firms.status.is(row, FirmStatus.ACTIVE)) {
            return false;
        }
        int age = month - firms.founded.get(row);
        StateParameters rules = world.rules.state();
        return age <= rules.latestAdmission() && applications.due(age);
    }

    /** The incubator that a firm applies to: keyed by the application, one of those that take its sector. */
    private int applied(int row, int month, Draws draws) {
        int sector = world.firms.sector.get(row);
        int event = (month - world.firms.founded.get(row)) / world.rules.state().admissionMonths();
        int best = -1;
        double highest = -1;
        for (int i : world.incubatorsOf(sector)) {
            if (world.incubators.open.get(i) != 0) {
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
        return judgement.posteriorMean(world.rules.quality(), firms.quality.get(row), firms.evidence.get(row), error);
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
                        >= (long) world.rules.state().coverMonths() * terms.place() * (terms.tenants() + 1);
        return paid
                && world.incubators.tenants.get(incubator)
                        < world.scenario.incubators().get(incubator).slots();
    }

    private void enter(int row, int incubator, int month) {
        Firms firms = world.firms;
        firms.incubator.set(row, incubator);
        firms.incubatedSince.set(row, month);
        firms.incubated.set(row, 1);
        move(row, park[incubator]);
        world.incubators.tenants.add(incubator, 1);
        world.incubators.tenantsEver.add(incubator, 1);
        double equity = terms.equity(incubator);
        if (equity > 0) {
            world.capTable.issue(row, Holder.INCUBATOR, world.incubators.id(incubator), 0, 0, equity, month);
        }
        if (ApplicationScenario.serves(world, row)) {
            firms.fit.set(row, 1);
        }
        world.note(firms.id(row), month, Happening.ADMITTED, equity, Tenancy.share(world, row));
    }
}
