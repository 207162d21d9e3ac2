package org.industrialrainforest.core.world;

import java.util.List;
import org.industrialrainforest.core.scenario.Internal;
import org.industrialrainforest.engine.ledger.Ledger;
import org.industrialrainforest.engine.ledger.Party;
import org.industrialrainforest.engine.simulation.Table;
import org.jspecify.annotations.Nullable;

/**
 * The parties of the ledger. The bank has no account of its own for deposits: it holds the balances of firms, funds and platforms; its
 * account pays interest.
 */
@Internal
public final class Accounts {
    public final Ledger ledger = new Ledger();
    public final Party treasury = ledger.open("treasury", true);
    public final Party stateCapital = ledger.open("state-capital", false);
    public final Party founders = ledger.open("founders", true);
    public final Party staff = ledger.open("staff", true);
    public final Party privateInvestors = ledger.open("private-investors", true);
    public final Party publicShareholders = ledger.open("public-shareholders", true);
    public final Party leaders = ledger.open("leaders", true);
    public final Party users = ledger.open("users", true);
    public final Party rivals = ledger.open("rivals", true);
    public final Party suppliers = ledger.open("suppliers", true);
    public final Party outsideCustomers = ledger.open("outside-customers", true);
    public final Party bank = ledger.open("bank", true);
    private @Nullable Party firms;
    private @Nullable Party funds;
    private @Nullable Party platforms;

    Accounts() {
        ledger.open(Flow.values());
    }

    Party openFirms(Table table) {
        firms = ledger.open("firms", table, false);
        return firms;
    }

    void openVehicles(Table fundTable, Table platformTable) {
        funds = ledger.open("funds", fundTable, false);
        platforms = ledger.open("platforms", platformTable, false);
    }

    /** Firms' cash, by row of {@link Firms}. */
    public Party firms() {
        return opened(firms);
    }

    /** Funds' cash, by row of {@link Funds}. */
    public Party funds() {
        return opened(funds);
    }

    /** Platforms' cash, by row of {@link Platforms}. */
    public Party platforms() {
        return opened(platforms);
    }

    /** Parties that hold money for others: their balances lie at the bank and belong to owners by cap table. */
    public List<Party> passThrough() {
        return List.of(firms(), funds(), platforms());
    }

    private static Party opened(@Nullable Party party) {
        if (party == null) {
            throw new IllegalStateException("the ledger is not set up yet");
        }
        return party;
    }
}
