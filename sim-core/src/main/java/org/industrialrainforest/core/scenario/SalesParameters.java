package org.industrialrainforest.core.scenario;

/** Parameters of services and product sales, which conserve demand. */
@Meaning(en = "services and demand-conserving sales", zh = "服务收入与需求守恒的销售")
public record SalesParameters(
        @Param(
                unit = "1/yr",
                meaning = "growth of a new firm",
                zh = "新企业的增长率",
                allowed = {-1, 5},
                plausible = {1, 2.5},
                source = "earlier model: 1.9")
        double growthYoung,

        @Param(
                unit = "yr",
                meaning = "decay of growth with age",
                zh = "增长率随年龄衰减的时间",
                allowed = {0.1, 50},
                plausible = {3, 8},
                source = "earlier model: 5.4")
        double growthDecay,

        @Param(
                unit = "ln/yr",
                meaning = "σ_0, sd of yearly growth at RMB 1 m of sales",
                zh = "σ_0，销售额 100 万元时年增长率的标准差",
                allowed = {0, 5},
                plausible = {0.4, 0.9},
                source = "earlier model: .664")
        double volatility,

        @Param(
                unit = "-",
                meaning = "β, volatility falls with size",
                zh = "β，波动率随规模下降的指数",
                allowed = {0, 1},
                plausible = {0.14, 0.2},
                source = "Riccaboni et al. 2008")
        double sizeBeta,

        @Param(
                unit = "-",
                meaning = "η, quality in attractiveness",
                zh = "η，质量对吸引力的作用系数",
                allowed = {0, 5},
                plausible = {0.3, 1.2})
        double attractionQuality,

        @Param(
                unit = "-",
                meaning = "κ, knowledge in attractiveness",
                zh = "κ，知识对吸引力的作用系数",
                allowed = {0, 5},
                plausible = {0, 0.5})
        double attractionKnowledge,

        @Param(
                unit = "1/yr",
                meaning = "growth per unit of log attractiveness above the sector's",
                zh = "对数吸引力每高出部门平均一单位带来的增长率",
                allowed = {0, 2},
                plausible = {0.05, 0.3},
                source = "earlier model: .15")
        double replicator,

        @Param(
                unit = "RMB m/yr",
                meaning = "most sales before scale-up",
                zh = "规模化量产前的最高销售额",
                allowed = {0, 10_000},
                plausible = {20, 60},
                source = "earlier model: 35")
        double beforeScaleUpM,

        @Param(
                unit = "-",
                meaning = "service income over overhead of a mature median firm",
                zh = "成熟的中位企业服务收入与管理费用之比",
                allowed = {0, 10},
                plausible = {0.9, 1.5},
                source = "earlier model: 1.23")
        double serviceLevel,

        @Param(
                unit = "ln",
                meaning = "log sd of service income",
                zh = "服务收入的对数标准差",
                allowed = {0, 5},
                plausible = {0.7, 1.4},
                source = "earlier model: 1.07")
        double serviceLogSd,

        @Param(
                unit = "month",
                meaning = "time in which service income builds up",
                zh = "服务收入的爬坡期",
                allowed = {1, 120},
                plausible = {10, 24},
                source = "earlier model: 16.7")
        double serviceRamp,

        @Param(
                unit = "share",
                meaning = "part of the cost of sales paid to staff",
                zh = "销售成本中付给员工的份额",
                allowed = {0, 1},
                plausible = {0.3, 0.6})
        double staffShare,

        @Param(
                unit = "-",
                meaning = "growth capital per RMB of added yearly sales",
                zh = "年销售额每增加一元所需的增长资本",
                allowed = {0, 5},
                plausible = {0.2, 0.8},
                source = "earlier model: .5")
        double growthCapital,

        @Param(
                unit = "1/yr",
                meaning = "return of log service income to its mean",
                zh = "对数服务收入的均值回归速度",
                allowed = {0, 12},
                plausible = {0.1, 0.5},
                source = "judgement: keeps the sd of service income where it began, σ²/2ρ")
        double serviceReversion,

        @Param(
                unit = "-",
                meaning = "quality in service income",
                zh = "质量对服务收入的作用系数",
                allowed = {-2, 2},
                plausible = {0, 0.5},
                source = "earlier model: .2")
        double serviceQuality,

        @Param(
                unit = "-",
                meaning = "quality in the sales of the first year",
                zh = "质量对首年销售额的作用系数",
                allowed = {-2, 2},
                plausible = {0.2, 1},
                source = "earlier model: .5")
        double launchQuality,

        @Param(
                unit = "share",
                meaning = "cash that a firm is ready to put into growth at once",
                zh = "企业可一次投入增长的现金份额",
                allowed = {0, 1},
                plausible = {0.25, 0.75},
                source = "judgement")
        double growthCash,

        @Param(
                unit = "month",
                meaning = "interval between two looks of the market at a firm's size and attractiveness",
                zh = "市场两次评估企业规模与吸引力的间隔",
                allowed = {1, 12},
                plausible = {1, 12},
                source = "judgement: half-yearly reports")
        int lookMonths) {}
