package org.industrialrainforest.scenarios;

import java.util.Locale;
import org.industrialrainforest.core.scenario.Title;

/** The eleven design concepts of ODD and what the model says to each. */
enum OddConcept {
    BASIC_PRINCIPLES(
            "Basic principles",
            "Founding is an occupational choice under uncertainty: founders, funds and the state do not see an idea's quality and learn it from "
                    + "evidence (Jovanovic 1982). Research passes through stages that need money and facilities; without either there is a valley "
                    + "of death. Knowledge spills over while rivals take business from each other, so that a commons can help and harm. Policies "
                    + "are compared at the same envelope in the same world (after Dosi et al. 2023), and each channel of each lever can be "
                    + "switched off."),
    EMERGENCE(
            "Emergence",
            "Numbers, survival and hazards of firms, the sizes and growth of firms, concentration, returns of deals and funds, waits and use of platforms, links, who gains, and whether the levers reinforce each other emerge from what entities do. Imposed are the arrival of ideas, the costs, durations and odds of stages, demand, private money, and the form of the growth of sales."),
    ADAPTATION(
            "Adaptation",
            "Founders choose whether and where to found and wait for lines that are announced and believed. Firms choose among facilities, look for "
                    + "money and for partners, accept or decline a round's dilution and an incubator's terms, repeat, pivot or stop. Funds bid or "
                    + "do not. Platforms raise fees, expand and close; the state begins things when their running is covered."),
    OBJECTIVES(
            "Objectives",
            "Founders weigh the discounted value of success and their pay against cash and pay outside. Firms take the facility of least price, burn "
                    + "and delay. Funds bid at most the risk-adjusted value at their own posterior less a winner's-curse discount. The state ranks "
                    + "by a mandate of quality, jobs and strategic use. Buyer and seller share the surplus that the buyer expects."),
    LEARNING(
            "Learning",
            "Beliefs about gates, rounds and exits start from a prior and follow a sector's recent observations. Judges update on evidence, each with an error of its own that lasts. Platforms learn by serving. Nobody learns a better rule of decision."),
    PREDICTION(
            "Prediction",
            "Founders and funds predict success from believed odds under the posterior for quality, and from typical durations. They predict the wait at a platform from queue, runs and slots, and its opening from the operator's promise, pushed back by the delay so far until nobody believes it. Planners expect a fixed utilisation. Buyers extrapolate a year's growth, which decays."),
    SENSING(
            "Sensing",
            "Quality is hidden from all: a judge sees the log of it with noise that shrinks with evidence. Founders see platforms that are open or "
                    + "announced, the sector's beliefs and facilities' answers after asking. Firms know their own cash, stage and knowledge; funds "
                    + "see what is asked, the stage and the books. The state sees what its own judges see. Nobody sees another replicate or policy."),
    INTERACTION(
            "Interaction",
            "Direct: meetings, links, rounds, admissions, acquisitions. Through scarce things: slots and queues, private money, the attention of "
                    + "leaders, contestable demand, the envelope. Through knowledge: niche, park, platform and links; rivals imitate, leaders copy. "
                    + "Outside customers and incumbents stand for the rest of the economy."),
    STOCHASTICITY(
            "Stochasticity",
            "Every random number is a pure function of seed, replicate, process, entity and event (Philox 4x64-10); the policy is no part of the key. Two worlds that differ in the policy use common random numbers: the same ideas, judges, gates and pairs. Draws are keyed by what happens, so that a delay does not redraw a firm's luck; only exogenous streams are renewed by calendar month. Replicates are independent, and intervals are over replicates."),
    COLLECTIVES(
            "Collectives",
            "Sectors and their niches share demand, frontier and beliefs; parks and linked firms share knowledge; members of a bridge centre and tenants "
                    + "of an incubator share its services; a fund's deals share its money; the levers of a policy share its envelope. They are "
                    + "fixed by the scenario, except membership."),
    OBSERVATION(
            "Observation",
            "Observers read and change nothing; recording more does not change a run. Scalar outcomes of a run, beside monthly series, tables of "
                    + "lives, deals, links, flows and events, and gains of thirteen parties that add up to real flows (docs/data-dictionary.md):");

    private final String title;
    private final String text;

    OddConcept(String title, String text) {
        this.title = title;
        this.text = text;
    }

    /** Of the Chinese name; that of the text has {@code .text} behind it. */
    String key() {
        return "concept." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Title title() {
        return Words.title(key(), title);
    }

    Title text() {
        return Words.title(key() + ".text", text);
    }
}
