package org.industrialrainforest.core.scenario;

import org.industrialrainforest.engine.time.Month;

/**
 * One standard by which a board lists firms. A zero threshold asks nothing.
 *
 * @param biomedicineOnly whether only sectors whose ladder has trials in people may use it
 * @param profitYears years of positive net profit before listing, 0 to 2
 */
@Meaning(en = "standards of boards, from the day that the board exists")
public record ListingStandard(
        String id,
        String board,
        Month openFrom,

        @Param(
                unit = "RMB",
                meaning = "least market capitalisation",
                allowed = {0, 1e15},
                source = "listing standards table")
        double marketCap,

        @Param(
                unit = "RMB",
                meaning = "least revenue of the last year",
                allowed = {0, 1e15},
                source = "listing standards table")
        double revenue,

        int profitYears,

        @Param(
                unit = "RMB",
                meaning = "least sum of net profit over those years",
                allowed = {0, 1e15},
                source = "listing standards table")
        double profitSum,

        @Param(
                unit = "share",
                meaning = "least R&D over revenue of the last three years",
                allowed = {0, 10},
                source = "listing standards table")
        double rndShare,

        @Param(
                unit = "RMB",
                meaning = "least operating cash of the last three years",
                allowed = {-1e15, 1e15},
                source = "listing standards table")
        double operatingCash,

        boolean biomedicineOnly,

        @Param(
                unit = "-",
                meaning = "gates that a firm of a sector with clinical trials must have passed",
                allowed = {0, 12},
                source = "listing standards table")
        int gatesPassed) {}
