package org.industrialrainforest.core.rules;

import org.industrialrainforest.core.scenario.Internal;
import org.industrialrainforest.core.world.FirmStatus;
import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.core.world.World;

/** Which firms look for a leader to work with, and when: they apply to bridge centres then, and are met. */
@Internal
public final class PartnerSearch {
    private PartnerSearch() {}

    /** Whether a firm may be met: in business, its own, past its first gate, in a sector that has leaders. */
    public static boolean open(World world, int row) {
        Firms firms = world.firms;
        return firms.works(row)
                && !firms.status.is(row, FirmStatus.ACQUIRED)
                && firms.stage.get(row) > 0
                && world.leadersOf(firms.sector.get(row)).length > 0;
    }

    /** The ages at which firms look for a partner. */
    public static Rhythm looks(World world) {
        return new Rhythm(world.rules.bridging().lookMonths());
    }
}
