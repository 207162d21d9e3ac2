package org.industrialrainforest.core.phases.research;

import java.util.List;
import org.industrialrainforest.core.rules.Belief;
import org.industrialrainforest.core.rules.GateRule;
import org.industrialrainforest.core.rules.Judgement;
import org.industrialrainforest.core.rules.OddsRule;
import org.industrialrainforest.core.rules.StageLength;
import org.industrialrainforest.core.rules.Valuation;
import org.industrialrainforest.core.scenario.Meaning;
import org.industrialrainforest.core.world.Access;
import org.industrialrainforest.core.world.FirmStatus;
import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.money.Money;
import org.industrialrainforest.engine.random.Process;
import org.industrialrainforest.engine.simulation.Phase;
import org.industrialrainforest.engine.simulation.Rows;
import org.industrialrainforest.engine.simulation.Tick;

/** Phase 5. Firms spend on their stage as fast as cash allows, learn, and try the gate when the work is done. */
@Meaning(
        en = "Firms work on their stage as fast as cash allows, pay staff and suppliers, and try its gate when the "
                + "work is done: the odds rise with quality, knowledge, the fit of the facility and coaching. Who fails "
                + "repeats, pivots or stops. Research that stands still ends, and its lead ages; before the product it takes "
                + "the team's time from services. Knowledge decays, grows with research and takes up what the niche, the "
                + "park, linked firms and platforms' other users know.")
public final class Research implements Phase {
    private final World world;

    private final GateAttempts gates;

    private final KnowledgeGrowth growth;

    private final PoolsAndBeliefs pools;

    private final double overhead;

    private final double fundedEvidence;

    private final double fundedHorizon;

    private final double bootstrappedHorizon;

    private final TeamTime time;

    private final Standstill standstill;

    private final ResearchPrice price;

    public Research(
            World world,
            GateRule gateRule,
            StageLength stageLength,
            Belief belief,
            Judgement judgement,
            OddsRule odds,
            Valuation valuation) {
        this.world = world;
        time = new TeamTime(world, judgement, odds, valuation);
        standstill = new Standstill(world);
        price = new ResearchPrice(world);
        gates = new GateAttempts(world, gateRule, stageLength);
        growth = new KnowledgeGrowth(world);
        pools = new PoolsAndBeliefs(world, belief);
        overhead = Money.rmb(Money.fenOfMillions(world.rules.research().overheadM()));
        fundedHorizon = world.rules.research().fundedHorizon();
        bootstrappedHorizon = world.rules.research().bootstrappedHorizon();
        fundedEvidence = world.rules.quality().researchEvidence() / 12;
    }

    @Override
    public List<Process> processes() {
        return List.of(GateAttempts.GATE, Standstill.STANDSTILL);
    }

    @Override
    public void run(Tick tick) {
        pools.begin();
        world.sums.research.reset();
        tick.each(world.firms, rows -> work(rows, tick.month()));
        pools.learn();
        price.learn(tick.month());
    }

    private void work(Rows rows, int month) {
        Firms firms = world.firms;
        ResearchSpending spending = new ResearchSpending(world, rows.part());
        Known known = new Known(world, rows.part());
        for (int row = rows.first(); row < rows.end(); row++) {
            if (!firms.live(row)) {
                continue;
            }
            double speed = 0;
            if (firms.works(row)) {
                if (firms.research.get(row) != 0) {
                    speed = advance(row, rows, month, spending);
                } else {
                    standstill.idle(row);
                }
            } else if (firms.status.is(row, FirmStatus.DORMANT)) {
                standstill.idle(row);
            } else {
                continue;
            }
            known.know(row, growth.grown(row, speed, month));
        }
    }

    /** A month's work on the stage and, when that is done, its gate. Returns the speed, 0 to 1. */
    private double advance(int row, Rows rows, int month, ResearchSpending spending) {
        Firms firms = world.firms;
        int sector = firms.sector.get(row);
        int stage = firms.stage.get(row);
        int cell = world.ladders.cell(sector, stage);
        double dependence = world.ladders.dependence(cell);
        boolean unserved = firms.served.get(row) == 0;
        boolean visiting = firms.access.is(row, Access.AT_PLATFORM);
        double done = firms.done.get(row);
        double speed = 0;
        boolean works = !unserved || visiting || done < 1 - dependence;
        if (works) {
            time.decide(row, month);
        }
        if (works && !time.serves(row)) {
            double length = firms.length.get(row);
            if (firms.framework.get(row) != 0) {
                length /= FrameworkUse.work(world, row);
            }
            double rate = world.ladders.rate(cell) * spending.price();
            boolean funded = firms.rounds.get(row) > 0;
            double horizon = funded ? fundedHorizon : bootstrappedHorizon;
            double spare =
                    Math.max(0, Money.rmb(firms.cash(row)) / horizon + Math.min(0, firms.sold.get(row) - overhead));
            double cap = unserved && dependence > 0 ? Math.max(done, 1 - dependence) : Double.POSITIVE_INFINITY;
            if (visiting) {
                cap = .999; // the last of the work waits for the end of the run
            }
            // What is left to do before the facility allows more is all that is paid for.
            speed = Math.min(Math.min(1, spare / Math.max(1, rate)), Math.max(0, cap - done) * length);
            if (speed > 0) {
                spending.spend(row, rate * speed);
                done = Math.min(cap, done + speed / length);
                firms.done.set(row, done);
                if (funded) {
                    firms.evidence.add(row, fundedEvidence * speed);
                }
            }
        }
        firms.speed.set(row, speed);
        if (done >= 1) {
            gates.attempt(row, sector, stage, rows, month);
        } else {
            standstill.stands(row, speed, rows.draws(), month);
        }
        return firms.research.get(row) != 0 ? speed : 0;
    }
}
