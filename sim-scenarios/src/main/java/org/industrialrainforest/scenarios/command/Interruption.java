package org.industrialrainforest.scenarios.command;

import java.io.PrintStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Says, when the user stops a computation, how far it came and how to resume. The exit code 130 is the Java machine's own. */
final class Interruption {
    private final PrintStream err;
    private volatile boolean computing;
    private volatile boolean resumes;
    private volatile @Nullable Path directory;
    private volatile long finished;
    private volatile long total;

    Interruption(PrintStream err) {
        this.err = err;
    }

    /** From here on an interruption has something to say. */
    void begin(@Nullable Path where, boolean goesOn) {
        directory = where;
        resumes = goesOn;
        finished = 0;
        total = 0;
        computing = true;
    }

    void finished(long runs, long of) {
        finished = runs;
        total = of;
    }

    void end() {
        computing = false;
    }

    /** Runs while the Java machine stops; silent when nothing was being computed. */
    void tell() {
        if (!computing) {
            return;
        }
        String how = total > 0 ? " after " + finished + " of " + total + " runs" : "";
        Path where = directory;
        String resume = where != null && resumes
                ? "finished runs are kept in " + where + "; to resume, give the same command again"
                : "no run was kept; the same command starts over and gives the same results, for runs depend on --seed alone";
        err.println();
        err.println("rainforest: interrupted" + how + "; " + resume);
        err.flush();
    }
}
