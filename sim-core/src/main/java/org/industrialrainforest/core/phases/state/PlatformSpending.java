package org.industrialrainforest.core.phases.state;

import org.industrialrainforest.core.rules.FacilityOutlook;
import org.industrialrainforest.core.scenario.Lever;
import org.industrialrainforest.core.scenario.PlatformSpec;
import org.industrialrainforest.core.scenario.StateParameters;
import org.industrialrainforest.core.world.Flow;
import org.industrialrainforest.core.world.PlatformStatus;
import org.industrialrainforest.core.world.Platforms;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.money.Money;
import org.industrialrainforest.engine.random.DeterministicMath;
import org.industrialrainforest.engine.random.Draw;
import org.industrialrainforest.engine.random.Process;
import org.industrialrainforest.engine.simulation.Tick;
import org.industrialrainforest.engine.time.Month;

/** The platform lever: lines are begun, paid, announced, opened, run with a subsidy that tapers, priced, expanded, closed. */
final class PlatformSpending {
    static final Process CONSTRUCTION =
            Process.lifelong("construction", "delay").means("how late a platform is built; by platform");
    private static final Draw DELAY = CONSTRUCTION.draw("delay");

    /** A fee below a hundredth of the commercial price counts as a hundredth: it may rise to the commercial price. */
    private static final double LEAST_FEE = .01;
    /** An operator with so many months of opex in hand lowers its fee: it decides once a year, for a year. */
    private static final int MONTHS_OF_RESERVES = 12;

    private final World world;

    PlatformSpending(World world) {
        this.world = world;
    }

    void run(Tick tick) {
        for (int p = 0; p < world.platforms.count(); p++) {
            build(p, tick);
            operate(p, tick.month());
        }
    }

    private void build(int p, Tick tick) {
        Platforms platforms = world.platforms;
        StateParameters rules = world.rules.state();
        int month = tick.month();
        if (platforms.status.is(p, PlatformStatus.PLANNED) && begins(p, month)) {
            double late = world.policy.history()
                    ? 1
                    : DeterministicMath.exp(rules.delayLogSd() * tick.draws().normal(DELAY, platforms.id(p)));
            platforms.status.set(p, PlatformStatus.BUILDING);
            platforms.begun.set(p, month);
            platforms.opens.set(p, month + Math.max(1, (int) Math.rint(rules.buildMonths() * late)));
            world.levers.committed.add(Lever.PLATFORM.ordinal(), platforms.capital.get(p));
        }
        if (!platforms.status.is(p, PlatformStatus.BUILDING)) {
            return;
        }
        long due = Math.min(
                platforms.capital.get(p) - platforms.paid.get(p), platforms.capital.get(p) / rules.buildMonths() + 1);
        long paid = world.state.spend(Lever.PLATFORM, world.accounts.suppliers, 0, due, Flow.PLATFORM_CAPITAL);
        platforms.paid.add(p, paid);
        world.levers.committed.add(Lever.PLATFORM.ordinal(), -paid);
        if (platforms.promised.get(p) == 0
                && platforms.paid.get(p) >= rules.announcedWhenPaid() * platforms.capital.get(p)) {
            platforms.promised.set(p, platforms.begun.get(p) + rules.buildMonths());
        }
        if (month >= platforms.opens.get(p) && platforms.paid.get(p) >= platforms.capital.get(p)) {
            platforms.status.set(p, PlatformStatus.OPEN);
            platforms.opens.set(p, month);
            platforms.idleSince.set(p, month);
            platforms.starvedSince.set(p, month);
        }
    }

    private boolean begins(int p, int month) {
        PlatformSpec spec = world.scenario.platforms().get(p);
        int buildMonths = world.rules.state().buildMonths();
        if (world.policy.history()) {
            return !late(spec.opens()) && month >= spec.opens().index() - buildMonths;
        }
        return !world.envelopeEnded(month + buildMonths)
                && covers(world.platforms.capital.get(p), balance(p), month, buildMonths);
    }

    /** Dated after the world's last month: it never opens, so that nobody builds, pays or hears of it either. */
    private boolean late(Month opens) {
        return opens.compareTo(world.scenario.end()) > 0;
    }

    /**
     * Something new is begun only if authority, what comes while it is built, and expected fees cover its capital and two years' opex of all
     * that is open or being built.
     *
     * @param balance two years' opex of the new thing less its expected fees, fen
     */
    boolean covers(long capital, long balance, int month, int buildMonths) {
        if (world.levers.accrual.get(Lever.PLATFORM.ordinal()) == 0) {
            return false;
        }
        long needed = capital + balance;
        for (int other = 0; other < world.platforms.count(); other++) {
            PlatformStatus status = world.platforms.status.get(other);
            if (status == PlatformStatus.OPEN || status == PlatformStatus.BUILDING) {
                needed += balance(other);
            }
        }
        return world.state.free(Lever.PLATFORM) + world.coming(Lever.PLATFORM, month, buildMonths) >= needed;
    }

