package org.industrialrainforest.core.scenario;

import java.util.List;

/**
 * Where ideas come from: scientists at universities and hospitals, returnees, engineers, spin-out teams of platforms' fields. In every sector
 * the shares of its sources sum to one.
 *
 * @param sectors sectors that it has ideas in; empty for all
 */
@Meaning(en = "where ideas come from")
public record Source(
        String id,
        Title title,
        FounderKind kind,
        List<String> sectors,

        @Param(
                unit = "share",
                meaning = "share of the ideas of each of its sectors",
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
    public Source {
        sectors = List.copyOf(sectors);
    }

    /** Whether it has ideas in this sector. */
    public boolean has(String sector) {
        return sectors.isEmpty() || sectors.contains(sector);
    }

    /** What the founder was before. */
    public enum FounderKind {
        SCIENTIST,
        RETURNEE,
        ENGINEER,
        /** A team of a platform's field; its ideas exist whether or not a platform does. */
        SPIN_OUT
    }
}
