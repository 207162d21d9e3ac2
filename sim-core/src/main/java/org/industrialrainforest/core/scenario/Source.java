package org.industrialrainforest.core.scenario;

/** Where ideas come from: scientists at universities and hospitals, returnees, engineers, spin-out teams of platforms' fields. Shares over sources sum to one. */
public record Source(
        String id,
        Title title,
        FounderKind kind,

        @Param(
                unit = "share",
                meaning = "share of every sector's ideas",
                allowed = {0, 1})
        double share,

        @Param(
                unit = "ln",
                meaning = "shift of mean log quality of its ideas",
                allowed = {-2, 2},
                plausible = {-0.3, 0.3})
        double qualityShift,

        @Param(
                unit = "share",
                meaning = "ideas whose home is another city",
                allowed = {0, 1},
                plausible = {0, 0.5})
        double homeElsewhereShare) {
    /** What the founder was before. */
    public enum FounderKind {
        SCIENTIST,
        RETURNEE,
        ENGINEER,
        /** A team of a platform's field; its ideas exist whether or not a platform does. */
        SPIN_OUT
    }
}
