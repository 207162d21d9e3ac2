package org.industrialrainforest.core.scenario;

/** Parameters of rents that follow occupancy, and of the value of land. */
@Meaning(en = "rents by occupancy, and the value of land")
public record LandParameters(
        @Param(
                unit = "-",
                meaning = "rise of rent, as a share of the given one, per unit of occupancy above the normal one",
                allowed = {0, 20},
                plausible = {0.5, 4})
        double elasticity,

        @Param(
                unit = "share",
                meaning = "occupancy at which a park charges the given rent",
                allowed = {0, 1},
                plausible = {0.5, 0.95})
        double normalOccupancy,

        @Param(
                unit = "share",
                meaning = "least rent over the given one",
                allowed = {0, 1},
                plausible = {0.1, 0.75})
        double leastRent,

        @Param(
                unit = "factor",
                meaning = "most rent over the given one",
                allowed = {1, 100},
                plausible = {1.5, 4})
        double mostRent,

        @Param(
                unit = "month",
                meaning = "months over which a park without a capacity remembers its tenants",
                allowed = {1, 600},
                plausible = {24, 120})
        double memoryMonths,

        @Param(
                unit = "1/yr",
                meaning = "yearly rents over the value of land",
                allowed = {0.001, 1},
                plausible = {0.03, 0.1})
        double capitalisation) {}
