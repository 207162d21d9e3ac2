package org.industrialrainforest.core.phases.bridging;

import java.util.List;
import org.industrialrainforest.core.rules.ApplicationScenario;
import org.industrialrainforest.core.rules.GateRule;
import org.industrialrainforest.core.rules.PartnerSearch;
import org.industrialrainforest.core.rules.Rhythm;
import org.industrialrainforest.core.scenario.BridgingParameters;
import org.industrialrainforest.core.scenario.Meaning;
import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.core.world.Happening;
import org.industrialrainforest.core.world.Leaders;
import org.industrialrainforest.core.world.Links;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.random.DeterministicMath;
import org.industrialrainforest.engine.random.Draw;
import org.industrialrainforest.engine.random.Draws;
import org.industrialrainforest.engine.random.Identity;
import org.industrialrainforest.engine.random.Process;
import org.industrialrainforest.engine.simulation.Phase;
import org.industrialrainforest.engine.simulation.Tick;

/**
 * Phase 6. Leaders meet small firms, by themselves or through bridge centres; some meetings become links that bring orders, evidence,
 * dependence and risk. Centres arrange meetings for their members alone, who come before others; a meeting takes the leader's attention.
 */
@Meaning(
        en =
                "Leaders meet small firms, by themselves or through bridge centres, whose members come first, each within the leader's attention. Whether a pair matches is drawn once and kept. A link brings orders, evidence, dependence and the risk of being copied, and ends at a constant hazard.")
public final class Bridging implements Phase {
    private static final Process MEETING = Process.lifelong("meeting", "clicks", "orders", "ends", "copies")
            .means("whether two click, what orders come, when a link ends or is copied; by firm and leader");
    private static final Draw CLICKS = MEETING.draw("clicks");
    private static final Draw ORDERS = MEETING.draw("orders");
    private static final Draw ENDS = MEETING.draw("ends");
    private static final Draw COPIES = MEETING.draw("copies");
    private static final Process LOOKING = Process.lifelong("looking-for-partners", "lot", "leader")
            .means("which leader is met, and lots; by firm, leader and look");
    private static final Draw LOT = LOOKING.draw("lot");
    private static final Draw LEADER = LOOKING.draw("leader");
    private static final Process INITIATIVE = Process.monthly("leaders-initiative", "meetings")
            .means("meetings that leaders arrange by themselves; by leader and calendar month");
    private static final Draw MEETINGS = INITIATIVE.draw("meetings");

    private final World world;
    private final SupplyLinks supply;
    private final Rhythm looks;

    public Bridging(World world) {
        this.world = world;
        supply = new SupplyLinks(world);
        looks = PartnerSearch.looks(world);
    }

    @Override
    public List<Process> processes() {
        return List.of(MEETING, LOOKING, INITIATIVE, SupplyLinks.CUSTOMERS);
    }

    @Override
    public void run(Tick tick) {
        ageLinks();
        endLinks(tick.month());
        meet(tick);
        if (world.rules.mechanisms().supplyLinks()) {
            supply.run(tick);
        }
    }

    /** A month brings the end of each link nearer, and where there is a product its being copied. No link's clock bears on another's. */
    private void ageLinks() {
        Links links = world.links;
        BridgingParameters rules = world.rules.bridging();
        for (int row = 0; row < links.end(); row++) {
            if (links.live(row)) {
                links.endLeft.add(row, -rules.linkEnds() / 12);
                if (copies(row)) {
                    links.copyLeft.add(row, -rules.leaderCopies() / 12);
                }
            }
        }
    }

    /** Whether a link's leader may copy what the firm sells. */
    private boolean copies(int link) {
        int firm = working(link);
        return firm >= 0
                && world.firms.reachedProduct.get(firm) > 0
                && world.rules.mechanisms().linkCopying();
    }

    /** The firm of a link, if it does business; −1 otherwise. */
    private int working(int link) {
        int firm = world.firms.row(world.links.firm.get(link));
        return firm >= 0 && world.firms.works(firm) ? firm : -1;
    }

