package org.industrialrainforest.engine.simulation;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.industrialrainforest.engine.random.Draws;

/** One month of one run, as a phase sees it. */
public final class Tick {
    private static final int CHUNK = 2048;

    private final long seed;
    private final long replicate;
    private final Workers workers;
    private final List<ChunkScoped> scoped;
    private final Draws serial;
    private Draws[] draws = new Draws[0];
    private Selection.Chosen[] chosen = new Selection.Chosen[0];
    private int month;

    Tick(long seed, long replicate, Workers workers, List<ChunkScoped> scoped) {
        this.seed = seed;
        this.replicate = replicate;
        this.workers = workers;
        this.scoped = List.copyOf(scoped);
        this.serial = new Draws(seed, replicate);
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
        int chunks = chunks(table);
        prepare(chunks);
        workers.forEach(chunks, chunk -> work.accept(rows(table, chunk)));
        for (ChunkScoped one : scoped) {
            one.merge(chunks);
        }
    }

    /** Sweeps a table in parallel to choose rows, which are then served in order. */
    public Selection select(Table table, Selection.Sweep sweep) {
        int chunks = chunks(table);
        prepare(chunks);
        for (int i = 0; i < chunks; i++) {
            chosen[i].clear();
        }
        workers.forEach(chunks, chunk -> sweep.run(rows(table, chunk), chosen[chunk]));
        for (ChunkScoped one : scoped) {
            one.merge(chunks);
        }
        return new Selection(chosen, chunks);
    }

    private static int chunks(Table table) {
        return (table.end() + CHUNK - 1) / CHUNK;
    }

    private Rows rows(Table table, int chunk) {
        return new Rows(chunk * CHUNK, Math.min(table.end(), (chunk + 1) * CHUNK), chunk, draws[chunk]);
    }

    private void prepare(int chunks) {
        if (chunks > draws.length) {
            int old = draws.length;
            draws = Arrays.copyOf(draws, chunks);
            chosen = Arrays.copyOf(chosen, chunks);
            for (int i = old; i < chunks; i++) {
                chosen[i] = new Selection.Chosen();
                draws[i] = new Draws(seed, replicate);
                draws[i].month(month);
            }
        }
        for (ChunkScoped one : scoped) {
            one.prepare(chunks);
        }
    }
}
