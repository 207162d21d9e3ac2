package org.industrialrainforest.core.scenario;

/** Parameters of knowledge, spillover, leakage and imitation. */
@Meaning(en = "knowledge, spillover, leakage, imitation", zh = "知识、溢出、外泄与模仿")
public record KnowledgeParameters(
        @Param(
                unit = "1/yr",
                meaning = "δ, loss of knowledge",
                zh = "δ，知识折旧率",
                allowed = {0, 1},
                plausible = {0.1, 0.3},
                source = "Hall 2007")
        double depreciation,

        @Param(
                unit = "-",
                meaning = "α, returns to research",
                zh = "α，研发的产出弹性",
                allowed = {0, 1},
                plausible = {0.3, 0.7})
        double researchReturns,

        @Param(
                unit = "-",
                meaning = "φ, strength of spillover",
                zh = "φ，知识溢出强度",
                allowed = {0, 5},
                plausible = {0, 0.6})
        double spillover,

        @Param(
                unit = "-",
                meaning = "κ, absorptive capacity",
                zh = "κ，吸收能力",
                allowed = {0, 10},
                plausible = {0.3, 3})
        double absorption,

        @Param(
                unit = "1/run",
                meaning = "ψ, share of the distance to rivals that a platform run takes away",
                zh = "ψ，使用平台一次所失去的与竞争者距离的份额",
                allowed = {0, 1},
                plausible = {0, 0.1})
        double platformLeakage,

        @Param(
                unit = "1/yr",
                meaning = "ζ, imitation",
                zh = "ζ，模仿强度",
                allowed = {0, 5},
                plausible = {0.05, 0.6},
                source = "Keynes+Schumpeter (Dosi et al. 2010)")
        double imitation,

        @Param(
                unit = "share",
                meaning = "share of the gap to the niche's best that an imitator closes",
                zh = "模仿者弥合与本细分领域最优者差距的份额",
                allowed = {0, 1},
                plausible = {0, 0.3},
                source = "judgement; imitation costs .65 of the original (Mansfield et al. 1981)")
        double imitationGain,

        @Param(
                unit = "-",
                meaning = "park's part in spillover",
                zh = "园区在溢出中的权重",
                allowed = {0, 1},
                plausible = {0, 0.07},
                source = "Grover et al.; Wiebe comment on Moretti")
        double parkWeight,

        @Param(
                unit = "-",
                meaning = "niche's part in spillover: what the other firms of the niche know",
                zh = "细分领域在溢出中的权重：同领域其他企业的知识",
                allowed = {0, 1},
                plausible = {0.2, 1},
                source = "judgement: all of it")
        double nicheWeight,

        @Param(
                unit = "-",
                meaning = "links' part in spillover of a linked firm: what the sector's other linked firms know",
                zh = "链接在有链接企业所获溢出中的权重：本部门其他有链接企业的知识",
                allowed = {0, 5},
                plausible = {0, 1},
                source = "judgement")
        double linkWeight,

        @Param(
                unit = "share",
                meaning = "cost of imitating over the cost of developing the part of the product that is imitated",
                zh = "模仿成本与被模仿部分的产品开发成本之比",
                allowed = {0, 5},
                plausible = {0.5, 0.8},
                source = "Mansfield, Schwartz & Wagner 1981: .65")
        double imitationCost) {}
