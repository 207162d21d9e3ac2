package org.industrialrainforest.core.scenario;

/** Parameters of meetings with leading firms, links and orders. */
@Meaning(en = "meetings, links and orders")
public record BridgingParameters(
        @Param(
                unit = "month",
                meaning =
                        "months by which a leader's test order brings a linked firm's run at a platform forward in the queue",
                allowed = {0, 120},
                plausible = {0, 12},
                source = "judgement")
        int testMonths,

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
                unit = "ln",
                meaning = "log sd of a link's orders about the leader's mean",
                allowed = {0, 3},
                plausible = {0.5, 1.5},
                source = "judgement")
        double orderLogSd,

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
        double buyerDependence,

        @Param(
                unit = "RMB m/yr",
                meaning = "what membership of a bridge centre costs a small firm",
                allowed = {0, 100},
                plausible = {0, 0.3})
        double memberCostM) {}
