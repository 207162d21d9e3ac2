package org.industrialrainforest.core.scenario;

import org.industrialrainforest.engine.time.Month;

/**
 * A functional platform: a shared research facility (industrial commons) that state capital may build.
 *
 * @param type a {@link FacilityType}'s id
 * @param synthetic whether the source does not name it
 * @param opens month in which it opened in history; used by policies of kind history
 * @param source source of the row
 */
@Meaning(en = "functional platforms that state capital may build", zh = "国有资本可建设的功能型平台")
public record PlatformSpec(
        String id,
        Title title,
        String sector,
        String type,
        String park,

        @Param(
                unit = "slots",
                meaning = "runs served at a time",
                zh = "可同时服务的使用次数",
                allowed = {0, 100_000},
                plausible = {10, 120},
                source = "earlier model: chip line utilisation .91 at 700 customers")
        int slots,

        @Param(
                unit = "RMB bn",
                meaning = "capital cost",
                zh = "建设投资",
                allowed = {0, 100},
                plausible = {0.2, 5},
                source = "several bn per line (newspaper); earlier model")
        double capexBn,

        @Param(
                unit = "lines",
                meaning = "production lines",
                zh = "产线数",
                allowed = {1, 100},
                source = "newspaper")
        int lines,

        @Param(
                unit = "month",
                meaning = "length of one run",
                zh = "一次使用的时长",
                allowed = {1, 60},
                plausible = {2, 6})
        int runMonths,

        @Param(
                unit = "share",
                meaning = "fee of a run over the commercial price",
                zh = "一次使用的收费与商业价格之比",
                allowed = {0, 10},
                plausible = {0.1, 1},
                source = "judgement; sharing saves up to 90 %")
        double fee,

        @Param(
                unit = "1/month",
                meaning = "new outside customers a month at maturity",
                zh = "成熟期每月新增的外部客户",
                allowed = {0, 1000},
                plausible = {2, 12},
                source = "earlier model: 65 % of distinct customers")
        double outsideCustomers,

        @Param(
                unit = "1/yr",
                meaning = "opex at full use over capex",
                zh = "满负荷运营费与建设投资之比",
                allowed = {0, 2},
                plausible = {0.1, 0.3})
        double opexShare,

        boolean synthetic,
        Month opens,
        String source) {}
