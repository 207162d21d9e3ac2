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
                ? new Title(
                        "nobody: no recorded month from " + from + " on is followed by " + AGE + " recorded months",
                        "无：自 " + from + " 起没有一个记录月之后还有 " + AGE + " 个记录月")
                : new Title(
                        "ideas that arrived " + from + " to " + until + ", looked at " + AGE + " months after arrival",
                        from + " 至 " + until + " 到达的创意，于到达 " + AGE + " 个月后观察");
    }
}
