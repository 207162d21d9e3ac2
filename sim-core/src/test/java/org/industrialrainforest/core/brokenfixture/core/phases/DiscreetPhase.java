package org.industrialrainforest.core.brokenfixture.core.phases;

import org.industrialrainforest.core.brokenfixture.engine.simulation.Phase;

/** Seems to know no other phase. */
final class DiscreetPhase implements Phase {
    @Override
    public void run() {
        GoBetween.carry();
        SharedDesk.note();
    }
}
