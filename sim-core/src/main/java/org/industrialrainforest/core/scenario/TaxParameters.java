package org.industrialrainforest.core.scenario;

/** Parameters of taxes and the high-tech certificate. */
@Meaning(en = "taxes and the high-tech certificate")
public record TaxParameters(
        @Param(
                unit = "share",
                meaning = "corporate tax",
                allowed = {0, 1},
                plausible = {0.25, 0.25},
                source = "statute")
        double corporate,

        @Param(
                unit = "share",
                meaning = "corporate tax of a certified firm",
                allowed = {0, 1},
                plausible = {0.15, 0.15},
                source = "statute")
        double certified,

        @Param(
                unit = "share",
                meaning = "largest share of claimed R&D that is relabelled",
                allowed = {0, 0.9},
                plausible = {0, 0.4},
                source = "Chen et al. 2021")
        double relabelled,

        @Param(
                unit = "share",
                meaning = "R&D over revenue that the certificate asks of a small firm",
                allowed = {0, 1},
                source = "statute")
        double smallResearch,

        @Param(
                unit = "share",
                meaning = "R&D over revenue that the certificate asks of a medium firm",
                allowed = {0, 1},
                source = "statute")
        double mediumResearch,

        @Param(
                unit = "share",
                meaning = "R&D over revenue that the certificate asks of a large firm",
                allowed = {0, 1},
                source = "statute")
        double largeResearch,

        @Param(
                unit = "RMB m/yr",
                meaning = "revenue below which a firm is small to the certificate",
                allowed = {0, 1000000},
                source = "statute")
        double smallRevenueM,

        @Param(
                unit = "RMB m/yr",
                meaning = "revenue up to which a firm is medium to the certificate",
                allowed = {0, 1000000},
                source = "statute")
        double mediumRevenueM,

        @Param(
                unit = "month",
                meaning = "validity of the certificate",
                allowed = {1, 120},
                source = "statute")
        int validMonths,

        @Param(
                unit = "month",
                meaning = "least age for the certificate",
                allowed = {0, 120},
                source = "statute")
        int leastAge,

        @Param(
                unit = "1/yr",
                meaning = "interest on deposits",
                allowed = {0, 0.2},
                plausible = {0, 0.02})
        double depositInterest,

        @Param(
                unit = "yr",
                meaning = "years for which losses are carried forward",
                allowed = {0, 50},
                source = "statute")
        int lossYears,

        @Param(
                unit = "yr",
                meaning = "the same of a certified firm",
                allowed = {0, 50},
                source = "statute of 2018")
        int lossYearsCertified) {}
