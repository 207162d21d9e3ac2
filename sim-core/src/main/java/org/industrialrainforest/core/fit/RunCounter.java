package org.industrialrainforest.core.fit;

import java.util.function.IntConsumer;

/** Counts runs. */
final class RunCounter {
    private final IntConsumer progress;
    private int done;

    RunCounter(IntConsumer progress) {
        this.progress = progress;
    }

    synchronized void more(int runs) {
        upTo(done + runs);
    }

    synchronized void upTo(int runs) {
        done = runs;
        progress.accept(done);
    }
}
