package org.industrialrainforest.core.phases.founding;

import org.industrialrainforest.core.rules.ParkRent;
import org.industrialrainforest.core.world.Parks;
import org.industrialrainforest.core.world.World;

/** Sets the month's rents by the tenants that parks had when last month was over. */
final class Rents {
    private final World world;

    Rents(World world) {
        this.world = world;
    }

    void set() {
        Parks parks = world.parks;
        for (int park = 0; park < parks.count(); park++) {
            parks.rentFactor.set(park, ParkRent.factor(world, park));
            double usual = parks.usualTenants.get(park);
            double tenants = parks.tenants.get(park);
            double step = usual == 0 ? 1 : 1 / world.rules.land().memoryMonths();
            parks.usualTenants.set(park, usual + step * (tenants - usual));
        }
    }
}
