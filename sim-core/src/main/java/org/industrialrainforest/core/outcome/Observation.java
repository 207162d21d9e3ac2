package org.industrialrainforest.core.outcome;

import org.industrialrainforest.core.engine.Phase;
import org.industrialrainforest.core.engine.Tick;

/** Phase 11. The month is looked at. Nothing is changed. */
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
