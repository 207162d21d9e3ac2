package org.industrialrainforest.engine.ledger;

import java.util.Arrays;

/** What was paid from party to party for each purpose, in fen; sums are exact or refused. Only cells that were touched cost anything. */
public final class FlowMatrix {
    private final Purposes purposes;
    private final int parties;
    private final long[] cells;
    private final boolean[] touched;
    private int[] list = new int[64];
    private int size;
    private boolean sorted;

    FlowMatrix(Purposes purposes, int parties) {
        this.purposes = purposes;
        this.parties = parties;
        this.cells = new long[purposes.count() * parties * parties];
        this.touched = new boolean[cells.length];
    }

    void add(int payer, int payee, Purpose purpose, long fen) {
        addAt((purposes.index(purpose) * parties + payer) * parties + payee, fen);
    }

    private void addAt(int cell, long fen) {
        if (!touched[cell]) {
            touched[cell] = true;
            if (size == list.length) {
                list = Arrays.copyOf(list, size * 2);
            }
            list[size++] = cell;
            sorted = false;
        }
        cells[cell] = Math.addExact(cells[cell], fen);
    }

    /** Fen paid by one party to another for a purpose. */
    public long amount(Party payer, Party payee, Purpose purpose) {
        return cells[(purposes.index(purpose) * parties + payer.index()) * parties + payee.index()];
    }

    /** Receipts less payments of a party over all purposes. */
    public long net(Party party) {
        long net = 0;
        for (int i = 0; i < size; i++) {
            int cell = list[i];
            if (cell % parties == party.index()) {
                net += cells[cell];
            }
            if (cell / parties % parties == party.index()) {
                net -= cells[cell];
            }
        }
        return net;
    }

    /** Receipts less payments of every party over all purposes, by the party's index. */
    void nets(long[] by) {
        Arrays.fill(by, 0);
        for (int i = 0; i < size; i++) {
            int cell = list[i];
            by[cell / parties % parties] -= cells[cell];
            by[cell % parties] += cells[cell];
        }
    }

    /** What a visitor is shown of a cell. */
    @FunctionalInterface
    public interface Visitor {
        void visit(int payer, int payee, Purpose purpose, long fen);
    }

    /** Visits the cells that are not zero in the fixed order of purpose, payer, payee. */
    public void forEach(Visitor visitor) {
        if (!sorted) {
            Arrays.sort(list, 0, size);
            sorted = true;
        }
        for (int i = 0; i < size; i++) {
            int cell = list[i];
            if (cells[cell] != 0) {
                visitor.visit(
                        cell / parties % parties, cell % parties, purposes.at(cell / parties / parties), cells[cell]);
            }
        }
    }

    /** Moves all of another matrix into this one and leaves the other empty. */
    void take(FlowMatrix other) {
        for (int i = 0; i < other.size; i++) {
            addAt(other.list[i], other.cells[other.list[i]]);
        }
        other.clear();
    }

    void clear() {
        for (int i = 0; i < size; i++) {
            cells[list[i]] = 0;
            touched[list[i]] = false;
        }
        size = 0;
    }
}
