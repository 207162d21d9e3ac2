package org.industrialrainforest.core.scenario;

import org.industrialrainforest.engine.time.Month;

/**
 * One standard by which a board lists firms. A zero threshold asks nothing.
 *
 * @param biomedicineOnly whether only sectors whose ladder has trials in people may use it
 * @param profitYears years of positive net profit before listing, 0 to 2
 */
@Meaning(en = "standards of boards, from the day that the board exists", zh = "各板块自设立之日起的上市标准")
public record ListingStandard(
        String id,
        String board,
        Month openFrom,

        @Param(
                unit = "RMB",
                meaning = "least market capitalisation",
                zh = "最低市值",
                allowed = {0, 1e15},
                source = "listing standards table")
        double marketCap,

        @Param(
                unit = "RMB",
                meaning = "least revenue of the last year",
                zh = "最近一年营业收入的下限",
                allowed = {0, 1e15},
                source = "listing standards table")
        double revenue,

        int profitYears,

        @Param(
                unit = "RMB",
                meaning = "least sum of net profit over those years",
                zh = "上述各年净利润之和的下限",
                allowed = {0, 1e15},
                source = "listing standards table")
        double profitSum,

        @Param(
                unit = "share",
                meaning = "least R&D over revenue of the last three years",
                zh = "最近三年研发投入与营业收入之比的下限",
                allowed = {0, 10},
                source = "listing standards table")
        double rndShare,

        @Param(
                unit = "RMB",
                meaning = "least operating cash of the last three years",
                zh = "最近三年经营现金流的下限",
                allowed = {-1e15, 1e15},
                source = "listing standards table")
        double operatingCash,

        boolean biomedicineOnly,

        @Param(
                unit = "-",
                meaning = "gates that a firm of a sector with clinical trials must have passed",
                zh = "有临床试验的部门的企业须已通过的关口数",
                allowed = {0, 12},
                source = "listing standards table")
        int gatesPassed) {}
