package org.industrialrainforest.core.scenario;

/** Parameters of private money: funds, judges and rounds. */
@Meaning(en = "private money, judges, rounds, funds", zh = "民间资金、评估、融资轮次与基金")
public record FundingParameters(
        @Param(
                unit = "RMB bn/yr",
                meaning = "B_0, private money in 2013",
                zh = "B_0，2013 年的民间资金",
                allowed = {0, 10_000},
                plausible = {3, 20},
                source = "earlier model scale")
        double privateMoneyBn,

        @Param(
                unit = "1/yr",
                meaning = "growth of private money",
                zh = "民间资金的增长率",
                allowed = {-0.5, 1},
                plausible = {0, 0.15})
        double privateMoneyGrowth,

        @Param(
                unit = "month",
                meaning = "life of unused authority",
                zh = "未动用授权资金的有效期",
                allowed = {1, 240},
                plausible = {12, 36},
                source = "modelling choice")
        int authorityMonths,

        @Param(
                unit = "funds/yr",
                meaning = "private funds raised a year",
                zh = "每年募集的民间基金数",
                allowed = {1, 1000},
                plausible = {3, 12})
        int fundsPerYear,

        @Param(
                unit = "yr",
                meaning = "time in which a fund invests",
                zh = "基金的投资期",
                allowed = {1, 20},
                plausible = {3, 5})
        int investYears,

        @Param(
                unit = "yr",
                meaning = "life of a fund",
                zh = "基金的存续期",
                allowed = {3, 30},
                plausible = {7, 12},
                source = "7+2 to 15+3 (newspaper)")
        int fundYears,

        @Param(
                unit = "1/yr",
                meaning = "fee on money called and invested, until the fund ends",
                zh = "基金存续期内按已缴款且已投资的资金计提的管理费率",
                allowed = {0, 0.2},
                plausible = {0.015, 0.025})
        double managementFee,

        @Param(
                unit = "judges",
                meaning = "funds that look at a proposal",
                zh = "评估一项融资申请的基金数",
                allowed = {1, 32},
                plausible = {2, 6},
                source = "earlier model: best of three")
        int judges,

        @Param(
                unit = "sd",
                meaning = "winner's-curse discount in posterior standard deviations",
                zh = "赢者诅咒折扣，以后验标准差计",
                allowed = {0, 3},
                plausible = {0, 1},
                source = "earlier model: .33")
        double caution,

        @Param(
                unit = "1/yr",
                meaning = "rate by which funds discount success",
                zh = "基金对成功的贴现率",
                allowed = {0, 1},
                plausible = {0.15, 0.3},
                source = "earlier model: .204")
        double discount,

        @Param(
                unit = "1/yr",
                meaning =
                        "the same for a ladder with clinical trials: its risk is in the tabled odds, so that the cost of capital is left",
                zh = "含临床试验的阶段阶梯的相应贴现率：风险已计入表列概率，仅余资本成本",
                allowed = {0, 1},
                plausible = {0.08, 0.16},
                source = "DiMasi et al. 2016: .105")
        double trialDiscount,

        @Param(
                unit = "-",
                meaning = "quality in the value of an exit",
                zh = "质量对退出价值的作用系数",
                allowed = {0, 3},
                plausible = {0.4, 1},
                source = "earlier model: .66")
        double exitQuality,

        @Param(
                unit = "factor",
                meaning = "discount for each round still to come",
                zh = "尚需进行的每一轮融资的折扣系数",
                allowed = {0, 1},
                plausible = {0.7, 0.9},
                source = "earlier model: .777")
        double roundDiscount,

        @Param(
                unit = "rounds",
                meaning = "most rounds that a project is expected to need",
                zh = "预期项目至多所需的融资轮数",
                allowed = {0, 12},
                plausible = {2, 4},
                source = "modelling choice")
        int expectedRounds,

        @Param(
                unit = "RMB m",
                meaning = "least ask that a team plans with",
                zh = "团队规划时的最低融资额",
                allowed = {0, 100},
                plausible = {0.05, 1},
                source = "judgement")
        double leastPlannedAskM,

        @Param(
                unit = "month",
                meaning = "runway below which a firm looks for money",
                zh = "现金跑道短于此时长时企业寻求融资",
                allowed = {0, 60},
                plausible = {6, 12},
                source = "modelling choice")
        double runwayMonths,

        @Param(
                unit = "month",
                meaning = "runway below which a firm looks for a bridge round before the milestone of its last round",
                zh = "未到上轮里程碑而现金跑道短于此时长时企业寻求过桥轮",
                allowed = {0, 60},
                plausible = {1, 6},
                source = "judgement")
        double bridgeMonths,

        @Param(
                unit = "month",
                meaning = "runway on top of the stage's remaining cost",
                zh = "在本阶段剩余成本之外另备的现金跑道",
                allowed = {0, 60},
                plausible = {3, 12},
                source = "modelling choice")
        double extraMonths,

        @Param(
                unit = "share",
                meaning = "dilution that a founder aims at in a round",
                zh = "创始人一轮融资的目标稀释比例",
                allowed = {0, 0.9},
                plausible = {0.12, 0.25},
                source = "Carta: .20 seed to .10 D")
        double aimedDilution,

        @Param(
                unit = "share",
                meaning = "most dilution that is accepted in a round",
                zh = "一轮融资可接受的最高稀释比例",
                allowed = {0, 0.95},
                plausible = {0.25, 0.5})
        double mostDilution,

        @Param(
                unit = "month",
                meaning = "interval between two searches for money",
                zh = "两次寻求融资的间隔",
                allowed = {1, 60},
                plausible = {3, 12})
        int searchMonths,

        @Param(
                unit = "searches",
                meaning = "searches in one stage",
                zh = "一个阶段内寻求融资的次数",
                allowed = {1, 100},
                plausible = {1, 4})
        int searches,

        @Param(
                unit = "factor",
                meaning = "most that a firm raises over what it asks for",
                zh = "最高融资额与所求金额之比",
                allowed = {1, 20},
                plausible = {1.5, 4})
        double mostRaise,

        @Param(
                unit = "share",
                meaning = "option pool granted with the first round",
                zh = "随首轮融资授予的期权池",
                allowed = {0, 0.5},
                plausible = {0.05, 0.15})
        double optionPool,

        @Param(
                unit = "share",
                meaning = "ticket of state equity in a round",
                zh = "一轮融资中国有股权的出资份额",
                allowed = {0, 1},
                plausible = {0.1, 0.5},
                source = "government LP share 20 % (2014) to 41 % (2023)")
        double stateTicket,

        @Param(
                unit = "ln",
                meaning = "σ_cert, how far a state investor lifts the value of a firm without evidence",
                zh = "σ_cert，国有投资者使缺乏证据的企业估值提高的幅度",
                allowed = {0, 3},
                plausible = {0, 1},
                source = "Howell 2017")
        double certification,

        @Param(
                unit = "ln",
                meaning = "σ_pol, how far the best firms lose by a state investor",
                zh = "σ_pol，国有投资者使最优企业估值降低的幅度",
                allowed = {0, 3},
                plausible = {0, 1},
                source = "Colonnelli, Li & Liu 2024")
        double politicalCost,

        @Param(
                unit = "-",
                meaning = "χ, private money drawn or pushed away per RMB of state equity",
                zh = "χ，每元国有股权投资挤入或挤出的民间资金",
                allowed = {-2, 2},
                plausible = {-0.5, 1},
                source = "Fei; Cumming & MacIntosh 2006; Brander et al. 2015")
        double crowding,

        @Param(
                unit = "yr",
                meaning = "T_r, age of a stake at which redemption is asked",
                zh = "T_r，要求回购时的持股年限",
                allowed = {1, 30},
                plausible = {4, 8})
        double redemptionAfter,

        @Param(
                unit = "1/yr",
                meaning = "interest in a redemption",
                zh = "回购利率",
                allowed = {0, 0.5},
                plausible = {0.05, 0.12},
                source = "Chinese term-sheet practice")
        double redemptionRate,

        @Param(
                unit = "probability",
                meaning = "a redemption is enforced, per half-year",
                zh = "每半年回购得以强制执行的概率",
                allowed = {0, 1},
                plausible = {0.005, 0.05},
                source = "earlier model: .01")
        double redemptionEnforced,

        @Param(
                unit = "factor",
                meaning = "worth of a stake over its cost below which its holder asks for redemption",
                zh = "股权价值与成本之比低于此值时持有人要求回购",
                allowed = {0, 100},
                plausible = {1, 2},
                source = "earlier model: 1.6")
        double redemptionBelow,

        @Param(
                unit = "share",
                meaning = "managers' part of what a fund pays out beyond what it called",
                zh = "基金分配超出已缴款部分中管理人的收益分成",
                allowed = {0, 1},
                plausible = {0.15, 0.25},
                source = "usual partnership terms; earlier model: .20")
        double carry,

        @Param(
                unit = "share",
                meaning = "most of a fund's size that it puts into one round",
                zh = "投入一轮融资的资金占基金规模的上限",
                allowed = {0, 1},
                plausible = {0.05, 0.3})
        double mostOfFund,

        @Param(
                unit = "factor",
                meaning = "value over the money asked for below which a fund does not bid; 1/most-dilution is none",
                zh = "估值与所求金额之比低于此值时基金不出价；取最高稀释比例的倒数即不设限",
                allowed = {0, 100},
                plausible = {2.9, 8})
        double hurdle,

        @Param(
                unit = "share",
                meaning = "least part of a round that is paid at once; the rest at the next gate or never",
                zh = "一轮融资即期支付的最低份额；其余在通过下一关口时支付，否则不再支付",
                allowed = {0, 1},
                plausible = {0.4, 1})
        double firstTranche,

        @Param(
                unit = "factor",
                meaning =
                        "most that the leading fund pays over the second bid, and most that the second takes off its own",
                zh = "领投价与次高出价之比的上限，也是次高出价使领投者压低自身出价的最大倍数",
                allowed = {1, 100},
                plausible = {1, 3},
                source = "earlier model: 2")
        double overSecond,

        @Param(
                unit = "factor",
                meaning =
                        "market multiple of a selling business in a fund's eyes over the listed one at the private discount",
                zh = "基金眼中销售业务的市场倍数与计入未上市折价的上市倍数之比",
                allowed = {0, 10},
                plausible = {0.5, 1.5})
        double sentiment,

        @Param(
                unit = "month",
                meaning = "most months of a stage that a round is to pay for",
                zh = "一轮融资所支付的阶段月数上限",
                allowed = {1, 120},
                plausible = {12, 24})
        int stageMonths,

        @Param(
                unit = "month",
                meaning = "months of spending that a round past research is to pay for",
                zh = "研发结束后一轮融资所支付的支出月数",
                allowed = {0, 120},
                plausible = {6, 24})
        int growthMonths,

        @Param(
                unit = "yr",
                meaning = "years after its launch in which a firm past research looks for rounds",
                zh = "研发结束的企业在产品推出后寻求融资的年数",
                allowed = {0, 50},
                plausible = {3, 8})
        double growthYears,

        @Param(
                unit = "1/yr",
                meaning = "growth that a selling firm plans money for",
                zh = "有产品销售的企业安排资金时计划的增长率",
                allowed = {0, 10},
                plausible = {0.2, 1})
        double plannedGrowth,

        @Param(
                unit = "RMB m",
                meaning = "smallest round",
                zh = "一轮融资的最小规模",
                allowed = {0, 1000},
                plausible = {0.5, 5})
        double leastAskM,

        @Param(
                unit = "yr",
                meaning = "time between the last gate and the exit in the eyes of funds and founders",
                zh = "基金与创始人眼中最后一道关口至退出的时间",
                allowed = {0, 20},
                plausible = {1, 4})
        double exitYears,

        @Param(
                unit = "share",
                meaning = "part of the value of a selling business that counts beside a project still going on",
                zh = "研发项目尚在进行时销售业务价值计入的份额",
                allowed = {0, 1},
                plausible = {0.3, 1},
                source = "earlier model: half of sales value")
        double businessInResearch,

        @Param(
                unit = "factor",
                meaning =
                        "price of a stake that a fund sells at its end over its part of what the firm is worth to the buyer",
                zh = "基金到期出售股权的价格与该股权在企业对买方价值中所占部分之比",
                allowed = {0, 2},
                plausible = {0.2, 0.9})
        double secondaryPrice,

        @Param(
                unit = "-",
                meaning = "mandate score below which the direct fund does not invest",
                zh = "国资目标得分低于此值时直投基金不投资",
                allowed = {-100, 100},
                plausible = {-1, 1})
        double stateHurdle,

        @Param(
                unit = "factor",
                meaning = "value over ask at which a state investor costs half of what it costs the best",
                zh = "国有投资者造成的损失为最优企业所受一半时估值与所求金额之比",
                allowed = {0.1, 1000},
                plausible = {2, 10})
        double politicalMidpoint) {}
