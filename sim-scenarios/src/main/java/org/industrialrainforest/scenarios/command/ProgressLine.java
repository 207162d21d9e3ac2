package org.industrialrainforest.scenarios.command;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Tells how far a computation has come: the interruption always, a watching person by a bar. */
final class ProgressLine implements Simulations.Progress, AutoCloseable {
    private static final int WIDTH = 80;

    private final Interruption interruption;
    private final @Nullable ProgressBar bar;

    ProgressLine(Surroundings surroundings, String task, boolean shown) {
        interruption = surroundings.interruption();
        bar = !shown
                ? null
                : new ProgressBarBuilder()
                        .setTaskName(task)
                        .setInitialMax(-1)
                        .setStyle(ProgressBarStyle.ASCII)
                        .setUpdateIntervalMillis(250)
                        .setUnit(" runs", 1)
                        .setConsumer(new ConsoleProgressBarConsumer(surroundings.err(), WIDTH))
                        .build();
    }

    @Override
    public synchronized void finished(long runs, long of) {
        interruption.finished(runs, of);
        if (bar != null) {
            bar.maxHint(of);
            bar.stepTo(runs);
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
