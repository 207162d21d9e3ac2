package org.industrialrainforest.core.scenario;

/** Parameters of knowledge, spillover, leakage and imitation. */
@Meaning(en = "knowledge, spillover, leakage, imitation")
public record KnowledgeParameters(
        @Param(
                unit = "1/yr",
                meaning = "δ, loss of knowledge",
                allowed = {0, 1},
                plausible = {0.1, 0.3},
                source = "Hall 2007")
        double depreciation,

        @Param(
                unit = "-",
                meaning = "α, returns to research",
                allowed = {0, 1},
                plausible = {0.3, 0.7})
        double researchReturns,

        @Param(
                unit = "-",
                meaning = "φ, strength of spillover",
                allowed = {0, 5},
                plausible = {0, 0.6})
        double spillover,

        @Param(
                unit = "-",
                meaning = "κ, absorptive capacity",
                allowed = {0, 10},
                plausible = {0.3, 3})
        double absorption,

        @Param(
                unit = "1/run",
                meaning = "ψ, share of the distance to rivals that a platform run takes away",
                allowed = {0, 1},
                plausible = {0, 0.1})
        double platformLeakage,

        @Param(
                unit = "1/yr",
                meaning = "ζ, imitation",
                allowed = {0, 5},
                plausible = {0.05, 0.6},
                source = "Keynes+Schumpeter (Dosi et al. 2010)")
        double imitation,

        @Param(
                unit = "share",
                meaning = "share of the gap to the niche's best that an imitator closes",
                allowed = {0, 1},
                plausible = {0, 0.3},
                source = "judgement; imitation costs .65 of the original (Mansfield et al. 1981)")
        double imitationGain,

        @Param(
                unit = "-",
                meaning = "park's part in spillover",
                allowed = {0, 1},
                plausible = {0, 0.07},
                source = "Grover et al.; Wiebe comment on Moretti")
        double parkWeight,

        @Param(
                unit = "-",
                meaning = "niche's part in spillover: what the other firms of the niche know",
                allowed = {0, 1},
                plausible = {0.2, 1},
                source = "judgement: all of it")
        double nicheWeight,

        @Param(
                unit = "-",
                meaning = "links' part in spillover of a linked firm: what the sector's other linked firms know",
                allowed = {0, 5},
                plausible = {0, 1},
                source = "judgement")
        double linkWeight,

        @Param(
                unit = "share",
                meaning = "cost of imitating over the cost of developing the part of the product that is imitated",
                allowed = {0, 5},
                plausible = {0.5, 0.8},
                source = "Mansfield, Schwartz & Wagner 1981: .65")
        double imitationCost) {}
