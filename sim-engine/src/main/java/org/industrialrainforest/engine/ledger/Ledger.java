package org.industrialrainforest.engine.ledger;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.industrialrainforest.engine.simulation.Check;
import org.industrialrainforest.engine.simulation.Digest;
import org.industrialrainforest.engine.simulation.Persistent;
import org.industrialrainforest.engine.simulation.Table;
import org.industrialrainforest.engine.simulation.ThreadScoped;
import org.industrialrainforest.engine.time.Month;
import org.jspecify.annotations.Nullable;

/**
 * Double entry in fen. Every payment has two sides, so the sum of all balances is always zero; a payment that does not balance cannot be
 * written. After every phase each party's balances are held against its payments, and no balance may be negative unless its party may
 * overdraw.
 */
public final class Ledger implements ThreadScoped, Check, Persistent {
    /** Parties that a ledger holds at most, so that payer and payee together are a small number, payer · this + payee. */
    public static final int MOST_PARTIES = 64;

    private final List<Party> parties = new ArrayList<>();
    private final Purposes purposes = new Purposes();
    private @Nullable FlowMatrix month;
    private Journal[] journals = new Journal[0];
    private long[] opening = new long[0];
    /** What each party received net of what it paid this month, as last checked. */
    private long[] paid = new long[0];

    /** A ledger without parties, accounts and purposes. */
    public Ledger() {}

    /** Opens a party with one account. */
    public Party open(String name, boolean mayOverdraw) {
        return open(name, mayOverdraw, null);
    }

    /** Opens a party with an account for each row of a table. */
    public Party open(String name, Table table, boolean mayOverdraw) {
        Party party = open(name, mayOverdraw, table);
        table.attach(capacity -> party.balances = Arrays.copyOf(party.balances, Math.max(1, capacity)));
        return party;
    }

    private Party open(String name, boolean mayOverdraw, @Nullable Table table) {
        refuseLate("party " + name);
        refuseName("party", name);
        if (parties.size() == MOST_PARTIES) {
            throw new IllegalArgumentException(
                    "party " + name + " is one too many; a ledger has at most " + MOST_PARTIES);
        }
        Party party = new Party(name, parties.size(), mayOverdraw, table);
        parties.add(party);
        return party;
    }

    /**
     * Opens purposes of payment, before the first payment.
     *
     * @throws IllegalArgumentException if one of that id is open
     */
    public void open(Purpose... added) {
        for (Purpose purpose : added) {
            refuseLate("purpose " + purpose.id());
            refuseName("purpose", purpose.id());
            purposes.open(purpose);
        }
    }

    /** Names stand in tables of results, one to a cell. */
    private static void refuseName(String kind, String name) {
        if (name.isBlank() || name.chars().anyMatch(c -> c < ' ' || c == ',' || c == '"')) {
            throw new IllegalArgumentException(
                    kind + " '" + name + "' needs a name without commas, quotation marks and ends of lines");
        }
    }

    private void refuseLate(String what) {
        if (month != null) {
            throw new IllegalStateException(what + " must be opened before the first payment");
        }
    }

    /** Purposes in the order in which they were opened. */
    public List<Purpose> purposes() {
        return purposes.all();
    }

    /**
     * Place of a purpose among {@link #purposes()}.
     *
     * @throws IllegalArgumentException if it was not opened
     */
    public int index(Purpose purpose) {
        return purposes.index(purpose);
    }

    /** Parties in the order in which they were opened. */
    public List<Party> parties() {
        return Collections.unmodifiableList(parties);
    }

    /** This month's payments. */
    public FlowMatrix month() {
        if (month == null) {
            month = new FlowMatrix(purposes, parties.size());
            opening = new long[parties.size()];
            paid = new long[parties.size()];
        }
        return month;
    }

