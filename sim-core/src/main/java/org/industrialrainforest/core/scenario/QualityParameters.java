package org.industrialrainforest.core.scenario;

/** Parameters of hidden quality and what judges see of it. */
@Meaning(en = "hidden quality and what judges see of it")
public record QualityParameters(
        @Param(
                unit = "ln",
                meaning = "σ_q, sd of log quality",
                allowed = {0, 5},
                plausible = {0.6, 1.6},
                source = "fit to deal multiples; earlier model .73")
        double logSd,

        @Param(
                unit = "ln",
                meaning = "σ_e, sd of a judge's error without evidence",
                allowed = {0, 5},
                plausible = {0.6, 1.6},
                source = "fit to deal multiples; earlier model .83")
        double judgementSd,

        @Param(
                unit = "evidence",
                meaning = "evidence from a passed gate",
                allowed = {0, 10},
                plausible = {0.5, 2},
                source = "earlier model")
        double gateEvidence,

        @Param(
                unit = "evidence",
                meaning = "evidence from a failed gate",
                allowed = {0, 10},
                plausible = {0.2, 1},
                source = "earlier model")
        double failedEvidence,

        @Param(
                unit = "evidence/yr",
                meaning = "evidence from a year of sales",
                allowed = {0, 10},
                plausible = {0.2, 1},
                source = "earlier model")
        double salesEvidence,

        @Param(
                unit = "evidence/yr",
                meaning = "evidence from a year of funded research",
                allowed = {0, 10},
                plausible = {0.1, 0.5},
                source = "earlier model")
        double researchEvidence,

        @Param(
                unit = "evidence",
                meaning = "evidence from a platform run",
                allowed = {0, 10},
                plausible = {0, 0.5})
        double runEvidence,

        @Param(
                unit = "evidence/yr",
                meaning = "evidence from a year of a leader's orders",
                allowed = {0, 10},
                plausible = {0, 1})
        double orderEvidence) {}
