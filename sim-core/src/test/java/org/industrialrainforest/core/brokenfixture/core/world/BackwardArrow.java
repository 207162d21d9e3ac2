package org.industrialrainforest.core.brokenfixture.core.world;

import org.industrialrainforest.core.architecture.Breaks;
import org.industrialrainforest.core.brokenfixture.core.phases.ForgetfulPhase;

@Breaks({"packages follow the arrows", "no cycles between packages"})
public final class BackwardArrow {
    public Object phase() {
        return new ForgetfulPhase();
    }
}
