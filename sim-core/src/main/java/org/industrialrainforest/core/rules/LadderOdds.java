package org.industrialrainforest.core.rules;

import org.industrialrainforest.core.world.GateSelection;
import org.industrialrainforest.core.world.Ladders;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.random.DeterministicMath;
import org.industrialrainforest.engine.statistics.NormalNodes;

/**
 * Chances of coming through the open stages of a ladder, under the posterior ln q ~ N(m, s²). At quality q an attempt passes gate k with
 * odds o_k e^(b_q ln q), o_k of {@link GateSelection}. A chance is an expectation over q, not the chance at the mean: who has passed a gate is
 * likely to be better than was thought, and so to pass the next ones. Of an idea that nobody has looked at (m = 0, s = σ_q), attempts pass as
 * often as the sector's believed rate says.
 */
public final class LadderOdds {
    private final int first;
    /** Chance of having come through all gates before a stage, from the first open one. */
    private final double[] reached;

    private final double attempt;

    private final double worth;

    private LadderOdds(int first, double[] reached, double attempt, double worth) {
        this.attempt = attempt;
        this.first = first;
        this.reached = reached;
        this.worth = worth;
    }

    /**
     * Chances that a rule of one's own gives.
     *
     * @param first the first open stage
     * @param passes chance of passing each gate from the first open one on, for a project that has passed those before it, repeats included
     * @param worth E[e^(b ln q) | all gates passed], b the weight of quality in an exit
     * @throws IllegalArgumentException for a chance outside 0 to 1
     */
    public static LadderOdds of(int first, double[] passes, double worth) {
        double[] reached = new double[passes.length + 1];
        reached[0] = 1;
        for (int k = 0; k < passes.length; k++) {
            if (!(passes[k] >= 0 && passes[k] <= 1)) {
                throw new IllegalArgumentException(
                        "the chance of passing gate " + (first + k + 1) + " is " + passes[k] + "; it must be 0 to 1");
            }
            reached[k + 1] = reached[k] * passes[k];
        }
        return new LadderOdds(first, reached, passes.length == 0 ? 0 : passes[0], worth);
    }

    /**
     * The chances in a world today.
     *
     * @param stage first open stage; the number of stages if none is
     * @param mean m, of ln q less the sector's mean
     * @param sd s; 0 if quality is known
     */
    public static LadderOdds of(World world, int sector, int stage, double mean, double sd) {
        Ladders ladders = world.ladders;
        int stages = ladders.stages(sector);
        double gateQuality = world.rules.research().gateQuality();
        double exitQuality = world.rules.funding().exitQuality();
        double[] reached = new double[stages - stage + 1];
        double valued = 0;
        double attempt = 0;
        int nodes = sd > 0 ? NormalNodes.COUNT : 1;
        for (int i = 0; i < nodes; i++) {
            double q = mean + sd * NormalNodes.place(i);
            double tilt = DeterministicMath.exp(gateQuality * q);
            double through = sd > 0 ? NormalNodes.weight(i) : 1;
            reached[0] += through;
            for (int k = stage; k < stages; k++) {
                int cell = ladders.cell(sector, k);
                double odds = world.gates.odds.get(cell) * tilt;
                double once = odds / (1 + odds);
                attempt += k == stage ? through * once : 0;
                through *= ladders.passes(cell, once);
                reached[k - stage + 1] += through;
            }
            valued += through * DeterministicMath.exp(exitQuality * q);
        }
        double all = reached[stages - stage];
        return new LadderOdds(stage, reached, attempt / reached[0], all > 0 ? valued / all : 0);
    }

    /** Chance of passing the gate of an open stage, repeats included, for a project that has passed those before it. */
    public double chance(int stage) {
        double before = reached[stage - first];
        return before > 0 ? reached[stage - first + 1] / before : 0;
    }

    /** Chance of passing all gates from a stage on, for a project that has passed those before it; 1 where none is left. */
    public double through(int stage) {
        double before = reached[stage - first];
        return before > 0 ? reached[reached.length - 1] / before : 0;
    }

    /** Chance that the next attempt passes the first open gate; of chances of one's own, which have no attempts, that with repeats. */
    public double attempt() {
        return attempt;
    }

    /** E[e^(b ln q) | all gates passed], b the weight of quality in an exit. */
    public double worth() {
        return worth;
    }
}
