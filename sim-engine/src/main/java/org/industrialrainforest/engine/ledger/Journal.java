package org.industrialrainforest.engine.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Payments of the rows that one thread sweeps. A row's own balance changes at once; the other side must be a shared party, whose balance changes when the
 * threads' journals are brought together.
 */
public final class Journal {
    private final FlowMatrix flows;
    private final long[] shared;
    private final List<Payments> payments = new ArrayList<>();

    Journal(Purposes purposes, int parties) {
        this.flows = new FlowMatrix(purposes, parties);
        this.shared = new long[parties];
    }

    /**
     * Payments of one purpose between the accounts of rows and a shared party, for a sweep that makes one in every row: what is the same in all of
     * them is looked up once.
     */
    public static final class Payments {
        private final Party from;
        private final Party to;
        private final Purpose purpose;
        private final Party rows;
        private final int direction;
        private long sum;

        private Payments(Party from, Party to, Purpose purpose) {
            if (from.shared() == to.shared()) {
                throw refused(from, to);
            }
            this.from = from;
            this.to = to;
            this.purpose = purpose;
            rows = from.shared() ? to : from;
            direction = from.shared() ? 1 : -1;
        }

        /** Between the row's account and the shared party. A payment of nothing leaves no trace. */
        public void pay(int row, long fen) {
            if (fen < 0) {
                purpose.refuseNegative(fen);
            }
            rows.balances[row] = Math.addExact(rows.balances[row], direction * fen);
            sum = Math.addExact(sum, fen);
        }
    }

    /** Payments from one party to another; one of them has an account for each row, the other is shared. */
    public Payments payments(Party from, Party to, Purpose purpose) {
        for (int i = 0; i < payments.size(); i++) {
            Payments one = payments.get(i);
            if (one.purpose == purpose && one.from == from && one.to == to) {
                return one;
            }
        }
        Payments added = new Payments(from, to, purpose);
        payments.add(added);
        return added;
    }

    /** The row pays a shared party. A payment of nothing leaves no trace. */
    public void pay(Party from, int row, Party to, long fen, Purpose purpose) {
        purpose.refuseNegative(fen);
        move(from, row, -fen, to, fen);
        if (fen != 0) {
            flows.add(from.index(), to.index(), purpose, fen);
        }
    }

    /** A shared party pays the row. */
    public void receive(Party from, Party to, int row, long fen, Purpose purpose) {
        purpose.refuseNegative(fen);
        move(to, row, fen, from, -fen);
        if (fen != 0) {
            flows.add(from.index(), to.index(), purpose, fen);
        }
    }

    private void move(Party own, int row, long ownChange, Party other, long otherChange) {
        if (own.shared() || !other.shared()) {
            throw refused(own, other);
        }
        own.balances[row] = Math.addExact(own.balances[row], ownChange);
        shared[other.index()] = Math.addExact(shared[other.index()], otherChange);
    }

    private static IllegalArgumentException refused(Party one, Party other) {
        return new IllegalArgumentException("a journal pays between a row's account and a shared party, not between "
                + one.name() + " and " + other.name() + "; use the ledger's transfer while serving");
    }

    /** Brings the journal together with the others: empties it into the parties' balances and the month's matrix. */
    void mergeInto(List<Party> parties, FlowMatrix month) {
        for (int i = 0; i < payments.size(); i++) {
            Payments one = payments.get(i);
            if (one.sum != 0) {
                shared[(one.from.shared() ? one.from : one.to).index()] -= one.direction * one.sum;
                flows.add(one.from.index(), one.to.index(), one.purpose, one.sum);
                one.sum = 0;
            }
        }
        for (int i = 0; i < shared.length; i++) {
            if (shared[i] != 0) {
                Party party = parties.get(i);
                party.balances[0] = Math.addExact(party.balances[0], shared[i]);
            }
        }
        Arrays.fill(shared, 0);
        month.take(flows);
    }
}
