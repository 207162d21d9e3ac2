package org.industrialrainforest.core.metrics;

import org.industrialrainforest.core.scenario.Title;

/** What outcomes are about, by the first word of their ids. */
public enum OutcomeGroup {
    FIRMS("Firms and survival", "企业与存活", "alive acquired firms ideas survival incidence twin"),
    ADDITIONALITY("Additionality", "附加性", "additional deadweight displacement leverage"),
    OUTPUT("Output", "产出", "products approvals ecosystem staff jobs research incumbents"),
    COST("Public money and its cost", "公共资金与成本", "public cost support incubated"),
    RETURNS("Returns of state and private capital", "国有与民间资本回报", "state private own"),
    COMMONS("Commons", "公共平台", "commons access"),
    VALLEY("Valley of death", "死亡之谷", "valley"),
    BRIDGES("Bridges and links", "桥梁与链接", "bridges links"),
    STRUCTURE("Structure, network and vitality", "结构、网络与活力", "structure network diversity vitality recovery"),
    EXITS("Exits and zombies", "退出与僵尸企业", "listings acquisitions buybacks zombies certified"),
    FAIRNESS("Fairness", "公平", "fairness"),
    GAINS("Gains", "收益", "gain");

    private final String en;
    private final String zh;
    private final String words;

    OutcomeGroup(String en, String zh, String words) {
        this.en = en;
        this.zh = zh;
        this.words = " " + words + " ";
    }

    public Title title() {
        return new Title(en, zh);
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
