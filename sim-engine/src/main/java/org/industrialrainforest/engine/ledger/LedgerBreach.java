package org.industrialrainforest.engine.ledger;

/** Money appeared, vanished or was spent twice. The run stops: its results would be wrong. */
public final class LedgerBreach extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    LedgerBreach(String month, String phase, String what) {
        super("ledger breach in " + month + ", phase " + phase + ": " + what);
    }
}
