package org.industrialrainforest.core.ledger;

import java.util.Arrays;

/**
 * Payments of one chunk of rows. A row's own balance changes at once; the other side must be a shared party, whose balance changes when the
 * chunks are brought together.
 */
public final class Journal {
    private final FlowMatrix flows;
    private final long[] shared;

    Journal(int parties) {
        this.flows = new FlowMatrix(parties);
        this.shared = new long[parties];
    }

    /** The row pays a shared party. A payment of nothing leaves no trace. */
    public void pay(Party from, int row, Party to, long fen, Flow flow) {
        Ledger.positive(fen, flow);
        move(from, row, -fen, to, fen);
        if (fen != 0) {
            flows.add(from.index(), to.index(), flow, fen);
        }
    }

    /** A shared party pays the row. */
    public void receive(Party from, Party to, int row, long fen, Flow flow) {
        Ledger.positive(fen, flow);
        move(to, row, fen, from, -fen);
        if (fen != 0) {
            flows.add(from.index(), to.index(), flow, fen);
        }
    }

    private void move(Party own, int row, long ownChange, Party other, long otherChange) {
        if (own.shared() || !other.shared()) {
            throw new IllegalArgumentException("a journal pays between a row's account and a shared party, not between "
                    + own.name() + " and " + other.name() + "; use Ledger.transfer while serving");
        }
        own.balances[row] += ownChange;
        shared[other.index()] += otherChange;
    }

    void mergeInto(Ledger ledger) {
        for (int i = 0; i < shared.length; i++) {
            if (shared[i] != 0) {
                ledger.party(i).balances[0] += shared[i];
            }
        }
        Arrays.fill(shared, 0);
        ledger.month().take(flows);
    }
}
