package org.industrialrainforest.core.scenario;

/** Parameters of meetings with leading firms, links and orders. */
@Meaning(en = "meetings, links and orders", zh = "会面、链接与订单")
public record BridgingParameters(
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
                unit = "ln",
                meaning = "log sd of a link's orders about the leader's mean",
                zh = "对接订单围绕龙头企业均值的对数标准差",
                allowed = {0, 3},
                plausible = {0.5, 1.5},
                source = "judgement")
        double orderLogSd,

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
                meaning = "part of product sales that goes with a buyer who took everything",
                zh = "包揽全部采购的买方离去时随之失去的产品销售份额",
                allowed = {0, 1},
                plausible = {0, 0.6},
                source = "judgement: dependence on one buyer")
        double buyerDependence) {}
