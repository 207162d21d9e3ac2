package org.industrialrainforest.core.phases;

import java.util.List;
import org.industrialrainforest.core.rules.FacilityOutlook;
import org.industrialrainforest.core.rules.Judgement;
import org.industrialrainforest.core.rules.LadderOdds;
import org.industrialrainforest.core.rules.PlatformPriority;
import org.industrialrainforest.core.rules.Valuation;
import org.industrialrainforest.core.scenario.Facility;
import org.industrialrainforest.core.scenario.Meaning;
import org.industrialrainforest.core.scenario.PlatformSpec;
import org.industrialrainforest.core.scenario.Rules;
import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.core.world.Happening;
import org.industrialrainforest.core.world.Ladders;
import org.industrialrainforest.core.world.Platforms;
import org.industrialrainforest.core.world.Real;
import org.industrialrainforest.core.world.Visits;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.ledger.Flow;
import org.industrialrainforest.engine.money.Money;
import org.industrialrainforest.engine.random.Draw;
import org.industrialrainforest.engine.random.Draws;
import org.industrialrainforest.engine.random.Identity;
import org.industrialrainforest.engine.random.Process;
import org.industrialrainforest.engine.simulation.Phase;
import org.industrialrainforest.engine.simulation.Tick;

/**
 * Phase 4. Firms whose stage has come to the part that needs a facility look for one. It is a platform that is open or announced, a commercial
 * facility, an overseas one, or a line of their own, whichever costs least with the wait. Outside customers compete for platforms' slots.
 */
@Meaning(
        en =
                "A firm whose stage needs a facility compares platforms, commercial facilities at home and overseas, and a line of its own by price, burn and the cost of waiting. It asks the cheapest first. Whether a facility takes a special process is drawn once and kept; ordinary orders are refused independently. Platforms serve by their priority rule and outside customers compete for slots; a run brings evidence, fit and leakage.",
        zh = "研发进入需要设施的部分时，企业按价格、等待期间的消耗与等待造成的价值损失，比较平台、国内外商业设施与"
                + "自建产线，并先询问成本最低者。设施对某类特色工艺的态度是持久的；普通订单偶尔被拒。平台按优先规则服务"
                + "，外部客户争用机位；一次使用带来证据、适配度，也带来知识外泄。")
public final class FacilityAccess implements Phase {
    private static final Process REQUEST = Process.lifelong("facility-request", "special", "ordinary")
            .means(
                    "refusals; by firm, facility and stage, an ordinary one also by attempt and request",
                    "拒单；按企业与设施，普通订单再按阶段、尝试与请求");
    private static final Draw SPECIAL = REQUEST.draw("special");
    private static final Draw ORDINARY = REQUEST.draw("ordinary");
    private static final Process OUTSIDE = Process.monthly("outside-customers", "number")
            .means("new outside customers; by platform and calendar month", "新的外部客户；按平台与日历月");
    private static final Draw NUMBER = OUTSIDE.draw("number");
    private static final Process VISIT = Process.lifelong("platform-visit", "lot", "returns")
            .means("lots in queues and returns of outside customers; by customer and visit", "排队抽签与外部客户回访；按客户与访问");
    private static final Draw LOT = VISIT.draw("lot");
    private static final Draw RETURNS = VISIT.draw("returns");

    private final World world;
    private final PlatformPriority priority;

    public FacilityAccess(World world, PlatformPriority priority) {
        this.world = world;
        this.priority = priority;
    }

    @Override
    public List<Process> processes() {
        return List.of(REQUEST, OUTSIDE, VISIT);
    }

    @Override
    public void run(Tick tick) {
        int month = tick.month();
        finishRuns(tick.draws(), month);
        Firms firms = world.firms;
        tick.select(firms, (rows, chosen) -> {
                    for (int row = rows.first(); row < rows.end(); row++) {
                        if (firms.live(row) && looks(row, month)) {
                            chosen.add(
                                    row,
                                    firms.id(row),
                                    firms.seekingSince.get(row),
                                    rows.draws().lot(LOT, firms.id(row)));
                        }
                    }
                })
                .serve(row -> seek(row, month, tick.draws()));
        for (int p = 0; p < world.platforms.count(); p++) {
            outsideArrivals(p, tick.draws(), month);
        }
        serveQueues(tick, month);
        PlatformSpending.settle(world);
    }

