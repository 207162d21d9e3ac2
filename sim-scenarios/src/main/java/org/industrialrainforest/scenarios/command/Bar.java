package org.industrialrainforest.scenarios.command;

import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar on a terminal. Nothing else names the library that draws it, for it may be absent. */
final class Bar implements AutoCloseable {
    private static final int WIDTH = 80;

    private final ProgressBar bar;

    Bar(String task, PrintStream terminal) {
        bar = new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(-1)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(250)
                .setUnit(" runs", 1)
                .setConsumer(new ConsoleProgressBarConsumer(terminal, WIDTH))
                .build();
    }

    void finished(long runs, long of) {
        bar.maxHint(of);
        bar.stepTo(runs);
    }

    void month(long months, long of) {
        bar.setExtraMessage(" month " + months + " of " + of);
    }

    @Override
    public void close() {
        bar.close();
    }
}
