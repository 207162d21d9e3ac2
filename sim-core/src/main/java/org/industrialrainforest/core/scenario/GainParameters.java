package org.industrialrainforest.core.scenario;

/** Parameters of how the gains of parties are reckoned; nothing that happens depends on them. */
@Meaning(en = "how gains of parties are reckoned; nothing that happens depends on them", zh = "各方得失的核算；不影响任何事件")
public record GainParameters(
        @Param(
                unit = "1/yr",
                meaning = "one social discount rate for all; δ = 1/(1+rate)",
                zh = "各方统一的社会贴现率；δ = 1/(1+贴现率)",
                allowed = {0, 0.5},
                plausible = {0.03, 0.08})
        double discount,

        @Param(
                unit = "-",
                meaning = "marginal cost of public funds",
                zh = "公共资金的边际成本",
                allowed = {1, 3},
                plausible = {1, 1.5})
        double publicFunds,

        @Param(
                unit = "share",
                meaning = "θ, part of model firms' sales that expands demand",
                zh = "θ，模型企业销售中扩大需求的份额",
                allowed = {0, 1},
                plausible = {0, 0.8},
                source = "judgement; prime sensitivity")
        double demandExpansion,

        @Param(
                unit = "-",
                meaning = "g, users' surplus on purchases from model firms",
                zh = "g，用户购买模型企业产品所得的剩余",
                allowed = {0, 5},
                plausible = {0, 0.6},
                source = "judgement; prime sensitivity")
        double userSurplus,

        @Param(
                unit = "-",
                meaning = "g_0, users' surplus on purchases from incumbents",
                zh = "g_0，用户购买在位企业产品所得的剩余",
                allowed = {0, 5},
                plausible = {0, 0.4},
                source = "judgement; prime sensitivity")
        double incumbentSurplus,

        @Param(
                unit = "share",
                meaning = "m_0, incumbents' margin",
                zh = "m_0，在位企业的利润率",
                allowed = {0, 1},
                plausible = {0.05, 0.25},
                source = "judgement; prime sensitivity")
        double incumbentMargin,

        @Param(
                unit = "-",
                meaning = "h, leaders' surplus on orders",
                zh = "h，龙头企业从订单所得的剩余",
                allowed = {0, 5},
                plausible = {0, 0.5},
                source = "judgement; prime sensitivity")
        double leaderSurplus,

        @Param(
                unit = "share",
                meaning = "w, pay above the next-best wage",
                zh = "w，薪酬高于次优工资的部分",
                allowed = {0, 1},
                plausible = {0, 0.4})
        double wagePremium,

        @Param(
                unit = "share",
                meaning = "m, suppliers' margin",
                zh = "m，供应商的利润率",
                allowed = {0, 1},
                plausible = {0, 0.3})
        double supplierMargin,

        @Param(
                unit = "-",
                meaning = "value of a run to an outside customer over its fee",
                zh = "外部客户使用一次的价值与收费之比",
                allowed = {0, 20},
                plausible = {1, 3})
        double outsideValue,

        @Param(
                unit = "1/yr",
                meaning = "hazard of a firm after the horizon",
                zh = "期末之后企业的风险率",
                allowed = {0, 1},
                plausible = {0.04, 0.15})
        double terminalHazard,

        @Param(
                unit = "yr",
                meaning = "years counted after the horizon",
                zh = "期末之后计入的年数",
                allowed = {0, 50},
                source = "modelling choice")
        int terminalYears,

        @Param(
                unit = "1/yr",
                meaning = "rate of state capital's own return",
                zh = "国有资本自身回报的贴现率",
                allowed = {0, 0.5},
                plausible = {0.04, 0.10},
                source = "parameters table: discount_state, judgement")
        double discountState,

        @Param(
                unit = "1/yr",
                meaning = "rate of private investors' and founders' own return",
                zh = "民间投资者与创始人自身回报的贴现率",
                allowed = {0, 1},
                plausible = {0.15, 0.30},
                source = "parameters table: discount_private, judgement")
        double discountPrivate,

        @Param(
                unit = "1/yr",
                meaning = "rate of public shareholders' own return",
                zh = "公众股东自身回报的贴现率",
                allowed = {0, 1},
                plausible = {0.05, 0.12},
                source = "judgement")
        double discountShareholders,

        @Param(
                unit = "switch",
                meaning =
                        "firms before revenue count with the expected vector of their open stages and not with cash alone",
                zh = "尚无收入的企业按其未完成阶段的预期向量计入，而非仅计现金",
                source = "modelling choice: a sensitivity")
        boolean expectedBundle) {}
