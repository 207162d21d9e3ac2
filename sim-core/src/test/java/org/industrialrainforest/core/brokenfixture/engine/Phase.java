package org.industrialrainforest.core.brokenfixture.engine;

/** Stands in for the engine's Phase. */
public interface Phase {
    void run();
}
