package org.industrialrainforest.core.world;

import org.industrialrainforest.core.engine.Codes;
import org.industrialrainforest.core.engine.Grid;
import org.industrialrainforest.core.engine.Ints;
import org.industrialrainforest.core.engine.Longs;
import org.industrialrainforest.core.engine.Table;

/** Private money for equity: one row. */
public final class PrivateMoney extends Table {
    public final Grid authority;
    public final Longs stateEquity = longs("state_equity", "fen", "state equity of this month");
    public final Longs lastStateEquity = longs("last_state_equity", "fen", "state equity of last month");
    public final Ints bindingMonths = ints("binding_months", "month", "months in which money ran out");
    public final Codes binds = codes("binds", "flag", "money ran out this month");
    public final Codes windowOpen = codes("window_open", "flag", "listing window of this half-year");

    PrivateMoney(int authorityMonths) {
        super("private_money");
        authority = grid("authority", authorityMonths, "fen", "unused authority by month of a ring");
    }
}
