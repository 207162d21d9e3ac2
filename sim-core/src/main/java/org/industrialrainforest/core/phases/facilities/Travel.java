package org.industrialrainforest.core.phases.facilities;

import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.core.world.Flow;
import org.industrialrainforest.core.world.Real;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.money.Money;

/** Travel and transport for a run at a platform in another park than the firm's. */
final class Travel {
    private Travel() {}

    /** What a run costs beyond its fee, fen. */
    static long cost(World world, int firm, int platform, long fee) {
        return Money.share(fee, share(world, firm, platform));
    }

    /** The same over the fee. */
    static double share(World world, int firm, int platform) {
        return world.firms.park.get(firm) == world.parkOf(platform)
                ? 0
                : world.rules.access().distance();
    }

    static void pay(World world, int firm, long travel) {
        if (travel == 0) {
            return;
        }
        world.ledger.transfer(world.accounts.firms(), firm, world.accounts.suppliers, 0, travel, Flow.FACILITY_PRICE);
        world.firms.book(firm, Firms.SUPPLIES, travel);
        world.firms.book(firm, Firms.RND, travel);
        world.real.add(Real.SUPPLIES.ordinal(), travel);
    }
}
