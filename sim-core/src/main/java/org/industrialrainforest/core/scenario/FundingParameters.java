package org.industrialrainforest.core.scenario;

/** Parameters of private money: funds, judges and rounds. */
@Meaning(en = "private money, judges, rounds, funds")
public record FundingParameters(
        @Param(
                size = WithSize.GROWS,
                unit = "RMB bn/yr",
                meaning = "B_0, private money in 2013",
                allowed = {0, 10_000_000},
                plausible = {3, 20},
                source = "earlier model scale")
        double privateMoneyBn,

        @Param(
                unit = "1/yr",
                meaning = "growth of private money",
                allowed = {-0.5, 1},
                plausible = {0, 0.15})
        double privateMoneyGrowth,

        @Param(
                unit = "-",
                meaning =
                        "ε, elasticity of private money to rounds agreed over rounds closed in the last twelve months",
                allowed = {0, 10},
                plausible = {0.3, 3},
                source = "Gompers & Lerner 1998 on demand; size is judgement")
        double demandResponse,

        @Param(
                unit = "-",
                meaning = "ν, elasticity of private money to the DPI of the last matured vintages over that of all",
                allowed = {0, 10},
                plausible = {0, 1},
                source = "Kaplan & Schoar 2005 on returns; size is judgement")
        double returnResponse,

        @Param(
                unit = "month",
                meaning = "life of unused authority",
                allowed = {1, 240},
                plausible = {12, 36},
                source = "modelling choice")
        int authorityMonths,

        @Param(
                size = WithSize.GROWS,
                unit = "funds/yr",
                meaning = "private funds raised a year",
                allowed = {1, 100_000},
                plausible = {3, 12})
        int fundsPerYear,

        @Param(
                unit = "yr",
                meaning = "time in which a fund invests",
                allowed = {1, 20},
                plausible = {3, 5})
        int investYears,

        @Param(
                unit = "yr",
                meaning = "life of a fund",
                allowed = {3, 30},
                plausible = {7, 12},
                source = "7+2 to 15+3 (newspaper)")
        int fundYears,

        @Param(
                unit = "1/yr",
                meaning = "fee on money called and invested, until the fund ends",
                allowed = {0, 0.2},
                plausible = {0.015, 0.025})
        double managementFee,

        @Param(
                unit = "judges",
                meaning = "funds that look at a proposal",
                allowed = {1, 32},
                plausible = {2, 6},
                source = "earlier model: best of three")
        int judges,

        @Param(
                unit = "sd",
                meaning = "winner's-curse discount in posterior standard deviations",
                allowed = {0, 3},
                plausible = {0, 1},
                source = "earlier model: .33")
        double caution,

        @Param(
                unit = "1/yr",
                meaning = "rate by which funds discount success",
                allowed = {0, 1},
                plausible = {0.15, 0.3},
                source = "earlier model: .204")
        double discount,

        @Param(
                unit = "1/yr",
                meaning =
                        "the same for a ladder with clinical trials: its risk is in the tabled odds, so that the cost of capital is left",
                allowed = {0, 1},
                plausible = {0.08, 0.16},
                source = "DiMasi et al. 2016: .105")
        double trialDiscount,

        @Param(
                unit = "-",
                meaning = "quality in the value of an exit",
                allowed = {0, 3},
                plausible = {0.4, 1},
                source = "earlier model: .66")
        double exitQuality,

        @Param(
                unit = "factor",
                meaning = "discount for each round still to come",
                allowed = {0, 1},
                plausible = {0.7, 0.9},
                source = "earlier model: .777")
        double roundDiscount,

        @Param(
                unit = "rounds",
                meaning = "most rounds that a project is expected to need",
                allowed = {0, 12},
                plausible = {2, 4},
                source = "modelling choice")
        int expectedRounds,

        @Param(
                unit = "RMB m",
                meaning = "least ask that a team plans with",
                allowed = {0, 100},
                plausible = {0.05, 1},
                source = "judgement")
        double leastPlannedAskM,

        @Param(
                unit = "month",
                meaning = "runway below which a firm looks for money",
                allowed = {0, 60},
                plausible = {6, 12},
                source = "modelling choice")
        double runwayMonths,

        @Param(
                unit = "month",
                meaning = "runway below which a firm looks for a bridge round before the milestone of its last round",
                allowed = {0, 60},
                plausible = {1, 6},
                source = "judgement")
        double bridgeMonths,

        @Param(
                unit = "month",
                meaning = "runway on top of the stage's remaining cost",
                allowed = {0, 60},
                plausible = {3, 12},
                source = "modelling choice")
        double extraMonths,

        @Param(
                unit = "share",
                meaning = "dilution that a founder aims at in a round",
                allowed = {0, 0.9},
                plausible = {0.12, 0.25},
                source = "Carta: .20 seed to .10 D")
        double aimedDilution,

        @Param(
                unit = "share",
                meaning = "most dilution that is accepted in a round",
                allowed = {0, 0.95},
                plausible = {0.25, 0.5})
        double mostDilution,

        @Param(
                unit = "month",
                meaning = "interval between two searches for money",
                allowed = {1, 60},
                plausible = {3, 12})
        int searchMonths,

        @Param(
                unit = "searches",
                meaning = "searches in one stage",
                allowed = {1, 100},
                plausible = {1, 4})
        int searches,

        @Param(
                unit = "factor",
                meaning = "most that a firm raises over what it asks for",
                allowed = {1, 20},
                plausible = {1.5, 4})
        double mostRaise,

        @Param(
                unit = "share",
                meaning = "option pool granted with the first round",
                allowed = {0, 0.5},
                plausible = {0.05, 0.15})
        double optionPool,

        @Param(
                unit = "share",
                meaning = "ticket of state equity in a round",
                allowed = {0, 1},
                plausible = {0.1, 0.5},
                source = "government LP share 20 % (2014) to 41 % (2023)")
        double stateTicket,

        @Param(
                unit = "ln",
                meaning = "σ_cert, how far a state investor lifts the value of a firm without evidence",
                allowed = {0, 3},
                plausible = {0, 1},
                source = "Howell 2017")
        double certification,

        @Param(
                unit = "ln",
                meaning = "σ_pol, how far the best firms lose by a state investor",
                allowed = {0, 3},
                plausible = {0, 1},
                source = "Colonnelli, Li & Liu 2024")
        double politicalCost,

        @Param(
                unit = "-",
                meaning = "χ, private money drawn or pushed away per RMB of state equity",
                allowed = {-2, 2},
                plausible = {-0.5, 1},
                source = "Fei; Cumming & MacIntosh 2006; Brander et al. 2015")
        double crowding,

        @Param(
                unit = "yr",
                meaning = "T_r, age of a stake at which redemption is asked",
                allowed = {1, 30},
                plausible = {4, 8})
        double redemptionAfter,

        @Param(
                unit = "1/yr",
                meaning = "interest in a redemption",
                allowed = {0, 0.5},
                plausible = {0.05, 0.12},
                source = "Chinese term-sheet practice")
        double redemptionRate,

        @Param(
                unit = "probability",
                meaning = "a redemption is enforced, per half-year",
                allowed = {0, 1},
                plausible = {0.005, 0.05},
                source = "earlier model: .01")
        double redemptionEnforced,

        @Param(
                unit = "factor",
                meaning = "worth of a stake over its cost below which its holder asks for redemption",
                allowed = {0, 100},
                plausible = {1, 2},
                source = "earlier model: 1.6")
        double redemptionBelow,

        @Param(
                unit = "share",
                meaning = "managers' part of what a fund pays out beyond what it called",
                allowed = {0, 1},
                plausible = {0.15, 0.25},
                source = "usual partnership terms; earlier model: .20")
        double carry,

        @Param(
                unit = "share",
                meaning = "most of a fund's size that it puts into one round",
                allowed = {0, 1},
                plausible = {0.05, 0.3})
        double mostOfFund,

        @Param(
                unit = "factor",
                meaning = "value over the money asked for below which a fund does not bid; 1/most-dilution is none",
                allowed = {0, 100},
                plausible = {2.9, 8})
        double hurdle,

        @Param(
                unit = "share",
                meaning = "least part of a round that is paid at once; the rest at the next gate or never",
                allowed = {0, 1},
                plausible = {0.4, 1})
        double firstTranche,

        @Param(
                unit = "factor",
                meaning =
                        "most that the leading fund pays over the second bid, and most that the second takes off its own",
                allowed = {1, 100},
                plausible = {1, 3},
                source = "earlier model: 2")
        double overSecond,

        @Param(
                unit = "factor",
                meaning =
                        "market multiple of a selling business in a fund's eyes over the listed one at the private discount",
                allowed = {0, 10},
                plausible = {0.5, 1.5})
        double sentiment,

        @Param(
                unit = "month",
                meaning = "most months of a stage that a round is to pay for",
                allowed = {1, 120},
                plausible = {12, 24})
        int stageMonths,

        @Param(
                unit = "month",
                meaning = "months of spending that a round past research is to pay for",
                allowed = {0, 120},
                plausible = {6, 24})
        int growthMonths,

        @Param(
                unit = "yr",
                meaning = "years after its launch in which a firm past research looks for rounds",
                allowed = {0, 50},
                plausible = {3, 8})
        double growthYears,

        @Param(
                unit = "1/yr",
                meaning = "growth that a selling firm plans money for",
                allowed = {0, 10},
                plausible = {0.2, 1})
        double plannedGrowth,

        @Param(
                unit = "RMB m",
                meaning = "smallest round",
                allowed = {0, 1000},
                plausible = {0.5, 5})
        double leastAskM,

        @Param(
                unit = "yr",
                meaning = "time between the last gate and the exit in the eyes of funds and founders",
                allowed = {0, 20},
                plausible = {1, 4})
        double exitYears,

        @Param(
                unit = "share",
                meaning = "part of the value of a selling business that counts beside a project still going on",
                allowed = {0, 1},
                plausible = {0.3, 1},
                source = "earlier model: half of sales value")
        double businessInResearch,

        @Param(
                unit = "factor",
                meaning =
                        "price of a stake that a fund sells at its end over its part of what the firm is worth to the buyer",
                allowed = {0, 2},
                plausible = {0.2, 0.9})
        double secondaryPrice,

        @Param(
                unit = "-",
                meaning = "mandate score below which the direct fund does not invest",
                allowed = {-100, 100},
                plausible = {-1, 1})
        double stateHurdle,

        @Param(
                unit = "factor",
                meaning = "value over ask at which a state investor costs half of what it costs the best",
                allowed = {0.1, 1000},
                plausible = {2, 10})
        double politicalMidpoint) {}
