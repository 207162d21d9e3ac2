package org.industrialrainforest.core.model;

import java.util.List;
import org.industrialrainforest.core.outcome.Observation;
import org.industrialrainforest.core.outcome.Observed;
import org.industrialrainforest.core.phases.Bookkeeping;
import org.industrialrainforest.core.phases.Bridging;
import org.industrialrainforest.core.phases.Exiting;
import org.industrialrainforest.core.phases.FacilityAccess;
import org.industrialrainforest.core.phases.Founding;
import org.industrialrainforest.core.phases.FundRaising;
import org.industrialrainforest.core.phases.IdeaArrival;
import org.industrialrainforest.core.phases.Research;
import org.industrialrainforest.core.phases.Selling;
import org.industrialrainforest.core.phases.StateSpending;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.simulation.Schedule;

/** One month, in order. The first page to read. */
public final class MonthlySchedule {
    private MonthlySchedule() {}

    /** The eleven phases over a world. */
    public static Schedule of(World world, RuleBook rules, Observed observed) {
        return new Schedule(List.of(
                new IdeaArrival(world),
                new StateSpending(world),
                new Founding(world),
                new FacilityAccess(world, rules.priority()),
                new Research(world),
                new Bridging(world),
                new Selling(world),
                new FundRaising(world, rules.investment()),
                new Exiting(world),
                new Bookkeeping(world),
                new Observation(observed)));
    }
}
