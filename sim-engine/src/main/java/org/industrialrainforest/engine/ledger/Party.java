package org.industrialrainforest.engine.ledger;

import org.industrialrainforest.engine.simulation.Digest;
import org.industrialrainforest.engine.simulation.Table;
import org.jspecify.annotations.Nullable;

/** A holder of money: one account for the whole party, or one for each row of a table. */
public final class Party {
    private final String name;
    private final int index;
    private final boolean mayOverdraw;
    private final @Nullable Table table;
    long[] balances;

    Party(String name, int index, boolean mayOverdraw, @Nullable Table table) {
        this.name = name;
        this.index = index;
        this.mayOverdraw = mayOverdraw;
        this.table = table;
        this.balances = new long[1];
    }

    public String name() {
        return name;
    }

    public int index() {
        return index;
    }

    /** Whether the party has one account and not one for each row of a table. */
    public boolean shared() {
        return table == null;
    }

    public boolean mayOverdraw() {
        return mayOverdraw;
    }

    /** Balance of an account in fen; the account of a shared party is 0. */
    public long balance(int account) {
        return balances[account];
    }

    /** Whether it has an account for each row of this table. */
    boolean of(Table other) {
        return table == other;
    }

    /** Number of accounts that may hold something. */
    int accounts() {
        return table == null ? 1 : table.end();
    }

    /** Sum of all balances in fen. */
    public long total() {
        long[] all = balances;
        int accounts = accounts();
        long sum = 0;
        for (int i = 0; i < accounts; i++) {
            sum += all[i];
        }
        return sum;
    }

    /** Whether no balance is negative and none is so large that their sum might not fit: one look at all of them together. */
    boolean small() {
        long[] all = balances;
        int accounts = accounts();
        long bits = 0;
        for (int i = 0; i < accounts; i++) {
            bits |= all[i];
        }
        return bits >= 0 && bits <= Long.MAX_VALUE / Math.max(1, accounts);
    }

    void digest(Digest digest) {
        digest.add(name);
        digest.add(total());
        if (table != null) {
            for (int row : table.byIdentity()) {
                digest.add(balances[row]);
            }
        }
    }

    String account(int row) {
        return table == null ? name : name + " " + table.label(row);
    }
}
