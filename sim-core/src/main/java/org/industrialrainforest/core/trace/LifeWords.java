package org.industrialrainforest.core.trace;

import java.util.Locale;
import org.industrialrainforest.core.scenario.Decimals;
import org.industrialrainforest.core.scenario.Title;
import org.industrialrainforest.core.world.Chronicle;
import org.industrialrainforest.core.world.Happening;

/** What happens to an idea or its firm, told to a reader who has never seen the model. Money is in RMB m. */
final class LifeWords {
    private LifeWords() {}

    /** A happening in words. */
    static Title of(Chronicle.Entry entry) {
        double a = entry.a();
        double b = entry.b();
        return switch (entry.what()) {
            case ARRIVED -> words(a, b, "the idea arises; own cash RMB %2$.2f m", "创意出现；自有资金 %2$.2f 百万元");
            case WEIGHED ->
                words(
                        a,
                        b,
                        "weighs founding: worth RMB %1$.2f m here, %2$.2f m elsewhere",
                        "权衡创业：在本市价值 %1$.2f 百万元，在外地 %2$.2f 百万元");
            case FOUNDED ->
                words(
                        a,
                        b,
                        "FOUNDED HERE: worth RMB %1$.2f m to the founder, who brings %2$.2f m",
                        "在本市创立：对创始人价值 %1$.2f 百万元，投入 %2$.2f 百万元");
            case FOUNDED_ELSEWHERE ->
                words(
                        a,
                        b,
                        "FOUNDED ELSEWHERE: worth RMB %1$.2f m there, %2$.2f m here",
                        "在外地创立：在外地价值 %1$.2f 百万元，在本市 %2$.2f 百万元");
            case NEVER_FOUNDED ->
                words(
                        a,
                        b,
                        "GIVEN UP: the time for it is over (last worth RMB %1$.2f m here, %2$.2f m elsewhere)",
                        "放弃：时机已过（最后价值：本市 %1$.2f 百万元，外地 %2$.2f 百万元）");
            case ADMITTED ->
                share(
                        a,
                        b,
                        "admitted by an incubator, which takes %1$s of the shares and bears %2$s of stage cost",
                        "入驻孵化器，孵化器持股 %1$s，承担 %2$s 的阶段成本");
            case JOINED_QUEUE ->
                words(
                        a,
                        b,
                        "joins the queue of a platform (%1$.0f waiting, %2$.0f places)",
                        "在平台排队（%1$.0f 家等待，%2$.0f 个名额）");
            case RUN_BEGUN ->
                words(
                        a,
                        b,
                        "served at the platform after %1$.0f months, fee RMB %2$.2f m",
                        "等待 %1$.0f 个月后获平台服务，收费 %2$.2f 百万元");
            case FACILITY_REFUSED ->
                words(
                        a,
                        b,
                        "a commercial facility refuses the order (request %1$.0f; refused %2$.0f times so far)",
                        "商业设施拒绝订单（第 %1$.0f 次请求，累计被拒 %2$.0f 次）");
            case FACILITY_ACCEPTED ->
                words(
                        a,
                        b,
                        "a commercial facility takes the order: RMB %1$.2f m, begins in %2$.0f months",
                        "商业设施接单：%1$.2f 百万元，%2$.0f 个月后开始");
            case OWN_LINE ->
                words(
                        a,
                        b,
                        "builds a line of its own: RMB %1$.2f m, ready in %2$.0f months",
                        "自建产线：%1$.2f 百万元，%2$.0f 个月后完工");
            case NO_FACILITY ->
                words(
                        a,
                        b,
                        "finds no facility for stage %1$.0f in %2$.0f months and gives up research",
                        "%2$.0f 个月内找不到第 %1$.0f 阶段所需设施，放弃研发");
            case GATE_PASSED -> share(a, b, "gate %3$.0f passed (its chance was %2$s)", "通过第 %3$.0f 道关口（概率 %2$s）");
            case GATE_FAILED -> share(a, b, "gate %3$.0f failed (its chance was %2$s)", "未通过第 %3$.0f 道关口（通过概率 %2$s）");
            case REPEATS -> words(a, b, "repeats stage %1$.0f, attempt %2$.0f", "重做第 %1$.0f 阶段，第 %2$.0f 次尝试");
            case PIVOTED -> words(a, b, "turns to another product, back to stage %2$.0f", "转向另一产品，回到第 %2$.0f 阶段");
            case STOPPED_RESEARCH ->
                words(
                        a,
                        b,
                        "stops research after attempt %2$.0f at stage %1$.0f and lives on services",
                        "第 %1$.0f 阶段尝试 %2$.0f 次后停止研发，靠服务生存");
            case LAUNCHED -> words(a, b, "BEGINS TO SELL: RMB %1$.2f m a year wanted", "开始销售：每年意向 %1$.2f 百万元");
            case LINKED ->
                words(
                        a,
                        b,
                        b > 0
                                ? "a bridge centre's meeting becomes a leader's orders, RMB %1$.2f m a year"
                                : "a leader orders of its own accord, RMB %1$.2f m a year",
                        b > 0 ? "经桥梁中心牵线，龙头企业每年下单 %1$.2f 百万元" : "龙头企业主动下单，每年 %1$.2f 百万元");
            case COPIED -> words(a, b, "a leader that it supplies copies the product", "合作的龙头企业仿制其产品");
            case ROUND ->
                words(a, b, "investors put in RMB %1$.1f m at a value of %2$.1f m", "获得融资 %1$.1f 百万元，投后估值 %2$.1f 百万元");
            case TRANCHE ->
                words(
                        a,
                        b,
                        "the gate was the condition for the rest of the round: investors pay RMB %1$.1f m of %2$.1f m promised",
                        "通过关口后，投资者支付本轮剩余资金 %1$.1f 百万元（承诺 %2$.1f 百万元）");
            case TRANCHE_FORFEITED ->
                words(
                        a,
                        b,
                        a > 0
                                ? "part of the rest of the round is forfeited: RMB %1$.1f m paid of %2$.1f m promised"
                                : "the rest of the round is forfeited: none of the RMB %2$.1f m promised is paid",
                        a > 0 ? "本轮剩余资金部分落空：承诺 %2$.1f 百万元，实付 %1$.1f 百万元" : "本轮剩余资金落空：承诺的 %2$.1f 百万元未支付");
            case ROUND_REFUSED ->
                words(
                        a,
                        b,
                        b > 0
                                ? "asks investors for RMB %1$.1f m; the best bid, at a value of %2$.1f m, is too little"
                                : "asks investors for RMB %1$.1f m; nobody bids",
                        b > 0 ? "寻求融资 %1$.1f 百万元；最高出价（估值 %2$.1f 百万元）不足" : "寻求融资 %1$.1f 百万元；无人出价");
            case NO_MONEY ->
                words(
                        a,
                        b,
                        "investors agree on RMB %1$.1f m at a value of %2$.1f m, but private money has run out",
                        "投资者同意以 %2$.1f 百万元估值投资 %1$.1f 百万元，但民间资金已用尽");
            case GRANT -> words(a, b, "receives a grant of RMB %1$.2f m", "获得补助 %1$.2f 百万元");
            case DORMANT ->
                words(a, b, "OUT OF CASH: waits for money for %1$.0f months at most", "资金耗尽：最多等待 %1$.0f 个月");
            case RESCUED -> words(a, b, "rescued by the state with RMB %1$.2f m", "获政府救助 %1$.2f 百万元");
            case REVIVED -> words(a, b, "back in business with RMB %1$.2f m", "恢复经营，资金 %1$.2f 百万元");
            case FAILED -> words(a, b, "FAILS after %1$.0f gates and %2$.0f rounds", "失败：通过 %1$.0f 道关口，融资 %2$.0f 轮");
            case DEREGISTERED -> words(a, b, "deregistered %1$.0f months after founding", "创立 %1$.0f 个月后注销");
            case ACQUIRED ->
                words(
                        a,
                        b,
                        "ACQUIRED by a leader for RMB %1$.1f m, of which the founders receive %2$.1f m",
                        "被龙头企业以 %1$.1f 百万元收购，创始人获得 %2$.1f 百万元");
            case LISTED -> words(a, b, "LISTED: worth RMB %1$.1f m, raises %2$.1f m", "上市：市值 %1$.1f 百万元，募资 %2$.1f 百万元");
            case BUYBACK -> share(a, b, "buys back an investor's %2$s for RMB %3$.2f m", "以 %3$.2f 百万元回购投资者持有的 %2$s");
            case CERTIFIED ->
                words(
                        a,
                        b,
                        b > 0
                                ? "certified as high-tech for three years, with spending relabelled as research"
                                : "certified as high-tech for three years",
                        b > 0 ? "获高新技术企业认定三年，部分支出改列为研发" : "获高新技术企业认定三年");
        };
    }