    /** Whether every platform of the scenario has been begun. */
    boolean allBegun() {
        for (int p = 0; p < world.platforms.count(); p++) {
            if (world.platforms.status.is(p, PlatformStatus.PLANNED)) {
                return false;
            }
        }
        return true;
    }

    private long balance(int p) {
        StateParameters rules = world.rules.state();
        double runs = rules.expectedUtilisation()
                * world.platforms.slots.get(p)
                / world.scenario.platforms().get(p).runMonths();
        return rules.coverMonths()
                * (monthlyOpex(p, rules.expectedUtilisation())
                        - Money.fen(runs * FacilityOutlook.platformFee(world, p)));
    }

    /** Opex of a month at a utilisation: a part is there anyhow, the rest follows use. */
    private long monthlyOpex(int p, double utilisation) {
        double fixed = world.rules.state().fixedOpex();
        double share = world.scenario.platforms().get(p).opexShare() / 12;
        return Money.share(world.platforms.capital.get(p), share * (fixed + (1 - fixed) * utilisation));
    }

    private void operate(int p, int month) {
        Platforms platforms = world.platforms;
        if (!platforms.status.is(p, PlatformStatus.OPEN)) {
            return;
        }
        StateParameters rules = world.rules.state();
        int slots = Math.max(1, platforms.slots.get(p));
        int starts = Math.min(platforms.queue.get(p), Math.max(0, slots - platforms.busy.get(p)));
        long required = monthlyOpex(p, Math.min(1, (double) (platforms.busy.get(p) + starts) / slots));
        double years = Math.floor((month - platforms.opens.get(p)) / 12.0);
        if (!world.envelopeEnded(month)) {
            double share = rules.opexSubsidy() * DeterministicMath.pow(rules.subsidyTaper(), years);
            world.state.spend(
                    Lever.PLATFORM, world.accounts.platforms(), p, Money.share(required, share), Flow.OPEX_SUBSIDY);
        }
        // Who waits pays when the run begins: the operator reckons with that when it decides how many slots it keeps
        // going.
        long coming = starts * Money.fen(FacilityOutlook.platformFee(world, p));
        long kept = Math.min(required, world.accounts.platforms().balance(p) + coming);
        platforms.service.set(p, required == 0 ? 1 : (double) kept / required);
        platforms.owed.set(p, kept - world.operators.pay(p, kept));
        if (Math.floorMod(month, 12) == 0) {
            price(p, required, years);
        }
        expand(p, month);
        if (platforms.service.get(p) >= rules.starved()) {
            platforms.starvedSince.set(p, month);
        }
        if (month - platforms.idleSince.get(p) >= rules.idleMonths()
                || month - platforms.starvedSince.get(p) >= rules.idleMonths()) {
            platforms.status.set(p, PlatformStatus.CLOSED);
        }
    }

    /** Once a year: an operator that cannot pay its opex, or has less than a month of it in hand, raises its fee, at most to the commercial price; one with reserves lowers it again. */
    private void price(int p, long required, double years) {
        Platforms platforms = world.platforms;
        double step = 1 + world.rules.state().feeStep();
        double most = Math.max(
                1, 1 / Math.max(LEAST_FEE, world.scenario.platforms().get(p).fee()));
        double factor = platforms.feeFactor.get(p);
        long cash = world.accounts.platforms().balance(p);
        if (years >= 1 && (platforms.service.get(p) < 1 || cash < required)) {
            platforms.feeFactor.set(p, Math.min(most, factor * step));
        } else if (cash > MONTHS_OF_RESERVES * required) {
            platforms.feeFactor.set(p, Math.max(1, factor / step));
        }
    }

    private void expand(int p, int month) {
        Platforms platforms = world.platforms;
        StateParameters rules = world.rules.state();
        int slots = platforms.slots.get(p);
        int added = (int) (rules.expansion() * world.scenario.platforms().get(p).slots());
        if (added == 0
                || world.envelopeEnded(month)
                || platforms.utilisation.get(p) < rules.expansionUtilisation()
                || platforms.queue.get(p) < (int) (rules.expansionQueue() * slots)) {
            return;
        }
        long price = Money.share(
                Money.fenOfMillions(world.scenario.platforms().get(p).capexBn() * 1000), rules.expansion());
        if (world.policy.history() || world.state.free(Lever.PLATFORM) < price) {
            return;
        }
        world.state.spend(Lever.PLATFORM, world.accounts.suppliers, 0, price, Flow.PLATFORM_CAPITAL);
        platforms.paid.add(p, price);
        platforms.capital.add(p, price);
        platforms.slots.set(p, slots + added);
        platforms.utilisation.set(p, platforms.utilisation.get(p) * slots / (slots + added));
    }
}
