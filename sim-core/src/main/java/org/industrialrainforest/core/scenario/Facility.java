package org.industrialrainforest.core.scenario;

/** A commercial facility: a foundry, a contract manufacturer, an overseas shuttle. */
@Meaning(en = "commercial facilities")
public record Facility(
        String id,
        Title title,
        String type,
        boolean overseas,

        @Param(
                unit = "RMB m",
                meaning = "price of a month of service",
                allowed = {0, 10_000},
                plausible = {0.1, 5},
                source = "earlier model: 2 m a chip run")
        double priceM,

        @Param(
                unit = "month",
                meaning = "smallest order, in months of service",
                allowed = {0, 1000},
                plausible = {3, 24})
        double minimumMonths,

        @Param(
                unit = "probability",
                meaning = "refusal of a special process, drawn once per firm and stage",
                allowed = {0, 1},
                plausible = {0.2, 0.9},
                source = "judgement; expected to be the most sensitive")
        double refusalSpecial,

        @Param(
                unit = "probability",
                meaning = "refusal of an ordinary order, per request",
                allowed = {0, 1},
                plausible = {0, 0.5})
        double refusalOrdinary,

        @Param(
                unit = "month",
                meaning = "wait for service once accepted",
                allowed = {0, 120},
                plausible = {1, 9})
        int waitMonths,

        @WhenLeftOut("100000")
        @Param(
                size = WithSize.GROWS,
                unit = "runs",
                meaning = "runs that it serves at once; beyond them orders queue",
                allowed = {1, 1_000_000_000},
                plausible = {10, 100_000},
                source = "judgement")
        int capacity,

        boolean open) {}
