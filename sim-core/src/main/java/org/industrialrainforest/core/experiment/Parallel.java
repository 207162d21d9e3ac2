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

/** Does independent pieces of work on a few threads and hands the results over one at a time. */
public final class Parallel {
    private Parallel() {}

    /**
     * Works on all items.
     *
     * @param taker is handed each result on some thread, one at a time, in any order
     * @throws RuntimeException the failure of an item; items that have not begun by then are left out
     */
    public static <T, R> void forEach(int threads, List<T> items, Function<T, R> work, Consumer<R> taker) {
        AtomicInteger next = new AtomicInteger();
        Object turn = new Object();
        Runnable worker = () -> {
            for (int i = next.getAndIncrement();
                    i < items.size() && !Thread.currentThread().isInterrupted();
                    i = next.getAndIncrement()) {
                try {
                    R result = work.apply(items.get(i));
                    synchronized (turn) {
                        taker.accept(result);
                    }
                } catch (RuntimeException | Error e) {
                    next.set(items.size());
                    throw e;
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
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("a run failed", e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }
}
