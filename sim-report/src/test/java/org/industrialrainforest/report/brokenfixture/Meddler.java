package org.industrialrainforest.report.brokenfixture;

import org.industrialrainforest.report.brokenfixture.world.World;

/** Breaks every rule of this module on purpose. */
final class Meddler {
    static int drawn;

    void draw(World world) {
        System.out.println(world);
        if (drawn++ > 3) {
            System.exit(1);
        }
        throw new RuntimeException("drawn");
    }
}