    private static Title words(double a, double b, String en, String zh) {
        return new Title(Decimals.format(en, a, b), Decimals.format(zh, a, b));
    }

    /** With shares in per cent: {@code %1$s} and {@code %2$s}; the first as a number is {@code %3$}. */
    private static Title share(double a, double b, String en, String zh) {
        Object[] parts = {FounderView.percent(a), FounderView.percent(b), a};
        return new Title(Decimals.format(en, parts), Decimals.format(zh, parts));
    }

    /** A state of {@link org.industrialrainforest.core.trace.TwoLives.Standing} in words. */
    static Title state(String state) {
        if (state.startsWith("research-")) {
            String stage = state.substring("research-".length());
            return new Title("research, stage " + stage, "研发第 " + stage + " 阶段");
        }
        return switch (state) {
            case "idea" -> new Title("an idea", "创意");
            case "selling" -> new Title("selling", "销售产品");
            case "services" -> new Title("services only", "仅靠服务");
            case "dormant" -> new Title("out of cash", "资金耗尽");
            case "failed" -> new Title("failed", "失败");
            case "acquired" -> new Title("acquired", "被收购");
            case "listed" -> new Title("listed", "上市");
            default -> new Title(state, state);
        };
    }

    /** Key of a happening. */
    static String key(Happening what) {
        return what.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
