package org.industrialrainforest.core.world;

import org.industrialrainforest.core.scenario.Meaning;
import org.industrialrainforest.engine.simulation.Ints;
import org.industrialrainforest.engine.simulation.Longs;
import org.industrialrainforest.engine.simulation.Reals;
import org.industrialrainforest.engine.simulation.Refs;
import org.industrialrainforest.engine.simulation.Table;

/** Large incumbents. */
@Meaning(en = "large incumbents that buy, offer application scenarios, copy and acquire")
public final class Leaders extends Table {
    public final Ints attention = ints("attention", "1/month", "meetings it has attention for");
    public final Ints met = ints("met", "meetings", "meetings this month");
    public final Ints own = ints("own", "meetings", "meetings that it still arranges by itself this month");
    public final Longs made = longs("links_made", "links", "links so far");
    public final Longs ended = longs("links_ended", "links", "links that have ended");
    public final Longs lived = longs("link_months", "month", "months that ended links lived");
    public final Reals order = reals("order", "RMB/month", "mean orders of a link");
    public final Refs sector;

    Leaders(Sectors sectors) {
        super("leaders");
        sector = refs("sector", sectors, "sector");
    }
}
