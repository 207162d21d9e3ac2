package org.industrialrainforest.core.phases;

import java.util.List;
import org.industrialrainforest.core.engine.Phase;
import org.industrialrainforest.core.engine.Tick;
import org.industrialrainforest.core.random.DeterministicMath;
import org.industrialrainforest.core.random.Draw;
import org.industrialrainforest.core.random.Draws;
import org.industrialrainforest.core.random.Identity;
import org.industrialrainforest.core.random.Process;
import org.industrialrainforest.core.rules.GateRule;
import org.industrialrainforest.core.scenario.BridgeSpec;
import org.industrialrainforest.core.scenario.Rules;
import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.core.world.Happening;
import org.industrialrainforest.core.world.Leaders;
import org.industrialrainforest.core.world.Links;
import org.industrialrainforest.core.world.World;

/** Phase 6. Leaders meet small firms, by themselves or through bridge centres; some meetings become links that bring orders, evidence and risk. */
public final class Bridging implements Phase {
    private static final Process MEETING = Process.lifelong("meeting", "clicks", "orders", "ends", "copies");
    private static final Draw CLICKS = MEETING.draw("clicks");
    private static final Draw ORDERS = MEETING.draw("orders");
    private static final Draw ENDS = MEETING.draw("ends");
    private static final Draw COPIES = MEETING.draw("copies");
    private static final Process LOOKING = Process.lifelong("looking-for-partners", "lot", "leader", "own");
    private static final Draw LOT = LOOKING.draw("lot");
    private static final Draw LEADER = LOOKING.draw("leader");
    private static final Draw OWN = LOOKING.draw("own");
    private static final int LOOKS_EVERY = 6;

    private final World world;
    private final boolean[][] serves;

    public Bridging(World world) {
        this.world = world;
        serves = new boolean[world.scenario.bridges().size()]
                [world.scenario.sectors().size()];
        for (int b = 0; b < serves.length; b++) {
            for (int s = 0; s < serves[b].length; s++) {
                BridgeSpec spec = world.scenario.bridges().get(b);
                serves[b][s] = spec.sectors().isEmpty()
                        || spec.sectors()
                                .contains(world.scenario.sectors().get(s).id());
            }
        }
    }

    @Override
    public List<Process> processes() {
        return List.of(MEETING, LOOKING);
    }

    @Override
    public void run(Tick tick) {
        ageLinks(tick.month());
        meet(tick);
    }

    private void ageLinks(int month) {
        Links links = world.links;
        Firms firms = world.firms;
        Rules.Bridging rules = world.rules.bridging();
        for (int row : links.byIdentity()) {
            int firm = firms.row(links.firm.get(row));
            links.endLeft.add(row, -rules.linkEnds() / 12);
            boolean dead = firm < 0 || !firms.works(firm);
            if (!dead && firms.reachedProduct.get(firm) > 0) {
                links.copyLeft.add(row, -rules.leaderCopies() / 12);
                if (links.copyLeft.get(row) <= 0) {
                    double was = firms.quality.get(firm);
                    firms.quality.set(firm, was + rules.copiedQuality());
                    world.note(firms.id(firm), month, Happening.COPIED, was + rules.copiedQuality(), was);
                    links.endLeft.set(row, 0);
                }
            }
            if (dead || links.endLeft.get(row) <= 0) {
                if (firm >= 0) {
                    firms.links.add(firm, -1);
                    firms.orders.add(firm, -links.orders.get(row));
                    if (firms.links.get(firm) == 0) {
                        firms.orders.set(firm, 0);
                    }
                }
                links.remove(row);
            }
        }
    }

    private void meet(Tick tick) {
        Firms firms = world.firms;
        Leaders leaders = world.leaders;
        int month = tick.month();
        for (int l = 0; l < leaders.count(); l++) {
            leaders.met.set(l, 0);
        }
        int[] centreMeetings = new int[world.bridges.count()];
        tick.select(firms, (rows, chosen) -> {
                    for (int row = rows.first(); row < rows.end(); row++) {
                        if (firms.live(row)
                                && firms.works(row)
                                && firms.status.get(row) != Firms.ACQUIRED
                                && firms.stage.get(row) > 0
                                && (month - firms.founded.get(row)) % LOOKS_EVERY == 0
                                && world.leadersOf(firms.sector.get(row)).length > 0) {
                            chosen.add(
                                    row, firms.id(row), 0, rows.draws().lot(LOT, firms.id(row), 0, look(row, month)));
                        }
                    }
                })
                .serve(row -> {
                    int centre = centre(row, centreMeetings);
                    int[] candidates = world.leadersOf(firms.sector.get(row));
                    int leader = candidates[
                            tick.draws().choice(LEADER, firms.id(row), 0, look(row, month), candidates.length)];
                    if (leaders.met.get(leader) >= leaders.attention.get(leader)) {
                        return;
                    }
                    if (centre < 0
                            && !tick.draws()
                                    .happens(OWN, leaders.id(leader), firms.id(row), look(row, month), ownChance())) {
                        return;
                    }
                    leaders.met.add(leader, 1);
                    if (centre >= 0) {
                        centreMeetings[centre]++;
                        world.bridges.meetings.add(centre, 1);
                    }
                    decide(row, leader, centre, month, tick.draws());
                });
    }

    /** Ordinal of a firm's look for partners, twice a year from its founding on. */
    private int look(int row, int month) {
        return (month - world.firms.founded.get(row)) / LOOKS_EVERY;
    }

    /** Chance that a leader would have met a looking firm by itself. */
    private double ownChance() {
        return Math.min(1, world.rules.bridging().ownMeetings() / 12);
    }

    private int centre(int row, int[] meetings) {
        int sector = world.firms.sector.get(row);
        for (int b = 0; b < serves.length; b++) {
            if (world.bridges.open.get(b) != 0
                    && serves[b][sector]
                    && meetings[b] < world.scenario.bridges().get(b).meetings()) {
                return b;
            }
        }
        return -1;
    }

    /** Whether a pair clicks is one lasting fact about the pair. */
    private void decide(int row, int leader, int centre, int month, Draws draws) {
        Firms firms = world.firms;
        Links links = world.links;
        Rules.Bridging rules = world.rules.bridging();
        long id = firms.id(row);
        long other = world.leaders.id(leader);
        long link = Identity.of(id, other, 0);
        double chance = GateRule.tilted(rules.linkProbability(), rules.linkQuality() * firms.quality.get(row));
        if (links.row(link) >= 0 || !draws.happens(CLICKS, id, other, 0, chance)) {
            return;
        }
        int made = links.add(link);
        links.firm.set(made, id);
        links.leader.set(made, leader);
        links.bridged.set(made, centre >= 0 ? 1 : 0);
        links.since.set(made, month);
        double orders =
                world.leaders.order.get(leader) * DeterministicMath.exp(draws.normal(ORDERS, id, other, 0) - .5);
        links.orders.set(made, orders);
        links.endLeft.set(made, draws.exponential(ENDS, id, other, 0));
        links.copyLeft.set(made, draws.exponential(COPIES, id, other, 0));
        firms.links.add(row, 1);
        firms.linksEver.add(row, 1);
        firms.orders.add(row, orders);
        if (centre >= 0) {
            world.bridges.made.add(centre, 1);
        }
        world.note(id, month, Happening.LINKED, orders * 12 / 1e6, centre >= 0 ? 1 : 0);
    }
}
