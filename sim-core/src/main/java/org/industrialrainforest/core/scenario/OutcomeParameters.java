package org.industrialrainforest.core.scenario;

/** Parameters of what outcomes mean by old, by recovered and by a party's own rate; nothing that happens depends on them. */
@Meaning(en = "definitions that outcomes need; nothing that happens depends on them", zh = "结果指标所需的定义；不影响任何事件")
public record OutcomeParameters(
        @Param(
                unit = "yr",
                meaning = "age from which a firm without research, growth and operating profit is a zombie",
                zh = "无研发、无增长、无营业利润的企业自此年龄起视为僵尸企业",
                allowed = {0, 50},
                plausible = {3, 10},
                source = "McGowan, Andrews & Millot 2018 take 10 years in all industries; judgement for young ones")
        double zombieAge,

        @Param(
                unit = "RMB/USD",
                meaning = "rate at which facts in dollars are compared",
                zh = "以美元计的事实所用的换算汇率",
                allowed = {0.01, 1000},
                plausible = {6.2, 7.3},
                source = "mean of 2023 and 2024, rounded")
        double rmbPerUsd,

        @Param(
                unit = "share",
                meaning = "distance from the unshocked twin within which a series has recovered",
                zh = "序列与未受冲击的对照世界相差在此范围内即视为恢复",
                allowed = {0, 1},
                plausible = {0.02, 0.1},
                source = "judgement")
        double recoveredWithin,

        @Param(
                unit = "month",
                meaning = "months that a series must stay there",
                zh = "序列须保持在该范围内的月数",
                allowed = {1, 120},
                plausible = {3, 24},
                source = "judgement")
        int recoveredFor,

        @Param(
                unit = "month",
                meaning =
                        "first month of arrival of the ideas that the headline counts; derived: the first policy's start, or record-from if later",
                zh = "主要指标所计创意的首个到达月；derived 表示首项政策的起始月，若更晚则为 record-from",
                source = "modelling choice")
        @WhenLeftOut("derived")
        Bound cohortFrom,

        @Param(
                unit = "month",
                meaning = "last month of arrival of the ideas that the headline counts; derived: 60 months before end",
                zh = "主要指标所计创意的最后到达月；derived 表示 end 之前 60 个月",
                source = "modelling choice")
        @WhenLeftOut("derived")
        Bound cohortUntil) {}
