package org.industrialrainforest.core.scenario;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Units and sources as readers of a language know them: the one home of their Chinese words. In English they stand as they were declared, in
 * {@link Param} or beside a column; literature and standards keep their own names in both languages.
 */
public final class Glossary {
    private static final Map<String, String> UNITS = Map.ofEntries(
            entry("share", "比例"),
            entry("probability", "概率"),
            entry("factor", "系数"),
            entry("multiple", "倍"),
            entry("ratio", "比率"),
            entry("switch", "开关"),
            entry("ln", "对数"),
            entry("logit", "对数几率"),
            entry("sd", "标准差"),
            entry("nat", "纳特"),
            entry("evidence", "证据"),
            entry("month", "月"),
            entry("months", "个月"),
            entry("yr", "年"),
            entry("year", "年"),
            entry("years", "年"),
            entry("calendar month", "日历月"),
            entry("RMB", "元"),
            entry("RMB m", "百万元"),
            entry("RMB bn", "十亿元"),
            entry("ideas", "个创意"),
            entry("per 1,000 ideas", "个/千创意"),
            entry("firms", "家"),
            entry("funds", "基金"),
            entry("lines", "产线"),
            entry("slots", "机位"),
            entry("queue", "队列"),
            entry("run", "次"),
            entry("runs", "次"),
            entry("1000 runs", "千次"),
            entry("searches", "次寻资"),
            entry("attempts", "次尝试"),
            entry("judges", "评估者"),
            entry("requests", "单"),
            entry("visits", "次"),
            entry("links", "条链接"),
            entry("deals", "笔交易"),
            entry("rounds", "轮"),
            entry("products", "个产品"),
            entry("customers", "家客户"),
            entry("people", "人"),
            entry("jobs", "个岗位"),
            entry("job-years", "人年"),
            entry("listings", "家"),
            entry("acquisitions", "起"),
            entry("exits", "次退出"),
            entry("passes", "次通过"),
            entry("meetings", "次会面"),
            entry("orders", "份订单"),
            entry("fen", "分"),
            entry("RMB 1000", "千元"),
            entry("flag", "标志"),
            entry("bits", "位标志"),
            entry("code", "代码"),
            entry("identity", "标识号"),
            entry("place in the scenario", "情景中的位次"),
            entry("place in the scenario, from 1", "情景中的位次，从 1 起"),
            entry("row of sectors", "部门表行号"),
            entry("row of parks", "园区表行号"),
            entry("row of platforms", "平台表行号"),
            entry("row of incubators", "孵化器表行号"),
            entry("row of bridges", "对接中心表行号"),
            entry("row of leaders", "龙头企业表行号"),
            entry("row of deals", "投资表行号"));

