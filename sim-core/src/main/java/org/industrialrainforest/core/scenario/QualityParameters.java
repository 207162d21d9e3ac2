package org.industrialrainforest.core.scenario;

/** Parameters of hidden quality and what judges see of it. */
@Meaning(en = "hidden quality and what judges see of it", zh = "隐藏质量与判断者所见")
public record QualityParameters(
        @Param(
                unit = "ln",
                meaning = "σ_q, sd of log quality",
                zh = "σ_q，对数质量的标准差",
                allowed = {0, 5},
                plausible = {0.6, 1.6},
                source = "fit to deal multiples; earlier model .73")
        double logSd,

        @Param(
                unit = "ln",
                meaning = "σ_e, sd of a judge's error without evidence",
                zh = "σ_e，无证据时评估者误差的标准差",
                allowed = {0, 5},
                plausible = {0.6, 1.6},
                source = "fit to deal multiples; earlier model .83")
        double judgementSd,

        @Param(
                unit = "evidence",
                meaning = "evidence from a passed gate",
                zh = "通过一道关口带来的证据",
                allowed = {0, 10},
                plausible = {0.5, 2},
                source = "earlier model")
        double gateEvidence,

        @Param(
                unit = "evidence",
                meaning = "evidence from a failed gate",
                zh = "未通过一道关口带来的证据",
                allowed = {0, 10},
                plausible = {0.2, 1},
                source = "earlier model")
        double failedEvidence,

        @Param(
                unit = "evidence/yr",
                meaning = "evidence from a year of sales",
                zh = "销售一年带来的证据",
                allowed = {0, 10},
                plausible = {0.2, 1},
                source = "earlier model")
        double salesEvidence,

        @Param(
                unit = "evidence/yr",
                meaning = "evidence from a year of funded research",
                zh = "有外部资金的研发一年带来的证据",
                allowed = {0, 10},
                plausible = {0.1, 0.5},
                source = "earlier model")
        double researchEvidence,

        @Param(
                unit = "evidence",
                meaning = "evidence from a platform run",
                zh = "使用平台一次带来的证据",
                allowed = {0, 10},
                plausible = {0, 0.5})
        double runEvidence,

        @Param(
                unit = "evidence/yr",
                meaning = "evidence from a year of a leader's orders",
                zh = "龙头企业订单一年带来的证据",
                allowed = {0, 10},
                plausible = {0, 1})
        double orderEvidence) {}
