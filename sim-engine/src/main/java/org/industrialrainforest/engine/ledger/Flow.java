package org.industrialrainforest.engine.ledger;

/** Why money moves. The names are what results and reports show, in kebab-case. */
public enum Flow {
    FOUNDERS_CASH,
    PAY,
    SUPPLIES,
    RENT,
    FACILITY_PRICE,
    PLATFORM_FEE,
    PLATFORM_OPEX,
    PRODUCT_SALES,
    SERVICE_SALES,
    INCUMBENT_SALES,
    ORDERS,
    CAPITAL_CALL,
    FUND_FEE,
    EQUITY,
    SECONDARY_SALE,
    DISTRIBUTION,
    SHARE_PURCHASE,
    ACQUISITION_PRICE,
    REDEMPTION,
    SALVAGE,
    PARENT_FUNDING,
    CORPORATE_TAX,
    APPROPRIATION,
    REMITTANCE,
    PLATFORM_CAPITAL,
    OPEX_SUBSIDY,
    INCUBATION_SUPPORT,
    INCUBATION_COST,
    BRIDGE_COST,
    STATE_EQUITY,
    GRANT,
    TAX_CREDIT,
    FUND_OF_FUNDS,
    RESCUE,
    DEPOSIT_INTEREST,
    FINAL_CASH,
    CARRY;

    private static final Flow[] ALL = values();

    static int count() {
        return ALL.length;
    }

    static Flow at(int ordinal) {
        return ALL[ordinal];
    }

    /** Kebab-case name for results. */
    public String id() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