    /** Whether a firm's research has come to the part that needs its facility and no run is done or under way. */
    private boolean looks(int row, int month) {
        Firms firms = world.firms;
        if (!firms.unserved(row)) {
            return false;
        }
        int access = firms.access.get(row);
        if (access == Firms.COMMERCIAL || access == Firms.OWN_LINE) {
            firms.accessMonths.add(row, -1);
            if (firms.accessMonths.get(row) <= 0) {
                firms.served.set(row, 1);
            }
            return false;
        }
        int sector = firms.sector.get(row);
        int stage = firms.stage.get(row);
        int type = world.ladders.type(sector, stage);
        double dependence = world.ladders.dependence(sector, stage);
        if (dependence == 0 || type == Ladders.APPLICATION_SCENARIO) {
            ApplicationScenario.offer(world, row);
            firms.served.set(row, 1);
            return false;
        }
        if (firms.done.get(row) < 1 - dependence || access == Firms.AT_PLATFORM || access == Firms.QUEUED) {
            return false;
        }
        if (access == Firms.NO_NEED) {
            firms.access.set(row, Firms.SEEKING);
            firms.seekingSince.set(row, month);
            return true;
        }
        return (month - firms.seekingSince.get(row)) % world.rules.access().askMonths() == 0;
    }

    /**
     * Takes the option that costs least in price, wait and delay: the queue of an open platform, a commercial facility that accepts, a line of
     * its own. While the cheapest is a platform that is announced, the firm waits for it; it asks again every few months. After its patience
     * research is given up, unless a platform is announced.
     */
    private void seek(int row, int month, Draws draws) {
        Firms firms = world.firms;
        int sector = firms.sector.get(row);
        int stage = firms.stage.get(row);
        int type = world.ladders.type(sector, stage);
        double burn = FacilityOutlook.burn(world, sector, stage);
        double waiting = FacilityOutlook.monthOfWaiting(world, sector, stage, expected(row));
        double cash = Money.rmb(firms.cash(row));
        boolean over =
                month - firms.seekingSince.get(row) >= world.rules.access().patienceMonths();
        int promising = FacilityOutlook.platform(world, type, waiting, month, 0, false);
        int platform = over ? -1 : FacilityOutlook.platform(world, type, waiting, month, 0, true);
        double bound = Double.POSITIVE_INFINITY;
        if (promising >= 0 && !(over && world.platforms.status.get(promising) == Platforms.OPEN)) {
            bound = total(promising, month, waiting);
        }
        double own = FacilityOutlook.ownLinePrice(world, sector, stage);
        double ownTotal = FacilityOutlook.affordsOwnLine(cash, own)
                ? FacilityOutlook.total(own, world.rules.access().ownLineMonths(), waiting)
                : Double.POSITIVE_INFINITY;
        int commercial = commercial(row, type, Math.min(bound, ownTotal), burn, waiting, month, draws);
        if (commercial >= 0) {
            order(row, commercial, month);
        } else if (ownTotal < bound) {
            ownLine(row, own, month);
        } else if (platform >= 0 && platform == promising) {
            join(row, platform, month);
        } else if (over && bound == Double.POSITIVE_INFINITY) {
            world.note(firms.id(row), month, Happening.NO_FACILITY, stage + 1, month - firms.seekingSince.get(row));
            firms.research.set(row, 0);
            firms.access.set(row, Firms.NO_NEED);
        }
    }

    private double total(int platform, int month, double waiting) {
        return FacilityOutlook.total(
                FacilityOutlook.platformFee(world, platform),
                FacilityOutlook.platformWait(world, platform, month),
                waiting);
    }

    /** What the founder expects of the project in the end, knowing what is known of the firm, RMB, not discounted. */
    private double expected(int row) {
        Firms firms = world.firms;
        Rules.Quality quality = world.rules.quality();
        int sector = firms.sector.get(row);
        int stage = firms.stage.get(row);
        double evidence = firms.evidence.get(row);
        double mean = Judgement.mean(quality, firms.quality.get(row), evidence, 0);
        LadderOdds gates = LadderOdds.of(world, sector, stage, mean, Judgement.sd(quality, evidence));
        return Valuation.success(world, sector, gates) * gates.through(stage);
    }

