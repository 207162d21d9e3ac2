package org.industrialrainforest.core.scenario;

/** Parameters of stages of research and development, their gates and their cost. */
@Meaning(en = "stages, gates and what research costs", zh = "研发阶段、关口与研发成本")
public record ResearchParameters(
        @Param(
                unit = "ln",
                meaning = "log sd of a stage's duration",
                zh = "阶段时长的对数标准差",
                allowed = {0, 2},
                plausible = {0.2, 0.6},
                source = "earlier model")
        double durationLogSd,

        @Param(
                unit = "month",
                meaning = "h, months over which a funded firm stretches its cash",
                zh = "h，获得融资的企业将现金分摊使用的月数",
                allowed = {1, 60},
                plausible = {2, 6},
                source = "earlier model")
        double fundedHorizon,

        @Param(
                unit = "month",
                meaning = "h of a firm without outside money",
                zh = "无外部资金企业的 h",
                allowed = {1, 60},
                plausible = {6, 12},
                source = "earlier model")
        double bootstrappedHorizon,

        @Param(
                unit = "logit",
                meaning = "b_q, quality in a gate",
                zh = "b_q，质量对通过关口的作用系数",
                allowed = {-5, 5},
                plausible = {0.3, 1.2})
        double gateQuality,

        @Param(
                unit = "logit",
                meaning = "b_K, knowledge in a gate",
                zh = "b_K，知识对通过关口的作用系数",
                allowed = {-5, 5},
                plausible = {0, 0.5})
        double gateKnowledge,

        @Param(
                unit = "logit",
                meaning = "b_f, fit of the facility in a gate",
                zh = "b_f，设施适配度对通过关口的作用系数",
                allowed = {-5, 5},
                plausible = {0, 0.6})
        double gateFit,

        @Param(
                unit = "logit",
                meaning = "b_c, scale of coaching in a gate",
                zh = "b_c，辅导对通过关口的作用尺度",
                allowed = {-5, 5},
                plausible = {0, 1})
        double gateCoaching,

        @Param(
                unit = "probability",
                meaning = "repeat a failed stage at half the work; never a clinical one",
                zh = "以一半工作量重做未通过阶段的概率；临床阶段从不重做",
                allowed = {0, 1},
                plausible = {0.4, 0.8},
                source = "earlier model")
        double repeat,

        @Param(
                unit = "probability",
                meaning = "pivot when not repeating",
                zh = "不重做时转向的概率",
                allowed = {0, 1},
                plausible = {0.05, 0.4},
                source = "earlier model")
        double pivot,

        @Param(
                unit = "share",
                meaning = "log quality kept in a pivot",
                zh = "转向时保留的对数质量份额",
                allowed = {0, 1},
                plausible = {0.3, 0.9},
                source = "earlier model")
        double pivotKept,

        @Param(
                unit = "share",
                meaning = "part of research spending paid to staff; the rest goes to suppliers",
                zh = "研发支出中付给员工的份额；其余付给供应商",
                allowed = {0, 1},
                plausible = {0.5, 0.8})
        double staffShare,

        @Param(
                unit = "RMB m/yr",
                meaning = "pay of an employee",
                zh = "每名员工的薪酬",
                allowed = {0.01, 10},
                plausible = {0.2, 0.5})
        double payM,

        @Param(
                unit = "RMB m/month",
                meaning = "core overhead of a firm",
                zh = "企业的基本管理费用",
                allowed = {0, 10},
                plausible = {0.03, 0.1},
                source = "earlier model: hazard by age")
        double overheadM,

        @Param(
                unit = "share",
                meaning = "work of a repeated stage over that of the first attempt",
                zh = "重做阶段与首次尝试的工作量之比",
                allowed = {0, 1},
                plausible = {0.3, 0.8},
                source = "earlier model: half")
        double repeatWork,

        @Param(
                unit = "attempts",
                meaning = "most attempts at a stage before a pivot",
                zh = "转向前同一阶段的最多尝试次数",
                allowed = {1, 100},
                plausible = {2, 6},
                source = "judgement")
        int attempts,

        @Param(
                unit = "-",
                meaning = "most pivots of a firm; the key of an attempt has places for fifteen",
                zh = "企业转向的最多次数；尝试的随机键可容纳十五次",
                allowed = {0, 15},
                plausible = {2, 15},
                source = "judgement")
        int pivots,

        @Param(
                unit = "share",
                meaning = "evidence kept in a pivot",
                zh = "转向时保留的证据份额",
                allowed = {0, 1},
                plausible = {0.3, 0.8},
                source = "earlier model: half")
        double pivotEvidence) {}
