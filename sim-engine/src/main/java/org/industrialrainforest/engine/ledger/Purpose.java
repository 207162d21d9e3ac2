package org.industrialrainforest.engine.ledger;

/**
 * Why money moves. A model's purposes are the constants of an enumeration of its own; a ledger books for those that were {@linkplain
 * Ledger#open(Purpose...) opened} at it.
 */
public interface Purpose {
    /** What results and reports call it, unique in a ledger. */
    String id();

    /** Its place among the constants it was declared with, as every enumeration has. */
    int ordinal();
}
