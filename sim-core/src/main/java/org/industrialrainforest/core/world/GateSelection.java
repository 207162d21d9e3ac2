package org.industrialrainforest.core.world;

import org.industrialrainforest.core.random.DeterministicMath;
import org.industrialrainforest.core.scenario.Rules;
import org.industrialrainforest.core.scenario.Sector;
import org.industrialrainforest.core.statistics.NormalNodes;

/**
 * What gates make of a population of ideas of which nothing is known but that ln q ~ N(0, σ_q²): the better ones come through. Gate k's lift e^(s_k) is
 * such that, of those who have come through the gates before it, the stage's p pass an attempt:
 * E[G_{k−1}(q)·logit⁻¹(logit p + s_k + b_q q)] = p·E[G_{k−1}(q)], with G the chance of having come through, repeats included. So the ladder as a whole is passed
 * with its tabled odds by a project that nobody has looked at.
 */
final class GateSelection {
    private static final int HALVINGS = 60;
    private static final double LARGEST = 12;

    private final double[] lift;
    private final double success;

    /** Of one sector's ladder. */
    GateSelection(Sector sector, Rules rules) {
        int stages = sector.stages().size();
        lift = new double[stages];
        double[] reached = new double[NormalNodes.COUNT];
        double[] tilt = new double[NormalNodes.COUNT];
        double[] worth = new double[NormalNodes.COUNT];
        for (int i = 0; i < reached.length; i++) {
            double q = rules.quality().logSd() * NormalNodes.place(i);
            reached[i] = NormalNodes.weight(i);
            tilt[i] = DeterministicMath.exp(rules.research().gateQuality() * q);
            worth[i] = DeterministicMath.exp(rules.funding().exitQuality() * q);
        }
        for (int k = 0; k < stages; k++) {
            double odds = odds(sector.stages().get(k).passProbability());
            lift[k] = lift(reached, tilt, odds);
            for (int i = 0; i < reached.length; i++) {
                double once = once(odds * lift[k] * tilt[i]);
                reached[i] *= Ladders.eventually(
                        once,
                        sector.stages().get(k).clinical(),
                        rules.research().repeat());
            }
        }
        double all = 0;
        double valued = 0;
        for (int i = 0; i < reached.length; i++) {
            all += reached[i];
            valued += reached[i] * worth[i];
        }
        success = valued / all;
    }

    /** e^(s_k). */
    double lift(int stage) {
        return lift[stage];
    }

    /** E[e^(b q)] over those who have come through all gates, b the weight of quality in an exit. */
    double success() {
        return success;
    }

    private static double lift(double[] reached, double[] tilt, double odds) {
        double low = -LARGEST;
        double high = LARGEST;
        double p = once(odds);
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            double lift = DeterministicMath.exp(middle);
            double excess = 0;
            for (int n = 0; n < reached.length; n++) {
                excess += reached[n] * (once(odds * lift * tilt[n]) - p);
            }
            if (excess > 0) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return DeterministicMath.exp((low + high) / 2);
    }

    private static double odds(double p) {
        double inside = Math.min(1 - 1e-6, Math.max(1e-6, p));
        return inside / (1 - inside);
    }

    private static double once(double odds) {
        return odds / (1 + odds);
    }
}
