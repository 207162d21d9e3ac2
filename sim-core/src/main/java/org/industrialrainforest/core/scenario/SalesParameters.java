package org.industrialrainforest.core.scenario;

/** Parameters of services and product sales, which conserve demand. */
@Meaning(en = "services and demand-conserving sales")
public record SalesParameters(
        @Param(
                unit = "1/yr",
                meaning = "growth of a new firm",
                allowed = {-1, 5},
                plausible = {1, 2.5},
                source = "earlier model: 1.9")
        double growthYoung,

        @Param(
                unit = "yr",
                meaning = "decay of growth with age",
                allowed = {0.1, 50},
                plausible = {3, 8},
                source = "earlier model: 5.4")
        double growthDecay,

        @Param(
                unit = "ln/yr",
                meaning = "σ_0, sd of yearly growth at RMB 1 m of sales",
                allowed = {0, 5},
                plausible = {0.4, 0.9},
                source = "earlier model: .664")
        double volatility,

        @Param(
                unit = "-",
                meaning = "β, volatility falls with size",
                allowed = {0, 1},
                plausible = {0.14, 0.2},
                source = "Riccaboni et al. 2008")
        double sizeBeta,

        @Param(
                unit = "-",
                meaning = "η, quality in attractiveness",
                allowed = {0, 5},
                plausible = {0.3, 1.2})
        double attractionQuality,

        @Param(
                unit = "-",
                meaning = "κ, knowledge in attractiveness",
                allowed = {0, 5},
                plausible = {0, 0.5})
        double attractionKnowledge,

        @Param(
                unit = "1/yr",
                meaning = "growth per unit of log attractiveness above the sector's",
                allowed = {0, 2},
                plausible = {0.05, 0.3},
                source = "earlier model: .15")
        double replicator,

        @Param(
                unit = "-",
                meaning =
                        "ς, exponent of the rank-size rule by which a sector's demand is divided among its niches; 0 for equal parts",
                allowed = {0, 3},
                plausible = {0, 1.2},
                source = "judgement: 0 is equal niches, 1 Zipf's law")
        double nicheSkew,

        @Param(
                unit = "share",
                meaning = "share of demand that firms of the model can win; incumbents keep the rest",
                allowed = {0, 1},
                plausible = {0.05, 1},
                source = "judgement: new drugs are a sixth of what the city's biomedicine makes")
        @WhenLeftOut("1")
        double contestable,

        @Param(
                unit = "RMB m/yr",
                meaning = "most sales before scale-up",
                allowed = {0, 10_000},
                plausible = {20, 60},
                source = "earlier model: 35")
        double beforeScaleUpM,

        @Param(
                unit = "-",
                meaning = "service income over overhead of a mature median firm",
                allowed = {0, 10},
                plausible = {0.9, 1.5},
                source = "earlier model: 1.23")
        double serviceLevel,

        @Param(
                unit = "ln",
                meaning = "log sd of service income",
                allowed = {0, 5},
                plausible = {0.7, 1.4},
                source = "earlier model: 1.07")
        double serviceLogSd,

        @Param(
                unit = "month",
                meaning = "time in which service income builds up",
                allowed = {1, 120},
                plausible = {10, 24},
                source = "earlier model: 16.7")
        double serviceRamp,

        @Param(
                unit = "share",
                meaning = "part of the cost of sales paid to staff",
                allowed = {0, 1},
                plausible = {0.3, 0.6})
        double staffShare,

        @Param(
                unit = "-",
                meaning = "growth capital per RMB of added yearly sales",
                allowed = {0, 5},
                plausible = {0.2, 0.8},
                source = "earlier model: .5")
        double growthCapital,

        @Param(
                unit = "1/yr",
                meaning = "return of log service income to its mean",
                allowed = {0, 12},
                plausible = {0.1, 0.5},
                source = "judgement: keeps the sd of service income where it began, σ²/2ρ")
        double serviceReversion,

        @Param(
                unit = "-",
                meaning = "quality in service income",
                allowed = {-2, 2},
                plausible = {0, 0.5},
                source = "earlier model: .2")
        double serviceQuality,

        @Param(
                unit = "-",
                meaning = "quality in the sales of the first year",
                allowed = {-2, 2},
                plausible = {0.2, 1},
                source = "earlier model: .5")
        double launchQuality,

        @Param(
                unit = "share",
                meaning = "cash that a firm is ready to put into growth at once",
                allowed = {0, 1},
                plausible = {0.25, 0.75},
                source = "judgement")
        double growthCash,

        @Param(
                unit = "month",
                meaning = "interval between two looks of the market at a firm's size and attractiveness",
                allowed = {1, 12},
                plausible = {1, 12},
                source = "judgement: half-yearly reports")
        int lookMonths) {}
