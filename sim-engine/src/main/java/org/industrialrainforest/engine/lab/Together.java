package org.industrialrainforest.engine.lab;

/** Which runs stand or fall together: results are cut between such units only, and shards share them out. */
public enum Together {
    /** All cases of a replicate: what an experiment of a few cases and many replicates wants. */
    REPLICATE,
    /** All treatments and shocks of a point in a replicate: what a design of many points wants. */
    POINT
}
