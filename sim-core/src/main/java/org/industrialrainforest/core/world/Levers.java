package org.industrialrainforest.core.world;

import org.industrialrainforest.core.scenario.Meaning;
import org.industrialrainforest.engine.simulation.Longs;
import org.industrialrainforest.engine.simulation.Table;

/**
 * Levers of the policy and their authority to spend. A row is the place in Lever. Always: spent + authority + lapsed = what the envelope
 * accrued + what was recycled.
 */
@Meaning(en = "levers of the policy and their authority to spend")
public final class Levers extends Table {
    public final Longs authority =
            longs("authority", "fen", "money that may be drawn, returns to be spent again included");
    public final Longs accrual = longs("accrual", "fen/month", "money of the envelope authorised this month");
    public final Longs recycled = longs("recycled", "fen", "returns authorised to be spent again, so far");
    public final Longs inHand = longs("in_hand", "fen", "part of authority that is returns in state capital's hand");
    public final Longs lapsed = longs("lapsed", "fen", "authority that lapsed undrawn after the last year");
    public final Longs spent = longs("spent", "fen", "money spent so far, returns spent again included");
    public final Longs drawn = longs("drawn", "fen/month", "money of the envelope drawn this month");
    public final Longs redrawn = longs("redrawn", "fen/month", "returns spent again this month");
    public final Longs committed = longs("committed", "fen", "money promised to platforms under construction");

    Levers() {
        super("levers");
    }
}
