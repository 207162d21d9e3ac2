package org.industrialrainforest.core.brokenfixture.core.phases;

import org.industrialrainforest.core.architecture.Breaks;
import org.industrialrainforest.core.brokenfixture.core.world.BackwardArrow;
import org.industrialrainforest.core.brokenfixture.engine.simulation.Phase;

@Breaks({"phases hold only final fields", "phases do not know each other"})
public final class ForgetfulPhase implements Phase {
    private Object seen = "nothing yet";

    @Override
    public void run() {
        seen = new BackwardArrow();
    }

    Object seen() {
        return seen;
    }
}
