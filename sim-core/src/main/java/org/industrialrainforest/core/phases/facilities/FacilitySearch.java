package org.industrialrainforest.core.phases.facilities;

import java.util.List;
import org.industrialrainforest.core.rules.ApplicationScenario;
import org.industrialrainforest.core.rules.Belief;
import org.industrialrainforest.core.rules.FacilityOutlook;
import org.industrialrainforest.core.rules.Judgement;
import org.industrialrainforest.core.rules.LadderOdds;
import org.industrialrainforest.core.rules.OddsRule;
import org.industrialrainforest.core.rules.Valuation;
import org.industrialrainforest.core.scenario.Facility;
import org.industrialrainforest.core.scenario.QualityParameters;
import org.industrialrainforest.core.scenario.Source;
import org.industrialrainforest.core.world.Access;
import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.core.world.Flow;
import org.industrialrainforest.core.world.Happening;
import org.industrialrainforest.core.world.Ladders;
import org.industrialrainforest.core.world.PlatformStatus;
import org.industrialrainforest.core.world.Real;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.money.Money;
import org.industrialrainforest.engine.random.Draw;
import org.industrialrainforest.engine.random.Draws;
import org.industrialrainforest.engine.random.Process;

/** Where a firm has its stage's run: it compares what there is, asks the cheapest first, and orders, builds, joins a queue or waits. */
final class FacilitySearch {
    static final Process REQUEST = Process.lifelong("facility-request", "special", "ordinary")
            .means("refusals; by firm, facility and stage, an ordinary one also by attempt and request");

    private static final Draw SPECIAL = REQUEST.draw("special");

    private static final Draw ORDINARY = REQUEST.draw("ordinary");

    /** Places of a request's key. Its largest is below 2^31. */
    private static final int STAGES = 16;

    private static final int ATTEMPTS = 256;
    private static final int REQUESTS = 1 << 19;

    private final World world;

    private final PlatformQueues queues;

    private final Judgement judgement;

    private final OddsRule odds;

    private final Belief belief;

    /** By source: whether its teams have trial sites of their own. */
    private final boolean[] ownSites;

    FacilitySearch(World world, PlatformQueues queues, Judgement judgement, OddsRule odds, Belief belief) {
        this.judgement = judgement;
        this.odds = odds;
        this.belief = belief;
        this.world = world;
        this.queues = queues;
        List<Source> sources = world.scenario.sources();
        ownSites = new boolean[sources.size()];
        for (int s = 0; s < ownSites.length; s++) {
            ownSites[s] = sources.get(s).kind() == Source.FounderKind.SCIENTIST
                    && world.rules.mechanisms().trialSites();
        }
    }

    /**
     * A month of a firm that researches and has had no run for its attempt: commercial and own runs come nearer, what needs no run is done
     * with, and a search begins when the work has come to the part that needs the facility.
     */
    void proceed(int row, int month) {
        Firms firms = world.firms;
        Access access = firms.access.get(row);
        if (access == Access.COMMERCIAL || access == Access.OWN_LINE) {
            firms.accessMonths.add(row, -1);
            if (firms.accessMonths.get(row) <= 0) {
                firms.served.set(row, 1);
            }
            return;
        }
        int sector = firms.sector.get(row);
        int stage = firms.stage.get(row);
        double dependence = world.ladders.dependence(sector, stage);
        boolean trial = world.ladders.type(sector, stage) == Ladders.APPLICATION_SCENARIO;
        if (dependence == 0 || trial) {
            if (trial) {
                firms.fit.set(row, ApplicationScenario.fit(world, row));
            }
            firms.served.set(row, 1);
        } else if (access == Access.NO_NEED && firms.done.get(row) >= 1 - dependence) {
            firms.access.set(row, Access.SEEKING);
            firms.seekingSince.set(row, month);
        }
    }

    /** Whether a firm that seeks looks around this month: when it begins to, and every few months after. */
    boolean due(int row, int month) {
        Firms firms = world.firms;
        return firms.access.is(row, Access.SEEKING)
                && firms.unserved(row)
                && (month - firms.seekingSince.get(row)) % world.rules.access().askMonths() == 0;
    }

    /**
     * Takes the option that costs least in price, wait and delay: the queue of an open platform, a commercial facility that accepts, a line of
     * its own. While the cheapest is a platform that is announced, the firm waits for it; it asks again every few months. After its patience
     * research is given up, unless a platform is announced.
     */
    void seek(int row, int month, Draws draws) {
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
        if (promising >= 0 && !(over && world.platforms.status.is(promising, PlatformStatus.OPEN))) {
            bound = total(row, promising, month, waiting);
        }
        double own = FacilityOutlook.ownLinePrice(world, sector, stage);
        double ownTotal = FacilityOutlook.affordsOwnLine(world, cash, own)
                ? FacilityOutlook.total(own, world.rules.access().ownLineMonths(), waiting)
                : Double.POSITIVE_INFINITY;
        int commercial = askCommercial(row, type, Math.min(bound, ownTotal), burn, waiting, month, draws);
        if (commercial >= 0) {
            order(row, commercial, month);
        } else if (ownTotal < bound) {
            ownLine(row, own, month);
        } else if (platform >= 0 && platform == promising) {
            queueUp(row, platform, month);
        } else if (over && bound == Double.POSITIVE_INFINITY) {
            world.note(firms.id(row), month, Happening.NO_FACILITY, stage + 1, month - firms.seekingSince.get(row));
            firms.research.set(row, 0);
            firms.access.set(row, Access.NO_NEED);
        }
    }

