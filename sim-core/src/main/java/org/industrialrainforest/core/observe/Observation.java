package org.industrialrainforest.core.observe;

import org.industrialrainforest.core.scenario.Meaning;
import org.industrialrainforest.engine.simulation.Phase;
import org.industrialrainforest.engine.simulation.Tick;

/** Phase 11. The month is looked at. Nothing is changed. */
@Meaning(en = "Counts, series and the gains of every party are computed from real flows. Nothing is changed.")
public final class Observation implements Phase {
    private final Observed observed;

    public Observation(Observed observed) {
        this.observed = observed;
    }

    @Override
    public void run(Tick tick) {
        observed.month(tick.month());
    }
}
