package org.industrialrainforest.engine.lab;

import java.util.List;

/** Where runs are kept so that they survive the process. */
public interface ResultStore {
    /**
     * Begins to keep the runs of an experiment, or goes on with it where it was stopped.
     *
     * @throws IllegalArgumentException where what is kept there is of another experiment
     */
    Recording open(ExperimentDesign design, Shard shard);

    /** An experiment that is being kept. One thread at a time calls it. */
    interface Recording extends AutoCloseable {
        /** Whether a run is kept already, by its id. */
        boolean holds(String runId);

        /** Whether a run is kept as one that failed. */
        boolean failed(String runId);

        /**
         * Which runs will come, unit by unit: what is kept is always all units up to one of these, none after.
         *
         * @param units each run's, in the order in which they were begun
         */
        void expect(List<Long> units);

        /**
         * Takes a run. It may wait until those before are written.
         *
         * @param unit that it belongs to
         */
        void take(long unit, RecordedRun run);

        /** Keeps all units up to the first that is not whole, and lets others in. */
        @Override
        void close();
    }
}
