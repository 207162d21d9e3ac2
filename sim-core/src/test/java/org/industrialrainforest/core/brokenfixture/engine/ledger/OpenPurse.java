package org.industrialrainforest.core.brokenfixture.engine.ledger;

import org.industrialrainforest.core.architecture.Breaks;

@Breaks({"only the ledger changes balances", "balance arrays stay in the ledger"})
public final class OpenPurse {
    private final long[] balances = new long[3];

    public long[] balances() {
        return balances;
    }

    public void credit(int row, long fen) {
        balances[row] += fen;
    }
}
