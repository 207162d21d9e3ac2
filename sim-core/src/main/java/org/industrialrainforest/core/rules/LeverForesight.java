package org.industrialrainforest.core.rules;

import org.industrialrainforest.core.scenario.BridgingParameters;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.random.DeterministicMath;

/**
 * What a founder counts on of incubators and bridge centres before there is a firm, at odds that others' experience has taught. Rounds in which
 * the state joins are in the sector's record of rounds already.
 */
final class LeverForesight {
    private LeverForesight() {}

    /** Whether founding here may look different from founding elsewhere because of an incubator or a centre. */
    static boolean any(World world, int sector) {
        boolean open = false;
        for (int i : world.incubatorsOf(sector)) {
            open |= world.incubators.open.get(i) != 0;
        }
        return (open && world.rules.mechanisms().incubationForesight())
                || (world.sectors.arranged.get(sector) > 0
                        && world.rules.mechanisms().bridgeForesight());
    }

    /**
     * Believed chance of admission times what a place is worth beyond its equity, over the open incubators of the sector; a place that is not
     * worth its equity is refused later and worth nothing now. RMB.
     */
    static double places(World world, TenantValue value, TenantValue.Project project, int month) {
        int sector = project.sector();
        int open = 0;
        double gain = 0;
        double out = 0;
        if (!world.rules.mechanisms().incubationForesight() || world.envelopeEnded(month)) {
            return 0;
        }
        int park = cheapest(world, sector);
        int last = -1;
        double worth = 0;
        for (int i : world.incubatorsOf(sector)) {
            if (world.incubators.open.get(i) != 0) {
                out = open == 0 ? value.value(world, project, Tenancy.NONE) : out;
                open++;
                if (last < 0 || !Tenancy.alike(world, last, i)) {
                    Tenancy place = Tenancy.of(world, value.belief(), i, sector, park, false);
                    worth = Math.max(0, (1 - place.equity()) * value.value(world, project, place) - out);
                }
                last = i;
                gain += worth;
            }
        }
        return open == 0 ? 0 : admitted(world, value.belief(), sector) * gain / open;
    }

    /** The park that a team without a place would pay least rent in; −1 for none. */
    private static int cheapest(World world, int sector) {
        int best = -1;
        for (int park : world.parksOf(sector)) {
            boolean less = best < 0 || ParkRent.ofYear(world, park) < ParkRent.ofYear(world, best);
            best = less ? park : best;
        }
        return best;
    }

    private static double admitted(World world, Belief belief, int sector) {
        double prior = world.rules.founding().priorAdmission();
        return world.rules.mechanisms().learntBeliefs()
                ? belief.believed(
                        world, prior, world.sectors.admissions.get(sector), world.sectors.applications.get(sector))
                : prior;
    }

    /** Links made by centres that a firm past its first gate expects to have at a time: links a year over the rate at which they end. */
    static double links(World world, Belief belief, int sector) {
        double arranged = world.sectors.arranged.get(sector);
        if (arranged == 0
                || !world.rules.mechanisms().bridgeForesight()
                || !world.rules.mechanisms().learntBeliefs()) {
            return 0;
        }
        BridgingParameters rules = world.rules.bridging();
        double made = belief.believed(world, 0, arranged, world.sectors.looks.get(sector));
        return made * 12 / rules.lookMonths() / Math.max(.05, rules.linkEnds());
    }

    /** What orders through such links earn in some years from the first gate on, RMB a unit of chance of passing it. */
    static double orders(World world, int sector, double links, double before, double years) {
        int[] leaders = world.leadersOf(sector);
        if (links <= 0
                || years <= 0
                || leaders.length == 0
                || !world.rules.mechanisms().linkOrders()) {
            return 0;
        }
        double order = 0;
        for (int leader : leaders) {
            order += 12 * world.leaders.order.get(leader) / leaders.length;
        }
        double discount = DeterministicMath.exp(-world.ladders.interest() * (before + years / 2));
        return links * order * world.ladders.margin(sector) * years * discount;
    }

    /** Chance that one link at least is there: who has one tries its product with the leader. */
    static double trial(double links) {
        return links <= 0 ? 0 : 1 - DeterministicMath.exp(-links);
    }
}
