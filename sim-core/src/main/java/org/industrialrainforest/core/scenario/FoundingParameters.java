package org.industrialrainforest.core.scenario;

/** Parameters of who founds a firm, where and when. */
@Meaning(en = "who founds, where and when", zh = "谁创业、在何处、何时")
public record FoundingParameters(
        @Param(
                unit = "month",
                meaning = "an idea stays open",
                zh = "创意保持开放的时间",
                allowed = {1, 240},
                plausible = {12, 36})
        int openMonths,

        @Param(
                unit = "month",
                meaning = "interval between two weighings of an idea",
                zh = "创始人两次权衡同一创意的间隔",
                allowed = {1, 24},
                plausible = {1, 6})
        int weighMonths,

        @Param(
                unit = "RMB m",
                meaning = "scale of the founder's logistic taste",
                zh = "创始人创业偏好（逻辑斯谛分布）的尺度",
                allowed = {0, 1000},
                plausible = {0.5, 10})
        double tasteScaleM,

        @Param(
                unit = "RMB m",
                meaning = "median own cash of founders",
                zh = "创始人自有资金的中位数",
                allowed = {0, 1000},
                plausible = {0.5, 3},
                source = "earlier model: hazard by age")
        double cashMedianM,

        @Param(
                unit = "ln",
                meaning = "log sd of own cash",
                zh = "自有资金的对数标准差",
                allowed = {0, 5},
                plausible = {0.8, 1.6},
                source = "earlier model: hazard by age")
        double cashLogSd,

        @Param(
                unit = "RMB m/yr",
                meaning = "mean outside pay of a founder",
                zh = "创始人外部薪酬的均值",
                allowed = {0, 100},
                plausible = {0.2, 1})
        double outsidePayM,

        @Param(
                unit = "ln",
                meaning = "log sd of outside pay",
                zh = "外部薪酬的对数标准差",
                allowed = {0, 3},
                plausible = {0.2, 0.8})
        double outsidePayLogSd,

        @Param(
                unit = "share",
                meaning = "founder's pay in the firm over outside pay",
                zh = "创始人在企业的薪酬与外部薪酬之比",
                allowed = {0, 2},
                plausible = {0.4, 1})
        double founderPayShare,

        @Param(
                unit = "1/yr",
                meaning = "rate at which founders discount; β = 1/(1+rate)",
                zh = "创始人的贴现率；β = 1/(1+贴现率)",
                allowed = {0, 1},
                plausible = {0.15, 0.3},
                source = "modelling choice: private discount")
        double discount,

        @Param(
                unit = "share",
                meaning = "value elsewhere over value here without city levers, less one",
                zh = "外地价值与不计本市政策工具的本地价值之比减一",
                allowed = {-0.9, 3},
                plausible = {-0.3, 0.3})
        double elsewherePremium,

        @Param(
                unit = "share",
                meaning = "advantage that another city must be beaten by before a team moves",
                zh = "团队迁移前另一城市须具有的价值优势",
                allowed = {0, 3},
                plausible = {0, 0.5})
        double movingCost,

        @Param(
                unit = "month",
                meaning = "delay of a platform after which its promise is not believed",
                zh = "平台延误达此时长后其承诺不再可信",
                allowed = {1, 120},
                plausible = {6, 24})
        int stalledMonths,

        @Param(
                unit = "month",
                meaning = "past over which beliefs about gates and exits are formed",
                zh = "形成关口与退出信念所依据的过去时长",
                allowed = {1, 240},
                plausible = {24, 60})
        int beliefMonths,

        @Param(
                unit = "firms",
                meaning = "weight of the prior belief, in observations",
                zh = "先验信念的权重，以观测数计",
                allowed = {0, 10_000},
                plausible = {5, 50},
                source = "earlier model: 20")
        double priorWeight,

        @Param(
                unit = "probability",
                meaning = "prior chance that a search for money ends in a round",
                zh = "寻求融资得以完成一轮的先验概率",
                allowed = {0, 1},
                plausible = {0.3, 0.6},
                source = "earlier model: .46 of the funded raise again")
        double priorRounds,

        @Param(
                unit = "yr",
                meaning = "years of founder's pay that are weighed, at most",
                zh = "权衡时最多计入的创始人薪酬年数",
                allowed = {0, 20},
                plausible = {2, 6})
        double payYears) {}
