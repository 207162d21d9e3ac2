package org.industrialrainforest.core.world;

import org.industrialrainforest.core.scenario.Meaning;
import org.industrialrainforest.engine.simulation.Codes;
import org.industrialrainforest.engine.simulation.Ints;
import org.industrialrainforest.engine.simulation.Longs;
import org.industrialrainforest.engine.simulation.Reals;
import org.industrialrainforest.engine.simulation.Refs;
import org.industrialrainforest.engine.simulation.Table;

/** Links between a firm and a leader. */
@Meaning(en = "links between a firm and a leader")
public final class Links extends Table {
    public final Longs firm = longs("firm", "identity", "firm");
    public final Codes bridged = codes("bridged", "flag", "made by a bridge centre");
    public final Ints since = ints("since", "month", "month in which it was made");
    public final Reals orders = reals("orders", "RMB/month", "orders");
    public final Reals endLeft = reals("end_left", "-", "hazard left until it ends");
    public final Reals copyLeft = reals("copy_left", "-", "hazard left until the leader copies the product");
    public final Refs leader;

    Links(Leaders leaders) {
        super("links");
        leader = refs("leader", leaders, "leader");
    }
}