    /** Asks the commercial facilities that can be paid and cost less in all than a bound, the cheapest first; the one that accepts, or −1. */
    private int commercial(int row, int type, double bound, double burn, double waiting, int month, Draws draws) {
        double cash = Money.rmb(world.firms.cash(row));
        boolean special = world.firms.special.get(row) != 0;
        int[] facilities = world.facilitiesOf(type);
        boolean[] asked = new boolean[facilities.length];
        while (true) {
            int next = -1;
            double least = bound;
            for (int i = 0; i < facilities.length; i++) {
                int f = facilities[i];
                double price = FacilityOutlook.price(world, f, special);
                int wait = world.scenario.facilities().get(f).waitMonths();
                double total = FacilityOutlook.total(price, wait, waiting);
                if (!asked[i]
                        && total < least
                        && price + burn * wait <= cash
                        && FacilityOutlook.open(world, f, month)) {
                    next = i;
                    least = total;
                }
            }
            if (next < 0) {
                return -1;
            }
            asked[next] = true;
            if (accepts(row, facilities[next], month, draws)) {
                return facilities[next];
            }
        }
    }

    /**
     * Whether a commercial facility takes the order. For a special process it has one lasting opinion of the product; an ordinary order is
     * refused now and then.
     */
    private boolean accepts(int row, int facility, int month, Draws draws) {
        Firms firms = world.firms;
        Facility spec = world.scenario.facilities().get(facility);
        long id = firms.id(row);
        long at = world.facilities.id(facility);
        int asked = firms.asks.get(row);
        firms.asks.add(row, 1);
        boolean refused = firms.special.get(row) != 0
                ? draws.happens(SPECIAL, id, at, firms.stage.get(row), spec.refusalSpecial())
                : draws.happens(
                        ORDINARY,
                        id,
                        at,
                        (firms.stage.get(row) * 16 + firms.attempt.get(row)) * 256 + Math.min(255, asked),
                        spec.refusalOrdinary());
        if (refused) {
            firms.refusals.add(row, 1);
            world.facilities.refusals.add(facility, 1);
            world.note(id, month, Happening.FACILITY_REFUSED, asked + 1, firms.refusals.get(row));
        }
        return !refused;
    }

    private void order(int row, int facility, int month) {
        Firms firms = world.firms;
        double price = FacilityOutlook.price(world, facility, firms.special.get(row) != 0);
        pay(row, price);
        world.facilities.orders.add(facility, 1);
        firms.access.set(row, Firms.COMMERCIAL);
        firms.accessMonths.set(row, world.scenario.facilities().get(facility).waitMonths() + 1);
        firms.fit.set(row, 0);
        world.note(firms.id(row), month, Happening.FACILITY_ACCEPTED, price / 1e6, firms.accessMonths.get(row));
    }

    private void pay(int row, double rmb) {
        Firms firms = world.firms;
        long price = Math.min(firms.cash(row), Money.fen(rmb));
        world.ledger.transfer(world.accounts.firms(), row, world.accounts.suppliers, 0, price, Flow.FACILITY_PRICE);
        firms.book(row, Firms.SUPPLIES, price);
        firms.book(row, Firms.RND, price);
        world.real.add(Real.SUPPLIES.ordinal(), price);
    }

    private void ownLine(int row, double capital, int month) {
        int months = world.rules.access().ownLineMonths();
        pay(row, capital);
        world.firms.access.set(row, Firms.OWN_LINE);
        world.firms.accessMonths.set(row, months);
        world.note(world.firms.id(row), month, Happening.OWN_LINE, capital / 1e6, months);
    }

