package org.industrialrainforest.core.run;

import org.industrialrainforest.core.model.Rainforest;
import org.industrialrainforest.core.observe.Observed;
import org.industrialrainforest.core.observe.Recorder;
import org.industrialrainforest.engine.lab.RunSpec;

/** Told of runs while an experiment goes on, on whichever thread does the run. It may read a run and must not change it. */
public interface RunListener {
    /** Does nothing. */
    RunListener NONE = new RunListener() {};

    /** Whether all happenings of a run that is about to begin should be chronicled. */
    default boolean chronicled(RunSpec spec) {
        return false;
    }

    /** A recorder for a run that is about to begin. */
    default Recorder recorder(RunSpec spec) {
        return Recorder.NOTHING;
    }

    /** A month of a run is over. */
    default void month(RunSpec spec, int done, int all) {}

    /** A run's last month is over; the world can still be read. */
    default void finished(RunSpec spec, Rainforest run, Observed observed) {}

    /** A result has been taken; called one at a time. */
    default void taken(RunResult result, int done, int all) {}
}
