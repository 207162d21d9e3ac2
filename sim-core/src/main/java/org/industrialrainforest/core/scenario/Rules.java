package org.industrialrainforest.core.scenario;

/** Parameters of the model's rules, grouped by submodel. */
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

    /** The same with other definitions of outcomes. */
    Rules with(Outcomes others) {
        return new Rules(
                mechanisms,
                founding,
                quality,
                knowledge,
                research,
                access,
                bridging,
                sales,
                funding,
                state,
                exits,
                taxes,
                gains,
                others);
    }

    /** Who founds, where and when. */
    @Meaning(en = "who founds, where and when", zh = "谁创业、在何处、何时")
    public record Founding(
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
                    meaning =
                            "premium of another city: value of founding there over value here without the city's levers, less one",
                    zh = "外地价值与不计本市政策工具的本地价值之比减一",
                    allowed = {-0.9, 3},
                    plausible = {-0.3, 0.3})
            double elsewherePremium,

            @Param(
                    unit = "share",
                    meaning = "least advantage of another place at which a team moves",
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
                    meaning = "months of observations from which believed rates of gates and exits are formed",
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
                    meaning = "largest number of years of founder's pay that count in the value of founding",
                    zh = "权衡时最多计入的创始人薪酬年数",
                    allowed = {0, 20},
                    plausible = {2, 6})
            double payYears) {}

    /** Hidden quality and what judges see of it. */
    @Meaning(en = "hidden quality and what judges see of it", zh = "隐藏质量与判断者所见")
    public record Quality(
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

    /** Knowledge, spillover, leakage, imitation. */
    @Meaning(en = "knowledge, spillover, leakage, imitation", zh = "知识、溢出、外泄与模仿")
    public record Knowledge(
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

    /** Stages and gates. */
    @Meaning(en = "stages, gates and what research costs", zh = "研发阶段、关口与研发成本")
    public record Research(
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
                    unit = "share",
                    meaning = "evidence kept in a pivot",
                    zh = "转向时保留的证据份额",
                    allowed = {0, 1},
                    plausible = {0.3, 0.8},
                    source = "earlier model: half")
            double pivotEvidence) {}

    /** Facilities. */
    @Meaning(en = "access to facilities, queues, outside customers", zh = "设施使用、排队与外部客户")
    public record Access(
            Priority priority,

            @Param(
                    unit = "factor",
                    meaning = "capital of an own line over the stage's cost",
                    zh = "自建产线投资与阶段成本之比",
                    allowed = {0, 1000},
                    plausible = {3, 30})
            double ownLineCostFactor,

            @Param(
                    unit = "month",
                    meaning = "time to build an own line",
                    zh = "自建产线所需时间",
                    allowed = {0, 120},
                    plausible = {12, 36})
            int ownLineMonths,

            @Param(
                    unit = "month",
                    meaning = "interval between two requests to a commercial facility",
                    zh = "两次询问商业设施的间隔",
                    allowed = {1, 24},
                    plausible = {1, 6},
                    source = "earlier model")
            int askMonths,

            @Param(
                    unit = "month",
                    meaning = "search for a facility before research is given up",
                    zh = "放弃研发前寻找设施的时间",
                    allowed = {1, 240},
                    plausible = {12, 36},
                    source = "earlier model")
            int patienceMonths,

            @Param(
                    unit = "probability",
                    meaning = "an outside customer returns after a run",
                    zh = "外部客户使用一次后再来的概率",
                    allowed = {0, 0.99},
                    plausible = {0.3, 0.7},
                    source = "earlier model")
            double outsideReturns,

            @Param(
                    unit = "month",
                    meaning = "ramp of outside demand after opening",
                    zh = "平台开放后外部需求的爬坡期",
                    allowed = {0, 240},
                    plausible = {12, 36})
            int outsideRampMonths,

            @Param(
                    unit = "1/1000 runs",
                    meaning = "learning of a platform by serving, in fit",
                    zh = "平台在服务中学习而提高的适配度",
                    allowed = {0, 10},
                    plausible = {0, 0.5})
            double learning,

            @Param(
                    unit = "-",
                    meaning = "loss of fit when slots and queue are full",
                    zh = "机位与队列均满时适配度的损失",
                    allowed = {0, 5},
                    plausible = {0, 0.6})
            double congestion,

            @Param(
                    unit = "month",
                    meaning = "longest wait at which founders and funds still count on a platform",
                    zh = "等待超过此时长则无人指望平台",
                    allowed = {1, 240},
                    plausible = {12, 36})
            int longestWait,

            @Param(
                    unit = "month",
                    meaning =
                            "wait in one queue after which its customers leave, and beyond which outside customers do not come",
                    zh = "排队达此时长的客户离队；须等待更久时外部客户不来",
                    allowed = {1, 240},
                    plausible = {3, 18})
            int queueMonths,

            @Param(
                    unit = "-",
                    meaning = "fit of a platform that has served nobody",
                    zh = "尚未服务过客户的平台的适配度",
                    allowed = {0, 1},
                    plausible = {0.3, 0.8})
            double firstFit,

            @Param(
                    unit = "factor",
                    meaning = "fee of outside customers over that of the city's firms",
                    zh = "外部客户收费与本市企业收费之比",
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

    /** Meetings, links and orders. */
    @Meaning(en = "meetings, links and orders", zh = "会面、链接与订单")
    public record Bridging(
            @Param(
                    unit = "probability",
                    meaning = "a meeting of an average pair becomes a link",
                    zh = "一般配对会面一次结成链接的概率",
                    allowed = {0, 1},
                    plausible = {0.05, 0.4})
            double linkProbability,

            @Param(
                    unit = "logit",
                    meaning = "quality in the making of a link",
                    zh = "质量对结成链接的作用系数",
                    allowed = {-5, 5},
                    plausible = {0, 1})
            double linkQuality,

            @Param(
                    unit = "1/yr",
                    meaning = "meetings a year that a leader arranges by itself",
                    zh = "龙头企业每年自行安排的会面次数",
                    allowed = {0, 100},
                    plausible = {0.2, 4})
            double ownMeetings,

            @Param(
                    unit = "1/yr",
                    meaning = "hazard of a link's end",
                    zh = "链接结束的风险率",
                    allowed = {0, 5},
                    plausible = {0.15, 0.5})
            double linkEnds,

            @Param(
                    unit = "1/yr",
                    meaning = "hazard of copying by a linked leader",
                    zh = "有链接的龙头企业复制产品的风险率",
                    allowed = {0, 1},
                    plausible = {0, 0.1})
            double leaderCopies,

            @Param(
                    unit = "ln",
                    meaning = "change of log quality when it is copied",
                    zh = "产品被复制时对数质量的变化",
                    allowed = {-2, 0},
                    plausible = {-0.5, 0})
            double copiedQuality,

            @Param(
                    unit = "month",
                    meaning = "interval between two looks of a firm for a partner",
                    zh = "企业两次寻找伙伴的间隔",
                    allowed = {1, 60},
                    plausible = {3, 12})
            int lookMonths,

            @Param(
                    unit = "evidence",
                    meaning = "evidence from a centre's technical service, per meeting",
                    zh = "对接中心技术服务每次会面带来的证据",
                    allowed = {0, 10},
                    plausible = {0, 0.3})
            double serviceEvidence,

            @Param(
                    unit = "month",
                    meaning = "longest membership of a small firm in a centre",
                    zh = "小企业在对接中心的最长会员期",
                    allowed = {1, 240},
                    plausible = {12, 60})
            int memberMonths,

            @Param(
                    unit = "share",
                    meaning = "part of product sales that is lost with a buyer who took all of a firm's turnover",
                    zh = "包揽全部采购的买方离去时随之失去的产品销售份额",
                    allowed = {0, 1},
                    plausible = {0, 0.6},
                    source = "judgement: dependence on one buyer")
            double buyerDependence) {}

    /** Demand-conserving sales. */
    @Meaning(en = "services and demand-conserving sales", zh = "服务收入与需求守恒的销售")
    public record Sales(
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
                    meaning = "interval between two updates of a firm's size and attractiveness in the market",
                    zh = "市场两次评估企业规模与吸引力的间隔",
                    allowed = {1, 12},
                    plausible = {1, 12},
                    source = "judgement: half-yearly reports")
            int lookMonths) {}

    /** Private money, judges, rounds. */
    @Meaning(en = "private money, judges, rounds, funds", zh = "民间资金、评估、融资轮次与基金")
    public record Funding(
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
                            "the same for a ladder with clinical trials: the cost of capital, because the risk is already in the ladder's odds",
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
                    unit = "month",
                    meaning = "runway below which a firm looks for money",
                    zh = "现金跑道短于此时长时企业寻求融资",
                    allowed = {0, 60},
                    plausible = {6, 12},
                    source = "modelling choice")
            double runwayMonths,

            @Param(
                    unit = "month",
                    meaning =
                            "runway below which a firm looks for a bridge round before the milestone of its last round",
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
                    meaning = "χ, private money crowded in (or out, if negative) per RMB of state equity",
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
                    meaning = "hurdle: least value over ask at which a fund bids; 1/most-dilution means no hurdle",
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
                            "sentiment: market multiple at which funds value a selling business, over the listed one at the private discount",
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
                    meaning = "time between the last gate and the exit, as expected by funds and founders",
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

    /** State capital. */
    @Meaning(en = "state capital: envelope, platforms, incubation, mandate", zh = "国有资本：额度、平台、孵化与目标")
    public record State(
            @Param(
                    unit = "RMB bn/yr",
                    meaning = "envelope a year",
                    zh = "每年的财政额度",
                    allowed = {0, 1000},
                    plausible = {0.5, 8},
                    source = "earlier model consistent with the seed facts; mother funds RMB 100 bn")
            double envelopeBn,

            @Param(
                    unit = "yr",
                    meaning = "years of the envelope",
                    zh = "财政额度的年数",
                    allowed = {0, 100},
                    plausible = {8, 20})
            int envelopeYears,

            @Param(
                    unit = "share",
                    meaning = "returns that may be spent again",
                    zh = "可再次支出的回收资金份额",
                    allowed = {0, 1},
                    plausible = {0, 1})
            double recycling,

            @Param(
                    unit = "month",
                    meaning = "time in which a platform's capital is paid and built",
                    zh = "平台投资支付与建设的时间",
                    allowed = {1, 120},
                    plausible = {18, 48},
                    source = "newspaper: decided 2015, opened 2017")
            int buildMonths,

            @Param(
                    unit = "share",
                    meaning = "capital paid when a platform is announced",
                    zh = "公布平台时已支付的投资份额",
                    allowed = {0, 1},
                    plausible = {0.2, 0.8},
                    source = "earlier model")
            double announcedWhenPaid,

            @Param(
                    unit = "share",
                    meaning = "opex borne by the state in the first year",
                    zh = "首年由财政承担的运营费份额",
                    allowed = {0, 1},
                    plausible = {0.3, 1},
                    source = "2024 city rule; level is judgement")
            double opexSubsidy,

            @Param(
                    unit = "1/yr",
                    meaning = "factor on the opex subsidy from year to year",
                    zh = "运营费补贴的逐年系数",
                    allowed = {0, 1},
                    plausible = {0.8, 1},
                    source = "2024 city rule")
            double subsidyTaper,

            @Param(
                    unit = "share",
                    meaning = "yearly rise of the fee while opex is not covered",
                    zh = "收入不足以覆盖运营费时收费的年涨幅",
                    allowed = {0, 1},
                    plausible = {0, 0.3})
            double feeStep,

            @Param(
                    unit = "yr",
                    meaning = "life of a platform's equipment",
                    zh = "平台设备的使用年限",
                    allowed = {1, 50},
                    plausible = {7, 12})
            double platformLife,

            @Param(
                    unit = "share",
                    meaning = "slots that a congested platform adds at a time",
                    zh = "拥挤平台一次增加的机位份额",
                    allowed = {0, 1},
                    plausible = {0, 0.3})
            double expansion,

            @Param(
                    unit = "month",
                    meaning = "idle months after which a platform is closed",
                    zh = "平台关闭前的闲置月数",
                    allowed = {1, 240},
                    plausible = {24, 72})
            int idleMonths,

            @Param(
                    unit = "RMB m/yr",
                    meaning = "cost of an incubator's place",
                    zh = "每个孵化场地的成本",
                    allowed = {0, 100},
                    plausible = {0.3, 2},
                    source = "earlier model: 1")
            double placeCostM,

            @Param(
                    unit = "-",
                    meaning = "ω_return, weight of quality in admission",
                    zh = "ω_return，质量在择优中的权重",
                    allowed = {0, 10},
                    plausible = {0, 2})
            double mandateReturn,

            @Param(
                    unit = "-",
                    meaning = "ω_jobs, weight of staff in admission",
                    zh = "ω_jobs，员工数在择优中的权重",
                    allowed = {0, 10},
                    plausible = {0, 1})
            double mandateJobs,

            @Param(
                    unit = "-",
                    meaning = "ω_strategic, weight of special processes in admission",
                    zh = "ω_strategic，特色工艺在择优中的权重",
                    allowed = {0, 10},
                    plausible = {0, 1})
            double mandateStrategic,

            @Param(
                    unit = "probability",
                    meaning = "κ_sb, a failing state-held firm is rescued, once",
                    zh = "κ_sb，国有持股企业濒临失败时获救助的概率，仅限一次",
                    allowed = {0, 1},
                    plausible = {0, 0.5},
                    source = "Acemoglu et al. 2018 (warning)")
            double softBudget,

            @Param(
                    unit = "RMB m",
                    meaning = "largest grant to one firm a year",
                    zh = "每家企业每年的最高补助",
                    allowed = {0, 1000},
                    plausible = {0.5, 5})
            double grantM,

            @Param(
                    unit = "share",
                    meaning = "tax credit over R&D spending",
                    zh = "税收抵免与研发支出之比",
                    allowed = {0, 1},
                    plausible = {0.05, 0.3})
            double creditRate,

            @Param(
                    unit = "share",
                    meaning = "part of a tax credit that goes to incumbents",
                    zh = "税收抵免中由在位企业获得的份额",
                    allowed = {0, 1},
                    plausible = {0.5, 0.95},
                    source = "earlier model: .87")
            double creditToIncumbents,

            @Param(
                    unit = "ln",
                    meaning = "log sd of a platform's time of building",
                    zh = "平台建设时间的对数标准差",
                    allowed = {0, 2},
                    plausible = {0, 0.4})
            double delayLogSd,

            @Param(
                    unit = "month",
                    meaning = "months of opex of all open platforms that must be covered before another is begun",
                    zh = "开建另一平台前须有保障的全部在营设施运营费月数",
                    allowed = {0, 120},
                    plausible = {12, 36},
                    source = "modelling choice")
            int coverMonths,

            @Param(
                    unit = "share",
                    meaning = "utilisation that planners expect of a platform",
                    zh = "规划者预期的平台利用率",
                    allowed = {0, 1},
                    plausible = {0.5, 0.9})
            double expectedUtilisation,

            @Param(
                    unit = "share",
                    meaning = "part of running costs of platforms, incubators and centres that is pay",
                    zh = "平台、孵化器与对接中心运行成本中的薪酬份额",
                    allowed = {0, 1},
                    plausible = {0.3, 0.7})
            double staffShare,

            @Param(
                    unit = "share",
                    meaning = "paid share of opex below which a platform counts as starved",
                    zh = "运营费实付份额低于此值的平台视为资金匮乏",
                    allowed = {0, 1},
                    plausible = {0.1, 0.5})
            double starved,

            @Param(
                    unit = "share",
                    meaning = "utilisation from which a platform may be expanded",
                    zh = "平台可以扩容的利用率下限",
                    allowed = {0, 1},
                    plausible = {0.85, 1})
            double expansionUtilisation,

            @Param(
                    unit = "queue/slots",
                    meaning = "queue from which a platform may be expanded",
                    zh = "平台可以扩容的排队下限",
                    allowed = {0, 10},
                    plausible = {0.2, 1})
            double expansionQueue,

            @Param(
                    unit = "share",
                    meaning = "equity that a platform takes in a spin-out of its field",
                    zh = "平台在本领域衍生企业中取得的股权",
                    allowed = {0, 0.9},
                    plausible = {0, 0.3},
                    source = "judgement")
            double spinoutEquity,

            @Param(
                    unit = "month",
                    meaning = "interval between two applications of a firm to incubators",
                    zh = "企业两次申请入孵的间隔",
                    allowed = {1, 60},
                    plausible = {3, 12})
            int admissionMonths,

            @Param(
                    unit = "month",
                    meaning = "age after which a firm is not admitted any more",
                    zh = "企业可以入孵的最大年龄",
                    allowed = {0, 240},
                    plausible = {24, 72})
            int latestAdmission,

            @Param(
                    unit = "ln",
                    meaning = "least posterior mean of log quality that a selective incubator takes",
                    zh = "择优孵化器要求的对数质量后验均值下限",
                    allowed = {-5, 5},
                    plausible = {-0.3, 0.5})
            double leastQuality,

            @Param(
                    unit = "share",
                    meaning = "part of a planned year of research that a grant pays",
                    zh = "补助占计划研发一年费用的份额",
                    allowed = {0, 1},
                    plausible = {0.25, 1})
            double grantShare,

            @Param(
                    unit = "share",
                    meaning =
                            "part of a platform's opex at full use that it has when idle; the rest is in proportion to use",
                    zh = "平台闲置时的运营费占满负荷运营费的份额；其余与使用量成正比",
                    allowed = {0, 1},
                    plausible = {0.3, 0.9})
            double fixedOpex,

            @Param(
                    unit = "share",
                    meaning = "least speed of research at which an incubator bears its share",
                    zh = "孵化器分担成本时计入的最低研发速度",
                    allowed = {0, 1},
                    plausible = {0, 0.5})
            double leastSupport,

            @Param(
                    unit = "RMB m/yr",
                    meaning = "risk share a place that is planned for when an incubator is opened",
                    zh = "开设孵化器时按每个场地规划的风险分担额",
                    allowed = {0, 1000},
                    plausible = {0.3, 3})
            double plannedShareM) {}

    /** How firms end. */
    @Meaning(en = "failure, acquisition, listing", zh = "失败、收购与上市")
    public record Exits(
            @Param(
                    unit = "month",
                    meaning = "median patience of a founder without cash",
                    zh = "创始人无现金时耐心的中位数",
                    allowed = {0, 240},
                    plausible = {6, 18},
                    source = "earlier model: 11.2")
            double patienceMonths,

            @Param(
                    unit = "ln",
                    meaning = "log sd of patience",
                    zh = "耐心的对数标准差",
                    allowed = {0, 3},
                    plausible = {0.3, 0.9},
                    source = "earlier model")
            double patienceLogSd,

            @Param(
                    unit = "factor",
                    meaning = "patience without research",
                    zh = "无研发时耐心的系数",
                    allowed = {0, 2},
                    plausible = {0.4, 1},
                    source = "earlier model")
            double patienceWithoutResearch,

            @Param(
                    unit = "month",
                    meaning = "mean lag between failure and deregistration",
                    zh = "失败至注销的平均滞后",
                    allowed = {0, 60},
                    plausible = {4, 14},
                    source = "earlier model: 8.3")
            double deregistrationMonths,

            @Param(
                    unit = "1/month",
                    meaning = "hazard of an offer after the product gate",
                    zh = "通过产品关口后收到收购要约的风险率",
                    allowed = {0, 1},
                    plausible = {0.0005, 0.006},
                    source = "earlier model")
            double offerHazard,

            @Param(
                    unit = "-",
                    meaning = "evidence in the hazard of an offer",
                    zh = "证据对收购要约风险率的作用系数",
                    allowed = {0, 10},
                    plausible = {0, 1},
                    source = "earlier model")
            double offerEvidence,

            @Param(
                    unit = "factor",
                    meaning = "hazard of an offer by a linked leader",
                    zh = "有链接的龙头企业提出收购要约的风险率倍数",
                    allowed = {0, 100},
                    plausible = {1, 10})
            double offerLinked,

            @Param(
                    unit = "-",
                    meaning = "synergy: profit in the leader's hands over profit in the seller's",
                    zh = "协同效应：龙头企业手中利润与卖方手中利润之比",
                    allowed = {0, 10},
                    plausible = {0.8, 2},
                    source = "judgement; prime sensitivity")
            double leaderValue,

            @Param(
                    unit = "share",
                    meaning = "seller's part of the surplus",
                    zh = "卖方在交易剩余中所占份额",
                    allowed = {0, 1},
                    plausible = {0.2, 0.8},
                    source = "modelling choice: one half")
            double bargaining,

            @Param(
                    unit = "month",
                    meaning = "least age at listing",
                    zh = "上市时的最低企业年龄",
                    allowed = {0, 240},
                    source = "earlier model")
            int listingAge,

            @Param(
                    unit = "probability",
                    meaning = "the listing window is open in a half-year",
                    zh = "上市窗口在某一半年内开放的概率",
                    allowed = {0, 1},
                    plausible = {0.5, 1},
                    source = "earlier model: .75")
            double windowOpen,

            @Param(
                    unit = "1/month",
                    meaning = "hazard of listing when a standard is met and the window open",
                    zh = "达到标准且窗口开放时上市的风险率",
                    allowed = {0, 1},
                    plausible = {0.02, 0.1},
                    source = "earlier model: .05")
            double listingHazard,

            @Param(
                    unit = "share",
                    meaning = "new shares sold at listing",
                    zh = "上市时发售的新股份额",
                    allowed = {0, 0.9},
                    plausible = {0.1, 0.25},
                    source = "listing rules")
            double newShares,

            @Param(
                    unit = "-",
                    meaning = "price over earnings without growth",
                    zh = "零增长时的市盈率",
                    allowed = {0, 500},
                    plausible = {20, 45},
                    source = "earlier model: 33")
            double priceEarnings,

            @Param(
                    unit = "-",
                    meaning = "growth in price over earnings",
                    zh = "增长对市盈率的作用系数",
                    allowed = {0, 10},
                    plausible = {0.5, 2},
                    source = "earlier model: 1.2")
            double priceGrowth,

            @Param(
                    unit = "factor",
                    meaning = "private price over listed price",
                    zh = "未上市价格与上市价格之比",
                    allowed = {0, 2},
                    plausible = {0.7, 1},
                    source = "earlier model: .84")
            double privateDiscount,

            @Param(
                    unit = "share",
                    meaning = "cash and equipment recovered in a failure over last year's spending",
                    zh = "失败时收回的现金与设备同上年支出之比",
                    allowed = {0, 1},
                    plausible = {0, 0.2})
            double salvage,

            @Param(
                    unit = "1/yr",
                    meaning = "rate at which a seller discounts expected profit",
                    zh = "卖方对预期利润的贴现率",
                    allowed = {0, 1},
                    plausible = {0.15, 0.30},
                    source = "parameters table: discount_private, judgement")
            double sellerDiscount,

            @Param(
                    unit = "1/yr",
                    meaning = "rate at which a leader discounts expected profit",
                    zh = "龙头企业对预期利润的贴现率",
                    allowed = {0, 1},
                    plausible = {0.08, 0.20},
                    source = "judgement: cost of capital of a large firm; prime sensitivity")
            double leaderDiscount,

            @Param(
                    unit = "1/yr",
                    meaning = "largest growth of sales that buyer and seller expect of the next year",
                    zh = "各方预期的次年销售最高增长率",
                    allowed = {0, 5},
                    plausible = {0.2, 1})
            double mostGrowth,

            @Param(
                    unit = "share",
                    meaning = "part of a year's expected growth that is kept in the next year",
                    zh = "一年的预期增长在次年保留的份额",
                    allowed = {0, 1},
                    plausible = {0.4, 0.9})
            double growthKept,

            @Param(
                    unit = "month",
                    meaning = "months of overhead in hand with which a dormant firm goes back to business",
                    zh = "休眠企业恢复经营所需备足的管理费用月数",
                    allowed = {0, 60},
                    plausible = {1, 6})
            double reviveMonths) {}

    /** Taxes and the high-tech certificate. */
    @Meaning(en = "taxes and the high-tech certificate", zh = "税收与高新技术企业认定")
    public record Taxes(
            @Param(
                    unit = "share",
                    meaning = "corporate tax",
                    zh = "企业所得税率",
                    allowed = {0, 1},
                    plausible = {0.25, 0.25},
                    source = "statute")
            double corporate,

            @Param(
                    unit = "share",
                    meaning = "corporate tax of a certified firm",
                    zh = "高新技术企业的所得税率",
                    allowed = {0, 1},
                    plausible = {0.15, 0.15},
                    source = "statute")
            double certified,

            @Param(
                    unit = "share",
                    meaning = "largest share of claimed R&D that is relabelled",
                    zh = "申报的研发费用中经重新归类的最大份额",
                    allowed = {0, 0.9},
                    plausible = {0, 0.4},
                    source = "Chen et al. 2021")
            double relabelled,

            @Param(
                    unit = "month",
                    meaning = "validity of the certificate",
                    zh = "高新技术企业证书的有效期",
                    allowed = {1, 120},
                    source = "statute")
            int validMonths,

            @Param(
                    unit = "month",
                    meaning = "least age for the certificate",
                    zh = "认定高新技术企业的最低企业年龄",
                    allowed = {0, 120},
                    source = "statute")
            int leastAge,

            @Param(
                    unit = "1/yr",
                    meaning = "interest on deposits",
                    zh = "存款利率",
                    allowed = {0, 0.2},
                    plausible = {0, 0.02})
            double depositInterest,

            @Param(
                    unit = "yr",
                    meaning = "years for which losses are carried forward",
                    zh = "亏损结转年限",
                    allowed = {0, 50},
                    source = "statute")
            int lossYears,

            @Param(
                    unit = "yr",
                    meaning = "the same of a certified firm",
                    zh = "高新技术企业的亏损结转年限",
                    allowed = {0, 50},
                    source = "statute of 2018")
            int lossYearsCertified) {}

    /** Who gains. */
    @Meaning(en = "how gains of parties are computed; they do not affect the run", zh = "各方得失的核算；不影响任何事件")
    public record Gains(
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
                            "firms before revenue count with the expected value of their open stages, not with cash alone",
                    zh = "尚无收入的企业按其未完成阶段的预期向量计入，而非仅计现金",
                    source = "modelling choice: a sensitivity")
            boolean expectedBundle) {}

    /** What outcomes mean by old, by recovered and by a party's own rate. They change nothing that happens. */
    @Meaning(en = "definitions of outcomes; they do not affect the run", zh = "结果指标所需的定义；不影响任何事件")
    public record Outcomes(
            @Param(
                    unit = "yr",
                    meaning = "age from which a firm without research, growth and operating profit is a zombie",
                    zh = "无研发、无增长、无营业利润的企业自此年龄起视为僵尸企业",
                    allowed = {0, 50},
                    plausible = {3, 10},
                    source = "McGowan, Andrews & Millot 2018 take 10 years in all industries; judgement for young ones")
            double zombieAge,

            @Param(
                    unit = "share",
                    meaning = "distance from the unshocked twin within which a series has recovered",
                    zh = "序列与未受冲击的对照世界相差在此范围内即视为恢复",
                    allowed = {0, 1},
                    plausible = {0.02, 0.1},
                    source = "judgement")
            double recoveredWithin,

            @Param(
                    unit = "month",
                    meaning = "months that a series must stay there",
                    zh = "序列须保持在该范围内的月数",
                    allowed = {1, 120},
                    plausible = {3, 24},
                    source = "judgement")
            int recoveredFor,

            @Param(
                    unit = "month",
                    meaning =
                            "first month of arrival of the ideas that the headline counts; derived: the first policy's start, or record-from if later",
                    zh = "主要指标所计创意的首个到达月；derived 表示首项政策的起始月，若更晚则为 record-from",
                    source = "modelling choice")
            Bound cohortFrom,

            @Param(
                    unit = "month",
                    meaning =
                            "last month of arrival of the ideas that the headline counts; derived: 60 months before end",
                    zh = "主要指标所计创意的最后到达月；derived 表示 end 之前 60 个月",
                    source = "modelling choice")
            Bound cohortUntil) {}
}
