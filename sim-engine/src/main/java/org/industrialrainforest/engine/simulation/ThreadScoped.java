package org.industrialrainforest.engine.simulation;

/**
 * Something with a part for each thread of a sweep, which the thread's chunks add to. The parts are brought together after the sweep in a way that
 * depends on neither the number of parts nor on which chunk added to which.
 */
public interface ThreadScoped {
    /** Called before a sweep, on one thread: there are to be as many parts. */
    void prepare(int parts);

    /** Called after a sweep, on one thread. */
    void merge(int parts);
}
