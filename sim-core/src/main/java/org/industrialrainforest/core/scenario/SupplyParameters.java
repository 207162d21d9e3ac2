package org.industrialrainforest.core.scenario;

/** Parameters of links between two firms of the city, of which one supplies the other. */
@Meaning(en = "supplier and customer links between firms")
public record SupplyParameters(
        @Param(
                size = WithSize.SHRINKS,
                unit = "1/yr",
                meaning = "rate at which a supplier meets each possible customer with whom it shares nothing",
                allowed = {0, 10_000},
                plausible = {0, 0.01})
        double meetBase,

        @Param(
                size = WithSize.SHRINKS,
                unit = "1/yr",
                meaning = "rate of meeting that is added for a platform which both have used",
                allowed = {0, 10_000},
                plausible = {0, 0.1})
        double meetPlatform,

        @Param(
                size = WithSize.SHRINKS,
                unit = "1/yr",
                meaning = "rate of meeting that is added for a park in which both are, as tenants of an incubator too",
                allowed = {0, 10_000},
                plausible = {0, 0.03})
        double meetPark,

        @Param(
                size = WithSize.SHRINKS,
                unit = "1/yr",
                meaning = "rate of meeting that is added for a bridge centre of which both are members",
                allowed = {0, 10_000},
                plausible = {0, 0.2})
        double meetCentre,

        @Param(
                unit = "1/yr",
                meaning = "rate of meeting that is added for a leader to which both are linked",
                allowed = {0, 10},
                plausible = {0, 0.2})
        double meetLeader,

        @Param(
                unit = "month",
                meaning = "interval between two looks of a firm for a customer",
                allowed = {1, 60},
                plausible = {6, 24})
        int lookMonths,

        @Param(
                unit = "probability",
                meaning = "a supplier of average quality and a customer whom it meets match",
                allowed = {0, 1},
                plausible = {0.1, 0.6})
        double matchProbability,

        @Param(
                unit = "logit",
                meaning = "supplier's quality in a match",
                allowed = {-5, 5},
                plausible = {0, 1})
        double matchQuality,

        @Param(
                unit = "share",
                meaning = "part of what a customer buys for its sales that goes to its supplier",
                allowed = {0, 1},
                plausible = {0.05, 0.4})
        double purchases,

        @Param(
                unit = "RMB m/yr",
                meaning = "most that a supplier delivers to its customer",
                allowed = {0, 10_000},
                plausible = {1, 30})
        double mostM,

        @Param(
                unit = "share",
                meaning = "what the customer saves on the part that it buys from its supplier",
                allowed = {-0.5, 0.9},
                plausible = {0, 0.1})
        double saving,

        @Param(
                unit = "evidence/yr",
                meaning = "evidence from a year of deliveries",
                allowed = {0, 10},
                plausible = {0, 0.5})
        double evidence,

        @Param(
                unit = "-",
                meaning = "partners' part in spillover: what a firm's supplier and customer know",
                allowed = {0, 10},
                plausible = {0, 1})
        double partnerWeight,

        @Param(
                unit = "1/yr",
                meaning = "hazard of a supply link's end",
                allowed = {0, 5},
                plausible = {0.1, 0.6})
        double ends) {}
