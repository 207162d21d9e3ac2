package org.industrialrainforest.engine.statistics;

/** What a 95 % interval over runs holds. */
public enum IntervalKind {
    /** The mean over the population that runs, or the sets that runs share, are drawn from; more of them narrow it to nothing. */
    MONTE_CARLO("monte-carlo"),
    /** The mean of one further set with as many runs: no number of sets narrows it below the spread over sets. */
    PREDICTION("prediction");

    private final String id;

    IntervalKind(String id) {
        this.id = id;
    }

    /** What commands and tables call it. */
    public String id() {
        return id;
    }
}
