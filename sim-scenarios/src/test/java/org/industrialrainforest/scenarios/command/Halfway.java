package org.industrialrainforest.scenarios.command;

import java.io.PrintStream;
import java.util.concurrent.CancellationException;

/** A user's Ctrl-C after half of the runs. */
final class Halfway extends Interruption {
    Halfway(PrintStream err) {
        super(err);
    }

    @Override
    void finished(long runs, long of) {
        super.finished(runs, of);
        if (2 * runs == of) {
            throw new CancellationException("stopped halfway");
        }
    }
}
