package org.industrialrainforest.core.observe;

import java.util.Locale;
import org.industrialrainforest.core.scenario.Title;

/** Who can gain or lose. Firms, funds and vehicles are pass-through: their money belongs to one of these. */
public enum GainParty {
    TREASURY("Treasury"),
    STATE_CAPITAL("State capital"),
    TAXPAYERS("Taxpayers (cost of public funds)"),
    FOUNDERS("Founders"),
    STAFF("Staff"),
    PRIVATE_INVESTORS("Private investors"),
    PUBLIC_SHAREHOLDERS("Public shareholders"),
    LEADERS("Leading firms"),
    USERS("Users"),
    RIVALS("Rivals (incumbents)"),
    SUPPLIERS("Suppliers"),
    OUTSIDE_CUSTOMERS("Outside customers"),
    BANK("Bank");

    private final String en;

    GainParty(String en) {
        this.en = en;
    }

    /** Kebab-case name, also the ledger's name of the party. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Title title() {
        return Title.of("GainParty." + name(), en);
    }
}
