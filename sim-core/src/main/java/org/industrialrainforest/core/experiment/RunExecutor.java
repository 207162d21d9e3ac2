package org.industrialrainforest.core.experiment;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Does runs, in any order and place. The results do not depend on it. */
@FunctionalInterface
public interface RunExecutor {
    /**
     * Does all runs.
     *
     * @param run does one
     * @param taker is handed each result, one at a time
     */
    void execute(List<RunSpec> specs, Function<RunSpec, RunResult> run, Consumer<RunResult> taker);

    /** On this machine, one run a thread. */
    static RunExecutor local(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads = " + threads + " is below 1");
        }
        return (specs, run, taker) -> Parallel.forEach(threads, specs, run, taker);
    }
}
