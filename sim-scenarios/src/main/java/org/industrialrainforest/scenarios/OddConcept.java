package org.industrialrainforest.scenarios;

import org.industrialrainforest.core.scenario.Title;

/** The eleven design concepts of ODD and what the model says to each. */
enum OddConcept {
    BASIC_PRINCIPLES(
            "Basic principles",
            "基本原理",
            "Founding is an occupational choice under uncertainty: founders, funds and the state do not see an idea's quality and learn it from "
                    + "evidence (Jovanovic 1982). Research passes through stages that need money and facilities; without either there is a valley "
                    + "of death. Knowledge spills over while rivals take business from each other, so that a commons can help and harm. Policies "
                    + "are compared at the same envelope in the same world (after Dosi et al. 2023), and each channel of each lever can be "
                    + "switched off.",
            "创业是不确定条件下的职业选择：创始人、基金与政府都看不见创意的质量，只能从证据中学习（Jovanovic 1982）。研发逐阶段推进，需要资金与设施，"
                    + "缺一即有死亡之谷。知识会溢出，竞争者也会抢夺生意，因而公地既可助益也可损害。各政策在同一世界、同一额度下比较（参照 Dosi et al. "
                    + "2023），每个工具的每个渠道都可关闭。"),
    EMERGENCE(
            "Emergence",
            "涌现",
            "Numbers, survival and hazards of firms, the sizes and growth of firms, concentration, returns of deals and funds, waits and use of platforms, links, who gains, and whether the levers reinforce each other emerge from what entities do. Imposed are the arrival of ideas, the costs, durations and odds of stages, demand, private money, and the form of the growth of sales.",
            "企业的数量、存活与风险率、规模与增长、集中度、投资与基金回报、平台的等待与利用、链接、谁受益以及各工具是否互促，均由实体行为产生。"
                    + "外加的是创意到达、各阶段的成本、时长与通过率、需求、民间资金以及销售增长的函数形式。"),
    ADAPTATION(
            "Adaptation",
            "适应",
            "Founders choose whether and where to found and wait for lines that are announced and believed. Firms choose among facilities, look for "
                    + "money and for partners, accept or decline a round's dilution and an incubator's terms, repeat, pivot or stop. Funds bid or "
                    + "do not. Platforms raise fees, expand and close; the state begins things when their running is covered.",
            "创始人决定是否及在何处创业，并等待已公布且可信的产线。企业选择设施、寻找资金与伙伴、接受或拒绝稀释与孵化条件，失败后重试、转向或停止。"
                    + "基金决定是否出价。平台调价、扩容与关闭；政府在运营有保障时才开建。"),
    OBJECTIVES(
            "Objectives",
            "目标",
            "Founders weigh the discounted value of success and their pay against cash and pay outside. Firms take the facility of least price, burn "
                    + "and delay. Funds bid at most the risk-adjusted value at their own posterior less a winner's-curse discount. The state ranks "
                    + "by a mandate of quality, jobs and strategic use. Buyer and seller share the surplus that the buyer expects.",
            "创始人比较成功的折现价值与薪酬同自有资金与外部薪酬。企业选取价格、消耗与延误之和最小的设施。基金出价不超过其后验下经风险调整的价值，"
                    + "并扣除赢者诅咒折扣。政府按质量、就业与战略用途的加权目标排序。收购双方分享买方预期的剩余。"),
    LEARNING(
            "Learning",
            "学习",
            "Beliefs about gates, rounds and exits start from a prior and follow a sector's recent observations. Judges update on evidence, each with an error of its own that lasts. Platforms learn by serving. Nobody learns a better rule of decision.",
            "对关口、融资与退出的信念由先验出发，随部门近期所见更新。评估者依据证据更新，各有持久的误差。平台在服务中学习。没有人学习更好的决策规则。"),
    PREDICTION(
            "Prediction",
            "预测",
            "Founders and funds predict success from believed odds under the posterior for quality, and from typical durations. They predict the wait at a platform from queue, runs and slots, and its opening from the operator's promise, pushed back by the delay so far until nobody believes it. Planners expect a fixed utilisation. Buyers extrapolate a year's growth, which decays.",
            "创始人与基金就质量的各种可能，按所信概率与典型时长预测成功；按排队、时长与机位预测平台等待；按运营方承诺并随已有延误后推预测产线开放，直至无人相信。"
                    + "规划者预期固定利用率。收购方外推一年的增长并令其衰减。"),
    SENSING(
            "Sensing",
            "感知",
            "Quality is hidden from all: a judge sees the log of it with noise that shrinks with evidence. Founders see platforms that are open or "
                    + "announced, the sector's beliefs and facilities' answers after asking. Firms know their own cash, stage and knowledge; funds "
                    + "see what is asked, the stage and the books. The state sees what its own judges see. Nobody sees another replicate or policy.",
            "质量对所有人隐藏：评估者看到带噪声的对数质量，噪声随证据减小。创始人看得见已开放或已公布的平台、部门信念，以及询问后设施的答复。"
                    + "企业知道自己的现金、阶段与知识；基金看得见融资需求、阶段与账目。政府所见即其评估者所见。"),
    INTERACTION(
            "Interaction",
            "交互",
            "Direct: meetings, links, rounds, admissions, acquisitions. Through scarce things: slots and queues, private money, the attention of "
                    + "leaders, contestable demand, the envelope. Through knowledge: niche, park, platform and links; rivals imitate, leaders copy. "
                    + "Outside customers and incumbents stand for the rest of the economy.",
            "直接：会面、链接、融资、入孵、收购。经由稀缺资源：机位与排队、民间资金、龙头注意力、可争夺需求、财政额度。经由知识：细分领域、园区、平台与链接；"
                    + "竞争者模仿，龙头企业复制。外部客户与在位企业代表经济的其余部分。"),
    STOCHASTICITY(
            "Stochasticity",
            "随机性",
            "Every random number is a pure function of seed, replicate, process, entity and event (Philox 4x64-10); the policy is no part of the key. Two worlds that differ in the policy use common random numbers: the same ideas, judges, gates and pairs. Draws are keyed by what happens, so that a delay does not redraw a firm's luck; only exogenous streams are renewed by calendar month. Replicates are independent, and intervals are over replicates.",
            "每个随机数都是种子、重复编号、过程、实体与事件的纯函数（Philox 4x64-10）；政策不进入键。仅政策不同的两个世界共享全部运气："
                    + "相同的创意、评估者、关口与配对。抽取以事件为键，延误不会重抽企业的运气；只有外生序列按日历月更新。各次重复相互独立，区间取自重复之间。"),
    COLLECTIVES(
            "Collectives",
            "集体",
            "Sectors and their niches share demand, frontier and beliefs; parks and linked firms share knowledge; members of a bridge centre and tenants "
                    + "of an incubator share its services; a fund's deals share its money; the levers of a policy share its envelope. They are "
                    + "fixed by the scenario, except membership.",
            "部门及其细分领域共享需求、前沿与信念；园区与关联企业共享知识；对接中心成员与孵化器在孵企业共享服务；一只基金的投资共享其资金；" + "一项政策的工具共享额度。除成员资格外均由情景给定。"),
    OBSERVATION(
            "Observation",
            "观察",
            "Observers read and change nothing; recording more does not change a run. Scalar outcomes of a run, beside monthly series, tables of "
                    + "lives, deals, links, flows and events, and gains of thirteen parties that add up to real flows (docs/data-dictionary.md):",
            "观察者只读不改；多记录不会改变运行。除逐月序列、企业生命、投资、链接、资金流与事件各表，以及与真实流量吻合的十三方得失" + "（docs/data-dictionary.md）之外，每次运行的标量结果为：");

    private final String titleEn;
    private final String titleZh;
    private final String en;
    private final String zh;

    OddConcept(String titleEn, String titleZh, String en, String zh) {
        this.titleEn = titleEn;
        this.titleZh = titleZh;
        this.en = en;
        this.zh = zh;
    }

    Title title() {
        return new Title(titleEn, titleZh);
    }

    Title text() {
        return new Title(en, zh);
    }
}
