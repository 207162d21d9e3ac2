package org.industrialrainforest.core.phases.books;

import org.industrialrainforest.core.rules.ParkRent;
import org.industrialrainforest.core.world.Parks;
import org.industrialrainforest.core.world.World;

/** Sets next month's rents by the tenants that parks have when this month is over. */
final class Rents {
    private final World world;

    Rents(World world) {
        this.world = world;
    }

    /** The mean of tenants is that of all months so far until these are as many as are remembered. */
    void set(int month) {
        Parks parks = world.parks;
        parks.charge(park -> ParkRent.factor(world, park, month));
        double months = 1.0 + month - world.scenario.start().index();
        double step = 1 / Math.min(months, world.rules.land().memoryMonths());
        for (int park = 0; park < parks.count(); park++) {
            double usual = parks.usualTenants.get(park);
            parks.usualTenants.set(park, usual + step * (parks.tenants.get(park) - usual));
        }
    }
}
