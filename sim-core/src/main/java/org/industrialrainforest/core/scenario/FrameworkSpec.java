package org.industrialrainforest.core.scenario;

import java.util.List;
import org.industrialrainforest.engine.time.Month;

/**
 * An open framework: a commons of code without slots or queue, paid by the platform lever. Firms of its sectors that adopt it work faster
 * and show more of what they can do; what they share reaches their rivals too.
 *
 * @param sectors sectors whose firms can use it; empty for all
 * @param opens month in which it opened in history
 * @param source source of the row
 */
@Meaning(en = "open frameworks that the platform lever may build")
public record FrameworkSpec(
        String id,
        Title title,
        List<String> sectors,

        @Param(
                size = WithSize.GROWS,
                unit = "RMB bn",
                meaning = "cost of building it",
                allowed = {0, 100_000},
                plausible = {0.02, 1})
        double capexBn,

        @Param(
                size = WithSize.GROWS,
                unit = "RMB m/yr",
                meaning = "cost of keeping it",
                allowed = {0, 10_000_000},
                plausible = {5, 100})
        double costM,

        @Param(
                unit = "share",
                meaning = "eligible firms that adopt it, drawn once for each",
                allowed = {0, 1},
                plausible = {0.1, 0.6})
        double adoption,

        @Param(
                unit = "share",
                meaning = "work that its users do more in a month at the same cost; may be negative",
                allowed = {-0.9, 5},
                plausible = {-0.05, 0.3})
        double speed,

        @Param(
                unit = "evidence/yr",
                meaning = "evidence from a year of research with it",
                allowed = {0, 10},
                plausible = {0, 0.3})
        double evidence,

        @Param(
                unit = "1/yr",
                meaning = "share of the distance to rivals that a year of research with it takes away",
                allowed = {0, 5},
                plausible = {0, 0.1})
        double leakage,

        @WhenLeftOut("0")
        @Param(
                unit = "share",
                meaning = "part of its value that comes of other users",
                allowed = {0, 1},
                plausible = {0.2, 0.8},
                source = "network effects: Katz & Shapiro 1985; the share is a prior")
        double network,

        @WhenLeftOut("0")
        @Param(
                size = WithSize.GROWS,
                unit = "firms",
                meaning = "users at whom half of that part is reached",
                allowed = {0, 1_000_000_000},
                plausible = {20, 500})
        double networkUsers,

        Month opens,
        String source) {
    public FrameworkSpec {
        sectors = List.copyOf(sectors);
    }
}
