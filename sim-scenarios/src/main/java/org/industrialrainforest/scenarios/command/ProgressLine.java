package org.industrialrainforest.scenarios.command;

import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Tells how far a computation has come: the interruption always, a watching person by a bar, others once how long it will take. */
final class ProgressLine implements Progress, AutoCloseable {
    /** The first runs are slow: the machine code is not yet compiled. */
    private static final long ENOUGH_RUNS = 10;

    private static final double LOOK_AFTER = 5;
    private static final double WORTH_TELLING = 30;

    private final Interruption interruption;
    private final @Nullable Bar bar;
    private final LongSupplier nanos;
    private final long begun;
    private @Nullable Consumer<String> teller;
    private String sure = "about ";

    /**
     * @param shown whether a bar is drawn
     * @param teller is told once, after a few seconds, how long it will take; null for nobody
     */
    ProgressLine(Surroundings surroundings, String task, boolean shown, @Nullable Consumer<String> teller) {
        this(surroundings, task, shown, teller, System::nanoTime);
    }

    ProgressLine(
            Surroundings surroundings,
            String task,
            boolean shown,
            @Nullable Consumer<String> teller,
            LongSupplier nanos) {
        this.teller = teller;
        this.nanos = nanos;
        begun = nanos.getAsLong();
        interruption = surroundings.interruption();
        bar = shown ? new Bar(task, surroundings.err()) : null;
    }

    @Override
    public synchronized Progress atMost() {
        sure = "at most ";
        return this;
    }

    @Override
    public synchronized void finished(long runs, long of) {
        interruption.finished(runs, of);
        if (bar != null) {
            bar.finished(runs, of);
        }
        tell(runs, of, "runs");
    }

    @Override
    public synchronized void month(long months, long of) {
        if (bar != null) {
            bar.month(months, of);
        }
        tell(months, of, "months");
    }

    private void tell(long done, long of, String things) {
        Consumer<String> told = teller;
        double seconds = (nanos.getAsLong() - begun) / 1e9;
        if (told == null || done < ENOUGH_RUNS || seconds < LOOK_AFTER) {
            return;
        }
        teller = null;
        double left = seconds * (of - done) / done;
        if (left >= WORTH_TELLING) {
            told.accept(done + " of " + of + " " + things + " took " + Math.round(seconds) + " s; " + sure + span(left)
                    + " to go");
        }
    }

    /** A time in words: 40 s, 12 minutes, 3.5 hours. */
    static String span(double seconds) {
        return seconds < 90
                ? Math.round(seconds / 10) * 10 + " s"
                : seconds < 5400 ? Math.round(seconds / 60) + " minutes" : Math.round(seconds / 360) / 10.0 + " hours";
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
