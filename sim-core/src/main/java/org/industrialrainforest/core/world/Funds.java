package org.industrialrainforest.core.world;

import org.industrialrainforest.core.engine.Codes;
import org.industrialrainforest.core.engine.Ints;
import org.industrialrainforest.core.engine.Longs;
import org.industrialrainforest.core.engine.Reals;
import org.industrialrainforest.core.engine.Table;

/** Private funds, one row for each vintage and manager. */
public final class Funds extends Table {
    public final Ints vintage = ints("vintage", "month", "month of the first closing");
    public final Longs called = longs("called", "fen", "money called, fees included");
    public final Longs fees = longs("fees", "fen", "management fees paid");
    public final Longs distributed = longs("distributed", "fen", "money distributed");
    public final Reals stateShare = reals("state_share", "share", "part of its money that the state has promised");
    public final Longs statePaid = longs("state_paid", "fen", "part of the money called that the state has paid");
    public final Codes ended = codes("ended", "flag", "its life is over");

    Funds() {
        super("funds");
    }

    /** Part of what the fund holds that belongs to the state: what it has paid over all that was called. */
    public double stateHeld(int row) {
        return called.get(row) == 0 ? 0 : (double) statePaid.get(row) / called.get(row);
    }
}
