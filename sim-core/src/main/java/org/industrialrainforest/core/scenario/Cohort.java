package org.industrialrainforest.core.scenario;

import org.industrialrainforest.engine.time.Month;

/**
 * The ideas that the headline counts: those that arrive in these months, both included. Each is looked at once, {@link #AGE} months after its arrival.
 */
public record Cohort(Month from, Month until) {
    /** Months after its arrival at which an idea is looked at. */
    public static final int AGE = 60;

    /** Whether no idea is in it: the headline is undefined. */
    public boolean nobody() {
        return until.compareTo(from) < 0;
    }

    /** Whether an idea that arrives then is in it. */
    public boolean has(int month) {
        return month >= from.index() && month <= until.index();
    }

    /** What is said beside the headline. */
    public Title title() {
        return nobody()
                ? Title.of(
                        "title.nobody",
                        "nobody: no recorded month from {0} on is followed by {1} recorded months",
                        from,
                        AGE)
                : Title.of(
                        "title.cohort",
                        "ideas that arrived {0} to {1}, looked at {2} months after arrival",
                        from,
                        until,
                        AGE);
    }
}