    /** Whether a link's time is over, its firm dead, or its product copied. */
    private boolean ends(int link) {
        Links links = world.links;
        return links.endLeft.get(link) <= 0 || working(link) < 0 || (links.copyLeft.get(link) <= 0 && copies(link));
    }

    private void endLinks(int month) {
        Links links = world.links;
        Firms firms = world.firms;
        for (int row : links.byIdentity(this::ends)) {
            int firm = firms.row(links.firm.get(row));
            if (links.copyLeft.get(row) <= 0 && copies(row)) {
                double was = firms.quality.get(firm);
                double left = was + world.rules.bridging().copiedQuality();
                firms.quality.set(firm, left);
                world.note(firms.id(firm), month, Happening.COPIED, left, was);
            }
            if (firm >= 0) {
                loseBuyer(firm, links.orders.get(row));
                firms.links.add(firm, -1);
                firms.orders.add(firm, -links.orders.get(row));
                if (firms.links.get(firm) == 0) {
                    firms.orders.set(firm, 0);
                }
            }
            int leader = links.leader.get(row);
            world.leaders.ended.add(leader, 1);
            world.leaders.lived.add(leader, month - links.since.get(row));
            links.remove(row);
        }
    }

    /** Who sold by a large buyer loses, with the orders, a part of its own sales in proportion to the buyer's share in its turnover. */
    private void loseBuyer(int firm, double orders) {
        Firms firms = world.firms;
        double turnover = firms.product.get(firm) + firms.orders.get(firm);
        if (orders > 0 && firms.product.get(firm) > 0) {
            double dependence = Math.min(1, orders / turnover);
            firms.product.set(
                    firm, firms.product.get(firm) * (1 - world.rules.bridging().buyerDependence() * dependence));
        }
    }

    private void meet(Tick tick) {
        Firms firms = world.firms;
        Leaders leaders = world.leaders;
        int month = tick.month();
        for (int l = 0; l < leaders.count(); l++) {
            leaders.met.set(l, 0);
            double mean = world.rules.bridging().ownMeetings() / 12;
            leaders.own.set(l, tick.draws().poisson(MEETINGS, leaders.id(l), mean));
        }
        boolean[] leadersLook = leadersLook();
        world.sums.looks.reset();
        double kept = world.remembered();
        for (int s = 0; s < world.sectors.count(); s++) {
            world.sectors.arranged.set(s, kept * world.sectors.arranged.get(s));
        }
        int[] centreMeetings = new int[world.bridges.count()];
        int[] shown = new int[world.platforms.count()];
        tick.select(firms, (rows, chosen) -> {
                    for (int row = rows.first(); row < rows.end(); row++) {
                        if (!firms.live(row)
                                || !looks.due(month - firms.founded.get(row))
                                || !PartnerSearch.open(world, row)) {
                            continue;
                        }
                        world.sums.looks.add(rows.part(), firms.sector.get(row), 1);
                        if (leadersLook[firms.sector.get(row)]
                                || firms.centre.has(row)
                                || Demonstrations.platform(world, row) >= 0) {
                            chosen.add(
                                    row,
                                    firms.id(row),
                                    firms.centre.has(row) ? 0 : 1,
                                    rows.draws().lot(LOT, firms.id(row), 0, look(row, month)));
                        }
                    }
                })
                .serve(row -> {
                    int centre = centre(row, centreMeetings);
                    int bed = centre >= 0 ? -1 : Demonstrations.platform(world, row);
                    if (bed >= 0 && shown[bed] >= Demonstrations.most(world, bed)) {
                        bed = -1;
                    }
                    int leader = leader(row, centre >= 0 || bed >= 0, month, tick.draws());
                    if (leader < 0) {
                        return;
                    }
                    leaders.met.add(leader, 1);
                    if (centre >= 0) {
                        centreMeetings[centre]++;
                        world.bridges.meetings.add(centre, 1);
                        if (world.rules.mechanisms().bridgeService()) {
                            firms.evidence.add(row, world.rules.bridging().serviceEvidence());
                        }
                    } else if (bed >= 0) {
                        shown[bed]++;
                        world.platforms.shown.add(bed, 1);
                    } else {
                        leaders.own.add(leader, -1);
                    }
                    decide(row, leader, centre, month, tick.draws());
                });
        for (int s = 0; s < world.sectors.count(); s++) {
            world.sectors.looks.set(s, kept * world.sectors.looks.get(s) + world.sums.looks.total(s));
        }
    }

