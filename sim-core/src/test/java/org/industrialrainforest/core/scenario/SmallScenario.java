package org.industrialrainforest.core.scenario;

/** The small scenario of {@link Written}, for tests of other packages. */
public final class SmallScenario {
    private SmallScenario() {}

    public static Scenario read() {
        return Scenario.read(Written.scenario());
    }
}
