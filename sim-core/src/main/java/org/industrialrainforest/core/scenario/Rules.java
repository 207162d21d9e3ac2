package org.industrialrainforest.core.scenario;

/** Parameters of the model's rules, grouped as the design's submodels are. */
public record Rules(
        Mechanisms mechanisms,
        Founding founding,
        Quality quality,
        Knowledge knowledge,
        Research research,
        Access access,
        Bridging bridging,
        Sales sales,
        Funding funding,
        State state,
        Exits exits,
        Taxes taxes,
        Gains gains,
        Outcomes outcomes) {

    /** §6.1: who founds, where and when. */
    @Meaning(en = "who founds, where and when", zh = "谁创业、在何处、何时")
    public record Founding(
            @Param(
                    unit = "month",
                    meaning = "an idea stays open",
                    allowed = {1, 240},
                    plausible = {12, 36})
            int openMonths,

            @Param(
                    unit = "month",
                    meaning = "interval between two weighings of an idea",
                    allowed = {1, 24},
                    plausible = {1, 6})
            int weighMonths,

            @Param(
                    unit = "RMB m",
                    meaning = "scale of the founder's logistic taste",
                    allowed = {0, 1000},
                    plausible = {0.5, 10})
            double tasteScaleM,

            @Param(
                    unit = "RMB m",
                    meaning = "median own cash of founders",
                    allowed = {0, 1000},
                    plausible = {0.5, 3},
                    source = "prototype: hazard by age")
            double cashMedianM,

            @Param(
                    unit = "ln",
                    meaning = "log sd of own cash",
                    allowed = {0, 5},
                    plausible = {0.8, 1.6},
                    source = "prototype: hazard by age")
            double cashLogSd,

            @Param(
                    unit = "RMB m/yr",
                    meaning = "mean outside pay of a founder",
                    allowed = {0, 100},
                    plausible = {0.2, 1})
            double outsidePayM,

            @Param(
                    unit = "ln",
                    meaning = "log sd of outside pay",
                    allowed = {0, 3},
                    plausible = {0.2, 0.8})
            double outsidePayLogSd,

            @Param(
                    unit = "share",
                    meaning = "founder's pay in the firm over outside pay",
                    allowed = {0, 2},
                    plausible = {0.4, 1})
            double founderPayShare,

            @Param(
                    unit = "1/yr",
                    meaning = "rate at which founders discount; β = 1/(1+rate)",
                    allowed = {0, 1},
                    plausible = {0.15, 0.3},
                    source = "design: private discount")
            double discount,

            @Param(
                    unit = "share",
                    meaning = "value elsewhere over value here without city levers, less one",
                    allowed = {-0.9, 3},
                    plausible = {-0.3, 0.3})
            double elsewherePremium,

            @Param(
                    unit = "share",
                    meaning = "advantage that another city must be beaten by before a team moves",
                    allowed = {0, 3},
                    plausible = {0, 0.5})
            double movingCost,

            @Param(
                    unit = "month",
                    meaning = "delay of a platform after which its promise is not believed",
                    allowed = {1, 120},
                    plausible = {6, 24})
            int stalledMonths,

            @Param(
                    unit = "month",
                    meaning = "past over which beliefs about gates and exits are formed",
                    allowed = {1, 240},
                    plausible = {24, 60})
            int beliefMonths,

            @Param(
                    unit = "firms",
                    meaning = "weight of the prior belief, in observations",
                    allowed = {0, 10_000},
                    plausible = {5, 50},
                    source = "prototype: 20")
            double priorWeight,

            @Param(
                    unit = "probability",
                    meaning = "prior chance that a search for money ends in a round",
                    allowed = {0, 1},
                    plausible = {0.3, 0.6},
                    source = "prototype: .46 of the funded raise again")
            double priorRounds,

            @Param(
                    unit = "yr",
                    meaning = "years of founder's pay that are weighed, at most",
                    allowed = {0, 20},
                    plausible = {2, 6})
            double payYears) {}

    /** §6.2: hidden quality and what judges see of it. */
    @Meaning(en = "hidden quality and what judges see of it", zh = "隐藏质量与判断者所见")
    public record Quality(
            @Param(
                    unit = "ln",
                    meaning = "σ_q, sd of log quality",
                    allowed = {0, 5},
                    plausible = {0.6, 1.6},
                    source = "fit to deal multiples; prototype .73")
            double logSd,

            @Param(
                    unit = "ln",
                    meaning = "σ_e, sd of a judge's error without evidence",
                    allowed = {0, 5},
                    plausible = {0.6, 1.6},
                    source = "fit to deal multiples; prototype .83")
            double judgementSd,

            @Param(
                    unit = "evidence",
                    meaning = "evidence from a passed gate",
                    allowed = {0, 10},
                    plausible = {0.5, 2},
                    source = "prototype")
            double gateEvidence,

            @Param(
                    unit = "evidence",
                    meaning = "evidence from a failed gate",
                    allowed = {0, 10},
                    plausible = {0.2, 1},
                    source = "prototype")
            double failedEvidence,

            @Param(
                    unit = "evidence/yr",
                    meaning = "evidence from a year of sales",
                    allowed = {0, 10},
                    plausible = {0.2, 1},
                    source = "prototype")
            double salesEvidence,

            @Param(
                    unit = "evidence/yr",
                    meaning = "evidence from a year of funded research",
                    allowed = {0, 10},
                    plausible = {0.1, 0.5},
                    source = "prototype")
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

    /** §6.3: knowledge, spillover, leakage, imitation. */
    @Meaning(en = "knowledge, spillover, leakage, imitation", zh = "知识、溢出、外泄与模仿")
    public record Knowledge(
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

    /** §6.4: stages and gates. */
    @Meaning(en = "stages, gates and what research costs", zh = "研发阶段、关口与研发成本")
    public record Research(
            @Param(
                    unit = "ln",
                    meaning = "log sd of a stage's duration",
                    allowed = {0, 2},
                    plausible = {0.2, 0.6},
                    source = "prototype")
            double durationLogSd,

            @Param(
                    unit = "month",
                    meaning = "h, months over which a funded firm stretches its cash",
                    allowed = {1, 60},
                    plausible = {2, 6},
                    source = "prototype")
            double fundedHorizon,

            @Param(
                    unit = "month",
                    meaning = "h of a firm without outside money",
                    allowed = {1, 60},
                    plausible = {6, 12},
                    source = "prototype")
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
                    source = "prototype")
            double repeat,

            @Param(
                    unit = "probability",
                    meaning = "pivot when not repeating",
                    allowed = {0, 1},
                    plausible = {0.05, 0.4},
                    source = "prototype")
            double pivot,

            @Param(
                    unit = "share",
                    meaning = "log quality kept in a pivot",
                    allowed = {0, 1},
                    plausible = {0.3, 0.9},
                    source = "prototype")
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
                    source = "prototype: hazard by age")
            double overheadM,

            @Param(
                    unit = "share",
                    meaning = "work of a repeated stage over that of the first attempt",
                    allowed = {0, 1},
                    plausible = {0.3, 0.8},
                    source = "prototype: half")
            double repeatWork,

            @Param(
                    unit = "attempts",
                    meaning = "most attempts at a stage before a pivot",
                    allowed = {1, 100},
                    plausible = {2, 6},
                    source = "judgement")
            int attempts,

            @Param(
                    unit = "share",
                    meaning = "evidence kept in a pivot",
                    allowed = {0, 1},
                    plausible = {0.3, 0.8},
                    source = "prototype: half")
            double pivotEvidence) {}

    /** §6.5: facilities. */
    @Meaning(en = "access to facilities, queues, outside customers", zh = "设施使用、排队与外部客户")
    public record Access(
            Priority priority,

            @Param(
                    unit = "factor",
                    meaning = "capital of an own line over the stage's cost",
                    allowed = {0, 1000},
                    plausible = {3, 30})
            double ownLineCostFactor,

            @Param(
                    unit = "month",
                    meaning = "time to build an own line",
                    allowed = {0, 120},
                    plausible = {12, 36})
            int ownLineMonths,

            @Param(
                    unit = "month",
                    meaning = "interval between two requests to a commercial facility",
                    allowed = {1, 24},
                    plausible = {1, 6},
                    source = "prototype")
            int askMonths,

            @Param(
                    unit = "month",
                    meaning = "search for a facility before research is given up",
                    allowed = {1, 240},
                    plausible = {12, 36},
                    source = "prototype")
            int patienceMonths,

            @Param(
                    unit = "probability",
                    meaning = "an outside customer returns after a run",
                    allowed = {0, 0.99},
                    plausible = {0.3, 0.7},
                    source = "prototype")
            double outsideReturns,

            @Param(
                    unit = "month",
                    meaning = "ramp of outside demand after opening",
                    allowed = {0, 240},
                    plausible = {12, 36})
            int outsideRampMonths,

            @Param(
                    unit = "1/1000 runs",
                    meaning = "learning of a platform by serving, in fit",
                    allowed = {0, 10},
                    plausible = {0, 0.5})
            double learning,

            @Param(
                    unit = "-",
                    meaning = "loss of fit when slots and queue are full",
                    allowed = {0, 5},
                    plausible = {0, 0.6})
            double congestion,

            @Param(
                    unit = "month",
                    meaning = "wait beyond which nobody counts on a platform",
                    allowed = {1, 240},
                    plausible = {12, 36})
            int longestWait,

            @Param(
                    unit = "month",
                    meaning =
                            "wait in one queue after which its customers leave, and beyond which outside customers do not come",
                    allowed = {1, 240},
                    plausible = {3, 18})
            int queueMonths,

            @Param(
                    unit = "-",
                    meaning = "fit of a platform that has served nobody",
                    allowed = {0, 1},
                    plausible = {0.3, 0.8})
            double firstFit,

            @Param(
                    unit = "factor",
                    meaning = "fee of outside customers over that of the city's firms",
                    allowed = {0, 10},
                    plausible = {1, 2})
            double outsideFee) {
        /** Whom a platform serves first. */
        public enum Priority {
            FIFO,
            INCUBATED_FIRST,
            HIGHEST_FEE
        }
    }

    /** §6.8 and §6.6: meetings, links and orders. */
    @Meaning(en = "meetings, links and orders", zh = "会面、链接与订单")
    public record Bridging(
            @Param(
                    unit = "probability",
                    meaning = "a meeting of an average pair becomes a link",
                    allowed = {0, 1},
                    plausible = {0.05, 0.4})
            double linkProbability,

            @Param(
                    unit = "logit",
                    meaning = "quality in the making of a link",
                    allowed = {-5, 5},
                    plausible = {0, 1})
            double linkQuality,

            @Param(
                    unit = "1/yr",
                    meaning = "meetings a year that a leader arranges by itself",
                    allowed = {0, 100},
                    plausible = {0.2, 4})
            double ownMeetings,

            @Param(
                    unit = "1/yr",
                    meaning = "hazard of a link's end",
                    allowed = {0, 5},
                    plausible = {0.15, 0.5})
            double linkEnds,

            @Param(
                    unit = "1/yr",
                    meaning = "hazard of copying by a linked leader",
                    allowed = {0, 1},
                    plausible = {0, 0.1})
            double leaderCopies,

            @Param(
                    unit = "ln",
                    meaning = "change of log quality when it is copied",
                    allowed = {-2, 0},
                    plausible = {-0.5, 0})
            double copiedQuality,

            @Param(
                    unit = "month",
                    meaning = "interval between two looks of a firm for a partner",
                    allowed = {1, 60},
                    plausible = {3, 12})
            int lookMonths,

            @Param(
                    unit = "evidence",
                    meaning = "evidence from a centre's technical service, per meeting",
                    allowed = {0, 10},
                    plausible = {0, 0.3})
            double serviceEvidence,

            @Param(
                    unit = "month",
                    meaning = "longest membership of a small firm in a centre",
                    allowed = {1, 240},
                    plausible = {12, 60})
            int memberMonths,

            @Param(
                    unit = "share",
                    meaning = "part of product sales that goes with a buyer who took everything",
                    allowed = {0, 1},
                    plausible = {0, 0.6},
                    source = "judgement: dependence on one buyer")
            double buyerDependence) {}

    /** §6.6: demand-conserving sales. */
    @Meaning(en = "services and demand-conserving sales", zh = "服务收入与需求守恒的销售")
    public record Sales(
            @Param(
                    unit = "1/yr",
                    meaning = "growth of a new firm",
                    allowed = {-1, 5},
                    plausible = {1, 2.5},
                    source = "prototype: 1.9")
            double growthYoung,

            @Param(
                    unit = "yr",
                    meaning = "decay of growth with age",
                    allowed = {0.1, 50},
                    plausible = {3, 8},
                    source = "prototype: 5.4")
            double growthDecay,

            @Param(
                    unit = "ln/yr",
                    meaning = "σ_0, sd of yearly growth at RMB 1 m of sales",
                    allowed = {0, 5},
                    plausible = {0.4, 0.9},
                    source = "prototype: .664")
            double volatility,

            @Param(
                    unit = "-",
                    meaning = "β, volatility falls with size",
                    allowed = {0, 1},
                    plausible = {0.14, 0.2},
                    source = "Riccaboni et al. 2008")
            double sizeBeta,

            @Param(
                    unit = "-",
                    meaning = "η, quality in attractiveness",
                    allowed = {0, 5},
                    plausible = {0.3, 1.2})
            double attractionQuality,

            @Param(
                    unit = "-",
                    meaning = "κ, knowledge in attractiveness",
                    allowed = {0, 5},
                    plausible = {0, 0.5})
            double attractionKnowledge,

            @Param(
                    unit = "1/yr",
                    meaning = "growth per unit of log attractiveness above the sector's",
                    allowed = {0, 2},
                    plausible = {0.05, 0.3},
                    source = "prototype: .15")
            double replicator,

            @Param(
                    unit = "RMB m/yr",
                    meaning = "most sales before scale-up",
                    allowed = {0, 10_000},
                    plausible = {20, 60},
                    source = "prototype: 35")
            double beforeScaleUpM,

            @Param(
                    unit = "-",
                    meaning = "service income over overhead of a mature median firm",
                    allowed = {0, 10},
                    plausible = {0.9, 1.5},
                    source = "prototype: 1.23")
            double serviceLevel,

            @Param(
                    unit = "ln",
                    meaning = "log sd of service income",
                    allowed = {0, 5},
                    plausible = {0.7, 1.4},
                    source = "prototype: 1.07")
            double serviceLogSd,

            @Param(
                    unit = "month",
                    meaning = "time in which service income builds up",
                    allowed = {1, 120},
                    plausible = {10, 24},
                    source = "prototype: 16.7")
            double serviceRamp,

            @Param(
                    unit = "share",
                    meaning = "part of the cost of sales paid to staff",
                    allowed = {0, 1},
                    plausible = {0.3, 0.6})
            double staffShare,

            @Param(
                    unit = "-",
                    meaning = "growth capital per RMB of added yearly sales",
                    allowed = {0, 5},
                    plausible = {0.2, 0.8},
                    source = "prototype: .5")
            double growthCapital,

            @Param(
                    unit = "1/yr",
                    meaning = "return of log service income to its mean",
                    allowed = {0, 12},
                    plausible = {0.1, 0.5},
                    source = "judgement: keeps the sd of service income where it began, σ²/2ρ")
            double serviceReversion,

            @Param(
                    unit = "-",
                    meaning = "quality in service income",
                    allowed = {-2, 2},
                    plausible = {0, 0.5},
                    source = "prototype: .2")
            double serviceQuality,

            @Param(
                    unit = "-",
                    meaning = "quality in the sales of the first year",
                    allowed = {-2, 2},
                    plausible = {0.2, 1},
                    source = "prototype: .5")
            double launchQuality,

            @Param(
                    unit = "share",
                    meaning = "cash that a firm is ready to put into growth at once",
                    allowed = {0, 1},
                    plausible = {0.25, 0.75},
                    source = "judgement")
            double growthCash,

            @Param(
                    unit = "month",
                    meaning = "interval between two looks of the market at a firm's size and attractiveness",
                    allowed = {1, 12},
                    plausible = {1, 12},
                    source = "judgement: half-yearly reports")
            int lookMonths) {}

    /** §6.7: private money, judges, rounds. */
    @Meaning(en = "private money, judges, rounds, funds", zh = "民间资金、评估、融资轮次与基金")
    public record Funding(
            @Param(
                    unit = "RMB bn/yr",
                    meaning = "B_0, private money in 2013",
                    allowed = {0, 10_000},
                    plausible = {3, 20},
                    source = "prototype scale")
            double privateMoneyBn,

            @Param(
                    unit = "1/yr",
                    meaning = "growth of private money",
                    allowed = {-0.5, 1},
                    plausible = {0, 0.15})
            double privateMoneyGrowth,

            @Param(
                    unit = "month",
                    meaning = "life of unused authority",
                    allowed = {1, 240},
                    plausible = {12, 36},
                    source = "design")
            int authorityMonths,

            @Param(
                    unit = "funds/yr",
                    meaning = "private funds raised a year",
                    allowed = {1, 1000},
                    plausible = {3, 12})
            int fundsPerYear,

            @Param(
                    unit = "yr",
                    meaning = "time in which a fund invests",
                    allowed = {1, 20},
                    plausible = {3, 5})
            int investYears,

            @Param(
                    unit = "yr",
                    meaning = "life of a fund",
                    allowed = {3, 30},
                    plausible = {7, 12},
                    source = "7+2 to 15+3 (newspaper)")
            int fundYears,

            @Param(
                    unit = "1/yr",
                    meaning = "fee on money called and invested, until the fund ends",
                    allowed = {0, 0.2},
                    plausible = {0.015, 0.025})
            double managementFee,

            @Param(
                    unit = "judges",
                    meaning = "funds that look at a proposal",
                    allowed = {1, 32},
                    plausible = {2, 6},
                    source = "prototype: best of three")
            int judges,

            @Param(
                    unit = "sd",
                    meaning = "winner's-curse discount in posterior standard deviations",
                    allowed = {0, 3},
                    plausible = {0, 1},
                    source = "prototype: .33")
            double caution,

            @Param(
                    unit = "1/yr",
                    meaning = "rate by which funds discount success",
                    allowed = {0, 1},
                    plausible = {0.15, 0.3},
                    source = "prototype: .204")
            double discount,

            @Param(
                    unit = "1/yr",
                    meaning =
                            "the same for a ladder with clinical trials: its risk is in the tabled odds, so that the cost of capital is left",
                    allowed = {0, 1},
                    plausible = {0.08, 0.16},
                    source = "DiMasi et al. 2016: .105")
            double trialDiscount,

            @Param(
                    unit = "-",
                    meaning = "quality in the value of an exit",
                    allowed = {0, 3},
                    plausible = {0.4, 1},
                    source = "prototype: .66")
            double exitQuality,

            @Param(
                    unit = "factor",
                    meaning = "discount for each round still to come",
                    allowed = {0, 1},
                    plausible = {0.7, 0.9},
                    source = "prototype: .777")
            double roundDiscount,

            @Param(
                    unit = "month",
                    meaning = "runway below which a firm looks for money",
                    allowed = {0, 60},
                    plausible = {6, 12},
                    source = "design")
            double runwayMonths,

            @Param(
                    unit = "month",
                    meaning =
                            "runway below which a firm looks for a bridge round before the milestone of its last round",
                    allowed = {0, 60},
                    plausible = {1, 6},
                    source = "judgement")
            double bridgeMonths,

            @Param(
                    unit = "month",
                    meaning = "runway on top of the stage's remaining cost",
                    allowed = {0, 60},
                    plausible = {3, 12},
                    source = "design")
            double extraMonths,

            @Param(
                    unit = "share",
                    meaning = "dilution that a founder aims at in a round",
                    allowed = {0, 0.9},
                    plausible = {0.12, 0.25},
                    source = "Carta: .20 seed to .10 D")
            double aimedDilution,

            @Param(
                    unit = "share",
                    meaning = "most dilution that is accepted in a round",
                    allowed = {0, 0.95},
                    plausible = {0.25, 0.5})
            double mostDilution,

            @Param(
                    unit = "month",
                    meaning = "interval between two searches for money",
                    allowed = {1, 60},
                    plausible = {3, 12})
            int searchMonths,

            @Param(
                    unit = "searches",
                    meaning = "searches in one stage",
                    allowed = {1, 100},
                    plausible = {1, 4})
            int searches,

            @Param(
                    unit = "factor",
                    meaning = "most that a firm raises over what it asks for",
                    allowed = {1, 20},
                    plausible = {1.5, 4})
            double mostRaise,

            @Param(
                    unit = "share",
                    meaning = "option pool granted with the first round",
                    allowed = {0, 0.5},
                    plausible = {0.05, 0.15})
            double optionPool,

            @Param(
                    unit = "share",
                    meaning = "ticket of state equity in a round",
                    allowed = {0, 1},
                    plausible = {0.1, 0.5},
                    source = "government LP share 20 % (2014) to 41 % (2023)")
            double stateTicket,

            @Param(
                    unit = "ln",
                    meaning = "σ_cert, how far a state investor lifts the value of a firm without evidence",
                    allowed = {0, 3},
                    plausible = {0, 1},
                    source = "Howell 2017")
            double certification,

            @Param(
                    unit = "ln",
                    meaning = "σ_pol, how far the best firms lose by a state investor",
                    allowed = {0, 3},
                    plausible = {0, 1},
                    source = "Colonnelli, Li & Liu 2024")
            double politicalCost,

            @Param(
                    unit = "-",
                    meaning = "χ, private money drawn or pushed away per RMB of state equity",
                    allowed = {-2, 2},
                    plausible = {-0.5, 1},
                    source = "Fei; Cumming & MacIntosh 2006; Brander et al. 2015")
            double crowding,

            @Param(
                    unit = "yr",
                    meaning = "T_r, age of a stake at which redemption is asked",
                    allowed = {1, 30},
                    plausible = {4, 8})
            double redemptionAfter,

            @Param(
                    unit = "1/yr",
                    meaning = "interest in a redemption",
                    allowed = {0, 0.5},
                    plausible = {0.05, 0.12},
                    source = "Chinese term-sheet practice")
            double redemptionRate,

            @Param(
                    unit = "probability",
                    meaning = "a redemption is enforced, per half-year",
                    allowed = {0, 1},
                    plausible = {0.005, 0.05},
                    source = "prototype: .01")
            double redemptionEnforced,

            @Param(
                    unit = "factor",
                    meaning = "worth of a stake over its cost below which its holder asks for redemption",
                    allowed = {0, 100},
                    plausible = {1, 2},
                    source = "prototype: 1.6")
            double redemptionBelow,

            @Param(
                    unit = "share",
                    meaning = "managers' part of what a fund pays out beyond what it called",
                    allowed = {0, 1},
                    plausible = {0.15, 0.25},
                    source = "usual partnership terms; prototype: .20")
            double carry,

            @Param(
                    unit = "share",
                    meaning = "most of a fund's size that it puts into one round",
                    allowed = {0, 1},
                    plausible = {0.05, 0.3})
            double mostOfFund,

            @Param(
                    unit = "factor",
                    meaning = "value over the money asked for below which a fund does not bid; 1/most-dilution is none",
                    allowed = {0, 100},
                    plausible = {2.9, 8})
            double hurdle,

            @Param(
                    unit = "share",
                    meaning = "least part of a round that is paid at once; the rest at the next gate or never",
                    allowed = {0, 1},
                    plausible = {0.4, 1})
            double firstTranche,

            @Param(
                    unit = "factor",
                    meaning =
                            "most that the leading fund pays over the second bid, and most that the second takes off its own",
                    allowed = {1, 100},
                    plausible = {1, 3},
                    source = "prototype: 2")
            double overSecond,

            @Param(
                    unit = "factor",
                    meaning =
                            "market multiple of a selling business in a fund's eyes over the listed one at the private discount",
                    allowed = {0, 10},
                    plausible = {0.5, 1.5})
            double sentiment,

            @Param(
                    unit = "month",
                    meaning = "most months of a stage that a round is to pay for",
                    allowed = {1, 120},
                    plausible = {12, 24})
            int stageMonths,

            @Param(
                    unit = "month",
                    meaning = "months of spending that a round past research is to pay for",
                    allowed = {0, 120},
                    plausible = {6, 24})
            int growthMonths,

            @Param(
                    unit = "yr",
                    meaning = "years after its launch in which a firm past research looks for rounds",
                    allowed = {0, 50},
                    plausible = {3, 8})
            double growthYears,

            @Param(
                    unit = "1/yr",
                    meaning = "growth that a selling firm plans money for",
                    allowed = {0, 10},
                    plausible = {0.2, 1})
            double plannedGrowth,

            @Param(
                    unit = "RMB m",
                    meaning = "smallest round",
                    allowed = {0, 1000},
                    plausible = {0.5, 5})
            double leastAskM,

            @Param(
                    unit = "yr",
                    meaning = "time between the last gate and the exit in the eyes of funds and founders",
                    allowed = {0, 20},
                    plausible = {1, 4})
            double exitYears,

            @Param(
                    unit = "share",
                    meaning = "part of the value of a selling business that counts beside a project still going on",
                    allowed = {0, 1},
                    plausible = {0.3, 1},
                    source = "prototype: half of sales value")
            double businessInResearch,

            @Param(
                    unit = "factor",
                    meaning =
                            "price of a stake that a fund sells at its end over its part of what the firm is worth to the buyer",
                    allowed = {0, 2},
                    plausible = {0.2, 0.9})
            double secondaryPrice,

            @Param(
                    unit = "-",
                    meaning = "mandate score below which the direct fund does not invest",
                    allowed = {-100, 100},
                    plausible = {-1, 1})
            double stateHurdle,

            @Param(
                    unit = "factor",
                    meaning = "value over ask at which a state investor costs half of what it costs the best",
                    allowed = {0.1, 1000},
                    plausible = {2, 10})
            double politicalMidpoint) {}

    /** §6.8: state capital. */
    @Meaning(en = "state capital: envelope, platforms, incubation, mandate", zh = "国有资本：额度、平台、孵化与目标")
    public record State(
            @Param(
                    unit = "RMB bn/yr",
                    meaning = "envelope a year",
                    allowed = {0, 1000},
                    plausible = {0.5, 8},
                    source = "prototype consistent with the seed facts; mother funds RMB 100 bn")
            double envelopeBn,

            @Param(
                    unit = "yr",
                    meaning = "years of the envelope",
                    allowed = {0, 100},
                    plausible = {8, 20})
            int envelopeYears,

            @Param(
                    unit = "share",
                    meaning = "returns that may be spent again",
                    allowed = {0, 1},
                    plausible = {0, 1})
            double recycling,

            @Param(
                    unit = "month",
                    meaning = "time in which a platform's capital is paid and built",
                    allowed = {1, 120},
                    plausible = {18, 48},
                    source = "newspaper: decided 2015, opened 2017")
            int buildMonths,

            @Param(
                    unit = "share",
                    meaning = "capital paid when a platform is announced",
                    allowed = {0, 1},
                    plausible = {0.2, 0.8},
                    source = "prototype")
            double announcedWhenPaid,

            @Param(
                    unit = "share",
                    meaning = "opex borne by the state in the first year",
                    allowed = {0, 1},
                    plausible = {0.3, 1},
                    source = "2024 city rule; level is judgement")
            double opexSubsidy,

            @Param(
                    unit = "1/yr",
                    meaning = "factor on the opex subsidy from year to year",
                    allowed = {0, 1},
                    plausible = {0.8, 1},
                    source = "2024 city rule")
            double subsidyTaper,

            @Param(
                    unit = "share",
                    meaning = "yearly rise of the fee while opex is not covered",
                    allowed = {0, 1},
                    plausible = {0, 0.3})
            double feeStep,

            @Param(
                    unit = "yr",
                    meaning = "life of a platform's equipment",
                    allowed = {1, 50},
                    plausible = {7, 12})
            double platformLife,

            @Param(
                    unit = "share",
                    meaning = "slots that a congested platform adds at a time",
                    allowed = {0, 1},
                    plausible = {0, 0.3})
            double expansion,

            @Param(
                    unit = "month",
                    meaning = "idle months after which a platform is closed",
                    allowed = {1, 240},
                    plausible = {24, 72})
            int idleMonths,

            @Param(
                    unit = "RMB m/yr",
                    meaning = "cost of an incubator's place",
                    allowed = {0, 100},
                    plausible = {0.3, 2},
                    source = "prototype: 1")
            double placeCostM,

            @Param(
                    unit = "-",
                    meaning = "ω_return, weight of quality in admission",
                    allowed = {0, 10},
                    plausible = {0, 2})
            double mandateReturn,

            @Param(
                    unit = "-",
                    meaning = "ω_jobs, weight of staff in admission",
                    allowed = {0, 10},
                    plausible = {0, 1})
            double mandateJobs,

            @Param(
                    unit = "-",
                    meaning = "ω_strategic, weight of special processes in admission",
                    allowed = {0, 10},
                    plausible = {0, 1})
            double mandateStrategic,

            @Param(
                    unit = "probability",
                    meaning = "κ_sb, a failing state-held firm is rescued, once",
                    allowed = {0, 1},
                    plausible = {0, 0.5},
                    source = "Acemoglu et al. 2018 (warning)")
            double softBudget,

            @Param(
                    unit = "RMB m",
                    meaning = "largest grant to one firm a year",
                    allowed = {0, 1000},
                    plausible = {0.5, 5})
            double grantM,

            @Param(
                    unit = "share",
                    meaning = "tax credit over R&D spending",
                    allowed = {0, 1},
                    plausible = {0.05, 0.3})
            double creditRate,

            @Param(
                    unit = "share",
                    meaning = "part of a tax credit that goes to incumbents",
                    allowed = {0, 1},
                    plausible = {0.5, 0.95},
                    source = "prototype: .87")
            double creditToIncumbents,

            @Param(
                    unit = "ln",
                    meaning = "log sd of a platform's time of building",
                    allowed = {0, 2},
                    plausible = {0, 0.4})
            double delayLogSd,

            @Param(
                    unit = "month",
                    meaning = "opex of all that is open that must be covered before another platform is begun",
                    allowed = {0, 120},
                    plausible = {12, 36},
                    source = "design")
            int coverMonths,

            @Param(
                    unit = "share",
                    meaning = "utilisation that planners expect of a platform",
                    allowed = {0, 1},
                    plausible = {0.5, 0.9})
            double expectedUtilisation,

            @Param(
                    unit = "share",
                    meaning = "part of running costs of platforms, incubators and centres that is pay",
                    allowed = {0, 1},
                    plausible = {0.3, 0.7})
            double staffShare,

            @Param(
                    unit = "share",
                    meaning = "paid share of opex below which a platform counts as starved",
                    allowed = {0, 1},
                    plausible = {0.1, 0.5})
            double starved,

            @Param(
                    unit = "share",
                    meaning = "utilisation from which a platform may be expanded",
                    allowed = {0, 1},
                    plausible = {0.85, 1})
            double expansionUtilisation,

            @Param(
                    unit = "queue/slots",
                    meaning = "queue from which a platform may be expanded",
                    allowed = {0, 10},
                    plausible = {0.2, 1})
            double expansionQueue,

            @Param(
                    unit = "share",
                    meaning = "equity that a platform takes in a spin-out of its field",
                    allowed = {0, 0.9},
                    plausible = {0, 0.3},
                    source = "judgement")
            double spinoutEquity,

            @Param(
                    unit = "month",
                    meaning = "interval between two applications of a firm to incubators",
                    allowed = {1, 60},
                    plausible = {3, 12})
            int admissionMonths,

            @Param(
                    unit = "month",
                    meaning = "age after which a firm is not admitted any more",
                    allowed = {0, 240},
                    plausible = {24, 72})
            int latestAdmission,

            @Param(
                    unit = "ln",
                    meaning = "least posterior mean of log quality that a selective incubator takes",
                    allowed = {-5, 5},
                    plausible = {-0.3, 0.5})
            double leastQuality,

            @Param(
                    unit = "share",
                    meaning = "part of a planned year of research that a grant pays",
                    allowed = {0, 1},
                    plausible = {0.25, 1})
            double grantShare,

            @Param(
                    unit = "share",
                    meaning =
                            "part of a platform's opex at full use that it has when idle; the rest is in proportion to use",
                    allowed = {0, 1},
                    plausible = {0.3, 0.9})
            double fixedOpex,

            @Param(
                    unit = "share",
                    meaning = "least speed of research at which an incubator bears its share",
                    allowed = {0, 1},
                    plausible = {0, 0.5})
            double leastSupport,

            @Param(
                    unit = "RMB m/yr",
                    meaning = "risk share a place that is planned for when an incubator is opened",
                    allowed = {0, 1000},
                    plausible = {0.3, 3})
            double plannedShareM) {}

    /** §6.9: how firms end. */
    @Meaning(en = "failure, acquisition, listing", zh = "失败、收购与上市")
    public record Exits(
            @Param(
                    unit = "month",
                    meaning = "median patience of a founder without cash",
                    allowed = {0, 240},
                    plausible = {6, 18},
                    source = "prototype: 11.2")
            double patienceMonths,

            @Param(
                    unit = "ln",
                    meaning = "log sd of patience",
                    allowed = {0, 3},
                    plausible = {0.3, 0.9},
                    source = "prototype")
            double patienceLogSd,

            @Param(
                    unit = "factor",
                    meaning = "patience without research",
                    allowed = {0, 2},
                    plausible = {0.4, 1},
                    source = "prototype")
            double patienceWithoutResearch,

            @Param(
                    unit = "month",
                    meaning = "mean lag between failure and deregistration",
                    allowed = {0, 60},
                    plausible = {4, 14},
                    source = "prototype: 8.3")
            double deregistrationMonths,

            @Param(
                    unit = "1/month",
                    meaning = "hazard of an offer after the product gate",
                    allowed = {0, 1},
                    plausible = {0.0005, 0.006},
                    source = "prototype")
            double offerHazard,

            @Param(
                    unit = "-",
                    meaning = "evidence in the hazard of an offer",
                    allowed = {0, 10},
                    plausible = {0, 1},
                    source = "prototype")
            double offerEvidence,

            @Param(
                    unit = "factor",
                    meaning = "hazard of an offer by a linked leader",
                    allowed = {0, 100},
                    plausible = {1, 10})
            double offerLinked,

            @Param(
                    unit = "-",
                    meaning = "synergy: profit in the leader's hands over profit in the seller's",
                    allowed = {0, 10},
                    plausible = {0.8, 2},
                    source = "judgement; prime sensitivity")
            double leaderValue,

            @Param(
                    unit = "share",
                    meaning = "seller's part of the surplus",
                    allowed = {0, 1},
                    plausible = {0.2, 0.8},
                    source = "design: one half")
            double bargaining,

            @Param(
                    unit = "month",
                    meaning = "least age at listing",
                    allowed = {0, 240},
                    source = "prototype")
            int listingAge,

            @Param(
                    unit = "probability",
                    meaning = "the listing window is open in a half-year",
                    allowed = {0, 1},
                    plausible = {0.5, 1},
                    source = "prototype: .75")
            double windowOpen,

            @Param(
                    unit = "1/month",
                    meaning = "hazard of listing when a standard is met and the window open",
                    allowed = {0, 1},
                    plausible = {0.02, 0.1},
                    source = "prototype: .05")
            double listingHazard,

            @Param(
                    unit = "share",
                    meaning = "new shares sold at listing",
                    allowed = {0, 0.9},
                    plausible = {0.1, 0.25},
                    source = "listing rules")
            double newShares,

            @Param(
                    unit = "-",
                    meaning = "price over earnings without growth",
                    allowed = {0, 500},
                    plausible = {20, 45},
                    source = "prototype: 33")
            double priceEarnings,

            @Param(
                    unit = "-",
                    meaning = "growth in price over earnings",
                    allowed = {0, 10},
                    plausible = {0.5, 2},
                    source = "prototype: 1.2")
            double priceGrowth,

            @Param(
                    unit = "factor",
                    meaning = "private price over listed price",
                    allowed = {0, 2},
                    plausible = {0.7, 1},
                    source = "prototype: .84")
            double privateDiscount,

            @Param(
                    unit = "share",
                    meaning = "cash and equipment recovered in a failure over last year's spending",
                    allowed = {0, 1},
                    plausible = {0, 0.2})
            double salvage,

            @Param(
                    unit = "1/yr",
                    meaning = "rate at which a seller discounts expected profit",
                    allowed = {0, 1},
                    plausible = {0.15, 0.30},
                    source = "parameters table: discount_private, judgement")
            double sellerDiscount,

            @Param(
                    unit = "1/yr",
                    meaning = "rate at which a leader discounts expected profit",
                    allowed = {0, 1},
                    plausible = {0.08, 0.20},
                    source = "judgement: cost of capital of a large firm; prime sensitivity")
            double leaderDiscount,

            @Param(
                    unit = "1/yr",
                    meaning = "most growth of sales that anybody expects of the next year",
                    allowed = {0, 5},
                    plausible = {0.2, 1})
            double mostGrowth,

            @Param(
                    unit = "share",
                    meaning = "part of a year's expected growth that is left the year after",
                    allowed = {0, 1},
                    plausible = {0.4, 0.9})
            double growthKept,

            @Param(
                    unit = "month",
                    meaning = "months of overhead in hand with which a dormant firm goes back to business",
                    allowed = {0, 60},
                    plausible = {1, 6})
            double reviveMonths) {}

    /** §6.10: taxes and the high-tech certificate. */
    @Meaning(en = "taxes and the high-tech certificate", zh = "税收与高新技术企业认定")
    public record Taxes(
            @Param(
                    unit = "share",
                    meaning = "corporate tax",
                    allowed = {0, 1},
                    plausible = {0.25, 0.25},
                    source = "statute")
            double corporate,

            @Param(
                    unit = "share",
                    meaning = "corporate tax of a certified firm",
                    allowed = {0, 1},
                    plausible = {0.15, 0.15},
                    source = "statute")
            double certified,

            @Param(
                    unit = "share",
                    meaning = "largest share of claimed R&D that is relabelled",
                    allowed = {0, 0.9},
                    plausible = {0, 0.4},
                    source = "Chen et al. 2021")
            double relabelled,

            @Param(
                    unit = "month",
                    meaning = "validity of the certificate",
                    allowed = {1, 120},
                    source = "statute")
            int validMonths,

            @Param(
                    unit = "month",
                    meaning = "least age for the certificate",
                    allowed = {0, 120},
                    source = "statute")
            int leastAge,

            @Param(
                    unit = "1/yr",
                    meaning = "interest on deposits",
                    allowed = {0, 0.2},
                    plausible = {0, 0.02})
            double depositInterest,

            @Param(
                    unit = "yr",
                    meaning = "years for which losses are carried forward",
                    allowed = {0, 50},
                    source = "statute")
            int lossYears,

            @Param(
                    unit = "yr",
                    meaning = "the same of a certified firm",
                    allowed = {0, 50},
                    source = "statute of 2018")
            int lossYearsCertified) {}

    /** §6.10: who gains. */
    @Meaning(en = "how gains of parties are reckoned; nothing that happens depends on them", zh = "各方得失的核算；不影响任何事件")
    public record Gains(
            @Param(
                    unit = "1/yr",
                    meaning = "one social discount rate for all; δ = 1/(1+rate)",
                    allowed = {0, 0.5},
                    plausible = {0.03, 0.08})
            double discount,

            @Param(
                    unit = "-",
                    meaning = "marginal cost of public funds",
                    allowed = {1, 3},
                    plausible = {1, 1.5})
            double publicFunds,

            @Param(
                    unit = "share",
                    meaning = "θ, part of model firms' sales that expands demand",
                    allowed = {0, 1},
                    plausible = {0, 0.8},
                    source = "judgement; prime sensitivity")
            double demandExpansion,

            @Param(
                    unit = "-",
                    meaning = "g, users' surplus on purchases from model firms",
                    allowed = {0, 5},
                    plausible = {0, 0.6},
                    source = "judgement; prime sensitivity")
            double userSurplus,

            @Param(
                    unit = "-",
                    meaning = "g_0, users' surplus on purchases from incumbents",
                    allowed = {0, 5},
                    plausible = {0, 0.4},
                    source = "judgement; prime sensitivity")
            double incumbentSurplus,

            @Param(
                    unit = "share",
                    meaning = "m_0, incumbents' margin",
                    allowed = {0, 1},
                    plausible = {0.05, 0.25},
                    source = "judgement; prime sensitivity")
            double incumbentMargin,

            @Param(
                    unit = "-",
                    meaning = "h, leaders' surplus on orders",
                    allowed = {0, 5},
                    plausible = {0, 0.5},
                    source = "judgement; prime sensitivity")
            double leaderSurplus,

            @Param(
                    unit = "share",
                    meaning = "w, pay above the next-best wage",
                    allowed = {0, 1},
                    plausible = {0, 0.4})
            double wagePremium,

            @Param(
                    unit = "share",
                    meaning = "m, suppliers' margin",
                    allowed = {0, 1},
                    plausible = {0, 0.3})
            double supplierMargin,

            @Param(
                    unit = "-",
                    meaning = "value of a run to an outside customer over its fee",
                    allowed = {0, 20},
                    plausible = {1, 3})
            double outsideValue,

            @Param(
                    unit = "1/yr",
                    meaning = "hazard of a firm after the horizon",
                    allowed = {0, 1},
                    plausible = {0.04, 0.15})
            double terminalHazard,

            @Param(
                    unit = "yr",
                    meaning = "years counted after the horizon",
                    allowed = {0, 50},
                    source = "design")
            int terminalYears,

            @Param(
                    unit = "1/yr",
                    meaning = "rate of state capital's own return",
                    allowed = {0, 0.5},
                    plausible = {0.04, 0.10},
                    source = "parameters table: discount_state, judgement")
            double discountState,

            @Param(
                    unit = "1/yr",
                    meaning = "rate of private investors' and founders' own return",
                    allowed = {0, 1},
                    plausible = {0.15, 0.30},
                    source = "parameters table: discount_private, judgement")
            double discountPrivate,

            @Param(
                    unit = "1/yr",
                    meaning = "rate of public shareholders' own return",
                    allowed = {0, 1},
                    plausible = {0.05, 0.12},
                    source = "judgement")
            double discountShareholders,

            @Param(
                    unit = "switch",
                    meaning =
                            "firms before revenue count with the expected vector of their open stages and not with cash alone",
                    source = "design: a sensitivity")
            boolean expectedBundle) {}

    /** §8: what outcomes mean by old, by recovered and by a party's own rate. They change nothing that happens. */
    @Meaning(en = "definitions that outcomes need; nothing that happens depends on them", zh = "结果指标所需的定义；不影响任何事件")
    public record Outcomes(
            @Param(
                    unit = "yr",
                    meaning = "age from which a firm without research, growth and operating profit is a zombie",
                    allowed = {0, 50},
                    plausible = {3, 10},
                    source = "McGowan, Andrews & Millot 2018 take 10 years in all industries; judgement for young ones")
            double zombieAge,

            @Param(
                    unit = "share",
                    meaning = "distance from the unshocked twin within which a series has recovered",
                    allowed = {0, 1},
                    plausible = {0.02, 0.1},
                    source = "judgement")
            double recoveredWithin,

            @Param(
                    unit = "month",
                    meaning = "months that a series must stay there",
                    allowed = {1, 120},
                    plausible = {3, 24},
                    source = "judgement")
            int recoveredFor) {}
}
