package org.industrialrainforest.core.scenario;

/** Parameters of what outcomes mean by old, by recovered and by a party's own rate; nothing that happens depends on them. */
@Meaning(en = "definitions that outcomes need; nothing that happens depends on them")
public record OutcomeParameters(
        @Param(
                unit = "yr",
                meaning = "age from which a firm without research, growth and operating profit is a zombie",
                allowed = {0, 50},
                plausible = {3, 10},
                source = "McGowan, Andrews & Millot 2018 take 10 years in all industries; judgement for young ones")
        double zombieAge,

        @Param(
                unit = "RMB/USD",
                meaning = "rate at which facts in dollars are compared",
                allowed = {0.01, 1000},
                plausible = {6.2, 7.3},
                source = "mean of 2023 and 2024, rounded")
        double rmbPerUsd,

        @Param(
                unit = "share",
                meaning = "distance from the unshocked twin within which a series has recovered",
                allowed = {0, 1},
                plausible = {0.02, 0.1},
                source = "judgement")
        double recoveredWithin,

        @Param(
                unit = "month",
                meaning = "months that a series must stay there",
                allowed = {1, 120},
                plausible = {3, 24},
                source = "judgement")
        int recoveredFor,

        @Param(
                unit = "month",
                meaning =
                        "first month of arrival of the ideas that the headline counts; derived: the first policy's start, or record-from if later",
                source = "modelling choice")
        @WhenLeftOut("derived")
        Bound cohortFrom,

        @Param(
                unit = "month",
                meaning = "last month of arrival of the ideas that the headline counts; derived: 60 months before end",
                source = "modelling choice")
        @WhenLeftOut("derived")
        Bound cohortUntil) {}
