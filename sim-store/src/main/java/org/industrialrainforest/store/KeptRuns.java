package org.industrialrainforest.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.industrialrainforest.engine.lab.RecordedRun;

/** Gathers whole units into blocks and commits them; all on one thread. */
final class KeptRuns {
    private final BlockWriter writer;
    private final Journal journal;
    private final long blockCells;
    private final long heldCells;
    private final long began = System.nanoTime();
    private final List<Frontier.Unit> open = new ArrayList<>();
    private final List<Aside> aside = new ArrayList<>();
    private final Frontier frontier;
    private long openCells;
    private long openSince;

    /**
     * A block of units that were whole before one that comes first; it is written and does not count yet.
     *
     * @param first place of its first unit
     * @param last place of its last unit
     */
    private record Aside(Block block, int first, int last) {}

    /**
     * Kept runs.
     *
     * @param units each expected run's, in the order in which they are begun
     * @param blockCells number of values that fill a block; twice as many may wait in memory for a unit before them
     */
    KeptRuns(BlockWriter writer, Journal journal, List<Long> units, long blockCells) {
        this.writer = writer;
        this.journal = journal;
        this.blockCells = blockCells;
        this.heldCells = 2 * blockCells;
        this.frontier = new Frontier(units);
    }

    void take(long unit, RecordedRun run) throws IOException {
        for (Frontier.Unit whole : frontier.take(unit, run)) {
            if (open.isEmpty()) {
                openSince = System.nanoTime();
            }
            open.add(whole);
            openCells += whole.runs().stream().mapToLong(RecordedRun::cells).sum();
        }
        if (openCells >= blockCells) {
            commit();
        }
        if (frontier.cells() >= heldCells) {
            setAside();
        }
    }

    /** Commits a block that has been open for long: 10 s, and 1 % of the session's time in a long one, so that blocks do not become too many. */
    void look() throws IOException {
        long patience = Math.max(10_000_000_000L, (System.nanoTime() - began) / 100);
        if (!open.isEmpty() && System.nanoTime() - openSince >= patience) {
            commit();
        }
    }

    private void setAside() throws IOException {
        List<Frontier.Unit> units = frontier.setAside();
        if (!units.isEmpty()) {
            aside.add(new Aside(
                    write(units),
                    units.get(0).place(),
                    units.get(units.size() - 1).place()));
        }
    }

    /** Commits all that may count: what stands aside counts with the last unit that it waited for, and what comes behind it no sooner. */
    void commit() throws IOException {
        int end = end();
        List<Frontier.Unit> units =
                open.stream().filter(unit -> unit.place() < end).toList();
        List<Aside> passed = aside.stream().filter(one -> one.last() < end).toList();
        List<Block> blocks = new ArrayList<>();
        if (!units.isEmpty()) {
            blocks.add(write(units));
        }
        passed.forEach(one -> blocks.add(one.block()));
        if (!blocks.isEmpty()) {
            journal.commitBlocks((System.nanoTime() - began) / 1_000_000, blocks, List.of());
        }
        open.removeIf(unit -> unit.place() < end);
        aside.removeIf(one -> one.last() < end);
        openCells = open.stream()
                .flatMap(unit -> unit.runs().stream())
                .mapToLong(RecordedRun::cells)
                .sum();
        openSince = System.nanoTime();
    }

    /** Place of the first unit that may not count yet. */
    private int end() {
        int end = frontier.next();
        for (boolean found = true; found; ) {
            found = false;
            for (Aside one : aside) {
                if (one.last() >= end && one.first() < end) {
                    end = one.first();
                    found = true;
                }
            }
        }
        return end;
    }

    private Block write(List<Frontier.Unit> units) throws IOException {
        return writer.write(
                units.get(0).number(),
                units.get(units.size() - 1).number(),
                units.stream().flatMap(unit -> unit.runs().stream()).toList());
    }
}
