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
                // New ideas arrive in every sector, the same ones in every world.
                new IdeaArrival(world, rules.judgement()),
                // State capital is authorised a monthly budget by lever; each lever draws from it when there is
                // something to pay.
                new StateSpending(world, rules.judgement(), rules.mandate(), rules.tenantValue()),
                // Founders of open ideas decide whether to found a firm, here or in another city.
                new Founding(world, rules.founding(), rules.stageLength(), rules.gate()),
                // Firms whose stage needs a facility look for one, wait or are refused, and have their runs.
                new FacilityAccess(world, rules.priority(), rules.judgement(), rules.odds(), rules.belief()),
                // Firms spend on their stage, build knowledge, and pass or fail the gate at its end.
                new Research(
                        world,
                        rules.gate(),
                        rules.stageLength(),
                        rules.belief(),
                        rules.judgement(),
                        rules.odds(),
                        rules.valuation()),
                // Firms and leading firms meet; some meetings become links, which bring orders and may end in
                // imitation.
                new Bridging(world),
                // Firms sell services, then products, share a bounded demand, pay their costs, and imitate.
                new Selling(world, rules.imitation()),
                // Funds are raised each January; firms that need money look for a round, which closes as far as there
                // is money.
                new FundRaising(
                        world, rules.investment(), rules.mandate(), rules.judgement(), rules.odds(), rules.valuation()),
                // Firms run out of cash and fail, are bought by leading firms, are listed, or buy an investor out.
                new Exiting(world, rules.profit(), rules.listing(), rules.valuation(), rules.judgement()),
                // Firms close their books and pay tax, leaders pay for acquired projects, state capital spends or hands
                // back returns.
                new Bookkeeping(world),
                // What happened is counted; nothing changes.
                new Observation(observed)));
    }
}