    private double total(int row, int platform, int month, double waiting) {
        return FacilityOutlook.total(
                FacilityOutlook.platformFee(world, platform) * (1 + Travel.share(world, row, platform)),
                FacilityOutlook.platformWait(world, platform, month),
                waiting);
    }

    /** What the founder expects of the project in the end, knowing what is known of the firm, RMB, not discounted. */
    private double expected(int row) {
        Firms firms = world.firms;
        QualityParameters quality = world.rules.quality();
        int sector = firms.sector.get(row);
        int stage = firms.stage.get(row);
        double evidence = firms.evidence.get(row);
        double mean = judgement.posteriorMean(quality, firms.quality.get(row), evidence, 0);
        LadderOdds gates = odds.odds(world, sector, stage, mean, judgement.posteriorSd(quality, evidence));
        return Valuation.success(belief, world, sector, gates) * gates.through(stage);
    }

    /** Asks the commercial facilities that can be paid and cost less in all than a bound, the cheapest first; the one that accepts, or −1. */
    private int askCommercial(int row, int type, double bound, double burn, double waiting, int month, Draws draws) {
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
                double wait = waits(row, f);
                double total = FacilityOutlook.total(price, wait, waiting);
                if (!asked[i]
                        && total < least
                        && price + burn * wait <= cash
                        && FacilityOutlook.open(world, f, month)
                        && (site(row, f) || FacilityOutlook.counted(world, f))) {
                    next = i;
                    least = total;
                }
            }
            if (next < 0) {
                return -1;
            }
            asked[next] = true;
            int facility = facilities[next];
            boolean refused = refuses(row, facility, draws);
            world.firms.asks.add(row, 1);
            if (!refused) {
                return facility;
            }
            refused(row, facility, month);
        }
    }

    /** Months that a firm waits for a commercial facility; at a site of their own scientists wait a part of the usual time, and nobody is before them. */
    private double waits(int row, int facility) {
        return site(row, facility)
                ? world.rules.access().ownSite() * world.facilities.usualWait(facility)
                : FacilityOutlook.wait(world, facility);
    }

    /** Whether a run that a home facility arranges is at a site of the team's own, apart from the facility's capacity. */
    private boolean site(int row, int facility) {
        Firms firms = world.firms;
        return ownSites[firms.source.get(row)]
                && world.ladders.clinical(firms.sector.get(row), firms.stage.get(row))
                && !world.facilities.overseas(facility);
    }

    /**
     * Whether a commercial facility refuses the order. Of a special process it has one lasting opinion; an ordinary order is refused now and
     * then.
     */
    private boolean refuses(int row, int facility, Draws draws) {
        Firms firms = world.firms;
        Facility spec = world.scenario.facilities().get(facility);
        long id = firms.id(row);
        long at = world.facilities.id(facility);
        return firms.special.get(row) != 0
                ? draws.happens(SPECIAL, id, at, firms.stage.get(row), spec.refusalSpecial())
                : draws.happens(
                        ORDINARY,
                        id,
                        at,
                        request(firms.stage.get(row), firms.attempt.get(row), firms.asks.get(row)),
                        spec.refusalOrdinary());
    }

    /**
     * Ordinal of a request: what the answer to an ordinary order is keyed by. The first 16 attempts of a stage and the first 256 requests of
     * an attempt are counted in the low bits, later ones in bits above them, so that no two requests share an answer.
     *
     * @param asked requests in this attempt before this one
     * @throws IllegalArgumentException for a request that has no place in the key
     */
    static int request(int stage, int attempt, int asked) {
        if (stage >= STAGES || attempt >= ATTEMPTS || asked >= REQUESTS) {
            throw new IllegalArgumentException("request " + asked + " in attempt " + attempt + " at stage " + stage
                    + " has no place in its key: stages, attempts and requests are kept below " + STAGES + ", "
                    + ATTEMPTS + " and " + REQUESTS);
        }
        int low = (stage * 16 + attempt % 16) * 256 + asked % 256;
        return low + (attempt / 16 * STAGES * 16 * 256) + (asked / 256 * STAGES * ATTEMPTS * 256);
    }

    private void refused(int row, int facility, int month) {
        Firms firms = world.firms;
        firms.refusals.add(row, 1);
        world.facilities.refusals.add(facility, 1);
        world.note(firms.id(row), month, Happening.FACILITY_REFUSED, firms.asks.get(row), firms.refusals.get(row));
    }

    private void order(int row, int facility, int month) {
        Firms firms = world.firms;
        double price = FacilityOutlook.price(world, facility, firms.special.get(row) != 0);
        pay(row, price);
        world.facilities.orders.add(facility, 1);
        firms.access.set(row, Access.COMMERCIAL);
        firms.accessMonths.set(row, (int) Math.rint(waits(row, facility)) + 1);
        if (!site(row, facility)) {
            world.facilities.queued.add(facility, Math.round(world.facilities.queue(facility)));
            world.facilities.load.add(facility, 1);
        }
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
        world.firms.access.set(row, Access.OWN_LINE);
        world.firms.accessMonths.set(row, months);
        world.note(world.firms.id(row), month, Happening.OWN_LINE, capital / 1e6, months);
    }

    private void queueUp(int row, int platform, int month) {
        Firms firms = world.firms;
        long id = firms.id(row);
        queues.join(row, platform, month);
        firms.access.set(row, Access.QUEUED);
        firms.platform.set(row, platform);
        world.note(
                id,
                month,
                Happening.JOINED_QUEUE,
                world.platforms.queue.get(platform),
                world.platforms.slots.get(platform));
    }
}
