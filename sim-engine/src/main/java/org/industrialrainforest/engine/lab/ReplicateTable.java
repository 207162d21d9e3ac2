package org.industrialrainforest.engine.lab;

import java.util.List;

/**
 * A table whose rows of a run are read off all runs of its replicate, such as what a pair says. It has no rows of a replicate in which a run failed.
 *
 * @param reader fills in the rows of one of the runs
 * @param <R> what a finished run shows
 */
public record ReplicateTable<R>(TableSchema schema, Reader<R> reader) {
    /** Reads rows of one run. */
    public interface Reader<R> {
        /**
         * Reads the rows of the run at a place.
         *
         * @param byCase what each case's run shows, in the order of {@link Experiment#cases}
         */
        void read(List<R> byCase, int place, TableRows rows);
    }
}
