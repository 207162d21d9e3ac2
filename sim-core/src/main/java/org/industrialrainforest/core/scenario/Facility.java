package org.industrialrainforest.core.scenario;

/** A commercial facility: a foundry, a contract manufacturer, an overseas shuttle. */
@Meaning(en = "commercial facilities", zh = "商业设施")
public record Facility(
        String id,
        Title title,
        String type,
        boolean overseas,

        @Param(
                unit = "RMB m",
                meaning = "price of a month of service",
                zh = "一个月服务的价格",
                allowed = {0, 10_000},
                plausible = {0.1, 5},
                source = "earlier model: 2 m a chip run")
        double priceM,

        @Param(
                unit = "month",
                meaning = "smallest order, in months of service",
                zh = "最小订单，以服务月数计",
                allowed = {0, 1000},
                plausible = {3, 24})
        double minimumMonths,

        @Param(
                unit = "probability",
                meaning = "refusal of a special process, drawn once per firm and stage",
                zh = "对某类特色工艺订单持久拒绝的概率",
                allowed = {0, 1},
                plausible = {0.2, 0.9},
                source = "judgement; expected to be the most sensitive")
        double refusalSpecial,

        @Param(
                unit = "probability",
                meaning = "refusal of an ordinary order, per request",
                zh = "普通订单每次请求遭拒绝的概率",
                allowed = {0, 1},
                plausible = {0, 0.5})
        double refusalOrdinary,

        @Param(
                unit = "month",
                meaning = "wait for service once accepted",
                zh = "订单获接受后等待服务的时间",
                allowed = {0, 120},
                plausible = {1, 9})
        int waitMonths,

        boolean open) {}
