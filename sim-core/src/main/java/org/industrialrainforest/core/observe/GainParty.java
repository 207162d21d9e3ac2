package org.industrialrainforest.core.observe;

import java.util.Locale;
import org.industrialrainforest.core.scenario.Title;

/** Who can gain or lose. Firms, funds and vehicles are pass-through: their money belongs to one of these. */
public enum GainParty {
    TREASURY("Treasury", "财政"),
    STATE_CAPITAL("State capital", "国有资本"),
    TAXPAYERS("Taxpayers (cost of public funds)", "纳税人（公共资金成本）"),
    FOUNDERS("Founders", "创业者"),
    STAFF("Staff", "员工"),
    PRIVATE_INVESTORS("Private investors", "民间投资者"),
    PUBLIC_SHAREHOLDERS("Public shareholders", "公众股东"),
    LEADERS("Leading firms", "龙头企业"),
    USERS("Users", "用户"),
    RIVALS("Rivals (incumbents)", "竞争者（在位企业）"),
    SUPPLIERS("Suppliers", "供应商"),
    OUTSIDE_CUSTOMERS("Outside customers", "外部客户"),
    BANK("Bank", "银行");

    private final String en;
    private final String zh;

    GainParty(String en, String zh) {
        this.en = en;
        this.zh = zh;
    }

    /** Kebab-case name, also the ledger's name of the party. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Title title() {
        return new Title(en, zh);
    }
}
