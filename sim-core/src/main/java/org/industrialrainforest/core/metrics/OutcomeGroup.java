package org.industrialrainforest.core.metrics;

import org.industrialrainforest.core.scenario.Internal;
import org.industrialrainforest.core.scenario.Title;

/** What outcomes are about, by the first word of their ids. */
@Internal
public enum OutcomeGroup {
    FIRMS("Firms and survival", "alive acquired firms ideas survival incidence twin"),
    ADDITIONALITY("Additionality", "additional deadweight displacement leverage"),
    OUTPUT("Output", "products approvals ecosystem value staff jobs research incumbents"),
    COST("Public money and its cost", "public cost support incubated"),
    RETURNS("Returns of state and private capital", "state private own"),
    COMMONS("Commons", "commons access"),
    VALLEY("Valley of death", "valley"),
    BRIDGES("Bridges and links", "bridges links supply"),
    STRUCTURE("Structure, network and vitality", "structure network diversity vitality recovery land"),
    EXITS("Exits and zombies", "listings acquisitions buybacks zombies certified"),
    FAIRNESS("Fairness", "fairness"),
    GAINS("Gains", "gain");

    private final String en;
    private final String words;

    OutcomeGroup(String en, String words) {
        this.en = en;
        this.words = " " + words + " ";
    }

    public Title title() {
        return Title.of("OutcomeGroup." + name(), en);
    }

    /** Group of an outcome; of an unknown first word {@link #OUTPUT}. */
    public static OutcomeGroup of(String id) {
        int dot = id.indexOf('.');
        String first = " " + (dot < 0 ? id : id.substring(0, dot)) + " ";
        for (OutcomeGroup group : values()) {
            if (group.words.contains(first)) {
                return group;
            }
        }
        return OUTPUT;
    }
}
