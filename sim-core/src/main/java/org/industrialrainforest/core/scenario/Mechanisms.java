package org.industrialrainforest.core.scenario;

/**
 * Switches: {@code true} in the model, {@code false} takes one mechanism or one channel of a lever out and leaves the rest. An ablation
 * compares policies with each of them switched off. Those that begin with the name of a lever are channels of that lever.
 */
@Meaning(en = "switches: each takes one mechanism or one channel of a lever out")
public record Mechanisms(
        @Param(
                unit = "switch",
                meaning = "a run begins with the projects that earlier years have left in the stages of the ladders",
                source = "modelling choice")
        @Named("initial stock of projects")
        boolean initialStock,

        @Param(
                unit = "switch",
                meaning = "founders count on platforms that are announced and not yet open",
                source = "modelling choice")
        @Named("announced lines")
        boolean announcement,

        @Param(
                unit = "switch",
                meaning =
                        "believed rates of gates, rounds and exits follow observations; without it they stay at the prior",
                source = "modelling choice")
        @Named("learnt beliefs")
        boolean learntBeliefs,

        @Param(
                unit = "switch",
                meaning = "judges correct chances of gates by how those of the firms that funds backed came out",
                source = "modelling choice")
        @Named("judges' correction")
        boolean judgesLearn,

        @Param(
                unit = "switch",
                meaning =
                        "founders choose a park by rent, what its firms know and the distance of facilities; without it a lot decides",
                source = "modelling choice")
        @Named("choice of a park")
        boolean locationChoice,

        @Param(
                unit = "switch",
                meaning = "a park's rent follows its occupancy; without it the given rent holds",
                source = "modelling choice")
        @Named("rent by occupancy")
        boolean land,

        @Param(unit = "switch", meaning = "research gains from what others know", source = "modelling choice")
        @Named("knowledge spillover")
        boolean spillover,

        @Param(
                unit = "switch",
                meaning = "research that stands still ends, and its lead ages",
                source = "modelling choice")
        @Named("end of standing research")
        boolean standstill,

        @Param(
                unit = "switch",
                meaning = "before the product research takes the team's time from services",
                source = "modelling choice")
        @Named("team's time")
        boolean teamTime,

        @Param(unit = "switch", meaning = "state money for R&D raises researchers' pay", source = "Goolsbee 1998")
        @Named("researchers' pay")
        boolean researchWages,

        @Param(unit = "switch", meaning = "sellers learn from the best of their niche", source = "modelling choice")
        @Named("imitation")
        boolean imitation,

        @Param(
                unit = "switch",
                meaning =
                        "sales desired beyond demand are rationed by attractiveness; without it in proportion to what each firm desires",
                source = "modelling choice")
        @Named("rivalry for demand")
        boolean rivalry,

        @Param(
                unit = "switch",
                meaning =
                        "firms are rivals for the demand of their niche, within which market shares follow attractiveness; without it for that of their sector, sale by sale",
                source = "modelling choice")
        @Named("shares within niches")
        boolean nicheShares,

        @Param(
                unit = "switch",
                meaning = "firms of the city are served at platforms; without it only outside customers are",
                source = "modelling choice")
        @Named("access to platforms")
        boolean platformAccess,

        @Param(
                unit = "switch",
                meaning = "the capability of a platform raises the odds at a gate",
                source = "modelling choice")
        @Named("fit of platforms")
        boolean platformFit,

        @Param(unit = "switch", meaning = "a run at a platform is evidence of quality", source = "modelling choice")
        @Named("evidence from platforms")
        boolean platformEvidence,

        @Param(
                unit = "switch",
                meaning = "a run at a platform takes away distance to rivals",
                source = "modelling choice")
        @Named("leakage at platforms")
        boolean platformLeakage,

        @Param(unit = "switch", meaning = "a crowded platform fits its users worse", source = "modelling choice")
        @Named("congestion of platforms")
        boolean platformCongestion,

        @Param(
                unit = "switch",
                meaning = "platforms take equity in the spin-outs of their field",
                source = "modelling choice")
        @Named("equity of platforms")
        boolean platformEquity,

        @Param(
                unit = "switch",
                meaning = "customers accept a test bed's report on a product when they try it",
                source = "modelling choice")
        @Named("test reports at trials")
        boolean platformTrials,

        @Param(
                unit = "switch",
                meaning = "leaders watch tests of firms that a test bed has served, and may become first customers",
                source = "modelling choice")
        @Named("demonstrations at test beds")
        boolean platformDemonstrations,

        @Param(
                unit = "switch",
                meaning =
                        "commercial facilities serve a number of runs at once, and scientists' teams have trial sites of their own",
                source = "modelling choice")
        @Named("capacity of trial sites")
        boolean trialSites,

        @Param(
                unit = "switch",
                meaning = "firms from elsewhere and established firms compete for slots",
                source = "modelling choice")
        @Named("outside customers")
        boolean outsideCustomers,

        @Param(
                unit = "switch",
                meaning = "the open AI framework raises speed and evidence of its users",
                source = "modelling choice")
        @Named("open AI framework")
        boolean openFramework,

        @Param(
                unit = "switch",
                meaning = "an open framework is worth more, and adopted more, the more firms work with it",
                source = "modelling choice")
        @Named("users of the framework")
        boolean frameworkNetwork,

        @Param(unit = "switch", meaning = "incubators bear a share of stage cost", source = "modelling choice")
        @Named("incubation money")
        boolean incubationMoney,

        @Param(unit = "switch", meaning = "incubators pay for their tenants' places", source = "modelling choice")
        @Named("incubation places")
        boolean incubationPlaces,

        @Param(unit = "switch", meaning = "coaching shifts the odds at gates", source = "modelling choice")
        @Named("incubation coaching")
        boolean incubationCoaching,

        @Param(unit = "switch", meaning = "incubators take equity at admission", source = "modelling choice")
        @Named("incubation equity")
        boolean incubationEquity,

        @Param(unit = "switch", meaning = "incubators offer application scenarios", source = "modelling choice")
        @Named("application scenarios")
        boolean incubationScenarios,

        @Param(
                unit = "switch",
                meaning = "founders count on incubators that are open, at the odds of admission that they have learnt",
                source = "modelling choice")
        @Named("foresight of incubators")
        boolean incubationForesight,

        @Param(
                unit = "switch",
                meaning = "incubators bear their share of tenants' fees at platforms",
                source = "modelling choice")
        @Named("fees of tenants at lines")
        boolean incubationFees,

        @Param(
                unit = "switch",
                meaning = "firms with runs at platforms or links rank higher in admission to incubators",
                source = "modelling choice")
        @Named("runs and links in admission")
        boolean incubationTies,

        @Param(
                unit = "switch",
                meaning = "a tenant that fails its gate leaves its incubator, and one with a product graduates",
                source = "modelling choice")
        @Named("milestones of incubation")
        boolean incubationMilestones,

        @Param(
                unit = "switch",
                meaning =
                        "a tenant that leaves after failed milestones, or is sold soon, repays a part of its risk money",
                source = "modelling choice")
        @Named("clawback of incubation money")
        boolean incubationClawback,

        @Param(
                unit = "switch",
                meaning =
                        "small firms join a bridge centre only where its meetings are worth more than membership costs",
                source = "modelling choice")
        @Named("choice of membership")
        boolean memberChoice,

        @Param(unit = "switch", meaning = "bridge centres arrange meetings with leaders", source = "modelling choice")
        @Named("meetings with leaders")
        boolean bridgeMeetings,

        @Param(
                unit = "switch",
                meaning = "bridge centres' technical service is evidence of quality for those who meet",
                source = "modelling choice")
        @Named("service of bridge centres")
        boolean bridgeService,

        @Param(
                unit = "switch",
                meaning = "founders count on links that bridge centres make, at the odds that they have learnt",
                source = "modelling choice")
        @Named("foresight of links")
        boolean bridgeForesight,

        @Param(
                unit = "switch",
                meaning = "a leader's test orders bring forward runs of linked firms at platforms",
                source = "modelling choice")
        @Named("test orders at lines")
        boolean linkRuns,

        @Param(unit = "switch", meaning = "links bring orders", source = "modelling choice")
        @Named("orders from leaders")
        boolean linkOrders,

        @Param(unit = "switch", meaning = "a leader's orders are evidence of quality", source = "modelling choice")
        @Named("evidence from orders")
        boolean linkEvidence,

        @Param(unit = "switch", meaning = "linked leaders may copy a product", source = "modelling choice")
        @Named("copying by leaders")
        boolean linkCopying,

        @Param(
                unit = "switch",
                meaning =
                        "firms of the city supply each other, and meet more where they share platform, park or centre",
                source = "modelling choice")
        @Named("supply between firms")
        boolean supplyLinks,

        @Param(
                unit = "switch",
                meaning = "a state investor lifts the value of a firm without evidence",
                source = "modelling choice")
        @Named("certification by the state")
        boolean certification,

        @Param(unit = "switch", meaning = "a state investor costs the best firms", source = "modelling choice")
        @Named("political cost")
        boolean politicalCost,

        @Param(
                unit = "switch",
                meaning = "private money follows the rounds that lack it and the returns of funds",
                source = "modelling choice")
        @Named("response of private money")
        boolean moneyResponds,

        @Param(unit = "switch", meaning = "state equity crowds private money in or out", source = "modelling choice")
        @Named("crowding in and out")
        boolean crowding,

        @Param(
                unit = "switch",
                meaning =
                        "owners refuse less than others would pay and than the preferences of a majority; without it only less than keeping is worth",
                source = "modelling choice")
        @Named("refusal of low offers")
        boolean sellersRefuse,

        @Param(
                unit = "switch",
                meaning = "drug firms may license their rights abroad, for money at once and at later gates",
                source = "modelling choice")
        @Named("licences abroad")
        boolean licenceOut,

        @Param(
                unit = "switch",
                meaning = "failing firms with a state stake may be rescued",
                source = "modelling choice")
        @Named("rescue")
        boolean rescue,

        @Param(unit = "switch", meaning = "returns of state capital may be spent again", source = "modelling choice")
        @Named("recycling of returns")
        boolean recycling) {}
