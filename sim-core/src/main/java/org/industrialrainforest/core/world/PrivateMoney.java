package org.industrialrainforest.core.world;

import org.industrialrainforest.core.scenario.Meaning;
import org.industrialrainforest.engine.simulation.Codes;
import org.industrialrainforest.engine.simulation.Longs;
import org.industrialrainforest.engine.simulation.Ring;
import org.industrialrainforest.engine.simulation.Table;

/** Private money for equity: one row. */
@Meaning(en = "the month's private money for equity, and the listing window")
public final class PrivateMoney extends Table {
    public final Longs stateEquity =
            longs("state_equity", "fen", "state equity of this month; before the funding phase, of last month");
    public final Longs agreed = longs("agreed", "rounds", "rounds that were agreed on this month");
    public final Longs rationed = longs("rationed", "rounds", "those of them that found no money");
    public final Ring agreedPast = ring("agreed_past", 12, "rounds", "rounds agreed on, by month of a ring of a year");
    public final Ring rationedPast =
            ring("rationed_past", 12, "rounds", "those of them that found no money, by month of a ring of a year");
    public final Codes binds = codes("binds", "flag", "money ran out this month");
    public final Codes windowOpen = codes("window_open", "flag", "listing window of this half-year");

    PrivateMoney() {
        super("private_money");
    }
}
