package org.industrialrainforest.core.scenario;

/** Parameters of how the gains of parties are reckoned; nothing that happens depends on them. */
@Meaning(en = "how gains of parties are reckoned; nothing that happens depends on them")
public record GainParameters(
        @Param(
                unit = "1/yr",
                meaning = "one social discount rate for all; δ = 1/(1+rate)",
                allowed = {0, 0.5},
                plausible = {0.03, 0.08})
        double discount,

        @Param(
                unit = "-",
                meaning = "marginal cost of public funds",
                allowed = {1, 3},
                plausible = {1, 1.5})
        double publicFunds,

        @Param(
                unit = "share",
                meaning = "θ, part of model firms' sales that expands demand",
                allowed = {0, 1},
                plausible = {0, 0.8},
                source = "judgement; prime sensitivity")
        double demandExpansion,

        @Param(
                unit = "-",
                meaning = "g, users' surplus on purchases from model firms",
                allowed = {0, 5},
                plausible = {0, 0.6},
                source = "judgement; prime sensitivity")
        double userSurplus,

        @Param(
                unit = "-",
                meaning = "g_0, users' surplus on purchases from incumbents",
                allowed = {0, 5},
                plausible = {0, 0.4},
                source = "judgement; prime sensitivity")
        double incumbentSurplus,

        @Param(
                unit = "share",
                meaning = "m_0, incumbents' margin",
                allowed = {0, 1},
                plausible = {0.05, 0.25},
                source = "judgement; prime sensitivity")
        double incumbentMargin,

        @Param(
                unit = "-",
                meaning = "h, leaders' surplus on orders",
                allowed = {0, 5},
                plausible = {0, 0.5},
                source = "judgement; prime sensitivity")
        double leaderSurplus,

        @Param(
                unit = "share",
                meaning = "w, pay above the next-best wage",
                allowed = {0, 1},
                plausible = {0, 0.4})
        double wagePremium,

        @Param(
                unit = "share",
                meaning = "m, suppliers' margin",
                allowed = {0, 1},
                plausible = {0, 0.3})
        double supplierMargin,

        @Param(
                unit = "-",
                meaning = "value of a run to an outside customer over its fee",
                allowed = {0, 20},
                plausible = {1, 3})
        double outsideValue,

        @Param(
                unit = "1/yr",
                meaning = "hazard of a firm after the horizon",
                allowed = {0, 1},
                plausible = {0.04, 0.15})
        double terminalHazard,

        @Param(
                unit = "1/yr",
                meaning = "hazard of a listed firm after the horizon",
                allowed = {0, 1},
                plausible = {0.005, 0.04},
                source = "prior; delistings from the two exchanges stayed below 1 % a year until 2023")
        double listedHazard,

        @Param(
                unit = "yr",
                meaning = "years counted after the horizon",
                allowed = {0, 50},
                source = "modelling choice")
        int terminalYears,

        @Param(
                unit = "1/yr",
                meaning = "rate of state capital's own return",
                allowed = {0, 0.5},
                plausible = {0.04, 0.10},
                source = "parameters table: discount_state, judgement")
        double discountState,

        @Param(
                unit = "1/yr",
                meaning = "rate of private investors' and founders' own return",
                allowed = {0, 1},
                plausible = {0.15, 0.30},
                source = "parameters table: discount_private, judgement")
        double discountPrivate,

        @Param(
                unit = "1/yr",
                meaning = "rate of public shareholders' own return",
                allowed = {0, 1},
                plausible = {0.05, 0.12},
                source = "judgement")
        double discountShareholders,

        @Param(
                unit = "switch",
                meaning =
                        "firms before revenue count with the expected vector of their open stages and not with cash alone",
                source = "modelling choice: a sensitivity")
        boolean expectedBundle) {}
