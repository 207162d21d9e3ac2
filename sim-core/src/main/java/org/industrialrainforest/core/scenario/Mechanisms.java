package org.industrialrainforest.core.scenario;

/**
 * Switches: {@code true} in the model, {@code false} takes one mechanism or one channel of a lever out and leaves the rest. An ablation
 * compares policies with each of them switched off. Those that begin with the name of a lever are channels of that lever.
 */
@Meaning(en = "switches: each takes one mechanism or one channel of a lever out", zh = "开关：各自去掉一个机制或某政策工具的一个渠道")
public record Mechanisms(
        @Param(
                unit = "switch",
                meaning = "founders count on platforms that are announced and not yet open",
                zh = "创始人指望已公布而尚未开放的产线",
                source = "modelling choice")
        @Named(en = "announced lines", zh = "产线公告")
        boolean announcement,

        @Param(
                unit = "switch",
                meaning =
                        "believed rates of gates, rounds and exits follow observations; without it they stay at the prior",
                zh = "对关口、融资与退出的信念随所见更新；关闭则停留于先验",
                source = "modelling choice")
        @Named(en = "learnt beliefs", zh = "信念更新")
        boolean learntBeliefs,

        @Param(
                unit = "switch",
                meaning = "research gains from what others know",
                zh = "研发得益于他人的知识",
                source = "modelling choice")
        @Named(en = "knowledge spillover", zh = "知识溢出")
        boolean spillover,

        @Param(
                unit = "switch",
                meaning = "sellers learn from the best of their niche",
                zh = "销售者向本细分领域的最优者学习",
                source = "modelling choice")
        @Named(en = "imitation", zh = "模仿")
        boolean imitation,

        @Param(
                unit = "switch",
                meaning =
                        "sales desired beyond demand are rationed by attractiveness; without it in proportion to what each firm desires",
                zh = "超出需求的期望销售按吸引力配给；关闭则按各自的期望成比例配给",
                source = "modelling choice")
        @Named(en = "rivalry for demand", zh = "需求竞争")
        boolean rivalry,

        @Param(
                unit = "switch",
                meaning = "firms of the city are served at platforms; without it only outside customers are",
                zh = "平台服务本市企业；关闭则只服务外部客户",
                source = "modelling choice")
        @Named(en = "access to platforms", zh = "平台准入")
        boolean platformAccess,

        @Param(
                unit = "switch",
                meaning = "the capability of a platform raises the odds at a gate",
                zh = "平台能力提高关口的通过概率",
                source = "modelling choice")
        @Named(en = "fit of platforms", zh = "平台适配")
        boolean platformFit,

        @Param(
                unit = "switch",
                meaning = "a run at a platform is evidence of quality",
                zh = "使用平台是质量的证据",
                source = "modelling choice")
        @Named(en = "evidence from platforms", zh = "平台证据")
        boolean platformEvidence,

        @Param(
                unit = "switch",
                meaning = "a run at a platform takes away distance to rivals",
                zh = "使用平台会缩短与竞争者的距离",
                source = "modelling choice")
        @Named(en = "leakage at platforms", zh = "平台泄密")
        boolean platformLeakage,

        @Param(
                unit = "switch",
                meaning = "a crowded platform fits its users worse",
                zh = "拥挤的平台对用户的适配度下降",
                source = "modelling choice")
        @Named(en = "congestion of platforms", zh = "平台拥挤")
        boolean platformCongestion,

        @Param(
                unit = "switch",
                meaning = "platforms take equity in the spin-outs of their field",
                zh = "平台在本领域的衍生企业中取得股权",
                source = "modelling choice")
        @Named(en = "equity of platforms", zh = "平台股权")
        boolean platformEquity,

        @Param(
                unit = "switch",
                meaning = "firms from elsewhere and established firms compete for slots",
                zh = "外地企业与成熟企业争用机位",
                source = "modelling choice")
        @Named(en = "outside customers", zh = "外部客户")
        boolean outsideCustomers,

        @Param(
                unit = "switch",
                meaning = "the open AI framework raises speed and evidence of its users",
                zh = "开源人工智能框架提高用户的速度与证据",
                source = "modelling choice")
        @Named(en = "open AI framework", zh = "开源框架")
        boolean openFramework,

        @Param(
                unit = "switch",
                meaning = "incubators bear a share of stage cost",
                zh = "孵化器分担阶段成本",
                source = "modelling choice")
        @Named(en = "incubation money", zh = "孵化资金")
        boolean incubationMoney,

        @Param(
                unit = "switch",
                meaning = "incubators pay for their tenants' places",
                zh = "孵化器承担在孵企业的场地费用",
                source = "modelling choice")
        @Named(en = "incubation places", zh = "孵化场地")
        boolean incubationPlaces,

        @Param(
                unit = "switch",
                meaning = "coaching shifts the odds at gates",
                zh = "辅导改变关口的通过概率",
                source = "modelling choice")
        @Named(en = "incubation coaching", zh = "孵化辅导")
        boolean incubationCoaching,

        @Param(
                unit = "switch",
                meaning = "incubators take equity at admission",
                zh = "孵化器在入孵时取得股权",
                source = "modelling choice")
        @Named(en = "incubation equity", zh = "孵化股权")
        boolean incubationEquity,

        @Param(
                unit = "switch",
                meaning = "incubators offer application scenarios",
                zh = "孵化器提供应用场景",
                source = "modelling choice")
        @Named(en = "application scenarios", zh = "应用场景")
        boolean incubationScenarios,

        @Param(
                unit = "switch",
                meaning = "bridge centres arrange meetings with leaders",
                zh = "对接中心安排与龙头企业的会面",
                source = "modelling choice")
        @Named(en = "meetings with leaders", zh = "对接会面")
        boolean bridgeMeetings,

        @Param(
                unit = "switch",
                meaning = "bridge centres' technical service is evidence of quality for those who meet",
                zh = "对接中心的技术服务为会面企业提供质量证据",
                source = "modelling choice")
        @Named(en = "service of bridge centres", zh = "对接服务")
        boolean bridgeService,

        @Param(unit = "switch", meaning = "links bring orders", zh = "链接带来订单", source = "modelling choice")
        @Named(en = "orders from leaders", zh = "龙头订单")
        boolean linkOrders,

        @Param(
                unit = "switch",
                meaning = "a leader's orders are evidence of quality",
                zh = "龙头企业的订单是质量的证据",
                source = "modelling choice")
        @Named(en = "evidence from orders", zh = "订单证据")
        boolean linkEvidence,

        @Param(
                unit = "switch",
                meaning = "linked leaders may copy a product",
                zh = "有链接的龙头企业可能复制产品",
                source = "modelling choice")
        @Named(en = "copying by leaders", zh = "龙头复制")
        boolean linkCopying,

        @Param(
                unit = "switch",
                meaning = "a state investor lifts the value of a firm without evidence",
                zh = "国有投资者提高缺乏证据的企业的估值",
                source = "modelling choice")
        @Named(en = "certification by the state", zh = "国资认证")
        boolean certification,

        @Param(
                unit = "switch",
                meaning = "a state investor costs the best firms",
                zh = "国有投资者使最优企业付出代价",
                source = "modelling choice")
        @Named(en = "political cost", zh = "政治成本")
        boolean politicalCost,

        @Param(
                unit = "switch",
                meaning = "state equity crowds private money in or out",
                zh = "国有股权投资挤入或挤出民间资金",
                source = "modelling choice")
        @Named(en = "crowding in and out", zh = "挤入挤出")
        boolean crowding,

        @Param(
                unit = "switch",
                meaning = "failing firms with a state stake may be rescued",
                zh = "国有持股企业濒临失败时可能获得救助",
                source = "modelling choice")
        @Named(en = "rescue", zh = "国资救助")
        boolean rescue,

        @Param(
                unit = "switch",
                meaning = "returns of state capital may be spent again",
                zh = "国有资本的回收资金可再次支出",
                source = "modelling choice")
        @Named(en = "recycling of returns", zh = "资金循环")
        boolean recycling) {}
