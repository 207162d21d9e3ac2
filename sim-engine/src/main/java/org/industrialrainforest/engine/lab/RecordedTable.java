package org.industrialrainforest.engine.lab;

/**
 * A table that is kept beside the runs, such as a series by month.
 *
 * @param reader fills in the rows of a finished run
 * @param <R> what a finished run shows
 */
public record RecordedTable<R>(TableSchema schema, Reader<R> reader) {
    /** Reads rows off what a finished run shows. */
    public interface Reader<R> {
        void read(R result, TableRows rows);
    }
}
