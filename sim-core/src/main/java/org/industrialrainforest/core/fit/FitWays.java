package org.industrialrainforest.core.fit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a calibration does otherwise than usual.
 *
 * @param held facts held out
 * @param byMoments whether sets are judged by simulated moments
 * @param given weights; null to find them
 * @param refined sets of the evolution strategy
 */
record FitWays(List<Fact> held, boolean byMoments, @Nullable Moments given, int refined) {
    static final FitWays USUAL = new FitWays(List.of(), false, null, 0);

    FitWays {
        held = List.copyOf(held);
    }
}
