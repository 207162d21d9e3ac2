package org.industrialrainforest.scenarios.command;

import java.util.List;
import org.industrialrainforest.core.fit.Calibration;
import org.industrialrainforest.core.fit.Fact;
import org.industrialrainforest.core.fit.Moments;
import org.industrialrainforest.engine.simulation.Digest;
import org.jspecify.annotations.Nullable;

/**
 * What a calibration was asked to do otherwise than usual.
 *
 * @param held facts that are held out of the fit
 * @param byMoments whether sets are judged by simulated moments
 * @param weights given for them; null to find them
 * @param refined most sets of an evolution strategy
 */
record FitChoice(
        List<Fact> held, boolean byMoments, @Nullable Moments weights, int refined) {
    FitChoice {
        held = List.copyOf(held);
    }

    /** The calibration that does so. */
    Calibration of(Calibration usual) {
        Calibration chosen = usual.holdingOut(held).refined(refined);
        return weights != null ? chosen.byMoments(weights) : byMoments ? chosen.byMoments() : chosen;
    }

    /** Adds what is otherwise than usual, and nothing else. */
    void addTo(Digest digest) {
        held.forEach(f -> digest.add("held out " + f));
        if (byMoments) {
            digest.add("by moments " + weights);
        }
        if (refined > 0) {
            digest.add("refined " + refined);
        }
    }
}
