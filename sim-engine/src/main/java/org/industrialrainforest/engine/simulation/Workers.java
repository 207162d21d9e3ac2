package org.industrialrainforest.engine.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The threads that work on one run's chunks. One thread is the caller's own. */
public final class Workers implements AutoCloseable {
    private final int threads;
    private final @Nullable ExecutorService pool;

    private Workers(int threads) {
        this.threads = threads;
        this.pool = threads == 1
                ? null
                : Executors.newFixedThreadPool(threads - 1, task -> {
                    Thread thread = new Thread(task, "rainforest-chunks");
                    thread.setDaemon(true);
                    return thread;
                });
    }

    public static Workers of(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads = " + threads + " is below 1");
        }
        return new Workers(threads);
    }

    /** What is done with a chunk. */
    @FunctionalInterface
    interface Work {
        /** @param thread number of the thread at work, from 0 to before {@link Workers#threads} */
        void on(int chunk, int thread);
    }

    /** Most threads that work at a time, the caller's own among them. */
    int threads() {
        return threads;
    }

    /**
     * Calls {@code work} once with every number from 0 to {@code chunks} − 1 and returns when all are done. If a call fails, those that
     * have not begun are left out and the first failure is thrown when no thread is at work any more. An interruption is not for a sweep, which
     * would leave half a month: the thread stays interrupted, and {@link Simulation#step} tells it before the next one.
     */
    void forEach(int chunks, Work work) {
        if (pool == null || chunks <= 1) {
            for (int chunk = 0; chunk < chunks; chunk++) {
                work.on(chunk, 0);
            }
            return;
        }
        AtomicInteger next = new AtomicInteger();
        AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        List<Future<?>> others = new ArrayList<>();
        for (int i = 1; i < Math.min(threads, chunks); i++) {
            int thread = i;
            others.add(pool.submit(() -> share(chunks, next, failure, work, thread)));
        }
        share(chunks, next, failure, work, 0);
        // Also after a failure: nobody may be at work on the tables when the caller hears of it.
        await(others);
        Throwable first = failure.get();
        if (first instanceof RuntimeException exception) {
            throw exception;
        }
        if (first instanceof Error error) {
            throw error;
        }
    }

    private static void share(
            int chunks, AtomicInteger next, AtomicReference<@Nullable Throwable> failure, Work work, int thread) {
        try {
            for (int chunk = next.getAndIncrement(); chunk < chunks; chunk = next.getAndIncrement()) {
                work.on(chunk, thread);
            }
        } catch (RuntimeException | Error e) {
            failure.compareAndSet(null, e);
            next.set(chunks);
        }
    }

    private static void await(List<Future<?>> works) {
        boolean asked = false;
        for (int i = 0; i < works.size(); ) {
            try {
                works.get(i).get();
                i++;
            } catch (InterruptedException e) {
                asked = true;
            } catch (ExecutionException e) {
                throw new IllegalStateException("a chunk of the run failed", e.getCause());
            }
        }
        if (asked) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        if (pool != null) {
            pool.shutdown();
        }
    }
}
