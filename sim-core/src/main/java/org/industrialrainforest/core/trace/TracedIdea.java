package org.industrialrainforest.core.trace;

/** The idea's own properties, the same in every world. */
public record TracedIdea(
        long id,
        int sector,
        int source,
        int arrived,
        double quality,
        double seen,
        int niche,
        boolean special,
        boolean homeElsewhere,
        int field,
        double cash,
        double outsidePay,
        double taste) {}
