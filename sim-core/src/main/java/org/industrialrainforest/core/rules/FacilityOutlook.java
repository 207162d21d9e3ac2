package org.industrialrainforest.core.rules;

import org.industrialrainforest.core.world.Ladders;
import org.industrialrainforest.core.world.PlatformStatus;
import org.industrialrainforest.core.world.World;

/**
 * What a founder or judge expects of the facility that a stage needs.
 *
 * @param odds probability that some facility takes the order
 * @param cost expected price of the run beyond the ordinary commercial one that the stage's cost contains, RMB; may be negative
 * @param delay expected wait before it begins, months
 */
public record FacilityOutlook(double odds, double cost, double delay) {
    /** A platform that can hardly pay is expected to serve at a twentieth of its pace: a queue at one that cannot pay at all has no length. */
    private static final double LEAST_SERVICE = .05;

    /** No facility is needed. */
    public static final FacilityOutlook FREE = new FacilityOutlook(1, 0, 0);

    /**
     * Looks at the options as somebody does today, at home before abroad, and drops what costs more than a sure one: see {@link #total}. A platform or an own line takes what comes, so that
     * nothing dearer is looked at; a commercial facility may refuse a special process.
     *
     * @param here whether the city's platforms can be used
     * @param month today
     * @param ahead months from today until the stage begins; an announced platform may open in the meantime
     * @param expected value of a success times the chance of passing all gates from this stage on, RMB; a delay costs the interest on it
     * @param cash what an own line could be paid from, RMB
     */
    public static FacilityOutlook of(
            World world,
            int sector,
            int stage,
            boolean special,
            boolean here,
            int month,
            double ahead,
            double expected,
            double cash) {
        int type = world.ladders.type(sector, stage);
        if (world.ladders.dependence(sector, stage) == 0 || type == Ladders.APPLICATION_SCENARIO) {
            return FREE;
        }
        double ordinary = ordinaryPrice(world, type);
        double waiting = monthOfWaiting(world, sector, stage, expected);
        double best = Double.POSITIVE_INFINITY;
        double sure = 0;
        double wait = 0;
        int platform = here ? platform(world, type, waiting, month, ahead, false) : -1;
        if (platform >= 0) {
            sure = platformFee(world, platform);
            wait = platformWait(world, platform, month, ahead);
            best = total(sure, wait, waiting);
        }
        double own = ownLinePrice(world, sector, stage);
        if (affordsOwnLine(world, cash, own) && total(own, world.rules.access().ownLineMonths(), waiting) < best) {
            sure = own;
            wait = world.rules.access().ownLineMonths();
            best = total(own, wait, waiting);
        }
        double none = 1;
        double cost = 0;
        double delay = 0;
        for (int f : world.facilitiesOf(type)) {
            double price = price(world, f, special);
            double months = wait(world, f);
            if (none <= 0 || !open(world, f, month) || !counted(world, f) || total(price, months, waiting) >= best) {
                continue;
            }
            double takes = none * (1 - (special ? world.facilities.refusalSpecial(f) : 0));
            cost += takes * (price - ordinary);
            delay += takes * months;
            none -= takes;
        }
        if (!Double.isInfinite(best)) {
            cost += none * (sure - ordinary);
            delay += none * wait;
            none = 0;
        }
        double odds = 1 - none;
        return odds <= 0 ? new FacilityOutlook(0, 0, 0) : new FacilityOutlook(odds, cost / odds, delay / odds);
    }

    /** What an option costs in all: price + (burn + value lost by a month's delay) · wait, RMB. */
    public static double total(double price, double wait, double monthOfWaiting) {
        return price + monthOfWaiting * wait;
    }

    /**
     * What a month of waiting for a facility costs a firm, RMB: {@link #burn} and the month's interest, at the founders' rate, on what may be expected of
     * the project, discounted to today.
     *
     * @param expected value of a success times the chance of passing all gates from this stage on, RMB
     */
    public static double monthOfWaiting(World world, int sector, int stage, double expected) {
        double value = expected * world.ladders.exitDiscount(sector, stage);
        return burn(world, sector, stage) + world.ladders.interest() / 12 * value;
    }

