package org.industrialrainforest.engine.lab;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Collects runs as they come, in any order, and hands a replicate on once all its cases are there. What is handed on is let go.
 *
 * @param <R> what a finished run shows
 */
public final class Replicates<R> {
    private final Cases cases;
    private final Object[][] waiting;
    private final boolean[] handedOn;
    private final Taker<R> taker;

    /** Takes a replicate that is complete. */
    public interface Taker<R> {
        /** @param byCase what each case's run shows, in the order of the cases */
        void take(int replicate, List<R> byCase);
    }

    /** For that many replicates of each case. */
    public Replicates(Cases cases, int runs, Taker<R> taker) {
        this.cases = cases;
        this.waiting = new Object[runs][cases.size()];
        this.handedOn = new boolean[runs];
        this.taker = taker;
    }

    /**
     * Takes a run.
     *
     * @throws IllegalArgumentException if it is none of the experiment's
     */
    @SuppressWarnings("unchecked") // Only this method fills the cells.
    public void take(RunSpec spec, R result) {
        Object[] replicate = waiting[spec.replicate()];
        replicate[cases.of(spec)] = Objects.requireNonNull(result);
        if (Arrays.stream(replicate).allMatch(Objects::nonNull)) {
            taker.take(spec.replicate(), (List<R>) List.of(replicate.clone()));
            Arrays.fill(replicate, null);
            handedOn[spec.replicate()] = true;
        }
    }

    /** Number of replicates that were handed on, from the first up to the first that is missing. */
    public int complete() {
        int n = 0;
        while (n < handedOn.length && handedOn[n]) {
            n++;
        }
        return n;
    }
}
