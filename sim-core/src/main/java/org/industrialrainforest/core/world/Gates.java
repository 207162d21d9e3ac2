package org.industrialrainforest.core.world;

import org.industrialrainforest.core.scenario.Meaning;
import org.industrialrainforest.engine.simulation.Longs;
import org.industrialrainforest.engine.simulation.Reals;
import org.industrialrainforest.engine.simulation.Table;

/** Gates of all ladders: observed attempts and believed rates. A row is a {@linkplain Ladders#cell cell} of the ladders. */
@Meaning(en = "gates of the ladders: observed attempts and believed rates")
public final class Gates extends Table {
    public final Reals attempts = reals("attempts", "attempts", "attempts that are remembered");
    public final Reals passes = reals("passes", "passes", "passes that are remembered");
    public final Longs everAttempted = longs("ever_attempted", "attempts", "attempts since the start");
    public final Longs everPassed = longs("ever_passed", "passes", "passes since the start");
    public final Longs everRepeated =
            longs("ever_repeated", "attempts", "attempts since the start that repeated a failed one");
    public final Reals belief = reals("belief", "probability", "believed pass probability of one attempt");
    public final Reals odds = reals(
            "odds",
            "-",
            "believed odds of an attempt by an idea of mean quality, at which ideas pass as often as is believed");

    Gates() {
        super("gates");
    }
}
