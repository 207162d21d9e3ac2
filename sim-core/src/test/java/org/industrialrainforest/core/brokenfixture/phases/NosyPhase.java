package org.industrialrainforest.core.brokenfixture.phases;

import org.industrialrainforest.core.architecture.Breaks;
import org.industrialrainforest.core.brokenfixture.engine.Phase;

@Breaks("phases do not know each other")
final class NosyPhase implements Phase {
    @Override
    public void run() {
        new ForgetfulPhase().run();
    }
}
