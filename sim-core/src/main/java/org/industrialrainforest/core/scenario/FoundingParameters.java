package org.industrialrainforest.core.scenario;

/** Parameters of who founds a firm, where and when. */
@Meaning(en = "who founds, where and when")
public record FoundingParameters(
        @Param(
                unit = "month",
                meaning = "an idea stays open",
                allowed = {1, 240},
                plausible = {12, 36})
        int openMonths,

        @Param(
                unit = "month",
                meaning = "interval between two weighings of an idea",
                allowed = {1, 24},
                plausible = {1, 6})
        int weighMonths,

        @Param(
                unit = "RMB m",
                meaning = "scale of the founder's logistic taste",
                allowed = {0, 1000},
                plausible = {0.5, 10})
        double tasteScaleM,

        @Param(
                unit = "RMB m",
                meaning = "median own cash of founders",
                allowed = {0, 1000},
                plausible = {0.5, 3},
                source = "earlier model: hazard by age")
        double cashMedianM,

        @Param(
                unit = "ln",
                meaning = "log sd of own cash",
                allowed = {0, 5},
                plausible = {0.8, 1.6},
                source = "earlier model: hazard by age")
        double cashLogSd,

        @Param(
                unit = "RMB m/yr",
                meaning = "mean outside pay of a founder",
                allowed = {0, 100},
                plausible = {0.2, 1})
        double outsidePayM,

        @Param(
                unit = "ln",
                meaning = "log sd of outside pay",
                allowed = {0, 3},
                plausible = {0.2, 0.8})
        double outsidePayLogSd,

        @Param(
                unit = "share",
                meaning = "founder's pay in the firm over outside pay",
                allowed = {0, 2},
                plausible = {0.4, 1})
        double founderPayShare,

        @Param(
                unit = "1/yr",
                meaning = "rate at which founders discount; β = 1/(1+rate)",
                allowed = {0, 1},
                plausible = {0.15, 0.3},
                source = "modelling choice: private discount")
        double discount,

        @Param(
                unit = "share",
                meaning = "value elsewhere over value here without city levers, less one",
                allowed = {-0.9, 3},
                plausible = {-0.3, 0.3})
        double elsewherePremium,

        @Param(
                unit = "share",
                meaning = "advantage that another city must be beaten by before a team moves",
                allowed = {0, 3},
                plausible = {0, 0.5})
        double movingCost,

        @Param(
                unit = "month",
                meaning = "delay of a platform after which its promise is not believed",
                allowed = {1, 120},
                plausible = {6, 24})
        int stalledMonths,

        @Param(
                unit = "month",
                meaning = "half-life of observations in beliefs about gates, rounds and exits",
                allowed = {1, 1200},
                plausible = {36, 120},
                source =
                        "constant-gain learning, a gain of .02 a quarter: Orphanides & Williams 2005; Milani 2007 estimates .018")
        double beliefHalfLife,

        @Param(
                size = WithSize.GROWS,
                unit = "firms",
                meaning = "weight of the prior belief, in observations",
                allowed = {0, 10_000_000},
                plausible = {1, 20})
        double priorWeight,

        @Param(
                unit = "probability",
                meaning = "prior chance that a search for money ends in a round",
                allowed = {0, 1},
                plausible = {0.3, 0.6},
                source = "earlier model: .46 of the funded raise again")
        double priorRounds,

        @Param(
                unit = "probability",
                meaning = "prior chance that a firm which wants a place in an open incubator is admitted",
                allowed = {0, 1},
                plausible = {0.05, 0.9},
                source = "judgement")
        double priorAdmission,

        @Param(
                unit = "yr",
                meaning = "years of founder's pay that are weighed, at most",
                allowed = {0, 20},
                plausible = {2, 6})
        double payYears,

        @Param(
                unit = "RMB m/yr",
                meaning = "scale of founders' logistic tastes for parks",
                allowed = {0, 100},
                plausible = {0.02, 0.5})
        double parkTasteM) {}
