package org.industrialrainforest.core.rules;

import org.industrialrainforest.core.world.World;

/** What a founder or judge expects of the facility that a stage needs. */
@FunctionalInterface
public interface FacilityRule {
    /**
     * Looks at the options as somebody does today.
     *
     * @param special whether the process is a special one, which commercial facilities may refuse
     * @param here whether the city's platforms can be used
     * @param month today
     * @param ahead months from today until the stage begins
     * @param expected value of a success times the chance of passing all gates from this stage on, RMB
     * @param cash what an own line could be paid from, RMB
     */
    FacilityOutlook outlook(
            World world,
            int sector,
            int stage,
            boolean special,
            boolean here,
            int month,
            double ahead,
            double expected,
            double cash);

    /** The default: {@link FacilityOutlook#of}. */
    static FacilityRule cheapest() {
        return FacilityOutlook::of;
    }
}
