package org.industrialrainforest.scenarios.command;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Says, when a command is stopped, how far it came, what is kept and how to go on. The exit code 130 of a user's interruption is the Java
 * machine's own. Not final: tests stop commands where it is told how far they are.
 */
class Interruption {
    private final PrintStream err;
    private volatile boolean begun;
    private volatile boolean computing;
    private volatile boolean resumes;
    private volatile @Nullable Path directory;
    private volatile String kept = "";
    private volatile long finished;
    private volatile long total;
    private volatile Runnable stopping = () -> {};
    private final AtomicBoolean said = new AtomicBoolean();

    Interruption(PrintStream err) {
        this.err = err;
    }

    /** From here on an interruption has something to say. */
    void begin(@Nullable Path where, boolean goesOn) {
        directory = where;
        resumes = goesOn;
        finished = 0;
        total = 0;
        begun = true;
        said.set(false);
        computing = true;
    }

    void finished(long runs, long of) {
        finished = runs;
        total = of;
    }

    /** What is to be done when the command is stopped, before it says so: to finish what is being written. */
    void stopping(Runnable first) {
        stopping = first;
    }

    /** A computation is over; what was kept may still be drawn. */
    void end() {
        computing = false;
    }

    /**
     * Results that are safe whatever comes.
     *
     * @param what is kept and where, and how to go on from there
     */
    void kept(String what) {
        kept = what;
    }

    /** What is safe; empty for nothing. */
    String kept() {
        return kept;
    }

    /** Whether something was computed. */
    boolean begun() {
        return begun;
    }

    /** Whether something was computed whose finished runs are kept, so that the same command goes on. */
    boolean goesOn() {
        return begun && resumes && directory != null;
    }

    /** The command has ended and said what there was to say. */
    void over() {
        begun = false;
        computing = false;
        kept = "";
        said.set(false);
        stopping = () -> {};
    }

    /** Runs while the Java machine stops; silent when nothing was being computed or drawn. */
    void tell() {
        if (computing || !kept.isEmpty()) {
            boolean first =
                    said.compareAndSet(false, true); // The thread that computes hears of it and would say it, too.
            try {
                stopping.run();
            } catch (RuntimeException e) {
                err.println("rainforest: " + Fault.reason(e));
            }
            if (first) {
                said.set(false);
                say();
            }
        }
    }

    /** Says it in any case, for a thread that was interrupted in Java. */
    void say() {
        if (!said.compareAndSet(false, true)) {
            return;
        }
        String how = computing && total > 0 ? " after " + finished + " of " + total + " runs" : "";
        err.println();
        err.println("rainforest: interrupted" + how + "; " + howToGoOn());
        err.flush();
    }

    /** The same after a failure, whose reason may have to be mended first. */
    String afterFailure() {
        return kept.isEmpty() && goesOn()
                ? "finished runs are kept in " + directory + "; when that is mended, the same command goes on"
                : howToGoOn();
    }

    /** What is safe, or that nothing is, and how to go on. */
    String howToGoOn() {
        Path where = directory;
        if (!kept.isEmpty()) {
            return kept;
        }
        return where != null && resumes
                ? "finished runs are kept in " + where + "; to resume, give the same command again"
                : "no run was kept; the same command starts over and gives the same results, for runs depend on --seed alone";
    }
}
