package org.industrialrainforest.core.phases.state;

import org.industrialrainforest.core.rules.Judgement;
import org.industrialrainforest.core.rules.Mandate;
import org.industrialrainforest.core.rules.PartnerSearch;
import org.industrialrainforest.core.rules.Rhythm;
import org.industrialrainforest.core.scenario.BridgeSpec;
import org.industrialrainforest.core.scenario.Lever;
import org.industrialrainforest.core.world.FirmStatus;
import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.core.world.Flow;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.money.Money;
import org.industrialrainforest.engine.random.Draw;
import org.industrialrainforest.engine.random.Draws;
import org.industrialrainforest.engine.random.Process;
import org.industrialrainforest.engine.simulation.Tick;

/**
 * The bridge lever: centres are opened and kept, and take members. A centre's members are the leaders of its sectors and small firms past
 * their first gate, which apply, and stay for a time. What they have of it is told in phase 6.
 */
final class BridgeSpending {
    static final Process MEMBERSHIP = Process.lifelong("membership", "judge", "lot")
            .means("a centre's look at who applies, and lots; by firm and stage");
    private static final Draw JUDGE = MEMBERSHIP.draw("judge");
    private static final Draw LOT = MEMBERSHIP.draw("lot");

    private final World world;
    private final boolean[][] serves;
    private final int[] leaders;

    private final Judgement judgement;

    private final Mandate mandate;

    private final Membership membership;

    private final Rhythm looks;

    BridgeSpending(World world, Judgement judgement, Mandate mandate) {
        this.judgement = judgement;
        this.mandate = mandate;
        this.world = world;
        int sectors = world.scenario.sectors().size();
        serves = new boolean[world.scenario.bridges().size()][sectors];
        leaders = new int[serves.length];
        for (int b = 0; b < serves.length; b++) {
            BridgeSpec spec = world.scenario.bridges().get(b);
            for (int s = 0; s < sectors; s++) {
                serves[b][s] = spec.sectors().isEmpty()
                        || spec.sectors()
                                .contains(world.scenario.sectors().get(s).id());
                leaders[b] += serves[b][s] ? world.leadersOf(s).length : 0;
            }
            leaders[b] = Math.min(leaders[b], spec.members());
        }
        membership = new Membership(world, judgement, leaders);
        looks = PartnerSearch.looks(world);
    }

    void run(Tick tick) {
        int open = 0;
        for (int b = 0; b < serves.length; b++) {
            open += world.bridges.open.get(b);
        }
        boolean any = false;
        for (int b = 0; b < serves.length; b++) {
            if (world.bridges.open.get(b) == 0 && begins(b, open, tick.month())) {
                world.bridges.open.set(b, 1);
                world.bridges.since.set(b, tick.month());
                world.bridges.members.set(b, leaders[b]);
                open++;
            }
            if (world.bridges.open.get(b) != 0) {
                long cost = yearly(b) / 12;
                long paid =
                        world.state.run(Lever.BRIDGE, cost, world.rules.state().staffShare(), Flow.BRIDGE_COST);
                if (paid < cost) {
                    world.bridges.open.set(b, 0);
                    open--;
                }
            }
            any |= world.bridges.since.get(b) > 0;
        }
        if (any) {
            part(tick);
            join(tick);
            membership.pay();
        }
    }

    private long yearly(int bridge) {
        return Money.fenOfMillions(world.scenario.bridges().get(bridge).costM());
    }

    /** Centres = min(what the budget keeps, what the leaders are enough for). */
    private boolean begins(int b, int open, int month) {
        if (world.policy.history()) {
            return month >= world.scenario.bridges().get(b).opens().index();
        }
        long accrual = world.levers.accrual.get(Lever.BRIDGE.ordinal());
        return accrual > 0
                && world.rules.state().leadersPerCentre() * (open + 1) <= world.leaders.count()
                && world.coming(Lever.BRIDGE, month, 12) >= (open + 1) * yearly(b);
    }

    /** Members leave when their time is over, they are out of business or bought, or the centre is closed. */
    private void part(Tick tick) {
        Firms firms = world.firms;
        int month = tick.month();
        for (int row = 0; row < firms.end(); row++) {
            if (!firms.live(row) || !firms.centre.has(row)) {
                continue;
            }
            int centre = firms.centre.get(row);
            boolean over =
                    month - firms.memberSince.get(row) >= world.rules.bridging().memberMonths()
                            || !firms.works(row)
                            || firms.status.is(row, FirmStatus.ACQUIRED);
            if (over || world.bridges.open.get(centre) == 0) {
                firms.centre.set(row, -1);
                world.bridges.members.add(centre, -1);
            }
        }
    }

    /** Firms apply when they look for partners, and all of them when a centre opens; the best by the mandate are taken first. */
    private void join(Tick tick) {
        Firms firms = world.firms;
        int month = tick.month();
        boolean[] room = room();
        boolean opens = opens(month);
        tick.select(firms, (rows, chosen) -> {
                    for (int row = rows.first(); row < rows.end(); row++) {
                        if (!firms.live(row)
                                || firms.centre.has(row)
                                || !room[firms.sector.get(row)]
                                || !PartnerSearch.open(world, row)
                                || !(opens || looks.due(month - world.firms.founded.get(row)))) {
                            continue;
                        }
                        int centre = centre(row, month);
                        if (centre >= 0 && membership.worthwhile(row, centre)) {
                            double mean = judged(row, rows.draws());
                            chosen.add(
                                    row,
                                    firms.id(row),
                                    Mandate.rank(mandate.scores(world, row, mean, month)),
                                    rows.draws().lot(LOT, firms.id(row)));
                        }
                    }
                })
                .serve(row -> {
                    int centre = centre(row, month);
                    if (centre >= 0 && membership.worthwhile(row, centre)) {
                        firms.centre.set(row, centre);
                        firms.memberSince.set(row, month);
                        world.bridges.members.add(centre, 1);
                    }
                });
    }

    /** Sectors of which an open centre has room. */
    private boolean[] room() {
        boolean[] room = new boolean[world.sectors.count()];
        for (int b = 0; b < serves.length; b++) {
            for (int s = 0; s < room.length; s++) {
                room[s] |= serves[b][s] && hasRoom(b);
            }
        }
        return room;
    }

    /** Whether a centre opens this month: then not only those apply who look for partners. */
    private boolean opens(int month) {
        for (int b = 0; b < serves.length; b++) {
            if (world.bridges.since.get(b) == month) {
                return true;
            }
        }
        return false;
    }

    private boolean hasRoom(int b) {
        return world.bridges.open.get(b) != 0
                && world.bridges.members.get(b)
                        < world.scenario.bridges().get(b).members();
    }

    private double judged(int row, Draws draws) {
        Firms firms = world.firms;
        double error = draws.normal(JUDGE, firms.id(row), 0, firms.stage.get(row));
        return judgement.posteriorMean(world.rules.quality(), firms.quality.get(row), firms.evidence.get(row), error);
    }

    /** The first open centre of a firm's sector that has room and that it applies to this month; −1 for none. */
    private int centre(int row, int month) {
        int sector = world.firms.sector.get(row);
        boolean due = looks.due(month - world.firms.founded.get(row));
        for (int b = 0; b < serves.length; b++) {
            if (serves[b][sector] && hasRoom(b) && (due || world.bridges.since.get(b) == month)) {
                return b;
            }
        }
        return -1;
    }
}
