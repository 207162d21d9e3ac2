package org.industrialrainforest.core.brokenfixture.core.phases;

/** Belongs to one phase and takes it to another. */
final class GoBetween {
    private GoBetween() {}

    static void carry() {
        new ForgetfulPhase().run();
    }
}
