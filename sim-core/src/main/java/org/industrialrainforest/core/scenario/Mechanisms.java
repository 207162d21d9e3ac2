package org.industrialrainforest.core.scenario;

/**
 * Switches: {@code true} in the model, {@code false} takes one mechanism or one channel of a lever out and leaves the rest. An ablation
 * compares policies with each of them switched off. Those that begin with the name of a lever are channels of that lever.
 */
@Meaning(en = "switches: each takes one mechanism or one channel of a lever out", zh = "开关：各自去掉一个机制或某政策工具的一个渠道")
public record Mechanisms(
        @Param(
                unit = "switch",
                meaning = "founders count on lines that are announced and not yet open",
                source = "design")
        boolean announcement,

        @Param(
                unit = "switch",
                meaning =
                        "beliefs about gates, rounds and exits follow what was seen; without it they stay at the prior",
                source = "design")
        boolean learntBeliefs,

        @Param(unit = "switch", meaning = "research gains from what others know", source = "design")
        boolean spillover,

        @Param(unit = "switch", meaning = "sellers learn from the best of their niche", source = "design")
        boolean imitation,

        @Param(
                unit = "switch",
                meaning =
                        "what is desired beyond demand is rationed by attractiveness; without it in proportion to what each desires",
                source = "design")
        boolean rivalry,

        @Param(
                unit = "switch",
                meaning = "firms of the city are served at platforms; without it only outside customers are",
                source = "design")
        boolean platformAccess,

        @Param(unit = "switch", meaning = "the capability of a platform raises the odds at a gate", source = "design")
        boolean platformFit,

        @Param(unit = "switch", meaning = "a run at a platform is evidence of quality", source = "design")
        boolean platformEvidence,

        @Param(unit = "switch", meaning = "a run at a platform takes away distance to rivals", source = "design")
        boolean platformLeakage,

        @Param(unit = "switch", meaning = "a crowded platform fits its users worse", source = "design")
        boolean platformCongestion,

        @Param(unit = "switch", meaning = "platforms take equity in the spin-outs of their field", source = "design")
        boolean platformEquity,

        @Param(
                unit = "switch",
                meaning = "firms from elsewhere and established firms compete for slots",
                source = "design")
        boolean outsideCustomers,

        @Param(
                unit = "switch",
                meaning = "the open AI framework raises speed and evidence of its users",
                source = "design")
        boolean openFramework,

        @Param(unit = "switch", meaning = "incubators bear a share of stage cost", source = "design")
        boolean incubationMoney,

        @Param(unit = "switch", meaning = "incubators pay for their tenants' places", source = "design")
        boolean incubationPlaces,

        @Param(unit = "switch", meaning = "coaching shifts the odds at gates", source = "design")
        boolean incubationCoaching,

        @Param(unit = "switch", meaning = "incubators take equity at admission", source = "design")
        boolean incubationEquity,

        @Param(unit = "switch", meaning = "incubators offer application scenarios", source = "design")
        boolean incubationScenarios,

        @Param(unit = "switch", meaning = "bridge centres arrange meetings with leaders", source = "design")
        boolean bridgeMeetings,

        @Param(
                unit = "switch",
                meaning = "bridge centres' technical service is evidence of quality for those who meet",
                source = "design")
        boolean bridgeService,

        @Param(unit = "switch", meaning = "links bring orders", source = "design")
        boolean linkOrders,

        @Param(unit = "switch", meaning = "a leader's orders are evidence of quality", source = "design")
        boolean linkEvidence,

        @Param(unit = "switch", meaning = "linked leaders may copy a product", source = "design")
        boolean linkCopying,

        @Param(
                unit = "switch",
                meaning = "a state investor lifts the value of a firm without evidence",
                source = "design")
        boolean certification,

        @Param(unit = "switch", meaning = "a state investor costs the best firms", source = "design")
        boolean politicalCost,

        @Param(unit = "switch", meaning = "state equity draws or pushes away private money", source = "design")
        boolean crowding,

        @Param(unit = "switch", meaning = "failing firms with a state stake may be rescued", source = "design")
        boolean rescue,

        @Param(unit = "switch", meaning = "returns of state capital may be spent again", source = "design")
        boolean recycling) {}
