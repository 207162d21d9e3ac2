package org.industrialrainforest.engine.simulation;

/** A law that must hold after every phase. */
@FunctionalInterface
public interface Check {
    /**
     * A month begins.
     *
     * @param month months since 0000-01
     */
    default void monthBegins(int month) {}

    /**
     * Looks at the state.
     *
     * @param month months since 0000-01
     * @param phase the phase that has just run
     * @throws IllegalStateException if the law is broken; names month, phase and what is wrong
     */
    void after(int month, String phase);
}
