package org.industrialrainforest.core.scenario;

import java.util.List;

/**
 * An industry with its own ladder of stages, market and valuation.
 *
 * @param buysFrom sectors whose products its firms may buy for their own; none if left out
 * @param productGate ordinal (from 1) of the stage after whose gate a firm may sell its product
 */
@Meaning(en = "industries, each with a ladder of stages, a market and a valuation")
public record Sector(
        String id,
        Title title,

        @Param(
                size = WithSize.GROWS,
                unit = "1/yr",
                meaning = "ideas that arrive, founded or not",
                allowed = {0, 100_000_000},
                plausible = {8, 150},
                source = "earlier model scale")
        double ideasPerYear,

        @Param(
                unit = "share",
                meaning = "ideas that need a special process that foundries are reluctant to run",
                allowed = {0, 1},
                plausible = {0, 0.8})
        double specialProcessShare,

        @Param(
                size = WithSize.GROWS,
                unit = "-",
                meaning = "niches within which firms are close rivals",
                allowed = {1, 1_000_000},
                plausible = {3, 12})
        int niches,

        @Param(
                size = WithSize.GROWS,
                unit = "RMB bn/yr",
                meaning =
                        "demand in the scenario's first recorded year, at the scenario's scale; see sales.contestable",
                allowed = {0, 10_000_000},
                plausible = {0.5, 100},
                source = "output of the sector; scales with ideas and private money")
        double demandBn,

        @Param(
                unit = "1/yr",
                meaning = "growth of demand",
                allowed = {-0.2, 0.5},
                plausible = {0.02, 0.2})
        double demandGrowth,

        @Param(
                unit = "RMB m/yr",
                meaning = "sales of a median-quality product in its first year",
                allowed = {0, 10_000},
                plausible = {5, 120},
                source = "earlier model")
        double launchRevenueM,

        @Param(
                unit = "share",
                meaning = "operating margin on product sales",
                allowed = {-1, 1},
                plausible = {0.05, 0.4},
                source = "earlier model")
        double margin,

        @Param(
                unit = "RMB bn",
                meaning = "X_s, prior mean of the value of a successful firm at exit",
                allowed = {0, 1000},
                plausible = {0.5, 15},
                source = "earlier model: fixed point of later exits")
        double exitValueBn,

        @Param(
                unit = "-",
                meaning = "ordinal of the stage whose gate opens sales",
                allowed = {1, 12},
                source = "stages table")
        int productGate,

        @WhenLeftOut("[]") List<String> buysFrom,
        List<Stage> stages) {
    public Sector {
        buysFrom = List.copyOf(buysFrom);
        stages = List.copyOf(stages);
        if (stages.isEmpty()) {
            throw new IllegalArgumentException("sector " + id + ": stages is empty; name at least one stage");
        }
        if (productGate < 1 || productGate > stages.size()) {
            throw new IllegalArgumentException("sector " + id + ": productGate " + productGate
                    + " is not between 1 and its " + stages.size() + " stages");
        }
    }
}
