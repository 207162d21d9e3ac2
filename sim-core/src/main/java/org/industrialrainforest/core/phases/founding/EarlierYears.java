package org.industrialrainforest.core.phases.founding;

import org.industrialrainforest.core.rules.FoundingRule;
import org.industrialrainforest.core.rules.GateRule;
import org.industrialrainforest.core.rules.StageLength;
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

    // Of the idea that was looked at last.
    private int stage;
    private int attempt;
    private int rounds;
    private double length;
    private double done;
    private double evidence;
    private double spent;
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
        stage = 0;
        attempt = 0;
        rounds = 0;
        evidence = 0;
        spent = 0;
        while (stage < ladders.stages(sector)) {
            int event = stage * ATTEMPTS + attempt;
            if (attempt == 0) {
                entered[stage] = (int) now;
                if (!goesOn(idea, sector, prospect, funded, draws)) {
                    return false;
                }
            }
            double work = attempt == 0 ? 1 : world.rules.research().repeatWork();
            double normal = draws.normal(LENGTH, ideas.id(idea), 0, event);
            length = Math.max(1, work * stageLength.lasts(world, sector, stage, normal));
            done = Math.min(1, (start - now) / length);
            evidence += rounds == 0 ? 0 : quality.researchEvidence() / 12 * length * done;
            spent += ladders.rate(sector, stage) * length * done;
            now += length;
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
        boolean own = spent + world.ladders.cost(sector, stage) <= world.ideas.cash.get(idea);
        if (!draws.happens(FACILITY, id, 0, stage, prospect.outlook().get(stage).odds())
                || !(own || draws.happens(MONEY, id, 0, stage, funded))) {
            return false;
        }
        rounds += own ? 0 : 1;
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
                ladders.pass(sector, stage),
                ladders.gateShift(sector, stage),
                world.ideas.quality.get(idea),
                1,
                0,
                0);
        if (draws.happens(PASSES, id, 0, event, chance)) {
            evidence += quality.gateEvidence();
            chances[stage] = chance;
            stage++;
            attempt = 0;
            return true;
        }
        evidence += quality.failedEvidence();
        attempt++;
        return !ladders.clinical(sector, stage)
                && attempt < research.attempts()
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
        return rounds > 0 ? 0 : Math.max(0, world.ideas.cash.get(idea) - spent);
    }

    /** The firm of that idea as it stands when the run begins. */
    void describe(int row) {
        Firms firms = world.firms;
        int sector = firms.sector.get(row);
        firms.stage.set(row, stage);
        firms.attempt.set(row, attempt);
        firms.rounds.set(row, rounds);
        firms.length.set(row, length);
        firms.evidence.set(row, evidence);
        for (int k = 0; k <= stage; k++) {
            firms.entered.set(row, k, entered[k]);
            if (k > 0) {
                world.note(firms.id(row), entered[k], Happening.GATE_PASSED, k, chances[k - 1]);
            }
        }
        double unserved = 1 - world.ladders.dependence(sector, stage);
        // Who was at the facility when the run began has had its run.
        firms.served.set(row, done > unserved ? 1 : 0);
        firms.done.set(row, Math.min(done, .999));
        int gate = world.ladders.productGate(sector);
        if (stage >= gate) {
            double launch = world.scenario.sectors().get(sector).launchRevenueM()
                    * 1e6
                    * DeterministicMath.exp(world.rules.sales().launchQuality() * firms.quality.get(row));
            firms.reachedProduct.set(row, entered[gate]);
            firms.product.set(row, launch / 12);
            world.note(firms.id(row), entered[gate], Happening.LAUNCHED, launch / 1e6, firms.quality.get(row));
        }
    }
}
