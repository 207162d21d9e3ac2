package org.industrialrainforest.core.world;

import java.util.Locale;
import org.industrialrainforest.engine.ledger.Purpose;

/** Why money moves in the rainforest. The names are what results and reports show, in kebab-case. */
public enum Flow implements Purpose {
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
    LICENCE,
    CAPITAL_CALL,
    FUND_FEE,
    EQUITY,
    SECONDARY_SALE,
    DISTRIBUTION,
    SHARE_PURCHASE,
    DIVIDEND,
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
    CLAWBACK,
    BRIDGE_COST,
    STATE_EQUITY,
    GRANT,
    TAX_CREDIT,
    FUND_OF_FUNDS,
    RESCUE,
    DEPOSIT_INTEREST,
    FINAL_CASH,
    CARRY,
    SUPPLY_ORDERS;

    /** Kebab-case name for results. */
    @Override
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
