package org.industrialrainforest.core.experiment;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Does runs, in any order and place. The results do not depend on it. */
@FunctionalInterface
public interface RunExecutor {
    /**
     * Does all runs, or throws: a comparison of some of them would say something else.
     *
     * @param run does one
     * @param taker is handed each result, one at a time
     */
    void execute(List<RunSpec> specs, Function<RunSpec, RunResult> run, Consumer<RunResult> taker);

    /**
     * On this machine, one run a thread. Interrupted, it throws a {@link java.util.concurrent.CancellationException}: nothing is taken afterwards, and its
     * threads have ended.
     */
    static RunExecutor local(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads = " + threads + " is below 1");
        }
        return (specs, run, taker) -> Parallel.forEach(threads, specs, run, taker);
    }
}