    private static final Map<String, String> SOURCES = Map.ofEntries(
            entry("modelling choice", "建模取值"),
            entry("private discount", "民间贴现率"),
            entry("one half", "一半"),
            entry("a sensitivity", "敏感性分析用"),
            entry("judgement", "判断"),
            entry("prime sensitivity", "首要敏感参数"),
            entry("expected to be the most sensitive", "预计最敏感"),
            entry("all of it", "全部"),
            entry("dependence on one buyer", "依赖单一买家"),
            entry("half-yearly reports", "半年报"),
            entry("cost of capital of a large firm", "大企业的资本成本"),
            entry("keeps the sd of service income where it began, σ²/2ρ", "使服务收入的标准差保持初值 σ²/2ρ"),
            entry("sharing saves up to 90 %", "共享可节省至多 90 %"),
            entry("first-loss up to 100 % allowed elsewhere", "其他地方允许至多 100 % 的首损"),
            entry("level is judgement", "水平为判断"),
            entry("judgement for young ones", "年轻企业为判断"),
            entry("earlier model", "早先的模型"),
            entry("earlier model scale", "早先模型的尺度"),
            entry("hazard by age", "按年龄的风险率"),
            entry("half", "一半"),
            entry("half of sales value", "销售价值的一半"),
            entry("best of three", "三者取优"),
            entry("fixed point of later exits", "后续退出的不动点"),
            entry("chip line utilisation .91 at 700 customers", "700 家客户时芯片产线利用率 .91"),
            entry("65 % of distinct customers", "不同客户的 65 %"),
            entry("2 m a chip run", "每次芯片流片 2 百万元"),
            entry(".46 of the funded raise again", "获投企业中 .46 再次融资"),
            entry("scales with ideas and private money", "随创意与民间资金缩放"),
            entry("earlier model consistent with the seed facts", "早先的模型，与种子事实一致"),
            entry("mother funds RMB 100 bn", "母基金 1000 亿元"),
            entry("fit to deal multiples", "拟合交易倍数"),
            entry("earlier model .73", "早先的模型 .73"),
            entry("earlier model .83", "早先的模型 .83"),
            entry("usual partnership terms", "通行的合伙条款"),
            entry("Chinese term-sheet practice", "中国投资条款惯例"),
            entry("solved in pilot runs without policy, then the same under every policy", "在无政策的试运行中求解，此后各政策相同"),
            entry("stages table", "阶段表"),
            entry("parameters table", "参数表"),
            entry("discount_private, judgement", "discount_private，判断"),
            entry("discount_state, judgement", "discount_state，判断"),
            entry("listing standards table", "上市标准表"),
            entry("listing rules", "上市规则"),
            entry("statute", "法规"),
            entry("statute of 2018", "2018 年法规"),
            entry("2024 city rule", "2024 年市级规定"),
            entry("government LP share 20 % (2014) to 41 % (2023)", "政府出资占比 20 %（2014）至 41 %（2023）"),
            entry("newspaper", "报纸"),
            entry("several bn per line (newspaper)", "每条产线数十亿元（报纸）"),
            entry("7+2 to 15+3 (newspaper)", "7+2 至 15+3（报纸）"),
            entry("decided 2015, opened 2017", "2015 年决定，2017 年启用"),
            entry("22 for the AI innovation centre", "人工智能创新中心 22 家"),
            entry("running September 2017", "2017 年 9 月运行"),
            entry("nearly ten pilot lines", "近十条中试线"),
            entry("23 firms, 8 of them certified", "23 家企业，其中 8 家获认定"),
            entry("with the AI innovation centre (2023)", "随人工智能创新中心（2023）"),
            entry("fifteen platforms were counted in March 2021", "2021 年 3 月共有十五个平台"),
            entry("capex is judgement within several bn", "投资额为数十亿元之内的判断"),
            entry("date and capex are judgement", "日期与投资额为判断"),
            entry("money and effects are judgement", "资金与效果为判断"),
            entry("last year (2022)", "去年（2022）"),
            entry("month and money are judgement", "月份与资金为判断"),
            entry("over 100 firms", "100 余家企业"),
            entry("date and money are judgement", "日期与资金为判断"),
            entry("recently (2023), first 22 members", "近日（2023），首批 22 家成员"),
            entry("money is judgement", "资金为判断"),
            entry("a centre as the reported one", "与所报道的中心相同"),
            entry("the city's park operators are not dated by the source", "来源未注明园区运营者的日期"),
            entry("plan of July 2023", "2023 年 7 月的方案"),
            entry("at least 20 high-quality incubators by 2025", "到 2025 年至少 20 家高质量孵化器"),
            entry("the place and month are judgement", "地点与月份为判断"));

    private Glossary() {}

    /** A unit, part by part: {@code "RMB m/yr"} in {@code "zh"} is "百万元/年"; what has no word, such as {@code "-"}, stays. */
    public static String unit(String unit, String language) {
        if (!language.equals("zh")) {
            return unit;
        }
        List<String> parts = new ArrayList<>();
        for (String part : unit.split("/", -1)) {
            parts.add(UNITS.getOrDefault(part, part));
        }
        return String.join("/", parts);
    }

    /**
     * Where a value comes from, clause by clause: {@code "earlier model: half; DiMasi et al. 2016"} in {@code "zh"} is "早先的模型：一半；DiMasi et al.
     * 2016".
     */
    public static String source(String source, String language) {
        if (!language.equals("zh")) {
            return source;
        }
        List<String> clauses = new ArrayList<>();
        for (String clause : source.split("; ", -1)) {
            clauses.add(clause(clause));
        }
        return String.join("；", clauses);
    }

    /** A clause as a whole, or what stands before its first colon or comma and what follows, each by itself. */
    private static String clause(String clause) {
        String whole = SOURCES.get(clause);
        if (whole != null) {
            return whole;
        }
        int colon = clause.indexOf(": ");
        int mark = colon >= 0 ? colon : clause.indexOf(", ");
        String head = mark < 0 ? null : SOURCES.get(clause.substring(0, mark));
        if (head == null) {
            return clause;
        }
        return head + (colon >= 0 ? "：" : "，") + clause(clause.substring(mark + 2));
    }
}
