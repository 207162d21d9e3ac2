package org.industrialrainforest.core.world;

import java.util.Locale;
import org.industrialrainforest.core.scenario.Policy;
import org.industrialrainforest.core.scenario.Title;

/** What state money can be spent through. */
public enum Lever {
    PLATFORM("Platforms", "功能平台"),
    INCUBATION("Incubation", "孵化"),
    BRIDGE("Bridges", "对接"),
    DIRECT_FUND("Direct fund", "直投基金"),
    GRANTS("Grants", "补助"),
    TAX_CREDIT("Tax credit", "税收抵免"),
    FUND_OF_FUNDS("Fund of funds", "母基金");

    private final String en;
    private final String zh;

    Lever(String en, String zh) {
        this.en = en;
        this.zh = zh;
    }

    public Title title() {
        return new Title(en, zh);
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

    /** Key in results, as in the table of arms. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
