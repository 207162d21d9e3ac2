package org.industrialrainforest.core.phases.facilities;

import java.util.List;
import org.industrialrainforest.core.rules.Belief;
import org.industrialrainforest.core.rules.Judgement;
import org.industrialrainforest.core.rules.OddsRule;
import org.industrialrainforest.core.rules.PlatformPriority;
import org.industrialrainforest.core.scenario.Meaning;
import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.random.Process;
import org.industrialrainforest.engine.simulation.Phase;
import org.industrialrainforest.engine.simulation.Tick;

/**
 * Phase 4. Firms whose stage has come to the part that needs a facility look for one. It is a platform that is open or announced, a commercial
 * facility, an overseas one, or a line of their own, whichever costs least with the wait. Outside customers compete for platforms' slots.
 */
@Meaning(
        en = "A firm whose stage has come to the part that needs a facility compares a platform, commercial "
                + "facilities at home and overseas and a line of its own by price, burn and the value of waiting, and "
                + "asks the cheapest first. A facility has one lasting opinion of a kind of special process; ordinary "
                + "orders are refused now and then. Platforms serve by their priority rule and outside customers "
                + "compete for slots; a run brings evidence, fit and leakage.")
public final class FacilityAccess implements Phase {
    private final World world;

    private final PlatformQueues queues;

    private final FacilitySearch search;

    public FacilityAccess(World world, PlatformPriority priority, Judgement judgement, OddsRule odds, Belief belief) {
        this.world = world;
        queues = new PlatformQueues(world, priority);
        search = new FacilitySearch(world, queues, judgement, odds, belief);
    }

    @Override
    public List<Process> processes() {
        return List.of(FacilitySearch.REQUEST, PlatformQueues.OUTSIDE, PlatformQueues.VISIT);
    }

    @Override
    public void run(Tick tick) {
        int month = tick.month();
        queues.finishRuns(tick.draws(), month);
        world.facilities.serve();
        Firms firms = world.firms;
        tick.select(firms, (rows, chosen) -> {
                    for (int row = rows.first(); row < rows.end(); row++) {
                        if (!firms.live(row) || !firms.unserved(row)) {
                            continue;
                        }
                        search.proceed(row, month);
                        if (search.due(row, month)) {
                            long id = firms.id(row);
                            chosen.add(
                                    row,
                                    id,
                                    firms.seekingSince.get(row),
                                    rows.draws().lot(PlatformQueues.LOT, id));
                        }
                    }
                })
                .serve(row -> search.seek(row, month, tick.draws()));
        queues.outsideArrivals(tick.draws(), month);
        queues.serve(tick, month);
        queues.settle();
    }
}
