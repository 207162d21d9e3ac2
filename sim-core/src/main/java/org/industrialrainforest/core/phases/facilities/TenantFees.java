package org.industrialrainforest.core.phases.facilities;

import org.industrialrainforest.core.rules.Tenancy;
import org.industrialrainforest.core.scenario.Lever;
import org.industrialrainforest.core.world.Flow;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.money.Money;

/** An incubator bears its share of what its tenant pays for a run at a platform, as far as the lever's authority goes. */
final class TenantFees {
    private TenantFees() {}

    /** Part of a fee that the incubator bears, fen. */
    static long borne(World world, int firm, long fee) {
        if (!world.rules.mechanisms().incubationFees() || !world.firms.incubator.has(firm)) {
            return 0;
        }
        long share = Money.share(fee, Tenancy.share(world, firm));
        return world.policy.history() ? share : Math.min(share, world.state.authority(Lever.INCUBATION));
    }

    /** The incubator pays its part to the tenant, who pays the fee. */
    static void bear(World world, int firm, long fee) {
        long paid = world.state.spend(
                Lever.INCUBATION, world.accounts.firms(), firm, borne(world, firm, fee), Flow.INCUBATION_SUPPORT);
        world.firms.riskMoney.add(firm, paid);
    }
}
