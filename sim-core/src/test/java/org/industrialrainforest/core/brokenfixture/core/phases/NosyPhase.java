package org.industrialrainforest.core.brokenfixture.core.phases;

import org.industrialrainforest.core.architecture.Breaks;
import org.industrialrainforest.core.brokenfixture.engine.simulation.Phase;

@Breaks("phases do not know each other")
final class NosyPhase implements Phase {
    @Override
    public void run() {
        new ForgetfulPhase().run();
    }
}
