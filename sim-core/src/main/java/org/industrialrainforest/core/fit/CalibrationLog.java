package org.industrialrainforest.core.fit;

import java.util.List;
import org.industrialrainforest.core.scenario.Scenario;
import org.jspecify.annotations.Nullable;

/** Remembers what a calibration has done, so that it can go on where it was stopped. Called from one thread at a time. */
public interface CalibrationLog {
    /** Remembers nothing. */
    CalibrationLog NONE = new CalibrationLog() {};

    /** Which parameters are about to be changed and which facts measured. */
    default void begin(List<String> paths, List<String> facts) {}

    /** Statistics of a set that was tried before; null when it was not. */
    default double @Nullable [] statistics(int number) {
        return null;
    }

    /** A set has been tried. */
    default void tried(TriedSet set) {}

    /** What pilot runs found before; null when they were not done. */
    default GatePilots.@Nullable Solution gates(Scenario scenario) {
        return null;
    }

    /** Pilot runs are over. */
    default void solved(GatePilots.Solution gates) {}
}
