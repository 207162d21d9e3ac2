package org.industrialrainforest.core.world;

import org.industrialrainforest.core.scenario.Meaning;
import org.industrialrainforest.engine.simulation.Codes;
import org.industrialrainforest.engine.simulation.Ints;
import org.industrialrainforest.engine.simulation.Longs;
import org.industrialrainforest.engine.simulation.Ring;
import org.industrialrainforest.engine.simulation.Table;

/**
 * Private funds, one row for each vintage and manager. A fund is promised its part of the private money of its year, month by month, and calls
 * it just in time; what it has not called within the life of an authority lapses.
 */
@Meaning(en = "private funds, one for each vintage and manager")
public final class Funds extends Table {
    public final Ints vintage = ints("vintage", "month", "month of the first closing");
    public final Longs size = longs("size", "fen", "money promised to it");
    public final Longs stateSize = longs("state_size", "fen", "part of the size that the state has promised");
    public final Ring uncalled;
    public final Longs called = longs("called", "fen", "money called, fees included");
    public final Longs statePaid = longs("state_paid", "fen", "part of the money called that the state has paid");
    public final Longs fees = longs("fees", "fen", "management fees paid");
    public final Longs distributed = longs("distributed", "fen", "money that its stakes have brought back");
    public final Longs carry = longs("carry", "fen", "part of it that the managers kept");
    public final Codes ended = codes("ended", "flag", "its life is over: it holds and charges nothing");

    Funds(int authorityMonths) {
        super("funds");
        uncalled = ring(
                "uncalled", authorityMonths, "fen", "money promised, neither called nor reserved, by month of a ring");
    }

    /** Cell of a month's promise. */
    public int cell(int month) {
        return Math.floorMod(month, uncalled.width());
    }

    /** Money that all funds together may still call, fen. */
    public long uncalled() {
        long sum = 0;
        for (int row = 0; row < end(); row++) {
            sum += uncalled.sum(row);
        }
        return sum;
    }

    /** Part of a fund's size that the state has promised. */
    public double stateShare(int row) {
        return size.get(row) == 0 ? 0 : (double) stateSize.get(row) / size.get(row);
    }
}
