package org.industrialrainforest.core.brokenfixture.engine.ledger;

/** Stands in for the ledger's Party. */
final class Party {
    final long[] balances = new long[3];
}
