package org.industrialrainforest.core.scenario;

/** How much of a stage's work needs its facility. */
@Internal
public enum Dependence {
    NONE(0),
    LOW(.15),
    MEDIUM(.4),
    HIGH(.8);

    private final double share;

    Dependence(double share) {
        this.share = share;
    }

    /** Share of the stage's work that cannot be done without the facility, 0–1. */
    public double share() {
        return share;
    }
}
