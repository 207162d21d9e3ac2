package org.industrialrainforest.core.brokenfixture.phases;

import org.industrialrainforest.core.architecture.Breaks;
import org.industrialrainforest.core.brokenfixture.engine.Phase;
import org.industrialrainforest.core.brokenfixture.world.BackwardArrow;

@Breaks("phases hold only final fields")
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
