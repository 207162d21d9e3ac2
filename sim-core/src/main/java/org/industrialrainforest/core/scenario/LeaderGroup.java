package org.industrialrainforest.core.scenario;

/** Large incumbents of one sector. */
@Meaning(en = "leading firms by sector", zh = "各部门的龙头企业")
public record LeaderGroup(
        String id,
        String sector,

        @Param(
                unit = "firms",
                meaning = "leaders in the group",
                zh = "组内龙头企业数",
                allowed = {0, 10_000},
                plausible = {0, 20})
        int count,

        @Param(
                unit = "1/month",
                meaning = "meetings that a leader has attention for",
                zh = "一家龙头企业可顾及的会面数",
                allowed = {0, 100},
                plausible = {0, 2})
        int attention,

        @Param(
                unit = "RMB m/yr",
                meaning = "mean orders that one link brings",
                zh = "一个链接带来的平均订单额",
                allowed = {0, 10_000},
                plausible = {0.5, 20})
        double orderM) {}
