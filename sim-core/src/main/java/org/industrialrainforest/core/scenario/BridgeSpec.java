package org.industrialrainforest.core.scenario;

import java.util.List;
import org.industrialrainforest.engine.time.Month;

/**
 * A bridge centre: a matchmaker between leaders and small firms.
 *
 * @param sectors sectors that it serves; empty for all
 * @param opens month in which it opened in history
 */
@Meaning(en = "bridge centres that state capital may open")
public record BridgeSpec(
        String id,
        Title title,
        List<String> sectors,

        @Param(
                size = WithSize.GROWS,
                unit = "firms",
                meaning = "first members",
                allowed = {0, 10_000_000},
                source = "newspaper: 22 for the AI innovation centre")
        int members,

        @Param(
                size = WithSize.GROWS,
                unit = "1/month",
                meaning = "most meetings that it arranges",
                allowed = {0, 1_000_000},
                plausible = {1, 4})
        int meetings,

        @Param(
                size = WithSize.GROWS,
                unit = "RMB m/yr",
                meaning = "cost",
                allowed = {0, 10_000_000},
                plausible = {3, 50})
        double costM,

        Month opens,
        String source) {
    public BridgeSpec {
        sectors = List.copyOf(sectors);
    }
}
