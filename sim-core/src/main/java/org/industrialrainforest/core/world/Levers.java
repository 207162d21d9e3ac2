package org.industrialrainforest.core.world;

import org.industrialrainforest.core.engine.Longs;
import org.industrialrainforest.core.engine.Table;

/** Levers of the policy and their authority to spend. A row is the place in Lever. */
public final class Levers extends Table {
    public final Longs authority = longs("authority", "fen", "money authorised and not yet drawn");
    public final Longs accrual = longs("accrual", "fen/month", "money authorised this month");
    public final Longs spent = longs("spent", "fen", "money drawn so far");
    public final Longs drawn = longs("drawn", "fen/month", "money drawn this month");
    public final Longs committed = longs("committed", "fen", "money promised to platforms under construction");

    Levers() {
        super("levers");
    }
}
