package org.industrialrainforest.core.rules;

import org.industrialrainforest.core.scenario.Internal;
import org.industrialrainforest.core.scenario.LandParameters;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.money.Money;

/** What a park charges: the given rent at the normal occupancy, more where it is fuller and less where it is emptier. */
@Internal
public final class ParkRent {
    private ParkRent() {}

    /**
     * Rent of a month over the given one: 1 + ε (occupancy − normal), between the least and the most. Occupancy is tenants over capacity. Without a capacity
     * it is the normal one times tenants over their own moving mean, and the normal one as long as that is younger than what it remembers.
     */
    public static double factor(World world, int park, int month) {
        LandParameters rules = world.rules.land();
        int capacity = world.scenario.parks().get(park).capacity();
        double tenants = world.parks.tenants.get(park);
        double usual = world.parks.usualTenants.get(park);
        boolean known = month - world.scenario.start().index() >= rules.memoryMonths();
        double normal = rules.normalOccupancy();
        double occupancy = capacity > 0 ? tenants / capacity : known && usual > 0 ? normal * tenants / usual : normal;
        return Math.max(rules.leastRent(), Math.min(rules.mostRent(), 1 + rules.elasticity() * (occupancy - normal)));
    }

    /** Rent of a start-up this month, RMB m a year. */
    public static double ofYear(World world, int park) {
        return world.scenario.parks().get(park).rentM() * world.parks.rentFactor.get(park);
    }

    /** Rent of a start-up this month, fen. */
    public static long ofMonth(World world, int park) {
        return Money.fenOfMillions(ofYear(world, park) / 12);
    }

    /** Rent of a start-up at the normal occupancy, fen a month. */
    public static long given(World world, int park) {
        return Money.fenOfMillions(world.scenario.parks().get(park).rentM() / 12);
    }

    /** Part of a month's rent that is due to the park's occupancy and takes no resources, fen; negative where rent is below the given one. */
    public static long scarcity(World world, int park) {
        return ofMonth(world, park) - given(world, park);
    }
}
