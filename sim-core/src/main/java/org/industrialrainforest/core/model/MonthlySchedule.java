package org.industrialrainforest.core.model;

import java.util.List;
import org.industrialrainforest.core.observe.Observation;
import org.industrialrainforest.core.observe.Observed;
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

/** One month, in order. The first page to read; {@code docs/model.md} tells each phase in the same order, with its equations. */
public final class MonthlySchedule {
    private MonthlySchedule() {}

    /** The eleven phases over a world. */
    public static Schedule of(World world, RuleBook rules, Observed observed) {
        return new Schedule(List.of(
                // Ideas arrive, the same in every world.
                new IdeaArrival(world, rules.judgement()),
                // Levers are authorised money; platforms, frameworks, incubators, centres and grants are paid of it.
                new StateSpending(world, rules.judgement(), rules.mandate(), rules.valuation()),
                // Teams weigh open ideas, and found here, elsewhere, later or never.
                new Founding(world, rules.founding(), rules.stageLength()),
                // Firms look for the facility that their stage needs; platforms serve their queues.
                new FacilityAccess(world, rules.priority(), rules.judgement(), rules.odds(), rules.belief()),
                // Firms work on their stage, try its gate, and learn.
                new Research(world, rules.gate(), rules.stageLength(), rules.belief()),
                // Leaders meet small firms, alone or through centres; links begin, bring orders, and end.
                new Bridging(world),
                // Firms sell products and services in markets that ration, and pay for it and for their keep.
                new Selling(world, rules.imitation()),
                // Funds are raised and promised money; firms short of it look for a round.
                new FundRaising(world, rules.investment(), rules.mandate(), rules.judgement(), rules.valuation()),
                // Firms run out of cash, are bought, listed, closed or redeemed.
                new Exiting(world, rules.profit(), rules.listing(), rules.valuation()),
                // Interest, taxes, certificates and credits; returns go home; books are closed each January.
                new Bookkeeping(world),
                // The month is observed; nothing changes.
                new Observation(observed)));
    }
}