    /** Sectors of which a leader looks around by itself this month: in others nobody meets without a centre. */
    private boolean[] leadersLook() {
        Leaders leaders = world.leaders;
        boolean[] look = new boolean[world.sectors.count()];
        for (int l = 0; l < leaders.count(); l++) {
            look[leaders.sector.get(l)] |= leaders.own.get(l) > 0;
        }
        return look;
    }

    /** Ordinal of a firm's look for partners, from its founding on. */
    private int look(int row, int month) {
        return (month - world.firms.founded.get(row)) / world.rules.bridging().lookMonths();
    }

    /** The centre that arranges a meeting for the firm: its own, if that has meetings left this month; −1 for none. */
    private int centre(int row, int[] meetings) {
        int centre = world.firms.centre.get(row);
        boolean arranges = centre >= 0
                && world.rules.mechanisms().bridgeMeetings()
                && world.bridges.open.get(centre) != 0
                && meetings[centre] < world.scenario.bridges().get(centre).meetings();
        return arranges ? centre : -1;
    }

    /**
     * The leader whom a firm meets: of those of its sector that have attention left and are not linked to it, the one that the lot of the
     * look names. Without a centre only those that look around by themselves this month.
     */
    private int leader(int row, boolean arranged, int month, Draws draws) {
        Leaders leaders = world.leaders;
        long id = world.firms.id(row);
        boolean unlinked = world.firms.links.get(row) == 0;
        int best = -1;
        double highest = -1;
        for (int leader : world.leadersOf(world.firms.sector.get(row))) {
            if (leaders.met.get(leader) < leaders.attention.get(leader)
                    && (arranged || leaders.own.get(leader) > 0)
                    && (unlinked || world.links.row(Identity.of(id, leaders.id(leader), 0)) < 0)) {
                double u = draws.uniform(LEADER, id, leaders.id(leader), look(row, month));
                if (u > highest) {
                    highest = u;
                    best = leader;
                }
            }
        }
        return best;
    }

    /** Whether a pair clicks is one lasting fact about the pair. */
    private void decide(int row, int leader, int centre, int month, Draws draws) {
        Firms firms = world.firms;
        Links links = world.links;
        BridgingParameters rules = world.rules.bridging();
        long id = firms.id(row);
        long other = world.leaders.id(leader);
        long link = Identity.of(id, other, 0);
        double chance = GateRule.tilted(rules.linkProbability(), rules.linkQuality() * firms.quality.get(row));
        if (!draws.happens(CLICKS, id, other, 0, chance)) {
            return;
        }
        int made = links.add(link);
        links.firm.set(made, id);
        links.leader.set(made, leader);
        links.bridged.set(made, centre >= 0 ? 1 : 0);
        links.since.set(made, month);
        double spread = rules.orderLogSd();
        double orders = world.rules.mechanisms().linkOrders()
                ? world.leaders.order.get(leader)
                        * DeterministicMath.exp(spread * draws.normal(ORDERS, id, other, 0) - spread * spread / 2)
                : 0;
        links.orders.set(made, orders);
        links.endLeft.set(made, draws.exponential(ENDS, id, other, 0));
        links.copyLeft.set(made, draws.exponential(COPIES, id, other, 0));
        firms.links.add(row, 1);
        firms.linksEver.add(row, 1);
        firms.orders.add(row, orders);
        world.leaders.made.add(leader, 1);
        if (ApplicationScenario.serves(world, row)) {
            firms.fit.set(row, 1);
        }
        if (centre >= 0) {
            world.bridges.made.add(centre, 1);
            world.sectors.arranged.add(firms.sector.get(row), 1);
        }
        world.note(id, month, Happening.LINKED, orders * 12 / 1e6, centre >= 0 ? 1 : 0);
    }
}
