package org.industrialrainforest.core.observe;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.ledger.Party;
import org.industrialrainforest.engine.money.Money;
import org.industrialrainforest.engine.simulation.Persistent;

/** What parties of the ledger paid each other in recorded months, and what they held before and after them. */
final class MoneyFlows implements Persistent {
    private final World world;
    private final int parties;
    /** By flow, payer and payee, fen. */
    private final long[] paid;
    /** By party, fen. */
    private final long[] before;

    MoneyFlows(World world) {
        this.world = world;
        parties = world.ledger.parties().size();
        paid = new long[world.ledger.purposes().size() * parties * parties];
        before = new long[parties];
    }

    /** Remembers what is held after a month before the first recorded one. */
    void burnIn() {
        for (Party party : world.ledger.parties()) {
            before[party.index()] = party.total();
        }
    }

    /** Takes up a recorded month. */
    void month() {
        world.ledger
                .month()
                .forEach((payer, payee, purpose, fen) ->
                        paid[(world.ledger.index(purpose) * parties + payer) * parties + payee] += fen);
    }

    /** What was paid, in the fixed order of flow, payer, payee. */
    List<MoneyFlow> flows() {
        List<MoneyFlow> flows = new ArrayList<>();
        for (int cell = 0; cell < paid.length; cell++) {
            if (paid[cell] != 0) {
                flows.add(new MoneyFlow(
                        name(cell / parties % parties),
                        name(cell % parties),
                        world.ledger.purposes().get(cell / parties / parties).id(),
                        Money.rmb(paid[cell])));
            }
        }
        return flows;
    }

    /** What each party held. */
    List<Holding> holdings() {
        List<Holding> holdings = new ArrayList<>();
        for (Party party : world.ledger.parties()) {
            holdings.add(new Holding(party.name(), Money.rmb(before[party.index()]), Money.rmb(party.total())));
        }
        return holdings;
    }

    private String name(int party) {
        return world.ledger.parties().get(party).name();
    }

    @Override
    public void write(DataOutput out) throws IOException {
        Kept.write(out, paid);
        Kept.write(out, before);
    }

    @Override
    public void read(DataInput in) throws IOException {
        Kept.read(in, paid);
        Kept.read(in, before);
    }
}