    /**
     * The platform that costs least with its wait; −1 where nobody counts on any.
     *
     * @param open whether only platforms that are open today are wanted
     */
    public static int platform(World world, int type, double waiting, int month, double ahead, boolean open) {
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        if (!world.rules.mechanisms().platformAccess()) {
            return best;
        }
        for (int p : world.platformsOf(type)) {
            double wait = platformWait(world, p, month, ahead);
            double total = total(platformFee(world, p), wait, waiting);
            if (wait <= world.rules.access().longestWait()
                    && total < least
                    && (!open || world.platforms.status.is(p, PlatformStatus.OPEN))) {
                best = p;
                least = total;
            }
        }
        return best;
    }

    /** Whether a platform for any stage of a sector is open or under construction. */
    static boolean platforms(World world, int sector) {
        for (int k = 0; k < world.ladders.stages(sector); k++) {
            for (int p : world.platformsOf(world.ladders.type(sector, k))) {
                PlatformStatus status = world.platforms.status.get(p);
                if (status == PlatformStatus.OPEN || status == PlatformStatus.BUILDING) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Capital of a line of one's own for a stage, RMB. */
    public static double ownLinePrice(World world, int sector, int stage) {
        return world.rules.access().ownLineCostFactor() * world.ladders.cost(sector, stage);
    }

    /** The rich build a line of their own: it takes at most a part of what they have. */
    public static boolean affordsOwnLine(World world, double cash, double price) {
        return cash > 0 && world.rules.access().ownLineShare() * cash >= price;
    }

    /** What a month without work costs a firm in cash, RMB. */
    public static double burn(World world, int sector, int stage) {
        return world.rules.research().overheadM() * 1e6
                + world.rules.access().idleCost() * world.ladders.rate(sector, stage);
    }

    /** The wait of somebody who comes in {@code ahead} months: by then a platform that is believed to open may be open. */
    private static double platformWait(World world, int platform, int month, double ahead) {
        double today = platformWait(world, platform, month);
        return world.platforms.status.is(platform, PlatformStatus.OPEN) ? today : Math.max(0, today - ahead);
    }

    /** Expected months until a platform serves a new customer; infinite for one that is not open or believed to open. */
    public static double platformWait(World world, int platform, int month) {
        PlatformStatus status = world.platforms.status.get(platform);
        int slots = Math.max(1, world.platforms.slots.get(platform));
        int run = world.platforms.runMonths(platform);
        if (status == PlatformStatus.OPEN) {
            double paid = Math.max(LEAST_SERVICE, world.platforms.service.get(platform));
            return run * (world.platforms.queue.get(platform) / (slots * paid));
        }
        int promised = world.platforms.promised.get(platform);
        if (status == PlatformStatus.BUILDING
                && promised > 0
                && world.rules.mechanisms().announcement()) {
            int late = Math.max(0, month - promised);
            if (late < world.rules.founding().stalledMonths()) {
                return Math.max(late, promised - month); // as long again as it has been late
            }
        }
        return Double.POSITIVE_INFINITY;
    }

    /** Fee of one platform run, RMB. */
    public static double platformFee(World world, int platform) {
        return world.platforms.fee(platform);
    }

    /** Price of a run of the ordinary length at a domestic commercial facility, RMB; 0 where no commercial facility offers the type. */
    public static double ordinaryPrice(World world, int type) {
        int[] facilities = world.facilitiesOf(type);
        boolean home = facilities.length > 0 && !world.facilities.overseas(facilities[0]);
        return home ? price(world, facilities[0], false) : 0;
    }

    /** Price of a run at a commercial facility, RMB. A special process fills an order of its own, so the smallest order binds. */
    public static double price(World world, int facility, boolean special) {
        return world.facilities.price(facility, special);
    }

    /** Months until a commercial facility serves an order that it takes today: its usual wait and its queue. */
    public static double wait(World world, int facility) {
        return world.facilities.usualWait(facility) + world.facilities.queue(facility);
    }

    /** Whether anybody counts on a commercial facility: not where its queue makes the wait too long. */
    public static boolean counted(World world, int facility) {
        return world.facilities.queue(facility) <= 0
                || wait(world, facility) <= world.rules.access().longestWait();
    }

    /** Whether a commercial facility takes orders in a month: overseas ones may be cut off. */
    public static boolean open(World world, int facility, int month) {
        return world.facilities.takesOrders(facility)
                && !(world.facilities.overseas(facility) && world.shock.overseasClosed() && world.shock.during(month));
    }
}
