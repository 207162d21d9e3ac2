package org.industrialrainforest.core.scenario;

/** Large incumbents of one sector. */
@Meaning(en = "leading firms by sector")
public record LeaderGroup(
        String id,
        String sector,

        @Param(
                size = WithSize.GROWS,
                unit = "firms",
                meaning = "leaders in the group",
                allowed = {0, 1_000_000},
                plausible = {0, 20})
        int count,

        @Param(
                unit = "1/month",
                meaning = "meetings that a leader has attention for",
                allowed = {0, 100},
                plausible = {0, 2})
        int attention,

        @Param(
                unit = "RMB m/yr",
                meaning = "mean orders that one link brings",
                allowed = {0, 10_000},
                plausible = {0.5, 20})
        double orderM) {}
