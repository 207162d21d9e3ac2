package org.industrialrainforest.engine.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Does independent pieces of work on a few threads and hands the results over one at a time. */
public final class Parallel {
    private Parallel() {}

    /**
     * Works on all items and returns when every result has been taken. Otherwise it throws, the first reason of several; then no further result is
     * taken, and all threads that worked have ended.
     *
     * @param work on an item; a thread that works is interrupted when its result is no longer wanted
     * @param taker is handed each result on some thread, one at a time, in any order
     * @throws RuntimeException the failure of an item or of the taker; items that have not begun by then are left out
     * @throws Error the same
     * @throws CancellationException when the caller's thread is interrupted, before or meanwhile; it stays interrupted
     */
    public static <T, R> void forEach(int threads, List<T> items, Function<T, R> work, Consumer<R> taker) {
        refuseInterrupted();
        Crew<T, R> crew = new Crew<>(items, work, taker);
        try {
            for (int t = 0; t < Math.min(threads, items.size()); t++) {
                crew.hire();
            }
        } catch (Throwable e) { // Such as no memory for another thread.
            crew.stop(e);
        }
        crew.join();
        crew.orThrow();
        refuseInterrupted();
    }

    /**
     * Goes on only when nobody wants the thread to stop.
     *
     * @throws CancellationException when it is interrupted; it stays so
     */
    public static void refuseInterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            throw interrupted();
        }
    }

    private static CancellationException interrupted() {
        return new CancellationException("interrupted before all was done");
    }

    /** Threads that share items out among themselves. */
    private static final class Crew<T, R> {
        private final List<T> items;
        private final Function<T, R> work;
        private final Consumer<R> taker;
        private final AtomicInteger next = new AtomicInteger();
        private final List<Thread> threads = new ArrayList<>();
        private @Nullable Throwable failure;

        Crew(List<T> items, Function<T, R> work, Consumer<R> taker) {
            this.items = items;
            this.work = work;
            this.taker = taker;
        }

        void hire() {
            Thread thread = new Thread(this::share, "rainforest-run");
            thread.setDaemon(true);
            thread.start();
            synchronized (threads) {
                threads.add(thread);
            }
        }

        private void share() {
            try {
                for (int i = next.getAndIncrement(); i < items.size(); i = next.getAndIncrement()) {
                    refuseInterrupted();
                    R result = work.apply(items.get(i));
                    synchronized (this) {
                        if (failure != null) {
                            return;
                        }
                        taker.accept(result);
                    }
                }
            } catch (Throwable e) { // The caller hears of all, also of no memory.
                stop(e);
            }
        }

        /** From here on nothing is taken and nothing begun; what is under way is told to end. */
        void stop(Throwable reason) {
            synchronized (this) {
                failure = failure == null ? reason : failure;
            }
            next.set(items.size());
            synchronized (threads) {
                threads.stream()
                        .filter(thread -> thread != Thread.currentThread())
                        .forEach(Thread::interrupt);
            }
        }

        /** Waits until nobody is at work any more, also when the caller should stop: its results may be open in a thread's hands. */
        void join() {
            boolean asked = false;
            for (Thread thread : threads) {
                while (thread.isAlive()) {
                    try {
                        thread.join();
                    } catch (InterruptedException e) {
                        asked = true;
                        stop(interrupted());
                    }
                }
            }
            if (asked) {
                Thread.currentThread().interrupt();
            }
        }

        void orThrow() {
            Throwable first;
            synchronized (this) {
                first = failure;
            }
            if (first instanceof RuntimeException exception) {
                throw exception;
            }
            if (first instanceof Error error) {
                throw error;
            }
            if (first != null) {
                throw new IllegalStateException("a piece of work failed", first);
            }
        }
    }
}
