package org.industrialrainforest.engine.simulation;

import java.util.List;
import java.util.function.Consumer;
import org.industrialrainforest.engine.random.Draws;

/** One month of one run, as a phase sees it. */
public final class Tick {
    /** Rows of a chunk: few enough for the columns that a sweep reads to stay in a processor's second cache. */
    private static final int CHUNK = 2048;

    /** Fewer chunks are swept by the caller alone: another thread takes as long to wake. */
    private static final int LEAST_SHARED = 4;

    private final Workers workers;
    private final List<ThreadScoped> scoped;
    private final Draws serial;
    /** By thread. */
    private final Draws[] draws;

    private final Selection selection;
    private int month;

    Tick(long seed, long replicate, Workers workers, List<ThreadScoped> scoped) {
        this.workers = workers;
        this.scoped = List.copyOf(scoped);
        serial = new Draws(seed, replicate);
        draws = new Draws[workers.threads()];
        for (int thread = 0; thread < draws.length; thread++) {
            draws[thread] = new Draws(seed, replicate);
        }
        selection = new Selection(draws.length);
        for (ThreadScoped one : scoped) {
            one.prepare(draws.length);
        }
    }

    void month(int newMonth) {
        month = newMonth;
        serial.month(newMonth);
        for (Draws one : draws) {
            one.month(newMonth);
        }
    }

    /** Months since 0000-01. */
    public int month() {
        return month;
    }

    public boolean january() {
        return Math.floorMod(month, 12) == 0;
    }

    /** Randomness for the single-threaded parts of a phase. */
    public Draws draws() {
        return serial;
    }

    /** Sweeps all rows of a table, unused ones included, in chunks that may run side by side. */
    public void each(Table table, Consumer<Rows> work) {
        sweep(table, (chunk, thread) -> work.accept(rows(table, chunk, thread)));
        bringTogether();
    }

    /**
     * Sweeps a table in parallel to choose rows, which are then served in order.
     *
     * @return what was chosen, until the next choice
     * @throws IllegalStateException while what was chosen before is being served
     */
    public Selection select(Table table, Selection.Sweep sweep) {
        selection.begin();
        sweep(table, (chunk, thread) -> sweep.run(rows(table, chunk, thread), selection.of(thread)));
        bringTogether();
        selection.bringTogether();
        return selection;
    }

    private void sweep(Table table, Workers.Work work) {
        int chunks = (table.end() + CHUNK - 1) / CHUNK;
        if (chunks < LEAST_SHARED) {
            for (int chunk = 0; chunk < chunks; chunk++) {
                work.on(chunk, 0);
            }
        } else {
            workers.forEach(chunks, work);
        }
    }

    private Rows rows(Table table, int chunk, int thread) {
        return new Rows(chunk * CHUNK, Math.min(table.end(), (chunk + 1) * CHUNK), thread, draws[thread]);
    }

    private void bringTogether() {
        for (int i = 0; i < scoped.size(); i++) {
            scoped.get(i).merge(draws.length);
        }
    }
}
