package org.industrialrainforest.core.model;

import java.util.List;
import org.industrialrainforest.core.outcome.Observation;
import org.industrialrainforest.core.outcome.Observed;
import org.industrialrainforest.core.phases.books.Bookkeeping;
import org.industrialrainforest.core.phases.bridging.Bridging;
import org.industrialrainforest.core.phases.exits.Exiting;
import org.industrialrainforest.core.phases.facilities.FacilityAccess;
import org.industrialrainforest.core.phases.founding.Founding;
import org.industrialrainforest.core.phases.funding.FundRaising;
import org.industrialrainforest.core.phases.ideas.IdeaArrival;
import org.industrialrainforest.core.phases.research.Research;
import org.industrialrainforest.core.phases.sales.Selling;
import org.industrialrainforest.core.phases.state.StateSpending;
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
