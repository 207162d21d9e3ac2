package org.industrialrainforest.engine.lab;

import org.industrialrainforest.engine.simulation.Snapshot;

/**
 * One run of a model, step by step. {@link SimulatedRun} is the run of a {@link org.industrialrainforest.engine.simulation.Simulation}.
 *
 * @param <R> what a finished run shows
 */
public interface Run<R> extends AutoCloseable {
    /** Whether the last step has been made. */
    boolean over();

    /**
     * Makes the next step.
     *
     * @throws IllegalStateException if the run is over
     * @throws java.util.concurrent.CancellationException when the thread is interrupted; it stays so, and the step has not begun
     */
    void step();

    /**
     * What the run shows; it stays readable after the run is closed.
     *
     * @throws IllegalStateException if the run is not over
     */
    R result();

    /** SHA-256 over what the run computed: equal runs have equal digests, on any machine and with any number of threads. */
    String digest();

    /** The state between two steps. */
    Snapshot snapshot();

    /**
     * Takes up a state of a run of the same model with the same seed and replicate, perhaps under another treatment.
     *
     * @throws IllegalArgumentException if the snapshot is of anything else
     */
    void restore(Snapshot snapshot);

    @Override
    void close();
}