    private void join(int row, int platform, int month) {
        Firms firms = world.firms;
        long id = firms.id(row);
        visit(platform, id, false, firms.platformRuns.get(row), month);
        firms.access.set(row, Firms.QUEUED);
        firms.platform.set(row, platform);
        world.note(
                id,
                month,
                Happening.JOINED_QUEUE,
                world.platforms.queue.get(platform),
                world.platforms.slots.get(platform));
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

    private void outsideArrivals(int p, Draws draws, int month) {
        if (world.platforms.status.get(p) != Platforms.OPEN
                || !world.rules.mechanisms().outsideCustomers()) {
            return;
        }
        Rules.Access rules = world.rules.access();
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

    private void finishRuns(Draws draws, int month) {
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
            if (world.platforms.status.get(platform) == Platforms.OPEN
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
        if (firm >= 0 && firms.access.get(firm) == Firms.AT_PLATFORM) {
            firms.served.set(firm, 1);
            firms.access.set(firm, Firms.NO_NEED);
            if (world.rules.mechanisms().platformEvidence()) {
                firms.evidence.add(firm, world.rules.quality().runEvidence());
            }
            if (world.rules.mechanisms().platformLeakage()) {
                firms.leakage.add(firm, world.rules.knowledge().platformLeakage() * (1 - firms.leakage.get(firm)));
            }
        }
    }

    private void serveQueues(Tick tick, int month) {
        Visits visits = world.visits;
        Platforms platforms = world.platforms;
        tick.select(visits, (rows, chosen) -> {
                    for (int row = rows.first(); row < rows.end(); row++) {
                        if (visits.live(row) && visits.left.get(row) == 0 && moves(row, month)) {
                            chosen.add(
                                    row,
                                    visits.id(row),
                                    priority.rank(world, row),
                                    rows.draws().lot(LOT, visits.id(row)));
                        }
                    }
                })
                .serve(row -> serve(row, month));
        for (int p = 0; p < platforms.count(); p++) {
            double share = platforms.slots.get(p) == 0 ? 0 : (double) platforms.busy.get(p) / platforms.slots.get(p);
            platforms.utilisation.set(p, .9 * platforms.utilisation.get(p) + .1 * share);
            if (platforms.busy.get(p) > 0 || platforms.queue.get(p) > 0) {
                platforms.idleSince.set(p, month);
            }
        }
    }

    /** Whether anything may come of a customer's turn: a free slot, or the end of waiting. */
    private boolean moves(int visit, int month) {
        int p = world.visits.platform.get(visit);
        return world.platforms.busy.get(p) < capacity(p)
                || world.platforms.status.get(p) == Platforms.CLOSED
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
        if (gone(row, month) || platforms.status.get(p) == Platforms.CLOSED) {
            if (firm >= 0) {
                // Who leaves the queue goes on looking; the search has lasted since it began.
                boolean looks = firms.works(firm) && firms.research.get(firm) != 0;
                firms.access.set(firm, looks ? Firms.SEEKING : Firms.NO_NEED);
            }
            platforms.queue.add(p, -1);
            visits.remove(row);
            return;
        }
        double factor = outside ? world.rules.access().outsideFee() : 1;
        long fee = Money.fen(factor * FacilityOutlook.platformFee(world, p));
        if (platforms.busy.get(p) >= capacity(p) || (!outside && firms.cash(firm) < fee)) {
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
        world.ledger.transfer(world.accounts.firms(), firm, world.accounts.platforms(), p, fee, Flow.PLATFORM_FEE);
        firms.book(firm, Firms.SUPPLIES, fee);
        firms.book(firm, Firms.RND, fee);
        platforms.localRuns.add(p, 1);
        if (firms.firstWait.get(firm) < 0) {
            firms.firstWait.set(firm, waited);
        }
        long bit = 1L << (p & 63);
        if ((firms.platformsUsed.get(firm) & bit) == 0) {
            firms.platformsUsed.set(firm, firms.platformsUsed.get(firm) | bit);
            platforms.customers.add(p, 1);
            platforms.localCustomers.add(p, 1);
            platforms.landed.add(p, platforms.landed(p, firms.founded.get(firm)) ? 1 : 0);
        }
        firms.access.set(firm, Firms.AT_PLATFORM);
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

    /** Capability grows by serving; a full house hurts. */
    private double fit(int p) {
        Rules.Access rules = world.rules.access();
        double able = world.rules.mechanisms().platformFit()
                ? Math.min(1, rules.firstFit() + rules.learning() * world.platforms.runs.get(p) / 1000)
                : 0;
        double crowded = world.rules.mechanisms().platformCongestion()
                ? Math.min(2, (double) world.platforms.queue.get(p) / Math.max(1, world.platforms.slots.get(p)))
                : 0;
        return able - rules.congestion() * crowded;
    }
}
