package org.industrialrainforest.core.scenario;

import java.util.List;
import org.industrialrainforest.engine.time.Month;

/**
 * A state-owned incubator that takes outside teams one to one and shares their risk; or, where it bears no risk and charges rent, a house of a
 * park operator.
 *
 * @param sectors sectors that it takes; empty for all
 * @param park where it stands; its tenants move there and stay there when their time is over
 * @param open whether it takes any tenant of its sectors; otherwise it admits by its judgement of quality
 * @param opens month in which it opened in history
 * @param scenarios whether it gives its tenants application scenarios
 */
@Meaning(en = "incubators that state capital may open")
public record IncubatorSpec(
        String id,
        Title title,
        List<String> sectors,
        String park,

        @Param(
                size = WithSize.GROWS,
                unit = "firms",
                meaning = "tenants at a time",
                allowed = {0, 100_000_000},
                plausible = {10, 120})
        int slots,

        @Param(
                size = WithSize.GROWS,
                unit = "RMB bn",
                meaning = "cost of setting it up",
                allowed = {0, 100_000},
                plausible = {0, 0.5})
        double capexBn,

        @Param(
                unit = "RMB m/yr",
                meaning = "rent that a tenant pays instead of its park's; 0 gives the place free",
                allowed = {0, 100},
                plausible = {0, 0.4})
        double rentM,

        @Param(
                unit = "share",
                meaning = "share of a tenant's stage cost that it bears",
                allowed = {0, 1},
                plausible = {0, 1},
                source = "judgement; first-loss up to 100 % allowed elsewhere")
        double riskShare,

        @Param(
                unit = "share",
                meaning = "share of the cost of a tenant's clinical stages that it bears",
                allowed = {0, 1},
                plausible = {0, 1},
                source = "judgement; first-loss up to 100 % allowed elsewhere")
        double clinicalShare,

        @Param(
                unit = "share",
                meaning = "equity that it takes at admission",
                allowed = {0, 0.9},
                plausible = {0.05, 0.35})
        double equity,

        @Param(
                unit = "logit",
                meaning = "coaching effect on a gate; may be negative",
                allowed = {-3, 3},
                plausible = {-0.4, 0.6},
                source = "Schwartz 2013 none or negative; Madaleno et al. 2022 positive")
        double coaching,

        @Param(
                unit = "month",
                meaning = "longest stay of a tenant",
                allowed = {1, 240},
                plausible = {24, 60})
        int stayMonths,

        @Param(
                unit = "month",
                meaning = "months by which the longest stay is longer where there are clinical trials to go through",
                allowed = {0, 600},
                plausible = {0, 180},
                source = "judgement")
        int clinicalMonths,

        boolean open,
        boolean scenarios,
        Month opens,
        String source) {
    public IncubatorSpec {
        sectors = List.copyOf(sectors);
    }
}
