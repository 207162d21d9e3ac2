package org.industrialrainforest.core.phases.exits;

import org.industrialrainforest.core.scenario.ExitParameters;
import org.industrialrainforest.core.scenario.Lever;
import org.industrialrainforest.core.world.DealExit;
import org.industrialrainforest.core.world.FirmStatus;
import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.core.world.Flow;
import org.industrialrainforest.core.world.Happening;
import org.industrialrainforest.core.world.Real;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.money.Money;
import org.industrialrainforest.engine.random.DeterministicMath;
import org.industrialrainforest.engine.random.Draw;
import org.industrialrainforest.engine.random.Draws;
import org.jspecify.annotations.Nullable;

/** Firms out of cash: rescued, dormant, back in business, or failed, when what is left is sold and paid out by preference. */
final class OutOfCash {
    private static final Draw PATIENCE = Endings.END.draw("patience");

    private static final Draw DEREGISTRATION = Endings.END.draw("deregistration");

    private static final Draw RESCUE = Endings.END.draw("rescue");

    /** Who has less than this, fen, is out of cash: a sixth of a month's usual overhead, with which nothing can be paid; judgement. */
    private static final long BROKE = 10_000 * Money.RMB;

    private final World world;

    /** Cash that brings a dormant firm back, fen. */
    private final long reviving;

    OutOfCash(World world) {
        this.world = world;
        reviving = Money.fenOfMillions(
                world.rules.exits().reviveMonths() * world.rules.research().overheadM());
    }

    /** Whether a firm is out of cash. */
    boolean broke(int row) {
        return world.firms.cash(row) < BROKE;
    }

    /** A firm that is out of cash is rescued once, perhaps, or becomes dormant. */
    void breaks(int row, int month, Draws draws) {
        Firms firms = world.firms;
        ExitParameters rules = world.rules.exits();
        long id = firms.id(row);
        Lever lever = stateHolder(row);
        if (lever != null
                && firms.rescued.get(row) == 0
                && world.rules.mechanisms().rescue()
                && draws.happens(RESCUE, id, world.rules.state().softBudget())) {
            long wanted = Money.fenOfMillions(
                    world.rules.state().rescueMonths() * world.rules.research().overheadM());
            long paid = world.state.spend(lever, world.accounts.firms(), row, wanted, Flow.RESCUE);
            if (paid > 0) {
                firms.rescued.set(row, 1);
                world.note(id, month, Happening.RESCUED, Money.millions(paid), firms.stage.get(row));
                return;
            }
        }
        double patience = rules.patienceMonths()
                * DeterministicMath.exp(rules.patienceLogSd() * draws.normal(PATIENCE, id, 0, firms.stage.get(row)));
        if (firms.research.get(row) == 0) {
            patience *= rules.patienceWithoutResearch();
        }
        firms.status.set(row, FirmStatus.DORMANT);
        firms.statusSince.set(row, month);
        firms.expire(row, month, patience);
        world.note(id, month, Happening.DORMANT, patience, firms.stage.get(row));
    }

    /** The lever through which the state came to the latest stake that it still has in a firm; null without one. */
    private @Nullable Lever stateHolder(int row) {
        for (int deal = world.firms.deals.get(row); deal >= 0; deal = world.deals.next.get(deal)) {
            Lever lever = !world.deals.exit.is(deal, DealExit.OPEN)
                    ? null
                    : switch (world.deals.holderKind.get(deal)) {
                        case GUIDANCE_FUND -> Lever.DIRECT_FUND;
                        case INCUBATOR -> Lever.INCUBATION;
                        case PLATFORM -> Lever.PLATFORM;
                        default -> null;
                    };
            if (lever != null) {
                return lever;
            }
        }
        return null;
    }

    /** Whether a dormant firm has cash again, or has waited for as long as its founder would. */
    boolean over(int row, int month) {
        return revives(row) || month >= world.firms.deadline.get(row);
    }

    private boolean revives(int row) {
        return world.firms.cash(row) >= reviving;
    }

    /** A dormant firm is back in business, or fails when its founder's patience is over. */
    void linger(int row, int month, Draws draws) {
        Firms firms = world.firms;
        if (revives(row)) {
            if (firms.publicShare.get(row) > 0) {
                firms.status.set(
                        row, FirmStatus.LISTED); // since the month in which it went dormant: it is no new listing
            } else {
                firms.status.set(row, FirmStatus.ACTIVE);
                firms.statusSince.set(row, month);
            }
            world.note(firms.id(row), month, Happening.REVIVED, Money.millions(firms.cash(row)), firms.stage.get(row));
        } else if (month >= firms.deadline.get(row)) {
            fail(row, month, draws);
        }
    }

    /** What is left is sold to suppliers and paid out by preference. */
    private void fail(int row, int month, Draws draws) {
        salvage(row);
        world.capTable.distribute(
                row, world.accounts.firms(), row, world.firms.cash(row), Flow.FINAL_CASH, DealExit.WRITTEN_OFF, month);
        wind(row, month, draws);
    }

    /** A leader closes what it has bought: all that is left is its own. */
    void shut(int row, int month, Draws draws) {
        salvage(row);
        world.ledger.transfer(
                world.accounts.firms(), row, world.accounts.leaders, 0, world.firms.cash(row), Flow.FINAL_CASH);
        wind(row, month, draws);
    }

    private void salvage(int row) {
        Firms firms = world.firms;
        long spent = firms.booked(row, Firms.RND, 0) + firms.booked(row, Firms.RND, 1);
        long salvage = Money.share(spent, world.rules.exits().salvage());
        world.ledger.transfer(world.accounts.suppliers, 0, world.accounts.firms(), row, salvage, Flow.SALVAGE);
        world.real.add(Real.SALVAGE.ordinal(), salvage);
    }

    private void wind(int row, int month, Draws draws) {
        Firms firms = world.firms;
        firms.research.set(row, 0);
        if (firms.park.has(row)) {
            world.parks.tenants.add(firms.park.get(row), -1);
        }
        firms.status.set(row, FirmStatus.FAILED);
        firms.statusSince.set(row, month);
        firms.valuation.set(row, 0);
        // Uniform about the mean lag: from half of it to half as much again.
        double lag = world.rules.exits().deregistrationMonths() * (.5 + draws.uniform(DEREGISTRATION, firms.id(row)));
        firms.expire(row, month, lag);
        world.note(firms.id(row), month, Happening.FAILED, firms.stage.get(row), firms.rounds.get(row));
    }

    /** A failed firm leaves the register when its time has come. */
    void deregister(int row, int month) {
        Firms firms = world.firms;
        if (month >= firms.deadline.get(row)) {
            firms.status.set(row, FirmStatus.DEREGISTERED);
            firms.statusSince.set(row, month);
            world.note(
                    firms.id(row),
                    month,
                    Happening.DEREGISTERED,
                    month - firms.founded.get(row),
                    firms.rounds.get(row));
        }
    }
}
