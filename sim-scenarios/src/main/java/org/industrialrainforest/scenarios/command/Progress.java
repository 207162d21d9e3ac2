package org.industrialrainforest.scenarios.command;

/** Told as runs finish; may be called from any thread. */
interface Progress {
    void finished(long runs, long of);

    /** The same of a computation that may turn out shorter than is told. */
    default Progress atMost() {
        return this;
    }

    /** Told by a computation of one run as its months go by. */
    default void month(long months, long of) {}
}
