package org.industrialrainforest.core.scenario;

/** Parameters of how firms end: failure, acquisition, listing. */
@Meaning(en = "failure, acquisition, listing")
public record ExitParameters(
        @Param(
                unit = "month",
                meaning = "median patience of a founder without cash",
                allowed = {0, 240},
                plausible = {6, 18},
                source = "earlier model: 11.2")
        double patienceMonths,

        @Param(
                unit = "ln",
                meaning = "log sd of patience",
                allowed = {0, 3},
                plausible = {0.3, 0.9},
                source = "earlier model")
        double patienceLogSd,

        @Param(
                unit = "factor",
                meaning = "patience without research",
                allowed = {0, 2},
                plausible = {0.4, 1},
                source = "earlier model")
        double patienceWithoutResearch,

        @Param(
                unit = "month",
                meaning = "mean lag between failure and deregistration",
                allowed = {0, 60},
                plausible = {4, 14},
                source = "earlier model: 8.3")
        double deregistrationMonths,

        @Param(
                unit = "1/month",
                meaning = "hazard of an offer after the product gate",
                allowed = {0, 1},
                plausible = {0.0005, 0.006},
                source = "earlier model")
        double offerHazard,

        @Param(
                unit = "-",
                meaning = "evidence in the hazard of an offer",
                allowed = {0, 10},
                plausible = {0, 1},
                source = "earlier model")
        double offerEvidence,

        @Param(
                unit = "factor",
                meaning = "hazard of an offer by a linked leader",
                allowed = {0, 100},
                plausible = {1, 10})
        double offerLinked,

        @Param(
                unit = "-",
                meaning = "synergy: profit in the leader's hands over profit in the seller's",
                allowed = {0, 10},
                plausible = {0.8, 2},
                source = "judgement; prime sensitivity")
        double leaderValue,

        @Param(
                unit = "share",
                meaning = "seller's part of the surplus",
                allowed = {0, 1},
                plausible = {0.2, 0.8},
                source = "modelling choice: one half")
        double bargaining,

        @Param(
                unit = "ln",
                meaning = "log sd of how well a firm complements a leader's line",
                allowed = {0, 3},
                plausible = {0.1, 0.6},
                source = "judgement")
        double synergyLogSd,

        @Param(
                unit = "share",
                meaning = "part of what the market would pay for a firm that a leader counts as worth of owning it",
                allowed = {0, 1},
                plausible = {0.5, 1},
                source = "Shleifer & Vishny 2003: buyers pay with shares at the market's prices")
        double marketPays,

        @Param(
                unit = "share",
                meaning = "discount on what others would pay at which owners still sell the whole firm",
                allowed = {0, 1},
                plausible = {0, 0.3},
                source = "Officer 2007: unlisted targets are sold 15 to 30 % below listed ones")
        double saleDiscount,

        @Param(
                unit = "month",
                meaning = "months of cash below which a firm is sold in distress",
                allowed = {0, 60},
                plausible = {1, 6},
                source = "judgement")
        double distressedMonths,

        @Param(
                unit = "month",
                meaning = "least age at listing",
                allowed = {0, 240},
                source = "earlier model")
        int listingAge,

        @Param(
                unit = "probability",
                meaning = "the listing window is open in a half-year",
                allowed = {0, 1},
                plausible = {0.5, 1},
                source = "earlier model: .75")
        double windowOpen,

        @Param(
                unit = "1/month",
                meaning = "hazard of listing when a standard is met and the window open",
                allowed = {0, 1},
                plausible = {0.02, 0.1},
                source = "earlier model: .05")
        double listingHazard,

        @Param(
                unit = "share",
                meaning = "new shares sold at listing",
                allowed = {0, 0.9},
                plausible = {0.1, 0.25},
                source = "listing rules")
        double newShares,

        @Param(
                unit = "-",
                meaning = "price over earnings without growth",
                allowed = {0, 500},
                plausible = {20, 45},
                source = "earlier model: 33")
        double priceEarnings,

        @Param(
                unit = "-",
                meaning = "growth in price over earnings",
                allowed = {0, 10},
                plausible = {0.5, 2},
                source = "earlier model: 1.2")
        double priceGrowth,

        @Param(
                unit = "factor",
                meaning = "level of prices over what price over earnings says",
                allowed = {0, 100},
                plausible = {0.2, 1},
                source = "modelling choice")
        double priceLevel,

        @Param(
                unit = "share",
                meaning = "weight of a firm's own growth of the last year in the growth that is expected of it",
                allowed = {0, 1},
                plausible = {0, 0.5},
                source = "prior; Chan, Karceski & Lakonishok 2003: growth hardly persists")
        double growthPersists,

        @Param(
                unit = "month",
                meaning = "months after a listing during which founders keep their shares",
                allowed = {0, 600},
                source = "STAR listing rules 2019, 2.4.4: 36 months for controlling shareholders")
        int lockUpMonths,

        @Param(
                unit = "1/yr",
                meaning = "part of their shares that founders sell to the public in a year after the lock-up",
                allowed = {0, 1},
                plausible = {0, 0.25},
                source = "Company Law, art. 141 (2018): at most a quarter a year")
        double foundersSell,

        @Param(
                unit = "share",
                meaning = "part of a year's profit after tax that a listed firm pays out to its shareholders",
                allowed = {0, 1},
                plausible = {0.2, 0.5},
                source = "prior; CSRC Guideline No. 3 on cash dividends, 2022")
        double payout,

        @Param(
                unit = "factor",
                meaning = "private price over listed price",
                allowed = {0, 2},
                plausible = {0.7, 1},
                source = "earlier model: .84")
        double privateDiscount,

        @Param(
                unit = "share",
                meaning = "cash and equipment recovered in a failure over last year's spending",
                allowed = {0, 1},
                plausible = {0, 0.2})
        double salvage,

        @Param(
                unit = "1/yr",
                meaning = "rate at which a seller discounts expected profit",
                allowed = {0, 1},
                plausible = {0.15, 0.30},
                source = "parameters table: discount_private, judgement")
        double sellerDiscount,

        @Param(
                unit = "1/yr",
                meaning = "rate at which a leader discounts expected profit",
                allowed = {0, 1},
                plausible = {0.08, 0.20},
                source = "judgement: cost of capital of a large firm; prime sensitivity")
        double leaderDiscount,

        @Param(
                unit = "1/yr",
                meaning = "most growth of sales that anybody expects of the next year",
                allowed = {0, 5},
                plausible = {0.2, 1})
        double mostGrowth,

        @Param(
                unit = "share",
                meaning = "part of a year's expected growth that is left the year after",
                allowed = {0, 1},
                plausible = {0.4, 0.9})
        double growthKept,

        @Param(
                unit = "month",
                meaning = "months of overhead in hand with which a dormant firm goes back to business",
                allowed = {0, 60},
                plausible = {1, 6})
        double reviveMonths,

        @Param(
                unit = "probability",
                meaning =
                        "a foreign firm makes an offer for the rights abroad when a gate of a ladder with trials is passed",
                allowed = {0, 1},
                plausible = {0.05, 0.5},
                source = "judgement")
        double licenceOdds,

        @Param(
                unit = "gates",
                meaning = "gates passed from which such offers come",
                allowed = {1, 15},
                plausible = {1, 3},
                source = "judgement: most projects that are licensed out are preclinical (NextPharma, 2024)")
        int licenceGates,

        @Param(
                unit = "share",
                meaning = "φ, part of a drug project's worth and sales that the rights abroad are",
                allowed = {0, 1},
                plausible = {0.3, 0.9},
                source = "judgement")
        double foreignShare,

        @Param(
                unit = "share",
                meaning = "part of what it believes the rights to be worth that a licensee bids",
                allowed = {0, 2},
                plausible = {0.5, 1},
                source = "judgement")
        double licenceBid,

        @Param(
                unit = "share",
                meaning =
                        "part of the worth of a bid that is paid at once, the rest in equal milestones at later gates",
                allowed = {0, 1},
                plausible = {0.2, 0.8},
                source = "judgement; at once come 8 % of what may be paid in all (licences of 2024)")
        double licenceUpfront,

        @Param(
                unit = "share",
                meaning =
                        "part of what the rights are worth to itself that a firm without any cash for its stage yields",
                allowed = {0, 1},
                plausible = {0, 0.8},
                source = "judgement")
        double licenceYield) {}
