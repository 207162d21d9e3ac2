package org.industrialrainforest.core.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
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
        return (specs, run, taker) -> runLocally(threads, specs, run, taker);
    }

    private static void runLocally(
            int threads, List<RunSpec> specs, Function<RunSpec, RunResult> run, Consumer<RunResult> taker) {
        AtomicInteger next = new AtomicInteger();
        Object turn = new Object();
        Runnable worker = () -> {
            for (int i = next.getAndIncrement();
                    i < specs.size() && !Thread.currentThread().isInterrupted();
                    i = next.getAndIncrement()) {
                RunResult result = run.apply(specs.get(i));
                synchronized (turn) {
                    taker.accept(result);
                }
            }
        };
        ExecutorService pool = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "rainforest-run");
            thread.setDaemon(true);
            return thread;
        });
        try {
            List<Future<?>> workers = new ArrayList<>();
            for (int t = 0; t < threads; t++) {
                workers.add(pool.submit(worker));
            }
            for (Future<?> one : workers) {
                one.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            next.set(specs.size());
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("a run failed", e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }
}
