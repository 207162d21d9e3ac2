package org.industrialrainforest.core.scenario;

/** Parameters of taxes and the high-tech certificate. */
@Meaning(en = "taxes and the high-tech certificate", zh = "税收与高新技术企业认定")
public record TaxParameters(
        @Param(
                unit = "share",
                meaning = "corporate tax",
                zh = "企业所得税率",
                allowed = {0, 1},
                plausible = {0.25, 0.25},
                source = "statute")
        double corporate,

        @Param(
                unit = "share",
                meaning = "corporate tax of a certified firm",
                zh = "高新技术企业的所得税率",
                allowed = {0, 1},
                plausible = {0.15, 0.15},
                source = "statute")
        double certified,

        @Param(
                unit = "share",
                meaning = "largest share of claimed R&D that is relabelled",
                zh = "申报的研发费用中经重新归类的最大份额",
                allowed = {0, 0.9},
                plausible = {0, 0.4},
                source = "Chen et al. 2021")
        double relabelled,

        @Param(
                unit = "share",
                meaning = "R&D over revenue that the certificate asks of a small firm",
                zh = "认定高新技术企业要求小企业达到的研发强度",
                allowed = {0, 1},
                source = "statute")
        double smallResearch,

        @Param(
                unit = "share",
                meaning = "R&D over revenue that the certificate asks of a medium firm",
                zh = "认定高新技术企业要求中型企业达到的研发强度",
                allowed = {0, 1},
                source = "statute")
        double mediumResearch,

        @Param(
                unit = "share",
                meaning = "R&D over revenue that the certificate asks of a large firm",
                zh = "认定高新技术企业要求大企业达到的研发强度",
                allowed = {0, 1},
                source = "statute")
        double largeResearch,

        @Param(
                unit = "RMB m/yr",
                meaning = "revenue below which a firm is small to the certificate",
                zh = "认定中小企业的收入上限（低于此值）",
                allowed = {0, 1000000},
                source = "statute")
        double smallRevenueM,

        @Param(
                unit = "RMB m/yr",
                meaning = "revenue up to which a firm is medium to the certificate",
                zh = "认定中型企业的收入上限",
                allowed = {0, 1000000},
                source = "statute")
        double mediumRevenueM,

        @Param(
                unit = "month",
                meaning = "validity of the certificate",
                zh = "高新技术企业证书的有效期",
                allowed = {1, 120},
                source = "statute")
        int validMonths,

        @Param(
                unit = "month",
                meaning = "least age for the certificate",
                zh = "认定高新技术企业的最低企业年龄",
                allowed = {0, 120},
                source = "statute")
        int leastAge,

        @Param(
                unit = "1/yr",
                meaning = "interest on deposits",
                zh = "存款利率",
                allowed = {0, 0.2},
                plausible = {0, 0.02})
        double depositInterest,

        @Param(
                unit = "yr",
                meaning = "years for which losses are carried forward",
                zh = "亏损结转年限",
                allowed = {0, 50},
                source = "statute")
        int lossYears,

        @Param(
                unit = "yr",
                meaning = "the same of a certified firm",
                zh = "高新技术企业的亏损结转年限",
                allowed = {0, 50},
                source = "statute of 2018")
        int lossYearsCertified) {}
