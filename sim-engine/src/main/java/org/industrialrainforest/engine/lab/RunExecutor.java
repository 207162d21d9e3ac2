package org.industrialrainforest.engine.lab;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Does runs, in any order and place. The results do not depend on it. */
public interface RunExecutor {
    /**
     * Does all runs, or throws: a comparison of some of them would say something else.
     *
     * @param run does one
     * @param taker is handed each result, one at a time
     */
    <T> void execute(List<RunSpec> specs, Function<RunSpec, T> run, Consumer<T> taker);

    /**
     * On this machine, one run a thread. Interrupted, it throws a {@link java.util.concurrent.CancellationException}: nothing is taken afterwards, and its
     * threads have ended.
     *
     * @throws IllegalArgumentException if there are no threads
     */
    static RunExecutor local(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads = " + threads + " is below 1");
        }
        return new RunExecutor() {
            @Override
            public <T> void execute(List<RunSpec> specs, Function<RunSpec, T> run, Consumer<T> taker) {
                Parallel.forEach(threads, specs, run, taker);
            }
        };
    }
}
