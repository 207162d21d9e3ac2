package org.industrialrainforest.core.world;

import org.industrialrainforest.core.scenario.Meaning;
import org.industrialrainforest.engine.simulation.Codes;
import org.industrialrainforest.engine.simulation.Ints;
import org.industrialrainforest.engine.simulation.Longs;
import org.industrialrainforest.engine.simulation.Refs;
import org.industrialrainforest.engine.simulation.Table;

/** Customers of platforms, waiting or being served: model firms and outside customers. */
@Meaning(en = "customers of platforms, waiting or being served: firms of the city and outside customers")
public final class Visits extends Table {
    public final Longs customer = longs("customer", "identity", "firm or outside customer");
    public final Codes outside = codes("outside", "flag", "an outside customer");
    public final Ints joined = ints("joined", "month", "month of joining the queue");
    public final Ints left = ints("left", "month", "months left of the run, 0 while waiting");
    public final Ints ordinal = ints("ordinal", "-", "runs of this customer before, here");
    public final Refs platform;

    Visits(Platforms platforms) {
        super("visits");
        platform = refs("platform", platforms, "platform");
    }
}
