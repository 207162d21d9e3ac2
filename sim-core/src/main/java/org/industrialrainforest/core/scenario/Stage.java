package org.industrialrainforest.core.scenario;

/**
 * One step of a sector's ladder from idea to product. Its place in {@link Sector#stages()} is its ordinal.
 *
 * @param facility a {@link FacilityType}'s id, {@link FacilityType#NONE} or {@link FacilityType#APPLICATION_SCENARIO}
 * @param clinical whether it is a stage of trials in people: a failed one is never repeated
 * @param basis source of the row
 */
public record Stage(
        String id,

        @Param(
                unit = "RMB m",
                meaning = "mean cost of one attempt",
                allowed = {0, 10_000},
                plausible = {1, 1130},
                source = "stages table")
        double costM,

        @Param(
                unit = "yr",
                meaning = "mean duration of one attempt at full speed",
                allowed = {0.05, 30},
                plausible = {0.5, 5},
                source = "stages table")
        double years,

        @Param(
                unit = "probability",
                meaning = "p, mean pass rate of one attempt among firms that reach the gate",
                allowed = {0, 1},
                plausible = {0.2, 0.95},
                source = "stages table")
        double passProbability,

        @Param(
                unit = "logit",
                meaning =
                        "shift of the gate's intercept from logit p, so that p is the mean pass rate among firms that reach the gate and not that of an average firm",
                allowed = {-10, 10},
                plausible = {-2, 2},
                source = "solved in pilot runs without policy, then the same under every policy")
        double gateShift,

        String facility,
        Dependence dependence,
        boolean clinical,
        String basis) {}
