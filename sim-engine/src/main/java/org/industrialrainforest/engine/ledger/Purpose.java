package org.industrialrainforest.engine.ledger;

/**
 * Why money moves. A model's purposes are the constants of an enumeration of its own; a ledger books for those that were opened
 * at it.
 */
public interface Purpose {
    /** What results and reports call it, unique in a ledger. */
    String id();

    /** Its place among the constants it was declared with, as every enumeration has. */
    int ordinal();

    /**
     * Refuses a negative payment.
     *
     * @throws IllegalArgumentException if the amount is negative
     */
    default void refuseNegative(long fen) {
        if (fen < 0) {
            throw new IllegalArgumentException(
                    "a payment of " + fen + " fen for " + id() + " is negative; let the other side pay");
        }
    }
}
