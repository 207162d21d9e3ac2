package org.industrialrainforest.engine.simulation;

/** Something with a part for each chunk, brought together after a parallel sweep in a way that depends on neither order nor number of chunks. */
public interface ChunkScoped {
    /** Called before a sweep, on one thread. */
    void prepare(int chunks);

    /** Called after a sweep, on one thread. */
    void merge(int chunks);
}
