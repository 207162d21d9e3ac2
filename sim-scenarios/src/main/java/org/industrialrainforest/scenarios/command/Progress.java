package org.industrialrainforest.scenarios.command;

/** Told as runs finish; may be called from any thread. */
interface Progress {
    void finished(long runs, long of);

    /** Told by a computation of one run as its months go by. */
    default void month(long months, long of) {}
}
