package org.industrialrainforest.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.industrialrainforest.engine.lab.Parallel;

/**
 * Draws on a thread of its own while the caller waits: Java's fonts, when they are read on a thread that is interrupted, forget that it was.
 *
 * @param <R> what is drawn
 */
@FunctionalInterface
interface Aside<R> {
    R draw() throws IOException;

    /**
     * What is drawn, when it is there.
     *
     * @throws java.util.concurrent.CancellationException when the caller is interrupted; it stays so, and the other thread has ended
     */
    static <R> R of(Aside<R> drawing) throws IOException {
        List<R> drawn = new ArrayList<>();
        on(1, List.of(drawing), drawn::add);
        return drawn.get(0);
    }

    /**
     * Draws independent parts at the same time, on as many threads as there are processors; those that are named first begin first.
     *
     * @throws java.util.concurrent.CancellationException when the caller is interrupted; it stays so, and the other threads have ended
     */
    static <R> void all(List<Aside<R>> parts) throws IOException {
        on(Runtime.getRuntime().availableProcessors(), parts, part -> {});
    }

    private static <R> void on(int threads, List<Aside<R>> parts, Consumer<R> to) throws IOException {
        try {
            Parallel.forEach(threads, parts, Aside::drawn, to);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static <R> R drawn(Aside<R> drawing) {
        try {
            return drawing.draw();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
