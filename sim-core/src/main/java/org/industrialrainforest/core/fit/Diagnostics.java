package org.industrialrainforest.core.fit;

import java.util.List;

/**
 * What a calibration rests on, from the sets that it tried and without a further run.
 *
 * @param range what the facts say about each parameter, over sets that fill the ranges
 * @param tried the same over all sets tried, most of which lie around the best: what the facts say near the observed ones
 * @param recovery of planted parameters
 * @param misspecification whether the model could have produced the facts at all
 */
public record Diagnostics(
        Identifiability range, Identifiability tried, Recovery recovery, Misspecification misspecification) {
    /** Sets that are held against each other: the first of a Sobol sequence fill the ranges as well. */
    private static final int MOST = 4096;

    /**
     * Of a calibration. A pure function of it. Recovery and misspecification use at most {@value #MOST} sets.
     *
     * @param planted most sets to be taken for a planted truth; 0 for none
     */
    public static Diagnostics of(Calibrated found, int planted) {
        CalibrationSettings settings = found.settings();
        List<TriedSet> spread = found.spread();
        List<TriedSet> first = spread.subList(0, Math.min(MOST, spread.size()));
        return new Diagnostics(
                Identifiability.of(found.free(), spread, settings.seed()),
                Identifiability.of(found.free(), found.tried(), settings.seed()),
                Recovery.of(
                        found.free(),
                        found.distance(),
                        first,
                        planted,
                        (double) settings.keep() / settings.sets(),
                        settings.seed()),
                Misspecification.of(found.facts(), first));
    }
}
