package org.industrialrainforest.core.scenario;

/** Parameters of state capital: envelope, platforms, incubation, mandate. */
@Meaning(en = "state capital: envelope, platforms, incubation, mandate")
public record StateParameters(
        @Param(
                size = WithSize.GROWS,
                unit = "RMB bn/yr",
                meaning = "envelope a year",
                allowed = {0, 1_000_000},
                plausible = {0.5, 8},
                source = "earlier model consistent with the seed facts; mother funds RMB 100 bn")
        double envelopeBn,

        @Param(
                unit = "yr",
                meaning = "years of the envelope",
                allowed = {0, 100},
                plausible = {8, 20})
        int envelopeYears,

        @Param(
                unit = "share",
                meaning = "returns that may be spent again",
                allowed = {0, 1},
                plausible = {0, 1})
        double recycling,

        @Param(
                unit = "month",
                meaning = "time in which a platform's capital is paid and built",
                allowed = {1, 120},
                plausible = {18, 48},
                source = "newspaper: decided 2015, opened 2017")
        int buildMonths,

        @Param(
                unit = "share",
                meaning = "capital paid when a platform is announced",
                allowed = {0, 1},
                plausible = {0.2, 0.8},
                source = "earlier model")
        double announcedWhenPaid,

        @Param(
                unit = "share",
                meaning = "opex borne by the state in the first year",
                allowed = {0, 1},
                plausible = {0.3, 1},
                source = "2024 city rule; level is judgement")
        double opexSubsidy,

        @Param(
                unit = "1/yr",
                meaning = "factor on the opex subsidy from year to year",
                allowed = {0, 1},
                plausible = {0.8, 1},
                source = "2024 city rule")
        double subsidyTaper,

        @Param(
                unit = "share",
                meaning = "yearly rise of the fee while opex is not covered",
                allowed = {0, 1},
                plausible = {0, 0.3})
        double feeStep,

        @Param(
                unit = "yr",
                meaning = "life of a platform's equipment",
                allowed = {1, 50},
                plausible = {7, 12})
        double platformLife,

        @Param(
                unit = "share",
                meaning = "slots that a congested platform adds at a time",
                allowed = {0, 1},
                plausible = {0, 0.3})
        double expansion,

        @Param(
                unit = "month",
                meaning = "idle months after which a platform is closed",
                allowed = {1, 240},
                plausible = {24, 72})
        int idleMonths,

        @Param(
                unit = "RMB m/yr",
                meaning = "cost of an incubator's place",
                allowed = {0, 100},
                plausible = {0.3, 2},
                source = "earlier model: 1")
        double placeCostM,

        @Param(
                unit = "-",
                meaning = "ω_return, weight of quality in admission",
                allowed = {0, 10},
                plausible = {0, 2})
        double mandateReturn,

        @Param(
                unit = "-",
                meaning = "ω_jobs, weight of staff in admission",
                allowed = {0, 10},
                plausible = {0, 1})
        double mandateJobs,

        @Param(
                unit = "-",
                meaning = "ω_strategic, weight of special processes in admission",
                allowed = {0, 10},
                plausible = {0, 1})
        double mandateStrategic,

        @Param(
                unit = "-",
                meaning = "ω_ties, weight in admission of having had a run at a platform, and of a link",
                allowed = {0, 10},
                plausible = {0, 1},
                source = "judgement")
        double mandateTies,

        @Param(
                unit = "attempts",
                meaning = "failed attempts at a gate after which a tenant leaves its incubator",
                allowed = {1, 100},
                plausible = {1, 3},
                source = "judgement")
        int tenantFailures,

        @Param(
                unit = "share",
                meaning =
                        "part of the risk money that a tenant repays when it leaves after failed milestones or is sold",
                allowed = {0, 1},
                plausible = {0, 1},
                source = "judgement")
        double clawbackShare,

        @Param(
                unit = "month",
                meaning = "months after its stay in which a firm that is sold repays that part",
                allowed = {0, 600},
                plausible = {12, 120},
                source = "judgement; Beijing's Daxing cluster asks for a promise of ten years")
        int clawbackMonths,

        @Param(
                unit = "month",
                meaning = "months of overhead that a repayment leaves to a firm",
                allowed = {0, 60},
                plausible = {0, 12},
                source = "judgement")
        double clawbackSpares,

        @Param(
                unit = "probability",
                meaning = "κ_sb, a failing state-held firm is rescued, once",
                allowed = {0, 1},
                plausible = {0, 0.5},
                source = "Acemoglu et al. 2018 (warning)")
        double softBudget,

        @Param(
                unit = "RMB m",
                meaning = "largest grant to one firm a year",
                allowed = {0, 1000},
                plausible = {0.5, 5})
        double grantM,

        @Param(
                unit = "share",
                meaning = "tax credit over R&D spending",
                allowed = {0, 1},
                plausible = {0.05, 0.3})
        double creditRate,

        @Param(
                unit = "share",
                meaning = "part of a tax credit that goes to incumbents",
                allowed = {0, 1},
                plausible = {0.5, 0.95},
                source = "earlier model: .87")
        double creditToIncumbents,

        @Param(
                unit = "ln",
                meaning = "log sd of a platform's time of building",
                allowed = {0, 2},
                plausible = {0, 0.4})
        double delayLogSd,

        @Param(
                unit = "month",
                meaning = "opex of all that is open that must be covered before another platform is begun",
                allowed = {0, 120},
                plausible = {12, 36},
                source = "modelling choice")
        int coverMonths,

        @Param(
                unit = "share",
                meaning = "utilisation that planners expect of a platform",
                allowed = {0, 1},
                plausible = {0.5, 0.9})
        double expectedUtilisation,

        @Param(
                size = WithSize.GROWS,
                unit = "leaders",
                meaning = "leaders that a bridge centre needs before it is opened",
                allowed = {1, 100_000},
                plausible = {1, 5},
                source = "judgement")
        int leadersPerCentre,

        @Param(
                unit = "month",
                meaning = "overhead that a state shareholder's rescue pays for",
                allowed = {0, 120},
                plausible = {6, 24},
                source = "judgement")
        int rescueMonths,

        @Param(
                unit = "share",
                meaning = "part of running costs of platforms, incubators and centres that is pay",
                allowed = {0, 1},
                plausible = {0.3, 0.7})
        double staffShare,

        @Param(
                unit = "share",
                meaning = "paid share of opex below which a platform counts as starved",
                allowed = {0, 1},
                plausible = {0.1, 0.5})
        double starved,

        @Param(
                unit = "share/month",
                meaning = "weight of a month in the smoothed utilisation that decides on expansion",
                allowed = {0, 1},
                plausible = {0.05, 0.3},
                source = "judgement")
        double utilisationWeight,

        @Param(
                unit = "share",
                meaning = "utilisation from which a platform may be expanded",
                allowed = {0, 1},
                plausible = {0.85, 1})
        double expansionUtilisation,

        @Param(
                unit = "queue/slots",
                meaning = "queue from which a platform may be expanded",
                allowed = {0, 10},
                plausible = {0.2, 1})
        double expansionQueue,

        @Param(
                unit = "share",
                meaning = "equity that a platform takes in a spin-out of its field",
                allowed = {0, 0.9},
                plausible = {0, 0.3},
                source = "judgement")
        double spinoutEquity,

        @Param(
                unit = "month",
                meaning = "interval between two applications of a firm to incubators",
                allowed = {1, 60},
                plausible = {3, 12})
        int admissionMonths,

        @Param(
                unit = "month",
                meaning = "age after which a firm is not admitted any more",
                allowed = {0, 240},
                plausible = {24, 72})
        int latestAdmission,

        @Param(
                unit = "ln",
                meaning = "least posterior mean of log quality that a selective incubator takes",
                allowed = {-5, 5},
                plausible = {-0.3, 0.5})
        double leastQuality,

        @Param(
                unit = "share",
                meaning = "part of a planned year of research that a grant pays",
                allowed = {0, 1},
                plausible = {0.25, 1})
        double grantShare,

        @Param(
                unit = "share",
                meaning =
                        "part of a platform's opex at full use that it has when idle; the rest is in proportion to use",
                allowed = {0, 1},
                plausible = {0.3, 0.9})
        double fixedOpex,

        @Param(
                unit = "share",
                meaning = "least speed of research at which an incubator bears its share",
                allowed = {0, 1},
                plausible = {0, 0.5})
        double leastSupport,

        @Param(
                unit = "RMB m/yr",
                meaning = "risk share a place that is planned for when an incubator is opened",
                allowed = {0, 1000},
                plausible = {0.3, 3})
        double plannedShareM) {}
