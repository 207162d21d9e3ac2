package org.industrialrainforest.core.world;

import org.industrialrainforest.core.scenario.Internal;
import org.industrialrainforest.core.scenario.Rules;
import org.industrialrainforest.engine.random.DeterministicMath;
import org.industrialrainforest.engine.statistics.NormalNodes;

/**
 * What gates make of ideas of which nothing is known but that ln q ~ N(0, σ_q²): the better ones come through. An attempt at gate k by an idea of mean
 * quality passes with odds o_k. They are such that, of all attempts by the ideas that have passed the gates before, the believed share P_k
 * passes. In symbols E[G_{k−1} n_k (p_k − P_k)] = 0 with p_k = logit⁻¹(ln o_k + b_q ln q), n_k the expected attempts and G_k = G_{k−1} p_k n_k.
 * So an idea that nobody has
 * looked at has the believed rates.
 */
@Internal
public final class GateSelection {
    private static final int MOST_STEPS = 100;
    private static final double NEAR = 1e-12;

    private final Ladders ladders;
    private final Gates gates;
    private final Sectors sectors;
    /** e^(b_q ln q) and e^(b ln q) at the nodes. */
    private final double[] tilt = new double[NormalNodes.COUNT];

    private final double[] worth = new double[NormalNodes.COUNT];

    GateSelection(Ladders ladders, Gates gates, Sectors sectors, Rules rules) {
        this.ladders = ladders;
        this.gates = gates;
        this.sectors = sectors;
        for (int i = 0; i < tilt.length; i++) {
            double q = rules.quality().logSd() * NormalNodes.place(i);
            tilt[i] = DeterministicMath.exp(rules.research().gateQuality() * q);
            worth[i] = DeterministicMath.exp(rules.funding().exitQuality() * q);
        }
    }

    /** Sets {@link Gates#odds} and {@link Sectors#ideaWorth} of a sector after its {@link Gates#belief}. */
    public void solve(int sector) {
        double[] come = new double[tilt.length];
        for (int i = 0; i < come.length; i++) {
            come[i] = NormalNodes.weight(i);
        }
        for (int k = 0; k < ladders.stages(sector); k++) {
            int cell = ladders.cell(sector, k);
            double odds = odds(cell, come);
            gates.odds.set(cell, odds);
            for (int i = 0; i < come.length; i++) {
                double once = once(odds * tilt[i]);
                come[i] *= ladders.passes(cell, once);
            }
        }
        double all = 0;
        double valued = 0;
        for (int i = 0; i < come.length; i++) {
            all += come[i];
            valued += come[i] * worth[i];
        }
        sectors.ideaWorth.set(sector, valued / all);
    }

    /** Newton's steps in ln o from the last odds, as if attempts did not depend on them. */
    private double odds(int cell, double[] come) {
        double belief = Math.min(1 - 1e-6, Math.max(1e-6, gates.belief.get(cell)));
        double odds = gates.odds.get(cell) > 0 ? gates.odds.get(cell) : belief / (1 - belief);
        for (int step = 0; step < MOST_STEPS; step++) {
            double excess = 0;
            double slope = 0;
            for (int i = 0; i < come.length; i++) {
                double once = once(odds * tilt[i]);
                double attempts = come[i] * ladders.attempts(cell, once);
                excess += attempts * (once - belief);
                slope += attempts * once * (1 - once);
            }
            double move = slope > 0 ? Math.max(-1, Math.min(1, -excess / slope)) : 0;
            // e^move, exact where it matters: near the end.
            odds *= (2 + move) / (2 - move);
            if (Math.abs(move) < NEAR) {
                break;
            }
        }
        return odds;
    }

    private static double once(double odds) {
        return odds / (1 + odds);
    }
}
