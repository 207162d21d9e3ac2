package org.industrialrainforest.core.rules;

import org.industrialrainforest.core.random.DeterministicMath;
import org.industrialrainforest.core.scenario.Rules;
import org.industrialrainforest.core.world.Ladders;
import org.industrialrainforest.core.world.World;

/** The chance that an attempt at a stage passes its gate. */
public final class GateRule {
    private GateRule() {}

    /**
     * logit⁻¹[logit p + shift + b_q (ln q − μ) + b_K ln(K/K̄) + b_f·fit + b_c·coaching].
     *
     * @param table p, the mean pass rate among firms that reach the gate
     * @param shift what makes p that mean: firms that reach a late gate are better than average
     * @param quality ln q − μ
     * @param knowledgeRatio K/K̄, positive
     */
    public static double chance(
            Rules.Research rules,
            double table,
            double shift,
            double quality,
            double knowledgeRatio,
            double fit,
            double coaching) {
        return Logit.inverse(Logit.of(table)
                + shift
                + rules.gateQuality() * quality
                + rules.gateKnowledge() * DeterministicMath.log(Math.max(.05, knowledgeRatio))
                + rules.gateFit() * fit
                + rules.gateCoaching() * coaching);
    }

    /** A probability shifted on the logit scale. */
    public static double tilted(double p, double shift) {
        return p <= 0 ? 0 : Logit.inverse(Logit.of(p) + shift);
    }

    /** The chance of the gate of a stage as it is believed in a world today, see {@link #believed(Rules.Research, double, double, double, boolean)}. */
    public static double believed(World world, int sector, int stage, double quality) {
        Ladders ladders = world.ladders;
        return believed(
                world.rules.research(),
                world.gates.belief.get(ladders.cell(sector, stage)),
                ladders.gateShift(sector, stage),
                quality,
                ladders.clinical(sector, stage));
    }

    /**
     * The believed chance of an idea of believed quality, one repeat at half the work included where the stage may be repeated.
     *
     * @param belief believed mean pass rate among firms that reach the gate
     * @param shift the gate's: that those who reach it are better than average is known
     */
    public static double believed(Rules.Research rules, double belief, double shift, double quality, boolean clinical) {
        double inside = Math.min(1 - 1e-6, Math.max(1e-6, belief));
        double odds = inside / (1 - inside) * DeterministicMath.exp(shift + rules.gateQuality() * quality);
        double once = odds / (1 + odds);
        return clinical ? once : once + (1 - once) * rules.repeat() * once;
    }
}
