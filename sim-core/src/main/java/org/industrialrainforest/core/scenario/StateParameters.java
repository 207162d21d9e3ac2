package org.industrialrainforest.core.scenario;

/** Parameters of state capital: envelope, platforms, incubation, mandate. */
@Meaning(en = "state capital: envelope, platforms, incubation, mandate", zh = "国有资本：额度、平台、孵化与目标")
public record StateParameters(
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
                meaning = "opex of all that is open that must be covered before another platform is begun",
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
                unit = "leaders",
                meaning = "leaders that a bridge centre needs before it is opened",
                zh = "开设一个对接中心所需的龙头企业数",
                allowed = {1, 1000},
                plausible = {1, 5},
                source = "judgement")
        int leadersPerCentre,

        @Param(
                unit = "month",
                meaning = "overhead that a state shareholder's rescue pays for",
                zh = "国有股东救助所支付的间接费用月数",
                allowed = {0, 120},
                plausible = {6, 24},
                source = "judgement")
        int rescueMonths,

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
                unit = "share/month",
                meaning = "weight of a month in the smoothed utilisation that decides on expansion",
                zh = "决定扩容的平滑利用率中单月的权重",
                allowed = {0, 1},
                plausible = {0.05, 0.3},
                source = "judgement")
        double utilisationWeight,

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
