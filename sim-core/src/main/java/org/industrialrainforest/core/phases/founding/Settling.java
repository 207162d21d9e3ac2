package org.industrialrainforest.core.phases.founding;

import org.industrialrainforest.core.rules.FacilityOutlook;
import org.industrialrainforest.core.rules.FoundingRule;
import org.industrialrainforest.core.rules.ParkRent;
import org.industrialrainforest.core.scenario.KnowledgeParameters;
import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.core.world.Holder;
import org.industrialrainforest.core.world.Ladders;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.random.DeterministicMath;
import org.industrialrainforest.engine.random.Draw;
import org.industrialrainforest.engine.random.Draws;
import org.industrialrainforest.engine.random.Process;

/**
 * Where a firm settles. A spin-out of a platform's field goes to its platform once that is open or announced, for shares. Others take the park of their
 * sector that is worth most to them a year, of those that have room:
 * what its firms know, in research saved, and travel saved to platforms in it, less rent, plus taste.
 */
final class Settling {
    static final Process START = Process.lifelong("start", "park", "service", "length", "offer", "listing", "lot")
            .means("park, service income, first attempt, first offer and listing, lots; by idea, a park also by park");
    private static final Draw PARK = START.draw("park");

    private final World world;

    /** A_1, absorptive capacity of a firm that knows what the average does. */
    private final double absorbs;

    private final double taste;

    Settling(World world) {
        this.world = world;
        absorbs = 1 - DeterministicMath.exp(-world.rules.knowledge().absorption());
        taste = world.rules.founding().parkTasteM() * 1e6;
    }

    void settle(int row, int idea, int month, Draws draws) {
        Firms firms = world.firms;
        int field = FoundingRule.settlesAt(world, idea, month);
        if (field >= 0) {
            world.platforms.spinouts.add(field, 1);
            firms.field.set(row, field);
            double equity = FoundingRule.spinoutEquity(world);
            if (equity > 0) {
                world.capTable.issue(row, Holder.PLATFORM, world.platforms.id(field), 0, 0, equity, month);
            }
        }
        int park = field >= 0 ? world.parkOf(field) : chosen(firms.id(row), firms.sector.get(row), month, draws);
        if (park >= 0) {
            firms.park.set(row, park);
            world.parks.tenants.add(park, 1);
        }
    }

    /** The park that a firm takes; −1 where all are full. */
    private int chosen(long id, int sector, int month, Draws draws) {
        int[] parks = world.parksOf(sector);
        boolean chooses = world.rules.mechanisms().locationChoice();
        int drawn = parks.length == 0 || chooses ? -1 : parks[draws.choice(PARK, id, parks.length)];
        int wanted = -1;
        int best = -1;
        double most = Double.NEGATIVE_INFINITY;
        double mostWithRoom = Double.NEGATIVE_INFINITY;
        for (int p : parks) {
            double worth = chooses
                    ? worth(p, sector, month) + taste * draws.logistic(PARK, id, world.parks.id(p), 0)
                    : p == drawn ? 1 : 0;
            if (worth > most) {
                most = worth;
                wanted = p;
            }
            if (worth > mostWithRoom && hasRoom(p)) {
                mostWithRoom = worth;
                best = p;
            }
        }
        if (best != wanted) {
            world.parks.refused.add(wanted, 1);
        }
        return best;
    }

    private boolean hasRoom(int park) {
        int capacity = world.scenario.parks().get(park).capacity();
        return capacity == 0 || world.parks.tenants.get(park) < capacity;
    }

    /** What a park is worth a year but for taste, RMB. */
    private double worth(int park, int sector, int month) {
        return known(park, sector) + travel(park, sector, month) - ParkRent.ofYear(world, park) * 1e6;
    }

    /** Own research that what the park knows stands for: φ·A·w_p·K̄ of a year's research in the first stage. */
    private double known(int park, int sector) {
        KnowledgeParameters rules = world.rules.knowledge();
        long knowers = world.parks.knowers.get(park);
        return knowers == 0 || !world.rules.mechanisms().spillover()
                ? 0
                : 12
                        * world.ladders.rate(sector, 0)
                        * rules.spillover()
                        * absorbs
                        * rules.parkWeight()
                        * (world.parks.knowledge.get(park) / knowers);
    }

    /** Travel that is saved a year: of one run a stage at platforms in the park that are open, or announced and believed. */
    private double travel(int park, int sector, int month) {
        Ladders ladders = world.ladders;
        double saved = 0;
        double months = 0;
        for (int k = 0; k < ladders.stages(sector); k++) {
            months += ladders.months(sector, k);
            if (ladders.dependence(sector, k) > 0) {
                saved += near(park, ladders.type(sector, k), month);
            }
        }
        return world.rules.access().distance() * saved * 12 / Math.max(1, months);
    }

    /** Fee of the cheapest platform of a type in a park that founders count on; 0 where there is none. */
    private double near(int park, int type, int month) {
        double least = Double.POSITIVE_INFINITY;
        for (int p : world.platformsOf(type)) {
            if (world.parkOf(p) == park
                    && FacilityOutlook.platformWait(world, p, month)
                            <= world.rules.access().longestWait()) {
                least = Math.min(least, FacilityOutlook.platformFee(world, p));
            }
        }
        return Double.isInfinite(least) || !world.rules.mechanisms().platformAccess() ? 0 : least;
    }
}
