package org.industrialrainforest.core.scenario;

/** Parameters of stages of research and development, their gates and their cost. */
@Meaning(en = "stages, gates and what research costs")
public record ResearchParameters(
        @Param(
                unit = "ln",
                meaning = "log sd of a stage's duration",
                allowed = {0, 2},
                plausible = {0.2, 0.6},
                source = "earlier model")
        double durationLogSd,

        @Param(
                unit = "month",
                meaning = "h, months over which a funded firm stretches its cash",
                allowed = {1, 60},
                plausible = {2, 6},
                source = "earlier model")
        double fundedHorizon,

        @Param(
                unit = "month",
                meaning = "h of a firm without outside money",
                allowed = {1, 60},
                plausible = {6, 12},
                source = "earlier model")
        double bootstrappedHorizon,

        @Param(
                unit = "logit",
                meaning = "b_q, quality in a gate",
                allowed = {-5, 5},
                plausible = {0.3, 1.2})
        double gateQuality,

        @Param(
                unit = "logit",
                meaning = "b_K, knowledge in a gate",
                allowed = {-5, 5},
                plausible = {0, 0.5})
        double gateKnowledge,

        @Param(
                unit = "logit",
                meaning = "b_f, fit of the facility in a gate",
                allowed = {-5, 5},
                plausible = {0, 0.6})
        double gateFit,

        @Param(
                unit = "logit",
                meaning = "b_c, scale of coaching in a gate",
                allowed = {-5, 5},
                plausible = {0, 1})
        double gateCoaching,

        @Param(
                unit = "probability",
                meaning = "repeat a failed stage at half the work; never a clinical one",
                allowed = {0, 1},
                plausible = {0.4, 0.8},
                source = "earlier model")
        double repeat,

        @Param(
                unit = "probability",
                meaning = "pivot when not repeating",
                allowed = {0, 1},
                plausible = {0.05, 0.4},
                source = "earlier model")
        double pivot,

        @Param(
                unit = "share",
                meaning = "log quality kept in a pivot",
                allowed = {0, 1},
                plausible = {0.3, 0.9},
                source = "earlier model")
        double pivotKept,

        @Param(
                unit = "share",
                meaning = "part of research spending paid to staff; the rest goes to suppliers",
                allowed = {0, 1},
                plausible = {0.5, 0.8})
        double staffShare,

        @Param(
                unit = "RMB m/yr",
                meaning = "pay of an employee",
                allowed = {0.01, 10},
                plausible = {0.2, 0.5})
        double payM,

        @Param(
                unit = "RMB m/month",
                meaning = "core overhead of a firm",
                allowed = {0, 10},
                plausible = {0.03, 0.1},
                source = "earlier model: hazard by age")
        double overheadM,

        @Param(
                unit = "share",
                meaning = "work of a repeated stage over that of the first attempt",
                allowed = {0, 1},
                plausible = {0.3, 0.8},
                source = "earlier model: half")
        double repeatWork,

        @Param(
                unit = "attempts",
                meaning = "most attempts at a stage before a pivot",
                allowed = {1, 100},
                plausible = {2, 6},
                source = "judgement")
        int attempts,

        @Param(
                unit = "-",
                meaning = "most pivots of a firm; the key of an attempt has places for fifteen",
                allowed = {0, 15},
                plausible = {2, 15},
                source = "judgement")
        int pivots,

        @Param(
                unit = "share",
                meaning = "evidence kept in a pivot",
                allowed = {0, 1},
                plausible = {0.3, 0.8},
                source = "earlier model: half")
        double pivotEvidence,

        @Param(
                unit = "month",
                meaning = "median patience of a team with research that stands still, in months lost",
                allowed = {1, 1200},
                plausible = {12, 60},
                source = "judgement: as long as the search for a facility")
        double standstillMonths,

        @Param(
                unit = "share",
                meaning =
                        "v, speed of research that keeps up: a slower one loses months and a faster one makes up for them",
                allowed = {0.01, 1},
                plausible = {0.05, 0.5},
                source = "judgement")
        double keepsUp,

        @Param(
                unit = "1/yr",
                meaning =
                        "yearly loss of lead, and of the last round's mark, while research stands still before the product",
                allowed = {0, 1},
                plausible = {0.1, 0.4},
                source = "Hall 2007: depreciation of R&D by convention")
        double leadAging,

        @Param(
                unit = "share",
                meaning = "ξ, share of the team's time that research at full speed takes from services",
                allowed = {0, 1},
                plausible = {0, 1},
                source = "judgement: halfway")
        double teamTime,

        @Param(
                unit = "-",
                meaning = "ε_w, elasticity of researchers' pay to R&D over R&D without state money for it",
                allowed = {0, 5},
                plausible = {0.1, 1},
                source = "Goolsbee 1998: .3; 1 where nobody is to be had (Romer 2000)")
        @WhenLeftOut("0")
        double wageResponse) {}
