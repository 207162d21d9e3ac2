package org.industrialrainforest.core.brokenfixture.core.phases;

import org.industrialrainforest.core.brokenfixture.engine.simulation.Phase;

/** Knows another phase, and shares a desk with a third. */
final class NosyPhase implements Phase {
    @Override
    public void run() {
        new ForgetfulPhase().run();
        SharedDesk.note();
    }
}