    /**
     * Moves money between two accounts. A transfer of nothing leaves no trace.
     *
     * @param fen not negative
     */
    public void transfer(Party from, int a, Party to, int b, long fen, Purpose purpose) {
        if (fen == 0) {
            return;
        }
        purpose.refuseNegative(fen);
        month().add(from.index(), to.index(), purpose, fen);
        from.balances[a] = Math.subtractExact(from.balances[a], fen);
        to.balances[b] = Math.addExact(to.balances[b], fen);
    }

    /** The journal that a chunk writes in, for payments in a parallel sweep; by {@code Rows.part}. */
    public Journal journal(int part) {
        return journals[part];
    }

    /** Adds the balances of a row's accounts. */
    @Override
    public void values(Table table, int row, LongConsumer to) {
        for (Party party : parties) {
            if (party.of(table)) {
                to.accept(party.balance(row));
            }
        }
    }

    /** Begins a month: the matrix of payments is empty again. */
    public void openMonth() {
        month().clear();
        for (Party party : parties) {
            opening[party.index()] = party.total();
        }
    }

    @Override
    public void prepare(int parts) {
        if (parts > journals.length) {
            int old = journals.length;
            journals = Arrays.copyOf(journals, parts);
            for (int i = old; i < parts; i++) {
                journals[i] = new Journal(purposes, parties.size());
            }
        }
    }

    @Override
    public void merge(int parts) {
        for (int i = 0; i < parts; i++) {
            journals[i].mergeInto(parties, month());
        }
    }

    @Override
    public void monthBegins(int monthIndex) {
        openMonth();
    }

    @Override
    public void after(int monthIndex, String phase) {
        long sum = 0;
        month().nets(paid);
        for (int p = 0; p < paid.length; p++) {
            Party party = parties.get(p);
            long total = party.small() ? party.total() : checkedTotal(party, monthIndex, phase);
            long expected = opening[p] + paid[p];
            if (total != expected) {
                throw breach(
                        monthIndex,
                        phase,
                        "account " + party.name() + " holds " + total + " fen but its payments say " + expected
                                + " fen: " + (total - expected) + " fen came from nowhere");
            }
            sum += total;
        }
        if (sum != 0) {
            throw breach(monthIndex, phase, "the balances of all accounts sum to " + sum + " fen and not to 0");
        }
    }

    /** Sum of a party's balances, each looked at. */
    private static long checkedTotal(Party party, int month, String phase) {
        long total = 0;
        for (int row = 0; row < party.accounts(); row++) {
            long balance = party.balance(row);
            total = Math.addExact(total, balance);
            if (balance < 0 && !party.mayOverdraw()) {
                throw breach(month, phase, "account " + party.account(row) + " is overdrawn by " + -balance + " fen");
            }
        }
        return total;
    }

    private static LedgerBreach breach(int month, String phase, String what) {
        return new LedgerBreach(new Month(month).toString(), phase, what);
    }

    /** Adds every account to a digest: parties in their order, accounts of a table by identity, so that row numbers cannot be seen. */
    @Override
    public void digest(Digest digest) {
        for (Party party : parties) {
            party.digest(digest);
        }
    }

    /** {@inheritDoc} The parties: purposes have no state of their own. */
    @Override
    public String schema() {
        return "ledger"
                + parties.stream().map(party -> "|party:" + party.name()).collect(Collectors.joining());
    }

    @Override
    public void write(DataOutput out) throws IOException {
        for (Party party : parties) {
            out.writeInt(party.balances.length);
            for (long balance : party.balances) {
                out.writeLong(balance);
            }
        }
    }

    @Override
    public void read(DataInput in) throws IOException {
        for (Party party : parties) {
            int length = in.readInt();
            party.balances = Arrays.copyOf(party.balances, Math.max(length, party.balances.length));
            Arrays.fill(party.balances, 0);
            for (int i = 0; i < length; i++) {
                party.balances[i] = in.readLong();
            }
        }
        openMonth();
    }
}
