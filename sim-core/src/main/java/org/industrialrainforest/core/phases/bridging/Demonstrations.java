package org.industrialrainforest.core.phases.bridging;

import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.core.world.PlatformStatus;
import org.industrialrainforest.core.world.World;

/** Tests that leaders watch: firms that a test bed has served may meet a leader there, who may become their first customer. */
final class Demonstrations {
    private Demonstrations() {}

    /** The test bed where a firm may be watched: the one that served it last, while it is open; −1 for none. */
    static int platform(World world, int row) {
        Firms firms = world.firms;
        int platform = firms.platform.get(row);
        boolean shows = platform >= 0
                && world.rules.mechanisms().platformDemonstrations()
                && most(world, platform) > 0
                && (firms.platformsUsed.get(row) & (1L << platform)) != 0
                && world.platforms.status.is(platform, PlatformStatus.OPEN);
        return shows ? platform : -1;
    }

    /** Meetings a month that a test bed arranges at most. */
    static int most(World world, int platform) {
        return world.scenario.platforms().get(platform).demonstrations();
    }
}
