package org.industrialrainforest.core.world;

/** Real flows of a month that gains are made of, tallied where they happen and not read from the ledger: the other side of the gains identity. */
public enum Real {
    /** Purchases from model firms by users, fen. */
    SALES,
    /** Orders of leaders, fen. */
    ORDERS,
    /** Payments of foreign licensees, fen. */
    LICENCES,
    /** Purchases from incumbents by users, fen. */
    INCUMBENT_SALES,
    /** Value of platform runs to outside customers, fen. */
    OUTSIDE_VALUE,
    /** Pay of staff, fen. */
    WAGES,
    /** Receipts of suppliers and commercial facilities, fen. */
    SUPPLIES,
    /** Founders' pay elsewhere while they run their firms, fen. */
    FOUNDER_TIME,
    /** Equipment of failed firms that suppliers take over, fen. */
    SALVAGE,
    /** Part of the rents paid that is due to occupancy and takes no resources, fen; negative where rents are below the given ones. */
    SCARCITY_RENT,
    /** Part of researchers' pay that is due to state money for R&amp;D and takes no resources, fen. */
    SCARCITY_PAY;

    static final int COUNT = values().length;
}
