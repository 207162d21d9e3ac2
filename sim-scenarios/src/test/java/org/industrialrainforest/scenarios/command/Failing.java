package org.industrialrainforest.scenarios.command;

import java.io.PrintStream;
import java.util.function.Function;

/** Lets a computation fail where it tells how far it is. */
final class Failing extends Interruption {
    private final Throwable failure;
    private final int word;
    private int words;

    private Failing(Throwable failure, int word, PrintStream err) {
        super(err);
        this.failure = failure;
        this.word = word;
    }

    /** At its first word, before anything is run. */
    static Function<PrintStream, Interruption> of(Throwable failure) {
        return at(1, failure);
    }

    /** At a later word, in the middle; counted over all that the command computes. */
    static Function<PrintStream, Interruption> at(int word, Throwable failure) {
        return err -> new Failing(failure, word, err);
    }

    @Override
    void finished(long runs, long of) {
        super.finished(runs, of);
        if (++words == word) {
            throw Failing.<RuntimeException>sneak(failure);
        }
    }

    /** Throws anything, as a fault of the machine comes whatever is declared. */
    @SuppressWarnings("unchecked")
    static <E extends Throwable> RuntimeException sneak(Throwable failure) throws E {
        throw (E) failure;
    }
}
