package org.industrialrainforest.core.brokenfixture.engine.ledger;

import org.industrialrainforest.core.architecture.Breaks;

@Breaks("only the ledger touches balance fields")
final class Pickpocket {
    void take(Party from, int row) {
        from.balances[row]--;
    }
}
