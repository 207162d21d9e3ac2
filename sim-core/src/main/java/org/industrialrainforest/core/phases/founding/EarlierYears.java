package org.industrialrainforest.core.phases.founding;

import org.industrialrainforest.core.rules.FoundingRule;
import org.industrialrainforest.core.rules.GateRule;
import org.industrialrainforest.core.rules.StageLength;
import org.industrialrainforest.core.rules.Walk;
import org.industrialrainforest.core.scenario.QualityParameters;
import org.industrialrainforest.core.scenario.ResearchParameters;
import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.core.world.Happening;
import org.industrialrainforest.core.world.Ideas;
import org.industrialrainforest.core.world.Ladders;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.random.DeterministicMath;
import org.industrialrainforest.engine.random.Draw;
import org.industrialrainforest.engine.random.Draws;
import org.industrialrainforest.engine.random.Process;

/**
 * What became of an idea in the years before the first month, in short: it goes up the ladder at full speed, with the gates, facilities and
 * rounds that it meets, and is over or still in a stage when the run begins. In the mean, stage k then holds
 * N_k = λ · Π_j&lt;k (a_j c_j g_j) · a_k c_k · τ_k firms: founded a year, that come to the stage, times the years that it takes. Who is there has
 * passed the gates before, so that quality is as selection leaves it.
 */
final class EarlierYears {
    static final Process EARLIER = Process.lifelong("earlier-years", "facility", "money", "length", "passes", "repeats")
            .means("facilities, rounds, lengths, gates and repeats before the start; by idea, stage and attempt");
    private static final Draw FACILITY = EARLIER.draw("facility");
    private static final Draw MONEY = EARLIER.draw("money");
    private static final Draw LENGTH = EARLIER.draw("length");
    private static final Draw PASSES = EARLIER.draw("passes");
    private static final Draw REPEATS = EARLIER.draw("repeats");

    private static final int ATTEMPTS = 256;

    private final World world;
    private final StageLength stageLength;
    private final GateRule gates;

    /** Of the idea that was looked at last. */
    private final Walk walk = new Walk();

    private final int[] entered;
    private final double[] chances;

    EarlierYears(World world, StageLength stageLength, GateRule gates) {
        this.world = world;
        this.stageLength = stageLength;
        this.gates = gates;
        entered = new int[world.ladders.width() + 1];
        chances = new double[world.ladders.width() + 1];
    }

    /** Whether a project that was begun when its idea arrived is in a stage when the run begins. */
    boolean onItsWay(int idea, FoundingRule.Prospect prospect, int start, Draws draws) {
        Ideas ideas = world.ideas;
        Ladders ladders = world.ladders;
        QualityParameters quality = world.rules.quality();
        int sector = ideas.sector.get(idea);
        double funded = foundMoney(sector, prospect);
        double now = ideas.arrived.get(idea);
        walk.begin();
        while (walk.stage < ladders.stages(sector)) {
            int event = walk.stage * ATTEMPTS + walk.attempt;
            if (walk.attempt == 0) {
                entered[walk.stage] = (int) now;
                if (!goesOn(idea, sector, prospect, funded, draws)) {
                    return false;
                }
            }
            double work = walk.attempt == 0 ? 1 : world.rules.research().repeatWork();
            double normal = draws.normal(LENGTH, ideas.id(idea), 0, event);
            walk.length = Math.max(1, work * stageLength.lasts(world, sector, walk.stage, normal));
            walk.done = Math.min(1, (start - now) / walk.length);
            walk.evidence += walk.rounds == 0 ? 0 : quality.researchEvidence() / 12 * walk.length * walk.done;
            walk.spent += ladders.rate(sector, walk.stage) * walk.length * walk.done;
            now += walk.length;
            if (now > start) {
                return true;
            }
            if (!tries(idea, sector, event, draws)) {
                return false;
            }
        }
        return false;
    }

    /** Whether a project that comes to a stage finds its facility, and money if its founder has not enough. */
    private boolean goesOn(int idea, int sector, FoundingRule.Prospect prospect, double funded, Draws draws) {
        long id = world.ideas.id(idea);
        boolean own = walk.spent + world.ladders.cost(sector, walk.stage) <= world.ideas.cash.get(idea);
        if (!draws.happens(
                        FACILITY,
                        id,
                        0,
                        walk.stage,
                        prospect.outlook().get(walk.stage).odds())
                || !(own || draws.happens(MONEY, id, 0, walk.stage, funded))) {
            return false;
        }
        walk.rounds += own ? 0 : 1;
        return true;
    }

    /** An attempt at the gate; whether the project goes on after it. */
    private boolean tries(int idea, int sector, int event, Draws draws) {
        Ladders ladders = world.ladders;
        QualityParameters quality = world.rules.quality();
        ResearchParameters research = world.rules.research();
        long id = world.ideas.id(idea);
        double chance = gates.passes(
                research,
                ladders.pass(sector, walk.stage),
                ladders.gateShift(sector, walk.stage),
                world.ideas.quality.get(idea),
                1,
                0,
                0);
        if (draws.happens(PASSES, id, 0, event, chance)) {
            walk.evidence += quality.gateEvidence();
            chances[walk.stage] = chance;
            walk.stage++;
            walk.attempt = 0;
            return true;
        }
        walk.evidence += quality.failedEvidence();
        walk.attempt++;
        return !ladders.clinical(sector, walk.stage)
                && walk.attempt < research.attempts()
                && draws.happens(REPEATS, id, 0, event, research.repeat());
    }

    /** Believed chance that one round closes: the mean of the rounds that founders count on. */
    private double foundMoney(int sector, FoundingRule.Prospect prospect) {
        int counted = Math.min(world.rules.funding().expectedRounds(), world.ladders.stages(sector));
        return counted == 0 || prospect.rounds() <= 0
                ? prospect.rounds()
                : DeterministicMath.exp(DeterministicMath.log(prospect.rounds()) / counted);
    }

    /** What is left of the founder's own cash, RMB. */
    double cashLeft(int idea) {
        return walk.rounds > 0 ? 0 : Math.max(0, world.ideas.cash.get(idea) - walk.spent);
    }

    /** The firm of that idea as it stands when the run begins. */
    void describe(int row) {
        Firms firms = world.firms;
        int sector = firms.sector.get(row);
        firms.stage.set(row, walk.stage);
        firms.attempt.set(row, walk.attempt);
        firms.rounds.set(row, walk.rounds);
        firms.length.set(row, walk.length);
        firms.evidence.set(row, walk.evidence);
        for (int k = 0; k <= walk.stage; k++) {
            firms.entered.set(row, k, entered[k]);
            if (k > 0) {
                world.note(firms.id(row), entered[k], Happening.GATE_PASSED, k, chances[k - 1]);
            }
        }
        double unserved = 1 - world.ladders.dependence(sector, walk.stage);
        // Who was at the facility when the run began has had its run.
        firms.served.set(row, walk.done > unserved ? 1 : 0);
        firms.done.set(row, Math.min(walk.done, .999));
        int gate = world.ladders.productGate(sector);
        if (walk.stage >= gate) {
            double launch = world.scenario.sectors().get(sector).launchRevenueM()
                    * 1e6
                    * DeterministicMath.exp(world.rules.sales().launchQuality() * firms.quality.get(row));
            firms.reachedProduct.set(row, entered[gate]);
            firms.product.set(row, launch / 12);
            world.note(firms.id(row), entered[gate], Happening.LAUNCHED, launch / 1e6, firms.quality.get(row));
        }
    }
}
