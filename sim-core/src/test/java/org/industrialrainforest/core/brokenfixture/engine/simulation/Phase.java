package org.industrialrainforest.core.brokenfixture.engine.simulation;

/** Stands in for the engine's Phase. */
public interface Phase {
    void run();
}
