package org.industrialrainforest.core.scenario;

import java.util.Locale;

/** What state money can be spent through. */
public enum Lever {
    PLATFORM("Platforms"),
    INCUBATION("Incubation"),
    BRIDGE("Bridges"),
    DIRECT_FUND("Direct fund"),
    GRANTS("Grants"),
    TAX_CREDIT("Tax credit"),
    FUND_OF_FUNDS("Fund of funds");

    private final String en;

    Lever(String en) {
        this.en = en;
    }

    public Title title() {
        return Title.of("Lever." + name(), en);
    }

    /** The lever's share of the envelope. */
    public double share(Policy.Mix mix) {
        return switch (this) {
            case PLATFORM -> mix.platform();
            case INCUBATION -> mix.incubation();
            case BRIDGE -> mix.bridge();
            case DIRECT_FUND -> mix.directFund();
            case GRANTS -> mix.grants();
            case TAX_CREDIT -> mix.taxCredit();
            case FUND_OF_FUNDS -> mix.fundOfFunds();
        };
    }

    /** As it is written in a policy's mix. */
    public String word() {
        return id().replace('_', '-');
    }

    /** Key in results, as in the table of arms. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
